"""Papers: what is printed, issued and compared."""
