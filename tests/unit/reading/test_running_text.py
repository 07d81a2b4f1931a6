"""What asks for something without a verb of asking, and what is a list of data."""

from intake.reading.readers.paper import Paper
from tests.unit.papers.paper_text import item

STACKED = """
SOLICITUD DE EMISIÓN DE CÓDIGO

EMPLEADOR
Nombres y apellidos del representante legal
Luis del Valle Caicedo
No. de cédula
0340630623
Empresa
COOPERATIVA DE TRANSPORTE 8 DE JULIO
Dirección
Calle García Moreno s/n y Av. de los Shyris y de la República
Correo electrónico
info@cooperativa.example
Nombres y apellidos del trabajador
Andrés de la Torre y Quiñones


Luis del Valle Caicedo
C.I. 0340630623
"""

BESIDE = """
SOLICITUD DE EMISIÓN DE CÓDIGO

Nombres y apellidos del representante Luis del Valle Caicedo
Cédula de ciudadanía del representante 0340630623
Dirección de la empresa Calle García Moreno y Av. de los Shyris
Nombres y apellidos del trabajador Andrés de la Torre y Quiñones
Pasaporte del trabajador BG798469 de la República de Colombia


Luis del Valle Caicedo
C.I. 0340630623
"""

SPOKEN = """
Señores IESS:

La compañía ha incorporado a su nómina a una persona que viene de otro país y que no
tiene cédula, por lo que para cumplir con la ley de seguridad social es del caso que el
sistema de ustedes la conozca con un código propio desde el primer día de sus labores.


Luis del Valle Caicedo
C.I. 0340630623
"""


def test_labels_over_their_values_ask_for_nothing() -> None:
    """A form whose petition was left out had been ready."""
    assert Paper([item(STACKED)]).letter.narrative is None
    assert Paper([item(BESIDE)]).letter.narrative is None


def test_text_without_a_verb_of_asking_is_a_narrative() -> None:
    narrative = Paper([item(SPOKEN)]).letter.narrative
    assert narrative is not None
    assert narrative.value.startswith("La compañía")
