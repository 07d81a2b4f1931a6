"""The manual for the window shows every figure that is made for it, and no other."""

from __future__ import annotations

import re
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_every_figure_is_shown_and_every_shown_one_is_there() -> None:
    shown = set(
        re.findall(r"\(figures/([\w-]+)\.png\)", (DOCS / "manual-es.md").read_text("utf-8"))
    )
    assert shown == {path.stem for path in (DOCS / "figures").glob("*.png")}
