"""One library, many desks: what others change is heard, and work goes on while it is away."""
