"""What a wording costs at the window, and what a false digit or name in it would let through."""

from __future__ import annotations

import pytest

from intake.domain.findings import Assessment
from intake.domain.kinds import Severity
from tests.unit.papers.worded_cases import Told, changed, judged, papers

PAPERS = papers()
CHANGED = [(told, what, text) for told in PAPERS for what, text in changed(told)]


def said(assessment: Assessment) -> list[tuple[str | None, str | None]]:
    return [(finding.expected, finding.found) for finding in assessment.findings]


def serious(assessment: Assessment) -> list[str]:
    return [
        f"{finding.code} {finding.severity.value}"
        for finding in assessment.findings
        if finding.severity in (Severity.BLOCKING, Severity.REVIEW)
    ]


@pytest.mark.parametrize("told", PAPERS, ids=lambda told: told["name"])
def test_a_sound_paper_in_other_words_is_sent_home_by_nothing(told: Told) -> None:
    assert serious(judged(told)) == told.get("findings", [])


@pytest.mark.parametrize(
    ("told", "what", "text"), CHANGED, ids=[f"{told['name']}-{what}" for told, what, _ in CHANGED]
)
def test_a_false_value_in_other_words_is_seen(told: Told, what: str, text: str) -> None:
    before, after = serious(judged(told)), serious(judged(told, text))
    assert len(after) > 0
    assert after != before or said(judged(told)) != said(judged(told, text))
