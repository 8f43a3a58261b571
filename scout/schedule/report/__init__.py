"""Papers of a plan as data: the board and the lists that a crew prints beside it."""
