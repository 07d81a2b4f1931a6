"""F1: all keys and all signs on one sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from intake.ui.parts.dialog_parts import CloseFoot, dialog_column, room_for
from intake.ui.parts.keys import KeyCap
from intake.ui.parts.labels import SectionTitle, Sign
from intake.ui.parts.room import Room
from intake.ui.theme import Theme

_AROUND = 76
"""Margins, the scroll bar, and the frame of the window."""


class KeySheet(QDialog):
    """Esc or Enter closes it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._theme = theme
        held = self._held(3)
        for fewer in (2, 1):
            if held.sizeHint().width() > room_for(self).width() - theme.pixels(_AROUND):
                held.deleteLater()
                held = self._held(fewer)
        foot = CloseFoot(self, theme)
        layout = dialog_column(self, theme)
        layout.addWidget(self._room(held))
        layout.addLayout(foot)
        foot.close_button.setFocus()

    def _held(self, count: int) -> QWidget:
        """Everything, in so many columns."""
        held = QWidget()
        columns = QHBoxLayout(held)
        columns.setContentsMargins(0, 0, self._theme.pixels(8), 0)
        columns.setSpacing(self._theme.pixels(36))
        for column in self._columns(count):
            columns.addLayout(column, 1)
        return held

    def _columns(self, count: int) -> list[QVBoxLayout]:
        """Parts go where there is most room."""
        columns = [QVBoxLayout() for _ in range(count)]
        heights = [0] * count
        signs = (self.tr("Signs"), self._signs(), 4)
        parts = [(title, self._grid(keys), len(keys)) for title, keys in self._parts()]
        for column in columns:
            column.setSpacing(self._theme.pixels(6))  # else that of the row of columns
        for title, grid, rows in (*parts, signs):
            place = heights.index(min(heights))
            heights[place] += rows + 2
            columns[place].addWidget(SectionTitle(title))
            columns[place].addLayout(grid)
            columns[place].addSpacing(self._theme.pixels(10))
        for column in columns:
            column.addStretch(1)
        return columns

    def _parts(self) -> list[tuple[str, list[tuple[tuple[str, ...], str]]]]:
        return [*self._case_parts(), *self._other_parts()]

    def _room(self, held: QWidget) -> Room:
        """All of it where the screen is high enough; else the arrow keys scroll."""
        room = Room(held, name=self.windowTitle())
        wanted = held.sizeHint()
        most = room_for(self).height() - self._theme.pixels(120)
        room.setMinimumSize(wanted.width(), min(wanted.height(), most))
        room.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if wanted.height() > most else Qt.FocusPolicy.NoFocus
        )
        return room

    def _case_parts(self) -> list[tuple[str, list[tuple[tuple[str, ...], str]]]]:
        return [
            (
                self.tr("Case"),
                [
                    (("F2",), self.tr("scan; again: the backs, where fronts are in")),
                    (("Shift+F2",), self.tr("more: both sides by hand, insert, profiles")),
                    (("Ctrl+F2",), self.tr("scan this page again")),
                    (("Ctrl+Z",), self.tr("undo the last thing done, whatever it was")),
                    (("Ctrl+M",), self.tr("put this page to another paper")),
                    (("Ctrl+Shift+E",), self.tr("split into cases, one a worker")),
                    (("Ctrl+Shift+J",), self.tr("join what was split")),
                    (("Ctrl+Shift+S",), self.tr("save this paper as PDF")),
                    (("Ctrl+Shift+M",), self.tr("make this file fit the virtual channel")),
                    (("Alt+F2",), self.tr("scanner and profiles")),
                    (("F3",), self.tr("import files")),
                    (("Shift+F3",), self.tr("import a folder")),
                    (("F7",), self.tr("read what is left")),
                    (("Esc",), self.tr("cancel; what was received stays")),
                    (("1 … 9",), self.tr("confirm a line of the list, or take it back")),
                ],
            ),
            (
                self.tr("Decide"),
                [
                    (("Ctrl+T",), self.tr("write down the turn")),
                    (("F8",), self.tr("hand back, with the slip")),
                    (("F9",), self.tr("send to the legal unit")),
                    (("Shift+F9",), self.tr("record the endorsement of the legal unit")),
                    (("Ctrl+Return",), self.tr("receive, with the receipt")),
                    (("Ctrl+P",), self.tr("print the sheet again")),
                    (("Ctrl+Shift+R",), self.tr("take back the last decision")),
                    (("Ctrl+R",), self.tr("the person is back: go on")),
                    (("Ctrl+E",), self.tr("record what was issued")),
                    (("Ctrl+G",), self.tr("file")),
                ],
            ),
            (
                self.tr("Comparison"),
                [
                    (("F6",), self.tr("to the next row that waits for you")),
                    (("Return",), self.tr("it is the same; then on to the next")),
                    (("F",), self.tr("it is different")),
                    (("E",), self.tr("correct or write the value")),
                    (("Del",), self.tr("take back")),
                    (("Up", "Down"), self.tr("row before, row after")),
                    (("Left", "Right"), self.tr("paper before, paper after")),
                    (("P",), self.tr("why does the program say this?")),
                ],
            ),
            (
                self.tr("Findings"),
                [
                    (("F5",), self.tr("go to the findings")),
                    (("Return",), self.tr("show the place on the paper")),
                    (("O",), self.tr("looked at: in order")),
                    (("S",), self.tr("looked at: so it is")),
                    (("X",), self.tr("received all the same, with a reason")),
                    (("P",), self.tr("why does the program say this?")),
                    (("Del",), self.tr("take back")),
                ],
            ),
            (
                self.tr("Signatures and zones"),
                [
                    (("F",), self.tr("card of the signature; again: the next one")),
                    (("C",), self.tr("confirm it")),
                    (("X",), self.tr("it is not so: say why")),
                    (("N",), self.tr("scan the paper again")),
                    (("Z",), self.tr("machine readable zone: look and correct")),
                    (("Alt+Z",), self.tr("take back what you said")),
                ],
            ),
        ]

    def _other_parts(self) -> list[tuple[str, list[tuple[tuple[str, ...], str]]]]:
        return [
            (
                self.tr("Paper"),
                [
                    (("PgUp", "PgDown"), self.tr("page before, page after")),
                    (("0",), self.tr("whole page")),
                    (("A",), self.tr("page width")),
                    (("+", "-"), self.tr("larger, smaller")),
                    (("R",), self.tr("turn; it stays turned")),
                    (("L",), self.tr("magnifier; arrow keys move it")),
                    (("B",), self.tr("show or hide boxes")),
                    (("F4",), self.tr("go to the paper")),
                ],
            ),
            (
                self.tr("Everywhere"),
                [
                    (("Ctrl+1",), self.tr("cases")),
                    (("Ctrl+2",), self.tr("reception")),
                    (("Ctrl+N",), self.tr("new case")),
                    (("Ctrl+F",), self.tr("find a case")),
                    (("Ctrl+K",), self.tr("find an identification code")),
                    (("Alt+1 … 5",), self.tr("piles of cases")),
                    (("F12",), self.tr("verify the archive")),
                    (("Ctrl+F5",), self.tr("no archive: try again now")),
                    (("Ctrl+,",), self.tr("settings")),
                    (("F1",), self.tr("this sheet")),
                    (("F10",), self.tr("the menu: every command")),
                    (("Ctrl+Q",), self.tr("quit")),
                ],
            ),
        ]

    def _grid(self, keys: list[tuple[tuple[str, ...], str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.pixels(12))
        grid.setVerticalSpacing(self._theme.pixels(4))
        grid.setColumnMinimumWidth(0, self._theme.pixels(104))
        grid.setColumnStretch(1, 1)
        for row, (caps, words) in enumerate(keys):
            holder = QHBoxLayout()
            holder.setSpacing(self._theme.pixels(4))
            for cap in caps:
                holder.addWidget(KeyCap(cap))
            holder.addStretch(1)
            grid.addLayout(holder, row, 0)
            grid.addWidget(QLabel(words), row, 1)
        return grid

    def _signs(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.pixels(12))
        grid.setVerticalSpacing(self._theme.pixels(4))
        grid.setColumnStretch(1, 1)
        for row, (role, words) in enumerate(
            (
                ("proven", self.tr("is there, agrees")),
                ("explained", self.tr("the same, written in another way")),
                ("look", self.tr("look, decide, or confirm")),
                ("stops", self.tr("stops the reception")),
                ("plain", self.tr("does not apply, or was not compared")),
            )
        ):
            grid.addWidget(Sign(role), row, 0)
            grid.addWidget(QLabel(words), row, 1)
        return grid
