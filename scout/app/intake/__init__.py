"""Places from foreign files, and out to them: asked for or dropped, looked at, taken over."""
