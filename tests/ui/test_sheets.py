"""Sheets on paper: what stands on them can be read again, the code too; templates are filled."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from intake.desk.sheets.contents import SheetContents
from intake.desk.sheets.slip import slip_items
from intake.domain.kinds import SignatureKind
from intake.pages.barcodes import read_codes
from intake.ui.remembered import Remembered
from intake.ui.sheets import printed
from intake.ui.sheets.dialog import SheetDialog
from intake.ui.sheets.output import SheetOutput, file_name
from intake.ui.sheets.printed import qr_picture, save_pdf
from intake.ui.sheets.template import fill
from intake.ui.station import Station
from intake.ui.theme import Theme
from tests.unit.papers.drawn_up import TODAY, passport, request
from tests.unit.test_rulings import a_case


@pytest.fixture
def slip() -> dict[str, object]:
    case = a_case(passport("d1"), request("d3", SignatureKind.ELECTRONIC, without=("narrative",)))
    return SheetContents(case, "es", "A. Mera", TODAY).deficiencies(slip_items(case, "es"))


def plain(text: str) -> str:
    return " ".join(text.split())


def test_the_pdf_says_every_item_and_bears_the_case_as_a_code(
    slip: dict[str, object], tmp_path: Path, theme: Theme
) -> None:
    file = tmp_path / "slip.pdf"
    pages = save_pdf(slip, file)
    paper = pypdfium2.PdfDocument(file)
    assert len(paper) == pages
    width, height = paper[0].get_size()
    assert (round(width), round(height)) == (595, 842)
    said = plain(" ".join(page.get_textpage().get_text_bounded() for page in paper))
    rows = slip["items"]
    assert isinstance(rows, list)
    assert len(rows) > 4
    for row in rows:
        assert plain(row["wrong"]) in said
        assert plain(row["bring"]) in said
    assert f"1/{pages}" in said
    picture = paper[0].render(scale=200 / 72).to_pil().convert("L")
    codes = read_codes(np.asarray(picture), 200)
    assert [code.text for code in codes] == [slip["number"]]


def test_a_long_slip_takes_several_pages(
    slip: dict[str, object], tmp_path: Path, theme: Theme
) -> None:
    rows = slip["items"]
    assert isinstance(rows, list)
    assert save_pdf({**slip, "items": rows * 5}, tmp_path / "long.pdf") > 2


def test_templates_escape_repeat_and_leave_out() -> None:
    text = "{{a}}{{?b}}[{{b}}]{{/b}}{{^c}}none{{/c}}{{#c}}<{{x}}{{a}}>{{/c}}{{gone}}"
    assert fill(text, {"a": "<&", "b": "", "c": []}) == "&lt;&amp;none"
    assert fill(text, {"a": "1", "b": "2", "c": [{"x": "y"}, {"x": "z"}]}) == "1[2]<y1><z1>"


class NoPrinter(SheetOutput):
    @property
    def printer(self) -> str:
        return ""


class OnePrinter(SheetOutput):
    def __init__(self) -> None:
        self.printed: list[object] = []

    @property
    def printer(self) -> str:
        return "Ventanilla 4"

    def print_sheet(self, content: object) -> bool:
        self.printed.append(content)
        return True


def test_without_a_printer_the_sheet_is_saved(
    slip: dict[str, object], station: Station, tmp_path: Path, monkeypatch, qtbot
) -> None:
    target = tmp_path / "out" / "slip"
    target.parent.mkdir()
    offered: list[str] = []

    def ask(_parent: object, _title: str, usual: str, _kinds: str) -> tuple[str, str]:
        offered.append(usual)
        return str(target), ""

    monkeypatch.setattr("intake.ui.sheets.dialog.QFileDialog.getSaveFileName", ask)
    dialog = SheetDialog(slip, "Hoja", station, NoPrinter())
    qtbot.addWidget(dialog)
    assert not dialog.print_button.isEnabled()
    assert dialog.save_button.isDefault()
    with qtbot.waitSignal(station.told):
        dialog.save_sheet()
    assert target.with_name("slip.pdf").stat().st_size > 1000
    assert offered[0].endswith(file_name(slip))
    assert station.remembered.folder("sheets") == target.parent
    assert dialog.preview.pages == 1


def test_what_cannot_be_saved_is_told(
    slip: dict[str, object], station: Station, tmp_path: Path, monkeypatch, qtbot
) -> None:
    monkeypatch.setattr(
        "intake.ui.sheets.dialog.QFileDialog.getSaveFileName",
        lambda *_: (str(tmp_path / "x.pdf"), ""),
    )

    class Full(NoPrinter):
        def save(self, content: object, file: Path) -> None:
            raise OSError(28, "no space")

    dialog = SheetDialog(slip, "Hoja", station, Full())
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(station.told) as told:
        dialog.save_sheet()
    assert told.args[1] == "stops"
    assert "x.pdf" in told.args[0]
    assert dialog.told.text() == told.args[0]


def test_a_sheet_is_saved_whole_or_not_at_all(
    slip: dict[str, object], tmp_path: Path, theme: Theme, monkeypatch
) -> None:
    """What lay there before is neither taken for the sheet nor lost to a half of it."""
    before = tmp_path / "slip.pdf"
    before.write_bytes(b"what lay there")
    folder = tmp_path / "folder.pdf"
    (folder / "something").mkdir(parents=True)
    for file in (folder, tmp_path / "gone" / "slip.pdf"):
        with pytest.raises(OSError):  # noqa: PT011 - which one is the disk's to say
            save_pdf(slip, file)
    with monkeypatch.context() as full:
        full.setattr(printed, "put_on_paper", lambda _content, _printer: 1)
        with pytest.raises(OSError):  # noqa: PT011
            save_pdf(slip, before)
    assert before.read_bytes() == b"what lay there"
    save_pdf(slip, before)
    assert len(pypdfium2.PdfDocument(before)) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder.pdf", "slip.pdf"]


def test_a_name_without_its_ending_replaces_nothing(
    slip: dict[str, object], station: Station, tmp_path: Path, monkeypatch, qtbot
) -> None:
    (tmp_path / "hoja.pdf").write_bytes(b"of somebody else")
    monkeypatch.setattr(
        "intake.ui.sheets.dialog.QFileDialog.getSaveFileName",
        lambda *_: (str(tmp_path / "hoja"), ""),
    )
    for _ in range(2):
        dialog = SheetDialog(slip, "Hoja", station, NoPrinter())
        qtbot.addWidget(dialog)
        dialog.save_sheet()
    assert (tmp_path / "hoja.pdf").read_bytes() == b"of somebody else"
    assert {path.name for path in tmp_path.glob("*.pdf")} == {
        "hoja.pdf",
        "hoja 2.pdf",
        "hoja 3.pdf",
    }


def test_a_printer_that_takes_nothing_is_told_in_the_dialog(
    slip: dict[str, object], station: Station, qtbot
) -> None:
    class Gone(OnePrinter):
        def print_sheet(self, content: object) -> bool:
            return False

    dialog = SheetDialog(slip, "Hoja", station, Gone())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.print_button.click()
    assert dialog.isVisible()
    assert "Ventanilla 4 did not take" in dialog.told.text()


def test_with_a_printer_enter_prints(slip: dict[str, object], station: Station, qtbot) -> None:
    printer = OnePrinter()
    dialog = SheetDialog(slip, "Hoja", station, printer)
    qtbot.addWidget(dialog)
    assert dialog.print_button.isDefault()
    dialog.print_button.click()
    assert printer.printed == [slip]


def test_what_is_remembered_comes_back(tmp_path: Path, qapp: QApplication) -> None:
    kept = Remembered(tmp_path)
    assert kept.folder("import") == Path.home()
    kept.keep_folder("import", tmp_path)
    kept.keep_text("sheets/language", "en")
    del kept
    again = Remembered(tmp_path)
    assert again.folder("import") == tmp_path
    assert again.text("sheets/language", "es") == "en"
    again.keep_folder("import", tmp_path / "gone")
    assert again.folder("import") == Path.home()
    assert again.state("window").isEmpty()


def test_pictures_of_codes_are_square_and_quiet_at_the_edge() -> None:
    picture: QImage = qr_picture("IESS-UIO-CAU03-CEXT-2026-000123")
    assert picture.width() == picture.height() > 300
    assert picture.pixelColor(0, 0).lightness() == 255
