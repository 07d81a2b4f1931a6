"""Table of pages that people turned."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from intake.store.models.base import Base


class PageTurnRow(Base):
    """A page turned upright; rows are only ever added."""

    __tablename__ = "page_turns"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    file: Mapped[str]
    file_page: Mapped[int]
    rotation: Mapped[int]
    again: Mapped[bool]
    person: Mapped[str]
    at: Mapped[datetime]
