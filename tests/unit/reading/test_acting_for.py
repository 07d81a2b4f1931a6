"""Letters that somebody writes for the employer under a power: who acts, and for whom."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

EMPLOYER, ATTORNEY = "ROSA MARÍA TIXE GUAMÁN", "MARCO TULIO RIVAS PAZ"
WORKER = "JUNGHO PARK, de nacionalidad coreana, con pasaporte No. M57842394"
LETTER = """Quito, 12 de noviembre de 2026

Señor
Director Provincial del IESS
Presente.-

{told}
{worker}.

Atentamente,


________________
MARCO TULIO RIVAS PAZ
C.C. 1710034065
APODERADO ESPECIAL
"""
WORDED = (
    (
        "La señora {e}, con cédula de ciudadanía No. 0926687856, empleadora, representada por su\n"
        "apoderado especial el señor {a}, con cédula 1710034065, según el poder notarial que\n"
        "adjunta, comparece y solicita la asignación del código de identificación a favor de"
    ),
    (
        "El señor {a}, portador de la cédula 1710034065, a nombre y en representación de {e}\n"
        "(cédula 0926687856), de acuerdo con el poder especial adjunto, requiere que se genere el\n"
        "código de identificación para el extranjero"
    ),
    (
        "Comparece la empleadora {e}, cédula 0926687856, por intermedio de su apoderado {a},\n"
        "cédula 1710034065, y pide el código de identificación para extranjero de"
    ),
    (
        "El infrascrito {a}, cédula 1710034065, obrando en virtud del poder conferido por\n"
        "TEXTILES DEL VALLE S.A., RUC 1790085783001, cuya representante legal es {e}, cédula\n"
        "0926687856, solicita el código de identificación para extranjero de"
    ),
    (
        "{a}, con C.C. 1710034065, en calidad de apoderado especial de la señora {e},\n"
        "con C.C. 0926687856, solicita se asigne el código de identificación al trabajador"
    ),
)


@pytest.mark.parametrize("told", WORDED)
def test_who_acts_and_who_is_the_employer(told: str) -> None:
    text = LETTER.format(told=told.format(e=EMPLOYER, a=ATTORNEY), worker=WORKER)
    said = {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [item(text)])}
    assert (said["employer_name"], said["employer_cedula"]) == (EMPLOYER, "0926687856")
    assert (said["attorney_name"], said["attorney_number"]) == (ATTORNEY, "1710034065")
    assert (said["full_name"], said["document_number"]) == ("JUNGHO PARK", "M57842394")
    assert said["signer_name"] == ATTORNEY


def test_who_asks_for_a_house_is_no_attorney() -> None:
    told = (
        f"{EMPLOYER}, con C.C. 0926687856, en representación de TEXTILES DEL VALLE S.A., RUC\n"
        "1790085783001, solicita el código de identificación para extranjero de"
    )
    text = LETTER.format(told=told, worker=WORKER).replace(ATTORNEY, EMPLOYER)
    text = text.replace("1710034065", "0926687856").replace("APODERADO ESPECIAL", "GERENTE")
    said = {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [item(text)])}
    assert said["employer_name"] == EMPLOYER
    assert "attorney_name" not in said


def test_the_worker_is_not_whom_an_apoderado_general_speaks_for() -> None:
    letter = """Portoviejo, 9 de noviembre de 2026

DISTRIBUIDORA QUITO SUR CÍA. LTDA., con RUC 2090348038001, representada por ROSA MARÍA TIXE
GUAMÁN, C.I. 1710034065, en calidad de apoderado general, ante su autoridad comparece y dice:
1.- Que mantengo relación laboral con la señora MARIBEL ROJAS VALLE, con pasaporte número
967965383, de nacionalidad peruana. Por tanto, ruego disponer la emisión del código de
identificación para extranjero bajo relación de dependencia a nombre de la persona indicada.

Atentamente,


ROSA MARÍA TIXE GUAMÁN
C.C. 1710034065
Apoderado general
"""
    facts = {f.field: f.value for f in read_facts(Kind.REQUEST, [item(letter)])}
    assert facts["employer_name"] == "ROSA MARÍA TIXE GUAMÁN"
    assert facts["full_name"] == "MARIBEL ROJAS VALLE"
