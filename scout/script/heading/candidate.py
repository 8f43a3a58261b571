"""A line that may be a heading, with how sure its own words make it."""

from __future__ import annotations

import re
from enum import IntEnum

from scout.domain.heading import Heading
from scout.record import dataclass
from scout.script.era.era_shift import name_shift
from scout.script.heading.chinese_number import NUMERAL, NUMERALS
from scout.script.heading.chinese_opening import Mark, Opening, find_opening
from scout.script.heading.cut import BOTH, Cut, cut_heading
from scout.script.heading.labelled import is_label, opens_labelled, part_labels, read_labelled
from scout.script.heading.plain import make_plain, strip_marks
from scout.script.heading.slot import TIME
from scout.script.heading.style import PLAIN_STYLE, Style


class Sure(IntEnum):
    """What a line's own words are worth before its neighbours are asked."""

    HARDLY = 0
    MAYBE = 1
    LIKELY = 2
    CERTAIN = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of one line; ``raw`` is the line as written, ``text`` without its marks."""

    raw: str
    text: str
    opening: Opening
    cut: Cut
    sure: Sure

    @property
    def body(self) -> str:
        """The action or cast that follows on the heading's line."""
        return "" if self.cut.body_at is None else self.text[self.cut.body_at :].lstrip(_STOPS)

    @property
    def bare_number(self) -> bool:
        """A line that is nothing but a scene number; the rest may stand below it."""
        told = self.cut.place or self.cut.slots or self.cut.suffix or self.cut.body_at is not None
        return bool(self.opening.scene) and not told

    @property
    def is_prose(self) -> bool:
        """A numbered sentence or clause that states no slot: 2.1 of a contract, 1-1 of a match."""
        return not self.cut.slots and _CLAUSE.search(self.text) is not None

    def heading(self, number: str | None = None) -> Heading:
        """The heading as this candidate reads it."""
        flags = ("ambiguous",) if self.opening.other else ()
        return Heading(
            raw=self.raw.strip(),
            number=number or self.opening.number or None,
            int_ext=self.cut.int_ext,
            place=self.cut.place or None,
            time=self.cut.time,
            time_raw=self.cut.time_raw,
            suffix=" ".join(self.cut.suffix),
            flags=(*self.cut.flags, *flags, *name_shift(" ".join(self.cut.suffix))),
            body=self.body,
        )


_FIRST = frozenset("0123456789补加增第场集sSeE【[(内外室INTint序尾片彩楔引") | frozenset(NUMERALS)
_LABEL_FIRST = frozenset("场景地主拍时日内气集第")
_SHOT_WORD = "内景|外景|内外景|室内|室外|INT|EXT"
_HINT = re.compile(
    r"(?:^|[\s/,、·|\-。(\[【])"
    rf"(?:(?:{TIME})?(?:内|外|内外|内/外|外/内)(?:{TIME})?|{_SHOT_WORD})"
    r"(?:$|[\s/,、·|\-。)\]】])"
)
_SHOT_FIRST = re.compile(r"^(?:内外景|内/外景|内景|外景|室内|室外|INT|EXT)(?=[\s。.·:\-/,、|]|$)")
# 内景：客厅, 内/外：车, but not the label of a field: 内外景：内.
_LABEL_OF_SHOT = re.compile(
    r"(?:(?<=[内外]景)|(?<=[内外]/[内外])):(?!\s*(?:室?[内外]景?|INT|EXT)(?:$|[\s/,、内外]))"
)
_BARE_END = 40
# Words and no Chinese sign: the Latin reader's business.
_LATIN = re.compile(r"^(?=[^\u2e80-\uffff]*$)(?=.*[A-Za-z]{3})")
_AMOUNT = re.compile(
    r"^(?:个|岁|分钟|小时|天(?!台|井|桥|安|坛)|年(?!代)|月(?=[内后前的份底初中间,。])|次|人(?!民|间|事)|米|公里|万|元|块|点(?:半|钟|到|左)|倍|遍|秒|周(?=[内后前时的,。])|名|位|斤|页|章|寸|度|折|句|步|排|成)"
)
PERSON = r"\d{1,3}\s*[多余来]?岁|[,、(\s][男女][,、)\s]"  # with an age, or between signs
_PERSON = re.compile(PERSON)
_COUNTING = re.compile(rf"^(?:\d{{1,3}}|{NUMERAL}{{1,3}})[、,.。!…]")
_SENTENCE = re.compile(r"[。,;!?:“”\"…]")
_CLAUSE = re.compile(r"^\d{1,3}[.．]\d|[。！？；]")
_LONGEST_PLACE, _SHORT = 26, 16
# What the minutes of a meeting say of scenes, and no place is called.
_ADVICE = re.compile(
    r"场戏|戏[要需应可不先后]|拍$|[日夜文武群大]戏(?![台院楼班园曲校服剧水房])|集中(?!营)|建议|需要|应该|必须|尽量|避免"
    r"|改[为成到]|要(?=[大小多少有在求拍把用先])|太[大小多少]|不[能要够]|[先后补]拍|[复定]景$"
)
_ORDER = re.compile(
    r"(?:建议|需要|应该|必须|尽量|避免|同意|改[为成到])"
)  # to whoever makes the plan
_STOPS = " \t\u3000,，。、;；.．"


