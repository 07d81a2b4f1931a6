"""Numbers that papers carry: Ecuadorian with their check digits, foreign in their usual forms."""

from __future__ import annotations

import random

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


def passport(rng: random.Random, country: str) -> str:
    """A passport number in a form that is usual for the country."""

    def letters(n: int, among: str = LETTERS) -> str:
        return "".join(rng.choices(among, k=n))

    match country:
        case "VEN":
            return str(rng.randint(0, 1)) + digits(rng, 8)
        case "COL":
            return rng.choice(["A", "B", "C", "F"]) + letters(1) + digits(rng, 6)
        case "PER":
            return digits(rng, 9)
        case "CUB":
            return rng.choice("EJKLMN") + digits(rng, 6)
        case "CHN":
            return ("E" + rng.choice("ABCDEFGHJK") + digits(rng, 7)) if rng.random() < 0.6 else (
                rng.choice("EG") + digits(rng, 8))  # fmt: skip
        case "USA":
            return digits(rng, 9) if rng.random() < 0.6 else rng.choice("AXZ") + digits(rng, 8)
        case "ESP":
            return "P" + letters(2) + digits(rng, 6) if rng.random() < 0.6 else (
                letters(3) + digits(rng, 6))  # fmt: skip
        case "ITA":
            return "Y" + rng.choice("ABC") + digits(rng, 7)
        case "DEU":
            return rng.choice("CFGHJK") + "".join(rng.choices("CFGHJKLMNPRTVWXYZ0123456789", k=8))
        case "FRA":
            return f"{rng.randint(10, 24)}{letters(2)}{digits(rng, 5)}"
        case "BRA" | "PRT":
            return letters(2) + digits(rng, 6)
        case "ARG":
            return "AA" + rng.choice("ABCDEFG") + digits(rng, 6)
        case "CHL":
            return rng.choice("PF") + digits(rng, 8)
        case "BOL":
            return digits(rng, 7) if rng.random() < 0.5 else rng.choice("AB") + letters(1) + digits(
                rng, 6)  # fmt: skip
        case "IND":
            return letters(1) + digits(rng, 7)
        case "IDN":
            return rng.choice("BCX") + digits(rng, 7)
        case "UKR":
            return "F" + rng.choice("ABCEFG") + digits(rng, 6)
        case "HTI":
            return rng.choice(["PP", "R", "AB"]) + digits(rng, 7)
        case "GBR":
            return digits(rng, 9)
        case _:
            return letters(rng.randint(1, 2)) + digits(rng, rng.randint(6, 7))


def home_id(rng: random.Random, country: str, sex: str, born: str) -> str:
    """The number of the identity card at home, without its dots and dashes.

    `born` is ISO 8601: some countries build the number on it.
    """
    yy, mm, dd = born[2:4], born[5:7], born[8:10]
    match country:
        case "VEN":
            return str(rng.randint(4_000_000, 32_999_999))
        case "COL":
            return "1" + digits(rng, 9) if int(born[:4]) > 1986 else digits(rng, rng.choice([7, 8]))
        case "PER":
            return digits(rng, 8)
        case "CUB":
            return f"{yy}{mm}{dd}" + "".join(rng.choices("0123456789", k=5))
        case "CHN":
            body = digits(rng, 6) + born.replace("-", "") + f"{rng.randint(0, 999):03d}"
            weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
            total = sum(int(c) * w for c, w in zip(body, weights, strict=True))
            return body + "10X98765432"[total % 11]
        case "ESP":
            number = digits(rng, 8)
            return number + "TRWAGMYFPDXBNJZSQVHLCKE"[int(number) % 23]
        case "CHL":
            number = digits(rng, 8)
            total = sum(int(c) * (2 + i % 6) for i, c in enumerate(reversed(number)))
            return number + "0K987654321"[total % 11]
        case "ARG":
            return digits(rng, 8)
        case "MEX":
            return "".join(rng.choices(LETTERS, k=4)) + f"{yy}{mm}{dd}" + sex + "".join(
                rng.choices(LETTERS, k=5)) + digits(rng, 2)  # fmt: skip
        case "BRA":
            return digits(rng, 11)
        case "BOL":
            return digits(rng, 7)
        case "DEU" | "ITA" | "FRA":
            return rng.choice("LTC") + "".join(rng.choices("0123456789CFGHJKLMNPRTVWXYZ", k=8))
        case _:
            return digits(rng, 9)


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
