"""What page workers are asked, by name: the parent need not load what only children use."""

from __future__ import annotations

from collections.abc import Sequence

from intake.desk.examination import ExaminedFile, FileOrder, PageOrder, SecondLook
from intake.desk.sealed import Looking, SealedPage, SealedPapers, Seen, sealed


def look_into(order: FileOrder) -> ExaminedFile:
    """See `intake.desk.page_work.look_into`."""
    from intake.desk import page_work

    return page_work.look_into(order)


def examine(order: PageOrder) -> SealedPage:
    """See `intake.desk.page_work.examine`."""
    from intake.desk import page_work

    return SealedPage.of(page_work.examine(order))


def assemble(papers: SealedPapers) -> Looking:
    """The documents that the pages make, and what is doubtful about them.

    See `intake.desk.assembly.assemble` and `intake.desk.second_look.doubted`.
    """
    from intake.desk import assembly, second_look

    pages = tuple(page.opened() for page in papers.pages)
    examined = assembly.Examined(papers.files, pages, papers.troubles, papers.moves)
    return second_look.doubted(assembly.assemble(examined), papers.orders)


def look_at_all(orders: Sequence[SecondLook]) -> tuple[bytes, ...]:
    """See `intake.desk.value_look.look_at`; of one page, which is decoded once."""
    from intake.desk import value_look

    return tuple(sealed(value_look.look_at(order)) for order in orders)


def settle(seen: Seen) -> Looking:
    """See `intake.desk.second_look.settled`."""
    from intake.desk import second_look

    return second_look.settled(seen)
