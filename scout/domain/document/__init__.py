"""Values of the domain as JSON texts and back: for every file and table that keeps some."""
