"""Where this computer keeps what is the user's; asked first, so nothing is loaded with it."""

from scout.store.home import data_home

__all__ = ["data_home"]
