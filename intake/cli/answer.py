"""Standard output carries only the answer."""

from __future__ import annotations

import json
import sys


def print_json(answer: object) -> None:
    """The answer as JSON, UTF-8 whatever the terminal says.

    What is no text (names of files from another system) is escaped as RFC 8259 section 7 allows.
    """
    text = json.dumps(answer, ensure_ascii=False, indent=1)
    if hasattr(sys.stdout, "buffer"):
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
        sys.stdout.buffer.flush()
    else:
        sys.stdout.write(text + "\n")
