"""What was appended to a file after a signature, and whether a signed file may take it.

The file as it was signed (its first bytes, up to the end of the byte range) is compared with the
file as it is now: pages, their contents and everything that hangs on the catalogue. Accepted are
more signatures with their visible marks, proofs of validity (ISO 32000-2, 12.8.4.3), descriptions
of the document, the logical structure; and what a certification expressly allows (12.8.2.2).
Everything else alters the paper. Freed objects and numbers used again change nothing that is seen,
so the several signatures of the national signing tool pass.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from intake.signatures.electronic.graph import Graphs, TooLargeError
from intake.signatures.electronic.pdf_marks import (
    alike,
    can_be_seen,
    fields_of,
    holds_value,
    inherited,
    is_signature_mark,
    kind_of,
    value_of,
)
from intake.signatures.electronic.pdf_values import contents_of, dictionaries, dictionary
from intake.signatures.electronic.values import value_key
from intake.signatures.evidence import TIMESTAMP

SIGNATURE_ADDED, STRUCTURE_ADDED = "signature_added", "description_changed"
PROOFS_ADDED, FORM_FILLED = "proofs_added", "form_filled"
SIGNED_BYTES = "signed_bytes_changed"
"""Not appended: the signed bytes themselves are others, or the value is false."""

HARMLESS = frozenset({SIGNATURE_ADDED, STRUCTURE_ADDED, PROOFS_ADDED})

_DESCRIBES = frozenset({"/Metadata", "/StructTreeRoot", "/MarkInfo", "/PieceInfo", "/Lang"})
_SPECIAL = frozenset({"/Pages", "/AcroForm", "/Perms", "/DSS", "/Extensions", "/Version", "/Type"})
_PAGE_DESCRIBES = frozenset(
    {"/Annots", "/Parent", "/LastModified", "/PieceInfo", "/StructParents", "/Tabs", "/Metadata"}
)
_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_FORM_MAY = frozenset({"/Fields", "/SigFlags", "/DA", "/DR", "/NeedAppearances", "/XFA"})
_DEEPEST = 32


@dataclass(frozen=True, slots=True)
class Changes:
    """What was appended.

    Attributes:
        codes: what, each once; empty where nothing that can be seen or used changed.
        altered: something that a signed file may not take; None: it could not be compared.
    """

    codes: tuple[str, ...] = ()
    altered: bool | None = False


def changes_since(
    data: bytes,
    end: int,
    current: Any,
    genuine: frozenset[bytes],
    permission: int | None = None,
    most: int = 150_000,
) -> Changes:
    """Compares the first `end` bytes of `data` with the whole.

    Args:
        current: the whole file, opened with pikepdf.
        genuine: keys of values that are intact; a mark without one behind it is drawn over.
        permission: what the certification allows, 1 to 3; None without one.
        most: objects that may be compared; beyond that the answer is that it cannot be told.
    """
    import pikepdf

    if not data[end:].strip(b" \t\r\n\f\0"):
        return Changes()
    try:
        with pikepdf.open(
            io.BytesIO(data[:end]), suppress_warnings=True, attempt_recovery=True
        ) as signed:
            codes = _Comparison(signed, current, genuine, most).codes()
    except (TooLargeError, RecursionError, MemoryError):
        return Changes((), None)
    except Exception:
        return Changes((), None)
    return Changes(codes, any(code not in _allowed(permission) for code in codes))


def _allowed(permission: int | None) -> frozenset[str]:
    """What may be appended: a certification can forbid signatures, or allow filling in."""
    if permission == 1:
        return HARMLESS - {SIGNATURE_ADDED}
    return HARMLESS | {FORM_FILLED} if permission else HARMLESS


class _Comparison:
    """The file as signed and the file as it is."""

    def __init__(self, signed: Any, current: Any, genuine: frozenset[bytes], most: int) -> None:
        self._old, self._new = signed, current
        self._genuine = genuine
        self._codes: dict[str, None] = {}
        self._old_pages = [page.obj for page in signed.pages]
        self._new_pages = [page.obj for page in current.pages]
        pairs = zip(self._old_pages, self._new_pages, strict=False)
        numbers = {a.objgen: b.objgen for a, b in pairs}
        self._graphs = Graphs(signed, current, numbers, most)

    def codes(self) -> tuple[str, ...]:
        """Every change, as a code."""
        if len(self._new_pages) != len(self._old_pages):
            more = len(self._new_pages) > len(self._old_pages)
            self._note("page_added" if more else "page_removed")
        else:
            for old, new in zip(self._old_pages, self._new_pages, strict=True):
                self._page(old, new)
        self._catalogue(self._old.Root, self._new.Root)
        self._form(self._old.Root.get("/AcroForm"), self._new.Root.get("/AcroForm"))
        self._permissions(self._old.Root.get("/Perms"), self._new.Root.get("/Perms"))
        return tuple(self._codes)

    def _note(self, code: str) -> None:
        self._codes.setdefault(code)

    def _page(self, old: Any, new: Any) -> None:
        leave = _PAGE_DESCRIBES | frozenset(_INHERITED)
        if self._graphs.same_but(old, new, leave):
            self._note("page_changed")
        for key in _INHERITED:
            if not self._both(inherited(old, key), inherited(new, key)):
                self._note("page_changed")
        self._annotations(dictionaries(old.get("/Annots")), dictionaries(new.get("/Annots")))

    def _both(self, old: Any, new: Any) -> bool:
        if old is None or new is None:
            return old is None and new is None
        return self._graphs.same(old, new)

    def _annotations(self, old: list[Any], new: list[Any]) -> None:
        """Old ones stay as they are, in their order; new ones are marks of signatures."""
        left = list(new)
        for annotation in old:
            match = next((n for n in left if alike(annotation, n)), None)
            if match is None:
                self._note("annotation_removed")
                continue
            left.remove(match)
            if is_signature_mark(annotation) and is_signature_mark(match):
                self._field(annotation, match)
            elif annotation.get("/Subtype") == "/Widget":
                self._widget(annotation, match)
            elif not self._graphs.same(annotation, match):
                self._note("annotation_changed")
        for annotation in left:
            self._new_mark(annotation)

    def _widget(self, old: Any, new: Any) -> None:
        differing = set(
            self._graphs.same_but(old, new, frozenset({"/P", "/Parent", "/StructParent"}))
        )
        if not differing:
            return
        self._note(
            FORM_FILLED
            if differing <= {"/V", "/AP", "/AS", "/M", "/MK", "/DA"}
            else "annotation_changed"
        )

    def _new_mark(self, annotation: Any) -> None:
        if kind_of(annotation) != "/Sig":
            self._note("annotation_added")
        elif self._is_genuine(value_of(annotation)) or not can_be_seen(annotation):
            self._signed(value_of(annotation))
        else:
            self._note("annotation_added")

    def _signed(self, value: Any) -> None:
        """A timestamp on the document proves, it does not sign."""
        stamps = value is not None and value.get("/SubFilter") == f"/{TIMESTAMP}"
        self._note(PROOFS_ADDED if stamps else SIGNATURE_ADDED)

    def _is_genuine(self, value: Any) -> bool:
        key = value_key(contents_of(value)) if dictionary(value) is not None else None
        return key is not None and key in self._genuine

    def _field(self, old: Any, new: Any) -> None:
        """A signature field that was there: it may take a value, and then its appearance."""
        before, after = value_of(old), value_of(new)
        signed_since = not holds_value(before) and self._is_genuine(after)
        may = {"/P", "/Parent", "/StructParent", "/Kids"}
        if signed_since:
            self._signed(after)
            may |= {"/V", "/AP", "/AS", "/M", "/F", "/MK", "/DA", "/DR", "/Ff", "/Rect", "/Border"}
        differing = self._graphs.same_but(old, new, frozenset(may))
        if differing:
            self._note(
                "signature_removed"
                if holds_value(before) and not holds_value(after)
                else "signature_changed"
            )

    def _catalogue(self, old: Any, new: Any) -> None:
        if self._graphs.same_but(old, new, _SPECIAL | _DESCRIBES):
            self._note("catalogue_changed")
        for key in sorted(_DESCRIBES):
            if (key in old) != (key in new):
                self._note(STRUCTURE_ADDED)
        if "/DSS" in new and not self._both(old.get("/DSS"), new.get("/DSS")):
            self._note(PROOFS_ADDED)

    def _form(self, old: Any, new: Any) -> None:
        if new is None:
            if old is not None and dictionaries(old.get("/Fields")):
                self._note("form_changed")
            return
        if old is not None and self._graphs.same_but(old, new, _FORM_MAY):
            self._note("form_changed")
        if old is not None and not self._both(old.get("/XFA"), new.get("/XFA")):
            self._note("form_changed")
        before = dict(fields_of(old))
        after = dict(fields_of(new))
        for name, field in before.items():
            if name not in after:
                self._note("field_removed")
            elif kind_of(field) == "/Sig" and kind_of(after[name]) == "/Sig":
                self._field(field, after[name])
            else:
                self._widget(field, after[name])
        for name in after.keys() - before.keys():
            if kind_of(after[name]) == "/Sig":
                self._new_mark(after[name])
            else:
                self._note("field_added")

    def _permissions(self, old: Any, new: Any) -> None:
        """What was granted stays; a certification may be added where it is genuine."""
        was: Mapping[str, Any] = dict(old.items()) if old is not None else {}
        now: Mapping[str, Any] = dict(new.items()) if new is not None else {}
        for key, value in was.items():
            if key not in now or not self._graphs.same(value, now[key]):
                self._note("permissions_changed")
        for key in now.keys() - was.keys():
            if not self._is_genuine(now[key]):
                self._note("permissions_changed")
