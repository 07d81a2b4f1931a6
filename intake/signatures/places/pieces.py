"""Lines of a page cut at wide gaps, and what each piece says to someone looking for a signature."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Flag, auto
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from intake.domain.boxes import Box, around
from intake.domain.words import PageText, Word
from intake.resources import resource
from intake.signatures.places.print_words import oversized, usual_height
from intake.signatures.stamps.phrases import folded

_RULE = re.compile(r"[_.\-–—=~…]{4,}")
_NAME_WORD = re.compile(r"[^\W\d_][\w'’.\-]*")
_INITIAL = re.compile(r"[^\W\d_a-z]\.")
PARTICLES = frozenset({"de", "del", "la", "las", "los", "y", "e", "da", "do", "dos", "van", "von"})
_LISTS = (
    "roles",
    "numbers",
    "addressee",
    "titles",
    "others",
    "firms",
    "senders",
    "receivers",
    "articles",
    "receipts",
    "other_numbers",
)
_SURE, _SURELY, _VERY_SURELY = 0.55, 0.8, 0.9
_READABLE = 0.35
_TALL = 1.7
_BEGINNING = 4
_WORD = 5
_TELLS, _TALLER = 3, 1.5
_LETTERS_A_SLIP = 9
_CLOSING, _FAREWELL = 9, 6
"""Words of a closing formula that is known by its first ones, and by its last."""


class Says(Flag):
    """What a piece says."""

    NOTHING = 0
    CLOSING = auto()
    WEAK_CLOSING = auto()
    LABEL = auto()
    RULE = auto()
    NUMBER = auto()
    ROLE = auto()
    NAME = auto()
    ADDRESSEE = auto()
    NEVER = auto()
    OTHERS = auto()
    FIRM = auto()
    SENDER = auto()
    RECEIVER = auto()
    MISREAD = auto()
    GREETING = auto()
    RECEIPT = auto()
    OTHER_NUMBER = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one line with no wide gap between them; `text` folded, `shown` as read.

    Attributes:
        box: as wide as all of it, as high as its print.
        spoiled: ink that runs through it was read with it, far higher than its print.
    """

    text: str
    shown: str
    box: Box
    says: Says
    sure: bool
    spoiled: bool = False

    @property
    def bare(self) -> bool:
        """A letter or two: a lone `f)`, or a stroke that was read."""
        return sum(c.isalnum() for c in self.text) <= 2

    def has(self, *what: Says) -> bool:
        """Whether it says one of these."""
        return any(w in self.says for w in what)


@dataclass(frozen=True, slots=True)
class _Words:
    strong: tuple[str, ...]
    finals: tuple[str, ...]
    greetings: tuple[str, ...]
    weak: tuple[str, ...]
    labels: tuple[str, ...]
    ends: tuple[str, ...]
    never: tuple[str, ...]
    alone: tuple[str, ...]
    roles: tuple[str, ...]
    numbers: tuple[str, ...]
    addressee: tuple[str, ...]
    titles: tuple[str, ...]
    others: tuple[str, ...]
    firms: tuple[str, ...]
    senders: tuple[str, ...]
    receivers: tuple[str, ...]
    articles: tuple[str, ...]
    receipts: tuple[str, ...]
    other_numbers: tuple[str, ...]


@lru_cache(maxsize=1)
def _vocabulary() -> _Words:
    with resource("signatures", "places.toml").open("rb") as stream:
        data = tomllib.load(stream)
    return _Words(
        tuple(data["closings"]["strong"]),
        tuple(data["closings"]["finals"]),
        tuple(data["closings"]["greetings"]),
        tuple(data["closings"]["weak"]),
        tuple(data["labels"]["words"]),
        tuple(data["labels"]["ends"]),
        tuple(data["labels"]["never"]),
        tuple(data["closings"]["alone"]),
        *(tuple(data[key]["words"]) for key in _LISTS),
    )


def pieces(text: PageText) -> list[Piece]:
    """All pieces of the page, top to bottom."""
    usual = usual_height(text)
    gap = max(2.2 * usual, text.dpi * 0.24)
    found = []
    for line in text.lines:
        run: list[Word] = []
        for word in sorted(line.words, key=lambda w: w.box.left):
            if not word.text.strip():
                continue
            if run and word.box.left - run[-1].box.right > gap:
                found.append(_piece(run, usual))
                run = []
            run.append(word)
        if run:
            found.append(_piece(run, usual))
    return sorted(found, key=lambda p: (p.box.top, p.box.left))


def starts_a_closing(text: str) -> bool:
    """Whether a short line begins like a closing formula that could not be read to its end.

    Args:
        text: folded, as in `Piece.text`.
    """
    first = text.strip(" .,:;()|[]*\"'-_").split()[:1]
    if not first or len(first[0]) < _BEGINNING or len(text.split()) > _BEGINNING:
        return False
    return any(first[0] == closing.split()[0] for closing in _vocabulary().strong)


