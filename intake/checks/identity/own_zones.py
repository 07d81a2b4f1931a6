"""Whether the printed zone of an identity paper says what its machine readable zone says."""

from __future__ import annotations

from intake.checks.values.dates import parse
from intake.checks.values.letters import cut_in_a_letter, folded, near, spelled_alike, words_of
from intake.checks.values.names import compare_labelled
from intake.checks.values.numbers import bare
from intake.checks.values.outcome import Outcome
from intake.checks.values.told import identity_of
from intake.domain.documents import CERTAIN, Document, Reading
from intake.domain.findings import Evidence, Finding
from intake.domain.kinds import Kind, ReadBy, Severity

PAPERS = frozenset({Kind.PASSPORT, Kind.VISA, Kind.HOME_ID, Kind.CEDULA})

DATES = ("birth_date", "issue_date", "expiry_date")
NUMBERS = ("personal_number", "visa_number", "optional", "national_number")

VERY_SURE = 0.94
"""Certainty that a printed value needs which differs by characters that OCR mistakes."""

MISTAKEN = frozenset(
    frozenset(pair)
    for pair in ("O0", "D0", "Q0", "I1", "L1", "B8", "S5", "Z2", "G6", "38", "68", "08", "56",
                 "17", "35", "69", "EF", "UV", "MN", "CG", "OQ", "4A", "27", "06", "89")
)  # fmt: skip
"""Pairs of characters that OCR mistakes for each other in small print."""


def disagreements(document: Document) -> list[Finding]:
    """`mrz.printed_mismatch` for each field in which the two zones of a paper disagree.

    Only where the zone's value is proven (its number and dates) or its names were read by two
    witnesses, and the printed value was read with certainty: then the paper contradicts itself,
    and a person looks at both places.
    """
    if document.kind not in PAPERS:
        return []
    found = []
    for name in ("document_number", "birth_date", "expiry_date"):
        pair = _pair(document, name)
        if (
            pair is not None
            and _contradict(name, *pair)
            and not _elsewhere(document, name, pair[1])
        ):
            found.append(_finding(document, name, *pair))
    return [*found, *_names(document)]


def _pair(document: Document, name: str) -> tuple[Reading, Reading] | None:
    """The zone's reading and the printed one, where both are.

    Of several pictures of a paper the print that says what the zone says is taken: the others
    were misread.
    """
    fact = document.fact(name)
    if fact is None:
        return None
    readings = (fact.reading, *fact.readings)
    if any(reading.read_by is ReadBy.PERSON for reading in readings):
        return None
    zone = next((r for r in readings if r.read_by is ReadBy.MRZ), None)
    prints = [r for r in readings if r.read_by is not ReadBy.MRZ]
    if zone is None or not prints:
        return None
    same = (r for r in prints if bare(r.value) == bare(zone.value) or _same_name(r, zone))
    return zone, next(same, prints[0])


def _same_name(printed: Reading, zone: Reading) -> bool:
    """Whether a print spells the zone's words, spaces and accents aside."""
    mine, theirs = ("".join(words_of(r.value)) for r in (printed, zone))
    return bool(mine) and spelled_alike(mine, theirs) is not None


def _contradict(name: str, zone: Reading, printed: Reading) -> bool:
    mine, theirs = bare(zone.value), bare(printed.value)
    plainly = name in DATES and _apart(mine, theirs) >= TWICE
    if not zone.proven or printed.confidence < (PLAINLY_READ if plainly else CERTAIN):
        return False
    if mine == theirs or mine in theirs or theirs in mine:
        return False
    if name != "document_number" and None in (parse(zone.value), parse(printed.value)):
        return False
    if name == "document_number" and len(mine) != len(theirs):
        return False
    different = _different(mine, theirs)
    misread = len(different) == 1 and different[0] in MISTAKEN
    return not misread or printed.confidence >= VERY_SURE


def _different(one: str, other: str) -> list[frozenset[str]]:
    """The pairs of characters in which two values of one length differ."""
    return [frozenset({a, b}) for a, b in zip(one, other, strict=False) if a != b]


def _apart(one: str, other: str) -> int:
    """In how many places two values differ by what nobody mistakes for one another."""
    return sum(pair not in MISTAKEN for pair in _different(one, other))


TWICE, PLAINLY_READ = 2, 0.75
"""A real date that differs in two such places was not misread so: less certainty will do."""


def _elsewhere(document: Document, name: str, printed: Reading) -> bool:
    """Whether the print is another value of the same paper, to which a label led.

    A serial or a national number, or another of its dates.
    """
    others = DATES if name in DATES else NUMBERS
    readings = [
        r for other in others if other != name and (fact := document.fact(other)) is not None
        for r in (fact.reading, *fact.readings)
    ]  # fmt: skip
    return bare(printed.value) in {bare(reading.value) for reading in readings}


def _names(document: Document) -> list[Finding]:
    """Names that share no surname, though both zones were read with certainty."""
    surnames = _pair(document, "surnames")
    if surnames is None or identity_of(document).zone_surnames is None:
        return []
    zone, printed = surnames
    if not zone.letters_certain or printed.confidence < CERTAIN:
        return []
    given = _pair(document, "names")
    names = (given[0].value, given[1].value) if given is not None else ("", "")
    agreement = compare_labelled((zone.value, names[0]), (printed.value, names[1]), cut=True)
    if agreement.surnames.outcome is Outcome.MISMATCH:
        return [_finding(document, "surnames", zone, printed)]
    if given is not None and _strangers(*given) and not _same_line(given[1], zone):
        return [_finding(document, "names", *given)]
    return []


def _strangers(zone: Reading, printed: Reading) -> bool:
    """Whether two given names have nothing in common that a misreading explains."""
    if not zone.letters_certain or printed.confidence < CERTAIN:
        return False
    if _same_name(printed, zone):
        return False  # `BEGOÑA`, in the zone `BEGONXXA`
    mine = {cut_in_a_letter(word) for word in words_of(zone.value)}
    theirs = set(folded(words_of(printed.value)))
    # A zone cuts names off, and cards abbreviate them.
    return not any(near(a, b) or a.startswith(b) or b.startswith(a) for a in mine for b in theirs)


def _same_line(names: Reading, surnames: Reading) -> bool:
    """Whether the surnames were read once more for the given names, whose line was not read."""
    return set(folded(words_of(names.value))) <= set(folded(words_of(surnames.value)))


def _finding(document: Document, name: str, zone: Reading, printed: Reading) -> Finding:
    return Finding(
        "mrz.printed_mismatch",
        Severity.REVIEW,
        document.kind,
        document.id,
        name,
        expected=zone.value,
        found=printed.value,
        evidence=(
            Evidence(document.id, zone.page, zone.box),
            Evidence(document.id, printed.page, printed.box),
        ),
        parameters={"fields": [name]},
    )
