"""The inside of a Word file: its parts, styles, automatic numbers and runs of text."""
