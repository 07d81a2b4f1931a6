"""The folder of trusted authorities: any kind of file, by content; fingerprints to compare."""

from __future__ import annotations

from pathlib import Path

from asn1crypto import cms, pem
from cryptography.hazmat.primitives import serialization

from intake.signatures.electronic.trust import load_anchors
from tests.specimens.electronic.cases import world
from tests.specimens.electronic.cms import NOON
from tests.specimens.electronic.parties import authority, revocation_list

ROOT, ISSUER = world().root, world().issuer


def test_every_form_is_read_by_content_and_not_by_name(tmp_path: Path) -> None:
    (tmp_path / "raiz.txt").write_bytes(ROOT.der)
    text = ISSUER.certificate.public_bytes(serialization.Encoding.PEM)
    (tmp_path / "dos.crt").write_bytes(b"Subject: x\n" + text + ROOT.certificate.public_bytes(
        serialization.Encoding.PEM))  # fmt: skip
    third = authority("TERCERA AUTORIDAD")
    signed = cms.SignedData(
        {
            "version": "v1", "digest_algorithms": [], "signer_infos": [],
            "encap_content_info": {"content_type": "data"}, "certificates": [third.asn1],
        }
    )  # fmt: skip
    bundle = cms.ContentInfo({"content_type": "signed_data", "content": signed}).dump()
    inside = tmp_path / "carpeta"
    inside.mkdir()
    (inside / "cadena.p7b").write_bytes(pem.armor("PKCS7", bundle))
    anchors = load_anchors(tmp_path)
    names = sorted(card.subject or "" for card in anchors.cards)
    assert names == sorted([ROOT.common, ISSUER.common, third.common])
    assert {c.fingerprint for c in anchors.cards} == {
        p.asn1.sha256.hex() for p in (ROOT, ISSUER, third)
    }
    assert anchors.ignored == ()


def test_lists_of_revoked_certificates(tmp_path: Path) -> None:
    (tmp_path / "a.crl").write_bytes(revocation_list(ISSUER, {7: NOON}, NOON))
    armored = pem.armor("X509 CRL", revocation_list(ROOT, {}, NOON))
    (tmp_path / "b.pem").write_bytes(armored)
    anchors = load_anchors(tmp_path)
    assert len(anchors.lists) == 2
    assert anchors.certificates == ()


def test_a_person_is_no_authority_and_rubbish_is_named(tmp_path: Path) -> None:
    (tmp_path / "ana.cer").write_bytes(world().people[0].der)
    (tmp_path / "leeme.txt").write_text("-----BEGIN CERTIFICATE-----\n?\n-----END CERTIFICATE-----")
    (tmp_path / "vacio.pem").write_bytes(b"")
    (tmp_path / "cortado.der").write_bytes(ROOT.der[:300])
    anchors = load_anchors(tmp_path)
    assert anchors.certificates == ()
    assert sorted(anchors.ignored) == ["ana.cer", "cortado.der", "leeme.txt", "vacio.pem"]


def test_no_folder_trusts_nobody(tmp_path: Path) -> None:
    assert load_anchors(None).certificates == ()
    assert load_anchors(tmp_path / "nunca").certificates == ()


def test_a_block_that_lost_letters_spoils_neither_its_file_nor_the_folder(tmp_path: Path) -> None:
    whole = ROOT.certificate.public_bytes(serialization.Encoding.PEM)
    cut = b"-----BEGIN CERTIFICATE-----\nMIIab\n-----END CERTIFICATE-----\n"
    (tmp_path / "a.pem").write_bytes(cut + whole)
    (tmp_path / "b.pem").write_bytes(cut)
    (tmp_path / "c.crl").write_bytes(cut.replace(b"CERTIFICATE", b"X509 CRL"))
    anchors = load_anchors(tmp_path)
    assert [card.subject for card in anchors.cards] == [ROOT.common]
    assert anchors.ignored == ("b.pem", "c.crl")
