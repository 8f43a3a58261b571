"""Places as lists for other programs: tables, map files and GIS files, with the datum in them."""
