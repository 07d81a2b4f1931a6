"""Electronic signatures proven without network: what holds, what was changed, what is allowed."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intake.domain.electronic import (
    Check,
    ElectronicCard,
    Revocation,
    Trust,
    ValueKind,
)
from intake.signatures.electronic.validation import validated
from intake.signatures.evidence import ElectronicReport
from tests.specimens.electronic import tampering
from tests.specimens.electronic.cases import MANNERS, case, world
from tests.specimens.electronic.cms import BARE, CADES, DETACHED, NOON, SHA1, STAMP, Pen
from tests.specimens.electronic.file import Adopted, Paper
from tests.specimens.electronic.parties import FROM, Party, authority, person, revocation_list
from tests.specimens.electronic.signing import Manner, Signer

ANA, JUAN, ROSA = world().people[:3]


@pytest.fixture
def trust(tmp_path: Path) -> Path:
    folder = tmp_path / "confianza"
    folder.mkdir()
    (folder / "raiz.der").write_bytes(world().root.der)
    return folder


@pytest.fixture
def look(tmp_path: Path, trust: Path):
    def look(data: bytes, folder: Path | None = trust) -> ElectronicReport:
        path = tmp_path / "solicitud.pdf"
        path.write_bytes(data)
        report = validated(path, folder)
        assert path.read_bytes() == data, "the file was written"
        return report

    return look


def cards(report: ElectronicReport) -> list[ElectronicCard]:
    found = [s.card for s in report.signatures]
    assert all(found), report.errors
    return [card for card in found if card is not None]


def signed(*pens: Pen, manner: Manner | None = None, **keys: object) -> Paper:
    paper = Paper(pages=2, **keys)  # type: ignore[arg-type]
    signer = Signer(paper)
    for pen in pens:
        signer.sign(pen, manner)
    return paper


def pen(subfilter: str) -> Pen:
    if subfilter == BARE:
        return Pen(world().old, BARE)
    return Pen(world().stamps if subfilter == STAMP else ANA, subfilter)


@pytest.mark.parametrize("subfilter", [CADES, DETACHED, SHA1, BARE, STAMP])
def test_every_kind_of_value_is_proven(look, subfilter: str) -> None:
    (card,) = cards(look(signed(pen(subfilter)).data))
    assert (card.intact, card.covers_whole_file, card.altered_after) == (True, True, False)
    assert card.sound is True
    if subfilter != BARE:  # its chain does not lie in the file
        assert card.trust is Trust.TRUSTED
        assert card.chain[-1] == world().root.common
        assert card.anchor == world().root.asn1.sha256.hex()
    assert card.kind is (ValueKind.TIMESTAMP if subfilter == STAMP else ValueKind.SIGNATURE)


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("references", ["table", "stream", "hybrid"])
def test_two_signatures_written_in_any_manner_both_hold(look, manner, references) -> None:
    paper = signed(Pen(ANA, DETACHED), Pen(JUAN), manner=manner, references=references)
    first, second = cards(look(paper.data))
    assert (first.signer, second.signer) == (ANA.common, JUAN.common)
    assert (first.number, second.number) == ("1710034065", "0912345675")
    assert (first.covers_whole_file, second.covers_whole_file) == (False, True)
    assert first.sound is True
    assert second.sound is True


def test_many_signatures_of_the_national_tool_leave_each_other_whole(look) -> None:
    paper = Paper(references="stream")
    signer = Signer(paper)
    for who in (ANA, JUAN, ROSA, ANA):
        signer.sign(Pen(who, DETACHED), Manner(reuse=True, free=True, visible=True))
    found = cards(look(paper.data))
    assert [card.altered_after for card in found] == [False] * 4
    assert [card.changes for card in found] == [("signature_added",)] * 3 + [()]


@pytest.mark.parametrize("deed", tampering.TAMPERED, ids=lambda d: d.__name__)
@pytest.mark.parametrize("references", ["table", "stream"])
def test_tampering_is_rejected(look, deed: tampering.Deed, references: str) -> None:
    shown = deed is not tampering.value_removed
    paper = Paper(pages=2, references=references)
    signer = Signer(paper)
    signer.sign(Pen(ANA, DETACHED), Manner(visible=shown))
    deed(paper, signer)
    report = look(paper.data)
    ours = [card for card in cards(report) if card.signer == ANA.common]
    assert len(ours) == 1
    assert ours[0].sound is False
    assert ours[0].altered_after is True
    assert ours[0].changes


@pytest.mark.parametrize("make", tampering.MADE, ids=lambda m: m.__name__)
def test_made_up_files_are_rejected(look, make) -> None:
    (card,) = cards(look(make(ANA)))
    assert card.sound is False


@pytest.mark.parametrize("deed", tampering.TAMPERED[:8], ids=lambda d: d.__name__)
def test_signing_once_more_does_not_hide_tampering(look, deed: tampering.Deed) -> None:
    paper = Paper(pages=2)
    signer = Signer(paper)
    signer.sign(Pen(ANA, DETACHED), Manner(visible=True))
    deed(paper, signer)
    signer.sign(Pen(JUAN, DETACHED), page=2)
    found = {card.signer: card for card in cards(look(paper.data))}
    assert found[ANA.common].sound is False


@pytest.mark.parametrize("deed", tampering.HARMLESS, ids=lambda d: d.__name__)
def test_what_a_signed_file_may_take_is_accepted(look, deed: tampering.Deed) -> None:
    paper = Paper(pages=2)
    signer = Signer(paper)
    signer.sign(Pen(ANA), Manner(visible=True))
    deed(paper, signer)
    (card,) = cards(look(paper.data))
    assert (card.covers_whole_file, card.altered_after) == (False, False)
    assert card.changes


@pytest.mark.parametrize(("level", "altered"), [(1, True), (2, False), (None, True)])
def test_fields_filled_after_signing_need_leave(look, level: int | None, altered: bool) -> None:
    paper = Paper()
    number = paper.new()
    paper.fields.append(number)
    text = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Nombre) /V ({}) /Rect [5 5 90 20] >>"
    paper.annotations[1] = [number]
    paper.revision({number: text.format(""), 1: paper.root(), 3: paper.page(1)})
    more = "/Reference [<< /TransformMethod /DocMDP /TransformParams << /P {} >> >>]"
    Signer(paper).sign(Pen(ANA, DETACHED), Manner(more=more.format(level) if level else ""))
    paper.revision({number: text.format("Otra persona")})
    (card,) = cards(look(paper.data))
    assert card.permission == level
    assert (card.altered_after, card.changes) == (altered, ("form_filled",))


@pytest.mark.parametrize(("level", "altered"), [(1, True), (2, False), (3, False)])
def test_a_certification_may_forbid_more_signatures(look, level: int, altered: bool) -> None:
    more = f"/Reference [<< /TransformMethod /DocMDP /TransformParams << /P {level} >> >>]"
    paper = Paper()
    signer = Signer(paper)
    signer.sign(Pen(ANA, DETACHED), Manner(more=more))
    tampering.proofs_added(paper, signer)
    signer.sign(Pen(world().stamps, STAMP))
    first, _ = cards(look(paper.data))
    assert (first.kind, first.altered_after) == (ValueKind.CERTIFICATION, False)
    assert first.changes == ("proofs_added",)
    signer.sign(Pen(JUAN, DETACHED))
    assert cards(look(paper.data))[0].altered_after is altered


def test_nothing_is_trusted_that_the_institute_did_not_put_there(look, tmp_path: Path) -> None:
    data = signed(Pen(ANA)).data
    (card,) = cards(look(data, None))
    assert (card.trust, card.anchor) == (Trust.NO_ANCHORS, None)
    assert Check.ISSUER in card.not_checked
    other = tmp_path / "otra"
    other.mkdir()
    (other / "x.der").write_bytes(authority("OTRA AUTORIDAD").der)
    (card,) = cards(look(data, other))
    assert card.trust is Trust.ISSUER_UNKNOWN
    assert Check.ISSUER in card.checked


def test_a_false_authority_of_the_same_name_is_not_believed(look) -> None:
    real = world().issuer
    false = person(replace(real, key=ANA.key), "ANA PAZ VERA", "1710034065")
    (card,) = cards(look(signed(Pen(false)).data))
    assert (card.intact, card.trust) == (True, Trust.ISSUER_UNKNOWN)


def late(ends_before: bool = True) -> Party:
    end = NOON - timedelta(days=1) if ends_before else NOON + timedelta(days=1)
    return person(world().issuer, "LUIS TARDE", "1710034065", begins=FROM, ends=end)


def test_a_certificate_out_of_force_at_signing(look) -> None:
    (card,) = cards(look(signed(Pen(late(), DETACHED)).data))
    assert (card.trust, card.in_force, card.intact) == (Trust.NOT_IN_FORCE, False, True)
    (card,) = cards(look(signed(Pen(late(ends_before=False), DETACHED)).data))
    assert (card.trust, card.in_force) == (Trust.TRUSTED, True)


def test_a_certificate_that_is_not_for_signing(look) -> None:
    sealing = authority("NO FIRMA", world().issuer)
    (card,) = cards(look(signed(Pen(sealing, DETACHED)).data))
    assert card.trust is Trust.WRONG_USE


def test_a_timestamp_proves_the_time(look) -> None:
    (card,) = cards(look(signed(Pen(ANA, DETACHED, stamper=world().stamps)).data))
    assert card.stamp is not None
    assert (card.stamp.intact, card.stamp.trust) == (True, Trust.TRUSTED)
    assert (card.time, card.time_proven) == (NOON.isoformat(), True)
    assert card.stamp.authority == world().stamps.common


def test_a_later_timestamp_on_the_document_proves_it_too(look) -> None:
    paper = signed(Pen(ANA, DETACHED), Pen(world().stamps, STAMP))
    first, stamp = cards(look(paper.data))
    assert first.time_proven
    assert stamp.kind is ValueKind.TIMESTAMP
    assert first.sound
    assert stamp.sound


def test_a_timestamp_of_nobody_known_proves_nothing(look) -> None:
    from tests.specimens.electronic.parties import stamper

    alone = stamper(authority("RAÍZ AJENA"), "SELLO AJENO")
    (card,) = cards(look(signed(Pen(ANA, DETACHED, stamper=alone)).data))
    assert card.stamp is not None
    assert card.stamp.trust is Trust.ISSUER_UNKNOWN
    assert not card.time_proven


@pytest.mark.parametrize(
    ("since", "stamped", "revocation"),
    [
        (None, False, Revocation.GOOD),
        (NOON - timedelta(days=9), False, Revocation.REVOKED),
        (NOON + timedelta(days=9), False, Revocation.REVOKED),  # the clock may have been set back
        (NOON + timedelta(days=9), True, Revocation.GOOD),
    ],
)
def test_revocation_is_what_the_lists_beside_the_anchors_say(
    look, trust: Path, since, stamped: bool, revocation: Revocation
) -> None:  # fmt: skip
    revoked = {ANA.certificate.serial_number: since} if since else {}
    made = revocation_list(world().issuer, revoked, NOON + timedelta(days=20))
    (trust / "lista.crl").write_bytes(made)
    stamps = world().stamps if stamped else None
    (card,) = cards(look(signed(Pen(ANA, DETACHED, stamper=stamps)).data))
    assert card.revocation is revocation
    assert (card.trust is Trust.REVOKED) is (revocation is Revocation.REVOKED)
    assert Check.REVOCATION in card.checked


def test_a_list_of_another_or_out_of_date_says_nothing(look, trust: Path) -> None:
    false = replace(world().issuer, key=ANA.key)
    (trust / "falsa.crl").write_bytes(revocation_list(false, {}, NOON + timedelta(days=1)))
    old = revocation_list(world().issuer, {}, NOON - timedelta(days=3660))
    (trust / "vieja.crl").write_bytes(old)
    (card,) = cards(look(signed(Pen(ANA, DETACHED)).data))
    assert card.revocation is Revocation.NOT_CHECKED
    assert Check.REVOCATION in card.not_checked


def test_cedula_and_ruc_by_the_certifiers_own_arcs(look) -> None:
    who = person(world().issuer, "EMPRESA UNO", "0912345675", ruc="1790085783001", company="UNO")
    (card,) = cards(look(signed(Pen(who)).data))
    assert (card.number, card.ruc) == ("0912345675", "1790085783001")
    assert card.certificate is not None
    assert card.certificate.organization == "UNO"
    assert card.certificate.fingerprint == who.asn1.sha256.hex()
    assert card.certificate.issuer == world().issuer.common


@pytest.mark.parametrize("password", ["", "clave"])
def test_encrypted_files(look, password: str) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(Paper(pages=2).data)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="dueño", user=password, R=6))
    paper = Adopted(base=out.getvalue(), locked_with=password)
    signer = Signer(paper)
    signer.sign(Pen(ANA, DETACHED))
    signer.sign(Pen(JUAN, DETACHED))
    report = look(paper.data)
    first, second = cards(report)
    assert second.sound is True
    assert first.intact is True
    assert first.altered_after is (None if password else False)
    assert report.opened is not bool(password)
    assert bool(report.errors) is bool(password)


def test_a_part_cut_off_or_a_value_that_cannot_be_read_is_never_called_whole(look) -> None:
    paper = signed(Pen(ANA, DETACHED))
    value = paper.data.index(b"/Contents <") + 11
    spoiled = paper.data[: value + 40] + b"ff" * 40 + paper.data[value + 120 :]
    for data in (paper.data[:-200], spoiled):
        (card,) = cards(look(data))
        assert card.sound is not True


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 10**6), turn=st.integers(0, 17))
def test_no_damage_makes_it_raise_or_calls_changed_bytes_whole(look, seed: int, turn: int) -> None:
    one = case(seed * 18 + turn)
    rng = random.Random(seed)
    data = bytearray(one.data)
    at = rng.randrange(len(data))
    if rng.random() < 0.5:
        data[at] = (data[at] + rng.randrange(1, 256)) % 256
    else:
        del data[at : at + rng.randrange(1, 800)]
    report = look(bytes(data))
    if one.values != 1:
        return
    for card in (s.card for s in report.signatures if s.card is not None):
        if card.intact and card.covers_whole_file:
            assert _in_the_value(bytes(data), at), one.kind


def _in_the_value(data: bytes, at: int) -> bool:
    """Whether the place lies in the value itself, whose filling may change."""
    start = data.rfind(b"/Contents", 0, at)
    return start >= 0 and at - start < 8100
