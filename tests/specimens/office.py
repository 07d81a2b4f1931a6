"""Office papers in English and Spanish, signed or not: letters, memos, forms, contracts, reports.

Nothing here shares a layout with the requests of the packets: the benchmark of ink looks at pages
of strange offices. Pages come as copies and faxes as well, in black and white at 200 dpi.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.specimens import hands, marks
from tests.specimens.canvas import Paper
from tests.specimens.fonts import pick
from tests.specimens.office_sheet import (
    CLOSINGS,
    DISTRACTORS,
    FIRMS,
    PEOPLE,
    TITLES,
    WORDS,
    Sheet,
)


def letterhead(s: Sheet) -> None:
    """The firm's name, address and device on top, in any arrangement."""
    rng, paper = s.rng, s.paper
    firm = rng.choice(FIRMS)
    kind = rng.choice(("left", "center", "none", "device", "right"))
    if kind == "device":
        ink = marks.logo(rng, paper.dpi, rng.uniform(10, 20))
        ink.on(paper, rng.choice((s.left, 160.0)), 10)
    if kind != "none":
        x, align = {"left": (s.left, "left"), "right": (s.right, "right")}.get(
            kind, (paper.width / 2, "center"))  # fmt: skip
        face = pick(rng, "serif", "sans").strong
        paper.text(x, 20, firm, face, rng.uniform(12, 20), align=align)
        small = pick(rng, "serif", "sans")
        street = f"{rng.randint(10, 999)} Main Street, Boston, Mass. 0{rng.randint(1000, 9999)}"
        paper.text(x, 26, street, small, 8, align=align)
        if rng.random() < 0.4:
            paper.line(s.left, 30, s.right, 30, thickness=rng.choice((0.2, 0.5)))
    s.y = rng.uniform(36, 46)


def letter(s: Sheet) -> None:
    """A business letter: date, addressee, salutation, text, closing, name, title, copies."""
    rng = s.rng
    letterhead(s)
    block = rng.choice((s.left, s.left, 105.0, 115.0))
    s.line(f"November {rng.randint(1, 28)}, {rng.randint(1968, 2024)}", block)
    s.y += s.step * rng.randint(1, 3)
    for text in (rng.choice(PEOPLE), rng.choice(TITLES), rng.choice(FIRMS), "New York, N.Y. 10017"):
        if rng.random() < 0.8:
            s.line(text)
    s.y += s.step
    if rng.random() < 0.3:
        s.line(f"Re: {' '.join(rng.sample(WORDS, 4)).title()}", s.left + rng.choice((0, 20)))
        s.y += s.step
    s.line(rng.choice(("Dear Mr. Hughes:", "Dear Sir:", "Dear Bob,", "Dear Dr. Colby:",
                       "Gentlemen:", "To Whom It May Concern:")))  # fmt: skip
    for _ in range(rng.randint(1, 4)):
        s.y += s.step * 0.8
        s.body(rng.randint(2, 7))
    s.y += s.step
    farewell(s, block)


def farewell(s: Sheet, x: float) -> None:
    """Closing, room for ink, typed name and title, and what stands under it."""
    rng = s.rng
    if rng.random() < 0.92:
        s.line(rng.choice(CLOSINGS), x)
    if rng.random() < 0.15:
        s.line(rng.choice(FIRMS).upper(), x)
    top, tall = s.y, rng.uniform(11, 22)
    s.y += tall
    if rng.random() < 0.15:
        s.paper.line(x, s.y, x + rng.uniform(50, 75), s.y, thickness=0.25)
    s.signature(x, s.y, 65, s.y - top)
    s.y += s.step * rng.uniform(0.8, 1.2)
    name = rng.choice(PEOPLE)
    if rng.random() < 0.92:
        s.line(name.upper() if rng.random() < 0.2 else name, x)
        for _ in range(rng.choice((0, 1, 1, 2))):
            s.line(rng.choice((*TITLES, *TITLES, *FIRMS)), x)
    s.y += s.step
    if rng.random() < 0.6:
        s.line(rng.choice(("JHS:mlt", "RLW/dk", "jc", "CED:aw")))
    if rng.random() < 0.4:
        s.line(rng.choice(("Enclosure", "Enc.", "Attachments", "Enclosures (2)")))
    if rng.random() < 0.5:
        for k in range(rng.randint(1, 4)):
            s.line(("cc:  " if k == 0 else "     ") + rng.choice(PEOPLE))


