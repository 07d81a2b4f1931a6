"""A child that the program no longer waits for says nothing; every other fault is told."""

from __future__ import annotations

import sys

import pytest

from intake.app.child_side import only_of_work


def _main(fault: BaseException) -> None:
    raise fault


def _bootstrap(fault: BaseException) -> None:
    _main(fault)


@pytest.mark.parametrize(
    ("start", "fault", "told"),
    [
        (_main, FileNotFoundError(2, "No such file or directory"), False),
        (_main, EOFError(), False),
        (_main, BrokenPipeError(), False),
        (_main, ValueError(), True),
        (_bootstrap, FileNotFoundError(2, "No such file or directory"), True),
    ],
)
def test_only_a_child_that_never_came_to_be_is_silent(
    start, fault: BaseException, told: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        start(fault)
    except (OSError, EOFError, ValueError):
        only_of_work(*sys.exc_info())
    assert bool(capsys.readouterr().err) is told
