"""The window's texts are compiled before it is opened: without them it would speak English."""

from __future__ import annotations

import pytest

from intake.resources import resource


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_texts_of_the_window_are_made_and_no_older_than_their_source(language: str) -> None:
    made = resource("i18n", f"intake_{language}.qm")
    source = resource("i18n", f"intake_{language}.ts")
    assert made.is_file()
    assert made.stat().st_mtime >= source.stat().st_mtime
