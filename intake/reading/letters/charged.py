"""Who is sent: the one to whom a letter gives a charge."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.letters.charges import is_charged
from intake.reading.letters.prose import Mention, Prose
from intake.reading.letters.who import same_name
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import PARAGRAPH, Token


def sent_people(tokens: Sequence[Token], prose: Prose, closing: int) -> list[str]:
    """Whom the letter gives a charge, where somebody else of it is named below too.

    `... autorizo a mi amiga ROSA ...`, and in the end both put their names side by side.
    """
    above = [m for m in prose.people if m.end <= closing]
    below = [m for m in prose.people if m.start >= closing]
    sent = [m.name.value for m in above if is_sent(tokens, m)]
    others = [m for m in above if not any(same_name(n, m.name.value) for n in sent)]
    also = any(same_name(one.name.value, two.name.value) for one in others for two in below)
    two = also or _sign_beside(sent, below) or _two_places(tokens)
    return sent if two else []


def _two_places(tokens: Sequence[Token]) -> bool:
    """`Firma de la titular:     Firma del autorizado:`, of which only one bears a name."""
    keys = [token.key for token in tokens]
    labelled = [n for n, key in enumerate(keys) if key == "firma"]
    named = [set(keys[n + 1 : n + 1 + PLACE]) for n in labelled]
    sends = any(words & word_set("who_sends") for words in named)
    return sends and any(words & word_set("who_is_sent") for words in named)


PLACE = 3
"""Words behind `Firma` that say whose: `de la autorizada`."""


def is_sent(tokens: Sequence[Token], mention: Mention) -> bool:
    """`El gerente autoriza al señor contador de la empresa, CPA. HUGO SAILEMA`: it is he."""
    before = tokens[max(0, mention.start - NEAR - CHARGING) : mention.start]
    ends = [
        n
        for n, t in enumerate(before)
        if t.gap == PARAGRAPH or (t.ends == "." and len(t.exact) > ABBREVIATED)
    ]
    return is_charged(before[ends[-1] + 1 if ends else 0 :], NEAR)


def _sign_beside(sent: Sequence[str], below: Sequence[Mention]) -> bool:
    """Whether somebody who is not sent has the name below, beside one who is."""
    mine = [m for m in below if any(same_name(name, m.name.value) for name in sent)]
    theirs = [m for m in below if m not in mine]
    return any(
        one.name.page == two.name.page
        and one.name.box is not None
        and two.name.box is not None
        and one.name.box.top < two.name.box.center[1] < one.name.box.bottom
        for one in mine
        for two in theirs
    )


NEAR, CHARGING = 5, 9
"""Words between a charge and the name of whom it is given: `autorizo a mi asistente, la Ing.`;
those of the charge itself, and in what manner it is given."""
ABBREVIATED = 4
"""Letters of the longest abbreviation that a point ends: `Ltda.`."""
