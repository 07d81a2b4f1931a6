"""What is as large as a card, a booklet, or the print on one."""

from __future__ import annotations

from typing import Literal

from intake.pages.pieces import Piece

RegionShape = Literal["sheet", "card", "booklet"]
_ALIKE, _BARE = 0.06, 0.2
_FACE_MM2 = 60.0
_LARGE_FACE_MM2 = 350.0


def shape_of(long: float, short: float) -> RegionShape | None:
    """Card or booklet by proportions and by size in millimetres, copies up to half again.

    Older cards are up to 102 mm long; ID-1 is 1.59 times as long as wide, passports 1.41.
    """
    ratio = long / max(1.0, short)
    if not 1.3 <= ratio <= 1.7 or not 74 <= long <= 270:
        return None
    if long <= 104 or (ratio >= 1.52 and long <= 135):
        return "card"
    return "booklet" if ratio < 1.52 else None


def print_fits(width: float, height: float) -> bool:
    """Whether print so large may be all that stands on a card or booklet, copies included."""
    long, short = max(width, height), min(width, height)
    return 50 <= long <= 210 and 25 <= short <= 150 and long / short < 2.6


def are_identity_papers(
    pieces: list[Piece], sizes: list[tuple[float, float]], beside: list[float], letter: float
) -> bool:
    """Whether the edges of all show, or one bears a portrait and the others may be its back.

    Args:
        pieces: all print that is not told by a tint.
        sizes: long and short side of each in millimetres.
        beside: long sides of the cards and booklets that lie beside them, told by their tint.
        letter: long side in millimetres from which it might be the lines of a short letter.
    """
    outlined, portrait = [], False
    for piece, (long, short) in zip(pieces, sizes, strict=True):
        if not 1.15 <= long / short <= 1.95 or long < 72:
            return False
        outlined.append(piece.edges >= 3 and shape_of(long, short) is not None)
        if (
            not outlined[-1]
            and long > letter
            and not (long <= 168 and 1.25 <= long / short <= 1.62)
        ):
            return False
        portrait |= piece.portrait >= (_FACE_MM2 if long <= letter else _LARGE_FACE_MM2)
        outlined[-1] |= any(abs(long / other - 1) < 0.2 for other in beside)
    return portrait or (all(outlined) and bool(pieces or beside))


def likeliest(long: float, short: float) -> RegionShape:
    """What it is where only print tells its size, in millimetres."""
    if long <= 104 or (long <= 124 and short <= 83):
        return "card"
    return "booklet"


def fits_in(one: tuple[float, float], card: tuple[float, float]) -> bool:
    """Whether what shows may be all of a card of that size: its margins may be bare."""
    pairs = zip(sorted(one), sorted(card), strict=True)
    return all(-_BARE * b <= a - b <= _ALIKE * b for a, b in pairs)
