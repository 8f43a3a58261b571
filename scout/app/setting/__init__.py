"""What can be set: for every project on this computer, and for the shoot that is open."""
