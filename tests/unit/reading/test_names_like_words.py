"""Names that look like words of labels, or are such words, are read as names."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from intake.reading.words.folding import core
from intake.reading.words.lexicon import repaired
from tests.unit.papers.paper_text import item

LIKE_LABELS = [
    "Héctor", "Vicente", "Vinicio", "Horacio", "Genaro", "Delgado", "Medina", "Cuenca", "Cuesta",
    "Valdez", "Correa", "Cantos",
]  # fmt: skip
ARE_WORDS = ["Calle", "Casado", "Domingo", "Llama"]

RECORD = """
FICHA DEL CONTRATO REGISTRADO EN EL SUT

TRABAJADOR
Apellidos
PEROZO {word}
Nombres
{word} FRANKLIN
Pasaporte No.
Z675693
"""

LETTER = """
Señores
INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL

Yo, Rosa Calle Sigüenza, con cédula 1710034065, solicito el código de identificación para
extranjero a favor del señor Domingo Perozo Casado, con pasaporte Z675693.

Atentamente,

Rosa Calle Sigüenza
C.I. 1710034065
"""


@pytest.mark.parametrize("name", LIKE_LABELS)
def test_a_name_is_no_misread_label(name: str) -> None:
    assert repaired(core(name)) == core(name)


@pytest.mark.parametrize("name", [*LIKE_LABELS, *ARE_WORDS])
def test_a_label_has_such_a_name_below_it(name: str) -> None:
    record = item(RECORD.format(word=name.upper()))
    read = {fact.field: fact.value for fact in read_facts(Kind.SUT_RECORD, [record])}
    assert read["surnames"] == f"PEROZO {name.upper()}"
    assert read["names"] == f"{name.upper()} FRANKLIN"


def test_a_letter_names_people_so_called() -> None:
    read = {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [item(LETTER)])}
    assert read["employer_name"] == "Rosa Calle Sigüenza"
    assert read["signer_name"] == "Rosa Calle Sigüenza"
    assert read["full_name"] == "Domingo Perozo Casado"
