"""Names that a paper has twice, printed and in its zone: which letters stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, product

from intake.domain.boxes import around
from intake.domain.documents import NAMES, ZONE_NAME
from intake.domain.kinds import ReadBy
from intake.reading.fields.values import make, name_run
from intake.reading.found import Found
from intake.reading.printed.cells import cells_of_item
from intake.reading.printed.spelling import DOUBTFUL
from intake.reading.readers.agree import nearly, printed_name_of, restored
from intake.reading.readers.name_lines import given_below, seen_in_cells
from intake.reading.readers.name_room import more_room, room_below
from intake.reading.readers.name_runs import rows_beside
from intake.reading.readers.own_number import issuer_of
from intake.reading.readers.paper import Paper
from intake.reading.words.folding import core
from intake.reading.words.lexicon import table
from intake.reading.words.tokens import Token


def printed_names(
    paper: Paper, printed: list[Found], zoned: list[Found], *, cut: bool
) -> list[Found]:
    """Printed names found by what the zone says, where no label leads to them."""
    missing: list[Found] = []
    for name in ("surnames", "names"):
        said = next((f for f in zoned if f.field == name), None)
        if said is None:
            continue
        last = name == "names" or not any(f.field == "names" for f in zoned)
        labelled = next((f for f in printed if f.field == name), None)
        if labelled is not None and _agree(labelled.value, said.value, cut=cut and last):
            continue
        other = next(
            (f for f in printed if f.field in NAMES and _agree(f.value, said.value, cut=False)),
            None,
        )
        if other is not None:  # a label misled: `Name` alone over the surname
            missing.append(other.called(name))
            continue
        if name == "names" and cut and len(core(said.value)) < BEGUN:
            seen = _seen_behind(paper, said, [*printed, *missing])
            missing += [seen] if seen is not None else []
            continue
        seen = _seen_in_words(paper, said, cut=cut and last)
        seen = seen or seen_in_cells(paper, said, cut=cut and last)
        if seen is not None:
            seen = _without_surnames(seen, said, zoned)
            missing.append(_goes_on(seen, labelled) if cut and last else seen)
    return missing


def _goes_on(seen: Found, labelled: Found | None) -> Found:
    """A name that the zone cut off, and the line that the label led to: its second one, if below.

    `MARIE-FRANÇOISE` over `HÉLÈNE DÉSIRÉE` over `Given names`. Never certain: nothing but its
    beginning led there.
    """
    doubted = replace(seen, confidence=min(seen.confidence, NEARLY))
    above, below = seen.box, labelled.box if labelled is not None else None
    if labelled is None or above is None or below is None or labelled.page != seen.page:
        return doubted
    reach = min(above.height, below.height)
    near = abs(below.top - above.bottom) < reach and below.center[1] > above.bottom
    if not near or abs(below.left - above.left) > reach:
        return doubted
    whole = f"{seen.value} {labelled.value}"
    return replace(doubted, value=whole, box=around((above, below)))


def _without_surnames(seen: Found, said: Found, zoned: Sequence[Found]) -> Found:
    """Given names that the zone cut off go on in print, but not with the surnames.

    `JOSE<ANTONIO<` at the end of a zone and `JOSÉ ANTÔNIO SILVA CONCEIÇÃO` under `Nome`.
    """
    if said.field != "names":
        return seen
    first = next((f for f in zoned if f.field == "surnames"), None)
    surnames = [core(word) for word in first.value.split()] if first is not None else []
    words, own = seen.value.split(), len(said.value.split())
    cores = [core(word) for word in words]
    starts = range(own, len(words) - len(surnames) + 1) if surnames else range(0)
    end = next((n for n in starts if cores[n : n + len(surnames)] == surnames), len(words))
    if end == len(words):
        return seen
    kept = replace(seen, value=" ".join(words[:end]))
    whole = end == own and core(kept.value) == core(said.value)
    return kept if whole else replace(kept, confidence=min(kept.confidence, NEARLY))


def _agree(printed: str, zone: str, *, cut: bool) -> bool:
    return restored(printed, zone, cut=cut) is not None


def _seen_in_words(paper: Paper, said: Found, *, cut: bool) -> Found | None:
    """Printed words that spell it, in reading order, else side by side in a cell of print."""
    cells = (c for page, item in enumerate(paper.items, 1) for c in cells_of_item(item, page))
    runs: Iterator[Sequence[Token]] = chain(
        [paper.tokens], (cell.tokens for cell in cells), rows_beside(paper.tokens)
    )
    seen = (one for tokens in runs if (one := _seen_in(tokens, said, cut=cut)) is not None)
    if cut:  # what goes on is the whole one
        return max(seen, key=lambda one: len(one.value), default=None)
    return next(seen, None)


BEGUN = 3
"""Letters of given names that were cut off from which print is known by them wherever it stands."""


def _seen_behind(paper: Paper, said: Found, printed: Sequence[Found]) -> Found | None:
    """Given names of which the zone has a letter or two: the words behind or below the surnames."""
    last = next((f for f in reversed(printed) if f.field == "surnames" and f.box), None)
    if last is None or last.box is None:
        return None
    box, page, tokens = last.box, last.page, paper.tokens
    lying = [n for n, t in enumerate(tokens) if t.page == page and t.word.box.overlap(box) > ON_IT]
    behind = tokens[lying[-1] + 1 :][:MOST_GIVEN] if lying else []
    while behind and behind[0].text[:1].isdigit():
        behind = behind[1:]  # the number beside the surnames
    if not behind or behind[0].page != page:
        return None
    first = behind[0].word.box  # `M` is no word of the surnames themselves
    apart = (first.top - box.bottom) / max(1, first.height)
    begins = _is_word(behind[0].stripped, said.value, begun=True)
    most = OVER if abs(first.left - box.left) < first.height else 1
    seen = _seen_in(behind, said, cut=True) if begins and apart < most else None
    return replace(seen, confidence=min(seen.confidence, NEARLY)) if seen and apart > 1 else seen


OVER = 2.5
"""Heights of print that a label which nobody read takes between surnames and given names."""

ON_IT = 0.5
"""Share of a word that lies on a name from which it is a word of it."""

MOST_GIVEN = 8
"""Words that given names have at most, particles included."""


def _seen_in(tokens: Sequence[Token], said: Found, *, cut: bool) -> Found | None:
    wanted = said.value.split()
    tokens = [t for t in tokens if len(t.exact) > 1 or t.word.confidence > SPECK]
    for place in range(len(tokens)):
        end = _spells(tokens, place, wanted, cut=cut)
        if end is None:
            continue
        if cut and tokens[end - 1].gap == " ":
            end = max(end, name_run(tokens, end - 1))
        value = re.sub(r" *[-‐‑–—] *", "-", " ".join(t.stripped for t in tokens[place:end]))
        return replace(make(said.field, value, tokens[place:end]), weight=1.0)
    return None


SPECK = 0.75
"""Certainty up to which a single letter between two words may be a speck."""


def _spells(tokens: Sequence[Token], place: int, wanted: Sequence[str], *, cut: bool) -> int | None:
    """Where the printed words that spell the zone's end; a hyphenated one may spell several."""
    done = 0
    while done < len(wanted):
        if place >= len(tokens):
            return None
        for many in (3, 2, 1):
            words = wanted[done : done + many]
            last = done + many >= len(wanted)
            if len(words) == many and _is_word(
                tokens[place].stripped, " ".join(words), begun=cut and last
            ):
                break
        else:
            return None
        done += many
        place += 1
    return place


