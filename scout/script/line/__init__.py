"""What the lines of a script are, besides headings, and what a file of lines is."""
