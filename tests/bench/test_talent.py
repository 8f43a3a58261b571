"""The classic talent scheduling files: reading them, asking them, and what their cost counts."""

import pytest

from scout.schedule.order.order_days import order_days
from tests.bench.talent import (
    KNOWN_OPTIMA,
    ask_instance,
    parse_instance,
    price_work,
    read_instance,
)

SHORT = "short\r\n4\r\n2\r\n\r\n1 0 1 0  10\r\n0 1 0 1  3 \r\n\r\n2 1 1 5"


def test_a_file_is_read_by_member_and_scene():
    """Name, sizes, a row and a price per member, and the days, over lines of either kind."""
    instance = parse_instance(SHORT, name="short")
    assert ((True, False, True, False), (False, True, False, True)) == instance.works
    assert ((10, 3), (2, 1, 1, 5)) == (instance.price, instance.days)


def test_a_file_on_disk_is_called_by_its_stem(tmp_path):
    """The name is that of the file, whatever the first line says."""
    (tmp_path / "film103.dat").write_text(SHORT, encoding="ascii")
    instance = read_instance(tmp_path / "film103.dat")
    assert ("film103", 1031) == (instance.name, instance.optimum)


def test_an_instance_becomes_a_question():
    """Scenes become blocks with a mask of their members; prices and days stay."""
    question = ask_instance(parse_instance(SHORT, name="short"))
    assert (1, 2, 1, 2) == question.cast
    assert ((2, 1, 1, 5), (10, 3)) == (question.days, question.hold_cny)


def test_the_days_worked_are_due_in_every_order():
    """Three days at 10 and six at 3; side by side nobody waits, so that is the published cost."""
    instance = parse_instance(SHORT, name="short")
    assert 48 == price_work(instance)
    assert 0 == order_days(ask_instance(instance)).value


def test_the_known_optima_are_found_by_name():
    """All twelve classics are known, and a name of our own has no optimum."""
    assert 12 == len(KNOWN_OPTIMA)
    assert parse_instance(SHORT, name="short").optimum is None


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "bad, line 1: the file ends before the name"),
        ("bad\n", "bad, line 1: the file ends before the number of scenes"),
        ("bad\n0 1", "bad, line 2: the number of scenes should be 1 or more, not 0"),
        ("bad\n2 x", "bad, line 2: the number of members should be a whole number, not 'x'"),
        ("bad\n2 1\n1 2 5", "bad, line 3: scene 2 of member 1 should be from 0 to 1, not 2"),
        ("bad\n2 1\n1 1 -5", "bad, line 3: the price of member 1 should be 0 or more, not -5"),
        ("bad\n2 1\n1 1", "bad, line 3: the file ends before the price of member 1"),
        ("bad\n2 1\n1 1 5\n1 0", "bad, line 4: the days of scene 2 should be 1 or more, not 0"),
        ("bad\n2 1\n1 1 5\n1", "bad, line 4: the file ends before the days of scene 2"),
        ("bad\n2 1\n1 1 5\n1 1\n7", "bad, line 5: '7' follows after the days of the last scene"),
    ],
)
def test_a_bad_file_is_refused_with_line_and_reason(text, complaint):
    """What is wrong and on which line stands in the error."""
    with pytest.raises(ValueError) as refused:  # noqa: PT011 - compared in full
        parse_instance(text, name="bad")
    assert complaint == str(refused.value)


def test_a_file_that_is_no_text_is_refused(tmp_path):
    """Bytes that are no ASCII are a clear error too, not one of decoding."""
    file = tmp_path / "concert.dat"
    file.write_bytes(b"concert \xff\xfe2\x00")
    with pytest.raises(ValueError, match="concert, line 1: the number of scenes should be"):
        read_instance(file)
