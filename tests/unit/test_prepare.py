"""What `scripts/prepare` does before every start."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

PREPARE = Path(__file__).parents[2] / "scripts" / "prepare"


def test_code_that_cannot_be_kept_compiled_is_no_matter_of_what_is_printed(tmp_path: Path) -> None:
    """A folder that the clerk may not write to: `./run check --json` prints its JSON alone."""
    python = tmp_path / "bin" / "python"
    python.parent.mkdir()
    python.write_text("#!/bin/sh\necho '*** Error compiling'\necho denied >&2\nexit 1\n")
    python.chmod(0o755)
    step = re.search(r"^compile\(\) .*$", PREPARE.read_text(encoding="utf-8"), re.MULTILINE)
    assert step is not None
    said = subprocess.run(
        ["bash", "-euc", f"{step[0]}; compile"],
        env={"PATH": "/usr/bin:/bin", "venv": str(tmp_path), "here": str(tmp_path)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert (said.stdout, said.stderr) == ("", "")
