"""Addresses whose sign the first model does not know, read again by one that does."""

from __future__ import annotations

import numpy as np
import pytest

from intake.domain.words import PageText
from intake.reading.engine.ocr import Gray, Layout
from intake.reading.sheets.addresses import with_addresses
from tests.unit.papers.paper_text import LENGTH, WIDTH, paper

SHEET = np.full((LENGTH, WIDTH), 255, dtype=np.uint8)


class Other:
    """An engine that says what it is told to, and counts how often it is asked."""

    def __init__(self, says: str) -> None:
        self.says, self.asked = says, 0

    def read(self, gray: Gray, dpi: int, layout: Layout = Layout.PAGE) -> PageText:
        self.asked += 1
        return paper(self.says)


def read(text: str, says: str) -> str:
    return with_addresses(Other(says), SHEET, paper(text)).text


@pytest.mark.parametrize(
    ("first", "again", "whole"),
    [
        (
            "electrónico: contacto9670Ocorreo.example.",
            "contacto967@correo.example.",
            "electrónico: contacto967@correo.example.",
        ),
        ("Mail correo435(Wcorreo.example y", "| correo435 @correo.example y",
         "Mail correo435@correo.example y"),
        ("CORREO personal827(4Mcorreo.example", ":0 personal827@correo. example",
         "CORREO personal827@correo.example"),
        ("ana_del6 ¡00 oficina.example", "ana_del6 @ oficina.example", "ana_del6@oficina.example"),
        ("correo es sinfoOflor.example y", "es info@flor.example", "correo es info@flor.example y"),
    ],
)  # fmt: skip
def test_the_sign_is_read_where_all_else_agrees(first: str, again: str, whole: str) -> None:
    assert read(first, again) == whole


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("infoQhostal.example ventasQhostal.example", "info@hostal.example ventas@hostal.example"),
        ("Mail infoQhostal.example / ventas (Qhostal.example",
         "Mail info@hostal.example / ventas@hostal.example"),
    ],
)  # fmt: skip
def test_two_addresses_stand_beside_each_other(text: str, both: str) -> None:
    """The second place that is read again holds the first address too."""
    seen = with_addresses(Other(both), SHEET, paper(text)).text
    assert seen.split() == both.split()


@pytest.mark.parametrize("before", ["Correo:", "1791234567001,", "022345678/"])
def test_what_ran_into_an_address_stays(before: str) -> None:
    whole = read(f"RUC {before}infoQhostal.example", f"{before}info@hostal.example")
    assert whole == f"RUC {before} info@hostal.example"


@pytest.mark.parametrize(
    "again",
    [
        "info@comercial.example",  # another name before the sign
        "ifo@comercio.example",  # another domain behind it
        "ifocomercial.example",  # no sign
        "",
    ],
)
def test_what_only_one_model_reads_is_not_taken(again: str) -> None:
    assert read("mail ifoQcomercial.example", again) == "mail ifoQcomercial.example"


def test_nothing_else_is_read_again() -> None:
    plain = "Yo, Ana Ruiz, de Compañía S.A.S., www.iess.gob.ec\nana@correo.example 12.345.678"
    engine = Other("x@y.ec")
    assert with_addresses(engine, SHEET, paper(plain)).text == paper(plain).text
    assert engine.asked == 0


def test_without_the_other_model_all_stays() -> None:
    text = paper("mail infoOcorreo.example")
    assert with_addresses(None, SHEET, text) is text
