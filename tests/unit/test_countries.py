"""Countries as papers write them."""

from __future__ import annotations

import pytest

from intake.reading.words.countries import countries, country_of, may_mean


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("COL", "COL"),
        ("col", "COL"),
        ("D<<", "DEU"),
        ("D", "DEU"),
        ("Perú", "PER"),
        ("PERU", "PER"),
        ("peruana", "PER"),
        ("ESPAÑOLA", "ESP"),
        ("espanol", "ESP"),
        ("República Bolivariana de Venezuela", "VEN"),
        ("VENEZOLANO(A)", "VEN"),
        ("COLOMBIANA / COLOMBIAN", "COL"),
        ("EE. UU.", "USA"),
        ("United States of America", "USA"),
        ("estadounidense", "USA"),
        ("C0L", "COL"),
        ("C0LOMBIANA", "COL"),
        ("VENEZ0LANA", "VEN"),
        ("CU8ANA", "CUB"),
        ("británica", "GBR"),
        ("GBO", "GBR"),
        ("XXB", "XXB"),
        ("UNO", "UNO"),
    ],
)
def test_what_papers_write(text: str, code: str) -> None:
    assert country_of(text) == code


@pytest.mark.parametrize(
    "text", ["", "UTO", "QUITO", "CAL", "XX", "COLOMBIA / PERU", "nacionalidad", "C0L0MBIANA", "AR"]
)
def test_nothing_is_guessed(text: str) -> None:
    assert country_of(text) is None


def test_every_iso_country_is_there_once() -> None:
    iso = [c for c in countries().values() if c.alpha2]
    assert len(iso) == 249
    assert len({c.alpha2 for c in iso}) == 249
    assert all(len(c.code) == 3 and c.code.isalpha() and c.code.isupper() for c in iso)


def test_every_name_and_demonym_leads_back_to_its_country() -> None:
    for country in countries().values():
        if country.specimen:
            continue
        for word in (country.code, country.spanish, *country.masculine, *country.feminine):
            assert country_of(word) == country.alpha3, word


def test_specimens_are_known_but_never_a_nationality() -> None:
    assert countries()["UTO"].specimen
    assert country_of("Utopia (specimen)") is None


def test_what_two_states_call_their_people_names_neither() -> None:
    assert country_of("DOMINICAN") is None  # of Dominica, or of the Dominican Republic
    assert country_of("DOMINICANA") == "DOM"


def test_demonyms_come_in_pairs() -> None:
    for country in countries().values():
        assert len(country.masculine) == len(country.feminine), country.code


@pytest.mark.parametrize(
    ("text", "code", "may"),
    [
        ("VENEZULAMA", "VEN", True),
        ("VIETNAMÉS", "VNM", True),
        ("TRANSNISTRIANA", "VEN", False),
        ("CHECOSLOVACA", "COL", False),
    ],
)
def test_a_word_of_no_list_may_be_a_misread_nationality(text: str, code: str, may: bool) -> None:
    assert may_mean(text, code) is may
