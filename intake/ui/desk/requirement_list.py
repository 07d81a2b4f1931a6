"""The live list: what the sheet demands, what is there, what is missing, what a person confirms."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from intake.domain.kinds import RequirementState
from intake.messages import Messages
from intake.ui.parts.icons import Icon
from intake.ui.parts.keys import KeyCap
from intake.ui.parts.labels import Sign, Words, styled
from intake.ui.parts.room import KeyedLine
from intake.ui.parts.rows import Attestation, PageRow, RequirementRow
from intake.ui.parts.thumbnails import Docked, Thumbnails
from intake.ui.theme import Theme

_KEYS = "123456789"
_MARK = 12
"""Pixels of the sign before the alternative that was presented."""


class Tick(QWidget):
    """Something that a person confirms: a box, few words, a key. The whole sentence is at hand."""

    ticked = Signal(str, bool)

    def __init__(
        self, what: Attestation, key: str, messages: Messages, theme: Theme, *, alone: bool
    ) -> None:
        super().__init__()
        sentence = messages.attest(what.code)
        self.code = what.code
        self.box = QCheckBox()
        self.box.setChecked(what.done)
        self.box.setAccessibleName(sentence)
        self.box.setToolTip(sentence)
        self.box.toggled.connect(lambda on: self.ticked.emit(what.code, on))
        words = Words(
            messages.word("attest_short", what.code), "requirementName" if alone else "attestation"
        )
        words.setToolTip(sentence)
        line = max(self.fontMetrics().height(), theme.pixels(16))
        self.box.setFixedSize(theme.pixels(18), line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.pixels(6))
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(self.box, 0, top)
        layout.addWidget(words, 1, top)
        if key:
            layout.addWidget(KeyCap(key), 0, top)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The words tick the box as well."""
        self.box.toggle()
        event.accept()


