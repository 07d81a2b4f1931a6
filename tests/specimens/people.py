"""Invented people: foreigners of many nations, their employers, third parties and attorneys."""

from __future__ import annotations

import datetime as dt
import random
import tomllib
import unicodedata
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from tests.specimens import numbers
from tests.specimens.mrz import Style

TODAY = dt.date(2026, 11, 20)
"""The day on which the drawn papers are handed in, unless a packet says otherwise."""


HISPANIC = frozenset({"VEN", "COL", "PER", "CUB", "ESP", "CHL", "MEX", "BOL", "ARG"})


@cache
def _names() -> dict[str, dict[str, Any]]:
    return tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Person:
    """A foreigner with the papers held. Dates ISO 8601, countries alpha-3, names as at home."""

    surnames: str
    names: str
    sex: str
    birth_date: str
    nationality: str
    birth_place: str
    passport_number: str
    passport_issued: str
    passport_expires: str
    home_id_number: str
    home_id_issued: str
    home_id_expires: str
    visa_number: str
    visa_issued: str
    visa_expires: str
    style: Style

    @property
    def full_name(self) -> str:
        """Given names first, as letters write it."""
        return f"{self.names} {self.surnames}".strip()

    @property
    def surname_list(self) -> list[str]:
        """First and second surname (particles kept with theirs); one or two entries."""
        return split_surnames(self.surnames)

    def but(self, **changes: Any) -> Person:
        return replace(self, **changes)


@dataclass(frozen=True)
class Ecuadorian:
    """An employer, legal representative, third party, attorney, official or notary."""

    surnames: str
    names: str
    sex: str
    birth_date: str
    birth_place: str
    cedula: str
    issued: str
    expires: str
    email: str
    telephone: str
    address: str
    city: str

    nationality: str = "ECU"

    @property
    def full_name(self) -> str:
        return f"{self.names} {self.surnames}".strip()

    def but(self, **changes: Any) -> Ecuadorian:
        return replace(self, **changes)


@dataclass(frozen=True)
class Company:
    """A firm with its tax number; a natural person's business bears the owner's name."""

    name: str
    ruc: str
    city: str
    address: str
    telephone: str
    email: str


@dataclass(frozen=True)
class Cast:
    """Everybody in one packet; `company` is None where the employer is a natural person alone."""

    foreigner: Person
    employer: Ecuadorian
    company: Company | None
    third_party: Ecuadorian
    attorney: Ecuadorian
    other_foreigner: Person


def split_surnames(surnames: str) -> list[str]:
    """Splits after the first surname, leaving particles with the surname that follows them."""
    small = {"de", "del", "la", "las", "los", "y", "da", "das", "do", "dos", "di", "von", "van",
             "san", "santa", "e", "zu"}  # fmt: skip
    words = surnames.split()
    groups: list[list[str]] = []
    open_group = False
    for word in words:
        if open_group:
            groups[-1].append(word)
        else:
            groups.append([word])
        open_group = word.casefold() in small
    if len(groups) == 1:
        return [surnames]
    return [" ".join(groups[0]), " ".join(w for g in groups[1:] for w in g)]


def day(rng: random.Random, first: dt.date, last: dt.date) -> dt.date:
    return first + dt.timedelta(days=rng.randint(0, (last - first).days))


def years_after(date: dt.date, years: int, less: int = 1) -> dt.date:
    moved = dt.date(date.year + years, date.month, min(date.day, 28))
    return moved - dt.timedelta(days=less)


def nationality(rng: random.Random) -> str:
    rows = [(k, v["weight"]) for k, v in _names().items() if v.get("weight")]
    return rng.choices([k for k, _ in rows], [w for _, w in rows])[0]


def name_of(rng: random.Random, country: str, sex: str, form: str | None = None) -> tuple[str, str]:
    """(surnames, given names) in a form that is usual there."""
    row = _names()[country]
    form = form or rng.choice(row["forms"])
    a, b = rng.sample(row["surnames"], 2)
    given = [g for g in row["male" if sex == "M" else "female"] if g not in (a, b)]
    names = rng.choice(given)
    hispanic = country in HISPANIC or country == "ECU"
    if hispanic and " " not in names and rng.random() < 0.7:
        names += " " + rng.choice([g for g in given if g != names]).split()[0]
    particle = rng.choice(_names()["particles"]["list"])
    if form == "particle" and not hispanic:
        form = "one"
    return _surnames(rng, form, a, b, row["surnames"], particle), (
        _split_pinyin(names) if form == "split" else "" if form == "single" else names
    )


def _surnames(
    rng: random.Random, form: str, a: str, b: str, known: list[str], particle: str
) -> str:
    """Surnames of a form, made of two."""
    marked = [s for s in known if "'" in s]
    makers: dict[str, list[str]] = {
        "two": [f"{a} {b}"],
        "particle": [f"{particle} {a}", f"{a} {particle}"],
        "compound": [f"{a} {b} de {rng.choice(known)}"],
        "conjunction": [f"{a} y {b}"],
        "hyphen": [f"{a}-{b}"],
        "von": [f"von {a}", f"von {a}", f"von der {a}"],
        "portuguese": [f"{a} {middle} {b}" for middle in ("da", "dos", "de", "e")],
        "apostrophe": marked or [a],
    }
    return rng.choice(makers.get(form, [a]))


