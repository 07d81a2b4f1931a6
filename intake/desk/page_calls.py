"""What page workers are asked, by name: the parent need not load what only children use."""

from __future__ import annotations

from intake.desk.examination import ExaminedFile, ExaminedPage, FileOrder, PageOrder


def look_into(order: FileOrder) -> ExaminedFile:
    """See `intake.desk.page_work.look_into`."""
    from intake.desk import page_work

    return page_work.look_into(order)


def examine(order: PageOrder) -> ExaminedPage:
    """See `intake.desk.page_work.examine`."""
    from intake.desk import page_work

    return page_work.examine(order)
