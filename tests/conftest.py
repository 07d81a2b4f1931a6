"""What holds for all tests: examples are the same every time, and no clock judges them.

`INTAKE_EXPLORE=1 ./test tests/unit` looks for new examples instead.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "office",
    deadline=None,
    derandomize="INTAKE_EXPLORE" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
    database=None,
)
settings.load_profile("office")
