"""One paper against the identity document: «la misma información», field by field."""

from __future__ import annotations

from intake.checks.values.dates import compare_dates
from intake.checks.values.names import NameOutcome, compare_labelled, compare_line, compare_lines
from intake.checks.values.numbers import bare, compare_numbers
from intake.checks.values.outcome import SAME, Agreement, FieldOutcome, Outcome, PairVerdict, worst
from intake.checks.values.told import IdentityData, Told
from intake.domain.kinds import Kind
from intake.reading.words.countries import may_mean

ECUADOR = "ECU"
CODE = 3
"""Letters of the code of a nationality; a longer value is the word as it stands."""


def compare(pivot: IdentityData, other: IdentityData) -> PairVerdict:
    """How `other` agrees with the identity document `pivot`.

    Returns:
        One outcome per field, `missing` where one side does not say it, and the worst of them.
    """
    number, kind = _number(pivot, other)
    names = _names(pivot, other)
    fields = [
        kind,
        number,
        *names,
        _said("birth_date", pivot.birth_date, other.birth_date),
        _nationality(pivot, other),
    ]
    return PairVerdict(worst(field.outcome for field in fields if not field.missing), tuple(fields))


def own_agreement(pivot: IdentityData) -> PairVerdict:
    """How the printed name of an identity document agrees with its machine readable zone."""
    if pivot.zone_surnames is None or pivot.surnames is None:
        return PairVerdict(Outcome.MATCH, ())
    zone = (pivot.zone_surnames, pivot.zone_names or "")
    printed = (pivot.surnames.value, pivot.names.value if pivot.names else "")
    found = compare_labelled(zone, printed, cut=pivot.zone_full)
    fields = (FieldOutcome("surnames", found.surnames), FieldOutcome("names", found.names))
    return PairVerdict(worst(field.outcome for field in fields), fields)


def ecuadorian(pivot: IdentityData) -> Agreement:
    """Whether the identity document is that of an Ecuadorian: then the procedure does not apply."""
    if pivot.document_type is Kind.VISA:
        return SAME
    told = pivot.nationality or pivot.issuing_country
    if told is None or told.value != ECUADOR:
        return SAME
    sure = pivot.nationality is not None and pivot.nationality.certain
    return Agreement(Outcome.MISMATCH if sure else Outcome.REVIEW, ("ecuadorian_document",))


def _missing(field: str) -> FieldOutcome:
    return FieldOutcome(field, SAME, missing=True)


def _number(pivot: IdentityData, other: IdentityData) -> tuple[FieldOutcome, FieldOutcome]:
    """The number and the type of document that it belongs to."""
    types = (pivot.document_type, other.document_type)
    type_missing = None in types
    kinds = FieldOutcome("document_type", SAME, missing=type_missing)
    if pivot.number is None or other.number is None:
        return _missing("document_number"), kinds
    home = pivot.document_type is Kind.HOME_ID and other.document_type in (None, Kind.HOME_ID)
    found = compare_numbers(pivot.number, other.number, series_optional=home)
    linked = _is_linked(pivot, other.number)
    if pivot.document_type is Kind.VISA and (linked or other.document_type is Kind.PASSPORT):
        # A visa prints its own number and that of the travel document it stands in.
        travel = next((t for t in pivot.linked), None)
        if travel is not None:
            return FieldOutcome("document_number", compare_numbers(travel, other.number)), kinds
    other_type = not type_missing and not _same_type(*types)
    if other_type or (linked and not found.outcome.agrees):
        reasons = ("other_document_type", "linked_number") if linked else ("other_document_type",)
        kinds = FieldOutcome("document_type", Agreement(Outcome.REVIEW, reasons))
        if not found.outcome.agrees:
            return FieldOutcome("document_number", Agreement(Outcome.REVIEW, reasons)), kinds
    return FieldOutcome("document_number", found), kinds


def _same_type(one: Kind | None, two: Kind | None) -> bool:
    """SEED 0 itself calls the home country's card «cédula»."""
    home = {Kind.HOME_ID, Kind.CEDULA}
    return one is two or (one in home and two in home)


def _is_linked(pivot: IdentityData, number: Told) -> bool:
    return any(
        compare_numbers(linked, number, series_optional=True).outcome.agrees
        or bare(linked.value).endswith(bare(number.value))
        for linked in pivot.linked
        if bare(linked.value) and len(bare(number.value)) >= 5
    )


def _names(pivot: IdentityData, other: IdentityData) -> tuple[FieldOutcome, FieldOutcome]:
    found = _name_outcome(pivot, other)
    if found is None:
        return _missing("surnames"), _missing("names")
    sure = all(
        told is None or told.certain
        for told in (pivot.surnames, pivot.full_name, other.surnames, other.full_name)
    )
    return (
        FieldOutcome("surnames", found.surnames if sure else _softened(found.surnames)),
        FieldOutcome("names", found.names if sure else _softened(found.names)),
    )


def _name_outcome(pivot: IdentityData, other: IdentityData) -> NameOutcome | None:
    mine, theirs = _labelled(pivot), _labelled(other)
    my_line, their_line = pivot.full_name, other.full_name
    found: NameOutcome | None = None
    cut = pivot.zone_full and pivot.surnames is not None and pivot.surnames.from_zone
    if mine and theirs:
        found = compare_labelled(mine, theirs, cut=cut)
    elif mine and their_line:
        found = compare_line(mine, their_line.value, cut=cut)
    elif theirs and my_line:
        found = compare_line(theirs, my_line.value)
    elif my_line and their_line:
        both = compare_lines(my_line.value, their_line.value)
        found = NameOutcome(both, both)
    return found


def _labelled(data: IdentityData) -> tuple[str, str] | None:
    if data.surnames is None:
        return None
    return data.surnames.value, data.names.value if data.names else ""


def _softened(agreement: Agreement) -> Agreement:
    """What was not read with certainty accuses nobody."""
    if agreement.outcome is Outcome.MISMATCH:
        return Agreement(Outcome.REVIEW, ("not_certain", *agreement.reasons))
    return agreement


def _said(field: str, pivot: Told | None, other: Told | None) -> FieldOutcome:
    if pivot is None or other is None:
        return _missing(field)
    return FieldOutcome(field, compare_dates(pivot, other))


def _nationality(pivot: IdentityData, other: IdentityData) -> FieldOutcome:
    mine, theirs = pivot.nationality, other.nationality
    if mine is None or theirs is None or len(mine.value) != CODE:
        return _missing("nationality")
    if len(theirs.value) != CODE:
        # A word that is in no list: `TRANSNISTRIANA`; not one that the scan has damaged.
        if may_mean(theirs.value, mine.value):
            return _missing("nationality")
        return FieldOutcome("nationality", Agreement(Outcome.REVIEW, ("nationality_unknown",)))
    if mine.value == theirs.value:
        return FieldOutcome("nationality", SAME)
    return FieldOutcome("nationality", Agreement(Outcome.REVIEW, ("nationality_differs",)))
