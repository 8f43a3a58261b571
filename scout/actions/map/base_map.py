"""What lies under the map: the built-in drawing, a file of tiles, or the tiles of a host.

A host sees which part of the district is looked at, and nothing else; it is asked only while the
user has switched it on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from scout.actions.map.frame import Frame
from scout.domain.errors import ReadError
from scout.domain.message import say
from scout.record import dataclass
from scout.when_called import when_called

with when_called():
    from scout.store.tile_file import open_tile_file

if TYPE_CHECKING:
    from pathlib import Path

    from scout.store.tile_file import TileFile


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlineMap:
    """Tiles of one host. ``urls`` are drawn over each other; ``{key}`` is the user's own.

    ``attribution`` is what the makers ask to be shown.
    """

    name: str
    host: str
    urls: tuple[str, ...]
    attribution: str
    frame: Frame = Frame.WGS84
    most_zoom: int = 18

    @property
    def needs_key(self) -> bool:
        """Whether the makers give tiles only to those who have a key of theirs."""
        return any("{key}" in url for url in self.urls)


_AMAP_STREETS = "lang=zh_cn&size=1&scale=1&style=8"

ONLINE = {
    one.name: one
    for one in (
        # https://operations.osmfoundation.org/policies/tiles/
        OnlineMap(
            name="osm",
            host="tile.openstreetmap.org",
            urls=("https://tile.openstreetmap.org/{z}/{x}/{y}.png",),
            attribution="© OpenStreetMap contributors",
            most_zoom=19,
        ),
        # http://lbs.tianditu.gov.cn/server/MapService.html: streets, and their names over them.
        # CGCS2000, which is WGS-84 to within a metre.
        OnlineMap(
            name="tianditu",
            host="t0.tianditu.gov.cn",
            urls=tuple(
                f"https://t0.tianditu.gov.cn/DataServer?T={layer}&x={{x}}&y={{y}}&l={{z}}&tk={{key}}"
                for layer in ("vec_w", "cva_w")
            ),
            attribution="© 国家地理信息公共服务平台 天地图",
        ),
        OnlineMap(
            name="amap",
            host="webrd01.is.autonavi.com",
            urls=(
                f"https://webrd01.is.autonavi.com/appmaptile?{_AMAP_STREETS}&x={{x}}&y={{y}}&z={{z}}",
            ),
            attribution="© 高德地图 AutoNavi",
            frame=Frame.GCJ02,
        ),
    )
}


def open_tiles(path: Path) -> TileFile:
    """The tiles of a file; raises ``ReadError`` where it holds no pictures to show."""
    return open_tile_file(path)


def online_page(online: OnlineMap, key: str = "") -> dict[str, Any]:
    """The tiles of a host as the page takes them, with the user's key where they need one."""
    urls = [url.replace("{key}", quote(key, safe="")) for url in online.urls]
    return {
        "urls": urls,
        "least_zoom": 1,
        "most_zoom": online.most_zoom,
        "attribution": online.attribution,
    }


def file_page(tiles: TileFile, address: str) -> dict[str, Any]:
    """The tiles of a file as the page takes them; ``address`` is where the page finds them."""
    return {
        "urls": [f"{address}/{{z}}/{{x}}/{{y}}"],
        "least_zoom": tiles.least_zoom,
        "most_zoom": tiles.most_zoom,
        "attribution": tiles.attribution or tiles.name,
    }


def tell_unreached(online: OnlineMap) -> ReadError:
    """That a host gives no tiles: no network, or a key that it does not take."""
    if online.needs_key:
        return ReadError(say("actions.tiles_key", host=online.host))
    return ReadError(say("actions.tiles_unreached", host=online.host))
