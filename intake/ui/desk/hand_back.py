"""Hands the papers back: what stands on the slip, in which language, and the slip itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from intake.desk.sheets.slip import SlipItem
from intake.desk.sheets.words import sheet_languages
from intake.domain.cases import Case
from intake.ui.parts.dialog_parts import give_size
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import SectionTitle, Words
from intake.ui.parts.room import Room
from intake.ui.sheets.dialog import ask_for_file
from intake.ui.sheets.output import Content, SheetOutput
from intake.ui.sheets.preview import SheetPreview
from intake.ui.station import Station

_LANGUAGE = "sheets/language"
_PAUSE_MS = 150


class HandBackDialog(QDialog):
    """Enter hands back and prints; Ctrl+S hands back and saves the slip as PDF.

    Attributes:
        file: where the PDF is to lie; None where the slip is printed.
    """

    def __init__(
        self, case: Case, station: Station, output: SheetOutput, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._case, self._station = case, station
        self.file: Path | None = None
        theme, px = station.theme, station.theme.pixels
        self.setWindowTitle(self.tr("Hand back"))
        give_size(self, theme, 1080, 680)
        self._languages = sheet_languages()
        kept = station.remembered.text(_LANGUAGE, "es")
        self.language = kept if kept in self._languages else "es"
        self._boxes: dict[str, QCheckBox] = {}
        self._items = QWidget()
        self._items.setObjectName("column")
        self._rows = QVBoxLayout(self._items)
        self._rows.setSpacing(px(4))
        self._note = QLineEdit()
        self._note.setAccessibleName(self.tr("Something else for the person"))
        self._note.setPlaceholderText(self.tr("Something else for the person (optional)"))
        self.preview = SheetPreview(theme, self.tr("The slip"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._show)
        self._note.textChanged.connect(lambda _text: self._pause.start())
        self._note.textChanged.connect(lambda _text: self._look())
        self._switch = KeyButton("", "Ctrl+L", theme)
        self._switch.setAutoDefault(False)
        self._switch.clicked.connect(self.next_language)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(px(16) for _ in range(4)))
        layout.setSpacing(px(12))
        halves = QHBoxLayout()
        halves.setSpacing(px(16))
        halves.addLayout(self._left(), 5)
        halves.addWidget(self.preview, 6)
        layout.addLayout(halves, 1)
        layout.addLayout(self._buttons(output))
        self._fill({item.key for item in self._offered() if item.preset})
        self._show()
        self._look()

    def _left(self) -> QVBoxLayout:
        px = self._station.theme.pixels
        room = Room(self._items, framed=True)
        left = QVBoxLayout()
        left.setSpacing(px(8))
        left.addWidget(SectionTitle(self.tr("What stands on the slip")))
        left.addWidget(self._unread())
        left.addWidget(room, 1)
        left.addWidget(self._note)
        left.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignLeft)
        return left

    def _unread(self) -> Words:
        """What the program cannot know while papers were not read."""
        text = self.tr(
            "%n file(s) of this case were not read: tick what is really missing.",
            "",
            len(self._case.unread),
        )
        told = Words(text, "softNote")
        told.setVisible(bool(self._case.unread))
        return told

    def _buttons(self, output: SheetOutput) -> QHBoxLayout:
        theme = self._station.theme
        printer = output.printer
        told = Words(
            self.tr("Printer: %1").replace("%1", printer)
            if printer
            else self.tr("This station has no printer: the sheet is saved as PDF."),
            "softNote",
        )
        stop = KeyButton(self.tr("Cancel"), "Esc", theme, shortcut=False)
        stop.clicked.connect(self.reject)
        self.save_button = KeyButton(
            self.tr("Hand back and save PDF"),
            "Ctrl+S",
            theme,
            look="plain" if printer else "primary",
        )
        self.save_button.clicked.connect(self._save)
        self.print_button = KeyButton(
            self.tr("Hand back and print"), "Ctrl+P", theme, look="primary" if printer else "plain"
        )
        self.print_button.clicked.connect(self.accept)
        self._no_printer = "" if printer else told.text()
        self.only_button = KeyButton(self.tr("Hand back"), "F8", theme)
        self.only_button.clicked.connect(lambda: self.done(2))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.pixels(8))
        buttons.addWidget(told, 1)
        for button in (stop, self.only_button, self.save_button, self.print_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        (self.print_button if printer else self.save_button).setDefault(True)
        return buttons

    def _look(self) -> None:
        """Nobody is sent away without a word why."""
        said = bool(self.keys or self.note)
        why = "" if said else self.tr("Tick what is missing or wrong, or write it below.")
        kept = self.tr("The slip is kept with the case; it can be printed later.")
        for button in (self.only_button, self.save_button, self.print_button):
            button.setEnabled(said)
            button.setToolTip(why)
        if said:
            self.only_button.setToolTip(kept)
        if said and self._no_printer:
            self.print_button.setEnabled(False)
            self.print_button.setToolTip(self._no_printer)

    def _offered(self) -> tuple[SlipItem, ...]:
        return self._station.office.sheets.items(self._case, self.language)

    def _fill(self, ticked: set[str]) -> None:
        while self._rows.count():
            row = self._rows.takeAt(0)
            widget = row.widget() if row is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._boxes = {}
        for item in self._offered():
            self._rows.addWidget(self._row(item, ticked=item.key in ticked))
        if not self._boxes:
            empty = QLabel(self.tr("Nothing stands against the papers: write why they go back."))
            empty.setObjectName("emptyState")
            empty.setWordWrap(True)
            self._rows.addWidget(empty)
        self._rows.addStretch(1)
        order = list(self._languages)
        following = order[(order.index(self.language) + 1) % len(order)]
        words = self.tr("Slip in %1 · change to %2").replace("%1", self._languages[self.language])
        self._switch.say(words.replace("%2", self._languages[following]))

    def _row(self, item: SlipItem, *, ticked: bool) -> QWidget:
        px = self._station.theme.pixels
        row = QWidget()
        box = QCheckBox()
        box.setChecked(ticked)
        box.setAccessibleName(f"{item.wrong} {item.bring}")
        box.toggled.connect(lambda _on: self._pause.start())
        box.toggled.connect(lambda _on: self._look())
        self._boxes[item.key] = box
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(Words(item.wrong, "fieldName"))
        words.addWidget(Words(item.bring, "softNote"))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(px(2), px(4), px(2), px(4))
        layout.setSpacing(px(8))
        layout.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        return row

    def next_language(self) -> None:
        """The next language that there are words for; it is remembered at this station."""
        order = list(self._languages)
        self.language = order[(order.index(self.language) + 1) % len(order)]
        self._station.remembered.keep_text(_LANGUAGE, self.language)
        self._fill(set(self.keys))
        self._show()

    @property
    def keys(self) -> tuple[str, ...]:
        """What is to stand on the slip."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    @property
    def boxes(self) -> list[QCheckBox]:
        """One for each thing that may stand on it."""
        return list(self._boxes.values())

    @property
    def note(self) -> str:
        """What else is said to the person."""
        return self._note.text().strip()

    @property
    def content(self) -> Content:
        """The slip as it is now."""
        return self._station.office.sheets.slip(self._case, self.language, self.keys, self.note)

    def _show(self) -> None:
        self.preview.show_sheet(self.content)

    def _save(self) -> None:
        self.file = ask_for_file(self, self._station, self.content)
        if self.file is not None:
            self.accept()
