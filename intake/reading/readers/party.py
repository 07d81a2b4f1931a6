"""What labels and prose say about one person or company of a paper, put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from intake.reading.forms.labelled import NAMING, Labelled, paired, rows_between
from intake.reading.found import Found
from intake.reading.letters.who import Person, same_name
from intake.reading.readers.next_person import with_next_person
from intake.reading.readers.paper import Paper, best
from intake.reading.readers.under_ink import is_a_rest, stands_under
from intake.reading.words.dates import find_dates
from intake.reading.words.folding import fold
from intake.reading.words.numbers import compact

NUMBER_LABELS = ("passport", "home_id", "document_number", "cedula", "visa_number")
_ROLE_OF_LABEL = {"passport": "foreign", "home_id": "foreign", "ruc": "employer",
                  "company_name": "employer", "trade_name": "employer", "nationality": "foreign",
                  "birth_date": "foreign", "visa_number": "foreign", "sex": "foreign",
                  "document_type": "foreign"}  # fmt: skip


def belonging(
    labelled: Sequence[Labelled], role: str, also: Iterable[str] = (), default: bool = False
) -> list[Labelled]:
    """Labelled values of one role: as the label says, else the heading, else the label's nature.

    Args:
        labelled: all values of the paper.
        role: whose.
        also: other names of the same role, such as `applicant`.
        default: values that nothing assigns belong here.
    """
    names = {role, *also}
    chosen = []
    for value in _attached(with_next_person(labelled)):
        said = value.role or value.section
        if value.label == "cedula" and said in (None, "contract") and _names_employer(labelled):
            # Beside a RUC or a representative a cédula is the employer's.
            if role == "employer":
                chosen.append(value)
            continue
        if value.role is None and _ROLE_OF_LABEL.get(value.label):
            section_fits = value.section in names or value.section in (None, "contract")
            nature = _ROLE_OF_LABEL[value.label]
            if nature == role and section_fits:
                chosen.append(value)
                continue
        if said in names or (said in (None, "contract") and default
                             and value.label not in _ROLE_OF_LABEL):  # fmt: skip
            chosen.append(value)
    return chosen


def _names_employer(labelled: Sequence[Labelled]) -> bool:
    return any(v.label == "ruc" or v.role == "employer" for v in labelled)


_NAME_LABELS = frozenset({"surnames", "names", "full_name", "first_surname", "second_surname"})
_GENERAL = _NAME_LABELS | {"document_number"}
"""Labels that say nothing about whose value it is."""
_ROWS_AWAY = 7
"""Lines within which a value without heading belongs with a value whose nature is plain."""


def _attached(labelled: Sequence[Labelled]) -> list[Labelled]:
    """`Apellidos: Nombres: Pasaporte:` without a heading: the passport says whose names they are.

    A name that nothing assigns goes with the nearest value of plain nature in the same list, but
    never to somebody whose name another label states already.
    """
    stated = {(v.role, v.label) for v in labelled if v.role}
    if any(v.label == "company_name" for v in labelled):
        # A company signs through somebody, and says so: `Representante legal`.
        stated |= {("employer", label) for label in _NAME_LABELS}
    plain = [
        (value.found, nature, value.role is not None)
        for value in labelled
        if value.section in (None, "contract", value.role)
        if (nature := _nature(value)) is not None
    ]
    result = []
    for value in labelled:
        neighbour = _row_of(value, labelled)
        if neighbour is None and stated and _beside_halves(value, labelled):
            neighbour = "foreign" if "employer" in {role for role, _ in stated} else None
        if neighbour is not None:
            result.append(replace(value, section=neighbour))
            continue
        near_by = [
            (away, nature)
            for found, nature, half in plain
            # `Nombres del empleador` beside `Apellidos y nombres`: a half and a whole of two.
            if not (half and (value.label == "full_name" or paired(value, labelled)))
            if (away := rows_between(value.found, found)) <= _ROWS_AWAY
            and (
                value.label == "document_number"
                or not stated & {(nature, n) for n in (value.label, "full_name", f"name:{nature}")}
            )
        ]
        general = value.label in _GENERAL and value.role is None
        if general and value.section in (None, "contract") and near_by:
            result.append(replace(value, section=min(near_by)[1]))
        else:
            result.append(value)
    return result


def _row_of(value: Labelled, labelled: Sequence[Labelled]) -> str | None:
    """`Empleador: PEREZ ROSA   Identificación: 17...`: whose name stands before it in its row."""
    if value.label not in _UNNAMED or value.role is not None:
        return None
    box = value.found.box
    named = [v for v in labelled if v.role is not None and v.label.startswith("name:")]
    places = [(v.found.box, v) for v in named if v.found.page == value.found.page]
    row = [
        (at.right, v)
        for at, v in places
        if at and box and rows_between(v.found, value.found) < SAME_ROW and at.right < box.left
    ]
    over = [
        (at.top, v)
        for at, v in places
        if at and box and rows_between(v.found, value.found) < NEXT_ROW and at.bottom <= box.top
    ]
    said = over if value.section in (None, "contract") else []
    last = max(row or said, key=lambda pair: pair[0], default=None)
    return last[1].role if last is not None else None


def _beside_halves(value: Labelled, labelled: Sequence[Labelled]) -> bool:
    """`Identificación | Apellidos | Nombres` over a row of a table: all of one person."""
    plain = (None, "contract")
    return (
        value.label == "document_number"
        and value.role is None
        and value.section in plain
        and any(
            other.label in NAMING
            and other.role is None
            and other.section in plain
            and rows_between(value.found, other.found) < SAME_ROW
            for other in labelled
        )
    )


_UNNAMED = frozenset({"document_number", "cedula"})
"""Labels of numbers that name nobody."""
SAME_ROW, NEXT_ROW = 0.4, 1.1
"""Lines between a value and a name in its own row, and in the one over it."""


def _nature(value: Labelled) -> str | None:
    """Whose value it plainly is: by what it is, or a half of a name by its label."""
    if value.role is None:
        return _ROLE_OF_LABEL.get(value.label)
    return value.role if value.label in NAMING else None


def labelled_name(values: Sequence[Labelled], role: str) -> list[Found]:
    """Names under labels: `surnames`, `names` and `full_name`, as far as they stand there."""
    first, second = best(values, "first_surname"), best(values, "second_surname")
    surnames = best(values, "surnames")
    if surnames is None and first is not None:
        surnames = joined("surnames", first, second)
    names = best(values, "names")
    full = best(values, "full_name", f"name:{role}", "name:applicant")
    if surnames is None and names is not None and role != "foreign" and " " in names.value:
        # `Nombres del empleador: PEREZ ROSA`: the whole name under a label for its half; it says
        # more than ink read over `EMPLEADOR` at the end.
        full = max((one for one in (full, names) if one is not None), key=lambda one: one.weight)
    found = []
    if surnames is not None:
        found.append(surnames.called("surnames"))
    if names is not None:
        found.append(names.called("names"))
    if full is not None:
        found.append(full.called("full_name"))
    elif surnames is not None and names is not None:
        found.append(joined("full_name", surnames, names))
    return found


def whole_of(halves: Sequence[Found]) -> bool:
    """Surnames and names, in this order."""
    return [half.field for half in halves] == ["surnames", "names"]


def joined(field: str, one: Found, other: Found | None) -> Found:
    """Two parts of a name as one."""
    if other is None:
        return one.called(field)
    return replace(
        one,
        field=field,
        value=f"{one.value} {other.value}",
        raw=f"{one.raw} {other.raw}",
        confidence=min(one.confidence, other.confidence),
        weight=min(one.weight, other.weight),
    )


def foreign_person(
    paper: Paper,
    values: Sequence[Labelled],
    person: Person | None,
    employer: Sequence[Found] = (),
) -> list[Found]:
    """Facts about the foreign national: names, number, nationality, birth, sex.

    Args:
        paper: the request or record.
        values: labelled values that belong to the foreign national.
        person: whom the text casts as such.
        employer: facts about the employer, whose cédula is not also the foreign national's.
    """
    theirs = {compact(fact.value) for fact in employer if fact.field == "employer_cedula"}
    theirs |= _of_taxpayers(paper)
    # `cédula de | identidad No. 17...` over two lines: the end of it alone names a foreign card.
    values = [
        v
        for v in values
        if v.label not in ("cedula", "home_id") or compact(v.found.value) not in theirs
    ]
    found = labelled_name(values, "foreign")
    labelled_full = next((f for f in found if f.field == "full_name"), None)
    halves = [f for f in found if f.field in NAMING]
    rest = person is not None and labelled_full is not None and is_a_rest(labelled_full, person)
    if labelled_full is not None and (rest or stands_under(labelled_full, halves)):
        found = [f for f in found if f is not labelled_full]
        labelled_full = joined("full_name", *halves) if whole_of(halves) else None
        found += [labelled_full] if labelled_full is not None else []
    lone = [f.field for f in halves] == ["names"] and labelled_full is None
    unread = paper.unread_surnames() if lone else []
    if person is not None:
        name = person.name()
        agrees = labelled_full is None or same_name(labelled_full.value, name.value)
        alone = name.value in [f.value for f in halves]
        half = alone and (len(name.value.split()) < 3 or bool(unread))
        if labelled_full is None and not half:
            found.append(name.called("full_name"))
        if agrees or labelled_full is None:
            found.extend(_described(person))
    if not any(f.field in _NAME_LABELS for f in found):
        found += paper.unread_names()
    found += unread
    told = {v.label for v in values} & set(NUMBER_LABELS[:2])
    before = _before(paper, found)
    # `Número: SUT-2026-338811 | Trabajador: YA1234567 ROSSI MARCO`: the number by the name
    found += (not told and before) or _numbers(values, person, theirs) or before
    for label in ("nationality", "birth_date", "sex"):
        value = best(values, label)
        if value is not None:
            found.append(value)
    if not any(f.field == "nationality" for f in found):
        found += paper.unknown_nationality()
    return [
        replace(f, confidence=min(f.confidence, INK)) if _too_young(paper, f) else f for f in found
    ]


def _of_taxpayers(paper: Paper) -> set[str]:
    """Cédulas of which a RUC on the paper is made: an employer's, whose label may be lost."""
    told = (compact(token.text) for token in paper.tokens)
    return {n[:CEDULA] for n in told if n.isdigit() and len(n) == RUC and n.endswith("001")}


