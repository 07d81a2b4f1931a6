"""Answers of the archive in the shape that scripts rely on (CONTRACT: search, archive verify)."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from intake.archive.verify import Discrepancy, Verification
from intake.domain.cases import SearchHit


def hit_answer(hit: SearchHit) -> dict[str, Any]:
    """One case found, for `intake search --json`."""
    return {
        "case": hit.case,
        "procedure": hit.procedure,
        "state": hit.state.value,
        "date": hit.date.isoformat(),
        "holder": hit.holder,
        "document_number": hit.document_number,
        "employer": hit.employer,
        "code": hit.code,
        "why": [{"field": field, "text": text} for field, text in hit.why],
    }


def verification_answer(found: Verification) -> dict[str, Any]:
    """The outcome of a verification, for `intake archive verify --json`."""
    return {
        "cases": found.cases,
        "files": found.files,
        "bytes": found.bytes,
        "altered": [_discrepancy(one) for one in found.altered],
        "missing": [_discrepancy(one) for one in found.missing],
        "stray": [_discrepancy(one) for one in found.stray],
    }


def _discrepancy(one: Discrepancy) -> dict[str, Any]:
    return {**asdict(one), "cases": list(one.cases)}
