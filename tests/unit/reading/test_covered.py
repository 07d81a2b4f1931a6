"""A seal over print is known by the words that it spoils in lines that read well."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.words import Line, PageText
from intake.reading.engine.covered import is_covered
from tests.unit.papers.paper_text import paper

LETTER = """\
En mi calidad de patrono yo FAUSTO BYRON NARANJO portador de la cédula
de identidad número 0206305807 confiero autorización para que realice
el trámite de emisión del código de identificación para extranjero
de mi trabajador en las ventanillas del instituto y retire la respuesta
"""


def spoilt(*words: str) -> PageText:
    text = paper(LETTER)
    lines = tuple(
        Line(tuple(replace(w, confidence=0.4) if w.text in words else w for w in line.words))
        for line in text.lines
    )
    return replace(text, lines=lines)


@pytest.mark.parametrize(
    ("words", "covered"),
    [
        ((), False),
        (("NARANJO",), False),
        (("NARANJO", "FAUSTO"), False),  # in one line
        (("NARANJO", "confiero"), True),
        (("FAUSTO", "retire"), False),  # far from one another
        (("de", "la"), False),  # specks
    ],
)
def test_spoilt_words_over_one_another(words: tuple[str, ...], covered: bool) -> None:
    assert is_covered(spoilt(*words)) is covered


def test_a_page_that_reads_badly_everywhere_is_not_covered_but_dim() -> None:
    text = paper(LETTER, 0.5)
    assert not is_covered(text)


def test_a_stamp_over_a_column_of_short_lines_covers_it() -> None:
    text = paper("Gladys Ingrid Iturralde Oquendo Quintero\nDirectora      Pasaporte BB955656\n")
    lines = tuple(
        Line(
            tuple(
                replace(w, confidence=0.4) if w.text in ("Quintero", "BB955656") else w
                for w in line.words
            )
        )
        for line in text.lines
    )
    assert is_covered(replace(text, lines=lines))
