"""The card of a signature: the place on the paper, what it is, what is demanded, and three keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from intake.domain.kinds import SignatureKind
from intake.domain.signature_answers import Answer
from intake.messages import Messages
from intake.ui.parts.flow import FlowLayout
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import Words, styled
from intake.ui.signing.certificate import CardLine, card_lines, moment
from intake.ui.signing.crop import PieceOfPaper
from intake.ui.signing.other_place import OtherPlace
from intake.ui.signing.pair import PairOfPapers
from intake.ui.signing.rows import SignatureRow
from intake.ui.theme import Theme

_LINES = 4
"""Lines of a certificate that are seen without scrolling."""
_BESIDE = 400
"""Width from which the piece of paper stands beside the words."""


class SignatureCard(QFrame):
    """One paper's signature.

    Signals:
        confirmed, contradiction_wanted, scan_wanted, taken_back: id of the paper.
    """

    confirmed = Signal(str)
    contradiction_wanted = Signal(object)
    scan_wanted = Signal(str)
    taken_back = Signal(str)

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paperCard")
        self._messages, self._theme = messages, theme
        self._row: SignatureRow | None = None
        px = theme.pixels
        self.paper = PieceOfPaper(theme, 168, 104)
        self.pair = PairOfPapers(theme, 84)
        self._kind = Words("", "signatureKind")
        self._demand = Words("", "cardLine")
        self._quote = Words("", "quotation")
        self._said = Words("", "answer")
        self._note = Words("", "softNote")
        self._details = _Details(theme)
        self.confirm = KeyButton(self.tr("Confirm"), "C", theme)
        self.contradict = KeyButton(self.tr("It is not so"), "X", theme)
        self.scan = KeyButton(self.tr("Scan again"), "N", theme)
        self.undo = KeyButton(self.tr("Take back"), "Alt+Z", theme)
        text = QVBoxLayout()
        text.setSpacing(px(3))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)  # and no hint, which takes a width of its own for granted
        for widget in (self._kind, self._demand, self._quote, self._note, self._said):
            widget.setSizePolicy(policy)
            text.addWidget(widget)
        text.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(text, 1)
        acts = FlowLayout(px(8))
        for button in (self.confirm, self.contradict, self.scan, self.undo):
            acts.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(px(n) for n in (12, 4, 12, 10)))
        layout.setSpacing(px(8))
        layout.addWidget(self.pair)
        layout.addLayout(top)
        layout.addWidget(self._details)
        layout.addLayout(acts)
        self.confirm.clicked.connect(lambda: self._tell(self.confirmed))
        self.contradict.clicked.connect(self._wants_to_contradict)
        self.scan.clicked.connect(lambda: self._tell(self.scan_wanted))
        self.undo.clicked.connect(lambda: self._tell(self.taken_back))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is no room for both, the words stay: the page above shows the place."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        paired = self._row is not None and self._row.other is not None
        self.pair.setVisible(paired)
        self.paper.setVisible(not paired and self.width() >= self._theme.pixels(_BESIDE))

    def _tell(self, signal: object) -> None:
        if self._row is not None:
            signal.emit(self._row.document)  # type: ignore[attr-defined]

    def _wants_to_contradict(self) -> None:
        if self._row is not None:
            self.contradiction_wanted.emit(self._row)

    @property
    def way(self) -> list[QWidget]:
        """What takes keys, in the order of reading."""
        return [self._details, self.confirm, self.contradict, self.scan, self.undo]

    @property
    def row(self) -> SignatureRow | None:
        """What is shown."""
        return self._row

    def show_row(self, row: SignatureRow, crop: QImage | None, other: QImage | None = None) -> None:
        """Shows a paper's signature, beside where the same ink stands as well."""
        before, self._row = self._row, row
        words = self._messages
        kind = words.word("signature", row.stands.value)
        demand = words.word("signature_rule", row.rule.value)
        self._kind.setText(kind[:1].upper() + kind[1:])
        styled(self._kind, role=row.role)
        self._demand.setText(f"{demand}.")
        self._quote.setText(f"«{row.quote}»" if row.quote else "")
        self._quote.setVisible(bool(row.quote))
        self._note.setText(self._seen(row))
        self._said.setText(self._answered(row))
        self._said.setVisible(row.answer is not None)
        self.paper.show_image(
            crop,
            self.tr("In the file; nothing to see on the page.")
            if row.box is None and row.seen is SignatureKind.ELECTRONIC
            else self.tr("No place of signature was found.")
            if row.box is None
            else "",
        )
        if row.other is not None:
            self.pair.show_pair(crop, other, words.kind(row.paper), self._other_words(row.other))
        self._make_room()
        if before is None or before.cards != row.cards:
            self._details.show_cards([card_lines(card, words) for card in row.cards])
        self._name_keys(row)
        self.setAccessibleName(f"{kind}. {demand}. {self._seen(row)}")

    def _name_keys(self, row: SignatureRow) -> None:
        unseen = row.seen is SignatureKind.NOT_ASSESSED
        self.confirm.say(self.tr("It is signed by hand") if unseen else self.tr("Confirm"))
        for button in (self.confirm, self.contradict, self.scan):
            button.setEnabled(row.changeable)
            decided = "" if row.changeable else self.tr("The case was decided already.")
            button.setToolTip(decided)
        confirmed = row.answer is not None and row.answer.answer is Answer.CONFIRMED
        self.confirm.setEnabled(row.changeable and not confirmed)
        if confirmed:
            self.confirm.setToolTip(self._answered(row))
        self.undo.setVisible(row.answer is not None and row.changeable)
        styled(self.confirm, primary=str(not row.settled).lower())

    def _seen(self, row: SignatureRow) -> str:
        words = self._messages
        seen = words.word("signature", row.seen.value)
        parts = [self.tr("The program sees: %1").replace("%1", seen)]
        if row.marks and row.marks[0].confidence and row.seen is SignatureKind.INK:
            parts.append(f"{row.marks[0].confidence:.2f}".replace(".", ","))
        if row.signer and not row.cards:
            parts.append(row.signer)
        return " · ".join(parts)

    def _other_words(self, other: OtherPlace) -> str:
        paper = self._messages.kind(other.paper)
        return f"{other.case} · {paper}" if other.case else paper

    def _answered(self, row: SignatureRow) -> str:
        answer = row.answer
        if answer is None:
            return ""
        said = self._messages.word("signature", answer.said.value)
        text = self._messages.word("signature_answer", answer.answer.value)
        for name, value in (
            ("person", answer.person),
            ("at", moment(answer.at.isoformat())),
            ("said", said),
        ):
            text = text.replace(f"{{{name}}}", value)
        return f"{text}. «{answer.reason}»" if answer.reason else f"{text}."


class _Details(QScrollArea):
    """The certificates, a few lines high; the arrow keys scroll them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Certificate"))
        self.hide()

    def show_cards(self, cards: list[tuple[CardLine, ...]]) -> None:
        """All lines of all signatures."""
        self.setVisible(bool(cards))
        held = QWidget()
        held.setObjectName("column")
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, self._theme.pixels(8), 0)
        grid.setHorizontalSpacing(self._theme.pixels(12))
        grid.setVerticalSpacing(self._theme.pixels(3))
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        at = 0
        for number, lines in enumerate(cards):
            if number:
                grid.setRowMinimumHeight(at, self._theme.pixels(8))
                at += 1
            for line in lines:
                name = QLabel(line.name)
                name.setObjectName("softNote")
                said = Words(line.text, "cardLine")
                styled(said, role=line.role)
                grid.addWidget(name, at, 0, top)
                grid.addWidget(said, at, 1)
                at += 1
        grid.setRowStretch(at, 1)
        self.setWidget(held)
        line_high = self.fontMetrics().height() + self._theme.pixels(3)
        self.setFixedHeight(line_high * _LINES + line_high // 2)
