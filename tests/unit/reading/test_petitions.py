"""What a letter asks for is found in whatever words it is asked: nobody is sent home for theirs."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from tests.unit.papers.paper_text import told

LETTER = """
Quito, 14 de marzo de 2026

Señor
Director Provincial del IESS
Presente

Yo, PAVEL IVERSEN DAHL, de nacionalidad noruega, con pasaporte No. YB7256228, {}

Atentamente,


Pavel Iversen Dahl
Pasaporte YB7256228
"""


@pytest.mark.parametrize(
    "asked",
    [
        "tenga la bondad de extender\na mi favor el número para extranjeros.",
        "vengo a que me registren en el\nseguro social como extranjero.",
        "quiero que me registren como\nextranjero, pues no tengo cédula.",
        "solicítole muy comedidamente se cree\nel registro de extranjero en el sistema.",
        "apelo a su gentileza para obtener\nel registro de extranjero.",
        "comparezco para que se me registre\ncomo extranjera en el Seguro Social.",
        "le agradecería que me ayude con la\ncreación de mi número de extranjero.",
        "favor emitir el número que se da\na los extranjeros sin cédula.",
    ],
)
def test_petition_in_any_words(asked: str) -> None:
    assert "narrative" in told(Kind.REQUEST, LETTER.format(asked))


@pytest.mark.parametrize(
    "said",
    [
        (
            "comparezco ante usted. Soy extranjero\ny mi empleador ya tiene la clave de la empresa "
            "y el\ncertificado de trabajo, para que registre el contrato cada mes."
        ),
        (
            "me dirijo a usted para saludarle.\nSoy extranjero y hago este trámite "
            "con mi patrono,\nque tiene un certificado de la empresa y una constancia."
        ),
    ],
)
def test_what_is_only_told_is_no_petition(said: str) -> None:
    assert "narrative" not in told(Kind.REQUEST, LETTER.format(said))
