"""Rows and cells of a form, and the labels and headings in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from intake.reading.words.lexicon import labels, word_set
from intake.reading.words.tokens import CELL, LINE_END, PARAGRAPH, Token


def rows_of(tokens: Sequence[Token]) -> list[list[Token]]:
    """Words that stand beside one another, rows from top to bottom, left to right."""
    rows: list[tuple[float, float, list[Token]]] = []
    for token in sorted(tokens, key=lambda t: t.word.box.center[1]):
        middle, height = token.word.box.center[1], token.word.box.height
        for place in range(len(rows) - 1, max(-1, len(rows) - 4), -1):
            at, size, row = rows[place]
            if abs(middle - at) < 0.5 * max(min(height, size), 0.6 * size):
                row.append(token)
                if token.exact:
                    rows[place] = (at * 0.7 + middle * 0.3, max(size, height * 0.9), row)
                break
        else:
            rows.append((middle, float(height), [token]))
    order = {id(token): number for number, token in enumerate(tokens)}
    return [
        sorted(row, key=lambda t: (t.word.box.left, order[id(t)]))
        for _, _, row in sorted(rows, key=lambda r: r[0])
    ]


def cells_of(row: Sequence[Token], height: int) -> list[list[Token]]:
    """A row taken apart at wide gaps and rules."""
    cells: list[list[Token]] = [[]]
    for token in row:
        if token.text in RULES:
            cells.append([])
            continue
        if cells[-1]:
            last = cells[-1][-1]
            gap = token.word.box.left - last.word.box.right
            # What ended a line of the engine, and has a word beside it, ends a cell.
            ended = last.gap == CELL or (last.gap in (LINE_END, PARAGRAPH) and gap > 0)
            aligned = token.text == ":" and gap < FAR * height  # `EMPLEADOR      : SERVICIOS`
            if (gap > 1.5 * height or ended) and last.word is not token.word and not aligned:
                cells.append([])
        cells[-1].append(token)
    return [cell for cell in cells if cell]


RULES = frozenset({"|", "||", "¦", "[", "]"})
"""As what an engine reads the upright rules between cells."""
FAR = 25.0
"""Heights between a label and its colon, where those of a list stand below one another."""


def bullet(token: Token) -> bool:
    """Whether it is the number or sign of a list: `1.`, `a)`, `-`."""
    return not token.exact or (
        token.text.rstrip()[-1:] in ".)-"
        and (token.exact.isdigit() or _ROMAN.fullmatch(token.exact) or len(token.exact) == 1)
        and len(token.exact) <= 4
    )


_ROMAN = re.compile(r"[ilt1]{1,3}|[il1]?[vx]|[vx][il1]{1,3}")
"""A number of a heading; its strokes are read as `Il.`, `lII.` and `IT.` too."""


def counts(cell: Sequence[Token], place: int) -> bool:
    """`N.º | Apellidos y nombres`, `1 Apellidos`: a column of numbers, run into the next label."""
    sign = _COLUMN_OF_NUMBERS.fullmatch(cell[place].text) is not None
    return sign and label_at(cell, place) is None and label_at(cell[place + 1 :], 0) is not None


_COLUMN_OF_NUMBERS = re.compile(r"N[.,]?[°º*ªo'\"]{0,2}\d?|#|Ord\.?|[ÍI]tem|\d{1,2}(\.\d{1,2})?")


def section(cell: Sequence[Token]) -> str | None:
    """Whose data follow, if the cell is a heading."""
    words = [t for t in cell if t.exact]
    keys = [t.key for t in words]
    if not keys or len(keys) > HEADING:
        return None
    opened = next((n for n, t in enumerate(cell) if n and t.text[:1] == "("), None)
    if opened is not None and cell[-1].text.rstrip(".:").endswith(")"):
        # `AUTORIZA (TITULAR)`: what stands in brackets says it more plainly
        return section(cell[opened:]) or section(cell[:opened])
    hit = labels("sections").at(keys, 0)
    if hit is None and _lettered(words):
        hit, keys = labels("sections").at(keys[1:], 0), keys[1:]
    if hit is None and _CROSSED.search(words[0].text):
        rest = keys[1 + (keys[1:2] == ["de"]) :]  # `ORraON DE RETIRO DE CONTRASEÑA`
        hit, keys = labels("sections").at(rest, 0), rest
        hit = hit if hit is not None and hit[0] >= SEVERAL else None
    listed = hit is not None and hit[0] == len(keys)
    if not listed and words[0].stripped[:1].isupper():  # small ones go on with a sentence above
        hit = put_together(keys) or hit
    counted = len(keys) == 1 and keys[0] in word_set("ordinals") and cell[-1].text[-1] in ".-"
    if hit is None or counted:
        return None
    rest = [k for k in keys[hit[0] :] if k not in word_set("fillers") and len(k) > 2]
    ends = cell[-1].text[-1:]
    alone = not rest or (len(rest) <= 3 and keys[0] == "datos" and ends != ",")
    return hit[1] if alone else None


_CROSSED = re.compile(r"[a-z][A-Z]")
"""A capital behind a small letter: a word through which a pen's stroke goes."""