def _is_word(printed: str, zone: str, *, begun: bool = False) -> bool:
    """Whether a printed word is the zone's, or begins with it where the zone was cut off."""
    return restored(printed, zone, cut=begun) is not None


def names_agreed(
    paper: Paper, printed: list[Found], zoned: list[Found], *, cut: bool = False
) -> list[Found]:
    """Where the printed name is the zone's name, the printed letters stand."""
    result: list[Found] = [*printed, *zoned]
    given = any(f.field == "names" and f.read_by is ReadBy.MRZ for f in zoned)
    last = "names" if given else "surnames"
    for name in ("surnames", "names"):
        said = next((f for f in zoned if f.field == name and f.read_by is ReadBy.MRZ), None)
        if said is None:
            continue
        seen = printed_name_of(
            [f for f in result if f.field == name and f.read_by is not ReadBy.MRZ],
            said.value,
            cut=cut and name == last,
        )
        if seen is not None:
            seen = _closed(paper, _without_surnames(seen, said, zoned), said.value)
            result = [f for f in result if f.box != seen.box or f.field != name]
            certainty = seen.confidence
            if not (cut and name == last and len(core(seen.value)) >= len(core(said.value))):
                # Two zones that agree are two witnesses; of a name cut off only to its beginning.
                certainty = max(certainty, min(0.97, said.confidence + 0.05))
            if _mark_doubted(paper, seen) or _parts_more(seen.value, said.value):
                certainty = min(certainty, NEARLY)
            result.append(replace(seen, weight=AGREED, confidence=certainty))
            continue
        labelled = [f for f in result if f.field == name and f.read_by is None]
        close = next((f for f in labelled if nearly(f.value, said.value) is not None), None)
        close = close or _nearly_in_words(paper, said)
        if close is not None and said.weight > 1:
            made = nearly(close.value, said.value) or said.value
            result.append(replace(close, value=made, weight=AGREED, confidence=NEARLY))
    lacking = cut and not any(f.field == "names" for f in result)
    if lacking:
        printed_surnames = (f for f in result if f.field == "surnames" and f.weight >= AGREED)
        result += [g for f in printed_surnames if (g := given_below(paper, f)) is not None]
        result = _whole_alone(result)
    known = frozenset(core(word) for f in zoned for word in f.value.split())
    country = issuer_of(paper)
    return [
        _doubted(f)
        if (lacking and f.field == "surnames") or _may_go_on(paper, f, result, cut=cut)
        else _without_marks(_taken_apart(f, known, country))
        for f in result
    ]


