"""Values with the label that announces them, and labels with the words after them."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from intake.domain.boxes import Box
from intake.reading.found import Found
from intake.reading.words.lexicon import number_names, word_set
from intake.reading.words.tokens import Token, place_of

TELLING = frozenset(
    {
        "birth_date",
        "issue_date",
        "expiry_date",
        "nationality",
        "sex",
        "surnames",
        "names",
        "full_name",
    }
)
"""Labels whose values show by their form whether they stand above or below."""

NAMING = frozenset({"surnames", "names", "first_surname", "second_surname"})

TEXTS = frozenset({"narrative", "scope"})
"""Labels of sentences: any words would do for them, so those above, which are another's, never."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value, what its label calls it, and whose it is if label or heading say so."""

    found: Found
    label: str
    role: str | None
    section: str | None
    strength: float


@dataclass(frozen=True, slots=True)
class Segment:
    """A label in a cell with the words after it."""

    row: int
    left: int
    label: str
    role: str | None
    tokens: tuple[Token, ...]
    value: tuple[Token, ...]
    marked: bool
    whole: bool

    @property
    def box(self) -> Box:
        """Around the label's words."""
        return place_of(self.tokens)


def is_type_over(segment: Segment, row: int, cell: Sequence[Token], height: int) -> bool:
    """Whether that label is a bare `Tipo` right over a cell: what stands there is its value.

    Args:
        segment: a label read before.
        row: the row of the cell.
        cell: its words.
        height: the usual height of a word.
    """
    named = segment.label == "document_type" or [t.key for t in segment.tokens] == ["tipo"]
    kind = number_names().at([t.key for t in cell], 0)
    rest = cell[kind[0] :] if kind is not None else cell  # `Cédula | de país de origen`
    named = named and kind is not None and all(t.exact in word_set("fillers") for t in rest)
    over = segment.row == row - 1 and abs(segment.left - cell[0].word.box.left) < height
    return named and over and not segment.value and ":" not in cell[-1].text


def halved(segments: Sequence[Segment]) -> list[Segment]:
    """`Nombre: Marie-Claire   Apellido: Dubois`: beside a surname a `Nombre` is the other half.

    `Apellidos completos` over `Nombres completos` are halves, too, and `Nombre del solicitante:`
    before an `Apellido:` of its row.
    """
    rows = {s.row for s in segments if s.label == "surnames"}
    return [replace(s, label="names") if _is_half(s, rows) else s for s in segments]


def _is_half(segment: Segment, rows: AbstractSet[int]) -> bool:
    """`rows`: those in which surnames have a label of their own."""
    keys = [t.key for t in segment.tokens if t.exact]
    if set(keys) <= GIVEN:
        return bool({segment.row - 1, segment.row, segment.row + 1} & rows)
    own = segment.label == "full_name" and segment.role is not None and segment.row in rows
    return own and keys[0] in GIVEN and not {"apellido", "apellidos"} & set(keys)


def is_anothers(value: Labelled, found: Sequence[Labelled]) -> bool:
    """`2. TERCERO` under a row of names: what stands above has a label of its own already."""
    return value.label.startswith("name:") and any(
        other.strength > value.strength
        and other.found.page == value.found.page
        and other.found.box == value.found.box
        for other in found
    )


def is_explained(number: Found, found: Sequence[Labelled]) -> bool:
    """Whether a label has these digits, written in any way, for its own value."""
    return any(number.value in "".join(filter(str.isdigit, v.found.raw)) for v in found)


def is_a_title(segment: Segment) -> bool:
    """`PEDIDO DE CÓDIGO`: the word that announces a petition begins the title of a sheet.

    `Motivo de la autorización: ...` is a label all the same.
    """
    first = next((t.exact for t in segment.value if t.exact), "")
    marked = segment.marked or any(t.ends == ":" for t in segment.value)
    return not marked and first in ("de", "del")


GIVEN = frozenset({"nombre", "nombres", "completo", "completos"})


def same_column(segment: Segment, row: Sequence[Token], labelled: set[int]) -> bool:
    """Whether another label of that row stands in the column of this one."""
    box = segment.box
    return any(
        id(t) in labelled and t.word.box.left < box.right and t.word.box.right > box.left
        for t in row
    )


def rows_between(one: Found, other: Found) -> float:
    """How many lines apart two values stand on one page; infinite on two pages."""
    if one.box is None or other.box is None or one.page != other.page:
        return float("inf")
    height = max(1, min(one.box.height, other.box.height))
    return abs(one.box.center[1] - other.box.center[1]) / height / 2


def paired(value: Labelled, labelled: Sequence[Labelled]) -> bool:
    """`Nombres del empleador`, below `Apellidos` and `Nombres`: the bare halves are one name."""
    return any(
        other.role is None
        and other.label in NAMING
        and other.label != value.label
        and rows_between(value.found, other.found) < NEXT_ROWS
        for other in labelled
    )


NEXT_ROWS = 2.5