def opens_a_part(cell: Sequence[Token]) -> bool:
    """`2. Datos del puesto`: another part of a form begins, of whomever it speaks."""
    keys = [t.key for t in cell if t.exact]
    begins = bool(keys) and keys[0] in word_set("part_openers") and len(keys) <= HEADING
    return begins and len(keys) >= SEVERAL and not any(c.isdigit() for t in cell for c in t.text)


def put_together(keys: Sequence[str]) -> tuple[int, str] | None:
    """`Información general de la persona trabajadora extranjera`: a heading that no list has.

    All its words open headings or are words for one person, and two at least: one alone is a
    value as often. Returns how many words, and whose data follow.
    """
    if len(keys) < SEVERAL:
        return None
    said = [key for key in keys if key not in word_set("heading_openers")]
    whose = [role for role, words in _persons().items() if said and words.issuperset(said)]
    if keys[0] == "a" and said and word_set("giving_charge").issuperset(said):
        return len(keys), "third_party"  # `a quien se autoriza`
    asked_for = word_set("foreign_words") | word_set("applicant_words")
    if {"para", "favor"}.intersection(keys) and said and asked_for.issuperset(said):
        return len(keys), "foreign"  # `la persona para quien se pide el código`
    return (len(keys), whose[0]) if whose else None


def _persons() -> dict[str, frozenset[str]]:
    return {
        "applicant": word_set("applicant_words"),
        "employer": word_set("employer_words"),
        "foreign": word_set("foreign_words"),
        "third_party": word_set("third_party_words"),
    }


SEVERAL = 2
"""Words of the shortest heading that is put together."""

HEADING = 11
"""Words of the longest heading: `Datos de la persona autorizada para el retiro de la clave`."""


def _lettered(words: Sequence[Token]) -> bool:
    """`B TRABAJADOR`, `TH. TRABAJADOR`: the letter of a part, its point or the number misread."""
    if len(words) == 1:
        return False
    first, second = words[:2]
    misread = first.text.endswith(".") and len(first.exact) <= MISREAD
    if misread and second.key in word_set("part_openers"):
        return True
    if len(first.exact) == 1 and len(words) > SEVERAL and second.key in word_set("part_openers"):
        return second.stripped[:1].isupper()  # `l Datos del trabajador`: the edge of the table
    return (first.stripped in _PARTS or misread) and all(t.stripped.isupper() for t in words)


MISREAD = 3
"""Letters of the longest number of a part that was misread: `TH.` for II."""

_PARTS = frozenset("ABCDEFG")


def is_role(cell: Sequence[Token]) -> str | None:
    """A heading of one word such as `Trabajador:` may itself announce a name beside or below it."""
    keys = [t.key for t in cell if t.exact]
    hit = labels("names").at(keys, 0)
    return hit[1] if hit and hit[0] == len(keys) else None


_DASHES = frozenset({"-", "–", "—", "=", "=>", "->"})
"""Between a label and its value where no colon stands: `Pasaporte - AB123456`."""

NUMBER_SIGNS = frozenset({"no", "nro", "num", "numero", "n", "nº", "number"})


def label_at(cell: Sequence[Token], place: int) -> tuple[int, str, str | None, bool] | None:
    """The label that begins there: its end, its field, whose it is, and if a colon follows."""
    keys = [token.key for token in cell]
    if place >= len(keys):
        return None
    hit = labels("fields").at(keys, place) or _of_a_date(keys, place)
    person = labels("names").at(keys, place)
    if person is not None and (hit is None or person[0] > hit[0] or _says_whose(cell, place, hit)):
        return _label_of_a_person(cell, place + person[0], person[1])
    if hit is None:
        return None
    end, label, role = place + hit[0], hit[1], None
    marked = _colon(cell, end)
    while end < len(cell) and not marked:
        qualifier = labels("qualifiers").at(keys, end) or _cut_off(cell, end)
        again = labels("fields").at(keys, end)
        if again is not None and (qualifier is None or again[0] >= qualifier[0]):
            if again[1] != label and not _slash(cell, end) and label != "other":
                break
            end += again[0]
        elif qualifier is not None:
            end, role = end + qualifier[0], qualifier[1] or role
        elif (closed := _after_remark(cell, keys, end)) is not None:
            end = closed
        elif _is_of_a_label(cell[end]):
            end += 1
        else:
            break
        marked = _colon(cell, end)
    return _after_signs(cell, end), label, role, marked


