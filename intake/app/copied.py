"""What page workers are copied from: a process with page work loaded, which ends without a word.

Rubbish is not collected while it loads: nearly all of it stays. Children never look through it.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys

gc.disable()

import intake.desk.packet.page_work  # noqa: E402, F401
from intake.app.child_side import only_of_work  # noqa: E402

gc.freeze()
gc.enable()

# Libraries look for their own leaks when Python is taken down, and write about them on the error
# stream of whoever started the program. Nothing here has to be put in order.
atexit.register(os._exit, 0)

sys.excepthook = only_of_work
