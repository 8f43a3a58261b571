"""The directory at work: somebody in the form, a file on its way in, two versions of an entry."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from picture_order import list_orders
from PySide6.QtWidgets import QApplication

from scout.actions.directory.comparing import conflict_of_parties
from scout.actions.directory.intake import settle, take_over, understand
from scout.actions.directory.link import LinkOrder, link_party
from scout.actions.directory.open_file import open_party_file
from scout.actions.directory.opening import open_directory
from scout.app.directory.import_dialog import ImportDialog
from scout.app.library.conflict_dialog import ConflictDialog
from scout.app.picture import save_each
from scout.domain.party import LinkSubject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from scout.actions.directory.opening import Directory
    from scout.app.main_window import MainWindow

# Invented people; numbers of this form are given to nobody.
_KNOWN = """姓名,英文名,单位,职务,手机,微信,会员,业务,备注
王晓月,Wang Xiaoyue,大万世居管理处,值班经理,138 0000 0001,wang_dwsj,,场地,周一不接电话
坪山光影器材有限公司,Pingshan Light & Grip,,,0755-0000 0002,,是,器材;自有灯车,
李强,Li Qiang,大万世居管理处,电工,138 0000 0003,,,,
春衫服装工作室,Spring Gown Studio,,,138 0000 0004,,是,服装;道具,
快剪后期,Quick Cut Post,,,0755-0000 0005,,是,后期;数据,
"""
_NEWS = """剧组联系人,,,,
名称,公司,联系方式,主营,星座
王姐,大万世居管理处,138-0000-0001,场地,白羊
春衫服装工作室,,,汉服,
陈师傅,坪山车队,138 0000 0006,用车,
"""


def picture_directory() -> None:
    """Write the pictures."""
    for order in list_orders("directory_%s", None):
        for file in save_each(order, _list_views):
            print(file)


def _list_views(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    home = window.session.keeping.home
    if home is None:
        raise ValueError("a window keeps its directory somewhere")
    lang, library = window.language.lang, window.session.library
    directory = open_directory(home=home)
    _take(directory, home / "known.csv", _KNOWN)
    first, second, *_ = directory.parties.read_all()
    for subject, name, role in (
        (LinkSubject.PLACE, "dawan-shiju", "contact"),
        (LinkSubject.PRODUCTION, "罗盘归途", "location_manager"),
    ):
        order = LinkOrder(party_id=first.id, subject=subject, name=name, role=role)
        link_party(directory.parties, library, order=order, who=directory.who)
    dialog = window.directory.make_dialog()
    _wait(lambda: dialog.people.list.count() > 0)
    dialog.people.list.setCurrentRow(0)
    _wait(lambda: dialog.form.known is not None)
    yield "form", dialog
    twin = replace(
        first, id="p-twin", role="场务", wechat="", emails=("wang@example.cn",), version=0
    )
    directory.parties.put(twin, who="office")
    doubles = window.directory.make_doubles()
    _wait(lambda: doubles.pairs.topLevelItemCount() > 0)
    yield "doubles", doubles
    directory.parties.put(replace(second, note="周末加急"), who="office")
    history = window.directory.make_history(second)
    _wait(lambda: history.versions.topLevelItemCount() > 1)
    yield "history", history
    path = _write(home / "contacts.csv", _NEWS)
    intake = understand(open_party_file(path), directory.parties, said={})
    yield "import", ImportDialog(intake, lang=lang, parent=window)
    mine = replace(second, phones=("0755-0000 0007",), note="周末加急")
    theirs = replace(second, role="", note="周末不营业", changed_by="office")
    found = conflict_of_parties(mine, theirs, lang=lang)
    yield "conflict", ConflictDialog(found, lang=lang, parent=window)
    directory.close()


def _take(directory: Directory, path: Path, text: str) -> None:
    intake = understand(open_party_file(_write(path, text)), directory.parties, said={})
    take_over(directory.parties, settle(intake, {}), who="office")


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def _wait(is_done: Callable[[], bool]) -> None:
    while not is_done():
        QApplication.processEvents()
