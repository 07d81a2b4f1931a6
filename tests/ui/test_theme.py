"""Everything that is written can be read: contrast of all pairs, in light and dark."""

from __future__ import annotations

import pytest

from intake.ui.theme import DARK, LIGHT, Theme, Tokens

PAIRS = [
    *(("ink", ground) for ground in ("surface", "ground", "accent_ground")),
    *(("soft", ground) for ground in ("surface", "ground", "accent_ground")),
    ("soft", "desk"),
    ("ink", "desk"),
    ("faint", "surface"),
    ("faint", "ground"),
    ("accent", "surface"),
    ("accent", "ground"),
    ("accent", "accent_ground"),
    ("on_accent", "accent"),
    ("ink", "found"),
    *((role, ground) for role in ("proven", "look", "stops") for ground in (f"{role}_ground",
      "surface", "ground", "accent_ground")),
]  # fmt: skip


def luminance(color: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_stand_out_from_their_ground(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_style_sheet_has_no_place_left_open(theme: Theme, dark: bool, scale: float) -> None:
    sheet = Theme(dark=dark, scale=scale).sheet()
    assert "$" not in sheet
    assert "${" not in sheet


def test_sizes_grow_with_the_scale(theme: Theme) -> None:
    large = Theme(scale=1.5)
    assert large.pixels(20) == 30
    assert large.font().pointSizeF() == pytest.approx(theme.font().pointSizeF() * 1.5)