def _piece(words: list[Word], usual: float) -> Piece:
    shown = " ".join(word.text for word in words)
    letters = sum(len(w.text) for w in words)
    sure = 2 * sum(len(w.text) for w in words if w.confidence >= _SURE) >= letters
    text = folded(shown).strip()
    says = _says(text, shown)
    told = says & (Says.NAME | Says.NUMBER | Says.ROLE | Says.CLOSING)
    if told or (says & Says.LABEL and sum(c.isalpha() for c in text) >= _WORD):
        sure = sure or sum(w.confidence for w in words) >= _READABLE * len(words)
    # Ink through the rest of a name leaves one word of it to be read.
    sure = sure or (Says.NAME in says and any(_surely(w) for w in words))
    sure = sure and not all(oversized(w, usual) for w in words)
    if len(words) <= 2 and not says & Says.ROLE:
        # A flourish that was read as a word or two; a name may be set large.
        flat = max(w.box.height for w in words) < _TALL * usual
        sure = sure and (flat or all(_surely(w, _VERY_SURELY) for w in words))
    whole = around(w.box for w in words)
    box = _printed(words, whole, usual) if sure else whole
    return Piece(text, shown, box, says, sure, whole.height > _TALLER * box.height)


def _surely(word: Word, least: float = _SURELY) -> bool:
    """A word of some letters that was surely read."""
    letters = sum(c.isalpha() for c in word.text)
    return word.confidence >= least and letters >= _BEGINNING


def _printed(words: Sequence[Word], whole: Box, usual: float) -> Box:
    """The piece without what ink adds above and below it, as far as some of its words tell."""
    level = [
        w.box
        for w in words
        if w.confidence >= _SURE
        and w.box.height < _TALL * usual
        and sum(c.isalnum() for c in w.text) >= _TELLS
    ]
    if not level or whole.height < _TALL * usual:
        return whole
    print_ = around(level)
    return Box(whole.left, print_.top, whole.right, print_.bottom)


def _says(text: str, shown: str) -> Says:
    words = _vocabulary()
    bare = text.strip(" .,:;()|[]*\"'-_")
    count = len(bare.split())
    says = _closes(bare, count, words)
    if _is_rule(text):
        says |= Says.RULE
    if any(word in text for word in words.never):
        says |= Says.NEVER
    elif count <= 7 and (_begins(_unnumbered(text), words.labels) or _ends(bare, words.ends)):
        says |= Says.LABEL
    says |= _part(text, bare, count, words)
    if count <= 7 and _is_number(bare, words.numbers):
        says |= Says.NUMBER
        if _begins(bare, words.firms) or _TAXPAYER.search(bare):
            says |= Says.FIRM
        if _begins(bare, words.other_numbers):
            says |= Says.OTHER_NUMBER
    addressed = _begins(bare, words.addressee) and not _titled(text, words.titles)
    if addressed and Says.NUMBER not in says:
        says |= Says.ADDRESSEE
    if not says & _NO_NAME:
        named = _NAMED_NUMBER.fullmatch(shown)
        if _is_name(named[1] if named else shown, words.titles):
            says |= Says.NAME | (Says.NUMBER if named else Says.NOTHING)
    return says


_NO_NAME = Says.CLOSING | Says.LABEL | Says.ROLE | Says.NUMBER | Says.WEAK_CLOSING | Says.RECEIPT

_NAMED_NUMBER = re.compile(
    r"(.*?[^\W\d_])[\s,;:|/(–—-]+(?:(?:[CR]\.?\s?[ICU]\.?[CI]?\.?|[Cc][ée]dula)\s?:?\s?)?"
    r"(?:N[°ºo.]{1,2}\s?)?(\d[\d.-]{7,13}\d)[\s).]*"
)
"""A name and the number behind it in one line: `Elizabeth Paredes Villacís - C.I. 0157301672`."""

_NUMBERED = re.compile(r"^\W*(?:\d{1,2}|[ivx]{1,4})(?:\s?[.)°º]\s?-?|\s?[-–—])\s*(?=[a-z])")


def _unnumbered(text: str) -> str:
    """`4. firma del empleador`, `iv) firma`: what a form's section is called behind its number."""
    return _NUMBERED.sub("", text)


def _closes(bare: str, count: int, words: _Words) -> Says:
    """Whether it is a closing formula, for certain or perhaps."""
    strong = count <= _CLOSING and _begins(bare, words.strong)
    if strong or bare in words.alone:
        return Says.CLOSING
    if count <= _FAREWELL and _ends(bare, words.finals):
        # `Reciba un cordial saludo` begins letters as well as it ends them.
        return Says.CLOSING | (Says.GREETING if _ends(bare, words.greetings) else Says.NOTHING)
    if _misread(bare, words.strong):
        return Says.CLOSING | Says.MISREAD
    return Says.WEAK_CLOSING if _begins(bare, words.weak) else Says.NOTHING


