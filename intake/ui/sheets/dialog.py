"""A sheet before it is printed: look at it, print it, save it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from intake.ui.parts.dialog_parts import give_size
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import Words
from intake.ui.sheets.output import Content, SheetOutput, file_name
from intake.ui.sheets.preview import SheetPreview
from intake.ui.station import Station


class SheetDialog(QDialog):
    """Enter prints, Ctrl+S saves a PDF, Esc closes; without a printer Enter saves."""

    def __init__(
        self,
        content: Content,
        title: str,
        station: Station,
        output: SheetOutput,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._content, self._station, self._output = content, station, output
        theme = station.theme
        self.setWindowTitle(title)
        give_size(self, theme, 720, 700)
        self.preview = SheetPreview(theme, title)
        printer = output.printer
        self.told = Words("", "softNote")
        self.print_button = KeyButton(
            self.tr("Print"), "Ctrl+P", theme, icon="print", look="primary" if printer else "plain"
        )
        self.save_button = KeyButton(
            self.tr("Save PDF"),
            "Ctrl+S",
            theme,
            icon="save",
            look="plain" if printer else "primary",
        )
        close = KeyButton(self.tr("Close"), "Esc", theme, shortcut=False)
        if printer:
            self.told.setText(self.tr("Printer: %1").replace("%1", printer))
        else:
            self.told.setText(self.tr("This station has no printer: the sheet is saved as PDF."))
            self.print_button.setEnabled(False)
            self.print_button.setToolTip(self.told.text())
        self.print_button.clicked.connect(self.print_sheet)
        self.save_button.clicked.connect(self.save_sheet)
        close.clicked.connect(self.reject)
        for button in (self.print_button, self.save_button, close):
            button.setAutoDefault(False)
        (self.print_button if printer else self.save_button).setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.pixels(8))
        buttons.addWidget(self.told, 1)
        for button in (close, self.save_button, self.print_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(16) for _ in range(4)))
        layout.setSpacing(theme.pixels(12))
        layout.addWidget(self.preview, 1)
        layout.addLayout(buttons)
        self.preview.show_sheet(content)
        (self.print_button if printer else self.save_button).setFocus()

    def print_sheet(self) -> None:
        """On the station's printer."""
        if self._output.print_sheet(self._content):
            self.accept()
        elif printer := self._output.printer:
            text = self.tr("The printer %1 did not take the sheet. Look at it, or save the sheet.")
            self.told.setText(text.replace("%1", printer))

    def save_sheet(self) -> None:
        """As a PDF, where the person says."""
        file = ask_for_file(self, self._station, self._content)
        if file is None:
            return
        if save_or_tell(self._station, self._output, self._content, file):
            self.accept()
        else:
            self.told.setText(_not_saved(self._station, file))


def ask_for_file(parent: QWidget, station: Station, content: Content) -> Path | None:
    """Where the PDF is to lie; None where the person thought better of it."""
    folder = station.remembered.folder("sheets")
    typed, _ = QFileDialog.getSaveFileName(
        parent, parent.windowTitle(), str(folder / file_name(content)), "PDF (*.pdf)"
    )
    if not typed:
        return None
    file = Path(typed)
    if file.suffix.lower() != ".pdf":  # nobody was asked whether that one may be replaced
        file = _free(file)
    station.remembered.keep_folder("sheets", file.parent)
    return file


def save_or_tell(station: Station, output: SheetOutput, content: Content, file: Path) -> bool:
    """Saves it, or says why not."""
    try:
        output.save(content, file)
    except OSError:
        station.told.emit(_not_saved(station, file), "stops")
        return False
    station.told.emit(station.messages.sentence("sheet", "saved", {"file": file.name}), "proven")
    return True


def _not_saved(station: Station, file: Path) -> str:
    return station.messages.error("sheet.not_saved", {"file": file.name})


def _free(file: Path) -> Path:
    """That name as a PDF, with a number behind it where one lies there already."""
    found, number = file.with_name(f"{file.name}.pdf"), 1
    while found.exists():
        number += 1
        found = file.with_name(f"{file.name} {number}.pdf")
    return found
