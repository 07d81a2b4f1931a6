"""Notarial deeds that empower somebody."""

from __future__ import annotations

from tests.specimens.identity.layout import Layout

PAPERS: dict[str, list[Layout]] = {"power_of_attorney": []}
