"""The manifest of a filed case: everything that was known and decided, as canonical JSON.

Canonical: UTF-8, keys sorted, no spaces, numbers as Python's shortest exact form, moments in UTC
with microseconds. The same case always gives the same bytes, so that the rows of the database can
be held against the manifest at any time.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum

from intake.domain.cases import Case

SCHEMA = 1
ALWAYS_AFTER = ("id", "state", "seal", "revision", "history")
"""What changes by the filing itself, or is the database's own affair."""

FREE = ("parameters", "detail")
"""Fields that hold whatever a code needs: no record, so they cannot have grown."""


def manifest(case: Case, *, at: datetime, person: str, events: int) -> bytes:
    """The manifest's bytes.

    Args:
        case: as it stands; its first `events` lines of history count.
        at: when it was filed.
        person: who filed it.
        events: lines of history before the filing.
    """
    content = {f.name: plain(getattr(case, f.name)) for f in fields(case)}
    for name in ALWAYS_AFTER:
        del content[name]
    content["schema"] = SCHEMA
    content["history"] = plain(case.history[:events])
    content["filed"] = {"at": plain(at), "person": person, "events": events}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode()


def holds(sealed: bytes, now: bytes) -> bool:
    """Whether the case still says all that its manifest says, and nothing else.

    A record may have gained a field since, when the vocabulary grew; what stands in lists and
    in free parameters must be just the same. A manifest that is no JSON holds nothing.
    """
    try:
        return _holds(json.loads(sealed), json.loads(now))
    except ValueError:
        return False


def _holds(sealed: object, now: object) -> bool:
    if isinstance(sealed, dict) and isinstance(now, dict):
        return all(
            name in now and (value == now[name] if name in FREE else _holds(value, now[name]))
            for name, value in sealed.items()
        )
    if isinstance(sealed, list) and isinstance(now, list):
        return len(sealed) == len(now) and all(map(_holds, sealed, now))
    return type(sealed) is type(now) and sealed == now


def plain(value: object) -> object:
    """A record of the vocabulary as JSON values; sets are sorted."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, set | frozenset):
        return sorted(map(str, value))
    return _plain_scalar(value)


def _plain_scalar(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, bytes):
        return value.hex()
    return value
