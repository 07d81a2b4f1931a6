"""A name whose last word stands in the next line of its cell is not cut to what a passport has."""

from __future__ import annotations

import pytest

from intake.reading.expected import Expected, look_for
from tests.unit.papers.paper_text import item

EXPECTED = Expected("095344569", "CHACÍN URDANETA", "FRANKLIN DEIVIS")


@pytest.mark.parametrize(
    ("below", "ended"),
    [
        ("RAFAEL", False),
        ("DEL CARMEN RAFAEL", False),
        ("chofer de la empresa", True),
        ("095344569", True),
        ("", True),
    ],
)
def test_words_right_below_may_go_on_with_the_name(below: str, ended: bool) -> None:
    letter = item(f"Apellidos y nombres\nCHACÍN URDANETA FRANKLIN DEIVIS\n{below}\n\nQuito")
    (name,) = [s for s in look_for(EXPECTED, [letter]) if s.fact.field == "full_name"]
    assert name.exact
    assert name.ended is ended
