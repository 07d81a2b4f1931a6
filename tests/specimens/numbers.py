"""Numbers that papers carry: Ecuadorian with their check digits, foreign in their usual forms."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"


def digits(rng: random.Random, count: int) -> str:
    """So many digits, the first not 0."""
    return str(rng.randint(1, 9)) + "".join(rng.choices("0123456789", k=count - 1))


def cedula_check(nine: str) -> str:
    """Modulo 10 over nine digits with weights 2,1,2,..."""
    total = 0
    for i, character in enumerate(nine):
        product = int(character) * (2 if i % 2 == 0 else 1)
        total += product - 9 if product > 9 else product
    return str((10 - total % 10) % 10)


def cedula(rng: random.Random, foreigner: bool = False) -> str:
    """A cédula with a true check digit; foreigners' third digit may be 6."""
    province = rng.choice([*range(1, 25), 17, 17, 9, 9, 1, 30])
    third = 6 if foreigner and rng.random() < 0.5 else rng.randint(0, 5)
    nine = f"{province:02d}{third}" + "".join(rng.choices("0123456789", k=6))
    return nine + cedula_check(nine)


def ruc_of_person(number: str) -> str:
    return number + "001"


def ruc_of_company(rng: random.Random) -> str:
    """Third digit 9; half with the old modulo 11 digit, half without, as they are issued today."""
    while True:
        nine = f"{rng.randint(1, 24):02d}9" + "".join(rng.choices("0123456789", k=6))
        rest = sum(int(d) * w for d, w in zip(nine, (4, 3, 2, 7, 6, 5, 4, 3, 2), strict=True)) % 11
        if rng.random() < 0.5:
            return nine + rng.choice("0123456789") + "001"
        if rest != 1:
            return nine + str((11 - rest) % 11) + "001"


PASSPORTS: dict[str, tuple[str, ...]] = {
    "VEN": ("[01]########",),
    "COL": ("[ABCF]@1#####",),
    "PER": ("1########",),
    "CUB": ("[EJKLMN]1#####",),
    "CHN": ("E[ABCDEFGHJK]1######", "E[ABCDEFGHJK]1######", "[EG]1#######"),
    "USA": ("1########", "[AXZ]1#######"),
    "ESP": ("P@@1#####", "@@@1#####"),
    "ITA": ("Y[ABC]1######",),
    "DEU": ("[CFGHJK]********",),
    "FRA": ("1#@@1####",),
    "BRA": ("@@1#####",),
    "PRT": ("@@1#####",),
    "ARG": ("AA[ABCDEFG]1#####",),
    "CHL": ("[PF]1#######",),
    "BOL": ("1######", "[AB]@1#####"),
    "IND": ("@1######",),
    "IDN": ("[BCX]1######",),
    "UKR": ("F[ABCEFG]1#####",),
    "HTI": ("PP1######", "R1######", "AB1######"),
    "GBR": ("1########",),
}
"""Forms of passport numbers: see `formed`."""


def formed(rng: random.Random, form: str) -> str:
    """A number of a form: # digit, 1 digit but 0, @ letter, * letter or digit, [..] one of."""
    out = []
    for part in re.findall(r"\[(\w+)\]|(.)", form):
        choice, sign = part
        among = choice or {
            "#": "0123456789",
            "1": "123456789",
            "@": LETTERS,
            "*": "CFGHJKLMNPRTVWXYZ0123456789",
        }.get(sign, sign)
        out.append(rng.choice(among))
    return "".join(out)


def passport(rng: random.Random, country: str) -> str:
    """A passport number in a form that is usual for the country."""
    return formed(rng, rng.choice(PASSPORTS.get(country, ("@1######", "@@1######"))))


HOME_IDS = {"PER": "1#######", "ARG": "1#######", "BRA": "1##########", "BOL": "1######",
            "DEU": "[LTC]********", "ITA": "[LTC]********", "FRA": "[LTC]********"}  # fmt: skip


def home_id(rng: random.Random, country: str, sex: str, born: str) -> str:
    """The number of the identity card at home, without its dots and dashes.

    `born` is ISO 8601: some countries build the number on it.
    """
    makers: dict[str, Callable[[random.Random, str, str], str]] = {
        "VEN": lambda r, _s, _b: str(r.randint(4_000_000, 32_999_999)),
        "COL": lambda r, _s, b: formed(r, "[1][012]########" if b > "1987" else "1#######"),
        "CUB": lambda r, _s, b: b[2:].replace("-", "") + formed(r, "#####"),
        "CHN": _resident,
        "ESP": _dni,
        "CHL": _run,
        "MEX": _curp,
    }
    if country in makers:
        return makers[country](rng, sex, born)
    return formed(rng, HOME_IDS.get(country, "1########"))


def _resident(rng: random.Random, _sex: str, born: str) -> str:
    """China: region, birth date, sequence, ISO 7064 modulo 11-2."""
    body = formed(rng, "1#####") + born.replace("-", "") + formed(rng, "###")
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(c) * w for c, w in zip(body, weights, strict=True))
    return body + "10X98765432"[total % 11]


def _dni(rng: random.Random, _sex: str, _born: str) -> str:
    """Spain: eight digits and the letter of their remainder by 23."""
    number = formed(rng, "1#######")
    return number + "TRWAGMYFPDXBNJZSQVHLCKE"[int(number) % 23]


def _run(rng: random.Random, _sex: str, _born: str) -> str:
    """Chile: seven or eight digits and the verifier of modulo 11."""
    number = str(rng.randint(6_000_000, 26_000_000))
    total = sum(int(c) * (2 + i % 6) for i, c in enumerate(reversed(number)))
    return number + "0K987654321"[total % 11]


def _curp(rng: random.Random, sex: str, born: str) -> str:
    """Mexico: letters of the name, birth date, sex, place; not checked against the name."""
    return (
        formed(rng, "@@@@") + born[2:].replace("-", "") + "HM"[sex == "F"] + formed(rng, "@@@@@1#")
    )


def visa(rng: random.Random) -> str:
    """Numbers of Ecuadorian visas come in many forms."""
    form = rng.randrange(6)
    if form == 0:
        return rng.choice(LETTERS) + digits(rng, 7)
    if form == 1:
        return f"{digits(rng, 4)}-{rng.randint(2019, 2026)}"
    if form == 2:
        return digits(rng, 8)
    if form == 3:
        return f"VIRTE{digits(rng, 8)}"
    if form == 4:
        return f"EC{digits(rng, 6)}{rng.choice(LETTERS)}"
    return "".join(rng.choices("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=8))


def telephone(rng: random.Random) -> str:
    form = rng.randrange(4)
    n = "".join(rng.choices("0123456789", k=7))
    if form == 0:
        return f"09{rng.randint(6, 9)}{n}"
    if form == 1:
        return f"+593 9{rng.randint(6, 9)} {n[:3]} {n[3:]}"
    if form == 2:
        return f"0{rng.randint(2, 7)}-{rng.randint(2, 3)}{n[:6]}"
    return f"(0{rng.randint(2, 7)}) {rng.randint(2, 3)}{n[:3]}-{n[3:6]}"


def sut_code(rng: random.Random) -> str:
    """The number of a contract in the Ministry's register."""
    form = rng.randrange(4)
    if form == 0:
        return f"MDT-{rng.randint(2019, 2026)}-{digits(rng, 7)}"
    if form == 1:
        return digits(rng, 8)
    if form == 2:
        return f"{digits(rng, 7)}CON{rng.randint(2019, 2026)}"
    return f"{rng.randint(1, 24):02d}-{digits(rng, 6)}-{rng.randint(19, 26)}"