def _says_whose(cell: Sequence[Token], place: int, hit: tuple[int, str]) -> bool:
    """`Persona autorizada: ...`: a name, and whose it is; without the colon it may be a role."""
    return hit[1] == "full_name" and _colon(cell, place + hit[0])


def _is_of_a_label(token: Token) -> bool:
    """`No.`, a sign, the other gender: what stands behind the words of a label and is no value."""
    ending = token.key in ("a", "s", "o", "as", "os", "completos", "y", "or")
    sign = not token.exact and token.text != "|"
    return token.key in NUMBER_SIGNS or sign or (ending and token.text[:1].islower())


def _cut_off(cell: Sequence[Token], place: int) -> tuple[int, str | None] | None:
    """How a label goes on that ends within a word: `Nombres y apellidos del emple`.

    How many words, and whose the value is where that is sure; None where no label goes on so.
    """
    rest = cell[place:]
    if len(rest) < 2 or not all(token.text[:1].islower() for token in rest):
        return None
    whose = labels("qualifiers").begun([token.key for token in rest])
    return (len(rest), min(whose) if len(whose) == 1 else None) if whose else None


def _of_a_date(keys: Sequence[str], place: int) -> tuple[int, str] | None:
    """`Ef fin`: the `F.` for `Fecha` at the beginning of a cell, read as its look-alikes."""
    if place or keys[0] not in word_set("like_f"):
        return None
    return labels("fields").at(["f", *keys[1:]], 0)


def _label_of_a_person(
    cell: Sequence[Token], end: int, role: str
) -> tuple[int, str, str | None, bool] | None:
    """`Trabajador:`: who somebody is announces a name, before a colon or alone in its cell."""
    end = _other_role_too(cell, _either_gender(cell, end))
    marked = _colon(cell, end)
    if not (marked or end == len(cell)):
        return None
    return _after_signs(cell, end), f"name:{role}", role, marked


def _after_remark(cell: Sequence[Token], keys: list[str], start: int) -> int | None:
    """`Fecha de nacimiento (dd/mm/aaaa):`: behind a remark in brackets that tells how to fill it.

    None where a bracket holds a value, whose the value is, or one label more.
    """
    if cell[start].text != "(" or start + 1 >= len(cell):
        return None
    books = (labels(group) for group in ("qualifiers", "fields", "names"))
    if any(book.at(keys, start + 1) is not None for book in books):
        return None
    end = next((n for n in range(start, min(start + REMARK, len(cell))) if ")" in cell[n].text), -1)
    inside = [token for token in cell[start : end + 1] if token.exact]
    if not inside or any(c.isdigit() for token in inside for c in token.text):
        return None
    plain = all(token.text[:1].islower() or token.key in word_set("date_forms") for token in inside)
    return end + 1 if plain or _colon(cell, end + 1) else None


REMARK = 12
"""Tokens of the longest remark in brackets, the brackets among them."""


def _colon(cell: Sequence[Token], end: int) -> bool:
    before = cell[end - 1].text
    if ":" in before[-2:] or (end < len(cell) and cell[end].text.startswith(":")):
        return True
    return 0 < end < len(cell) - 1 and cell[end].text in _DASHES


def _slash(cell: Sequence[Token], end: int) -> bool:
    return "/" in cell[end - 1].text or cell[end].text.startswith(("/", "("))


def _either_gender(cell: Sequence[Token], end: int) -> int:
    """`Trabajador/a`, `Empleador (a)`: the label goes on to its ending."""
    ending = cell[end + 1 : end + 2]
    if ending and cell[end].text in ("/", "(") and ending[0].key in ("a", "o", "as", "os"):
        return end + 2
    return end


def _other_role_too(cell: Sequence[Token], end: int) -> int:
    """`REP. LEGAL / AGENTE DE RETENCION:`: the label goes on to its colon."""
    if end < len(cell) and not _colon(cell, end) and _slash(cell, end):
        for place in range(end, min(end + OTHER_ROLE, len(cell))):
            if cell[place].text.endswith(":"):
                return place + 1
    return end


OTHER_ROLE = 6
"""Words that a label may name beside the role that counts."""


def _after_signs(cell: Sequence[Token], end: int) -> int:
    while end < len(cell) and (not cell[end].exact or cell[end].key in NUMBER_SIGNS):
        end += 1
    return end


def ends_a_sentence(cell: Sequence[Token], end: int) -> bool:
    """`... y la información de la | empresa.`: the last word of a paragraph is no label."""
    last = cell[end - 1]
    return end == len(cell) == 1 and last.ends == "." and len(last.exact) > ABBREVIATED


ABBREVIATED = 5
"""Letters of the longest abbreviation that is a label: `Pasap.`"""


def is_a_short_label(token: Token) -> bool:
    """A short word with a colon (`Ca:`, a misread `C.I.:`) is a label too, not a value."""
    return token.text.endswith(":") and 0 < len(token.exact) <= 3