def _may_go_on(paper: Paper, found: Found, named: Sequence[Found], *, cut: bool) -> bool:
    """Whether a printed name may have another line, where the zone has not its end or none tells.

    Then there is room for it: for a line more than below the other part of the name.
    """
    if found.read_by is not None or found.field not in PARTS:
        return False
    if cut and found.field == "names" and room_below(paper, found):
        return True
    others = (f for f in named if f.field in PARTS and f.field != found.field and f.read_by is None)
    return found.weight < AGREED and any(
        other.page == found.page and more_room(paper, found, other) for other in others
    )


PARTS = ("surnames", "names")


def _without_marks(found: Found) -> Found:
    """A name of a zone, which has no accents and may be cut off: never certain as it stands."""
    if found.read_by is not ReadBy.MRZ or found.field not in NAMES:
        return found
    return replace(found, confidence=min(found.confidence, ZONE_NAME))


def _whole_alone(found: list[Found]) -> list[Found]:
    """Without surnames that the zone cut off, where print has the whole name that begins so."""
    whole = [core(f.value) for f in found if f.field == "full_name" and f.read_by is None]
    begun = [f for f in found if f.field == "surnames"]
    if any(f.field == "names" for f in found) or not whole:
        return found
    own = [f for f in begun if f.read_by is None] or begun  # a zone has NUNXXEZ
    covered = all(whole[0].startswith(core(f.value)) for f in own)
    return [f for f in found if f not in begun or not covered]


