"""The measurement of identity papers in parts that add up."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Self

import pytest

from benchmarks import bench, identity

ROW: dict[str, object] = {
    "kind": "visa", "layout": "plain", "level": "clean", "said": "visa", "recognised": True,
    "one": True, "fields": {"visa_number": "right", "full name": "right", "birth_date": "right"},
    "details": {},
}  # fmt: skip


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[int]:
    """Numbers of the papers that were measured, in order; nothing is drawn or read."""
    numbers: list[int] = []

    def one(_folder: Path, _seed: int, _papers: object, number: int) -> dict[str, object]:
        numbers.append(number)
        return dict(ROW)

    class Here:
        def __init__(self, _workers: int | None) -> None: ...

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None: ...

        map = staticmethod(map)

    monkeypatch.setattr(bench, "CACHE", tmp_path)
    monkeypatch.setattr(identity, "measured", one)
    monkeypatch.setattr(identity, "ProcessPoolExecutor", Here)
    monkeypatch.setattr(identity, "generator", lambda: "drawn")
    monkeypatch.setattr(bench, "code_print", lambda: "code")
    monkeypatch.setattr(identity, "STANDARD", 10)
    return numbers


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["identity.py", "--workers", "1", *arguments])
    return identity.main()


def test_parts_add_up(
    measured: list[int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, "--part", "2/2")
    assert measured == [2, 4, 6, 8, 10]
    assert "Not finished: 5 of 10 papers." in capsys.readouterr().out
    assert run(monkeypatch, "--part", "1/2") == 0
    assert measured[5:] == [1, 3, 5, 7, 9]
    out = capsys.readouterr().out
    assert "Not finished" not in out
    assert "10 identity papers: 10 recognised" in out


def test_what_was_measured_is_not_measured_again(
    measured: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(monkeypatch, "--part", "3/5")
    run(monkeypatch)
    assert sorted(measured) == list(range(1, 11))


@pytest.mark.parametrize("text", ["0/2", "3/2", "1", "a/b", "1/0"])
def test_a_part_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        identity.part(text)
