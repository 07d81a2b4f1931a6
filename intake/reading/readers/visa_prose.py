"""A visa that says in running text who may stay: `se concede a la señora ... la visa No. ...`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.domain.words import Line
from intake.reading.fields.typed import typed_value
from intake.reading.fields.values import a_country, a_date
from intake.reading.found import Found
from intake.reading.letters.prose import Mention
from intake.reading.printed.typed import a_printed_name
from intake.reading.readers.paper import Paper
from intake.reading.words.countries import is_demonym
from intake.reading.words.folding import core
from intake.reading.words.lexicon import table, word_set
from intake.reading.words.tokens import LINE_END, PARAGRAPH, Token

LONG_LINE = 8
"""Words of a line from which it is running text."""

BLANK = 2.2
"""Heights of a line that it may stand from the next one of its paragraph."""

NEAR, AHEAD = 60, 6
"""Words between a person and the passport that the text names; words before a date of a cue."""

TWO_STEMS, DOUBTED = "ii", 0.8
"""What an engine makes of Ü, and the certainty at most of a name that has it: `Agiiero`."""

TOLD = 3.0
"""Weight of what a sentence says over what a label seemed to say amid it."""


def in_prose(paper: Paper, printed: list[Found]) -> list[Found]:
    """The readings; what sentences say of holder and visa in place of what seemed labelled there.

    Args:
        paper: a visa; one with a machine readable zone has labels.
        printed: what its labels say.
    """
    told = _told(paper)
    said = {f.field for f in told} | ({"surnames", "names"} if told else set())
    return [*(f for f in printed if f.field not in said), *told]


def _told(paper: Paper) -> list[Found]:
    told = _sentences(paper)
    if paper.zones() or not told:
        return []
    numbers, name = _numbers(paper, told), _introduced(told) or _mentioned(paper, told)
    if name is None or not any(f.field == "document_number" for f in numbers):
        return []
    place = next((n for n, t in enumerate(told) if t.exact in _cues("nationality")), None)
    nation = a_country("nationality", told[place + 1 : place + 4]) if place is not None else None
    if TWO_STEMS in name.value.casefold():
        name = replace(name, confidence=min(name.confidence, DOUBTED))
    found = [*numbers, *_dates(told), name]
    found += [nation] if nation is not None else []
    return [replace(f, weight=TOLD) for f in found]


def _introduced(told: Sequence[Token]) -> Found | None:
    """The name right behind what introduces the holder, also over the end of its line.

    `a favor de la señora YUKO | ONO, de nacionalidad`: up to a comma or a word in small letters.
    """
    end = next((n for n, t in enumerate(told) if t.exact in _cues("passport")), 0)
    for place in range(end):
        if told[place].exact not in _cues("holder"):
            continue
        run = _capitalised(told[place + 1 : end])
        found = a_printed_name("full_name", run) if run else None
        words = found.value.split() if found is not None else []
        if found is not None and sum(core(w) not in word_set("particles") for w in words) > 1:
            last = run[-1]
            open_ = last.gap in (LINE_END, PARAGRAPH) and not last.ends
            return replace(found, confidence=min(found.confidence, DOUBTED)) if open_ else found
    return None


def _capitalised(tokens: Sequence[Token]) -> list[Token]:
    """The words up to the first one in small letters or the first sign; particles between them."""
    run: list[Token] = []
    for token in tokens:
        if not token.stripped[:1].isupper() and token.exact not in word_set("particles"):
            break
        if not run and is_demonym(token.stripped):
            continue  # `la ciudadana VENEZOLANA ANA PAZ`, but no ISRAEL
        run.append(token)
        if token.ends:
            break
    while run and run[-1].stripped.islower():
        run.pop()
    return run if run and run[0].stripped[:1].isupper() else []


def _mentioned(paper: Paper, told: Sequence[Token]) -> Found | None:
    """The person whom the text names, never certain where the name may go on elsewhere."""
    holder = _holder(paper, told)
    if holder is None:
        return None
    name = holder.name.called("full_name")
    broken = _is_broken_off(paper.tokens, holder)
    return replace(name, confidence=min(name.confidence, DOUBTED)) if broken else name


def _cues(what: str) -> list[str]:
    cues: list[str] = table("identity")["visa_prose"][what]
    return cues


def _sentences(paper: Paper) -> list[Token]:
    """The words of the paragraph that names a passport, in reading order; none without one."""
    for page, item in enumerate(paper.items, 1):
        lines = _whole_lines(item.text.lines)
        running = [line for line in lines if _is_running(line)]
        named = [line for line in lines if set(_folded(line)) & set(_cues("passport"))
                 and (line in running or _amid(line, running))]  # fmt: skip
        if not named:
            continue
        top, bottom = named[0].box.top, named[0].box.bottom
        for line in (*lines, *reversed(lines)):
            reach = BLANK * line.box.height
            told = len(line.words) > 1 or any(c.isdigit() for c in line.text)
            if told and top - reach < line.box.center[1] < bottom + reach:
                top, bottom = min(top, line.box.top), max(bottom, line.box.bottom)
        return _by_rows([t for t in paper.tokens
                         if t.page == page and top <= t.word.box.center[1] <= bottom])  # fmt: skip
    return []


def _whole_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines from the top, those joined that an engine parted at the wide gaps of a set line."""
    whole: list[Line] = []
    for line in sorted(lines, key=lambda line: line.box.left):
        box = line.box
        left_of_it = (
            number for number, other in enumerate(whole)
            if abs(other.box.center[1] - box.center[1]) < LEVEL * box.height
            and -box.height < box.left - other.box.right < GAP * box.height
        )  # fmt: skip
        at = next(left_of_it, None)
        if at is None:
            whole.append(line)
        else:
            whole[at] = Line((*whole[at].words, *line.words), whole[at].block)
    return sorted(whole, key=lambda line: line.box.top)


