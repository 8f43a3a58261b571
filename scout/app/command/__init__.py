"""Every command of the window: found by name, listed with its keys, explained where it is grey."""