def _part(text: str, bare: str, count: int, words: _Words) -> Says:
    """What part the person has, if the piece says so."""
    says = Says.NOTHING
    if count <= 8 and _begins(_without_article(bare, words.articles), words.roles):
        says |= Says.ROLE
    if count <= 6 and _begins(bare, words.others):
        says |= Says.OTHERS
    if count <= 8 and _begins(text, words.senders):
        says |= Says.SENDER
    if count <= 8 and _begins(text, words.receivers):
        says |= Says.RECEIVER
    if _begins(bare, words.receipts):
        says |= Says.RECEIPT
    return says


def _without_article(text: str, articles: tuple[str, ...]) -> str:
    """`la declarante`, `por el arrendador`: what is said of them begins behind that."""
    first, _, rest = text.partition(" ")
    return _without_article(rest, articles) if rest and first in articles else text


def _is_rule(text: str) -> bool:
    match = _RULE.search(text)
    return match is not None and len(match[0]) * 2 >= len(text.replace(" ", ""))


def _ends(text: str, ends: tuple[str, ...]) -> bool:
    """Whether the text ends with one of these words after another word."""
    return any(text.endswith(f" {end}") for end in ends)


def _begins(text: str, starts: tuple[str, ...]) -> bool:
    """Whether the text begins with one of these words, as whole words."""
    for start in starts:
        if text.startswith(start):
            rest = text[len(start) :]
            if not rest or not rest[0].isalpha() or not start[-1].isalpha():
                return True
    return False


def _misread(text: str, whole: tuple[str, ...]) -> bool:
    """Whether the text is all of one of these but for a letter in nine: `Sincerelx`."""
    most = len(text) // _LETTERS_A_SLIP
    return most > 0 and any(
        Levenshtein.distance(text, one, score_cutoff=most) <= most for one in whole
    )


def _is_number(text: str, starts: tuple[str, ...]) -> bool:
    digits = sum(c.isdigit() for c in text)
    if re.fullmatch(r"[\d\s.\-]{9,17}", text):
        return digits >= 9
    if _begins(text, starts) and (
        digits >= 5 or _OF_LETTERS.fullmatch(text.rsplit(maxsplit=1)[-1])
    ):
        return True
    # A label that was read as something else before nine figures or more.
    return digits >= 9 and len(re.sub(r"[\d\s.\-]", "", text)) <= 4


_TAXPAYER = re.compile(r"\br\.?u\.?c\.?\b.*\d{10}|\b\d{10}001\b")
"""A RUC: `o RUC 0695827207001` with the edge of its stamp before it."""

_OF_LETTERS = re.compile(r"(?=[a-z]*\d)[a-z\d]{7,12}")
"""The number of a passport that has hardly a figure: `Pasaporte No. JRLTWNHJ5`."""


def _titled(text: str, titles: tuple[str, ...]) -> bool:
    return _begins(text, titles) and len(text.split()) >= 3


def _is_name(shown: str, titles: tuple[str, ...]) -> bool:
    """Two to seven words that all begin with a capital, and what joins them; no digits."""
    written = [w for w in shown.split() if any(c.isalnum() for c in w)]  # specks are read as marks
    words = [w.strip(",.;:()|*'\"") for w in written]
    words = [w for w in words if w and folded(w) + "." not in titles]
    real = [w for w in words if folded(w) not in PARTICLES]
    few = len(words) >= 2 and len(real) <= LONGEST
    if not few or any(c.isdigit() for c in shown) or written[-1].endswith(":"):
        return False
    capital = [w for w in real if _NAME_WORD.fullmatch(w) and _begins_high(w)]
    long = [w for w in real if len(w) >= 3]
    initials = [w for w in written if _INITIAL.fullmatch(w)]
    return len(capital) == len(real) and (len(long) >= 2 or (len(long) == 1 and bool(initials)))


LONGEST = 7
"""Words of a person's name without those that join them: `Agustín de los Ángeles Paz de la Cruz`
has four."""


def _begins_high(word: str) -> bool:
    """With a capital; many faces draw the I of `Iyer` as an l, and no word begins like `lyer`."""
    return word[0].isupper() or _I_AS_L.match(word) is not None


_I_AS_L = re.compile(r"l[bcdfghjkmnpqrstvwxyz][a-zà-ÿ]{2}")


def given_name(piece: Piece) -> bool:
    """Whether it may be the name that a letter among friends ends with: `Hideo`, `Ana y Luis`."""
    words = [w.strip(".,") for w in piece.shown.split()]
    return len(words) <= 3 and all(w.isalpha() for w in words) and words[0][:1].isupper()
