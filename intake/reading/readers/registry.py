"""One reader per kind of document, behind one call."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from intake.domain.documents import Fact
from intake.domain.kinds import Kind
from intake.reading.items import Item
from intake.reading.readers.authorization import read_authorization
from intake.reading.readers.identity import read_cedula, read_home_id, read_passport
from intake.reading.readers.key_request import read_key_request
from intake.reading.readers.plain import (
    read_code_printout,
    read_company_form,
    read_slip,
    read_turn,
)
from intake.reading.readers.power import read_power
from intake.reading.readers.request import read_request
from intake.reading.readers.sut_record import read_sut_record
from intake.reading.readers.visa import read_visa

READERS: dict[Kind, Callable[[Sequence[Item]], tuple[Fact, ...]]] = {
    Kind.PASSPORT: read_passport,
    Kind.VISA: read_visa,
    Kind.HOME_ID: read_home_id,
    Kind.CEDULA: read_cedula,
    Kind.SUT_RECORD: read_sut_record,
    Kind.REQUEST: read_request,
    Kind.THIRD_PARTY_AUTHORIZATION: read_authorization,
    Kind.POWER_OF_ATTORNEY: read_power,
    Kind.KEY_REQUEST: read_key_request,
    Kind.RESPONSIBILITY_AGREEMENT: read_company_form,
    Kind.RUC_CERTIFICATE: read_company_form,
    Kind.FOREIGNER_CODE: read_code_printout,
    Kind.ARTISAN_CERTIFICATE: read_slip,
    Kind.APPOINTMENT_CONFIRMATION: read_turn,
}


def read_facts(kind: Kind, items: Sequence[Item]) -> tuple[Fact, ...]:
    """What a document of that kind says: one fact per field.

    Args:
        kind: what the document is.
        items: its items in order; `page` of a fact counts their pages from 1.

    Returns:
        Facts with boxes in pixels of the page as handed in.
    """
    reader = READERS.get(kind)
    if reader is None or not items:
        return ()
    return reader(items)
