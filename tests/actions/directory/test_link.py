"""What somebody is to places and productions, and whom papers name."""

import pytest

from scout.actions.directory.contact import contacts_of_places, with_contacts
from scout.actions.directory.link import LinkOrder, link_party, list_links, unlink_party
from scout.domain.errors import WishError
from scout.domain.party import LinkSubject

PLACE = "dawan-shiju"


def _order(who="p-wang", *, name=PLACE, subject=LinkSubject.PLACE, role=""):
    return LinkOrder(party_id=who, subject=subject, name=name, role=role)


@pytest.fixture
def link(directory, places):
    """Say a link."""
    return lambda **more: link_party(directory.parties, places, order=_order(**more), who="阿甲")


def test_a_place_is_named_by_id_or_name(directory, places, link):
    """It is the same place; a role is known by any of its names, an own word stays."""
    link(role="备用联系人")
    link(name="大万世居", role="看门大爷")
    link(name="罗盘归途", subject=LinkSubject.PRODUCTION, role="外联")
    found = list_links(directory.parties, places, party_id="p-wang", lang="zh")
    told = [(line.link.role, line.role, line.subject) for line in found]
    assert [
        ("backup", "备用联系人", "大万世居"),
        ("看门大爷", "看门大爷", "大万世居"),
        ("location_manager", "外联制片", "罗盘归途"),
    ] == told


def test_a_link_is_taken_back(directory, places, link):
    """Once; a link that was never said, and a place that is not there, are refused."""
    link()
    unlink_party(directory.parties, places, order=_order(), who="阿甲")
    assert () == list_links(directory.parties, places, party_id="p-wang", lang="zh")
    for order in (_order(), _order(name="nowhere")):
        with pytest.raises(WishError):
            unlink_party(directory.parties, places, order=order, who="阿甲")


def test_papers_name_contacts_before_backups_and_nothing_private(directory, places, link, tmp_path):
    """An owner or a guard is not named; without a directory nobody is."""
    link(who="p-bill", role="backup")
    link(who="p-wang", role="contact")
    link(who="p-light", role="guard")
    found = contacts_of_places(directory.parties)
    told = [(one.role, one.party.id, one.party.wechat, one.party.note) for one in found[PLACE]]
    assert [("contact", "p-wang", "", ""), ("backup", "p-bill", "", "")] == told
    assert found == with_contacts(places, home=tmp_path / "home").contacts
    assert places is with_contacts(places, home=tmp_path / "elsewhere")
