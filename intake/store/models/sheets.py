"""Tables of what leaves the window: sheets handed over, outcomes, turns."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from intake.store.models.base import Base


class HandedSheetRow(Base):
    """A sheet that was made for the person at the window; rows are only ever added."""

    __tablename__ = "handed_sheets"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    sheet: Mapped[str]
    language: Mapped[str]
    content: Mapped[dict[str, Any]]
    person: Mapped[str]
    at: Mapped[datetime]


class OutcomeRow(Base):
    """What the institute issued; the last one counts, those before stay. No value: taken back."""

    __tablename__ = "outcomes"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    kind: Mapped[str]
    value: Mapped[str]
    issued_on: Mapped[str]
    person: Mapped[str]
    at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(server_default="")


class TurnRow(Base):
    """The appointment as written down; the last one counts, those before stay."""

    __tablename__ = "turns"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    number: Mapped[str]
    day: Mapped[str]
    in_name_of: Mapped[str]
    exempt: Mapped[str]
    person: Mapped[str]
    at: Mapped[datetime]
