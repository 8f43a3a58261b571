"""Open the window without a display and say ``ready`` when map and places list can be used."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer

from scout.app.setting_store import SettingStore
from scout.app.start import make_application, make_window

PATIENCE_MS = 60_000


def probe(folder: Path) -> int:
    """Run until the map's page is ready and the places are listed; 0, or 1 when it never is."""
    app = make_application([])
    window = make_window(
        SettingStore(QSettings(str(folder / "probe.ini"), QSettings.Format.IniFormat), folder)
    )

    def tell() -> None:
        if window.places.model.rowCount() > 0:
            print("ready", flush=True)
            app.exit(0)

    window.map.ready.connect(tell)
    window.show()
    QTimer.singleShot(PATIENCE_MS, lambda: app.exit(1))
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(probe(Path(sys.argv[1])))
