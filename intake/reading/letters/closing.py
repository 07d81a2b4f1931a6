"""Where a letter ends and the block of its signature begins."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from intake.reading.fields.number_mentions import cedula_alone
from intake.reading.forms.cells import bullet
from intake.reading.words.lexicon import (
    Phrase,
    PhraseBook,
    labels,
    number_names,
    phrase_of,
    table,
    word_set,
)
from intake.reading.words.tokens import CELL, LINE_END, PARAGRAPH, SPACE, Token


def phrases(name: str) -> list[Phrase]:
    """One list of `letters.toml`."""
    return [phrase_of(text) for text in table("letters")[name]]


def positions(tokens: Sequence[Token], name: str) -> list[int]:
    """Where one of the phrases of that list begins."""
    places = [place for place, token in enumerate(tokens) if token.text not in BRACKETS]
    keys = [tokens[place].key for place in places]
    wanted = _book(name)
    return [place for at, place in enumerate(places) if wanted.at(keys, at) is not None]


@cache
def _book(name: str) -> PhraseBook:
    return PhraseBook.of({name: table("letters")[name]})


BRACKETS = frozenset("()")
"""Words of their own in `Director(a) Provincial`."""


def closing_at(tokens: Sequence[Token]) -> int | None:
    """Where the closing formula stands; otherwise the last word `Firma` that begins a line."""
    formulas = [
        p for p in positions(tokens, "formula") if p > 0.3 * len(tokens) and _takes_leave(tokens, p)
    ]
    if formulas:
        return max(formulas[-1], _formula_end(tokens, formulas[-1]))
    closings = [
        p
        for p in positions(tokens, "closing")
        if p > 0.4 * len(tokens) and _begins_a_line(tokens, p) and not _heads_a_column(tokens, p)
    ]
    if closings:
        above = _block_over(tokens, closings[0])
        return closings[0] if above is None else above
    return _numbered_end(tokens)


def _begins_a_line(tokens: Sequence[Token], place: int) -> bool:
    """Whether a line begins there, the number of a part before it apart: `4. Firma`.

    Also behind the same in another language: `Employer's signature / Firma del empleador`.
    """
    if place > 1 and tokens[place - 1].text == "/" and tokens[place - 2].key == "signature":
        return True
    if place and bullet(tokens[place - 1]) and not over(tokens[place - 1], tokens[place]):
        place -= 1
    return place == 0 or tokens[place - 1].gap in (LINE_END, PARAGRAPH, "\t")


def _heads_a_column(tokens: Sequence[Token], place: int) -> bool:
    """`NOMBRES | CÉDULA | FIRMA` over the cells of a table: a heading, and nobody signs below."""
    books, keys = (labels("fields"), labels("names")), [t.key for t in tokens]
    start = place
    while start and not over(tokens[start - 1], tokens[start]):
        start -= 1
    named, at = 0, start
    while at < place:
        end = next((n for n in range(at, place) if tokens[n].gap == CELL), None)
        if end is None:
            return False
        known = [found[0] for book in books if (found := book.at(keys, at)) is not None]
        named += end + 1 - at in known and tokens[end].ends != ":"
        at = end + 1
    return named > 1


def _block_over(tokens: Sequence[Token], word: int) -> int | None:
    """`ANA RUIZ | C.I. 17... | Firma`: the block that stands right over a last `Firma`."""
    if len(tokens) - word > LAST or word < 2:
        return None
    start = _numbered_end(tokens[:word])
    line, below = tokens[word - 1].word.box, tokens[word].word.box
    near = below.top - line.bottom < LINES_APART * max(line.height, below.height)
    same_page = tokens[word - 1].page == tokens[word].page
    return start if start is not None and near and same_page and word - start <= OVER else None


def _takes_leave(tokens: Sequence[Token], start: int) -> bool:
    """Whether a formula stands by itself: `solicito respetuosamente autorizar` takes no leave."""
    last = tokens[_formula_end(tokens, start)]
    if last.ends != "" or last.gap in (LINE_END, PARAGRAPH, CELL):
        return True
    # `Con sentimientos de consideración y estima,`: a line of its own that ends with a comma
    begins = start == 0 or tokens[start - 1].gap in (LINE_END, PARAGRAPH)
    line = start
    while line + 1 < len(tokens) and not over(tokens[line], tokens[line + 1]):
        line += 1
    return begins and line - start < A_LEAVE and tokens[line].ends == ","


def leave_words(tokens: Sequence[Token]) -> set[int]:
    """Places of the words of closing formulas: `En Cristo y María` names nobody."""
    starts = positions(tokens, "formula")
    spans = ((start, _formula_end(tokens, start) + 1) for start in starts)
    return {place for start, end in spans if end - start > 1 for place in range(start, end)}


def leaves(tokens: Sequence[Token]) -> list[int]:
    """Where the formulas stand by which a letter takes leave; its signer is named below."""
    return [place for place in positions(tokens, "formula") if _takes_leave(tokens, place)]


def _formula_end(tokens: Sequence[Token], start: int) -> int:
    """The last word of the closing formula."""
    keys = [token.key for token in tokens[start : start + 9]]
    lengths = [len(p) for p in phrases("formula") if tuple(keys[: len(p)]) == p]
    return start + max(lengths, default=1) - 1


def _numbered_end(tokens: Sequence[Token]) -> int | None:
    """Without any formula: the line before `C.I. 17...` that stands alone near the end."""
    book = number_names()
    keys = [token.key for token in tokens]
    for place in range(len(tokens) - 1, int(0.6 * len(tokens)), -1):
        begins = tokens[place - 1].gap in (LINE_END, PARAGRAPH) or _under_a_name(tokens, place)
        named = book.at(keys, place) if begins else None
        if (
            named is not None
            and named[1] not in ("ruc", "code")
            and _counts(tokens[place : place + named[0] + 3])
            and not _data_follow(tokens, place)
            and not _of_a_sentence(tokens, place)
            and not _of_the_charged(tokens, place)
            and not _in_a_long_row(tokens, place)
            and not _of_the_section(tokens, place)
        ):
            return _above_the_block(tokens, place, numbered=True)
    for place in range(len(tokens) - 1, int(LATE * len(tokens)), -1):
        if cedula_alone(tokens, place) and not _in_a_row(tokens, place):
            return _above_the_block(tokens, place)
    return _role_end(tokens)


def _in_a_row(tokens: Sequence[Token], place: int) -> bool:
    """`TIXE ROSA | 0926687856`: the last cell of a table's row, and no line of a signature.

    An engine may take each cell for a block of its own.
    """
    before = tokens[place - 1]
    if before.gap in (LINE_END, PARAGRAPH):
        one, other = before.word.box, tokens[place].word.box
        level = one.top < other.center[1] < one.bottom and one.right < other.left
        return level and before.page == tokens[place].page
    return not over(before, tokens[place]) and (not before.exact or before.gap == CELL)


def _in_a_long_row(tokens: Sequence[Token], place: int) -> bool:
    """`Cédula | 0926687856 | TIXE GUAMÁN | ROSA MARÍA`: a table's row, and nobody signs there."""
    end = place
    while end + 1 < len(tokens) and not over(tokens[end], tokens[end + 1]):
        end += 1
    cells = [n for n in range(place, end) if tokens[n].gap == CELL]
    number = next((n for n in range(place, end) if _counts(tokens[n : n + 1])), end)
    behind = [n for n in cells if n >= number]
    return len(behind) > 1 and not any(_counts(tokens[n + 1 : n + 2]) for n in behind)


