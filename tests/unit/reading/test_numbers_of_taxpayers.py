"""The cédula of which an employer's RUC is made is not the worker's."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

ACT = """ACTA DE REGISTRO DE CONTRATO
Sistema Único de Trabajo - SUT

{ruc}
No. de cédula                 1710034065
Apellidos del trabajador      TICONA DEL VALLE
Nombres                       MARCO ANTONIO
Tipo de identificación        PASAPORTE
Número de identificación      974492309
Nacionalidad                  PERUANA
"""


@pytest.mark.parametrize("ruc", ["1710034065001", "RUC del empleador             1710034065001"])
def test_the_cedula_in_a_ruc_whose_label_was_lost_is_the_employers(ruc: str) -> None:
    facts = {f.field: f.value for f in read_facts(Kind.SUT_RECORD, [item(ACT.format(ruc=ruc))])}
    assert facts["document_number"] == "974492309"
    assert facts["document_type"] == "passport"
