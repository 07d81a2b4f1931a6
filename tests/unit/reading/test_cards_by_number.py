"""A card of Ecuador bears its holder's cédula, however little else of it is legible."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.kinds import Kind
from intake.reading.items import Shape
from intake.reading.papers.classify import classify
from tests.unit.papers.paper_text import item

LEFT = "REPÚBLICA E ECUADOR\nIUDADANÍA\nN.º 014763696-3\nTOAPANTA MEJÍA\nBELÉN\nECUATORIANA"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (LEFT, Kind.CEDULA),
        (LEFT.replace("696-3", "696-4"), Kind.UNKNOWN),
        (LEFT.replace("ECUADOR", "OTRO").replace("ECUATORIANA", "OTRA"), Kind.UNKNOWN),
        (f"LICENCIA DE CONDUCIR\n{LEFT}", Kind.UNKNOWN),
    ],
)
def test_the_number_tells_a_card_with_illegible_labels(text: str, kind: Kind) -> None:
    assert classify(replace(item(text), shape=Shape.CARD)).kind is kind
