"""The window: Qt lives here and nowhere else."""

from scout.app.plain_import import import_plainly

import_plainly()
