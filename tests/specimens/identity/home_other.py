"""Identity cards of Spain, China, Chile, Argentina, Mexico, Brazil, Europe and Haiti."""

from __future__ import annotations

import random

from tests.specimens import mrz
from tests.specimens.canvas import Paper, Picture, around
from tests.specimens.fonts import pick
from tests.specimens.identity import parts
from tests.specimens.identity.home_latin import card, card_zone, dotted
from tests.specimens.identity.layout import Layout
from tests.specimens.people import Person


def spain(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """DNI: each surname on its own line, number large at the foot, number again in the zone."""
    front = card(rng, dpi, (206, 216, 240), (240, 206, 206), light=236)
    sans = pick(rng, "sans")
    ink = (70, 30, 60)
    front.text(30, 5, "ESPAÑA", sans.strong, 8, color=ink)
    front.text(48, 5, "DOCUMENTO NACIONAL DE IDENTIDAD", sans, 4.6, color=ink, max_width=35)
    parts.photo(front, person.full_name, 3, 9, 25, 33, grey=rng.random() < 0.5)
    f = parts.Fields(front, sans, pick(rng, "sans").strong, 3.8, 7.4, ink, step=3.2)
    front.text(30, 9.5, rng.choice(["APELLIDOS", "APELLIDOS / SURNAMES"]), sans, 3.8, color=ink)
    box, y = None, 12.7
    for line in person.surname_list:
        front.text(30, y, line.upper(), f.value, 7.4, name="line", max_width=52)
        box = around(box, front.marks.pop().box)
        y += 3.2
    front.mark("surnames", person.surnames.upper(), box or [])
    f.put(30, 19.6, "NOMBRE / NAME", person.names.upper(), "names", width=52)
    form = rng.choice(["{d} {m} {y}", "{d}-{m}-{y}"])
    f.put(30, 26, "SEXO / SEX", person.sex, "sex")
    f.put(44, 26, "NACIONALIDAD", "ESP", "nationality")
    f.put(60, 26, "NACIMIENTO / BIRTH", parts.date(person.birth_date, form), "birth_date",
          person.birth_date)  # fmt: skip
    f.put(30, 32.4, "EMISIÓN / ISSUE", parts.date(person.home_id_issued, form), "issue_date",
          person.home_id_issued)  # fmt: skip
    f.put(60, 32.4, "VALIDEZ / EXPIRY", parts.date(person.home_id_expires, form), "expiry_date",
          person.home_id_expires)  # fmt: skip
    support = "".join(rng.choices("ABCDEFGHJKLMNPRSTUVWXYZ", k=3)) + "".join(
        rng.choices("0123456789", k=6)
    )
    f.put(30, 38.8, "NÚM. SOPORTE", support)
    front.text(4, 49.5, "DNI", sans.strong, 7, color=ink)
    front.text(12, 49.5, person.home_id_number, sans.strong, 11, name="document_number")
    parts.scribble(front, rng, 54, 40, 26, 8)
    back = card(rng, dpi, (206, 216, 240), light=236)
    g = parts.Fields(back, sans, f.value, 3.8, 5.6, ink, step=2.8)
    g.put(
        5,
        5,
        "DOMICILIO",
        f"C. MAYOR {rng.randint(1, 200)}, {rng.randint(1, 8)}º {rng.choice('ABC')}",
    )
    g.put(5, 11.5, "LUGAR DE NACIMIENTO", person.birth_place.upper(), width=40)
    g.put(5, 18, "HIJO/A DE", rng.choice(["JOSÉ / MARÍA", "ANTONIO / CARMEN"]))
    lines = card_zone(person, "ID", number=support, optional=person.home_id_number)
    parts.zone(back, lines, 4.7, 33.5, leading=6.2)
    return [front.picture(), back.picture()]


def china(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Resident card as its transliteration shows it: labels beside, photo right, no zone."""
    paper = card(rng, dpi, (196, 226, 236), (236, 226, 206), light=236)
    sans = pick(rng, "sans")
    blue = (40, 90, 150)
    f = parts.Fields(paper, sans, pick(rng, "sans"), 6, 8, blue, place="beside", beside=15)
    order = rng.random() < 0.5
    paper.text(4, 7, "Name", sans, 6, color=blue)
    if order:
        paper.text(19, 7, f"{person.surnames} {person.names}", f.value, 9, name="full_name")
    else:
        paper.text(19, 7, f"{person.surnames.upper()} {person.names}", f.value, 9, name="full_name",
                   value=f"{person.surnames} {person.names}")  # fmt: skip
    f.put(4, 13.5, "Sex", "Male" if person.sex == "M" else "Female", "sex", person.sex)
    f.put(36, 13.5, "Ethnicity", "Han", beside=12)
    y, m, d = person.birth_date.split("-")
    f.put(4, 20, "Birth", f"{y} year {int(m)} month {int(d)} day", "birth_date", person.birth_date)
    paper.text(4, 26.5, "Address", sans, 6, color=blue)
    place = f"{person.birth_place} Province, {rng.choice(['Fuqing', 'Changle', 'Taishan'])} City, "
    paper.paragraph(19, 26.5, 34, place + f"No. {rng.randint(1, 300)} Village Road", f.value, 7.5,
                    align="left")  # fmt: skip
    paper.text(4, 48, "Citizen Identity Number", sans, 6, color=blue)
    paper.text(33, 48, person.home_id_number, pick(rng, "mono", "sans").strong, 10,
               name="document_number")  # fmt: skip
    parts.photo(paper, person.full_name, 56, 9, 25, 32, ground=(240, 240, 246))
    back = card(rng, dpi, (236, 216, 206), light=236)
    parts.seal(back, rng, 15, 15, 9, (190, 60, 50))
    back.text(52, 14, "PEOPLE'S REPUBLIC OF CHINA", sans.strong, 7.5, align="center")
    back.text(52, 22, "RESIDENT IDENTITY CARD", sans.strong, 9, align="center")
    back.text(18, 40, "Issuing authority", sans, 6, color=blue)
    back.text(42, 40, "Public Security Bureau", sans, 7.5)
    back.text(18, 47, "Valid period", sans, 6, color=blue)
    dots = "{y}.{m}.{d}"
    end = back.text(42, 47, parts.date(person.home_id_issued, dots), sans, 7.5, name="issue_date",
                    value=person.home_id_issued)  # fmt: skip
    end = back.text(end, 47, "-", sans, 7.5)
    back.text(end, 47, parts.date(person.home_id_expires, dots), sans, 7.5, name="expiry_date",
              value=person.home_id_expires)  # fmt: skip
    return [paper.picture(), back.picture()]


def chile(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Surnames on two lines above the given names; RUN at the left foot; TD1 on the back."""
    front = card(rng, dpi, (196, 220, 240), (240, 216, 226), light=236)
    sans = pick(rng, "sans")
    ink = (30, 60, 110)
    front.text(31, 5, "CÉDULA DE IDENTIDAD", sans.strong, 6.5, color=ink)
    front.text(31, 8, "REPÚBLICA DE CHILE · SERVICIO DE REGISTRO CIVIL", sans, 3.8, color=ink)
    parts.photo(front, person.full_name, 3, 9, 25, 32)
    f = parts.Fields(front, sans, pick(rng, "sans", "mono").strong, 3.8, 7, ink, step=3)
    front.text(31, 11.5, "APELLIDOS", sans, 3.8, color=ink)
    box, y = None, 14.5
    for line in person.surname_list:
        front.text(31, y, line.upper(), f.value, 7, name="line", max_width=50)
        box = around(box, front.marks.pop().box)
        y += 3.1
    front.mark("surnames", person.surnames.upper(), box or [])
    f.put(31, 21, "NOMBRES", person.names.upper(), "names", width=50)
    form = "{d} {es} {y}"
    f.put(31, 27.5, "NACIONALIDAD", parts.nationality_word("CHL", person.sex), "nationality", "CHL")
    f.put(56, 27.5, "SEXO", person.sex, "sex")
    f.put(31, 34, "FECHA DE NACIMIENTO", parts.date(person.birth_date, form), "birth_date",
          person.birth_date)  # fmt: skip
    serial = f"{rng.randint(100, 999)}.{rng.randint(100, 999)}.{rng.randint(100, 999)}"
    f.put(56, 34, "NÚMERO DOCUMENTO", serial)
    f.put(31, 40.5, "FECHA DE EMISIÓN", parts.date(person.home_id_issued, form), "issue_date",
          person.home_id_issued)  # fmt: skip
    f.put(56, 40.5, "FECHA DE VENCIMIENTO", parts.date(person.home_id_expires, form), "expiry_date",
          person.home_id_expires)  # fmt: skip
    run = f"{dotted(person.home_id_number[:-1])}-{person.home_id_number[-1]}"
    front.text(4, 49.5, "RUN", sans, 6, color=ink)
    front.text(11, 49.5, run, sans.strong, 9.5, name="document_number", value=person.home_id_number)
    parts.scribble(front, rng, 50, 45, 26, 6)
    back = card(rng, dpi, (196, 220, 240), light=236)
    back.paste(
        parts.qr(f"https://registro.example/?RUN={person.home_id_number}", round(back.px(17))),
        64,
        4,
    )
    back.text(5, 8, "Nació en:", sans, 5)
    back.text(18, 8, person.birth_place.upper(), sans.strong, 6)
    back.text(5, 13, "Profesión:", sans, 5)
    back.text(18, 13, "NO REGISTRA", sans.strong, 6)
    number = serial.replace(".", "")
    lines = card_zone(person, "IN", number=number, optional_2=person.home_id_number)
    parts.zone(back, lines, 4.7, 34, leading=6.0)
    return [front.picture(), back.picture()]


def argentina(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """Labels in two languages over values, tiny; signature on the photo; TD1 on the back."""
    front = card(rng, dpi, (190, 222, 240), light=238, lines=30)
    sans = pick(rng, "sans", "narrow")
    ink = (50, 80, 130)
    front.text(4, 4.6, "REPÚBLICA ARGENTINA - MERCOSUR", sans.strong, 5.4, color=ink)
    front.text(4, 7.4, "REGISTRO NACIONAL DE LAS PERSONAS", sans, 4, color=ink)
    front.text(4, 10, "DOCUMENTO NACIONAL DE IDENTIDAD", sans.strong, 5, color=ink)
    parts.photo(front, person.full_name, 3.5, 13, 25, 29)
    f = parts.Fields(front, sans, pick(rng, "sans"), 3.8, 7.4, ink, step=3.2)
    accents = rng.random() < 0.4
    f.put(31, 13, "Apellido / Surname", parts.caps(person.surnames, accents), "surnames", width=52)
    f.put(31, 20, "Nombre / Name", parts.caps(person.names, accents), "names", width=52)
    form = "{d} {es}/ {en} {y}"
    f.put(31, 27, "Sexo / Sex", person.sex, "sex")
    f.put(45, 27, "Nacionalidad / Nationality", parts.nationality_word("ARG", person.sex),
          "nationality",
          "ARG")  # fmt: skip
    f.put(72, 27, "Ejemplar", rng.choice("ABC"))
    f.put(31, 34, "Fecha de nacimiento / Date of birth", parts.date(person.birth_date, form),
          "birth_date", person.birth_date)  # fmt: skip
    f.put(31, 41, "Fecha de emisión / Date of issue", parts.date(person.home_id_issued, form),
          "issue_date", person.home_id_issued, width=26)  # fmt: skip
    f.put(59, 41, "Vencimiento / Expiry", parts.date(person.home_id_expires, form), "expiry_date",
          person.home_id_expires, width=25)  # fmt: skip
    front.text(4, 47, "Documento / Document", sans, 3.8, color=ink)
    front.text(4, 51, dotted(person.home_id_number), f.value.strong, 9, name="document_number",
               value=person.home_id_number)  # fmt: skip
    back = card(rng, dpi, (190, 222, 240), light=238)
    back.text(5, 7,
              f"DOMICILIO: AV. SAN MARTIN {rng.randint(10, 4000)} - {person.birth_place.upper()}",
              sans, 5)  # fmt: skip
    back.text(5, 11.5, f"CUIL: 20-{person.home_id_number}-{rng.randint(0, 9)}", sans, 5)
    parts.barcode(back, rng, 5, 14, 60, 8, stacked=True)
    parts.zone(back, card_zone(person, "ID"), 4.7, 35, leading=5.8)
    return [front.picture(), back.picture()]


def mexico(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """A voter's card: name in one block of three lines behind NOMBRE, CURP as the number."""
    front = card(rng, dpi, (236, 206, 222), (206, 226, 206), light=238)
    sans = pick(rng, "sans")
    ink = (110, 40, 80)
    front.text(43, 5, "MÉXICO", sans.strong, 9, color=ink, align="center")
    front.text(43, 9, "INSTITUTO NACIONAL ELECTORAL · CREDENCIAL PARA VOTAR", sans, 4.8,
               align="center",
               color=ink)  # fmt: skip
    parts.photo(front, person.full_name, 3, 12, 24, 31)
    f = parts.Fields(front, sans, pick(rng, "sans").strong, 4, 6.6, ink, step=3)
    front.text(30, 14, "NOMBRE", sans, 4, color=ink)
    box, y = None, 17.2
    for line in person.surname_list:
        front.text(30, y, line.upper(), f.value, 6.8, name="line", max_width=36)
        box = around(box, front.marks.pop().box)
        y += 3
    front.mark("surnames", person.surnames.upper(), box or [])
    front.text(30, y, person.names.upper(), f.value, 6.8, name="names", max_width=36)
    f.put(68, 14, "SEXO", "H" if person.sex == "M" else "M", "sex", person.sex)
    f.put(30, 28, "DOMICILIO", f"C HIDALGO {rng.randint(1, 900)}, COL CENTRO", width=52)
    f.put(30, 35, "CURP", person.home_id_number, "document_number")
    f.put(30, 42, "FECHA DE NACIMIENTO", parts.date(person.birth_date, "{d}/{m}/{y}"), "birth_date",
          person.birth_date)  # fmt: skip
    f.put(58, 42, "VIGENCIA", f"{person.home_id_issued[:4]} - {person.home_id_expires[:4]}")
    parts.scribble(front, rng, 4, 45, 24, 7)
    back = card(rng, dpi, (236, 206, 222), light=238)
    parts.barcode(back, rng, 5, 5, 60, 10, stacked=True)
    lines = card_zone(person, "ID", number="".join(rng.choices("123456789", k=9)))
    parts.zone(back, lines, 4.7, 34, leading=6)
    return [front.picture(), back.picture()]


def brazil(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """A paper card in green, upper side photo and print, lower side particulars; CPF as number."""
    paper = Paper(96, 65, dpi, (226, 240, 226))
    parts.guilloche(paper, rng, [(190, 222, 196), (226, 226, 176)], lines=26)
    serif, sans = pick(rng, "serif"), pick(rng, "sans")
    green = (20, 90, 50)
    paper.box(2, 2, 92, 61, outline=green, thickness=0.4)
    paper.text(
        48, 7, "REPÚBLICA FEDERATIVA DO BRASIL", serif.strong, 7, align="center", color=green
    )
    paper.text(48, 10.5, "CARTEIRA DE IDENTIDADE", serif, 6, align="center", color=green)
    f = parts.Fields(paper, sans, pick(rng, "mono"), 4.4, 7.4, green, step=3.4)
    n = person.home_id_number
    f.put(5, 15, "REGISTRO GERAL - CPF", f"{n[:3]}.{n[3:6]}.{n[6:9]}-{n[9:]}", "document_number", n)
    f.put(56, 15, "DATA DE EXPEDIÇÃO", parts.date(person.home_id_issued, "{d}/{m}/{y}"),
          "issue_date",
          person.home_id_issued)  # fmt: skip
    f.put(5, 23, "NOME", person.full_name.upper(), "full_name", width=60)
    f.put(
        5, 31, "FILIAÇÃO", rng.choice(["JOSÉ DA SILVA E MARIA DA SILVA", "ANTÔNIO E ANA DE SOUZA"])
    )
    f.put(5, 39, "NATURALIDADE", person.birth_place.upper(), width=40)
    f.put(5, 47, "DATA DE NASCIMENTO", parts.date(person.birth_date, "{d}/{m}/{y}"), "birth_date",
          person.birth_date)  # fmt: skip
    f.put(36, 47, "NACIONALIDADE", "BRA", "nationality")
    f.put(5, 55, "VALIDADE", parts.date(person.home_id_expires, "{d}/{m}/{y}"), "expiry_date",
          person.home_id_expires)  # fmt: skip
    parts.photo(paper, person.full_name, 68, 24, 23, 30, grey=rng.random() < 0.4)
    parts.scribble(paper, rng, 34, 52, 30, 8)
    return [paper.picture()]


def union(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """The card of the European Union: flag, values under two-language labels, TD1 or TD2."""
    front = card(rng, dpi, (214, 222, 240), (240, 226, 206), light=238)
    sans = pick(rng, "sans")
    ink = (40, 50, 100)
    names = {
        "DEU": "PERSONALAUSWEIS",
        "ITA": "CARTA DI IDENTITÀ",
        "FRA": "CARTE NATIONALE D'IDENTITÉ",
    }
    front.box(4, 3, 8, 5.5, outline=None, fill=(30, 60, 150))
    front.text(15, 5, parts.COUNTRIES[person.nationality][0], sans.strong, 6, color=ink)
    front.text(15, 8.4, names[person.nationality] + " / IDENTITY CARD", sans, 4.6, color=ink)
    parts.photo(front, person.full_name, 3.5, 12, 26, 34, grey=True)
    labels = {
        "DEU": ("Name/Surname", "Vornamen/Given names", "Geburtstag/Date of birth",
                "Gültig bis/Expiry"),
        "ITA": ("Cognome/Surname", "Nome/Name", "Data di nascita/Date of birth", "Scadenza/Expiry"),
        "FRA": ("NOM / Surname", "Prénoms / Given names", "DATE DE NAISS. / Date of birth",
                "DATE D'EXPIR. / Expiry"),
    }[person.nationality]  # fmt: skip
    f = parts.Fields(front, sans, pick(rng, "sans").strong, 3.9, 7, ink, step=3.1)
    form = rng.choice(["{d}.{m}.{y}", "{d} {m} {y}"])
    serial = person.home_id_number
    front.text(82, 5, serial, pick(rng, "mono").strong, 9, align="right", name="document_number")
    f.put(33, 13, labels[0], person.surnames.upper(), "surnames", width=49)
    f.put(33, 20, labels[1], person.names.upper(), "names", width=49)
    f.put(33, 27, labels[2], parts.date(person.birth_date, form), "birth_date", person.birth_date)
    f.put(62, 27, "Nationality", person.nationality, "nationality")
    f.put(33, 34, "Birthplace", person.birth_place.upper(), width=28)
    f.put(62, 34, "Sex", person.sex, "sex")
    f.put(33, 41, labels[3], parts.date(person.home_id_expires, form), "expiry_date",
          person.home_id_expires)  # fmt: skip
    parts.scribble(front, rng, 58, 42, 24, 7)
    back = card(rng, dpi, (214, 222, 240), light=238)
    back.text(5, 8, person.birth_place.upper(), sans, 6)
    back.text(5, 13, f"{rng.randint(150, 199)} cm", sans, 6)
    parts.zone(back, card_zone(person, "ID", number=serial), 4.7, 34, leading=6)
    return [front.picture(), back.picture()]


def two_zone(rng: random.Random, person: Person, dpi: int) -> list[Picture]:
    """A larger laminated card (ID-2, 105 × 74 mm) with TD2 on its face; labels beside, French."""
    paper = Paper(105, 74, dpi, parts.tint(rng, 230))
    parts.guilloche(paper, rng, [(206, 226, 240), (236, 214, 222)], lines=24)
    sans, mono = pick(rng, "sans"), pick(rng, "mono", "sans")
    ink = (50, 50, 110)
    paper.text(
        52, 6, parts.COUNTRIES[person.nationality][0], sans.strong, 8, align="center", color=ink
    )
    title = "PERSONALAUSWEIS" if person.nationality == "DEU" else "CARTE D'IDENTIFICATION NATIONALE"
    paper.text(52, 10.5, title, sans, 6, align="center", color=ink)
    parts.photo(paper, person.full_name, 4, 14, 27, 36)
    german = person.nationality == "DEU"
    number = person.home_id_number[:9]
    f = parts.Fields(paper, sans, mono, 5, 8, ink, place="beside", beside=24)
    form = "{d}.{m}.{y}" if german else "{d}/{m}/{y}"
    nation = parts.own_nationality(person.nationality, person.sex)
    rows = [
        ("Nr." if german else "No :", number, "document_number", None),
        ("Name" if german else "Nom :", person.surnames.upper(), "surnames", None),
        ("Vornamen" if german else "Prénom(s) :", person.names.upper(), "names", None),
        ("Staatsangehörigkeit" if german else "Nationalité :", nation, "nationality",
         person.nationality),
        ("Geburtstag" if german else "Né(e) le :", parts.date(person.birth_date, form),
         "birth_date",
         person.birth_date),
        ("Geburtsort" if german else "à :", person.birth_place, None, None),
        ("Gültig bis" if german else "Expire le :", parts.date(person.home_id_expires, form),
         "expiry_date", person.home_id_expires),
    ]  # fmt: skip
    for i, (label, text, name, value) in enumerate(rows):
        f.put(34, 17 + i * 5.3, label, text, name, value, width=45)
    holder = mrz.Holder(person.surnames, person.names, number, person.nationality,
                        person.birth_date,
                        person.sex, person.home_id_expires, person.nationality)  # fmt: skip
    parts.zone(paper, mrz.td2(holder, person.style), 6.8, 62)
    parts.worn(paper, rng, rng.random())
    return [paper.picture()]


LAYOUTS = [
    Layout("home_id", "spain", spain, frozenset({"ESP"})),
    Layout("home_id", "china", china, frozenset({"CHN"})),
    Layout("home_id", "chile", chile, frozenset({"CHL"})),
    Layout("home_id", "argentina", argentina, frozenset({"ARG"})),
    Layout("home_id", "mexico", mexico, frozenset({"MEX"})),
    Layout("home_id", "brazil", brazil, frozenset({"BRA"})),
    Layout("home_id", "union", union, frozenset({"DEU", "ITA", "FRA"})),
    Layout("home_id", "two_zone", two_zone, frozenset({"HTI", "DEU"})),
]
