"""What several tests of the whole program share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.program import Program


@pytest.fixture
def program(tmp_path: Path, folder: Path) -> Program:
    """The command line over an archive of its own, in `folder`, where each test lays papers."""
    return Program(tmp_path / "data", folder)
