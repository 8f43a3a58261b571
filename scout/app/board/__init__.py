"""The board of shoot days: strips by day, dragged by hand, each move checked at once."""
