"""What every document is before it is read as a script: paragraphs with their part, and grids."""