def _counts(tokens: Sequence[Token]) -> bool:
    return any(c.isdigit() for token in tokens for c in token.text)


def _of_a_sentence(tokens: Sequence[Token], place: int) -> bool:
    """`... portador del | pasaporte número AW766148, nacido`: a line of prose begins with it."""
    before = tokens[place - 1]
    return tokens[place].text.islower() and before.text.islower() and before.exact.isalpha()


def _of_the_charged(tokens: Sequence[Token], place: int) -> bool:
    """`Tercero: TIXE ROSA`, and below it a number: a form's data of another, no signature."""
    start = place - 1
    while start and not over(tokens[start - 1], tokens[start]):
        start -= 1
    line = tokens[start:place]
    named = labels("names").at([t.key for t in line], 0) if line else None
    if named is None or named[1] not in OTHERS:
        return False
    end = line[named[0] - 1]
    return len(line) > named[0] and (end.ends == ":" or end.gap == CELL)


def _of_the_section(tokens: Sequence[Token], place: int) -> bool:
    """`AUTORIZACIÓN DE RETIRO DE CONTRASEÑA | TOMALÁ ROCA JAZMÍN | C.I. 22...`: who is sent."""
    lines, at = 0, place
    while at > 1 and lines < UNDER:
        at -= 1
        if not over(tokens[at - 1], tokens[at]):
            continue
        lines += 1
        first = at + bullet(tokens[at])  # `3. AUTORIZACIÓN DE RETIRO`
        heading = labels("sections").at([t.key for t in tokens[first:place]], 0)
        if heading is not None and heading[1] in OTHERS and heading[0] > 1:
            return over(tokens[first + heading[0] - 1], tokens[first + heading[0]])
    return False


