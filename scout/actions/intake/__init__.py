"""The verbs that bring places in from foreign files, and write them out for other programs."""
