"""How a script was read: shown, mended, taken over, and compared with a later draft."""
