"""What the screens know and do is written without widgets: it can be driven without a window."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[2] / "intake" / "ui"
WITHOUT = (
    "background.py", "undo_chain.py", "remembered.py",
    "archive/model.py", "archive/found_words.py",
    "desk/arrange.py", "desk/compare_rows.py", "desk/deeds.py", "desk/once.py", "desk/pictures.py",
    "desk/presenter.py", "desk/preview.py", "desk/turning.py", "desk/needs.py",
    "parts/act_words.py", "parts/aligned.py", "parts/difference.py", "parts/rows.py",
    "parts/troubles.py", "parts/values.py",
    "scanning/ahead.py", "scanning/port.py", "scanning/presenter.py", "scanning/session.py",
    "scanning/tally.py", "signing/rows.py", "zones/rows.py",
)  # fmt: skip


def imported(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def module(name: str) -> Path | None:
    file = UI.parents[1].joinpath(*name.split(".")).with_suffix(".py")
    return file if file.is_file() and UI in file.parents else None


@pytest.mark.parametrize("name", WITHOUT)
def test_it_imports_no_widget_and_no_module_that_makes_any(name: str) -> None:
    own = imported(UI / name)
    assert "PySide6.QtWidgets" not in own
    shared = {UI / "station.py", UI / "theme.py"}  # handed in; the theme dresses the application
    for other in filter(None, map(module, own)):
        if other not in shared:
            assert "PySide6.QtWidgets" not in imported(other), other


def test_every_presenter_is_among_them() -> None:
    presenters = {str(file.relative_to(UI)) for file in UI.rglob("*presenter.py")}
    assert presenters
    assert presenters <= set(WITHOUT)
