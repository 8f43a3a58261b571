"""Whole files: the sample productions in every format, and what is refused."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from fuzz.build import pack
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scout import paths
from scout.domain.errors import LimitError, ReadError, ScoutError
from scout.script.limits import LIMITS
from scout.script.reader import read_script

EXPECTED = Path(__file__).parent / "expected"
PRODUCTIONS = paths.SEEDS / "productions"
SAMPLES = [
    ("luopan_guitu.txt", "chinese-text"), ("luopan_guitu.docx", "docx"),
    ("luopan_guitu.xlsx", "xlsx"), ("luopan_guitu.csv", "csv"),
    ("the_fourth_bell.fountain", "fountain"),
]  # fmt: skip
CSV = "场次,日夜,内外,场景,年代\n1-1,日,内,祠堂,1942\n1-2,夜,外,村口,同上\n"


def _read(tmp_path, vocabulary, content, name="file.txt"):
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_script(file, vocabulary)


@pytest.mark.parametrize(("name", "kind"), SAMPLES)
def test_a_sample_production_is_read_as_a_person_reads_it(vocabulary, name, kind):
    """Every scene of every format: number, INT/EXT, place, time, era, setting."""
    script = read_script(PRODUCTIONS / name, vocabulary)
    expected = json.loads((EXPECTED / f"{name.split('.')[0]}.json").read_text("utf-8"))
    got = [
        {
            "number": scene.heading.number,
            "int_ext": scene.heading.int_ext and scene.heading.int_ext.value,
            "place": scene.setting.place,
            "time": scene.heading.time and scene.heading.time.value,
            "bucket": scene.era.bucket,
            "setting": scene.setting.kind_id,
        }
        for scene in script.scenes
    ]
    wanted = [{name: row[name] for name in got[0]} for row in expected]
    assert kind == script.format
    assert wanted == got


def test_the_drama_carries_exact_years(vocabulary):
    """1898, 1912, 1942, 1985, 2025 and 2060, each scene its own, each with evidence."""
    script = read_script(PRODUCTIONS / "luopan_guitu.txt", vocabulary)
    expected = json.loads((EXPECTED / "luopan_guitu.json").read_text("utf-8"))
    assert [row["year"] for row in expected] == [s.era.year_from for s in script.scenes]
    assert [row["era"] for row in expected] == [s.era.era_id for s in script.scenes]
    assert all(scene.era.evidence for scene in script.scenes)


def test_text_and_table_differ_in_nothing_but_the_rank(vocabulary):
    """Word and text are one; lists say the era in a column instead."""
    txt, docx, xlsx, csv = (
        [
            (s.number, s.setting, s.heading.int_ext, s.heading.time, s.era.era_id)
            for s in script.scenes
        ]
        for script in (read_script(PRODUCTIONS / name, vocabulary) for name, _ in SAMPLES[:4])
    )
    assert txt == docx == xlsx == csv


def test_what_excel_did_to_a_list_is_undone(vocabulary):
    """Dates are scene numbers and eighths again, 同上 and blanks mean the row above."""
    script = read_script(EXPECTED / "excel_traps.xlsx", vocabulary)
    assert ["1-1", "1-2", "1-3", "2-1", "2-2A", "2-3", "2-4"] == [s.number for s in script.scenes]
    assert ["2/8", "1 3/8"] == [str(s.length) for s in script.scenes[:2]]
    assert "陈宅-正厅" == script.scenes[0].setting.place
    assert ["wartime"] * 3 == [scene.era.bucket for scene in script.scenes[4:]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_csv_list_is_read_in_any_dress(tmp_path, vocabulary, encoding, separator):
    """Chinese Excel writes GBK, others write marks and other separators."""
    text = CSV.replace(",", separator)
    script = _read(tmp_path, vocabulary, text.encode(encoding), "list.csv")
    assert [("1-1", "wartime"), ("1-2", "wartime")] == [
        (scene.number, scene.era.bucket) for scene in script.scenes
    ]


def test_a_row_shorter_than_the_header_is_read(tmp_path, vocabulary):
    """The number in the last column, and a row that ends before it."""
    rows = ("日夜,内外,场景,场次", "日,内,祠堂,1-1", "夜", "夜,外,村口,1-2")
    script = _read(tmp_path, vocabulary, "\n".join(rows))
    assert ["1-1", "1-2"] == [scene.number for scene in script.scenes]


def test_big5_is_not_taken_for_gb18030(tmp_path, vocabulary):
    """The same text in the encoding of Hong Kong and Taiwan stays readable."""
    text = "1-1 日 內 客廳\n他們說這個地方沒有人。\n1-2 夜 外 街道\n我們要去哪裡？這樣不對。"
    script = _read(tmp_path, vocabulary, text.encode("big5"))
    assert ["客廳", "街道"] == [scene.setting.place for scene in script.scenes]


ERA_LIST = {"title": "T", "scenes": [
    {"number": "1", "place": "祠堂", "int_ext": "INT", "time": "night", "year": 1942, "eighths": 5},
    {"number": "2", "place": "客厅", "int_ext": "INT", "time": "day", "era": "contemporary"},
]}  # fmt: skip


def test_a_record_needs_nothing_but_its_place(tmp_path, vocabulary):
    """It has no number, and is no band of a list; a record without a place is no scene."""
    records = [{"place": "祠堂"}, {"cast": ["林夏"]}, {"place": "村口", "episode": 2}]
    script = _read(tmp_path, vocabulary, json.dumps(records), "list.json")
    assert [(None, "祠堂", "祠堂", 1), (None, "村口", "村口", 3)] == [
        (scene.heading.number, scene.heading.raw, scene.setting.place, scene.line)
        for scene in script.scenes
    ]


@pytest.mark.parametrize(
    ("said", "side"),
    [
        ({"interior": True}, "INT"),
        ({"interior": False}, "EXT"),
        ({"isExterior": True}, "EXT"),
        ({"is_int": True, "is_ext": True}, "INT/EXT"),
    ],
)
def test_a_record_may_say_its_side_by_yes_and_no(tmp_path, vocabulary, said, side):
    """Other programs keep a truth for each side."""
    records = [{"scene": "1", "location": "barn", **said}, {"scene": "2", "location": "yard"}]
    script = _read(tmp_path, vocabulary, json.dumps(records), "list.json")
    assert side == script.scenes[0].heading.int_ext.value


def test_json_and_yaml_era_lists_read_alike(tmp_path, vocabulary):
    """The same records in both languages of records."""
    yaml = (
        "title: T\nscenes:\n"
        + "".join(
            "- " + json.dumps(scene, ensure_ascii=False) + "\n" for scene in ERA_LIST["scenes"]
        )
        + "# place:\n"
    )
    first = _read(tmp_path, vocabulary, json.dumps(ERA_LIST), "list.json")
    second = _read(tmp_path, vocabulary, yaml, "list.yaml")
    assert first.scenes == second.scenes
    assert [("wartime", "5/8"), ("contemporary", "1/8")] == [
        (scene.era.bucket, str(scene.length)) for scene in first.scenes
    ]


def test_a_boneyard_is_not_read(vocabulary):
    """The harbour that was cut from the Fountain sample is no scene."""
    script = read_script(PRODUCTIONS / "the_fourth_bell.fountain", vocabulary)
    assert "HARBOR" not in {scene.setting.place for scene in script.scenes}


def test_cast_and_length_are_counted(vocabulary):
    """Names from the cast line, at least an eighth for every scene, said to be counted."""
    first = read_script(PRODUCTIONS / "luopan_guitu.txt", vocabulary).scenes[0]
    assert ("林夏", "顾承", "助理小蔡") == first.cast
    assert first.length.count >= 1
    assert first.length_counted


def _zip(**members):
    return pack({name.replace("__", "/"): content for name, content in members.items()})


REFUSED = {
    "empty": (b" \n", "empty"),
    "prose": ("从前有一座山。\n山上有座庙。".encode(), "No scenes"),
    "pdf": (b"%PDF-1.7 ...", "PDF"),
    "picture": (b"\x89PNG\r\n\x1a\n", "picture"),
    "binary": (bytes(range(256)) * 50, "no text"),
    "old office": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old office"),
    "password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage\0".encode("utf-16-le"), "password"
    ),
    "broken zip": (_zip(a="b")[:-30], "damaged"),
    "other zip": (_zip(readme="hello"), "Unpack"),
    "slip": (_zip(**{"../x": "y", "word__document.xml": "z"}), "names"),
    "bomb": (_zip(word__document__xml=b"0" * 40_000_000), "unpack"),
    "no workbook": (_zip(**{"xl__workbook.xml": "<nothing/>"}), "damaged"),
    "no document": (_zip(**{"word__document.xml": "<nothing/>"}), "damaged"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_script_is_refused_with_its_reason(tmp_path, vocabulary, case):
    """One clear error that names the file, in both languages."""
    content, word = REFUSED[case]
    with pytest.raises(ReadError, match=word) as refused:
        _read(tmp_path, vocabulary, content)
    assert "file.txt" == refused.value.file
    assert refused.value.message.text("zh")


def test_missing_files_and_folders_are_told(tmp_path, vocabulary):
    """No such file, or a folder."""
    with pytest.raises(ReadError, match="no such file"):
        read_script(tmp_path / "nothing.txt", vocabulary)
    with pytest.raises(ReadError, match="folder"):
        read_script(tmp_path, vocabulary)


def test_a_huge_file_is_refused_unread(tmp_path, vocabulary):
    """A gigabyte of holes is refused by its size alone."""
    file = tmp_path / "huge.txt"
    with file.open("wb") as handle:
        handle.truncate(1024**3)
    with pytest.raises(LimitError, match="1024 MB"):
        read_script(file, vocabulary)
    assert LIMITS.file_bytes < 1024**3


def test_aliases_that_unpack_to_gigabytes_are_refused(tmp_path, vocabulary):
    """A YAML bomb stops at the hundredth alias."""
    bomb = "place: &a0 [x]\n" + "".join(
        f"k{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 20)}]\n" for n in range(1, 10)
    )
    with pytest.raises(ReadError):
        _read(tmp_path, vocabulary, bomb, "bomb.yaml")


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_mutated_files_raise_nothing_but_known_errors(tmp_path, vocabulary, data):
    """Bytes flipped and cut in every sample: a script or a ScoutError, never a crash."""
    name = data.draw(st.sampled_from([name for name, _ in SAMPLES]))
    content = bytearray((PRODUCTIONS / name).read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(1, len(content)))
    with suppress(ScoutError):
        assert _read(tmp_path, vocabulary, bytes(content[:end])).scenes


@pytest.mark.parametrize(
    "data",
    [
        {"场景": [{"集": 1, "场次": "1", "内外": "内", "日夜": "日", "地点": "教室"}]},
        {"episodes": [{"episode": 1, "scenes": [{"slugline": "1 内 教室 日"}]}]},
        [{"scene": "1", "episode": 1, "heading": "INT. 教室 - DAY"}],
        [{"scene": "1", "episode": 1, "intExt": "INT", "timeOfDay": "DAY", "location": "教室"}],
    ],
)  # fmt: skip
def test_records_of_other_programs_are_read(tmp_path, vocabulary, data):
    """Chinese keys, camels, whole headings, scenes by episode."""
    script = _read(tmp_path, vocabulary, json.dumps(data, ensure_ascii=False))
    heading = script.scenes[0].heading
    assert ("INT", "教室", "day") == (heading.int_ext, heading.place, heading.time)
    assert [1] == [scene.episode for scene in script.scenes]
