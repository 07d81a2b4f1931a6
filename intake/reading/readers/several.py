"""Whom else a paper names: a list of workers, a second one in the same sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import combinations

from intake.domain.cedulas import cedula_is_sound
from intake.reading.fields.values import a_name, make
from intake.reading.forms.cells import cells_of
from intake.reading.found import Found
from intake.reading.letters.who import same_name
from intake.reading.readers.paper import Paper
from intake.reading.words.folding import core, distance
from intake.reading.words.lexicon import word_set
from intake.reading.words.numbers import document_number
from intake.reading.words.tokens import PARAGRAPH, Token, text_of

OTHER = "other_worker"
"""The field: `NAME, NUMBER` of the first person beside the one whom the paper is about; of further
ones `other_worker_2`, `other_worker_3` ..."""

_ANOTHER = frozenset(
    {"employer_name", "signer_name", "attorney_name", "third_party_name",
     "holder_name", "company_name"}
)  # fmt: skip
_OWN = frozenset({"document_number", "visa_number"})
_FOREIGN = frozenset({"passport", "visa", "home_id"})
FAR = 3
"""Characters in which a number differs from those known; nearer it may be one of them misread."""


def other_worker(paper: Paper, found: Sequence[Found]) -> list[Found]:
    """Everybody with a number of a foreign identity document, where the paper names several.

    Only a whole name beside a number counts, and only where neither is that of anybody whom the
    paper names in another part. The worker of the paper comes last among them: which of several
    it is about is known only beside the identity document, and the others stay in any case.
    """
    employed = any(f.field in ("employer_name", "company_name") for f in found)
    apart = _ANOTHER if employed else _ANOTHER - {"signer_name"}  # else one of them signs
    mine_too = _OWN if employed else _OWN | {"signer_number"}
    others = [f for f in found if f.field in apart]
    own = [f.value for f in found if f.field == "full_name"]
    surnames, given = _value(found, "surnames"), _value(found, "names")
    own += [f"{surnames} {given}"] if surnames else []
    numbers = {number for field in _OWN if (number := _value(found, field))}
    known = {f.value for f in found if f.field not in mine_too and any(map(str.isdigit, f.value))}
    told: list[_Pair] = []
    mine: list[_Pair] = []
    for pair in _pairs(paper):
        if any(same_name(pair[0].value, f.value) for f in others) or pair[1].value in known:
            continue
        if any(same_name(pair[0].value, name) for name in own) or _near(pair[1].value, numbers):
            mine += [] if _told(pair, mine) else [pair]
        elif not _near(pair[1].value, known) and not _told(pair, told):
            told.append(pair)
    several = told or any(_apart(one, two) for one, two in combinations(mine, 2))
    several = several or any(_another(pair, own) for pair in mine)
    return [
        _called(pair, f"{OTHER}_{at}" if at > 1 else OTHER)
        for at, pair in enumerate([*told, *mine] if several else [], 1)
    ]


_Pair = tuple[Found, Found]
"""A name and the number beside it."""


def _pairs(paper: Paper) -> Iterator[_Pair]:
    yield from _spoken(paper)
    yield from _bare(paper)
    yield from _listed(paper)


def _near(number: str, known: AbstractSet[str]) -> bool:
    return any(distance(number, other, FAR) < FAR for other in known)


def _told(pair: _Pair, told: Sequence[_Pair]) -> bool:
    return any(not _apart(pair, other) for other in told)


def _apart(one: _Pair, two: _Pair) -> bool:
    """Two people: another name and another number of the same kind of document."""
    kinds = {pair[1].field for pair in (one, two)}
    alike = same_name(one[0].value, two[0].value) or _near(one[1].value, {two[1].value})
    return len(kinds) == 1 and not alike


def _another(pair: _Pair, own: Sequence[str]) -> bool:
    """A whole name over the paper's own number that shares no word with the paper's own name.

    Which of the two the number belongs to is seen beside the identity document.
    """
    words = set(map(core, pair[0].value.split()))
    return len(words) > 1 and bool(own) and not words & {core(w) for n in own for w in n.split()}


def _called(pair: _Pair, field: str) -> Found:
    name, number = pair
    value = f"{name.value}, {number.value}"
    sure = min(name.confidence, number.confidence)
    return replace(name, field=field, value=value, raw=value, confidence=sure)


def _value(found: Sequence[Found], field: str) -> str:
    return next((f.value for f in found if f.field == field), "")


def _spoken(paper: Paper) -> Iterator[tuple[Found, Found]]:
    """`... y de Oksana Volkova, de nacionalidad rusa, con pasaporte No. 757654321`."""
    for mention in paper.prose.people:
        for kind, number in mention.numbers:
            if kind in _FOREIGN and len(mention.name.value.split()) > 1:
                yield mention.name, number


def _bare(paper: Paper) -> Iterator[_Pair]:
    """`A (202066181) y su cónyuge B (C01X84433)`: numbers that no word calls what they are."""
    pairs = [
        (mention.name, number)
        for mention in paper.prose.people
        if not mention.numbers and len(mention.name.value.split()) > 1
        for number in _numbers_behind(paper.tokens, mention.end)
    ]
    if any(_apart(one, two) for one, two in combinations(pairs, 2)):
        yield from pairs


BEHIND = 3
"""Words from a name to its number at most: `, de nacionalidad rusa,` stands apart."""


def _numbers_behind(tokens: Sequence[Token], start: int) -> Iterator[Found]:
    for place in range(start, min(start + BEHIND, len(tokens))):
        if tokens[place - 1].gap == PARAGRAPH or tokens[place - 1].ends in (".", ";"):
            return
        if (number := _whole_number(tokens[place : place + 1])) is not None:
            yield number
            return
        word = tokens[place].exact
        if word.isalpha() and word not in word_set("fillers") | word_set("paper_words"):
            return  # `(trámite 20260145)`: called what it is, and nobody's paper


def _listed(paper: Paper) -> Iterator[tuple[Found, Found]]:
    """`2 | Oksana Petrovna Volkova | Rusa | 757654321`, where more rows than one are like that."""
    for form in paper.forms:
        pairs = []
        for row in form.rows:
            cells = cells_of(row, form.height)
            name = next((n for cell in cells if (n := _whole_name(cell)) is not None), None)
            number = next((n for cell in cells if (n := _whole_number(cell)) is not None), None)
            if name is not None and number is not None:
                pairs.append((name, number))
        if len(pairs) > 1:
            yield from pairs
    yield from _labelled(paper)


def _labelled(paper: Paper) -> Iterator[tuple[Found, Found]]:
    """`Apellidos y nombres: ...   Pasaporte: ...`, and the same labels once more."""
    name: Found | None = None
    ordered = sorted(
        (v for v in paper.labelled if v.found.box is not None),
        key=lambda v: (v.found.page, v.found.box.top if v.found.box else 0),
    )
    for value in ordered:
        if value.label == "full_name" and value.role in (None, "foreign"):
            name = value.found
        elif value.label in ("passport", "home_id") and value.role in (None, "foreign") and name:
            yield name, value.found
            name = None


def _whole_name(cell: Sequence[Token]) -> Found | None:
    words = [t for t in cell if t.exact]
    if len(words) < 2 or any(any(c.isdigit() for c in t.text) for t in words):
        return None
    name = a_name("full_name", words)
    return name if name is not None and len(name.value.split()) == len(words) else None


def _whole_number(cell: Sequence[Token]) -> Found | None:
    words = [t for t in cell if t.exact]
    if _SUM.fullmatch(text_of(cell).strip()):
        return None
    numeral = document_number(text_of(words)) if 0 < len(words) < 3 else None
    if numeral is None or numeral.repaired or _of_another_kind(numeral.value):
        return None
    return make("document_number", numeral.value, words)


_SUM = re.compile(r"(?:USD|US)?\s*\$?\s*\d{1,3}(?:[.,]?\d{3})*[.,]\d{2}\.?")
"""A sum of money: two digits behind its last sign."""


def _of_another_kind(value: str) -> bool:
    """A cédula, a RUC, a telephone, a date or a sum of money."""
    return cedula_is_sound(value) or len(value) > 11 or value.startswith(("09", "593"))
