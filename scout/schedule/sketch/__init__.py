"""Ten thousand plans a second, in arrays and compiled code; the day planner has the last word."""
