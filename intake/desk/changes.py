"""What a use case changed about a case, and that one cannot be done with it as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from intake.domain.documents import FileTrouble
from intake.errors import IntakeError


class Part(StrEnum):
    """What about a case may have changed."""

    CASE = "case"
    FILES = "files"
    PACKET = "packet"
    ASSESSMENT = "assessment"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Changed:
    """What a use case changed; one signal tells the screens.

    Attributes:
        troubles: files that could not be taken in; the others were.
    """

    case: int
    parts: frozenset[Part]
    troubles: tuple[FileTrouble, ...] = ()


class DeskError(IntakeError):
    """What cannot be done with a case as it stands."""
