"""The case that somebody works on: by the number on its papers, and while nothing is decided."""

from __future__ import annotations

from intake.desk.changes import DeskError
from intake.domain.cases import Case
from intake.errors import StoreError
from intake.store.opening import Store


def of_number(store: Store, number: str) -> Case:
    """The case of that expediente number, as a person types it.

    Raises:
        StoreError: `case.unknown`.
    """
    case = store.cases.by_number(number.strip())
    if case is None:
        raise StoreError("case.unknown", number=number)
    return case


def undecided_case(store: Store, case: int) -> Case:
    """The case, if it may still be worked on; changing a sealed one is refused by the store.

    Raises:
        DeskError: `case.decided`.
    """
    current = store.cases.get(case)
    if current.seal is None and not current.undecided:
        raise DeskError("case.decided", number=current.number)
    return current
