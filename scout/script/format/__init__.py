"""One file a format: what a file says as scenes, before eras and settings are known."""
