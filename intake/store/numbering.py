"""Expediente numbers: who gives them, how they look (DOMAIN 4.2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo

ECUADOR = timezone(timedelta(hours=-5), "ECT")
"""Continental Ecuador; it has no summer time."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """How an office numbers its cases; the sequence starts at 1 each year and skips nothing.

    Attributes:
        pattern: a format text with `entity`, `office`, `series`, `year`, `sequence`; it must hold
            the last two, since office, year and sequence are what makes a number its own.
        zone: the office's time; it decides which year a case belongs to.
    """

    entity: str = "IESS"
    office: str = "UIO-CAU03"
    series: str = "CEXT"
    pattern: str = "{entity}-{office}-{series}-{year}-{sequence:06d}"
    zone: tzinfo = ECUADOR

    def __post_init__(self) -> None:
        for needed in ("year", "sequence"):
            if not re.search(r"{" + needed + r"[:}]", self.pattern):
                raise ValueError(f"the pattern of case numbers lacks {{{needed}}}")
        self.number(2026, 1)

    def year(self, moment: datetime) -> int:
        """The year in which a case opened at that moment is numbered."""
        return moment.astimezone(self.zone).year

    def number(self, year: int, sequence: int) -> str:
        """The number in full, such as `IESS-UIO-CAU03-CEXT-2026-000123`.

        Raises:
            ValueError: the pattern names something that there is not.
        """
        try:
            return self.pattern.format(
                entity=self.entity,
                office=self.office,
                series=self.series,
                year=year,
                sequence=sequence,
            )
        except (KeyError, IndexError, AttributeError) as error:
            raise ValueError(f"the pattern of case numbers: {error}") from error
