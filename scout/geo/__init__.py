"""Where things are: datum, district, distance, travel time, sun."""
