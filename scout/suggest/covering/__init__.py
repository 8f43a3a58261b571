"""The exact covering engine: bound, strike off, search, branch, finish; arrays in, arrays out."""
