"""Signature values found by walking form fields and widgets with pikepdf (QPDF)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from intake.signatures.certificates import der_object
from intake.signatures.values import Sighting, Value, value_key

_DEEPEST = 32
_PAGES = 2000


def walk(path: Path) -> Sighting:
    """Opens the file (never writes it) and follows fields, then widgets on pages.

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
        self._errors: list[str] = []

    def sighting(self) -> Sighting:
        steps = (self._form, self._pages, self._loose)
        rights = self._rights()
        for step in steps:
            try:
                step()
            except Exception as trouble:
                self._errors.append(f"walk: {type(trouble).__name__}")
        values = tuple(v for key, v in self._values.items() if key not in rights)
        return Sighting(values, len(self._fields), rights, tuple(self._errors))

    def _rights(self) -> frozenset[bytes]:
        keys: set[bytes] = set()
        try:
            permissions = self._pdf.Root.get("/Perms", {})
            for name in ("/UR3", "/UR"):
                value = permissions.get(name)
                key = value_key(bytes(value["/Contents"])) if value is not None else None
                keys.update([key] if key else [])
        except Exception:
            self._errors.append("walk: permissions")
        return frozenset(keys)

    def _form(self) -> None:
        form = self._pdf.Root.get("/AcroForm")
        fields = form.get("/Fields") if form is not None else None
        for item in fields if fields is not None else ():
            self._field(item, "", None, 0, set())

    def _field(
        self, item: Any, prefix: str, kind: Any, depth: int, seen: set[tuple[int, int]]
    ) -> None:
        if depth > _DEEPEST or not hasattr(item, "get") or item.objgen in seen:
            return
        if item.objgen != (0, 0):
            seen.add(item.objgen)
        kind = item.get("/FT", kind)
        part = str(item.get("/T", ""))
        name = f"{prefix}.{part}" if prefix and part else prefix or part
        kids = item.get("/Kids")
        children = [kid for kid in kids if hasattr(kid, "get")] if kids is not None else []
        if kind == "/Sig" and (item.get("/V") is not None or not any("/T" in c for c in children)):
            self._take(item, name, item.objgen)
            return
        for child in children:
            self._field(child, name, kind, depth + 1, seen)

    def _take(self, item: Any, name: str | None, identity: object) -> None:
        self._fields.add(identity if identity != (0, 0) else (name, id(item)))
        value = item.get("/V")
        if value is not None:
            self._value(value, name or None)

    def _value(self, value: Any, name: str | None) -> None:
        found = _read(value)
        if found is None:
            return
        known = self._values.get(found.key)
        if known is None:
            self._values[found.key] = replace(found, field=name)
        elif known.field is None and name:
            self._values[found.key] = replace(known, field=name)

    def _pages(self) -> None:
        for number, page in enumerate(self._pdf.pages, 1):
            if number > _PAGES:
                break
            for widget in _widgets(page):
                parent = widget.get("/Parent")
                value = widget.get("/V")
                if value is None and parent is not None:
                    value = parent.get("/V")
                kind = widget.get("/FT") or (parent.get("/FT") if parent is not None else None)
                if kind != "/Sig":
                    continue
                if "/FT" in widget and "/T" in widget:
                    self._take(widget, str(widget.get("/T", "")), widget.objgen)
                if value is not None:
                    self._place(value, widget, page, number)

    def _place(self, value: Any, widget: Any, page: Any, number: int) -> None:
        found = _read(value)
        box = _box(widget, page)
        if found is None or box is None:
            return
        known = self._values.get(found.key, found)
        if known.page is None:
            self._values[found.key] = replace(known, page=number, box=box)

    def _loose(self) -> None:
        """Values that no field names any more: the certification signature is one of them."""
        permissions = self._pdf.Root.get("/Perms")
        value = permissions.get("/DocMDP") if permissions is not None else None
        if value is not None:
            self._value(value, None)


def _widgets(page: Any) -> Iterator[Any]:
    annotations = page.obj.get("/Annots")
    for item in annotations if annotations is not None else ():
        if hasattr(item, "get") and item.get("/Subtype") == "/Widget":
            yield item


def _read(value: Any) -> Value | None:
    if not hasattr(value, "get"):
        return None
    contents = value.get("/Contents")
    found = der_object(bytes(contents)) if contents is not None else None
    if found is None:
        return None
    ranges, kind = value.get("/ByteRange"), value.get("/SubFilter")
    certificate = value.get("/Cert")
    if certificate is not None and not isinstance(certificate, bytes):
        try:
            certificate = bytes(certificate)
        except Exception:
            certificate = bytes(certificate[0]) if certificate else None
    return Value(
        found,
        subfilter=str(kind).lstrip("/") if kind is not None else None,
        byte_range=tuple(int(n) for n in ranges) if ranges is not None else (),
        time=str(value["/M"]) if "/M" in value else None,
        name=str(value["/Name"]).strip() or None if "/Name" in value else None,
        certificate=certificate,
        **_certification(value),
    )


def _certification(value: Any) -> dict[str, Any]:
    """Whether it certifies the document, and what it then allows (ISO 32000-1, 12.8.2.2)."""
    references = value.get("/Reference")
    for reference in references if references is not None else ():
        if reference.get("/TransformMethod") != "/DocMDP":
            continue
        parameters = reference.get("/TransformParams")
        allowed = parameters.get("/P", 2) if parameters is not None else 2
        return {"certifies": True, "permission": int(allowed)}
    return {}


def _box(widget: Any, page: Any) -> tuple[float, float, float, float] | None:
    """The widget on the page as displayed, in points from the top left; None if invisible."""
    rectangle = widget.get("/Rect")
    if rectangle is None or len(rectangle) != 4 or int(widget.get("/F", 0)) & 0x22:
        return None
    x1, y1, x2, y2 = (float(n) for n in rectangle)
    left, right, bottom, top = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
    if right - left < 1 or top - bottom < 1:
        return None
    x0, y0, w, h = (float(n) for n in page.cropbox)
    left, right, bottom, top = left - x0, right - x0, bottom - y0, top - y0
    w, h = w - x0, h - y0
    turned = int(page.obj.get("/Rotate", _inherited(page.obj, "/Rotate", 0))) % 360
    if turned == 90:
        return bottom, left, top, right
    if turned == 180:
        return w - right, bottom, w - left, top
    if turned == 270:
        return h - top, w - right, h - bottom, w - left
    return left, h - top, right, h - bottom


def _inherited(item: Any, key: str, default: Any) -> Any:
    for _ in range(_DEEPEST):
        item = item.get("/Parent")
        if item is None:
            return default
        if key in item:
            return item[key]
    return default
