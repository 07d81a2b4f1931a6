"""The way of the Tab key over the desk: as one reads, also where rows came later."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class FocusOrder:
    """Remembers the way, and lays it anew only where a widget came or went."""

    def __init__(self) -> None:
        self._way: list[QWidget] = []

    def lay(self, widgets: Iterable[QWidget]) -> None:
        """Tab goes over these, in this order; what takes no keys is passed over."""
        way = [w for w in widgets if w.focusPolicy() != Qt.FocusPolicy.NoFocus]
        if way == self._way:
            return
        self._way = way
        for before, after in pairwise(way):
            QWidget.setTabOrder(before, after)
