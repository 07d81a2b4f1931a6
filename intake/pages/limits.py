"""What the decoding of files from outside may use up, and no more."""

from __future__ import annotations

import os
import sys
import warnings

from PIL import Image

MAX_PIXELS = 120_000_000
"""Pixels of one picture: an A3 sheet at 600 dpi has 70 million."""

MAX_PAGES = 500
"""Pages of one file, unless the caller says otherwise."""

MAX_RENDER_PIXELS = 40_000_000
"""Pixels that one PDF page is rasterised to: an A3 sheet at 300 dpi has 17 million."""

# Between once and twice its limit Pillow only warns; said here once for the whole process, because
# warning filters cannot be changed safely while threads run.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)


def confine(memory_bytes: int, niceness: int, cpu_seconds: int = 0) -> None:
    """Confines the process that calls it, for good: meant for child processes that decode.

    Where the platform has no such limits (Windows) only the priority and the picture limits hold.

    Args:
        memory_bytes: address space that the process may grow to; 0 leaves it alone. Above it
            allocations fail with `MemoryError`.
        niceness: steps of lower priority, 0 to 19, added to what the process has.
        cpu_seconds: processor time after which the system ends the process; 0 means no limit.
    """
    if niceness > 0:
        _step_back(niceness)
    if sys.platform == "win32":
        return
    import resource

    if memory_bytes > 0:
        _lower(resource.RLIMIT_AS, memory_bytes)
    if cpu_seconds > 0:
        _lower(resource.RLIMIT_CPU, cpu_seconds)
    _lower(resource.RLIMIT_CORE, 0)


def _lower(which: int, value: int) -> None:
    import resource

    _, hard = resource.getrlimit(which)
    wanted = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(which, (wanted, hard))


def _step_back(niceness: int) -> None:
    if sys.platform == "win32":
        import psutil

        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
        return
    os.nice(min(niceness, 19))
