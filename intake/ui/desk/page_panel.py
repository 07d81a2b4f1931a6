"""The paper with its tools: page name, fit, width, larger, smaller, turn, boxes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from intake.domain.boxes import Box
from intake.messages import Messages
from intake.ui.parts.page_picture import Levels
from intake.ui.parts.page_view import Mark, PageView
from intake.ui.parts.rows import PageMark, PagePlace
from intake.ui.theme import Theme


class PagePanel(QFrame):
    """Shows one page at a time, or says why there is none."""

    mark_chosen = Signal(str)

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pagePanel")
        self._messages = messages
        self._shown: PagePlace | None = None
        self._target: tuple[PagePlace, Box] | None = None
        self._boxes = True
        self.view = PageView(theme)
        self.view.mark_chosen.connect(self.mark_chosen)
        self._title = QLabel()
        self._title.setObjectName("pageTitle")
        self._notice = QLabel()
        self._notice.setObjectName("emptyState")
        self._notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._notice.setWordWrap(True)
        self._stack = QStackedWidget()
        self._stack.setObjectName("pageStack")
        self._stack.addWidget(self._notice)
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tools(theme))
        layout.addWidget(self._stack, 1)
        self.setMinimumWidth(theme.pixels(320))

    def _tools(self, theme: Theme) -> QWidget:
        bar = QFrame()
        bar.setObjectName("pageTools")
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(*(theme.pixels(n) for n in (12, 4, 8, 4)))
        layout.setSpacing(theme.pixels(2))
        layout.addWidget(self._title, 1)
        for text, name, key, deed in (
            (self.tr("Page"), self.tr("Whole page"), "0", self.view.fit_page),
            (self.tr("Width"), self.tr("Page width"), "1", self.view.fit_width),
            ("+", self.tr("Larger"), "+", self.view.zoom_in),
            ("−", self.tr("Smaller"), "-", self.view.zoom_out),
            (self.tr("Turn"), self.tr("Turn clockwise"), "R", self.view.turn),
            (self.tr("Boxes"), self.tr("Show or hide boxes"), "B", self._toggle_boxes),
        ):
            layout.addWidget(self._tool(text, name, key, deed))
        return bar

    def _tool(self, text: str, name: str, key: str, deed: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setText(text if text in "+−" else f"{text} {key}")
        button.setToolTip(f"{name} ({key})")
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(deed)
        QShortcut(QKeySequence(key), self).activated.connect(deed)
        return button

    def _toggle_boxes(self) -> None:
        self._boxes = not self._boxes
        self.view.show_boxes(self._boxes)

    def say(self, text: str) -> None:
        """Says something in the place of a page."""
        self._notice.setText(text)
        self._stack.setCurrentIndex(0)

    def wait_for(self, place: PagePlace) -> None:
        """A page was asked for; the one before stays until it comes."""
        self._title.setText(_name_of(place))
        if self._shown is None:
            self.say(self.tr("One moment…"))

    def show_page(self, place: PagePlace, levels: Levels) -> None:
        """Shows the page, at the place that was asked for if there was one."""
        self._shown = place
        self._title.setText(_name_of(place))
        self.view.setAccessibleName(_name_of(place))
        self.view.show_picture(levels, place.rotation)
        self._stack.setCurrentIndex(1)
        if self._target is not None and self._target[0] == place:
            self.view.go_to(self._target[1])
        self._target = None

    def show_marks(self, marks: Sequence[PageMark]) -> None:
        """The boxes of what was read on the page."""
        self.view.show_marks(
            [
                Mark(m.key, m.box, m.role, f"{self._messages.field(m.field)}: {m.value}")
                for m in marks
            ]
        )
        self.view.show_boxes(self._boxes)

    def go_to(self, place: PagePlace, box: Box | None) -> bool:
        """Brings a place into view; True where its page must be fetched first."""
        if self._shown == place:
            if box is not None:
                self.view.go_to(box)
            return False
        self._target = (place, box) if box is not None else None
        return True


def _name_of(place: PagePlace) -> str:
    return f"{place.file} · p. {place.number}"
