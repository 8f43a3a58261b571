"""What the window asks about the map: frames, fits, ways, the sun, what lies under it all."""
