"""Which packets there are: by procedure, channel and presenter, sound or with a defect."""

from __future__ import annotations

import random
from dataclasses import dataclass

from tests.specimens.packets import holder_cases, holder_defects, key_cases, key_defects
from tests.specimens.packets.case import PROCEDURE, Case

OTHERS = (*holder_cases.PRESENTERS,)
PROCEDURES = (PROCEDURE, holder_cases.CODE, holder_cases.CERTIFICATE, key_cases.KEY)
SOUND_SHARE = 0.4


@dataclass(frozen=True)
class Wish:
    """What to draw; None by chance. `procedure` None is the main one, `all` any of them."""

    procedure: str | None = None
    channel: str | None = None
    presenter: str | None = None


def procedure_of(rng: random.Random, wish: Wish) -> str:
    if wish.procedure == "all":
        return rng.choice(PROCEDURES)
    return wish.procedure or PROCEDURE


def defects_of(procedure: str) -> list[str]:
    """The names of every way to be wrong there."""
    if procedure == key_cases.KEY:
        return [d.name for d in key_defects.DEFECTS]
    return [d.name for d in holder_defects.DEFECTS if procedure in d.procedures]


def case_of(rng: random.Random, procedure: str, wish: Wish, defect: str | None) -> Case:
    """A case of one of the procedures that are not the main one."""
    if procedure == key_cases.KEY:
        return _key(rng, wish, defect)
    return _holder(rng, procedure, wish, defect)


def _holder(rng: random.Random, procedure: str, wish: Wish, defect: str | None) -> Case:
    fits = [
        d
        for d in holder_defects.DEFECTS
        if procedure in d.procedures
        and (wish.presenter is None or d.presenter in (None, wish.presenter))
    ]
    chosen = None
    if defect is None and rng.random() >= SOUND_SHARE:
        chosen = rng.choices(fits, [d.weight for d in fits])[0]
    elif defect not in (None, "sound"):
        chosen = next(d for d in fits if d.name == defect)
    presenter = wish.presenter or (chosen.presenter if chosen else None)
    presenter = presenter or rng.choices(holder_cases.PRESENTERS, (70, 30))[0]
    case = holder_cases.sound(rng, procedure, presenter)
    if chosen is not None:
        chosen.change(case)
        case.defects.append(chosen.name)
    return case


def _key(rng: random.Random, wish: Wish, defect: str | None) -> Case:
    channel = wish.channel or rng.choice(("window", "virtual"))
    fits = [
        d
        for d in key_defects.DEFECTS
        if (defect or channel in d.channels)
        and (wish.presenter is None or d.presenter in (None, wish.presenter))
    ]
    chosen = None
    if defect is None and rng.random() >= SOUND_SHARE:
        chosen = rng.choices(fits, [d.weight for d in fits])[0]
    elif defect not in (None, "sound"):
        named = [d for d in fits if d.name == defect]
        chosen = next((d for d in named if channel in d.channels), named[0])
        channel = channel if channel in chosen.channels else chosen.channels[0]
    presenter = wish.presenter or (chosen.presenter if chosen else None)
    presenter = presenter or rng.choice(key_cases.PRESENTERS[channel])
    case = key_cases.sound(rng, channel, presenter, chosen.shown if chosen else None)
    if chosen is not None:
        chosen.change(case)
        case.defects.append(chosen.name)
    return case