def _closed(paper: Paper, seen: Found, zone: str) -> Found:
    """`GIM ÉNEZ` where the zone has GIMENEZ, and hardly a gap between: one word read in two."""
    tokens = [t for t in paper.tokens if t.page == seen.page and t.stripped and seen.box is not None
              and t.word.box.overlap(seen.box) > ON_IT]  # fmt: skip
    words, whole = seen.value.split(), zone.split()
    place = 0
    while place < len(words) - 1:
        one = words[place] + words[place + 1]
        known = any(_is_word(one, run) for run in _runs(whole, 1 + one.count("-")))
        if known and words[place] not in whole and _touching(tokens, *words[place : place + 2]):
            words[place : place + 2] = [one]
        else:
            place += 1
    return replace(seen, value=" ".join(words))


def _runs(words: Sequence[str], many: int) -> list[str]:
    """So many words that follow one another, as print joins them by hyphens."""
    return [" ".join(words[n : n + many]) for n in range(len(words) - many + 1)]


def _parts_more(printed: str, zone: str) -> bool:
    """`SAINT-F LEUR`, `DELL ACQUA`: print with a gap where the zone has none.

    A word was read in two, or the apostrophe between them was not read.
    """
    ends = {len(core(run)) for run in _begun(zone.split())}
    parts = _begun(printed.split())
    same = core(printed) == core(zone)
    return same and any(len(core(part)) not in ends for part in parts)


def _begun(words: Sequence[str]) -> list[str]:
    return ["".join(words[:n]) for n in range(1, len(words))]


def _touching(tokens: Sequence[Token], left: str, right: str) -> bool:
    """Whether two words stand closer than words do."""
    return any(
        one.stripped == left and other.stripped == right
        and other.word.box.left - one.word.box.right < NO_SPACE * one.word.box.height
        for one, other in product(tokens, tokens)
    )  # fmt: skip


NO_SPACE = 0.4
"""Gap, in heights of capitals, below which a zone that has none there is believed."""


def _doubted(found: Found) -> Found:
    """Surnames that fill the zone leave no room for given names, which stand elsewhere."""
    return replace(found, confidence=min(found.confidence, NEARLY))


def _taken_apart(found: Found, known: frozenset[str], country: str | None) -> Found:
    """`DELA CRUZ` is mostly DE LA CRUZ whose gap the engine did not see, where no zone tells."""
    parts = table("identity")["joined"]["parts"]
    words = found.value.split()
    if found.field not in NAMES or found.read_by is not None:
        return found
    if not any(core(word) in parts and core(word) not in known for word in words):
        return found
    if country not in table("identity")["joined"]["kept_in"]:
        words = [parts.get(core(word), word) for word in words]
    return replace(found, value=" ".join(words), confidence=min(found.confidence, NEARLY))


def _nearly_in_words(paper: Paper, said: Found) -> Found | None:
    """Printed words that spell the zone's name but for a misread letter or two, wherever."""
    if len(said.value) < LEAST_NEAR:
        return None
    tokens, many = paper.tokens, len(said.value.split())
    for count in range(many, 0, -1):
        for place in range(len(tokens) - count + 1):
            run = tokens[place : place + count]
            value = " ".join(token.stripped for token in run)
            if nearly(value, said.value) is not None:
                return make(said.field, value, run)
    return None


LEAST_NEAR = 5
"""Letters from which a name is known by most of them."""


def _mark_doubted(paper: Paper, seen: Found) -> bool:
    """Whether something stands over a letter that is not clear: no zone tells Õ from O."""
    return any(
        token.page == seen.page
        and token.word.confidence == DOUBTFUL
        and token.stripped in seen.value.split()
        and seen.box is not None
        and token.word.box.overlap(seen.box) > 0.5
        for token in paper.tokens
    )


AGREED = 4.0
"""Weight of a printed name that the zone confirms."""

NEARLY = 0.84
"""Certainty of a name whose letters the zone gave and whose accents the print, a letter misread."""
