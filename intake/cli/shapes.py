"""The JSON of the command line (CONTRACT). Fields may be added, never renamed."""

from __future__ import annotations

from intake.desk.checking import Checked
from intake.domain.boxes import Box
from intake.domain.documents import Document, Fact, FileTrouble, PageRef, Reading, SignatureMark
from intake.domain.findings import Finding, Requirement
from intake.messages import Messages
from intake.procedures.notes import notes_on

Json = dict[str, object]
SCHEMA = 1


def of_check(checked: Checked, messages: Messages) -> Json:
    """`intake check --json`."""
    filing, assessment = checked.filing, checked.assessment
    rules = filing.procedure.on(filing.channel)
    return {
        "schema": SCHEMA,
        "procedure": filing.procedure.id,
        "channel": filing.channel.value,
        "presenter": filing.presenter.value,
        "proposed": list(filing.proposed),
        "verdict": assessment.verdict.value,
        "documents": [of_document(document) for document in checked.packet.documents],
        "requirements": [
            {**of_requirement(item), "notes": list(notes_on(rules, item.id, messages.language))}
            for item in assessment.requirements
        ],
        "findings": [of_finding(finding, messages) for finding in assessment.findings],
        "comparisons": [
            {
                "field": row.field,
                "outcome": row.outcome,
                "reasons": list(row.reasons),
                "cells": [
                    {"column": column, "document": document, "field": field}
                    for column, document, field in row.cells
                ],
            }
            for row in assessment.comparisons
        ],
        "errors": [of_trouble(trouble, messages) for trouble in checked.packet.troubles],
        "timing": {"seconds": round(checked.seconds, 3), "pages": checked.pages},
    }


def of_document(document: Document) -> Json:
    """One document with its pages, facts and signatures."""
    return {
        "id": document.id,
        "kind": document.kind.value,
        "confidence": round(document.confidence, 4),
        "files": list(document.files),
        "pages": [of_page(page) for page in document.pages],
        "facts": [of_fact(fact) for fact in document.facts],
        "signatures": [of_mark(mark) for mark in document.signatures],
        "reasons": list(document.reasons),
    }


def of_page(page: PageRef) -> Json:
    """Where a page came from."""
    return {
        "file": page.file,
        "file_page": page.file_page,
        "rotation": page.rotation,
        "width": page.width,
        "height": page.height,
        "dpi": page.dpi,
    }


def of_fact(fact: Fact) -> Json:
    """The value of a field with its place and its other readings."""
    return {
        "field": fact.field,
        **_reading(fact.reading),
        "readings": [_reading(reading) for reading in fact.readings],
    }


def _reading(reading: Reading) -> Json:
    return {
        "value": reading.value,
        "raw": reading.raw,
        "page": reading.page,
        "box": box(reading.box),
        "confidence": round(reading.confidence, 4),
        "read_by": reading.read_by.value,
        "proven": reading.proven,
    }


def of_mark(mark: SignatureMark) -> Json:
    """Evidence about a signature."""
    return {
        "kind": mark.kind.value,
        "page": mark.page,
        "box": box(mark.box),
        "confidence": round(mark.confidence, 4),
        "signer": mark.signer,
    }


def of_requirement(item: Requirement) -> Json:
    """One line of the list of requirements."""
    return {
        "id": item.id,
        "state": item.state.value,
        "documents": list(item.documents),
        "quote": item.quote,
        "attest": item.attest,
    }


def of_finding(finding: Finding, messages: Messages) -> Json:
    """One finding with its evidence, sentence and words."""
    title, advice = messages.finding(finding)
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "kind": finding.kind.value if finding.kind else None,
        "document": finding.document,
        "field": finding.field,
        "expected": finding.expected,
        "found": finding.found,
        "evidence": [
            {"document": e.document, "page": e.page, "box": box(e.box)} for e in finding.evidence
        ],
        "quote": finding.quote,
        "message": f"{title} {advice}".strip(),
    }


def of_trouble(trouble: FileTrouble, messages: Messages) -> Json:
    """A file that could not be read."""
    return {
        "file": trouble.file,
        "code": trouble.code,
        "message": messages.error(trouble.code, trouble.parameters),
    }


def box(place: Box | None) -> list[int] | None:
    """[left, top, right, bottom] or null."""
    return place.as_list() if place else None
