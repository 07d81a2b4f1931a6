"""Ctrl K: looks for an identification code and says whether its holder may go by it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from intake.desk.code_lookup import CodeFound, Standing
from intake.ui.parts.dialog_parts import CloseFoot, dialog_column, give_size
from intake.ui.parts.labels import Elided, Sign, Words
from intake.ui.parts.room import Room
from intake.ui.parts.values import shown_value
from intake.ui.station import Station

_TYPING_PAUSE_MS = 150
_ROLES = {
    Standing.TO_CONFIRM: "look",
    Standing.HAS_CEDULA: "stops",
    Standing.NO_CODE: "plain",
}


class CodesDialog(QDialog):
    """Found as one types; nothing is registered here. Esc closes it."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._asked = ""
        self.setWindowTitle(self.tr("Identification codes"))
        give_size(self, station.theme, 720, 440)
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Find an identification code"))
        self.search.setPlaceholderText(self.tr("Code, document number or names…"))
        self._state = Words("", "softNote")
        self._quote = Words("", "quotation")
        self._list = Room(framed=True, name=self.tr("Identification codes"))
        foot = CloseFoot(self, station.theme, default=False)
        layout = dialog_column(self, station.theme, 8)
        for widget in (self.search, self._state):
            layout.addWidget(widget)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._quote)
        layout.addLayout(foot)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self._look)
        self.found: Sequence[CodeFound] = ()
        self._show("", ())
        self.search.setFocus()

    def _look(self) -> None:
        text = self.search.text().strip()
        self._asked = text
        if not text:
            self._show("", ())
            return
        codes = self._station.office.codes
        self._station.run(lambda _job: codes.find(text), lambda found: self._show(text, found))

    def _show(self, text: str, found: Sequence[CodeFound]) -> None:
        if text != self._asked:
            return
        self.found = found
        if not text:
            told = self.tr(
                "Type the code, the document number or the names: it looks in the archive."
            )
        elif not found:
            told = self.tr("Nobody in the archive has these words. Try only a surname or a number.")
        else:
            told = self.tr("%n found", "", len(found))
        self._state.setText(told)
        quote = next((one.quote for one in found if one.quote), "")
        self._quote.setText(f"«{quote}»" if quote else "")
        self._quote.setVisible(bool(quote))
        self._list.setWidget(self._cards(found))

    def _cards(self, found: Sequence[CodeFound]) -> QWidget:
        px = self._station.theme.pixels
        held = QWidget()
        held.setObjectName("column")
        layout = QVBoxLayout(held)
        layout.setContentsMargins(*(px(n) for n in (12, 8, 12, 8)))
        layout.setSpacing(0)
        for one in found:
            layout.addWidget(self._card(one))
        layout.addStretch(1)
        return held

    def _card(self, one: CodeFound) -> QWidget:
        px = self._station.theme.pixels
        card = QFrame()
        card.setObjectName("codeCard")
        code = QLabel(one.code or "—")
        code.setObjectName("fieldName")
        code.setFont(self._station.theme.monospaced(11.25))
        code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        code.setMinimumWidth(px(132))
        holder = Elided("fieldName")
        holder.say(one.holder)
        more = Elided("softNote")
        day = shown_value("issue_date", one.issued_on, self._station.messages.language)
        issued = self.tr("issued %1").replace("%1", day) if day else ""
        more.say(" · ".join(part for part in (one.document_number, one.case, issued) if part))
        standing = Words(
            self._station.messages.word("code_standing", one.standing.value), "cardLine"
        )
        text = QVBoxLayout()
        text.setSpacing(px(2))
        for widget in (holder, more, standing):
            text.addWidget(widget)
        layout = QHBoxLayout(card)
        layout.setContentsMargins(0, px(8), 0, px(8))
        layout.setSpacing(px(10))
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(Sign(_ROLES[one.standing]), 0, top)
        layout.addWidget(code, 0, top)
        layout.addLayout(text, 1)
        return card