CEDULA, RUC = 10, 13
"""Digits of either; a person's RUC is the cédula with 001 behind it."""


def _too_young(paper: Paper, found: Found) -> bool:
    """A day of birth shortly before another day of the paper: of a beginning, or mistyped.

    Never certain: who is asked for works.
    """
    if found.field != "birth_date":
        return False
    days = [day.iso for day in find_dates(" ".join(token.text for token in paper.tokens))]
    return bool(days) and int(max(days)[:4]) - int(found.value[:4]) < YOUNGEST


YOUNGEST = 10
"""Years between a worker's birth and the newest day on a paper, at least."""


INK = 0.5
"""Certainty below which a single word over a role is ink read as print, no name."""


def _before(paper: Paper, found: Sequence[Found]) -> list[Found]:
    """`Trabajador: 118765432 - QUISPE MAMANI ALFONSO`: the number that stands before the name."""
    names = [f for f in found if f.field in ("full_name", "surnames")]
    numbers = [n for name in names if (n := paper.number_before(name)) is not None]
    return numbers[:1]


def _described(person: Person) -> list[Found]:
    found: list[Found] = []
    for mention in person.mentions:
        found += [v for v in (mention.nationality, mention.birth_date) if v is not None]
    return found


def _numbers(
    values: Sequence[Labelled], person: Person | None, theirs: AbstractSet[str]
) -> list[Found]:
    found: list[Found] = []
    labelled = [best(values, label) for label in NUMBER_LABELS[:4]]
    spoken = [(kind, n) for kind in ("passport", "home_id", "cedula")
              for n in (person.numbers(kind) if person else [])
              if kind != "cedula" or compact(n.value) not in theirs]  # fmt: skip
    ordered = [n for n in labelled if n is not None] + [n for _, n in spoken]
    kinds = [label for label, n in zip(NUMBER_LABELS[:4], labelled, strict=True) if n is not None]
    kinds += [n.field if n.field == "document_number" else kind for kind, n in spoken]
    weights = [number.weight + 1.0 - 0.2 * rank for rank, number in enumerate(ordered)]
    if ordered:
        first = weights.index(max(weights))
        found += _type(values, ordered[first], kinds[first])
    found += [
        replace(number.called("document_number"), weight=weight)
        for number, weight in zip(ordered, weights, strict=True)
    ]
    visa = best(values, "visa_number") or next(iter(person.numbers("visa") if person else []), None)
    if visa is not None:
        found.append(visa.called("visa_number" if ordered else "document_number"))
        if not ordered:
            found.append(visa.called("visa_number"))
    return found


_TYPES = {"passport": "passport", "home_id": "home_id", "visa_number": "visa", "cedula": "home_id"}
_TYPE_WORDS = {
    "passport": ("pasaporte", "passport"),
    "visa": ("visa",),
    "home_id": ("cedula", "dni", "carne"),
}


def _type(values: Sequence[Labelled], number: Found, label: str) -> list[Found]:
    """What kind of document the number is said to be of."""
    said = best(values, "document_type")
    if label in _TYPES:
        return [replace(number, field="document_type", value=_TYPES[label], proven=False)]
    if said is None:
        return []
    words = fold(said.value)
    kinds = [k for k, names in _TYPE_WORDS.items() if any(name in words for name in names)]
    if not kinds and ("documento" in words or "identi" in words):
        kinds = ["home_id"]
    # Of several that a form offers none is said.
    return [replace(said, value=kinds[0])] if len(kinds) == 1 else []
