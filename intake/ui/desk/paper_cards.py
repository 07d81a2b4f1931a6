"""Under the page: a line for each signature and zone on it, and the card of the one opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from intake.messages import Messages
from intake.ui.parts.keys import KeyCap
from intake.ui.parts.labels import Elided, Sign, styled
from intake.ui.parts.rows import PagePlace
from intake.ui.signing.card import SignatureCard
from intake.ui.signing.rows import SignatureRow
from intake.ui.theme import Theme
from intake.ui.zones.card import Check, ZoneCard
from intake.ui.zones.rows import ZoneRow

Row = SignatureRow | ZoneRow


class CardBar(QFrame):
    """One quiet line; Enter or a click opens and closes its card."""

    pressed = Signal(str)

    def __init__(self, row: Row, messages: Messages, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("cardBar")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.key = row.key
        self._messages = messages
        self._sign, self._note = Sign("plain"), Elided("softNote")
        self._title = Elided("fieldName", gives_way=False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (12, 5, 10, 5)))
        layout.setSpacing(theme.pixels(8))
        layout.addWidget(self._sign)
        layout.addWidget(self._title)
        layout.addWidget(self._note, 1)
        layout.addWidget(KeyCap("F" if isinstance(row, SignatureRow) else "Z"))
        self.show_row(row)

    def show_row(self, row: Row) -> None:
        """How it stands now."""
        words = self._messages
        if isinstance(row, SignatureRow):
            title = self.tr("Signature")
            note = words.word("signature_short", row.word)
            if row.answer is not None:
                note = f"{note} · {row.answer.person}"
        else:
            title = self.tr("Machine readable zone")
            count = len(row.doubtful)
            note = row.zone.zone.format
            if row.person:
                note = f"{note} · {row.person}"
            elif count and not row.settled:
                note = f"{note} · " + self.tr("%n doubtful character(s)", "", count)
        self._sign.say(row.role)
        self._title.say(title)
        self._note.say(note)
        self.setAccessibleName(f"{title}: {note}")

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Opens or closes the card."""
        self.pressed.emit(self.key)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens or closes the card."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit(self.key)
        else:
            super().keyPressEvent(event)


class PaperCards(QFrame):
    """What can be said about the page that is shown; what is unsure opens by itself.

    Signals:
        crops_wanted: the row whose card was opened.
    """

    crops_wanted = Signal(object)

    def __init__(
        self, check: Check, messages: Messages, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("paperCards")
        self._messages, self._theme = messages, theme
        self.signature = SignatureCard(messages, theme)
        self.zone = ZoneCard(check, messages, theme)
        self._rows: dict[str, Row] = {}
        self._page: PagePlace | None = None
        self._open = ""
        self._chosen = ""
        self._crops: dict[str, QImage] = {}
        self.bars: list[CardBar] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        for card in (self.signature, self.zone):
            self._layout.addWidget(card)
            card.hide()
        self.hide()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """How everything stands in the case now."""
        self._rows = {row.key: row for row in rows}
        self._settle()

    def show_page(self, place: PagePlace | None) -> None:
        """Another page is looked at."""
        if place != self._page:
            self._page, self._open = place, ""
            self._settle()

    def forget(self) -> None:
        """Another case is looked at."""
        self._crops, self._rows, self._page, self._open, self._chosen = {}, {}, None, "", ""
        self._settle()

    def open(self, key: str) -> None:
        """Opens that card as soon as its page is shown."""
        self._chosen = self._open = key
        self._settle()

    def toggle(self, key: str) -> None:
        """Opens a card, or closes it; closed, it stays closed on this page."""
        self._open = "-" if self._open == key else key
        self._chosen = ""
        self._settle()

    def show_crops(self, crops: dict[str, QImage]) -> None:
        """Pieces of paper, by key of the signature or of the zone's line."""
        self._crops |= crops
        self._show_card()

    def drop_crops(self, key: str) -> None:
        """The pieces of that signature or zone come from another page now."""
        self._crops = {
            name: crop
            for name, crop in self._crops.items()
            if name != key and not name.startswith(f"{key}/")
        }

    @property
    def way(self) -> list[QWidget]:
        """Everything here that takes keys, in the order of reading."""
        return [*self.bars, *self.signature.way, *self.zone.way]

    @property
    def opened(self) -> str:
        """Key of the card that is open; "" where none is."""
        return self._open if self._open in {row.key for row in self._here()} else ""

    def _here(self) -> list[Row]:
        page = self._page
        return [row for row in self._rows.values() if page is not None and row.place == page]

    def _settle(self) -> None:
        here = self._here()
        keys = [row.key for row in here]
        if self._chosen in keys:
            self._open = self._chosen
        if self._open != "-" and self._open not in keys:
            self._open = next((row.key for row in here if not row.settled), "")
        if [bar.key for bar in self.bars] != keys:
            self._lay(here)
        for bar, row in zip(self.bars, here, strict=True):
            bar.show_row(row)
            styled(bar, opened=str(row.key == self._open).lower())
        self._show_card()
        self.setVisible(bool(here))

    def _lay(self, here: list[Row]) -> None:
        for bar in self.bars:
            self._layout.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
        self.bars = [CardBar(row, self._messages, self._theme) for row in here]
        for at, bar in enumerate(self.bars):
            bar.pressed.connect(self.toggle)
            self._layout.insertWidget(at, bar)

    def _show_card(self) -> None:
        row = next((row for row in self._here() if row.key == self._open), None)
        self.signature.setVisible(isinstance(row, SignatureRow))
        self.zone.setVisible(isinstance(row, ZoneRow))
        if row is None:
            return
        at = next(n for n, bar in enumerate(self.bars) if bar.key == row.key)
        if isinstance(row, SignatureRow):
            crops = self._crops
            self.signature.show_row(row, crops.get(row.key), crops.get(row.other_key))
            self._put(self.signature, at)
            missing = row.box is not None and row.key not in self._crops
        else:
            self.zone.show_row(row, self._crops)
            self._put(self.zone, at)
            missing = f"{row.key}/1" not in self._crops
        if missing:
            self.crops_wanted.emit(row)

    def _put(self, card: QWidget, at: int) -> None:
        if self._layout.indexOf(card) != at + 1:
            self._layout.removeWidget(card)
            self._layout.insertWidget(at + 1, card)
