"""Nothing is lost: pages received = pages safe = pages in the case. Without widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted since the case is on the screen.

    Attributes:
        received: what sources delivered.
        safe: how many of them no crash can lose any more.
        refused: how many could not be taken in and were told about.
    """

    received: int = 0
    safe: int = 0
    refused: int = 0

    def came(self) -> Tally:
        """A source delivered another one."""
        return replace(self, received=self.received + 1)

    def kept(self) -> Tally:
        """It is on disk."""
        return replace(self, safe=self.safe + 1)

    def turned_away(self, count: int) -> Tally:
        """So many were refused, each with its reason."""
        return replace(self, refused=self.refused + count)

    @property
    def missing(self) -> int:
        """How many came in and are not safe; 0 where nothing is lost."""
        return max(0, self.received - self.safe - self.refused)
