"""Table of the legal unit's endorsements."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from intake.store.models.base import Base


class EndorsementRow(Base):
    """An endorsement as recorded; the last of a paper counts, those before stay."""

    __tablename__ = "endorsements"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    file: Mapped[str]
    file_page: Mapped[int]
    decision: Mapped[str]
    reviewer: Mapped[str]
    unit: Mapped[str]
    day: Mapped[str]
    text: Mapped[str]
    page: Mapped[int]
    person: Mapped[str]
    at: Mapped[datetime]
