from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from intake.domain.boxes import Box, Placement
from intake.domain.kinds import SignatureKind
from intake.signatures.evidence import (
    ElectronicReport,
    ElectronicSignature,
    InkEvidence,
    InkKind,
    PageSigns,
    Pasted,
    Place,
    Stamp,
)
from intake.signatures.verdict import marks

BOX = Box(100, 200, 400, 300)


def place(*, last: bool = True) -> Place:
    return Place(BOX, None, ("Juan Pérez",), 0.9, last)


def signs(*kinds: InkKind, last: bool = True, **more) -> PageSigns:
    return PageSigns(
        places=tuple(place(last=last) for _ in kinds),
        ink=tuple(InkEvidence(k, BOX, 0.9, n) for n, k in enumerate(kinds)),
        **more,
    )


def kinds(*found) -> list[SignatureKind]:
    return [m.kind for m in found]


def test_nothing_seen_is_not_assessed():
    found = marks(None, [(1, Placement(), PageSigns()), (2, Placement(), PageSigns())])
    assert kinds(*found) == [SignatureKind.NOT_ASSESSED]
    assert found[0].page == 2


@pytest.mark.parametrize("kind", [InkKind.INK, InkKind.NONE, InkKind.NOT_ASSESSED])
def test_the_answer_at_the_last_place_is_the_answer(kind):
    found = marks(None, [(1, Placement(), signs(kind))])
    assert kinds(*found) == [SignatureKind(kind.value)]


def test_the_last_page_with_a_place_counts_and_initials_do_not():
    initials = InkEvidence(InkKind.OTHER_INK, Box(2300, 3000, 2400, 3060), 0.95)
    pages = [
        (1, Placement(), signs(InkKind.INK, other_ink=(initials,))),
        (2, Placement(), signs(InkKind.NONE, other_ink=(initials,))),
        (3, Placement(), PageSigns(other_ink=(initials,))),
    ]
    found = marks(None, pages)
    assert kinds(*found) == [SignatureKind.NONE]
    assert found[0].page == 2


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        (Box(900, 250, 1100, 330), SignatureKind.NOT_ASSESSED),
        (Box(900, 320, 1100, 400), SignatureKind.NONE),
        (Box(20, 250, 120, 330), SignatureKind.NONE),
        (Box(900, 250, 940, 290), SignatureKind.NONE),
        (Box(900, 100, 1260, 450), SignatureKind.NONE),
    ],
    ids=["beside it", "below it", "in the margin", "a dot", "a round seal"],
)
def test_marks_beside_an_empty_place_without_a_name_forbid_saying_absent(mark, kind):
    page = signs(InkKind.NONE, untold=(mark,), dpi=300)
    assert kinds(*marks(None, [(1, Placement(), page)])) == [SignatureKind.NONE]
    nameless = replace(page, places=(replace(page.places[0], name_lines=()),))
    assert kinds(*marks(None, [(1, Placement(), nameless)])) == [kind]


def _two(first: InkEvidence, cue: str) -> PageSigns:
    return PageSigns(
        places=(replace(place(last=False), cue=cue), place()),
        ink=(first, InkEvidence(InkKind.NONE, BOX, 0.9, 1)),
    )


def test_handwriting_on_a_line_of_a_form_is_no_signature_but_forbids_saying_absent():
    page = _two(InkEvidence(InkKind.INK, BOX, 0.9, 0, 0.9), "rule")
    assert kinds(*marks(None, [(1, Placement(), page)])) == [SignatureKind.NOT_ASSESSED]


def test_ink_over_a_name_counts_though_an_empty_line_follows():
    page = _two(InkEvidence(InkKind.INK, BOX, 0.9, 0, 0.9), "closing")
    assert kinds(*marks(None, [(1, Placement(), page)]))[0] is SignatureKind.INK