def spanish_letter(s: Sheet) -> None:
    """A letter of a firm in Spanish that has nothing to do with the procedure."""
    rng = s.rng
    letterhead(s)
    s.line(f"Guayaquil, {rng.randint(1, 28)} de noviembre de 2026", rng.choice((s.left, 110)))
    s.y += s.step * 2
    for text in ("Señores", rng.choice(FIRMS), "Presente.-", "", "De mis consideraciones:", ""):
        s.line(text)
    s.body(rng.randint(4, 12))
    s.y += s.step
    x = rng.choice((s.left, s.left, 85.0, 115.0))
    s.line(
        rng.choice(("Atentamente,", "Cordialmente,", "Saludos cordiales,", "Muy atentamente,")), x
    )
    tall = rng.uniform(14, 26)
    s.y += tall
    rule = rng.random()
    if rule < 0.4:
        s.paper.line(x, s.y, x + 65, s.y, thickness=0.25)
    elif rule < 0.6:
        s.paper.text(x, s.y, "_" * 28, s.face, s.points)
    s.signature(x, s.y, 65, tall)
    s.y += s.step * 1.2
    s.line(rng.choice(("Marcela Viteri Cobo", "Luis Andrade Ponce", "JORGE SALAZAR M.")), x)
    s.line(
        rng.choice(("Gerente General", f"C.I. {rng.randint(10**8, 10**9):010d}", "CONTADORA")), x
    )


def memo(s: Sheet) -> None:
    """TO, FROM, SUBJECT; signed at the foot, over the name or alone under the text."""
    rng = s.rng
    letterhead(s)
    s.line(rng.choice(("MEMORANDUM", "INTER-OFFICE MEMO", "M E M O")), face=s.face.strong)
    s.y += s.step
    for label in rng.sample(("TO:", "FROM:", "DATE:", "SUBJECT:"), 4):
        s.line(f"{label:10} {rng.choice(PEOPLE)}")
        s.y += s.step * 0.4
    s.paper.line(s.left, s.y, s.right, s.y)
    s.y += s.step * 1.5
    for _ in range(rng.randint(1, 4)):
        s.body(rng.randint(2, 6))
        s.y += s.step * 0.7
    x = rng.choice((s.left, 110.0, 120.0))
    tall = rng.uniform(11, 18)
    s.y += tall
    s.signature(x, s.y, 60, tall)
    s.y += s.step
    s.line(rng.choice(PEOPLE), x)
    if rng.random() < 0.4:
        s.line(rng.choice(TITLES), x)
    s.y += s.step
    s.line(f"cc: {rng.choice(PEOPLE)}")


