"""Say what somebody is to a place or a production, and say it no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.errors import WishError
from scout.domain.message import say
from scout.domain.party import CONTACT, LinkSubject, PartyLink
from scout.domain.party_field import party_roles
from scout.domain.text import fold_name
from scout.record import dataclass

if TYPE_CHECKING:
    from scout.actions.library import Library
    from scout.domain.party_store import PartyStore
    from scout.domain.text import Lang

USUAL_ROLES = {LinkSubject.PLACE: CONTACT, LinkSubject.PRODUCTION: "supplier"}
"""What somebody is where nobody says what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkLine:
    """A link as it is shown: to what, as what."""

    link: PartyLink
    subject: str
    role: str


def read_role(word: str, subject: LinkSubject) -> str:
    """The id of a role by any of its names, an own word as it is; empty for the usual one."""
    return party_roles().read(word) or USUAL_ROLES[subject]


def find_subject(store: PartyStore, library: Library, *, subject: LinkSubject, name: str) -> str:
    """The id of a place by its id or name, of a production by its name.

    Raises ``WishError`` for a place that is not there; empty for a production that is not.
    """
    if subject is LinkSubject.PRODUCTION:
        wanted = fold_name(name)
        known = store.productions().items()
        return next((one for one, text in known if fold_name(text) == wanted or one == name), "")
    if library.knows_place(name):
        return name
    wanted = fold_name(name)
    for place in library.locations:
        if wanted in {fold_name(place.name.zh), fold_name(place.name.en)}:
            return place.id
    raise WishError(say("actions.unknown_place", place=name))


def link_party(store: PartyStore, library: Library, *, order: LinkOrder, who: str) -> PartyLink:
    """Say it; a production that is not in the library yet is from now on.

    Raises ``WishError`` for an unknown place and ``PartyConflict`` where the party is gone.
    """
    link = _find(store, library, order=order)
    if not link.subject_id:
        link = order.to(store.name_production(order.name, who=who))
    store.put_link(link, who=who)
    return link


def unlink_party(store: PartyStore, library: Library, *, order: LinkOrder, who: str) -> PartyLink:
    """Say it no more; raises ``WishError`` where it was never said."""
    link = _find(store, library, order=order)
    if not store.drop_link(link, who=who):
        raise WishError(say("directory.no_link", name=order.name))
    return link


def forget_link(store: PartyStore, link: PartyLink, *, who: str) -> None:
    """Say a link no more, wherever it leads."""
    store.drop_link(link, who=who)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkOrder:
    """Who is what to which place or production, as somebody types it."""

    party_id: str
    subject: LinkSubject
    name: str
    role: str = ""

    def to(self, subject_id: str) -> PartyLink:
        """The link to what has this id."""
        return PartyLink(
            party_id=self.party_id,
            subject=self.subject,
            subject_id=subject_id,
            role=read_role(self.role, self.subject),
        )


def list_links(
    store: PartyStore, library: Library, *, party_id: str, lang: Lang
) -> tuple[LinkLine, ...]:
    """What somebody is, in words; a place that is gone is told by its id."""
    return tuple(
        LinkLine(
            link=link,
            subject=name_subject(store, library, link=link, lang=lang),
            role=party_roles().name(link.role, lang),
        )
        for link in store.links(party_id)
    )


def name_subject(store: PartyStore, library: Library, *, link: PartyLink, lang: Lang) -> str:
    """What a link leads to."""
    if link.subject is LinkSubject.PRODUCTION:
        return store.productions().get(link.subject_id, link.subject_id)
    if library.knows_place(link.subject_id):
        return library.location(link.subject_id).name.pick(lang)
    return link.subject_id


def _find(store: PartyStore, library: Library, *, order: LinkOrder) -> PartyLink:
    return order.to(find_subject(store, library, subject=order.subject, name=order.name))
