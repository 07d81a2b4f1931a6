"""Names that differ between the identity document and the record or request (DOMAIN 3.1)."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from tests.specimens.claims import Worker
from tests.specimens.packets.case import Case, Defect
from tests.specimens.people import Person, split_surnames

Rename = Callable[[random.Random, Worker], dict[str, str]]
ABBREVIATIONS = {"María": "Ma.", "Francisco": "Fco.", "Fernando": "Fdo.", "José": "Jse."}
SIMILAR = (("z", "s"), ("s", "z"), ("v", "b"), ("b", "v"), ("y", "i"), ("n", "m"), ("c", "s"),
           ("e", "i"), ("a", "o"), ("o", "u"), ("l", "r"), ("t", "d"))  # fmt: skip
OTHERS = ("Zambrano", "Oliveira", "Montes", "Barrera", "Salgado", "Tapia", "Urdaneta")
PARTICLES = {
    "de",
    "del",
    "la",
    "las",
    "los",
    "da",
    "do",
    "dos",
    "das",
    "von",
    "der",
    "van",
    "y",
    "e",
}


def second_surname_missing(rng: random.Random, w: Worker) -> dict[str, str]:
    return {"surnames": split_surnames(w.surnames)[0]}


def surname_invented(rng: random.Random, w: Worker) -> dict[str, str]:
    return {"surnames": f"{w.surnames} {rng.choice((w.surnames, 'X', 'S/N', 'N/A'))}"}


def second_name_missing(rng: random.Random, w: Worker) -> dict[str, str]:
    return {"names": w.names.split()[0]}


def second_name_added(rng: random.Random, w: Worker) -> dict[str, str]:
    extra = rng.choice(("Rafael", "Ignacio") if w.sex == "M" else ("Beatriz", "Elena"))
    return {"names": f"{w.names} {extra}".strip()}


def particle_missing(rng: random.Random, w: Worker) -> dict[str, str]:
    return {"surnames": " ".join(t for t in w.surnames.split() if t.lower() not in PARTICLES)}


def abbreviated(rng: random.Random, w: Worker) -> dict[str, str]:
    first, *rest = w.names.split()
    return {"names": " ".join([ABBREVIATIONS.get(first, f"{first[0]}."), *rest])}


def one_letter(rng: random.Random, w: Worker) -> dict[str, str]:
    """One letter of the first surname becomes a similar one."""
    first, *rest = w.surnames.split(" ")
    pairs = [(a, b) for a, b in SIMILAR if a in first[1:]]
    if not pairs:
        return {"surnames": " ".join([first + "s", *rest])}
    a, b = rng.choice(pairs)
    at = first.index(a, 1)
    return {"surnames": " ".join([first[:at] + b + first[at + 1 :], *rest])}


def inverted(rng: random.Random, w: Worker) -> dict[str, str]:
    a, b = split_surnames(w.surnames)
    return {"surnames": f"{b} {a}"}


def married(rng: random.Random, w: Worker) -> dict[str, str]:
    return {"surnames": f"{split_surnames(w.surnames)[0]} de {rng.choice(OTHERS)}"}


def replaced(rng: random.Random, w: Worker) -> dict[str, str]:
    return {"surnames": f"{split_surnames(w.surnames)[0]} {rng.choice(OTHERS)}"}


def wrong_field(rng: random.Random, w: Worker) -> dict[str, str]:
    """A middle name typed under surnames."""
    first, *rest = w.names.split()
    return {"surnames": f"{' '.join(rest)} {w.surnames}", "names": first}


def fields_swapped(rng: random.Random, w: Worker) -> dict[str, str]:
    return {"surnames": w.names, "names": w.surnames}


def other_surnames(rng: random.Random, w: Worker) -> dict[str, str]:
    """None of them may be the worker's own: with one in common a person decides."""
    own = set(w.surnames.split())
    a, b = rng.sample([name for name in OTHERS if name not in own], 2)
    return {"surnames": f"{a} {b}"}


def joined(rng: random.Random, w: Worker) -> dict[str, str]:
    """DELACRUZ for DE LA CRUZ: explained."""
    words = w.surnames.split()
    for i, word in enumerate(words[:-1]):
        if word.lower() in PARTICLES and word.lower() not in ("y", "e"):
            end = i + 1
            while words[end].lower() in PARTICLES and end < len(words) - 1:
                end += 1
            glued = "".join(words[i : end + 1]).capitalize()
            return {"surnames": " ".join([*words[:i], glued, *words[end + 1 :]])}
    return {}


