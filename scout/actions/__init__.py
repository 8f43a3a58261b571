"""The verbs: one function each, called by the window and by the command line."""
