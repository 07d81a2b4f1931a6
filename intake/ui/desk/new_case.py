"""A new case: procedure, channel, who presents. Three choices, Enter opens it."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from intake.domain.kinds import Channel, Presenter
from intake.messages import Messages
from intake.procedures.model import Procedure
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import Words
from intake.ui.theme import Theme


class NewCaseDialog(QDialog):
    """Asks under which rules the papers are looked at."""

    def __init__(
        self,
        procedures: tuple[Procedure, ...],
        messages: Messages,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._procedures = procedures
        self._messages = messages
        self._theme = theme
        self.setWindowTitle(self.tr("New case"))
        self.setMinimumWidth(theme.pixels(520))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(20) for _ in range(4)))
        layout.setSpacing(theme.pixels(6))
        self._procedure = self._choices(
            layout,
            self.tr("Procedure"),
            [messages.word("procedures_short", p.id) for p in procedures],
            [p.names.get(messages.language, p.id) for p in procedures],
        )
        first = procedures[0]
        self._channel = self._choices(
            layout,
            self.tr("Channel"),
            [messages.word("channel", channel) for channel in first.channels],
        )
        self._presenter = self._choices(
            layout,
            self.tr("Who presents the papers"),
            [messages.word("presenter", presenter) for presenter in first.presenters],
        )
        layout.addSpacing(theme.pixels(12))
        self.open_button = KeyButton(
            self.tr("Open case"), "Return", theme, look="primary", shortcut=False
        )
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.accept)
        stop = KeyButton(self.tr("Cancel"), "Esc", theme, shortcut=False)
        stop.setAutoDefault(False)
        stop.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(stop)
        buttons.addWidget(self.open_button)
        layout.addLayout(buttons)
        first_presenter = self._presenter.button(0)
        if first_presenter is not None:
            first_presenter.setFocus()

    def _choices(
        self, layout: QVBoxLayout, title: str, words: list[str], notes: list[str] | None = None
    ) -> QButtonGroup:
        label = QLabel(title)
        label.setObjectName("fieldName")
        if layout.count():
            layout.addSpacing(8)
        layout.addWidget(label)
        group = QButtonGroup(self)
        for number, word in enumerate(words):
            button = QRadioButton(word)
            button.setAccessibleName(f"{title}: {word}")
            button.setChecked(number == 0)
            group.addButton(button, number)
            layout.addWidget(button)
            if notes:
                note = Words(notes[number], "softNote")
                note.setIndent(self._theme.pixels(20))
                layout.addWidget(note)
        return group

    @property
    def procedure(self) -> Procedure:
        """The procedure chosen."""
        return self._procedures[max(0, self._procedure.checkedId())]

    @property
    def channel(self) -> Channel:
        """The channel chosen."""
        return self.procedure.channels[max(0, self._channel.checkedId())]

    @property
    def presenter(self) -> Presenter:
        """Who presents."""
        return self.procedure.presenters[max(0, self._presenter.checkedId())]

    def choose_presenter(self, presenter: Presenter) -> None:
        """Preselects who presents."""
        index = self.procedure.presenters.index(presenter)
        button = self._presenter.button(index)
        if button is not None:
            button.setChecked(True)
