"""Pages that were examined already: papers added later do not make the others be read again."""

from __future__ import annotations

import threading
from collections import OrderedDict

from intake.desk.packet.sealed import SealedPage

Key = tuple[str, str, int, int | None]


class PageMemory:
    """The last examined pages, kept in memory by content, name, number and how people turned them.

    Thread-safe.

    Args:
        most: how many pages are remembered; a page of words takes about 100 KB.
    """

    def __init__(self, most: int = 400) -> None:
        self._most = most
        self._pages: OrderedDict[Key, SealedPage] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Key) -> SealedPage | None:
        """The page, if it is still remembered."""
        with self._lock:
            page = self._pages.get(key)
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def put(self, key: Key, page: SealedPage) -> None:
        """Remembers a page, and forgets the one that was not asked for longest."""
        with self._lock:
            self._pages[key] = page
            self._pages.move_to_end(key)
            while len(self._pages) > self._most:
                self._pages.popitem(last=False)
