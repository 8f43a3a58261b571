"""Scout: which places in Pingshan, together, can play every place and era of a script."""