def _split_pinyin(name: str) -> str:
    """Weiming -> Wei Ming, cut before the last consonant that begins a syllable."""
    for i in range(len(name) - 2, 1, -1):
        if (
            name[i] in "bcdfghjklmnpqrstwxyz"
            and name[i + 1] in "aeiouhü"
            and name[i - 1] in "aeioung"
        ):
            if name[i] == "h" and name[i - 1] in "zcs":
                continue
            return f"{name[:i]} {name[i:].capitalize()}"
    return name


def person(rng: random.Random, country: str | None = None, form: str | None = None) -> Person:
    """A foreigner; papers in force on `TODAY` by more than six months."""
    country = country or nationality(rng)
    sex = rng.choice("MF")
    surnames, names = name_of(rng, country, sex, form)
    if form is None and country in HISPANIC and rng.random() < 0.07:
        long = _names()["ESP"]
        surnames = f"{rng.choice(long['surnames'])} de la Santísima {rng.choice(long['surnames'])}"
        names = f"{names} de los Ángeles" if names else names
    birth = day(rng, dt.date(1956, 1, 1), dt.date(2006, 12, 31))
    good = TODAY + dt.timedelta(days=200)
    issued = day(rng, dt.date(2018, 1, 1), dt.date(2026, 6, 30))
    expires = years_after(issued, 10, rng.choice([0, 1]))
    while expires < good:
        issued = day(rng, dt.date(2018, 1, 1), dt.date(2026, 6, 30))
        expires = years_after(issued, 10, rng.choice([0, 1]))
    id_issued = day(rng, dt.date(2018, 1, 1), dt.date(2026, 3, 1))
    visa_issued = day(rng, dt.date(2025, 7, 1), dt.date(2026, 10, 1))
    style = Style(
        rng.choices(["N", "NXX"], [5, 1])[0],
        "UE" if country == "DEU" else rng.choices(["U", "UE", "UXX"], [4, 2, 1])[0],
    )
    born = birth.isoformat()
    return Person(
        surnames,
        names,
        sex,
        born,
        country,
        rng.choice(_names()[country]["places"]),
        numbers.passport(rng, country),
        issued.isoformat(),
        expires.isoformat(),
        numbers.home_id(rng, country, sex, born),
        id_issued.isoformat(),
        years_after(id_issued, 10, 0).isoformat(),
        numbers.visa(rng),
        visa_issued.isoformat(),
        years_after(visa_issued, 2, 0).isoformat(),
        style,
    )


def ascii_of(text: str) -> str:
    return unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode()


def email(rng: random.Random, names: str, surnames: str) -> str:
    first = ascii_of(names.split(maxsplit=1)[0]).lower()
    last = ascii_of(surnames.split(maxsplit=1)[0]).lower().replace("'", "")
    name = rng.choice(
        [f"{first}.{last}", f"{first[0]}{last}", f"{first}_{last}{rng.randint(1, 99)}"]
    )
    return f"{name}@{rng.choice(_names()['ecuador']['domains'])}"


def address(rng: random.Random) -> str:
    a, b = rng.sample(_names()["ecuador"]["streets"], 2)
    number = rng.choice([f"N{rng.randint(10, 60)}-{rng.randint(10, 300)}", str(rng.randint(10,
                                                                                           2400)),
                         f"{rng.randint(1, 20)}-{rng.randint(10, 99)}", "s/n"])  # fmt: skip
    return f"{a} {number} y {b}"


def ecuadorian(rng: random.Random) -> Ecuadorian:
    sex = rng.choice("MF")
    surnames, names = name_of(rng, "ECU", sex)
    issued = day(rng, dt.date(2018, 1, 1), dt.date(2026, 5, 1))
    return Ecuadorian(
        surnames,
        names,
        sex,
        day(rng, dt.date(1950, 1, 1), dt.date(2003, 12, 31)).isoformat(),
        rng.choice(_names()["ECU"]["places"]),
        numbers.cedula(rng),
        issued.isoformat(),
        years_after(issued, 10, 0).isoformat(),
        email(rng, names, surnames),
        numbers.telephone(rng),
        address(rng),
        rng.choice(_names()["ecuador"]["cities"]),
    )


def company(rng: random.Random, owner: Ecuadorian) -> Company:
    row = _names()["companies"]
    kind = rng.random()
    ruc = numbers.ruc_of_company(rng)
    if kind < 0.15:
        name, ruc = f"{owner.surnames} {owner.names}", numbers.ruc_of_person(owner.cedula)
    elif kind < 0.3:
        name = rng.choice(row["single"])
    elif kind < 0.4:
        initials = "".join(rng.sample("ABCDEFGILMNOPRSTV", rng.randint(3, 5)))
        name = f"{initials} {rng.choice(row['trades'])} {rng.choice(row['forms'])}"
    elif kind < 0.5:
        name = f"{rng.choice(row['trades'])} {owner.surnames} {rng.choice(row['forms'])}"
    else:
        name = f"{rng.choice(row['trades'])} {rng.choice(row['cores'])} {rng.choice(row['forms'])}"
    if rng.random() < 0.6:
        name = name.upper()
    word = next((w for w in name.split() if len(w) > 3), "info")
    mail = f"info@{''.join(c for c in ascii_of(word).lower() if c.isalnum())}.example"
    return Company(name, ruc, owner.city, address(rng), numbers.telephone(rng), mail)


def cast(rng: random.Random, country: str | None = None, form: str | None = None) -> Cast:
    """Everybody that one packet may need."""
    employer = ecuadorian(rng)
    firm = company(rng, employer) if rng.random() < 0.75 else None
    return Cast(
        person(rng, country, form), employer, firm, ecuadorian(rng), ecuadorian(rng), person(rng)
    )
