"""What is asked of one page, and what was seen on it. Plain data: it travels between processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from intake.domain.boxes import Box
from intake.domain.documents import PageRef
from intake.jobs import Job

if TYPE_CHECKING:
    from intake.reading.items import Item
    from intake.signatures.electronic.finding import ElectronicReport
    from intake.signatures.page_signs import PageSigns

Order = TypeVar("Order")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class PageOrder:
    """One page to examine.

    Attributes:
        path: where the bytes lie.
        file: how the paper is called towards people and in the JSON.
        number: page of the file, from 1.
        dpi: resolution at which a PDF page is rasterised.
        picture: where to leave a picture for the viewer (JPEG, as handed in); None for nowhere.
        told: degrees clockwise that make it upright, as a person says; None where nobody did.
    """

    path: str
    file: str
    number: int
    dpi: int = 300
    picture: str | None = None
    told: int | None = None


@dataclass(frozen=True, slots=True)
class ExaminedPage:
    """What was seen on one page.

    Attributes:
        items: the papers lying on it, each with its text; one blank item for an empty page.
        signs: for each item what looks like a signature there.
        quality: codes of what makes the page hard to judge.
    """

    page: PageRef
    items: tuple[Item, ...]
    signs: tuple[PageSigns | None, ...]
    quality: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FileOrder:
    """One file to look into as a whole.

    Attributes:
        trust: folder of the authorities that the institute trusts, for electronic signatures.
    """

    path: str
    file: str
    trust: str | None = None


@dataclass(frozen=True, slots=True)
class ExaminedFile:
    """What a file says about itself: how many pages, and its electronic signatures if a PDF."""

    file: str
    pages: int
    electronic: ElectronicReport | None


@dataclass(frozen=True, slots=True)
class SecondLook:
    """A value to be read again, larger.

    Attributes:
        box: the value in pixels of the page as handed in.
        rotation: degrees clockwise that turn the page upright.
        form: what is expected there: `number`, `name` or `date`; `~` to look for a stroke alone.
        said: what was read there, where that matters.
        expected: what a paper that knows has in its place, where one does.
        parts: of a value that is broken over lines the box on each.
        figures: where the page has a number without letters, such as a RUC, and that number.
    """

    order: PageOrder
    box: Box
    rotation: int
    form: str
    said: str = ""
    expected: str = ""
    parts: tuple[Box, ...] = ()
    figures: tuple[Box, str] | None = None


class Workers(Protocol):
    """Hands for page work; the real ones are child processes with limits on memory and time."""

    def each(
        self, function: Callable[[Order], Answer], orders: Sequence[Order], job: Job
    ) -> Iterator[tuple[int, Answer | Exception]]:
        """Runs `function` on every order and gives answers as they come.

        Args:
            function: a module-level function of page work.
            orders: picklable.
            job: cancelled between answers; running work is then ended.

        Yields:
            (index of the order, its answer or the exception that stands for it).

        Raises:
            Cancelled: the person stopped the job.
        """
        ...
