"""A file before anybody reads it: opened, recognised by its content, unpacked, decoded."""
