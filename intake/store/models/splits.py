"""Table of cases whose papers were parted by worker."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from intake.store.models.base import Base


class SplitRow(Base):
    """One case of a split; the last that was not taken back counts, all rows stay."""

    __tablename__ = "case_splits"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    origin: Mapped[str]
    worker_name: Mapped[str]
    worker_number: Mapped[str]
    told: Mapped[dict[str, Any]]
    person: Mapped[str]
    at: Mapped[datetime]
    undone_by: Mapped[str | None]
    undone_at: Mapped[datetime | None]
