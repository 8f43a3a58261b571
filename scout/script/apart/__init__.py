"""Reading in a process apart, whose memory and time have an end."""
