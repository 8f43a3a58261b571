"""What the directory of a library can do, whether it is a file or a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scout.domain.party import LinkSubject, Party, PartyLink, PartyWanted


class PartyStore(Protocol):
    """The people and companies of a library. All methods raise ``StoreError`` as it does."""

    def count(self) -> int:
        """How many there are."""

    def find(self, wanted: PartyWanted, *, limit: int = 500) -> tuple[Party, ...]:
        """Those that are looked for, in the order in which they came, at most so many."""

    def read(self, party_id: str) -> Party | None:
        """One of them; ``None`` where there is none of this id."""

    def read_all(self) -> tuple[Party, ...]:
        """Everybody, in the order in which they came."""

    def put(self, party: Party, *, who: str) -> Party:
        """Save over the version that the party has, and say how it stands now.

        Raises ``PartyConflict`` where another version stands there; nothing is changed then.
        """

    def put_many(self, parties: Iterable[Party], *, who: str) -> int:
        """Save all of them or none, and say how many; raises ``PartyConflict``."""

    def drop(self, party: Party, *, who: str) -> None:
        """Take somebody out with all links; the history stays. Raises as :meth:`put` does."""

    def join(self, kept: Party, gone: Party, *, who: str) -> Party:
        """Save one entry in the place of two: all or nothing, with the links of both.

        Raises ``PartyConflict`` where one of them stands otherwise.
        """

    def history(self, party_id: str) -> tuple[Party, ...]:
        """All versions of somebody, the newest first, also of one that was dropped."""

    def links(self, party_id: str) -> tuple[PartyLink, ...]:
        """What somebody is to places and productions."""

    def links_of(self, subject: LinkSubject, subject_id: str = "") -> tuple[PartyLink, ...]:
        """Who is something to a place or a production, or to any of them."""

    def productions(self) -> Mapping[str, str]:
        """The names of the productions of the library, by their ids."""

    def name_production(self, name: str, *, who: str) -> str:
        """The id of a production, which the library has from now on."""

    def put_link(self, link: PartyLink, *, who: str) -> None:
        """Say what a known party is; said twice it is so once. Raises ``PartyConflict``."""

    def drop_link(self, link: PartyLink, *, who: str) -> bool:
        """Say it no more; whether it was said."""
