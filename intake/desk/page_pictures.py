"""Pictures of pages for the viewer: made from the originals, and thrown away freely."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from intake.desk.packet.examination import PageOrder, Workers
from intake.jobs import Job


class PagePictures:
    """A folder of JPEG pictures, one for each page, named by the original's SHA-256.

    They show the page as handed in, at the resolution that boxes are given in. The window never
    decodes an original itself; these are safe to decode, because a confined child wrote them.

    Args:
        folder: may be emptied at any time.
        originals: gives the path of an original by its SHA-256.
    """

    def __init__(
        self, folder: Path, originals: Callable[[str], Path], workers: Workers, dpi: int = 300
    ) -> None:
        self._folder = folder
        self._originals = originals
        self._workers = workers
        self._dpi = dpi

    def place(self, sha256: str, number: int) -> Path:
        """Where the picture of a page lies, or would lie."""
        return self._folder / sha256[:2] / sha256[2:] / f"{number}.jpg"

    def fetch(self, sha256: str, number: int, job: Job) -> Path:
        """The picture of a page; made now if it is not there yet, which takes up to a second.

        Raises:
            FileError: the page cannot be decoded.
            Cancelled: the person stopped the job.
        """
        place = self.place(sha256, number)
        if not place.exists():
            from intake.desk.packet.page_work import keep_picture

            order = PageOrder(str(self._originals(sha256)), sha256, number, self._dpi, str(place))
            for _, answer in self._workers.each(keep_picture, [order], job):
                if isinstance(answer, Exception):
                    raise answer
        return place