class RequirementCard(KeyedLine):
    """One line of the list, with its alternatives and ticks beneath."""

    chosen = Signal(object)
    attested = Signal(str, bool)

    def __init__(
        self,
        row: RequirementRow,
        keys: dict[str, str],
        messages: Messages,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("requirementCard")
        self._row = row
        self.ticks: list[Tick] = []
        alone = bool(row.attestations) and row.attestations[0].code == row.id
        state = messages.word("state", row.state.value)
        if row.waiting:
            state = messages.word("table", "waiting")
        name = messages.requirement(row.id)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if alone else Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{name}. {state}")
        sentence = (f"«{row.quote}»",) if row.quote else ()
        self.setToolTip("\n\n".join((*sentence, *row.notes)))
        self.setAccessibleDescription(" ".join(row.notes))
        text = QVBoxLayout()
        text.setSpacing(theme.pixels(2))
        applies = row.state is not RequirementState.NOT_APPLICABLE
        if not alone:
            text.addWidget(Words(name, "requirementName"))
        if not alone and row.state is RequirementState.NOT_MET and not row.waiting:
            text.addWidget(Words(state, "requirementState"))
        if applies:
            self._add_alternatives(text, messages, theme)
        for what in row.attestations:
            tick = Tick(what, keys.get(what.code, ""), messages, theme, alone=alone)
            tick.ticked.connect(self.attested)
            self.ticks.append(tick)
            text.addWidget(tick)
        text.addStretch(1)
        layout = QHBoxLayout(self)
        ends = 4 if applies else 1
        layout.setContentsMargins(*(theme.pixels(n) for n in (6, ends, 6, ends)))
        layout.setSpacing(theme.pixels(8))
        if applies:
            layout.addWidget(Sign(row.role), 0, Qt.AlignmentFlag.AlignTop)
        else:
            layout.addSpacing(theme.pixels(28))
        layout.addLayout(text, 1)
        self.docked = Docked(theme)
        layout.addWidget(self.docked, 0, Qt.AlignmentFlag.AlignTop)
        styled(self, role=row.role, applies=str(applies).lower())

    def _add_alternatives(self, text: QVBoxLayout, messages: Messages, theme: Theme) -> None:
        if len(self._row.alternatives) < 2:
            return
        met = any(chosen for _, chosen in self._row.alternatives)
        presented = messages.word("table", "presented")
        lines = [
            (messages.word("kinds_short", kind) + (f" · {presented}" if chosen else ""), chosen)
            for kind, chosen in self._row.alternatives
        ]
        if met:  # what is not needed any more takes one line
            moot = " · ".join(said for said, chosen in lines if not chosen)
            lines = [line for line in lines if line[1]] + [(moot, False)] * bool(moot)
        for said, chosen in lines:
            label = Words(said, "alternative")
            styled(label, chosen=str(chosen).lower(), moot=str(met and not chosen).lower())
            row = QHBoxLayout()
            row.setSpacing(theme.pixels(3))
            if chosen:
                mark = Icon("sign-proven", theme, side=_MARK)
                mark.setObjectName("alternativeMark")
                mark.setFixedHeight(max(mark.sizeHint().height(), self.fontMetrics().height()))
                row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            else:
                row.addSpacing(theme.pixels(_MARK) + row.spacing())
            row.addWidget(label, 1)
            text.addLayout(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Goes to the paper that meets it."""
        self.chosen.emit(self._row)
        super().mousePressEvent(event)

    def enter(self) -> None:
        """Goes to the paper that meets it."""
        self.chosen.emit(self._row)


class RequirementList(QWidget):
    """All lines in the order of the sheet; what does not apply stands last and quietly."""

    chosen = Signal(object)
    attested = Signal(str, bool)

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("column")
        self._messages = messages
        self._theme = theme
        self._rows: tuple[RequirementRow, ...] = ()
        self._cards: dict[str, RequirementCard] = {}
        self._shown: dict[str, tuple[RequirementRow, dict[str, str]]] = {}
        self._thumbnails = Thumbnails()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        self._moot = Words(messages.word("state", "not_applicable"), "notApplicable")
        self._moot.setContentsMargins(theme.pixels(34), theme.pixels(2), 0, 0)
        self._moot.hide()
        for key in _KEYS:
            QShortcut(QKeySequence(key), self).activated.connect(lambda k=key: self._tick(k))

    def show_rows(self, rows: tuple[RequirementRow, ...]) -> None:
        """Shows these lines; nothing is rebuilt where nothing changed."""
        if rows == self._rows:
            return
        self._rows = rows
        keys = self._keys()
        ordered = sorted(rows, key=lambda row: row.state is RequirementState.NOT_APPLICABLE)
        for identifier in [name for name in self._cards if name not in {r.id for r in rows}]:
            self._drop(identifier)
        moot = [row for row in ordered if row.state is RequirementState.NOT_APPLICABLE]
        self._layout.removeWidget(self._moot)
        for place, row in enumerate(ordered):
            own = {what.code: keys.get(what.code, "") for what in row.attestations}
            if self._shown.get(row.id) != (row, own):
                self._replace(row, own)
            self._layout.removeWidget(self._cards[row.id])
            self._layout.insertWidget(place, self._cards[row.id])
        self._layout.insertWidget(len(ordered) - len(moot), self._moot)
        self._moot.setVisible(bool(moot))

    def _replace(self, row: RequirementRow, keys: dict[str, str]) -> None:
        before = self._cards.get(row.id)
        had = before is not None and before.hasFocus()
        ticks = before.ticks if before is not None else []
        ticked = next((n for n, tick in enumerate(ticks) if tick.box.hasFocus()), None)
        self._drop(row.id)
        card = RequirementCard(row, keys, self._messages, self._theme)
        card.chosen.connect(self.chosen)
        card.attested.connect(self.attested)
        self._cards[row.id], self._shown[row.id] = card, (row, keys)
        if ticked is not None and ticked < len(card.ticks):
            card.ticks[ticked].box.setFocus()
        elif had:
            card.setFocus()

    def _drop(self, identifier: str) -> None:
        card = self._cards.pop(identifier, None)
        self._shown.pop(identifier, None)
        if card is not None:
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _keys(self) -> dict[str, str]:
        codes = [what.code for row in self._rows for what in row.attestations]
        return dict(zip(codes, _KEYS, strict=False))

    def _tick(self, key: str) -> None:
        for tick in self.ticks:
            if self._keys().get(tick.code) == key and tick.box.isEnabled():
                tick.box.toggle()

    def show_pages(self, pages: tuple[PageRow, ...]) -> None:
        """The pages dock at the lines that they meet."""
        self._thumbnails.show_pages(pages)
        for row in self._rows:
            self._cards[row.id].docked.show_pages(*self._thumbnails.of(row.documents))

    def show_thumbnail(self, sha256: str, number: int, image: QImage) -> None:
        """A page's picture came."""
        self._thumbnails.keep(sha256, number, image)
        for row in self._rows:
            self._cards[row.id].docked.show_pages(*self._thumbnails.of(row.documents))

    @property
    def ticks(self) -> list[Tick]:
        """What a person can confirm, top to bottom."""
        return [t for row in self._rows for t in self._cards[row.id].ticks]

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """How high it is follows from its width; what the window has no room for scrolls."""
        return QSize(0, self.heightForWidth(self.width()))

    @property
    def cards(self) -> list[RequirementCard]:
        """The lines, in the order of the sheet."""
        return [self._cards[row.id] for row in self._rows]
