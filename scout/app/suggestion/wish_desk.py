"""Keep and ban: as undo steps with names, and as the menu of one place."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from scout.app.icon import line_icon
from scout.app.plain import plain_menu
from scout.domain.wish import PlayHere, Wishes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.wish import Weights


class WishDesk(QObject):
    """Changes the session's wishes, step by step."""

    def __init__(self, session: Session, language: Language, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._language, self._window = session, language, parent

    def keep(self, *location_ids: str) -> None:
        """Keep places in every set, or stop keeping them where all are kept."""
        kept = self._session.wishes.keep.issuperset(location_ids)
        wishes = self._session.wish(*location_ids, keep=not kept)
        self._change(location_ids, self.keep_word(*location_ids), wishes)

    def ban(self, *location_ids: str) -> None:
        """Ban places from every set, or allow them again where all are banned."""
        banned = self._session.wishes.ban.issuperset(location_ids)
        wishes = self._session.wish(*location_ids, ban=not banned)
        self._change(location_ids, self.ban_word(*location_ids), wishes)

    def play_here(self, need_id: str, location_id: str) -> None:
        """Let a need be played at a place in every set, or stop asking for that."""
        name, before = self.play_word(need_id, location_id), self._session.wishes
        wanted = self._wants(need_id, location_id)
        about = tuple(
            wish
            for wish in before.about
            if not (isinstance(wish, PlayHere) and wish.need == need_id)
        )
        if not wanted:
            about = (*about, PlayHere(need=need_id, place=location_id))
        self._change((location_id,), name, replace(before, about=about))

    def weigh(self, goal: Weights | None, name: str) -> None:
        """Suggest by weights of the user's own, or by the four named goals again."""
        before = self._session.wishes
        if self._session.script is not None and goal != before.goal:
            self._push(name, replace(before, goal=goal))

    def forget(self) -> None:
        """Neither keep nor ban any place."""
        self._push(self.tr("Forget all keeps and bans"), Wishes(goal=self._session.wishes.goal))

    def _change(self, location_ids: Sequence[str], name: str, wishes: Wishes) -> None:
        if all(location_ids) and self._session.script is not None:
            self._push(name, wishes)

    def _push(self, name: str, wishes: Wishes) -> None:
        self._session.deciding.decide(name, partial(self._session.set_wishes, wishes))

    def _wants(self, need_id: str, location_id: str) -> bool:
        wanted = (wish for wish in self._session.wishes.about if isinstance(wish, PlayHere))
        return any(
            wish.need == need_id and wish.place.partition("/")[0] == location_id for wish in wanted
        )

    def play_word(self, need_id: str, location_id: str) -> str:
        """What :meth:`play_here` would do, as the name of a step."""
        if self._session.suggestion is None:
            return ""
        wanted = self._wants(need_id, location_id)
        word = self.tr("Let {need} be anywhere") if wanted else self.tr("Play {need} at {place}")
        need = self._session.suggestion.need(need_id).setting.place
        return word.format(need=need, place=self._place(location_id))

    def keep_word(self, *location_ids: str) -> str:
        """What :meth:`keep` would do, as the name of a step."""
        kept, number = self._session.wishes.keep.issuperset(location_ids), len(location_ids)
        if number > 1 and kept:
            return self.tr("Do not keep %n place(s)", "", number)
        if number > 1:
            return self.tr("Keep %n place(s)", "", number)
        word = self.tr("Do not keep {place}") if kept else self.tr("Keep {place}")
        return word.format(place=self._place(*location_ids))

    def ban_word(self, *location_ids: str) -> str:
        """What :meth:`ban` would do, as the name of a step."""
        banned, number = self._session.wishes.ban.issuperset(location_ids), len(location_ids)
        if number > 1 and banned:
            return self.tr("Allow %n place(s)", "", number)
        if number > 1:
            return self.tr("Ban %n place(s)", "", number)
        word = self.tr("Allow {place}") if banned else self.tr("Ban {place}")
        return word.format(place=self._place(*location_ids))

    def _place(self, location_id: str) -> str:
        return self._session.library.location(location_id).name.pick(self._language.lang)

    def show_menu(self, location_id: str, where: QPoint) -> None:
        """Show the menu of one place."""
        menu = self.make_menu(location_id)
        menu.exec(where)
        menu.deleteLater()

    def make_menu(self, location_id: str) -> QMenu:
        """The menu of one place, or of all that are marked with it; not yet shown."""
        menu = QMenu(self._window)
        about = self._session.marking.about(location_id)
        show = menu.addAction(line_icon("place"), self.tr("Show on the map"))
        show.triggered.connect(lambda: self._session.select(location_id))
        for text, icon, verb in (
            (self.keep_word(*about), "keep", self.keep),
            (self.ban_word(*about), "ban", self.ban),
        ):
            action = menu.addAction(line_icon(icon), plain_menu(text))
            action.setEnabled(self._session.script is not None)
            action.triggered.connect(lambda _checked, verb=verb: verb(*about))
        return menu
