"""Files of the virtual channel against its limits: format by content, bytes of each file."""

from __future__ import annotations

from intake.checks.situation import Situation
from intake.domain.documents import HandedFile, Packet
from intake.domain.findings import Evidence, Finding
from intake.domain.kinds import Channel, Severity
from intake.procedures.model import UploadLimits


def findings(situation: Situation) -> list[Finding]:
    """Files that the channel does not take; nothing where the sheet sets no limit."""
    limits = situation.procedure.uploads
    if limits is None or situation.channel is not Channel.VIRTUAL:
        return []
    found: list[Finding] = []
    for file in situation.packet.files:
        wrong = file.format not in limits.formats
        if wrong:
            expected = " | ".join(limits.formats)
            found.append(
                _finding(situation, file, "file.format", Severity.BLOCKING, expected, file.format)
            )
        if file.bytes > limits.bytes:
            over = file.bytes > limits.accepted_bytes
            severity = Severity.BLOCKING if over else Severity.NOTE
            expected = str(limits.bytes)
            found.append(
                _finding(situation, file, "file.size", severity, expected, str(file.bytes))
            )
    return found


def total_bytes(packet: Packet) -> int:
    """Of all files together; shown, since the sheet may mean that."""
    return sum(file.bytes for file in packet.files)


def _finding(
    situation: Situation,
    file: HandedFile,
    code: str,
    severity: Severity,
    expected: str,
    found: str,
) -> Finding:
    limits: UploadLimits | None = situation.procedure.uploads
    first = next((d for d in situation.packet.documents if file.name in d.files), None)
    return Finding(
        code=code,
        severity=severity,
        kind=first.kind if first else None,
        document=first.id if first else None,
        expected=expected,
        found=found,
        evidence=(Evidence(first.id, 1, None),) if first else (),
        quote=limits.quote.text if limits else None,
        parameters={
            "file": file.name,
            "bytes": file.bytes,
            "limit": limits.bytes if limits else 0,
            "total": total_bytes(situation.packet),
        },
    )
