"""Signature values found and counted in drawn files of every kind."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from intake.signatures.electronic import pdf_raw
from intake.signatures.electronic.finding import find_electronic
from intake.signatures.electronic.pdf_strings import literal_at, of_hexadecimal
from tests.specimens.electronic import cases
from tests.specimens.electronic.cases import MANNERS, Case, case, world
from tests.specimens.electronic.cms import DETACHED, Pen
from tests.specimens.electronic.file import Paper, stream
from tests.specimens.electronic.oddities import ODDITIES, Oddity
from tests.specimens.electronic.signing import Manner, Signer


def found(tmp_path: Path, one: Case):
    path = tmp_path / "x.pdf"
    path.write_bytes(one.data)
    return find_electronic(path)


@pytest.mark.parametrize("seed", range(300, 300 + 4 * len(cases.MAKERS)))
def test_every_value_is_counted_once(tmp_path: Path, seed: int) -> None:
    one = case(seed)
    report = found(tmp_path, one)
    assert len(report.signatures) == one.values, one.kind
    if one.prepared is not None:
        assert report.prepared == one.prepared, one.kind
    assert one.opens or report.errors


@pytest.mark.parametrize("make", sorted(set(cases.UNSIGNED), key=lambda m: m.__name__))
@pytest.mark.parametrize("seed", range(6))
def test_what_is_not_signed_is_not_called_so(tmp_path: Path, make, seed: int) -> None:
    one = make(random.Random(seed))
    report = found(tmp_path, one)
    assert report.signatures == ()
    assert one.prepared is None or report.prepared == one.prepared
    if not one.opens:
        assert report.errors
        assert not report.opened


@pytest.mark.parametrize("make", ODDITIES, ids=lambda m: m.__name__)
@pytest.mark.parametrize("references", ["table", "stream"])
def test_odd_files_are_signed_still(tmp_path: Path, make: Oddity, references: str) -> None:
    paper = Paper(pages=2, references=references)
    make(paper, Pen(world().people[0], DETACHED))
    path = tmp_path / "x.pdf"
    path.write_bytes(paper.data)
    report = find_electronic(path)
    assert [s.signer for s in report.signatures] == [world().people[0].common]
    assert report.signatures[0].digest_matches is True
    assert report.errors == ()


@pytest.mark.parametrize("manner", MANNERS)
def test_the_bytes_alone_show_the_value_too(manner: Manner) -> None:
    """What no library opens is found where its byte range stands beside it."""
    paper = Paper(references="table")
    Signer(paper).sign(Pen(world().people[0], DETACHED), manner)
    beheaded = paper.data.replace(b"/Type /Catalog", b"/Type /Nothing")[: paper.last]
    values = pdf_raw.scan(beheaded).values
    if manner.range_style == "indirect" and manner.contents == "literal":
        return
    assert len(values) == 1
    assert values[0].subfilter in (DETACHED, None)


def test_rights_named_only_by_the_number_of_their_object() -> None:
    paper = Paper()
    paper.root_more = f"/Perms << /UR3 {paper.number} 0 R >>"
    Signer(paper).sign(Pen(world().people[0], DETACHED), Manner(listed="nowhere"))
    sighting = pdf_raw.scan(paper.data)
    assert sighting.values == ()
    assert len(sighting.rights) == 1


def test_rights_named_by_another_object() -> None:
    paper = Paper()
    number = paper.new()
    paper.revision({number: "<< /Type /SigRef /TransformMethod /UR3 >>"})
    manner = Manner(listed="nowhere", more=f"/Reference [{number} 0 R]")
    Signer(paper).sign(Pen(world().people[0], DETACHED), manner)
    sighting = pdf_raw.scan(paper.data)
    assert sighting.values == ()
    assert len(sighting.rights) == 1


def test_a_value_of_a_kind_that_nobody_knows_is_one_still(tmp_path: Path) -> None:
    paper = Paper()
    Signer(paper).sign(Pen(world().people[0], DETACHED))
    at = paper.data.index(b"/Contents <") + 11
    path = tmp_path / "x.pdf"
    for filling, count in ((b"a1b2c3d4e5f60718293a" * 20, 1), (b"20" * 200, 0)):
        end = paper.data.index(b">", at)
        room = filling.ljust(end - at, b"0")
        path.write_bytes(paper.data[:at] + room + paper.data[end:])
        assert len(find_electronic(path).signatures) == count


def test_a_value_in_an_object_stream_that_nothing_points_at(tmp_path: Path) -> None:
    paper = Paper(references="stream")
    value = Pen(world().people[0], DETACHED).value(b"anything").hex()
    number = paper.new()
    body = f"<< /Type /Sig /Filter /X /ByteRange [0 1 2 3] /Contents <{value}> >>"
    paper.revision({number: body}, packed=(number,))
    path = tmp_path / "x.pdf"
    path.write_bytes(paper.data)
    assert len(find_electronic(path).signatures) == 1


def test_a_header_that_is_not_there(tmp_path: Path) -> None:
    paper = Paper()
    Signer(paper).sign(Pen(world().people[0], DETACHED))
    path = tmp_path / "x.pdf"
    path.write_bytes(paper.data.replace(b"%PDF-1.7", b"%XXX-1.7"))
    assert len(find_electronic(path).signatures) == 1


def test_many_empty_streams_cost_no_signature(tmp_path: Path) -> None:
    paper = Paper()
    paper.revision({paper.new(): stream(b"/ByteRange [0 1 2 3] /Contents <30>") for _ in range(9)})
    path = tmp_path / "x.pdf"
    path.write_bytes(paper.data)
    assert find_electronic(path).signatures == ()


@pytest.mark.parametrize(
    ("written", "bytes_"),
    [
        (b"(abc)", b"abc"),
        (b"(a(b)c)", b"a(b)c"),
        (rb"(a\(b\)\\)", rb"a(b)" + b"\\"),
        (rb"(\060\5\n)", b"0\x05\n"),
        (b"(a\\\r\nb)", b"ab"),
        (b"(abc", None),
    ],
)
def test_literal_strings(written: bytes, bytes_: bytes | None) -> None:
    assert literal_at(written, 0, len(written)) == bytes_


def test_hexadecimal_strings() -> None:
    assert of_hexadecimal(b"30 8\n2 1") == b"\x30\x82\x10"
    assert of_hexadecimal(b"30xx") == b""
