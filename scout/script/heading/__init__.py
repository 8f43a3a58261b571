"""The words of a scene heading: its number, place, time, and inside or outside."""
