"""Stamps of readers that speak other languages, and those that only name who signed, and when."""

from __future__ import annotations

import numpy as np
import pytest

from intake.domain.words import PageText
from intake.signatures.stamps.stamp_hints import hints
from intake.signatures.stamps.stamps import find_stamps
from tests.typed_page import DPI, HEIGHT, WIDTH, body, typed

BLANK = np.full((HEIGHT, WIDTH), 255, np.uint8)


def page(*small: str) -> PageText:
    large = typed(*body(60, 9))
    tiny = typed(*((30, 180 + 3 * k, row) for k, row in enumerate(small)), points=5.0)
    return PageText((*large.lines, *tiny.lines), WIDTH, HEIGHT, DPI)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Digital unterschrieben von ROSA CHILUIZA MORA", "Datum: 2026.11.21"),
        ("Firmato digitalmente da ROSA CHILUIZA MORA", "Data: 2026.11.21"),
        ("Signature numérique de ROSA CHILUIZA MORA", "Date : 2026.11.21"),
        ("Digitaal ondertekend door ROSA CHILUIZA MORA", "Datum: 2026.11.21"),
    ],
)
def test_a_reader_of_another_language_prints_a_stamp_too(head: str, day: str) -> None:
    found = find_stamps(BLANK, DPI, page(head, day), ())
    assert [(stamp.tool, stamp.signer) for stamp in found] == [("adobe", "ROSA CHILUIZA MORA")]


def test_who_signed_and_a_time_with_its_zone_are_a_stamp() -> None:
    read = page("Firmante: ROSA CHILUIZA MORA", "y hora: 23/02/2026 11:25:32 ECT")
    assert [hint.proves for hint in hints(read.lines, DPI)] == [True]


@pytest.mark.parametrize(
    "rows",
    [
        ("Firmante: ROSA CHILUIZA MORA", "Fecha: 23/02/2026"),
        ("Firmante: ROSA CHILUIZA MORA", "Cargo: Gerente General"),
        ("Contribuyente: ROSA CHILUIZA MORA", "Emitido: 23/02/2026 11:25:32 ECT"),
    ],
)
def test_either_alone_is_none(rows: tuple[str, ...]) -> None:
    assert not any(hint.proves for hint in hints(page(*rows).lines, DPI))
