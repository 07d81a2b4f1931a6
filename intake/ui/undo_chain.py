"""What a person did in a case, one thing after another; the last is taken back first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from intake.errors import StoreError
from intake.jobs import Job
from intake.ui.station import Station

Answer = TypeVar("Answer")
_MOST = 200
"""Steps that are remembered, of all cases together."""


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One thing that was done.

    Attributes:
        words: what it was, as they stand after "Undo:".
        back: begins to take it back; answers False where it stays done after all.
        why: why it cannot be taken back; "" where it can.
    """

    case: int
    words: str
    back: Callable[[], bool] | None = None
    why: str = ""


class UndoChain(QObject):
    """Remembers what was done since the program was started. Without widgets.

    Signals:
        changed: something was done, taken back, or has come to its end.
    """

    changed = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._steps: list[Step] = []
        self._under_way: Counter[int] = Counter()

    def last(self, case: int) -> Step | None:
        """What was done last in a case."""
        return next((step for step in reversed(self._steps) if step.case == case), None)

    def under_way(self, case: int) -> bool:
        """Whether something is being done in a case that is not carried out yet."""
        return self._under_way[case] > 0

    def add(self, step: Step) -> None:
        """This was done."""
        self._steps.append(step)
        del self._steps[:-_MOST]
        self.changed.emit()

    def take(self, step: Step) -> bool:
        """It is about to be taken back; False where it is not in the chain."""
        if step not in self._steps:
            return False
        self._steps.remove(step)
        self.changed.emit()
        return True

    def begin(self, case: int) -> None:
        """Something begins that is carried out elsewhere; `end` follows, whatever comes of it."""
        self._under_way[case] += 1

    def end(self, case: int) -> None:
        """It was carried out, or was not."""
        self._under_way[case] -= 1
        self.changed.emit()

    def do(
        self,
        step: Step,
        work: Callable[[Job], Answer],
        done: Callable[[Answer], None] | None = None,
        *,
        shown: bool = False,
    ) -> None:
        """As `Station.run`; it can be taken back once it was carried out."""

        def carried_out(answer: Answer) -> None:
            self.add(step)
            self._carried_out(step.case, answer, done)

        self._run(step.case, work, carried_out, lambda _fault: None, shown=shown)

    def undo_by(
        self,
        step: Step,
        work: Callable[[Job], Answer],
        done: Callable[[Answer], None] | None = None,
        *,
        shown: bool = False,
    ) -> None:
        """Takes a step back; where the archive does not answer it stays the last one.

        Where it cannot be taken back any more, what was done before it comes next.
        """

        def carried_out(answer: Answer) -> None:
            self._carried_out(step.case, answer, done)

        def not_done(fault: Exception | None) -> None:
            if fault is None or isinstance(fault, StoreError):
                self.add(step)

        self._run(step.case, work, carried_out, not_done, shown=shown)

    def _carried_out(
        self, case: int, answer: Answer, done: Callable[[Answer], None] | None
    ) -> None:
        if done is not None:
            done(answer)
        self.end(case)

    def _run(
        self,
        case: int,
        work: Callable[[Job], Answer],
        done: Callable[[Answer], None],
        not_done: Callable[[Exception | None], None],
        *,
        shown: bool,
    ) -> None:
        def stopped(fault: Exception | None = None) -> None:
            not_done(fault)
            self.end(case)

        def failed(fault: Exception) -> None:
            stopped(fault)
            self._station.tell_refused(case, fault)

        self.begin(case)
        self._station.run(work, done, shown=shown, failed=failed, cancelled=stopped)