LEVEL, GAP = 0.6, 3.0
"""Heights between the middles of two pieces of one line, and between their ends, at most."""


def _by_rows(tokens: Sequence[Token]) -> list[Token]:
    """The words row by row: engines give the pieces of a wide line out of order."""
    rows: list[list[Token]] = []
    for token in sorted(tokens, key=lambda t: t.word.box.center[1]):
        box = token.word.box
        if rows and box.center[1] - rows[-1][0].word.box.center[1] < 0.6 * box.height:
            rows[-1].append(token)
        else:
            rows.append([token])
    return [t for row in rows for t in sorted(row, key=lambda t: t.word.box.left)]


def _is_running(line: Line) -> bool:
    """Whether it has many words, mostly in small letters."""
    small = sum(word.text.islower() for word in line.words)
    return len(line.words) >= LONG_LINE and 2 * small >= len(line.words)


def _amid(line: Line, running: Sequence[Line]) -> bool:
    """Whether it is of a paragraph though few of its words are small: names of States, numbers."""
    small = sum(word.text.islower() for word in line.words)
    return small >= FEW_SMALL and any(
        abs(line.box.center[1] - other.box.center[1]) < BLANK * line.box.height
        and abs(line.box.left - other.box.left) < line.box.height
        and len(line.words) > LONG_LINE // 2
        for other in running
    )


FEW_SMALL = 3
"""Words in small letters of a line that is of a paragraph, at least."""


def _folded(line: Line) -> list[str]:
    return [core(word.text) for word in line.words]


def _numbers(paper: Paper, tokens: Sequence[Token]) -> list[Found]:
    named = {n.kind: n.found for n in reversed(paper.prose.numbers) if _among(n.found, tokens)}
    found = []
    passport = named.get("passport") or _passport_number(tokens)
    if passport is not None:
        found.append(passport.called("document_number"))
    visa = named.get("visa") or _visa_number(tokens)
    if visa is not None and (not found or visa.value != found[0].value):
        found.append(visa.called("visa_number"))
    return found


def _visa_number(tokens: Sequence[Token]) -> Found | None:
    """`la visa de RESIDENCIA TEMPORAL No. T7240673`: its category stands between."""
    for place, token in enumerate(tokens):
        if token.exact not in _cues("visa"):
            continue
        for sign in range(place + 1, min(place + 2 * LONG_LINE, len(tokens) - 1)):
            if tokens[sign].exact in _cues("passport"):
                break
            if tokens[sign].exact in _cues("number"):
                found = typed_value("document_number", tokens[sign + 1 : sign + 3], strict=True)
                if found is not None and any(c.isdigit() for c in found.value):
                    return found
    return None


def _passport_number(tokens: Sequence[Token]) -> Found | None:
    """`pasaporte No. | GX6P3C8YW`: row by row the number stands right behind its sign."""
    for place, token in enumerate(tokens[:-2]):
        if token.exact in _cues("passport") and tokens[place + 1].exact in _cues("number"):
            found = typed_value("document_number", tokens[place + 2 : place + 3], strict=True)
            if found is not None and any(c.isdigit() for c in found.value):
                return found
    return None


def _dates(tokens: Sequence[Token]) -> list[Found]:
    """The date right behind each of the words that say what it is of; the first of each."""
    found: dict[str, Found] = {}
    for place, token in enumerate(tokens):
        for field in ("birth_date", "issue_date", "expiry_date"):
            if token.exact not in _cues(field) or field in found:
                continue
            after = tokens[place + 1 : place + 1 + 2 * AHEAD]
            begin = next((n for n, t in enumerate(after) if _has_digit(t)), None)
            if begin is None or begin > AHEAD // 2:
                continue
            if any(t.exact in _dated() for t in after[:begin]):
                continue  # `con vigencia hasta el 2 de abril`: the next word says it
            if token.exact in _cues("to") and not (place and _has_digit(tokens[place - 1])):
                continue
            date = a_date(field, after[begin:])
            if date is not None:
                found[field] = date
    return list(found.values())


def _is_broken_off(tokens: Sequence[Token], holder: Mention) -> bool:
    """Whether more of the name may stand on the line before or below: it ends with its line."""
    last = tokens[holder.end - 1]
    ends = last.gap in (LINE_END, PARAGRAPH) and not last.ends
    before = tokens[holder.start - 1] if holder.start else None
    begun = before is not None and before.text.isupper() and not before.ends
    return ends or (begun and before is not None and before.exact not in _cues("holder"))


def _has_digit(token: Token) -> bool:
    return any(c.isdigit() for c in token.text)


def _dated() -> set[str]:
    return {cue for field in ("birth_date", "issue_date", "expiry_date") for cue in _cues(field)}


def _holder(paper: Paper, tokens: Sequence[Token]) -> Mention | None:
    """The person named before the passport and nearest to a word that introduces the holder."""
    cue = next((n for n, t in enumerate(tokens) if t.exact in _cues("passport")), None)
    if cue is None:
        return None
    sign = paper.tokens.index(tokens[cue])
    before = [m for m in paper.prose.people
              if sign - NEAR < m.start < sign and _among(m.name, tokens)]  # fmt: skip
    titled = [
        m for m in before if {t.exact for t in paper.tokens[max(0, m.start - 2) : m.start]}
        & set(_cues("holder"))
    ]  # fmt: skip
    return next(iter(titled or before[-1:]), None)


def _among(found: Found, tokens: Sequence[Token]) -> bool:
    """Whether a reading is of these words."""
    box = found.box
    return box is not None and any(
        t.page == found.page and box.overlap(t.word.box) > 0 for t in tokens
    )
