"""Words that give somebody a charge: `autorizo a`, `delego en`."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.words.lexicon import Phrase, role_cues, word_set
from intake.reading.words.tokens import Token


def is_charged(before: Sequence[Token], near: int = 0) -> bool:
    """`Autorizo a: NAME con C.I. ...`: below a signature somebody is given a charge.

    `near`: how many words may stand between.
    """
    said = [t.key for t in before if t.exact and t.exact not in word_set("titles")]
    charges = [p for p, weight in role_cues()["third_party"].before.items() if weight >= CHARGE]
    # `AUTORIZO de manera expresa, libre y voluntaria a mi cónyuge, MARCO LLERENA`
    plain = [key for key in said if key not in word_set("manner")]
    return any(_ends_near(keys, near, charges) for keys in (tuple(said), tuple(plain)))


def _ends_near(keys: Phrase, near: int, charges: Sequence[Phrase]) -> bool:
    ends = range(max(0, len(keys) - near), len(keys) + 1)
    return any(keys[:end][-len(p) :] == p for end in ends for p in charges)


CHARGE = 2.0
"""What words weigh at least that give somebody a charge."""
