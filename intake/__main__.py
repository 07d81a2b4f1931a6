"""Start of the program: `python -m intake` and `.venv/bin/intake`."""

from __future__ import annotations

import sys


def main() -> int:
    """Runs the command line; returns the exit status (CONTRACT: 0 good, 1 not, 2 nothing done)."""
    from intake.cli.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
