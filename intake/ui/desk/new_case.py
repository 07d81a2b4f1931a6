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
from intake.procedures.page import page_of
from intake.ui.desk.needs import html_of
from intake.ui.parts.dialog_parts import AskFoot, dialog_column, give_size
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import Words
from intake.ui.parts.reading_dialog import reading_text
from intake.ui.theme import Theme

_NEEDS_HIGH = 600


class NewCaseDialog(QDialog):
    """Asks under which rules the papers are looked at; F2 lays beside it what those ask for."""

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
        choices = QWidget()
        layout = dialog_column(choices, theme, 6, wide=520)
        self.text = reading_text(messages.word("page", "needs"))
        self.text.hide()
        halves = QHBoxLayout(self)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(0)
        halves.addWidget(choices)
        halves.addWidget(self.text, 1)
        self._procedure = self._choices(
            layout,
            self.tr("Procedure"),
            [messages.word("procedures_short", p.id) for p in procedures],
        )
        self._whole_name = Words("", "softNote")
        layout.addWidget(self._whole_name)
        self._channel = _Choices(layout, self.tr("Channel"), self)
        self._presenter = _Choices(layout, self.tr("Who presents the papers"), self)
        self._procedure.idClicked.connect(self._offer_channels)
        self._channel.group.idClicked.connect(self._offer_presenters)
        self._presenter.group.idClicked.connect(self._tell_needs)
        self._offer_channels()
        layout.addStretch(1)
        layout.addSpacing(theme.pixels(12))
        self.needs_button = KeyButton(messages.word("page", "needs"), "F2", theme)
        self.needs_button.setAutoDefault(False)
        self.needs_button.clicked.connect(self.show_needs)
        foot = AskFoot(self, self.tr("Open case"), theme)
        foot.insertWidget(0, self.needs_button)
        self.open_button = foot.keep
        layout.addLayout(foot)
        first_presenter = self._presenter.group.button(0)
        if first_presenter is not None:
            first_presenter.setFocus()

    def _choices(self, layout: QVBoxLayout, title: str, words: list[str]) -> QButtonGroup:
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
        return group

    def _offer_channels(self) -> None:
        """The channels of the procedure chosen."""
        procedure = self.procedure
        self._whole_name.setText(procedure.names.get(self._messages.language, procedure.id))
        words = [self._messages.word("channel", channel) for channel in procedure.channels]
        self._channel.offer(words)
        self._offer_presenters()

    def _offer_presenters(self) -> None:
        """Who may present in the channel chosen."""
        people = self.procedure.on(self.channel).presenters
        self._presenter.offer([self._messages.word("presenter", person) for person in people])
        self._tell_needs()

    def show_needs(self) -> None:
        """What the procedure asks of this person in this channel, or not any more."""
        shown = self.text.isHidden()
        self.text.setVisible(shown)
        self._tell_needs()
        self.adjustSize()
        if shown:
            give_size(self, self._theme, 1080, max(self.height(), _NEEDS_HIGH))

    def _tell_needs(self) -> None:
        if not self.text.isHidden():
            page = page_of(self.procedure, self._messages, self.channel, self.presenter)
            self.text.setHtml(html_of(page, self._messages))

    @property
    def procedure(self) -> Procedure:
        """The procedure chosen."""
        return self._procedures[max(0, self._procedure.checkedId())]

    @property
    def channel(self) -> Channel:
        """The channel chosen."""
        return self.procedure.channels[max(0, self._channel.group.checkedId())]

    @property
    def presenter(self) -> Presenter:
        """Who presents."""
        people = self.procedure.on(self.channel).presenters
        return people[max(0, self._presenter.group.checkedId())]

    def choose_presenter(self, presenter: Presenter) -> None:
        """Preselects who presents."""
        index = self.procedure.on(self.channel).presenters.index(presenter)
        button = self._presenter.group.button(index)
        if button is not None:
            button.setChecked(True)
        self._tell_needs()


class _Choices:
    """A title and buttons of which one is chosen; what is offered may change."""

    def __init__(self, layout: QVBoxLayout, title: str, parent: QWidget) -> None:
        self.group = QButtonGroup(parent)
        self._title = title
        label = QLabel(title)
        label.setObjectName("fieldName")
        layout.addSpacing(8)
        layout.addWidget(label)
        self._buttons = QVBoxLayout()
        layout.addLayout(self._buttons)

    def offer(self, words: list[str]) -> None:
        """Other choices, the first one chosen; nothing happens where they are the same."""
        if [button.text() for button in self.group.buttons()] == words:
            return
        for button in self.group.buttons():
            self.group.removeButton(button)
            self._buttons.removeWidget(button)
            button.hide()
            button.deleteLater()
        for number, word in enumerate(words):
            button = QRadioButton(word)
            button.setAccessibleName(f"{self._title}: {word}")
            button.setChecked(number == 0)
            self.group.addButton(button, number)
            self._buttons.addWidget(button)
