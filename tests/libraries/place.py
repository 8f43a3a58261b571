"""Invented places, and empty libraries to put them in."""

from dataclasses import replace

from scout.domain.heading import IntExt
from scout.domain.location import (
    EraFit,
    Fact,
    Location,
    PlaceKind,
    PlaceState,
    PlaysAs,
    Position,
    Spot,
)
from scout.domain.place_record import PlaceRecord
from scout.domain.point import Wgs84
from scout.domain.text import Bilingual
from scout.places.library.address import read_address
from scout.places.library.opening import open_store
from scout.places.library.sqlite_file import make_file


def make_place(name, zh, en, *, spots=("天井",), **more):
    """An old house somewhere in the district."""
    return PlaceRecord(
        place=Location(
            id=name,
            name=Bilingual(zh=zh, en=en),
            kind=PlaceKind.HAKKA,
            state=PlaceState.OPEN,
            spots=tuple(
                Spot(
                    id=f"s{number}",
                    name=Bilingual(zh=spot, en=f"spot {number}"),
                    eras=(EraFit(era="late_qing", plays=PlaysAs.AS_IS),),
                    settings=("ancestral_hall",),
                    int_ext=IntExt.BOTH,
                )
                for number, spot in enumerate(spots)
            ),
            facts=(Fact(field="power", value="380V 三相", source="invented", date="2026-01-01"),),
            position=Position(point=Wgs84(lat=22.69, lon=114.34), exact_m=30, source="invented"),
            fee_cny_day=800,
            **more,
        )
    )


FEW = (
    make_place(
        "fuxing", "福兴世居", "Fuxing Residence", spots=("天井", "祠堂"), subdistrict="坪山"
    ),
    make_place("changle", "长乐围", "Changle Walled House", spots=("门楼",), subdistrict="龙田"),
    make_place("creek", "清水溪", "Clearwater Creek", spots=(), subdistrict="坪山"),
)


def rename(record, zh):
    """The same place under another name."""
    return replace(record, place=replace(record.place, name=Bilingual(zh=zh, en=zh)))


def make_store(kind, *, folder, server=None):
    """A new, empty library; of a file its folder, of a server a database."""
    if kind == "sqlite":
        address = read_address(str(folder / "places.scoutlib"))
        address.path.write_bytes(make_file())
        return open_store(address)
    if not server.template:  # laid out once, then copied
        name = server.make_database()
        open_store(read_address(server.url(name)), new=True).close()
        server.template = name
    return open_store(read_address(server.url(server.make_database(server.template))))
