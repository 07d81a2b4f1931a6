"""Start of the program: `python -m intake` and `.venv/bin/intake`."""

from __future__ import annotations

import sys


def main() -> int:
    """Runs the command line and, where that asks for it, the window.

    Returns:
        The exit status (CONTRACT): 0 the answer is good, 1 it is not, 2 nothing could be done.
    """
    from intake.cli.main import run

    outcome = run(sys.argv[1:])
    if outcome.window is None:
        return outcome.status
    from intake.app.loaded_first import load_before_qt

    load_before_qt()
    from intake.ui.start import open_window

    return open_window(outcome.window.case)


if __name__ == "__main__":
    sys.exit(main())
