"""One signature dictionary and its widget, as pikepdf shows them (ISO 32000-1, 12.8.1)."""

from __future__ import annotations

from typing import Any

from intake.signatures.electronic.certificates import der_object
from intake.signatures.electronic.values import Value

_DEEPEST = 32
_TYPES = ("/Sig", "/DocTimeStamp")


def dictionary(item: Any) -> Any:
    """The item, if it is a dictionary (and not the body of a stream); else None."""
    from pikepdf import Dictionary

    return item if isinstance(item, Dictionary) else None


def dictionaries(array: Any) -> list[Any]:
    """The dictionaries of an array; empty where it is none."""
    from pikepdf import Array, Dictionary

    if not isinstance(array, Array):
        return []
    return [item for item in array.as_list() if isinstance(item, Dictionary)]


def is_signature_value(value: Any) -> bool:
    """Whether a dictionary is a signature's, with or without its contents."""
    if dictionary(value) is None:
        return False
    typed = value.get("/Type") in _TYPES and "/Filter" in value
    return "/Contents" in value and ("/ByteRange" in value or typed)


def read_value(value: Any) -> Value | None:
    """The value in a signature dictionary; None where it holds none yet."""
    if dictionary(value) is None:
        return None
    found = der_object(contents_of(value))
    if found is None:
        return None
    kind, name = value.get("/SubFilter"), value.get("/Name")
    return Value(
        found,
        subfilter=str(kind).lstrip("/") if kind is not None else None,
        byte_range=_range(value.get("/ByteRange")),
        time=_words(value.get("/M")),
        name=_words(name),
        certificate=_certificate(value.get("/Cert")),
        **_certification(value),
    )


def contents_of(value: Any) -> bytes:
    """The bytes of `/Contents`; empty where it is no string."""
    from pikepdf import String

    contents = value.get("/Contents")
    return bytes(contents) if isinstance(contents, String) else b""


def grants_rights(value: Any) -> bool:
    """Whether it grants usage rights, which is no signature (ISO 32000-1, 12.8.2.3)."""
    return any(
        reference.get("/TransformMethod") in ("/UR", "/UR3") for reference in _references(value)
    )


def _references(value: Any) -> list[Any]:
    return dictionaries(value.get("/Reference"))


def _range(numbers: Any) -> tuple[int, ...]:
    try:
        return tuple(int(n) for n in numbers) if numbers is not None else ()
    except (TypeError, ValueError, OverflowError):
        return ()


def _words(item: Any) -> str | None:
    return str(item).strip() or None if item is not None else None


def _certificate(item: Any) -> bytes | None:
    """The signer's certificate beside a bare value: a string, or the first of several."""
    if item is None:
        return None
    try:
        return bytes(item)
    except (TypeError, ValueError, NotImplementedError):
        try:
            return bytes(item[0])
        except (TypeError, ValueError, IndexError, NotImplementedError):
            return None


def _certification(value: Any) -> dict[str, Any]:
    """Whether it certifies the document, and what it then allows (ISO 32000-1, 12.8.2.2)."""
    for reference in _references(value):
        if reference.get("/TransformMethod") != "/DocMDP":
            continue
        parameters = dictionary(reference.get("/TransformParams"))
        allowed = parameters.get("/P", 2) if parameters is not None else 2
        return {"certifies": True, "permission": allowed if isinstance(allowed, int) else 2}
    return {}


def visible_box(widget: Any, page: Any) -> tuple[float, float, float, float] | None:
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
