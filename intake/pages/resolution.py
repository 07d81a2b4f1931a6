"""How many pixels an inch of paper has, when the file does not say it or says nonsense."""

from __future__ import annotations

_MM = 25.4
_STANDARD = (300, 200, 400, 600, 150, 240, 250, 100)
_PAPERS = (  # long and short side in millimetres
    (297.0, 210.0),  # A4
    (279.4, 215.9),  # letter
    (355.6, 215.9),  # legal
    (420.0, 297.0),  # A3
    (210.0, 148.0),  # A5
    (125.0, 88.0),  # ID-3: a passport's data page (ISO/IEC 7810)
    (176.0, 125.0),  # an open passport
    (85.6, 54.0),  # ID-1: a card
)
_LARGEST = 500.0
"""Millimetres: an A3 sheet is 420 mm long; a stated resolution that makes more of it is wrong."""


def believable(stated: float | None, width: int, height: int) -> int | None:
    """The resolution that a file states, rounded, if it can be true of a paper on a scanner."""
    if stated is None or not 99.5 <= stated <= 1200.5:
        return None
    if max(width, height) / stated * _MM > _LARGEST:
        return None
    return round(stated)


def guessed(width: int, height: int) -> int:
    """A resolution from 100 to 600 dpi that makes a known paper size of these pixels.

    First an exact fit of a usual resolution to a usual paper; then a card, if it has a card's
    proportions and would be too coarse as a sheet; else the resolution at which it fills A4.
    """
    long, short = max(width, height), max(1, min(width, height))
    for dpi in _STANDARD:
        for paper_long, paper_short in _PAPERS:
            fits_long = abs(long / dpi * _MM / paper_long - 1) < 0.012
            if fits_long and abs(short / dpi * _MM / paper_short - 1) < 0.012:
                return dpi
    sheet = max(long / 297.0, short / 215.9) * _MM
    if sheet < 130:
        by_card = long / 85.6 * _MM
        by_booklet = long / 125.0 * _MM
        sheet = by_card if 1.5 < long / short < 1.68 else by_booklet
        sheet = min(sheet, 300.0)
    return round(min(600.0, max(100.0, sheet)))
