"""Where this computer keeps what is the user's, and how a project ends; loads nothing else."""

from scout.store.home import data_home
from scout.store.layout import SUFFIX

__all__ = ["SUFFIX", "data_home"]
