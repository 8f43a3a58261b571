"""Reading the page: one file a format; headings; eras; limits."""