@pytest.mark.parametrize(
    ("cue", "others", "kind"),
    [
        ("closing", True, SignatureKind.INK),
        ("closing", False, SignatureKind.NOT_ASSESSED),
        ("name", True, SignatureKind.NOT_ASSESSED),
    ],
)
def test_ink_below_a_formula_of_leave_counts_where_only_names_follow(cue, others, kind):
    """Who gets a copy stands below whoever signs; neither has more than a name."""
    page = _two(InkEvidence(InkKind.INK, BOX, 0.9, 0, 0.9), cue)
    first, second = page.places
    places = (replace(first, others=True), replace(second, others=others))
    assert kinds(*marks(None, [(1, Placement(), replace(page, places=places))]))[0] is kind


@pytest.mark.parametrize(
    ("box", "score", "kind"),
    [
        (Box(100, 200, 500, 320), 0.95, SignatureKind.INK),
        (Box(100, 200, 200, 290), 0.95, SignatureKind.NOT_ASSESSED),
        (Box(100, 200, 500, 320), 0.8, SignatureKind.NOT_ASSESSED),
    ],
    ids=["a signature", "initials", "not surely written"],
)
def test_initials_over_a_bare_number_are_no_signature(box, score, kind):
    page = PageSigns(
        places=(replace(place(), cue="number"),),
        ink=(InkEvidence(InkKind.INK, box, score, 0, score),),
        dpi=300,
    )
    assert kinds(*marks(None, [(1, Placement(), page)])) == [kind]


def test_a_number_that_ends_an_annex_takes_no_signature_from_the_page_before():
    annex = PageSigns(
        places=(replace(place(), cue="number"),),
        ink=(InkEvidence(InkKind.NONE, BOX, 0.9, 0),),
    )
    pages = [(1, Placement(), signs(InkKind.INK)), (2, Placement(), annex)]
    assert kinds(*marks(None, pages)) == [SignatureKind.INK]
    assert marks(None, pages[1:])[0].kind is not SignatureKind.INK


def test_something_doubtful_above_forbids_saying_absent():
    page = _two(InkEvidence(InkKind.NOT_ASSESSED, BOX, 0.0, 0, 0.5), "name")
    assert kinds(*marks(None, [(1, Placement(), page)])) == [SignatureKind.NOT_ASSESSED]


def test_two_empty_places_are_absent():
    page = _two(InkEvidence(InkKind.NONE, BOX, 0.9, 0, 0.02), "name")
    assert kinds(*marks(None, [(1, Placement(), page)])) == [SignatureKind.NONE]


def test_all_evidence_is_kept_strongest_first():
    value = ElectronicSignature(
        "F", "ETSI.CAdES.detached", "ANA PAZ", "1", None, 1, (72, 144, 180, 180)
    )
    page = signs(
        InkKind.INK,
        stamps=(Stamp(BOX, "FIRMADO POR: ANA PAZ", "ANA PAZ", "firmaec", 0.99),),
        pasted=(Pasted(BOX, 0.9, "frame"),),
    )
    found = marks(ElectronicReport((value,)), [(1, Placement(), page)])
    assert kinds(*found) == [
        SignatureKind.ELECTRONIC,
        SignatureKind.ELECTRONIC_STAMP,
        SignatureKind.INK,
        SignatureKind.PASTED_IMAGE,
    ]
    assert found[0].box == Box(300, 600, 750, 750)
    assert [m.signer for m in found[:2]] == ["ANA PAZ", "ANA PAZ"]


def test_a_timestamp_alone_is_nobodys_signature():
    value = ElectronicSignature("T", "ETSI.RFC3161", "SELLADO", None, None)
    found = marks(ElectronicReport((value,)), [(1, Placement(), signs(InkKind.NONE))])
    assert kinds(*found) == [SignatureKind.NONE]


def test_boxes_are_those_of_the_page_as_handed_in():
    turned = Placement(a=0, b=1, c=0, d=-1, e=0, f=2480)
    found = marks(None, [(1, turned, signs(InkKind.INK))])
    assert found[0].box == turned.box(BOX)
    assert found[0].box == Box(200, 2080, 300, 2380)


def test_evidence_travels_between_processes():
    page = signs(InkKind.INK, stamps=(Stamp(BOX, None, None, "adobe", 0.8),))
    assert pickle.loads(pickle.dumps(page)) == page  # noqa: S301
