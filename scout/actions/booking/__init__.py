"""Hours at places for a production: asked for, held, confirmed, given back, and those left."""