UNDER = 3
"""Lines of a form between such a heading and the number below it, at most."""

OTHERS = ("third_party", "accountant")
"""Of whom a form gives name and number, and who does not sign it."""


def _data_follow(tokens: Sequence[Token], place: int) -> bool:
    """Whether more lines of a list follow (`Trabajador: ...`): nobody signs among data."""
    labels = 0
    for one, other in zip(tokens[place:], tokens[place + 1 :], strict=False):
        if other.word.box.top - one.word.box.bottom > FOOT * one.word.box.height:
            break  # `Calle Olmedo - Guayaquil : Telf.: ...`: what the house prints at the foot
        labels += one.ends == ":" and other.gap != "" and one.gap == SPACE
    return labels > 2


FOOT = 8
"""Heights of print between the end of a letter and the foot of its sheet, at least."""


def _role_end(tokens: Sequence[Token]) -> int | None:
    """Where ink hides the number too: the lines over a role that stands alone near the end."""
    known = set(phrases("roles"))
    for place in range(len(tokens) - 1, int(LATE * len(tokens)), -1):
        if not over(tokens[place - 1], tokens[place]):
            continue
        end = place + 1
        while end < len(tokens) and not over(tokens[end - 1], tokens[end]):
            end += 1
        line = [t for t in tokens[place:end] if t.exact]
        if _opens_with(line, known) and len(line) <= A_NAME and not line[-1].exact.isdigit():
            start = _above_the_block(tokens, place)
            return start if start < place else None
    return None


def _opens_with(line: Sequence[Token], known: AbstractSet[Phrase]) -> bool:
    """Whether a line begins with a role: `Apoderado general`, `Gerente y representante legal`."""
    keys = tuple(token.key for token in line)
    return any(keys[: len(phrase)] == phrase for phrase in known)


def _above_the_block(tokens: Sequence[Token], place: int, *, numbered: bool = False) -> int:
    """The first word of the lines of a signature of which one begins there: no running text.

    `numbered`: that line has the number; another one above is of a table, and somebody else's.
    """
    start, named = place, False
    while place - start < BLOCK and start > 1:
        first = start - 1
        while first and not over(tokens[first - 1], tokens[first]):
            first -= 1
        line = tokens[first:start]
        prose = sum(_is_plain(token) for token in line) >= PROSE
        goes_on = first > 0 and tokens[first - 1].gap == " " and _is_read(tokens, first - 1)
        ended = line[-1].ends == "." and len(line[-1].exact) > ABBREVIATED
        if (
            (numbered and _of_a_table(line))
            or ((_has_a_number(line) or named) and _of_the_section(tokens, first))
            or prose
            or goes_on
            or ended
            or _longest_cell(line) > BLOCK
        ):
            break
        start, named = first, named or _may_be_a_name(line)
    return start