def without_y(rng: random.Random, w: Worker) -> dict[str, str]:
    return {"surnames": " ".join(t for t in w.surnames.split() if t not in ("y", "e"))}


def _defect(
    name: str, rename: Rename, severity: str, role: str | None = None, *, form: str | None = None,
    country: str | None = None, fit: Callable[[Worker], bool] | None = None, split: bool = False,
    weight: float = 0.6,
) -> Defect:  # fmt: skip
    who: dict[str, Any] = {}
    if form or country:
        who = {"form": form, "country": country or "COL"}

    def change(case: Case) -> None:
        if fit is not None:
            _fitting(case, fit)
        paper = role or case.rng.choice(("sut_record", "request"))
        worker = case.claims(paper).worker
        case.worker(paper, **rename(case.rng, worker))
        if split:
            case.show(paper, "split")
            case.part(paper).layout = case.rng.choice(("registered_form", "certificate", "minutes"))
        field = (
            "surnames"
            if rename not in (second_name_missing, second_name_added, abbreviated)
            else "names"
        )
        case.find("identity.names", severity, paper, field)

    return Defect(f"names_{name}", change, identity="passport", who=who, weight=weight)


HALFWAY = 100
"""Tries of usual names after which a form that fits is asked for."""


def _fitting(case: Case, fit: Callable[[Worker], bool]) -> None:
    """Gives the person another name of the same country until the defect can be drawn."""
    from tests.specimens.people import name_of

    old: Person = case.cast.foreigner
    worker = case.claims("request").worker
    for tried in range(200):
        if fit(worker):
            break
        country = case.rng.choice(("VEN", "COL", "PER", "ESP", "CUB"))
        if country != old.nationality and old.nationality in ("VEN", "COL", "PER", "ESP", "CUB"):
            country = old.nationality
        # Some countries' usual names never fit: no particle stands in one from Cuba.
        form = case.rng.choice(("particle", "two")) if tried > HALFWAY else None
        surnames, names = name_of(case.rng, country, old.sex, form)
        worker = worker.but(surnames=surnames, names=names)
    if not fit(worker):
        raise ValueError(f"no name of {old.nationality} fits")
    person = old.but(surnames=worker.surnames, names=worker.names)
    for part in case.parts:
        if part.subject == old:
            part.subject = person
        elif hasattr(part.subject, "worker"):
            own = part.subject.worker.but(surnames=worker.surnames, names=worker.names)
            part.subject = part.subject.but(worker=own)


def two_surnames(w: Worker) -> bool:
    parts = split_surnames(w.surnames)
    plain = not ({t.lower() for t in w.surnames.split()} & PARTICLES) and "-" not in w.surnames
    return len(parts) == 2 and plain and bool(w.names) and parts[0] != parts[1]


def two_names(w: Worker) -> bool:
    words = w.names.split()
    return len(words) == 2 and not ({t.lower() for t in words} & PARTICLES) and "-" not in w.names


def with_particle(w: Worker) -> bool:
    words = w.surnames.split()
    found = [t for t in words[:-1] if t.lower() in PARTICLES - {"y", "e"}]
    return bool(found) and bool(w.names)


DEFECTS = [
    _defect("second_surname_missing", second_surname_missing, "review", fit=two_surnames, weight=1),
    _defect("surname_invented", surname_invented, "review", form="one", country="USA"),
    _defect("second_name_missing", second_name_missing, "review", fit=two_names, weight=1),
    _defect("second_name_added", second_name_added, "review", fit=two_surnames),
    _defect("particle_missing", particle_missing, "review", fit=with_particle),
    _defect("abbreviated", abbreviated, "review", fit=two_names),
    _defect("one_letter", one_letter, "review", fit=two_surnames, weight=1.2),
    _defect("inverted", inverted, "review", fit=two_surnames),
    _defect("married", married, "review", fit=two_surnames),
    _defect("replaced", replaced, "review", fit=two_surnames),
    _defect("wrong_field", wrong_field, "review", "sut_record", fit=two_names, split=True),
    _defect(
        "fields_swapped",
        fields_swapped,
        "review",
        "sut_record",
        form="one",
        country="CHN",
        split=True,
    ),
    _defect("other_surnames", other_surnames, "blocking", fit=two_surnames, weight=1.2),
    _defect("joined_explained", joined, "note", fit=with_particle, weight=0.4),
    _defect(
        "without_y_explained", without_y, "note", form="conjunction", country="ESP", weight=0.3
    ),
]
