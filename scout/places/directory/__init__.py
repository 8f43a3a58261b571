"""People and companies: read from the files of address books and tables, doubles found."""
