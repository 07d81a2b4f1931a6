"""Where sheets go: the station's printer, or a PDF."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtPrintSupport import QPrinterInfo

from intake.ui.sheets.printed import new_printer, put_on_paper, save_pdf

Content = Mapping[str, object]


class SheetOutput:
    """The printer of the station, asked for when it is needed."""

    @property
    def printer(self) -> str:
        """Name of the printer that sheets go to; "" where the station has none."""
        names: list[str] = QPrinterInfo.availablePrinterNames()
        usual = str(QPrinterInfo.defaultPrinterName())
        return usual if usual in names else next(iter(names), "")

    def print_sheet(self, content: Content) -> bool:
        """Prints it; False where there is no printer."""
        name = self.printer
        if not name:
            return False
        printer = new_printer()
        printer.setPrinterName(name)
        return put_on_paper(content, printer) > 0

    def save(self, content: Content, file: Path) -> None:
        """Writes the PDF.

        Raises:
            OSError: it could not be written.
        """
        save_pdf(content, file)


def file_name(content: Content) -> str:
    """Case number and sheet; no name of a person stands in it."""
    return f"{content['number']}-{content['sheet']}.pdf"
