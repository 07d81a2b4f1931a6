"""Signature values found by walking form fields, widgets and loose objects with pikepdf (QPDF)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from intake.signatures.electronic.pdf_values import (
    contents_of,
    dictionaries,
    dictionary,
    grants_rights,
    is_signature_value,
    read_value,
    visible_box,
)
from intake.signatures.electronic.values import Sighting, Value, value_key

_DEEPEST = 32
_PAGES = 2000
_OBJECTS = 30_000


def walk(path: Path) -> Sighting:
    """Opens the file (never writes it) and follows fields, then widgets, then loose objects.

    Raises:
        Exception: whatever QPDF throws when the file cannot be opened.
    """
    import pikepdf

    with pikepdf.open(path, suppress_warnings=True, attempt_recovery=True) as pdf:
        return _Walk(pdf).sighting()


class _Walk:
    """One file being walked."""

    def __init__(self, pdf: Any) -> None:
        self._pdf = pdf
        self._values: dict[bytes, Value] = {}
        self._fields: set[object] = set()
        self._empty: set[object] = set()
        self._rights: set[bytes] = set()
        self._errors: list[str] = []

    def sighting(self) -> Sighting:
        steps = (self._permissions, self._form, self._pages, self._loose)
        for step in steps:
            try:
                step()
            except Exception as trouble:
                self._errors.append(f"walk: {type(trouble).__name__}")
        values = tuple(v for key, v in self._values.items() if key not in self._rights)
        return Sighting(
            values,
            len(self._fields),
            frozenset(self._rights),
            tuple(self._errors),
            len(self._empty),
        )

    def _permissions(self) -> None:
        """Usage rights are set apart; a certification may have no field that points at it."""
        permissions = dictionary(self._pdf.Root.get("/Perms"))
        if permissions is None:
            return
        for name in permissions.keys():  # noqa: SIM118 - a PDF dictionary iterates otherwise
            value = dictionary(permissions[name])
            if value is None:
                continue
            if name in ("/UR3", "/UR"):
                key = value_key(contents_of(value))
                self._rights.update([key] if key else [])
            else:
                self._value(value, None)

    def _form(self) -> None:
        form = dictionary(self._pdf.Root.get("/AcroForm"))
        for item in dictionaries(form.get("/Fields")) if form is not None else ():
            try:
                self._field(item, "", None, 0, set())
            except Exception as trouble:
                self._errors.append(f"walk: field: {type(trouble).__name__}")

    def _field(
        self, item: Any, prefix: str, kind: Any, depth: int, seen: set[tuple[int, int]]
    ) -> None:
        if depth > _DEEPEST or item.objgen in seen:
            return
        if item.objgen != (0, 0):
            seen.add(item.objgen)
        kind = item.get("/FT", kind)
        part = str(item.get("/T", ""))
        name = f"{prefix}.{part}" if prefix and part else prefix or part
        children = dictionaries(item.get("/Kids"))
        terminal = not any("/T" in child for child in children)
        if (kind == "/Sig" and terminal) or is_signature_value(item.get("/V")):
            self._take(item, name, item.objgen, children)
        if terminal and kind == "/Sig" and item.get("/V") is not None:
            return
        for child in children:
            self._field(child, name, kind, depth + 1, seen)

    def _take(self, item: Any, name: str | None, identity: object, kids: list[Any]) -> None:
        key = identity if identity != (0, 0) else (name, id(item))
        if key in self._fields:
            return
        values = [v for v in (item.get("/V"), *(k.get("/V") for k in kids)) if v is not None]
        self._fields.add(key)
        self._fields.update(kid.objgen for kid in kids if kid.objgen != (0, 0))
        if not any([self._value(value, name or None) for value in values]):  # noqa: C419
            self._empty.add(key)

    def _value(self, value: Any, name: str | None) -> bool:
        found = read_value(value)
        if found is None:
            return False
        if grants_rights(value):
            self._rights.add(found.key)
            return False
        known = self._values.get(found.key)
        if known is None:
            self._values[found.key] = replace(found, field=name)
        elif known.field is None and name:
            self._values[found.key] = replace(known, field=name)
        return True

    def _pages(self) -> None:
        for number, page in enumerate(self._pdf.pages, 1):
            if number > _PAGES:
                break
            try:
                for widget in _widgets(page):
                    self._widget(widget, page, number)
            except Exception as trouble:
                self._errors.append(f"walk: page {number}: {type(trouble).__name__}")

    def _widget(self, widget: Any, page: Any, number: int) -> None:
        parent = dictionary(widget.get("/Parent"))
        value = widget.get("/V")
        if value is None and parent is not None:
            value = parent.get("/V")
        kind = widget.get("/FT") or (parent.get("/FT") if parent is not None else None)
        if kind != "/Sig" and not is_signature_value(value):
            return
        if parent is None or parent.objgen not in self._fields:
            name = str(widget.get("/T", "") or (parent.get("/T", "") if parent is not None else ""))
            self._take(widget, name, widget.objgen, [])
        if value is None:
            return
        found, box = read_value(value), visible_box(widget, page)
        if found is None:
            return
        known = self._values.get(found.key, found)
        if known.page is None and box is not None:
            known = replace(known, page=number, box=box)
        self._values[found.key] = known

    def _loose(self) -> None:
        """Values that nothing points at any more, where no field led to one."""
        if self._values or len(self._pdf.objects) > _OBJECTS:
            return
        for item in self._pdf.objects:
            if is_signature_value(item):
                self._value(item, None)


def _widgets(page: Any) -> Iterator[Any]:
    for item in dictionaries(page.obj.get("/Annots")):
        if item.get("/Subtype") == "/Widget":
            yield item
