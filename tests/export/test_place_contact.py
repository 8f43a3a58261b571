"""Movement order and call sheet name whom the directory knows; a switch takes numbers away."""

from dataclasses import replace

import pytest

from scout.domain.party import Party, PlaceContact, without_private
from scout.export.call_sheet import CallTerms, build_call_sheet
from scout.export.movement_order import build_movement_order, render_movement_order

WANG = Party(id="p1", name_zh="王晓月", role="值班经理 13811112222", phones=("138 0013 8000",))
BILL = Party(id="p2", name_en="Bill", phones=("139 0000 0001",), private=frozenset({"phones"}))


@pytest.fixture
def known(content):
    """The first place of the plan has a contact, and a backup who keeps his number private."""
    contacts = (
        PlaceContact(role="contact", party=without_private(WANG)),
        PlaceContact(role="backup", party=without_private(BILL)),
    )
    return replace(content, contacts={next(iter(content.stop_numbers)): contacts})


def _contact(content):
    return build_movement_order(content)["stops"][0]["contact"]


def test_contact_and_backup_stand_on_the_papers(known):
    """In the language of the paper, with the numbers that are not private."""
    told = {
        "zh": "王晓月（值班经理 13811112222） 138 0013 8000；备用：Bill",
        "en": "王晓月 (值班经理 13811112222) 138 0013 8000; backup: Bill",
    }
    terms = CallTerms(numbers={}, covers={})
    sheet = build_call_sheet(known, known.plan.days[0], terms=terms)
    assert (told, told) == (_contact(known), sheet["groups"][0]["contact"])


def test_without_numbers_the_names_stay(known):
    """Also a number that stands within a role is left out."""
    mute = _contact(replace(known, phones=False))
    assert "王晓月（值班经理 ***）；备用：Bill" == mute["zh"]


def test_a_place_without_entries_has_the_number_of_its_own(content):
    """As before there was a directory."""
    first = next(iter(content.stop_numbers))
    assert content.location(first).phone == _contact(content)


def test_the_page_is_printed(known):
    """In both languages side by side."""
    assert render_movement_order(known, "both").startswith(b"%PDF")