def form(s: Sheet) -> None:
    """A printed form with boxes or ruled lines, and lines for signature and date at the foot."""
    rng, paper = s.rng, s.paper
    s.paper.text(
        108,
        22,
        rng.choice(
            ("APPLICATION FORM", "AUTHORIZATION", "CHECK REQUEST", "RELEASE OF INFORMATION")
        ),
        s.face.strong,
        14,
        align="center",
    )
    s.y = 34
    boxed = rng.random() < 0.6
    for _ in range(rng.randint(6, 14)):
        high = rng.uniform(8, 13)
        split = rng.choice((0.35, 0.5, 0.7))
        mid = s.left + (s.right - s.left) * split
        labels = rng.sample(("Name", "Address", "City", "Date of birth", "Employer", "Amount",
                             "Account No.", "Telephone", "Purpose", "Department"), 2)  # fmt: skip
        for x, end, label in ((s.left, mid, labels[0]), (mid, s.right, labels[1])):
            if boxed:
                paper.box(x, s.y, end - x, high, thickness=0.2)
                paper.text(x + 1, s.y + 3, label, s.face, 7)
            else:
                after = paper.text(x, s.y + high - 2, f"{label}:", s.face, 9)
                paper.line(after + 1, s.y + high - 1.5, end - 3, s.y + high - 1.5)
            if rng.random() < 0.7:
                paper.text(x + 26, s.y + high - 2.2, rng.choice(PEOPLE)[:18], s.face, 9)
        s.y += high
    s.y += 6
    s.body(2)
    s.y += rng.uniform(14, 20)
    wide = rng.uniform(60, 85)
    label = rng.choice(("Signature", "Signature of Applicant", "Authorized Signature", "Signed:",
                        "Applicant's Signature", "Firma del solicitante"))  # fmt: skip
    if label.endswith(":") or rng.random() < 0.35:
        after = paper.text(s.left, s.y, label, s.face, 10)
        paper.line(after + 2, s.y + 0.5, after + wide, s.y + 0.5, thickness=0.25)
        s.signature(after + 3, s.y, wide - 12, 15)
        far = after + wide
    else:
        paper.line(s.left, s.y, s.left + wide, s.y, thickness=0.25)
        paper.text(s.left, s.y + 4, label, s.face, 8.5)
        s.signature(s.left + 3, s.y, wide - 12, 15)
        far = s.left + wide
    if far < 145:
        paper.line(far + 10, s.y, far + 45, s.y, thickness=0.25)
        paper.text(far + 10, s.y + 4, "Date", s.face, 8.5)
        if s.sign and rng.random() < 0.6:
            ink = hands.note("11/20/98", rng, paper.dpi, rng.uniform(1.6, 2.2))
            ink.on(paper, far + 12, s.y - ink.height)


def contract(s: Sheet) -> None:
    """The last page of an agreement: two parties side by side or below each other."""
    rng, paper = s.rng, s.paper
    s.y = 24
    for k in range(rng.randint(2, 5)):
        s.line(f"{k + 7}.  {' '.join(rng.sample(WORDS, 2)).upper()}", face=s.face.strong)
        s.body(rng.randint(2, 5))
        s.y += s.step * 0.6
    s.body(1)
    s.line("IN WITNESS WHEREOF, the parties have executed this Agreement.")
    s.y += s.step
    side = rng.random() < 0.65
    top = s.y
    for who, x in enumerate((s.left, 112.0 if side else s.left)):
        s.y = top if side else s.y + (who * s.step)
        s.line(rng.choice(FIRMS), x, s.face.strong)
        s.y += rng.uniform(12, 18) if who == 0 or not side else 14
        if rng.random() < 0.6:
            after = paper.text(x, s.y, "By:", s.face, s.points)
            paper.line(after + 1, s.y + 0.5, x + 75, s.y + 0.5)
            s.signature(after + 3, s.y, 55, 14, who)
        else:
            paper.line(x, s.y, x + 70, s.y)
            s.signature(x + 3, s.y, 58, 14, who)
        s.y += s.step * 1.1
        name = rng.choice(PEOPLE)
        s.line(rng.choice((f"Name: {name}", name)), x)
        s.line(rng.choice((f"Title: {rng.choice(TITLES)}", rng.choice(TITLES))), x)
        if rng.random() < 0.4:
            s.line("Date: ________________", x)


def report(s: Sheet) -> None:
    """A page that nobody signs: running text, a heading, a table of figures."""
    rng = s.rng
    s.y = 24
    s.line(" ".join(rng.sample(WORDS, 4)).upper(), face=s.face.strong)
    for _ in range(rng.randint(2, 4)):
        s.y += s.step
        s.body(rng.randint(4, 10))
    if rng.random() < 0.6:
        s.y += s.step
        for _ in range(rng.randint(4, 10)):
            for k in range(5):
                s.paper.text(s.left + 32 * k, s.y, f"{rng.uniform(0, 500):.2f}", s.face, s.points)
            s.y += s.step
    s.paper.text(108, 268, f"- {rng.randint(2, 40)} -", s.face, s.points, align="center")


