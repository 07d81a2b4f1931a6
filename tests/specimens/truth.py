"""What is true about a drawn packet, and its JSON beside the packet's folder.

Names of fields are those of the command line's contract; boxes are [left, top, right, bottom] in
pixels of the picture as saved, `page` counts from 1 within the document.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

Box = list[int]


@dataclass
class TrueFact:
    """One value that stands on a paper; `box` is None where it has no single place."""

    field: str
    value: str
    page: int
    box: Box | None


@dataclass
class TrueSignature:
    """One signature, in the words of the contract: `ink`, `electronic_stamp`, `none`, ..."""

    kind: str
    page: int
    box: Box | None


@dataclass
class TruePage:
    """Where a page lies; `rotation`: degrees clockwise that make the picture upright."""

    file: str
    file_page: int
    rotation: int
    width: int
    height: int
    dpi: int


@dataclass
class TrueDocument:
    """One paper of a packet."""

    kind: str
    layout: str
    pages: list[TruePage] = field(default_factory=list)
    facts: list[TrueFact] = field(default_factory=list)
    signatures: list[TrueSignature] = field(default_factory=list)

    def value(self, name: str) -> str | None:
        return next((f.value for f in self.facts if f.field == name), None)

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> TrueDocument:
        return cls(
            row["kind"],
            row["layout"],
            [TruePage(**r) for r in row["pages"]],
            [TrueFact(**r) for r in row["facts"]],
            [TrueSignature(**r) for r in row["signatures"]],
        )


@dataclass
class TrueFinding:
    """A finding that is right for the packet."""

    code: str
    severity: str
    kind: str | None = None
    field: str | None = None


@dataclass
class TruePacket:
    """All that is true about one packet."""

    packet: str
    seed: int
    procedure: str
    channel: str
    presenter: str
    level: str
    dpi: int
    defects: list[str] = field(default_factory=list)
    verdict: str = "ready"
    findings: list[TrueFinding] = field(default_factory=list)
    documents: list[TrueDocument] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_dict(cls, row: dict[str, Any]) -> TruePacket:
        rest = {k: v for k, v in row.items() if k not in ("findings", "documents")}
        return cls(
            **rest,
            findings=[TrueFinding(**r) for r in row["findings"]],
            documents=[TrueDocument.from_dict(r) for r in row["documents"]],
        )

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(self.to_dict(), ensure_ascii=False, indent=1), encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> TruePacket:
        return cls.from_dict(json.loads(path.read_text(encoding="utf-8")))
