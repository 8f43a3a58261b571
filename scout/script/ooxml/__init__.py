"""The inside of Word files and workbooks: parts, styles, automatic numbers, runs, sheets."""
