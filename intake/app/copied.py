"""What page workers are copied from: a process with page work loaded, which ends without a word."""

from __future__ import annotations

import atexit
import os

import intake.desk.page_work  # noqa: F401

# Libraries look for their own leaks when Python is taken down, and write about them on the error
# stream of whoever started the program. Nothing here has to be put in order.
atexit.register(os._exit, 0)
