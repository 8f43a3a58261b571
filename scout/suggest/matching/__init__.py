"""Every need against every spot: how well it fits, part by part, or what forbids it."""
