"""What the program says about itself: the guide, and whose work it stands on."""
