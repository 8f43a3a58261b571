"""The kind of a place from its name, on names as scripts of all kinds write them."""

from pathlib import Path

import pytest

from scout.domain.heading import IntExt
from scout.script.setting_reader import SettingReader

UNKNOWN = "-"
RIGHT = 0.97
GUESSED_WRONG = 0.02


def _names(lang):
    lines = (Path(__file__).parent / f"setting_names_{lang}.txt").read_text("utf-8").splitlines()
    for line in lines:
        if not line.startswith("#"):
            name, kinds = line.split(" = ")
            yield name, {kind.strip() for kind in kinds.split("|")}


@pytest.fixture(scope="module")
def reader(vocabulary):
    """One reader for all names."""
    return SettingReader(vocabulary)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_names_have_the_kind_that_a_person_gives_them(reader, vocabulary, lang):
    """Nearly all are right, and what is not is rather unknown than of a wrong kind."""
    names = list(_names(lang))
    known = {*vocabulary.setting_by_id, UNKNOWN}
    assert set() == set().union(*(kinds for _, kinds in names)) - known
    read = {name: reader.read(name, None).kind_id or UNKNOWN for name, _ in names}
    wrong = {name: read[name] for name, kinds in names if read[name] not in kinds}
    guessed = {name: kind for name, kind in wrong.items() if kind != UNKNOWN}
    assert len(wrong) <= (1 - RIGHT) * len(names), wrong
    assert len(guessed) <= GUESSED_WRONG * len(names), guessed


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("医院", "hospital_gate"),
        ("顾氏集团", "office_tower_ext"),
        ("HOTEL", "hotel_exterior"),
        ("MIA'S APARTMENT", "residential_compound"),
        ("祠堂", "ancestral_hall"),
    ],
)
def test_a_building_outside_is_what_stands_before_it(reader, place, kind):
    """EXT. HOSPITAL is shot at the gate; what looks the same from both sides stays."""
    assert kind == reader.read(place, IntExt.EXT).kind_id


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("后院", "courtyard_mansion"),
        ("陈家后院", "courtyard_mansion"),
        ("TEA HOUSE", "teahouse"),
        ("TEA-HOUSE", "teahouse"),
        ("街口", "street_modern"),
        ("山神庙", "temple"),
        ("马车内", "carriage_sedan"),
        ("茶楼二楼包厢", "teahouse"),
        ("HALLWAY, APARTMENT BUILDING", "corridor_stairwell"),
        ("ALLEY BEHIND THE BAR", "old_town_lane"),
        ("望江楼雅间", "inn_tavern"),
        ("FIRE STATION", None),
        ("自行车上", None),
    ],
)
def test_the_noun_decides_and_its_whole_says_of_what(reader, place, kind):
    """The last noun, or what it is a part of; a word that misleads has no kind."""
    assert kind == reader.read(place, None).kind_id


@pytest.mark.parametrize(
    ("place", "bucket", "kind"),
    [
        ("花园", "late_qing", "palace_garden"),
        ("花园", "contemporary", "garden_park"),
        ("沈家门口", "ancient", "courtyard_mansion"),
        ("街口", "wartime", "republican_street"),
    ],
)
def test_an_era_builds_its_own(reader, place, bucket, kind):
    """The same word is another place in another time."""
    assert kind == reader.in_era(reader.read(place, None), bucket).kind_id


@pytest.mark.parametrize("place", ["at " * 4000, "家" * 9000, "a-" * 4000, "(" * 4000, "外" * 500])
def test_a_name_that_is_none_is_read_at_once(reader, place):
    """Only the beginning of an endless name is looked at."""
    assert reader.read(place, None).place == " ".join(place.split())
