"""Which values are held against those of other papers before anyone is accused, and which."""

from __future__ import annotations

from intake.domain.kinds import Kind

PAPERS = (
    Kind.SUT_RECORD,
    Kind.REQUEST,
    Kind.THIRD_PARTY_AUTHORIZATION,
    Kind.POWER_OF_ATTORNEY,
    Kind.CEDULA,
    Kind.KEY_REQUEST,
    Kind.RESPONSIBILITY_AGREEMENT,
    Kind.RUC_CERTIFICATE,
)
"""Papers that are typed, and read by OCR alone."""

CARDS = (Kind.VISA, Kind.HOME_ID)
"""Papers that may be without a zone; what no zone says on them is looked at in the same way."""

LABELLED = (*CARDS, Kind.CEDULA)
"""Papers whose names are told by labels alone. One that may be a parent's is doubted for its place,
and its print, however clear, proves nothing."""

NUMBERS = {
    "document_number": ("document_number", "visa_number"),
    "visa_number": ("document_number", "visa_number"),
    "employer_cedula": ("employer_cedula", "signer_number", "grantor_number", "document_number"),
    "employer_number": ("employer_number", "document_number", "visa_number"),
    "signer_number": ("employer_cedula", "attorney_number", "document_number"),
    "third_party_number": ("document_number",),
    "holder_number": ("document_number", "signer_number"),
    "attorney_number": ("signer_number", "attorney_number"),
    "grantor_number": ("employer_cedula",),
    "ruc": ("ruc",),
}
"""A number, and the fields of other papers that may hold the same one."""

ON_A_CEDULA = ("document_number", "employer_cedula", "signer_number", "third_party_number",
               "attorney_number", "grantor_number")  # fmt: skip
"""Where other papers write the number of a cédula, whoever it belongs to."""

NAMES = {
    "full_name": ("surnames names", "names surnames", "full_name"),
    "surnames": ("surnames",),
    "names": ("names",),
    "employer_name": ("employer_name", "signer_name", "grantor_name", "names surnames"),
    "signer_name": ("employer_name", "attorney_name", "names surnames", "full_name"),
    "third_party_name": ("names surnames", "surnames names"),
    "holder_name": ("names surnames", "surnames names"),
    "company_name": ("company_name",),
}
"""The same for names; two fields are taken one after the other."""

OF_PEOPLE = frozenset(NAMES) - {"company_name", "surnames", "names"}
"""Fields of whole names, surnames or given names first."""

WORKERS = frozenset({"document_number", "visa_number", "full_name", "surnames", "names"})
"""Fields that speak of the foreign national on every paper but a cédula."""

CEDULAS = frozenset(
    {
        "employer_cedula",
        "signer_number",
        "third_party_number",
        "attorney_number",
        "grantor_number",
        "document_number",
    }
)
"""Fields that may hold a cédula; `document_number` on a cédula only."""

DIGITS = (CEDULAS | {"ruc"}) - {"document_number"}
"""Fields of numbers in which no letter can stand, but those of a passport."""
