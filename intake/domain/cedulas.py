"""How a number of the Ecuadorian cédula is made, and when it proves itself (DOMAIN section 2.1)."""

from __future__ import annotations

import re

PROVINCES, ABROAD, THIRD = 24, "30", "6"
"""The last province, the one of those who live abroad, and the highest third digit."""


def made_like_a_cedula(value: str) -> bool:
    """Ten digits, a province from 1, a third digit of at most 6.

    A telephone's third digit is mostly higher.
    """
    if not re.fullmatch(r"\d{10}", value, re.ASCII):
        return False
    return (1 <= int(value[:2]) <= PROVINCES or value[:2] == ABROAD) and value[2] <= THIRD


def cedula_is_sound(value: str) -> bool:
    """Whether ten digits are made like a cédula and the last of them proves the others."""
    if not made_like_a_cedula(value):
        return False
    total = 0
    for place, digit in enumerate(value[:9]):
        product = int(digit) * (2 if place % 2 == 0 else 1)
        total += product - 9 if product > 9 else product
    return (10 - total % 10) % 10 == int(value[9])
