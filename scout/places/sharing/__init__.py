"""One library, many desks: who may do what, who changed what just now, and work while it is away."""