def may_open(plain: str) -> bool:
    """A quick look: false for the most lines, which cannot be headings."""
    first = plain[0]
    return (
        first in _FIRST
        or first in _LABEL_FIRST
        or (len(plain) <= _BARE_END and _HINT.search(plain) is not None)
    )


def read_candidate(raw: str, style: Style = PLAIN_STYLE) -> Candidate | None:
    """What this line says if it is a heading, or ``None`` where it cannot be one."""
    text, plain = trim(raw)
    if not plain or _LATIN.search(plain[:_BARE_END]):
        return None
    text, plain = part_labels(text, plain)
    if opens_labelled(plain) and (labelled := read_labelled(text, plain)) is not None:
        sure = Sure.CERTAIN if labelled[0].scene or labelled[1].slots else Sure.MAYBE
        return Candidate(raw, text, *labelled, sure)
    opening = find_opening(plain) if plain[0] in _FIRST else None
    if opening is None:
        return _read_bare(raw, text, plain=plain, style=style)
    return judge(raw, opening, style=style)


def read_unnumbered(raw: str, style: Style) -> Candidate | None:
    """The line as a heading whose digits belong to its place: 302宿舍，内，夜."""
    text, plain = trim(raw)
    return _read_bare(raw, text, plain=plain, style=style) if plain else None


def judge(raw: str, opening: Opening, *, style: Style) -> Candidate | None:
    """The candidate behind an opening, or ``None`` for a decoy."""
    text, plain = trim(raw)
    rest = plain[opening.end : opening.end + 60]
    if not opening.strong and _is_decoy(opening, rest):
        return None
    cut = _cut(text, plain, opening=opening, style=style)
    sure = _weigh(opening, cut)
    return Candidate(raw, text, opening, cut, sure) if sure else None


def _is_decoy(opening: Opening, rest: str) -> bool:
    """3-5个人, a person with an age, somebody counting to three."""
    glued = not opening.spaced and _AMOUNT.match(rest) is not None
    return glued or _PERSON.search(rest) is not None or _COUNTING.match(rest) is not None


def _cut(text: str, plain: str, *, opening: Opening, style: Style) -> Cut:
    """The rest behind the number: labelled fields, or words in any order."""
    end = opening.end
    if plain[end : end + 1] in _LABEL_FIRST and opens_labelled(plain[end:]):
        labelled = read_labelled(text[end:], plain[end:], numbered=True)
        if labelled is not None:
            cut = labelled[1]
            cut.body_at = None if cut.body_at is None else cut.body_at + end
            return cut
    return cut_heading(text, plain, start=end, style=style)


def trim(raw: str) -> tuple[str, str]:
    """A line without marks and outer brackets, as written and in plain forms, sign for sign."""
    raw = raw.strip()
    plain = make_plain(raw)
    if plain[:1] == "." and plain[1:2] > "\u2e80":
        raw, plain = raw[1:], plain[1:]
    plain = _LABEL_OF_SHOT.sub(" ", plain, count=1)
    bare = strip_marks(plain)
    start = plain.find(bare) if bare else 0
    raw, plain = raw[start : start + len(bare)], bare
    if plain[:1] in {"【", "["}:
        close = plain.find("】" if plain[0] == "【" else "]", 1, 80)
        inner = plain[1:close] if close > 0 else ""
        if is_label(inner):  # 【场景】客厅 is 场景：客厅
            colon = "" if plain[close + 1 :].lstrip().startswith(":") else ":"
            return inner + colon + raw[close + 1 :], inner + colon + plain[close + 1 :]
        opens = inner and (inner[0] in _FIRST or inner[0] in _LABEL_FIRST)
        if opens or (len(inner) <= _BARE_END and _HINT.search(inner)):
            raw = raw[1:close] + " " + raw[close + 1 :]
            plain = inner + " " + plain[close + 1 :]
            raw, plain = raw.rstrip(), plain.rstrip()
            lead = len(plain) - len(plain.lstrip())
            raw, plain = raw[lead : lead + len(plain)], plain[lead:]
    return raw, plain


