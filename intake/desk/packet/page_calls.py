"""What page workers are asked, by name: the parent need not load what only children use."""

from __future__ import annotations

from collections.abc import Sequence

from intake.desk.packet.examination import ExaminedFile, FileOrder, PageOrder, SecondLook
from intake.desk.packet.sealed import Looking, SealedPage, SealedPapers, Seen, sealed


def look_into(order: FileOrder) -> ExaminedFile:
    """See `intake.desk.packet.page_work.look_into`."""
    from intake.desk.packet import page_work

    return page_work.look_into(order)


def examine(order: PageOrder) -> SealedPage:
    """See `intake.desk.packet.page_work.examine`."""
    from intake.desk.packet import page_work

    return SealedPage.of(page_work.examine(order))


def assemble(papers: SealedPapers) -> Looking:
    """The documents that the pages make, and what is doubtful about them.

    See `intake.desk.packet.assembly.assemble` and `intake.desk.packet.second_look.doubted`.
    """
    from intake.desk.packet import assembly, second_look

    pages = tuple(page.opened() for page in papers.pages)
    examined = assembly.Examined(papers.files, pages, papers.troubles, papers.moves)
    return second_look.doubted(assembly.assemble(examined), papers.orders)


def look_at_all(orders: Sequence[SecondLook]) -> tuple[bytes, ...]:
    """See `intake.desk.packet.value_look.look_at`; of one page, which is decoded once."""
    from intake.desk.packet import value_look

    return tuple(sealed(value_look.look_at(order)) for order in orders)


def settle(seen: Seen) -> Looking:
    """See `intake.desk.packet.second_look.settled`."""
    from intake.desk.packet import second_look

    return second_look.settled(seen)
