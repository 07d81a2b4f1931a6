"""`intake signatures --trust` as it is typed: cards, fingerprints, and files behind a password."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from tests.integration.program import Program
from tests.specimens.electronic import tampering
from tests.specimens.electronic.cases import world
from tests.specimens.electronic.cms import DETACHED, Pen
from tests.specimens.electronic.file import Adopted, Paper
from tests.specimens.electronic.signing import Manner, Signer

ANA, JUAN = world().people[:2]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("firmados")
    (folder / "confianza").mkdir()
    (folder / "confianza" / "raiz.der").write_bytes(world().root.der)
    paper = Paper(references="stream")
    signer = Signer(paper)
    for who in (ANA, JUAN):
        signer.sign(Pen(who, DETACHED), Manner(reuse=True, free=True, visible=True))
    (folder / "dos.pdf").write_bytes(paper.data)
    tampering.annotation_drawn(paper, signer)
    (folder / "cambiado.pdf").write_bytes(paper.data)
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(Paper().data)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="dueño", user="clave", R=6))
    (folder / "clave.pdf").write_bytes(out.getvalue())
    locked = Adopted(base=out.getvalue(), locked_with="clave")
    Signer(locked).sign(Pen(ANA, DETACHED))
    (folder / "clave-firmado.pdf").write_bytes(locked.data)
    return folder


def test_cards_of_two_signers_and_of_a_changed_file(program: Program) -> None:
    words = ("signatures", "--json", "--only", "electronic", "--trust", "confianza")
    said = program(*words, "dos.pdf", "cambiado.pdf")
    assert said.status == 1
    sound, changed = said.json
    assert [row["signer"] for row in sound["electronic"]] == [ANA.common, JUAN.common]
    assert [row["signer_number"] for row in sound["electronic"]] == ["1710034065", "0912345675"]
    for row in sound["electronic"]:
        assert (row["intact"], row["altered_after"], row["trusted"]) == (True, False, True)
        assert row["revocation"] == "not_checked"
        assert row["anchor"] == world().root.asn1.sha256.hex()
        assert row["certificate"]["issuer"] == world().issuer.common
        assert "revocation" in row["not_checked"]
    assert [row["covers_whole_file"] for row in sound["electronic"]] == [False, True]
    assert [row["altered_after"] for row in changed["electronic"]] == [True, True]
    assert program(*words, "dos.pdf").status == 0


def test_behind_a_password_a_value_is_found_and_nothing_is_called_unsigned(
    program: Program,
) -> None:
    words = ("signatures", "--json", "--only", "electronic")
    said = program(*words, "clave-firmado.pdf", "clave.pdf", "dos.pdf")
    assert said.status == 1
    locked, unknown, _ = said.json
    assert [row["signer"] for row in locked["electronic"]] == [ANA.common]
    assert locked["errors"]
    assert unknown["electronic"] == []
    assert unknown["errors"]


def test_in_words_with_fingerprints(program: Program) -> None:
    said = program("signatures", "--only", "electronic", "--trust", "confianza", "dos.pdf")
    assert world().root.asn1.sha256.hex() in said.output.decode()
    assert ANA.common in said.output.decode()
    assert world().issuer.common in said.output.decode()
