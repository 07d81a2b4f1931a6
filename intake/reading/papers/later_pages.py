"""Pages that belong to a letter lying elsewhere in the packet: its second half, its signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from intake.domain.kinds import Kind
from intake.domain.words import Line
from intake.reading.items import Item, Shape
from intake.reading.letters.closing import phrases, positions
from intake.reading.letters.letter import letter_parts
from intake.reading.letters.prose import mentions
from intake.reading.papers.kinds import load_kinds
from intake.reading.words.folding import core
from intake.reading.words.phrases import PhraseFinder
from intake.reading.words.tokens import document_tokens

PROSE = 7
"""Words of a line that a card or the copy of one does not bear."""
LINES = 3
"""Such lines that make a page one of a letter."""


def is_of_a_letter(item: Item) -> bool:
    """Whether a sheet is a page of a letter and no side of a card: prose, or who signs as what."""
    if item.shape is not Shape.SHEET or item.zones or is_a_stray(item):
        return False
    if bears_prose(item, LINES):
        return True
    tokens = document_tokens([item])
    return bool(positions(tokens, "formula")) or bool(positions(tokens, "signing_roles"))


def bears_prose(item: Item, lines: int) -> bool:
    """Whether at least so many lines are of a text that runs on."""
    long = [line for line in item.text.lines if len(line.words) >= PROSE and line.confidence > 0.6]
    return len(long) >= lines


def is_block(item: Item) -> bool:
    """Whether a sheet bears little more than who signs, as what and under which number."""
    words = [w for w in item.text.words() if w.confidence >= READ or len(w.text) > OF_SHADOW]
    return len(words) <= FEW and is_of_a_letter(item)


def is_a_stray(item: Item) -> bool:
    """Whether a page bears the title of a paper that nobody asked for: a bill, a curriculum."""
    finder = PhraseFinder.of(item.text)
    return any(
        finder.is_heading(match) for phrase in phrases("strays") for match in finder.find(phrase)
    )


def is_attached(item: Item) -> bool:
    """Whether a page bears the title and little more of what is tied to another paper.

    An apostille (Hague Convention of 5 October 1961) stands behind a deed or amid its sheets; it is
    of no kind of its own, whoever signed as `NOTARIA`. A deed may begin below it.
    """
    if sum(len(line.words) for line in item.text.lines) > MOST_OF_ATTACHED:
        return False
    finder = PhraseFinder.of(item.text)
    tied = any(finder.is_heading(m) for words in phrases("attached") for m in finder.find(words))
    return tied and not bears_title_of_deed(item)


def bears_title_of_deed(item: Item) -> bool:
    """Whether a page bears `PODER ESPECIAL`; `NOTARÍA 32` also stands in the seal of its last."""
    finder = PhraseFinder.of(item.text)
    return any(
        finder.is_heading(match)
        for phrase in load_kinds()[Kind.POWER_OF_ATTORNEY].phrases
        if phrase.title and phrase.weight >= PLAIN_TITLE
        for match in finder.find(phrase.words)
    )


MOST_OF_ATTACHED = 140
"""Words of an apostille with its seals, in two languages; a deed's page has more."""


PLAIN_TITLE = 2.0
"""Weight of a title that says by itself that a deed begins: `PODER ESPECIAL`, not `NOTARÍA`."""


def is_signed(items: Sequence[Item]) -> bool:
    """Whether these pages hold the block in which somebody signs."""
    tokens = document_tokens(items)
    signer = letter_parts(tokens, mentions(tokens)).signer
    return any(found.field in ("signer_name", "signer_number") for found in signer)


def numbers_on(items: Sequence[Item]) -> set[str]:
    """Cédulas and RUC that are printed there; a RUC also as the cédula that it begins with."""
    found: set[str] = set()
    for item in items:
        for line in item.text.lines:
            plain = re.sub(r"(?<=\d)[-. ](?=\d)", "", line.text)
            found.update(n[:10] for n in re.findall(r"(?<!\d)\d{10}(?:\d{3})?(?!\d)", plain))
    return found


def home_of(page: Item, letters: Sequence[Sequence[Item]]) -> int | None:
    """Which of these letters a page without a beginning goes on with.

    Args:
        page: a sheet of which nothing says what paper it is.
        letters: the pages of every request, authorisation or record of the packet.

    Returns:
        The index of the only letter that nobody signs yet and that names the same employer.
    """
    if not is_of_a_letter(page):
        return None
    own = numbers_on([page])
    homes = [
        place
        for place, items in enumerate(letters)
        if own & numbers_on(items) and not is_signed(items)
    ]
    return homes[0] if len(homes) == 1 else None


def signs_contract(page: Item, items: Sequence[Item]) -> bool:
    """Whether a sheet bears nothing but who signs a contract, and the record is of the same two.

    `Ana Vélez | EMPLEADOR` and `Luis Rojas | TRABAJADOR`, where the table filled the sheet before.
    """
    told = {core(word.text) for item in items for line in item.text.lines for word in line.words}
    lines = [[core(w.text) for w in line.words if core(w.text)] for line in page.text.lines]
    words = [word for line in lines for word in line]
    parties = [any(w.startswith(root) for w in words) for root in PARTIES]
    if page.shape is not Shape.SHEET or page.zones or not all(parties) or len(words) > FEW:
        return False
    names = [[w for w in line if w.isalpha() and not w.startswith(PARTIES)] for line in lines]
    named = [line for line in names if len(line) > 1]
    return any(set(line) <= told for line in named)


PARTIES = ("empleador", "trabajador")
READ, OF_SHADOW = 0.5, 3
"""Certainty of a word, or its length: the shadow at an edge is read as many short ones."""
FEW = 30
"""Words of a page on which two people sign and nothing else stands."""


def begins_amid(item: Item) -> bool:
    """Whether the first line of print goes on with a sentence, or with a clause but the first."""
    lines = [line for line in item.text.lines if len(line.text) > 12]
    if not lines or len(lines[0].words) < 4:
        return False
    return lines[0].text[:1].islower() or _is_a_later_clause(lines[0])


def _is_a_later_clause(line: Line) -> bool:
    """`OCTAVA: ACEPTACIÓN.-`, `CLÁUSULA SEXTA.-`: no deed and no contract begins so."""
    words = [core(word.text) for word in line.words]
    start = int(words[0] == "clausula")
    ordinals = [p for p in phrases("later_clauses") if tuple(words[start : start + len(p)]) == p]
    return any(line.words[start + len(p) - 1].text[-1] in ":.-–—" for p in ordinals)


def is_full(item: Item) -> bool:
    """Whether the print reaches down to the foot of the page."""
    lines = [line for line in item.text.lines if len(line.words) >= 4]
    return bool(lines) and max(line.box.bottom for line in lines) > 0.72 * item.text.height
