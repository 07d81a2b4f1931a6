"""Characters of a zone that are one shape in print, and what tells them apart."""

from __future__ import annotations

AS_LETTER = {"0": "O", "1": "I", "2": "Z", "5": "S", "6": "G", "8": "B"}
"""What a digit means where the standard allows letters only."""
TWINS = AS_LETTER | {letter: digit for digit, letter in AS_LETTER.items()}
"""The digit or letter of the same shape."""
ALIKE = ("0ODQ", "1I", "2Z", "5S", "8B", "4A", "7T")
"""Look alike; where a check digit tells two of a group apart it has settled which one it is."""


def told_apart(one: str, other: str) -> bool:
    """Whether two characters look alike and every check digit over them knows which it is."""
    alike = any(one in group and other in group for group in ALIKE)
    return alike and (int(one, 36) - int(other, 36)) % 10 != 0
