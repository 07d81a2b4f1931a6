"""A value that is doubtful is read again, larger."""

from __future__ import annotations

from enum import StrEnum

from intake.domain.words import PageText
from intake.reading.ocr import Gray, Layout, OcrEngine


class Form(StrEnum):
    """What a value is made of."""

    DIGITS = "digits"
    NUMBER = "number"
    TEXT = "text"


def read_value_again(gray: Gray, dpi: int, engine: OcrEngine, form: Form) -> tuple[PageText, ...]:
    """Placeholder signature, see the final one."""
    return (engine.read(gray, dpi, Layout.LINE),)