def _weigh(opening: Opening, cut: Cut) -> Sure:
    """How sure the line is by itself; see ``Sure``."""
    glued = opening.mark is Mark.PLAIN and not opening.spaced
    clean = cut.body_at is None
    if opening.mark is Mark.PLAIN and not opening.strong and _is_advice(cut):
        return Sure.HARDLY
    if (cut.said and not opening.strong) or _is_date(opening, cut):
        return Sure.HARDLY
    if len(cut.place) > _LONGEST_PLACE:
        return Sure.HARDLY if opening.mark is Mark.PLAIN else Sure.MAYBE
    if cut.fused:
        return Sure.MAYBE if glued or cut.slots < BOTH else Sure.LIKELY
    if cut.slots == BOTH:
        placed = "P" in cut.order or opening.strong or clean
        return Sure.CERTAIN if placed and not glued else Sure.LIKELY
    weigh = _weigh_half if cut.slots else _weigh_none
    return weigh(opening, cut, clean=clean, glued=glued)


def _is_advice(cut: Cut) -> bool:
    """``2、夜戏集中在后三天。``: what is said of scenes, where no heading is complete and alone."""
    whole = cut.slots == BOTH and cut.body_at is None and not _ORDER.search(cut.place)
    return not whole and _ADVICE.search(cut.place) is not None


def _is_date(opening: Opening, cut: Cut) -> bool:
    """3-5日到货: days of a month, not scene 3-5 by day."""
    glued = opening.mark is Mark.DASHED and not opening.spaced
    return glued and cut.time_raw == "日" and cut.int_ext is None and cut.order == "TP"


def _weigh_half(opening: Opening, cut: Cut, *, clean: bool, glued: bool) -> Sure:
    """Only the time, or only INT/EXT, is stated."""
    if opening.strong:
        return Sure.CERTAIN
    if opening.mark is Mark.DASHED:
        return Sure.CERTAIN if clean else Sure.LIKELY
    if glued:
        return Sure.HARDLY
    short = 0 < len(cut.place) <= _SHORT
    return Sure.LIKELY if clean and short and cut.order != "TP" else Sure.MAYBE


def _weigh_none(opening: Opening, cut: Cut, *, clean: bool, glued: bool) -> Sure:
    """Neither is stated: the neighbours must speak for the line."""
    short = len(cut.place) <= _SHORT
    if opening.strong:
        if opening.spaced or opening.mark is not Mark.ORDINAL or not cut.place:
            return Sure.LIKELY if clean and short else Sure.MAYBE
        return Sure.MAYBE if clean and short else Sure.HARDLY
    if glued or not short:
        return Sure.HARDLY
    if opening.mark is Mark.PLAIN and not cut.place:
        return Sure.HARDLY
    return Sure.MAYBE


def _read_bare(raw: str, text: str, *, plain: str, style: Style) -> Candidate | None:
    """A heading without a number: ``内景 客厅 - 日``, ``客厅 日 内`` alone on its line."""
    first = _SHOT_FIRST.match(plain)
    if first is None and (len(plain) > _BARE_END or not _HINT.search(plain)):
        return None
    cut = cut_heading(text, plain, start=0, style=style)
    opening = Opening(Mark.BARE, "", 0)
    clean = cut.body_at is None and not cut.said and not cut.fused
    if not cut.place or len(cut.place) > _LONGEST_PLACE:
        return None
    if first is not None and (clean or cut.slots == BOTH):
        sure = Sure.CERTAIN if clean and cut.slots == BOTH else Sure.LIKELY
        return Candidate(raw, text, opening, cut, sure)
    if clean and cut.slots == BOTH and not re.search(r"[。;]", plain.rstrip("。")):
        return Candidate(raw, text, opening, cut, Sure.LIKELY)
    return None
