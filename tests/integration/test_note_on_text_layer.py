"""What a pen wrote on a page that carries its words is seen in its colours there too."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from intake.desk.packet.examination import PageOrder
from intake.desk.packet.page_work import examine

BLACK, BLUE = (0.1, 0.1, 0.1), (0.15, 0.2, 0.6)


def letter(path: Path, color: tuple[float, float, float]) -> Path:
    """A letter in Helvetica, and far below it eight letters of a pen that one stroke joins."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(600, 800))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    words = b"BT /F1 14 Tf 60 700 Td (Solicito la entrega de la clave) Tj "
    words += b"0 -24 Td (Atentamente, Ana Loor) Tj ET "
    red, green, blue = color
    strokes = f"{red} {green} {blue} RG 1.4 w 400 100 m 490 100 l "
    for left in range(404, 484, 11):
        strokes += f"{left} 95 m {left} 105 l {left + 5} 105 l {left + 5} 95 l {left} 95 l "
    page.Contents = document.make_stream(words + strokes.encode() + b"S")
    document.save(path)
    return path


@pytest.mark.parametrize(("color", "struck"), [(BLACK, 1), (BLUE, 0)], ids=["black", "blue"])
def test_a_blue_note_is_no_print_that_was_struck_out(
    tmp_path: Path, color: tuple[float, float, float], struck: int
) -> None:
    path = letter(tmp_path / "carta.pdf", color)
    (signs,) = examine(PageOrder(str(path), path.name, 1)).signs
    assert signs is not None
    assert len(signs.struck) == struck
