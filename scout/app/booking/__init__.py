"""The calendar of bookings: a week of a place or of a production, taken and given back in it."""
