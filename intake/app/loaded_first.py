"""What the window needs besides Qt, loaded before Qt.

Qt's binding reads the source of every module that is loaded after it, to see whether it uses Qt:
a sixth of the time in which the window opens.
"""

from __future__ import annotations

import gc
from importlib import import_module

NAMES = (
    "sqlalchemy.orm",
    "intake.store.opening",
    "intake.desk.reception",
    "intake.desk.code_lookup",
    "intake.app.compose",
)


def load_before_qt() -> None:
    """Loads them; rubbish is not collected meanwhile: nearly all that is loaded stays.

    `begin_collecting` is to be called once the window stands.
    """
    gc.disable()
    for name in NAMES:
        import_module(name)


def begin_collecting() -> None:
    """Collects rubbish from now on, but never looks through what was loaded for the start."""
    gc.freeze()
    gc.enable()
