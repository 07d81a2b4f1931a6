"""What ink leaves of a name, over the number of whoever is named above, is the same person."""

from __future__ import annotations

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

LETTER = """
Señor Director Provincial del IESS
Manta

Mi nombre es HUGO TICONA SÁNCHEZ, de nacionalidad peruana, con pasaporte No. 856334283, con fecha
de nacimiento 30 de mayo de 1972. Solicito se me asigne el código de identificación para extranjero.

Atentamente,


{below}
Pasaporte No. {number}
"""


def holder(below: str, number: str = "856334283") -> str | None:
    page = item(LETTER.format(below=below, number=number))
    return next((f.value for f in read_facts(Kind.REQUEST, [page]) if f.field == "full_name"), None)


def test_the_rest_of_a_name_is_nobody_else() -> None:
    assert holder("ONA SÁNCHEZ") == "HUGO TICONA SÁNCHEZ"
    assert holder("ONA SÁNCHEZ", "856334288") == "HUGO TICONA SÁNCHEZ"
