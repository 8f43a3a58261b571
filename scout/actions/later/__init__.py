"""A later draft taken over: what the user has decided goes on where the scenes live on."""