def _is_read(tokens: Sequence[Token], last: int) -> bool:
    """Whether the line that ends there holds a word at all: of ink `$ ALS U` is read."""
    first = last
    while first and not over(tokens[first - 1], tokens[first]):
        first -= 1
    line = tokens[first : last + 1]
    return bool(tokens[last].exact) and any(
        len(token.exact) >= WHOLE and token.word.confidence >= READ for token in line
    )


WHOLE, READ = 3, 0.6
"""Letters of a word that ink is hardly read as, and how certain it is."""


def _may_be_a_name(line: Sequence[Token]) -> bool:
    """Two words, and no number: `C.C.` before one is nobody."""
    return not _has_a_number(line) and sum(len(token.exact) > 2 for token in line) > 1


def _of_a_table(line: Sequence[Token]) -> bool:
    """`TIXE ROSA | 0926687856`: cells beside each other, the number without a word for it."""
    keys = [token.key for token in line]
    book = number_names()
    return _has_a_number(line) and all(book.at(keys, place) is None for place in range(len(keys)))


def _has_a_number(line: Sequence[Token]) -> bool:
    return any(sum(c.isdigit() for c in token.text) >= DIGITS for token in line)


DIGITS = 8
"""Digits of a number that tells who somebody is, at least."""


def _is_plain(token: Token) -> bool:
    """A word in small letters, but none that joins names: `de los Ángeles de la Cruz`."""
    return token.text.islower() and token.exact.isalpha() and _names(token) > 0


LAST = 4
"""Words that `Firma` and what it is of take at the end: `FIRMA DEL REPRESENTANTE LEGAL`."""
LINES_APART = 1.2
"""Heights between lines of one block, at most; where ink is to stand there is more room."""
OVER = 16
"""Words of a block that has name, number and role."""
A_LEAVE = 10
"""Words of the longest line that takes leave."""
BLOCK = 8
"""Words over the number of who signs among which the name stands."""
ABBREVIATED = 4
"""Letters of the longest abbreviation that ends a line of a signature: `Ltda.`."""
PROSE = 3
"""Words in small letters from which a line is running text and no name with a title."""


LATE = 0.8
"""Share of a letter after which a cédula on a line of its own is that of who signs."""
A_NAME = 6
"""Words of the longest line that may be a name alone."""


def _under_a_name(tokens: Sequence[Token], place: int) -> bool:
    """Whether a line begins there under a short one: set at the right, it reaches the margin."""
    if not over(tokens[place - 1], tokens[place]):
        return False
    start = place - 1
    words = _names(tokens[start])
    while start and not _apart(tokens[start - 1], tokens[start]) and words <= A_NAME:
        start -= 1
        words += _names(tokens[start])
    return words <= A_NAME


def _names(token: Token) -> int:
    """Whether a word counts in a name: `de la`, `Ing.` and marks do not."""
    return int(bool(token.exact) and token.exact not in word_set("particles") | word_set("titles"))


def _apart(token: Token, following: Token) -> bool:
    """Whether a line ends there, or the next column of signatures begins."""
    return token.gap == CELL or over(token, following)


def _longest_cell(line: Sequence[Token]) -> int:
    """Words of the longest piece of a line between wide gaps: of one of several who sign.

    Words that join names do not count: `Oriana de los Ángeles Echevarría de la Santísima Campos`.
    """
    longest = run = 0
    for token in line:
        run += _names(token)
        longest = max(longest, run)
        run = 0 if token.gap == CELL else run
    return longest


def over(token: Token, following: Token) -> bool:
    """Whether the next word stands on a lower line, or a wider gap ends the line."""
    # Beside a word that has the box of the ink over it the next one seems lower.
    back = following.word.box.left < token.word.box.right
    lower = back and following.word.box.top > token.word.box.center[1]
    return lower or token.page != following.page or token.gap in (LINE_END, PARAGRAPH)
