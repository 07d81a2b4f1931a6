"""Files of every kind with what is true of them: how many values, whole or tampered with."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pikepdf

from tests.specimens.electronic import oddities, tampering
from tests.specimens.electronic.cms import BARE, CADES, DETACHED, SHA1, STAMP, Pen
from tests.specimens.electronic.file import Adopted, Body, Paper, stream
from tests.specimens.electronic.parties import ARCS, Party, authority, person, stamper
from tests.specimens.electronic.signing import Manner, Signer

NAMES = ("ANA PAZ VERA", "JUAN CARLOS PÉREZ GÓMEZ", "ROSA ELENA CHILUIZA", "LUIS ÑAUÑAY TOA")
CEDULAS = ("1710034065", "0912345675", "0102030400", "1803456783")


@dataclass(frozen=True)
class Case:
    """One file and its truth.

    Attributes:
        kind: what is special about it.
        values: signature values in it.
        altered: something was changed after the first of them.
        prepared: fields without a value; None where it is not said.
        opens: some library can open it; else it belongs under `errors`.
    """

    kind: str
    data: bytes
    values: int
    altered: bool = False
    prepared: int | None = None
    opens: bool = True


@dataclass(frozen=True)
class World:
    """Who signs: an authority of the trust folder, and people below it."""

    root: Party
    issuer: Party
    people: tuple[Party, ...]
    old: Party
    stamps: Party


@cache
def world() -> World:
    root = authority()
    issuer = authority("AUTORIDAD SUBORDINADA DE EJEMPLO", root)
    people = tuple(
        person(issuer, name, number, arc=ARCS[k % len(ARCS)], wrapped=k % 2 == 0)
        for k, (name, number) in enumerate(zip(NAMES, CEDULAS, strict=True))
    )
    old = person(issuer, "FIRMA CON RSA", "1710034065", with_rsa=True)
    return World(root, issuer, people, old, stamper(issuer))


MANNERS = (
    Manner(), Manner(contents="upper"), Manner(contents="spaced"), Manner(contents="literal"),
    Manner(link="direct"), Manner(link="parent"), Manner(listed="form"), Manner(listed="page"),
    Manner(listed="nowhere"), Manner(range_style="lines"), Manner(range_style="indirect"),
    Manner(range_style="after"), Manner(type_key=False), Manner(reuse=True),
    Manner(reuse_stream=True), Manner(reuse=True, free=True, visible=True), Manner(packed=True),
    Manner(visible=True),
)  # fmt: skip


def pens(rng: random.Random) -> Pen:
    """Somebody with some kind of value."""
    here = world()
    kind = rng.choice((CADES, CADES, DETACHED, DETACHED, SHA1, BARE, STAMP))
    if kind == STAMP:
        return Pen(here.stamps, STAMP)
    if kind == BARE:
        return Pen(here.old, BARE)
    stamps = here.stamps if rng.random() < 0.25 else None
    method = rng.choice(("sha256", "sha256", "sha512", "sha1"))
    indefinite = rng.random() < 0.15
    who = rng.choice(here.people)
    return Pen(who, kind, method=method, stamper=stamps, indefinite=indefinite)


def paper(rng: random.Random, pages: int = 0) -> Paper:
    return Paper(
        pages=pages or rng.randint(1, 4),
        references=rng.choice(("table", "stream", "hybrid")),
        prefix=rng.choice((b"", b"", b"", b"\xef\xbb\xbf", b"HTTP/1.1 200 OK\r\n\r\n")),
        packed=rng.random() < 0.7,
        rotate=rng.choice((0, 0, 90)),
    )


def signed(rng: random.Random) -> Case:
    drawn = paper(rng)
    signer, count = Signer(drawn), rng.choice((1, 1, 1, 2, 3, 5))
    manner = rng.choice(MANNERS)
    for _ in range(count):
        signer.sign(pens(rng), manner, page=rng.randint(1, drawn.pages))
    return Case(f"signed {_told(manner)}", drawn.data, count, prepared=None)


def odd(rng: random.Random) -> Case:
    """As public collections hold them; two of them lost their form or value afterwards."""
    make, drawn = rng.choice(oddities.ODDITIES), paper(rng)
    drawn.prefix = b""
    drawn.__post_init__()
    make(drawn, Pen(rng.choice(world().people), DETACHED))
    lost = make in (oddities.form_forgotten, oddities.value_forgotten)
    return Case(f"odd {make.__name__}", drawn.data, 1, altered=lost)


def national(rng: random.Random) -> Case:
    """Several signatures of the national tool: numbers used again, objects set free."""
    drawn = Paper(pages=rng.randint(1, 3), references="stream")
    signer, count = Signer(drawn), rng.randint(2, 6)
    for _ in range(count):
        free, again = rng.random() < 0.6, rng.random() < 0.3
        manner = Manner(reuse=not again, reuse_stream=again, free=free, visible=True)
        signer.sign(Pen(rng.choice(world().people), DETACHED), manner)
        if rng.random() < 0.3:
            tampering.metadata_changed(drawn, signer)
            drawn.root_more = drawn.root_more[: drawn.root_more.rindex(" /Metadata")]
            signer.sign(Pen(rng.choice(world().people), DETACHED), manner)
            count += 1
    return Case("national tool, several", drawn.data, count, prepared=0)


def certified(rng: random.Random) -> Case:
    level = rng.choice((1, 2, 3))
    drawn = paper(rng)
    drawn.root_more = f"/Perms << /DocMDP {drawn.number} 0 R >>"
    more = "/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams"
    manner = Manner(more=f"{more} << /Type /TransformParams /P {level} /V /1.2 >> >>]")
    signer = Signer(drawn)
    signer.sign(Pen(rng.choice(world().people), DETACHED), manner)
    return Case("certified", drawn.data, 1, prepared=0)


def stamped(rng: random.Random) -> Case:
    """Signed, then proofs of validity and a timestamp on the document."""
    drawn = paper(rng)
    signer = Signer(drawn)
    signer.sign(Pen(rng.choice(world().people), CADES, stamper=world().stamps))
    tampering.proofs_added(drawn, signer)
    signer.sign(Pen(world().stamps, STAMP))
    return Case("with document timestamp", drawn.data, 2, prepared=0)


def adopted(rng: random.Random) -> Case:
    """What a library wrote (encrypted, linearised, with object streams), then signed."""
    name, keys = rng.choice(_SAVED)
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(Paper(pages=rng.randint(1, 3)).data)) as pdf:
        pdf.save(out, **keys)
    drawn = Adopted(base=out.getvalue(), locked_with="clave" if "user password" in name else "")
    signer, count = Signer(drawn), rng.choice((1, 1, 2))
    for _ in range(count):
        pen = pens(rng)
        if pen.subfilter == BARE and "encryption" in keys:  # its certificate would be encrypted
            pen = Pen(world().people[0], DETACHED)
        signer.sign(pen, Manner(visible=rng.random() < 0.4))
    return Case(name, drawn.data, count, opens="user password" not in name)


_SAVED = (
    ("encrypted AES-256", {"encryption": pikepdf.Encryption(owner="dueño", user="", R=6)}),
    ("encrypted AES-128", {"encryption": pikepdf.Encryption(owner="dueño", user="", R=4)}),
    ("user password", {"encryption": pikepdf.Encryption(owner="dueño", user="clave", R=6)}),
    ("linearised", {"linearize": True}),
    ("object streams", {"object_stream_mode": pikepdf.ObjectStreamMode.generate}),
)


def broken(rng: random.Random) -> Case:
    """Signed, then damaged on its way: the value is there still."""
    drawn = paper(rng)
    signer, count = Signer(drawn), rng.choice((1, 2))
    for _ in range(count):
        signer.sign(pens(rng), Manner(visible=rng.random() < 0.5))
    damage, data = (
        rng.choice(("startxref", "tail", "offsets", "after", "before", "eof")),
        drawn.data,
    )
    if damage == "startxref":
        data = data[: data.rindex(b"startxref")] + b"startxref\n7\n%%EOF\n"
    elif damage == "tail":
        data = data[: data.rindex(b"startxref")]
    elif damage == "offsets":
        data = data.replace(b" 00000 n", b" 00001 n")
    elif damage == "after":
        data += b"\n<script>junk</script>\n" * 40
    elif damage == "before":
        data = b"junk before the header\n" + data
    else:
        data = data.removesuffix(b"%%EOF\n")
    return Case(f"broken {damage}", data, count)


def tampered(rng: random.Random) -> Case:
    if rng.random() < 0.15:
        make = rng.choice(tampering.MADE)
        return Case(make.__name__, make(rng.choice(world().people)), 1, altered=True)
    deed = rng.choice(tampering.TAMPERED)
    drawn = Paper(pages=2, references=rng.choice(("table", "stream")), packed=rng.random() < 0.5)
    signer, count = Signer(drawn), rng.choice((1, 1, 2))
    shown = deed is not tampering.value_removed
    for _ in range(count):
        national = rng.random() < 0.3
        manner = Manner(visible=shown, reuse=national, free=national)
        signer.sign(Pen(rng.choice(world().people), rng.choice((CADES, DETACHED))), manner)
    deed(drawn, signer)
    more = 1 if deed is tampering.false_signature_drawn else 0
    return Case(f"tampered {deed.__name__}", drawn.data, count + more, altered=True)


def harmless(rng: random.Random) -> Case:
    deed = rng.choice(tampering.HARMLESS)
    drawn = paper(rng)
    signer = Signer(drawn)
    signer.sign(Pen(rng.choice(world().people)), Manner(visible=rng.random() < 0.5))
    deed(drawn, signer)
    return Case(f"harmless {deed.__name__}", drawn.data, 1)


def unsigned(rng: random.Random) -> Case:
    make = rng.choice(UNSIGNED)
    return make(rng)


def _plain(rng: random.Random) -> Case:
    return Case("plain", paper(rng).data, 0, prepared=0)


def _empty_fields(rng: random.Random) -> Case:
    drawn = paper(rng)
    signer, count = Signer(drawn), rng.randint(1, 4)
    for _ in range(count):
        tampering.empty_field_added(drawn, signer)
    return Case("empty fields", drawn.data, 0, prepared=count)


def _prepared(rng: random.Random) -> Case:
    """A room for a value, with nothing in it."""
    drawn = paper(rng)
    signer = Signer(drawn)
    spans = ("[0 10 20 30]", "[0 /********** /********** /**********]", "[0 0 0 0]", "")
    rooms = ("<" + "0" * 2000 + ">", "<>", "()", "<" + "20" * 300 + ">")
    span, room = rng.choice(spans), rng.choice(rooms)
    number, value = drawn.new(), drawn.new()
    drawn.fields.append(number)
    held = f"/ByteRange {span}" if span else ""
    body = f"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /{DETACHED} {held} /Contents {room} >>"
    drawn.revision({number: signer.field_for(f"/V {value} 0 R"), value: body, 1: drawn.root()})
    return Case("prepared", drawn.data, 0, prepared=1)


def _rights(rng: random.Random) -> Case:
    """Usage rights: a true value that signs nothing; named in one of several ways."""
    drawn = paper(rng)
    named = rng.random() < 0.7
    drawn.root_more = f"/Perms << /{rng.choice(('UR3', 'UR'))} {drawn.number} 0 R >>"
    more = "/Reference [<< /Type /SigRef /TransformMethod /UR3 /TransformParams << /V /2.2 >> >>]"
    manner = Manner(listed="nowhere", more=more if named else "")
    Signer(drawn).sign(Pen(rng.choice(world().people), DETACHED), manner)
    return Case("usage rights", drawn.data, 0, prepared=None)


def _attached(rng: random.Random) -> Case:
    """A signed file attached to another does not sign it."""
    inner, outer = paper(rng), paper(rng)
    Signer(inner).sign(Pen(rng.choice(world().people), DETACHED))
    number = outer.new()
    held = stream(inner.data, "/Type /EmbeddedFile", packed=rng.random() < 0.5)
    outer.revision({number: held})
    return Case("attached signed file", outer.data, 0, prepared=0)


def _talks(rng: random.Random) -> Case:
    """A text about signatures."""
    words = "/Type /Sig /ByteRange [0 840 960 240] /Contents <3082010030820100> /FT /Sig"
    drawn = Paper(text=words, packed=rng.random() < 0.3)
    return Case("text about signatures", drawn.data, 0, prepared=None)


def _form(rng: random.Random) -> Case:
    """A form with other fields only."""
    drawn = paper(rng)
    number = drawn.new()
    drawn.fields.append(number)
    text = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Nombre) /V (Ana) /Rect [50 50 200 70] >>"
    objects: dict[int, Body] = {number: text, 1: drawn.root()}
    drawn.revision(objects)
    return Case("form", drawn.data, 0, prepared=0)


def _encrypted(_rng: random.Random) -> Case:
    """It needs a password: nothing is known, so it is not called unsigned."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(Paper().data)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="dueño", user="clave", R=6))
    return Case("unsigned, user password", out.getvalue(), 0, opens=False)


def _rubbish(rng: random.Random) -> Case:
    return Case("no PDF inside", b"%PDF-1.7\n" + rng.randbytes(3000), 0, opens=False)


UNSIGNED: tuple[Callable[[random.Random], Case], ...] = (
    _plain, _plain, _empty_fields, _empty_fields, _prepared, _prepared, _prepared, _rights, _rights,
    _attached, _talks, _form, _encrypted, _rubbish,
)  # fmt: skip

MAKERS: tuple[Callable[[random.Random], Case], ...] = (
    signed, signed, odd, odd, national, national, certified, stamped, adopted, adopted, broken,
    broken, tampered, tampered, tampered, harmless, unsigned, unsigned, unsigned, unsigned,
)  # fmt: skip


def case(seed: int) -> Case:
    """The file of that seed, of the kind whose turn it is."""
    return MAKERS[seed % len(MAKERS)](random.Random(seed))


def _told(manner: Manner) -> str:
    plain = Manner()
    names = (n for n in manner.__dataclass_fields__ if getattr(manner, n) != getattr(plain, n))
    return " ".join(f"{n}={getattr(manner, n)}" for n in names) or "plainly"