LAYOUTS: dict[str, Callable[[Sheet], None]] = {
    "letter": letter, "memo": memo, "form": form, "contract": contract,
    "spanish letter": spanish_letter, "report": report,
}  # fmt: skip


def marked(s: Sheet) -> None:  # noqa: C901 - one branch per mark
    """What offices and copiers add anywhere on a page."""
    rng, paper, what = s.rng, s.paper, s.other
    dpi = paper.dpi
    if what == "ticks":
        for _ in range(rng.randint(1, 5)):
            hands.tick(rng, dpi, rng.uniform(3, 6)).on(
                paper, rng.uniform(6, 14), rng.uniform(50, 240)
            )
    if what == "margin initials":
        hand = hands.hand_of(s.hand + 5, rng.choice(PEOPLE))
        hands.initials(hand, rng, dpi, rng.uniform(4, 7)).on(paper, rng.uniform(190, 198),
                                                             rng.uniform(60, 250))  # fmt: skip
    if what == "note elsewhere":
        ink = hands.note(rng.choice(("File", "see me", "OK 11/20", "Copy to Bob", "answered")), rng,
                         dpi, rng.uniform(2, 3.2))  # fmt: skip
        ink.on(paper, rng.uniform(120, max(121, 205 - ink.width)), rng.uniform(6, 14))
    if what == "fold":
        marks.fold(paper, rng)
    if what == "dirt" or rng.random() < 0.25:
        marks.dirt(paper, rng)
    if what == "copy edge":
        shade = rng.randint(0, 90)
        wide = rng.uniform(2, 6)
        paper.box(0, 0, wide, paper.height, outline=None, fill=(shade, shade, shade))
        if rng.random() < 0.5:
            paper.box(0, paper.height - wide, paper.width, wide, outline=None, fill=(shade,) * 3)
    if what == "holes":
        for y in (rng.uniform(30, 60), 140, rng.uniform(215, 240)):
            paper.ellipse(9, y, 3.2, 3.2, outline=None, fill=(25, 25, 25))
    if what == "bates" or rng.random() < 0.3:
        face = pick(rng, "sans", "mono")
        paper.text(rng.uniform(150, 180), 274, f"{rng.randint(10**7, 10**9)}", face, 11)
    if rng.random() < 0.2:
        sender = f"NOV-20-98 {rng.randint(1, 12)}:15PM  FROM-{rng.choice(FIRMS)[:16].upper()}"
        number = f"   T-{rng.randint(100, 999)}  P.02/03  F-{rng.randint(100, 999)}"
        paper.text(8, 5, sender + number, pick(rng, "mono"), 8)


def page(seed: int, sign: bool, other: str, layout: str | None = None) -> Sheet:
    """A drawn page, signed or with a distractor instead."""
    rng = random.Random(seed)
    dpi = rng.choice((200, 200, 200, 300))
    paper = Paper(216, 279, dpi) if rng.random() < 0.75 else Paper(210, 297, dpi)
    face = pick(rng, rng.choice(("mono", "mono", "serif", "serif", "sans")))
    left = rng.uniform(18, 30)
    sheet = Sheet(paper, rng, sign, other, face, rng.uniform(10, 12), left,
                  paper.width - rng.uniform(16, 28), rng.getrandbits(24))  # fmt: skip
    names = [n for n in LAYOUTS if n != "report" or (not sign and other not in _IN_PLACE)]
    LAYOUTS[layout or rng.choices(names, [5, 2, 2, 2, 3, 2][: len(names)])[0]](sheet)
    marked(sheet)
    return sheet


_IN_PLACE = DISTRACTORS[:7] + ("date stamp", "printed lines")
