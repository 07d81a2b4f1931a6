"""What letters and records say about the registered contract: its code, its first and last day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from intake.reading.fields.values import a_code, a_date
from intake.reading.found import Found
from intake.reading.readers.paper import Paper, best
from intake.reading.words.lexicon import phrase_set, word_set
from intake.reading.words.numbers import compact
from intake.reading.words.phrases import tokens_of
from intake.reading.words.tokens import Token

_GROUPED = re.compile(r"\d{1,4}-\d{4,8}-\d{1,4}")
"""`24-330316-25`: as registers number, though it has as many digits as a cédula."""


def contract_side(paper: Paper) -> list[Found]:
    """The code of the registered contract, its first and last day, and its state."""
    code = best(paper.labelled, "sut_code")
    spoken = spoken_code(paper.tokens)
    start = best(paper.labelled, "contract_start") or spoken_start(paper.tokens)
    end = _end(paper, start) or spoken_end(paper.tokens)
    other = best(paper.labelled, "sut_code_other")
    code = code or spoken or (other.called("sut_code") if other is not None else None)
    told = (code, start, end, _state(paper))
    return [value for value in told if value is not None]


def _end(paper: Paper, start: Found | None) -> Found | None:
    """The last day, unless another label has it: over `Fecha de fin: INDEFINIDO` stands a birth.

    What is later than the first day stays the last one, whatever label below it has no value.
    """
    own = [v for v in paper.labelled if v.label == "contract_end"]
    others = {v.found.box for v in paper.labelled if v.label != "contract_end"}
    first = start.value if start is not None else ""
    kept = [v for v in own if v.found.box not in others or v.found.value > first]
    return best(kept, "contract_end")


def _state(paper: Paper) -> Found | None:
    """`Estado: ANULADO`; none where a list names contracts of several states."""
    values = [_denied(paper, v.found) for v in paper.labelled if v.label == "contract_state"]
    known = [found for found in values if _is_a_state(found.value)]
    same = {tuple(tokens_of(found.value)) for found in known}
    return known[0] if len(same) == 1 else None


def _denied(paper: Paper, state: Found) -> Found:
    """`Estado: No registrado`: behind a label the word looks like the sign of a number."""
    where = state.box
    for before, token in pairwise(paper.tokens):
        box = token.word.box
        begins = where is not None and (box.left, box.top) == (where.left, where.top)
        if begins and token.page == state.page and before.text.lower() == "no":
            return replace(state, value=f"{before.text} {state.value}")
    return state


def _is_a_state(text: str) -> bool:
    words = tuple(tokens_of(text))
    return any(words[: len(state)] == state for state in phrase_set("contract_states"))


def spoken_start(tokens: Sequence[Token]) -> Found | None:
    """`desde el 3 de noviembre de 2026`, `a partir del ...`, `inicia sus labores el ...`."""
    for place, token in enumerate(tokens):
        if _lasts(tokens, place):
            return a_date("contract_start", tokens[place + 2 : place + 14])
        if token.key not in word_set("words_of_beginning"):
            continue
        taken = tokens[place + 1 : place + 14]
        if [t.key for t in taken[:1]] in (["el"], ["del"]):  # `el veintinueve de mayo de dos mil`
            spelled = a_date("contract_start", taken[1:])
            if spelled is not None and not any(c.isdigit() for t in taken[:4] for c in t.text):
                return spelled
        skipped = next((k for k, t in enumerate(taken) if any(c.isdigit() for c in t.text)), 99)
        if skipped <= 8 and not any(t.key in ("nacimiento", "nacido") for t in taken[:skipped]):
            found = a_date("contract_start", taken)
            if found is not None:
                return found
    return None


def spoken_end(tokens: Sequence[Token]) -> Found | None:
    """`a partir del 1 de marzo y hasta el 31 de agosto de 2026`: the end of what has a beginning.

    A last day alone says little (`hasta el 15 de cada mes`), so a beginning must stand before it.
    """
    begun = None
    for place, token in enumerate(tokens):
        if _lasts(tokens, place):
            last = next(n for n in range(place + 2, len(tokens)) if tokens[n].key == "al")
            return a_date("contract_end", tokens[last + 1 : last + 12])
        if token.key in word_set("words_of_beginning") | {"plazo"}:
            begun = place
        near_by = begun is not None and place - begun <= 30
        if not near_by or token.key not in ("hasta", "termina", "terminara", "concluye", "vence"):
            continue
        taken = tokens[place + 1 : place + 12]
        skipped = next((k for k, t in enumerate(taken) if any(c.isdigit() for c in t.text)), 99)
        found = a_date("contract_end", taken[skipped:]) if skipped <= 3 else None
        # `Desde | Hasta` over `CT-771203 | 05/10/2026 | ...`: the first date there is no end.
        if found is not None and found.raw[:1] == taken[skipped].stripped[:1]:
            return found
    return None


def _lasts(tokens: Sequence[Token], place: int) -> bool:
    """`Vigencia: del 02/11/2026 al 01/11/2027`: both days behind the word for how long."""
    if tokens[place].key not in LASTING or [t.key for t in tokens[place + 1 : place + 2]] != [
        "del"
    ]:
        return False
    rest = tokens[place + 2 : place + 14]
    last = next((n for n, t in enumerate(rest) if t.key == "al"), None)
    if last is None or not rest[last + 1 :]:
        return False
    days = (a_date("x", rest[:last]), a_date("x", tokens[place + last + 3 : place + last + 15]))
    return all(days) and rest[last + 1].stripped[:1].isdigit()


LASTING = frozenset({"vigencia", "vigente", "plazo", "duracion", "periodo"})


def spoken_code(tokens: Sequence[Token]) -> Found | None:
    """`registrado en el SUT con código MDT-2026-123`: a code after the words that announce it."""
    for place, token in enumerate(tokens):
        if token.key not in ("codigo", "registro", "tramite", "numero", "no", "nro", "sut"):
            continue
        near_by = {t.key for t in tokens[max(0, place - 12) : place + 3]}
        if not {"sut", "registrado", "registro", "contrato"} & near_by:
            continue
        skipped = 0
        while skipped < 4 and (
            tokens[place + 1 + skipped : place + 2 + skipped]
            and tokens[place + 1 + skipped].key
            in ("no", "nro", "numero", "de", "registro", "sut", "")
        ):
            skipped += 1
        following = tokens[place + 1 + skipped : place + 2 + skipped]
        if not following or not any(c.isdigit() for c in following[0].text):
            continue
        found = a_code("sut_code", tokens[place + 1 + skipped : place + 9 + skipped])
        plain = compact(found.value) if found is not None else ""
        grouped = found is not None and _GROUPED.fullmatch(found.value) is not None
        personal = plain.isdigit() and len(plain) in (10, 13) and not grouped
        fits = 6 <= len(plain) <= 24 and not personal
        if found is not None and fits and a_date("x", [*following]) is None:
            return found
    return None
