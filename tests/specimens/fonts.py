"""Type faces to draw with, by group, found through fontconfig."""

from __future__ import annotations

import random
import subprocess
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from PIL import ImageFont

GROUPS: dict[str, tuple[str, ...]] = {
    "serif": (
        "Liberation Serif", "DejaVu Serif", "Tinos", "C059", "P052", "Nimbus Roman", "URW Bookman",
    ),
    "sans": (
        "Liberation Sans", "DejaVu Sans", "Inter", "Arimo", "Lato", "Nimbus Sans", "URW Gothic",
    ),
    "narrow": ("Liberation Sans Narrow", "DejaVu Sans Condensed", "Nimbus Sans Narrow"),
    "mono": ("Liberation Mono", "DejaVu Sans Mono", "Cousine", "Nimbus Mono PS"),
    "script": ("Z003",),
    "ocrb": ("OCR B",),
}  # fmt: skip
"""Families of each group, all of packages that `scripts/debian-packages.txt` names.

No other family is drawn with, though the machine may have it: the same seed draws the same paper
everywhere."""

SURE = {
    "serif": "DejaVu Serif",
    "sans": "DejaVu Sans",
    "narrow": "DejaVu Sans",
    "mono": "DejaVu Sans Mono",
    "script": "DejaVu Serif",
    "ocrb": "DejaVu Sans Mono",
}
"""The family used for a group of which nothing is installed."""


@dataclass(frozen=True)
class Face:
    """A family with one weight and slant; `size(points, dpi)` gives PIL's font."""

    family: str
    bold: bool = False
    italic: bool = False

    def size(self, points: float, dpi: int) -> ImageFont.FreeTypeFont:
        return _load(path_of(self.family, self.bold, self.italic), round(points * dpi / 72 * 4))

    @property
    def strong(self) -> Face:
        return Face(self.family, bold=True, italic=self.italic)

    @property
    def slanted(self) -> Face:
        return Face(self.family, bold=self.bold, italic=True)

    @property
    def plain(self) -> Face:
        return Face(self.family)


@lru_cache(maxsize=600)
def _load(path: str, quarters: int) -> ImageFont.FreeTypeFont:
    # Basic layout: several times quicker than Raqm, and these papers are all in Latin script.
    return ImageFont.truetype(path, quarters / 4, layout_engine=ImageFont.Layout.BASIC)


@cache
def _installed() -> dict[str, dict[tuple[bool, bool], str]]:
    """Family -> (bold, italic) -> file, for upright widths of ordinary fonts."""
    query = ["fc-list", "--format", "%{family}|%{style}|%{file}\n"]
    rows = subprocess.run(query, capture_output=True, text=True, check=True).stdout.splitlines()
    found: dict[str, dict[tuple[bool, bool], str]] = {}
    for row in sorted(rows):
        families, styles, file = row.split("|", 2)
        if Path(file).suffix not in (".ttf", ".otf", ".t1", ".ttc", ".TTF", ".OTF"):
            continue
        names = families.split(",")
        style = styles.split(",")[0]
        key = {
            "Regular": (False, False), "Book": (False, False), "Roman": (False, False),
            "Medium": (False, False),
            "Italic": (False, True), "Oblique": (False, True), "Book Oblique": (False, True),
            "Medium Italic": (False, True),
            "Bold": (True, False), "Demi": (True, False),
            "Bold Italic": (True, True), "Bold Oblique": (True, True), "Demi Oblique": (True, True),
            "Demi Italic": (True, True), "Condensed": (False, False),
            "Condensed Bold": (True, False), "Condensed Oblique": (False, True),
            "Light": (False, False), "Light Italic": (False, True),
        }.get(style)  # fmt: skip
        if key is None:
            continue
        name = names[-1] if "Condensed" in names[-1] else names[0]
        if name != names[0] or len(names) == 1:
            faces = found.setdefault(name, {})
            if key not in faces or style in ("Regular", "Book", "Bold", "Italic"):
                faces[key] = file
    return found


@cache
def families(group: str) -> tuple[str, ...]:
    """The installed families of a group; never empty."""
    have = tuple(f for f in GROUPS[group] if f in _installed())
    return have or (SURE[group],)


@cache
def path_of(family: str, bold: bool, italic: bool) -> str:
    """The file of a face, or of the nearest one that is installed."""
    faces = _installed().get(family) or _installed()["DejaVu Sans"]
    for key in ((bold, italic), (bold, False), (False, italic), (False, False)):
        if key in faces:
            return faces[key]
    return next(iter(faces.values()))


def pick(rng: random.Random, *groups: str) -> Face:
    """A plain face of one of the groups, by chance; families weigh the same."""
    return Face(rng.choice([f for g in groups for f in families(g)]))


OCRB = Face("OCR B")
