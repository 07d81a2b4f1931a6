"""Who is sent: the one to whom a letter gives a charge."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.lexicon import role_cues, word_set
from intake.reading.prose import Prose
from intake.reading.tokens import Token
from intake.reading.who import same_name


def is_charged(before: Sequence[Token], near: int = 0) -> bool:
    """`Autorizo a: NAME con C.I. ...`: below a signature somebody is given a charge.

    `near`: how many words may stand between.
    """
    keys = tuple(t.key for t in before if t.exact and t.exact not in word_set("titles"))
    charges = [p for p, weight in role_cues()["third_party"].before.items() if weight >= CHARGE]
    ends = range(max(0, len(keys) - near), len(keys) + 1)
    return any(keys[:end][-len(p) :] == p for end in ends for p in charges)


CHARGE = 2.0
"""What words weigh at least that give somebody a charge."""


def sent_people(tokens: Sequence[Token], prose: Prose, closing: int) -> list[str]:
    """Whom the letter gives a charge, where somebody else of it is named below too.

    `... autorizo a mi amiga ROSA ...`, and in the end both put their names side by side.
    """
    above = [m for m in prose.people if m.end <= closing]
    below = [m for m in prose.people if m.start >= closing]
    sent = [
        m.name.value for m in above if is_charged(tokens[max(0, m.start - NEAR) : m.start], NEAR)
    ]
    others = [m for m in above if not any(same_name(n, m.name.value) for n in sent)]
    also = any(same_name(one.name.value, two.name.value) for one in others for two in below)
    return sent if also else []


NEAR = 5
"""Words between a charge and the name of whom it is given: `autorizo a mi asistente, la Ing.`."""
