"""Table of pages that people put to another paper."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from intake.store.models.base import Base


class PageMoveRow(Base):
    """A page put elsewhere; rows are only ever added."""

    __tablename__ = "page_moves"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    file: Mapped[str]
    file_page: Mapped[int]
    kind: Mapped[str]
    with_file: Mapped[str]
    with_page: Mapped[int]
    before: Mapped[str]
    person: Mapped[str]
    at: Mapped[datetime]
