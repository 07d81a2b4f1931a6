"""Whatever the vocabulary can say about a packet comes back from the store unchanged."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intake.domain.boxes import Box
from intake.domain.documents import (
    Document,
    Fact,
    FileTrouble,
    Packet,
    PageRef,
    Reading,
    SignatureMark,
)
from intake.domain.electronic import (
    CertificateCard,
    ElectronicCard,
    Revocation,
    StampCard,
    Trust,
    ValueKind,
)
from intake.domain.findings import (
    Alternative,
    Assessment,
    Comparison,
    Evidence,
    Finding,
    Requirement,
)
from intake.domain.kinds import Kind, ReadBy, RequirementState, Severity, SignatureKind
from intake.domain.traces import Trace
from intake.store.opening import Store, open_store
from tests.integration.store_samples import open_case

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
maybe = st.none() | texts
whole = st.integers(-(2**31), 2**31)
sure = st.floats(0, 1)
boxes = st.none() | st.builds(Box, whole, whole, whole, whole)
values = st.recursive(
    st.none() | st.booleans() | whole | texts | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(texts, inner, max_size=2),
    max_leaves=4,
)
parameters = st.dictionaries(texts, values, max_size=3)


def several(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


readings = st.builds(
    Reading, texts, texts, whole, boxes, sure, st.sampled_from(ReadBy), st.booleans()
)
facts = st.builds(
    Fact,
    texts,
    texts,
    texts,
    whole,
    boxes,
    sure,
    st.sampled_from([by for by in ReadBy if by is not ReadBy.PERSON]),
    st.booleans(),
    several(readings),
)
cards = st.builds(
    ElectronicCard,
    maybe,
    maybe,
    st.sampled_from(ValueKind),
    maybe,
    maybe,
    certificate=st.none() | st.builds(CertificateCard, maybe, maybe, texts, maybe, maybe, texts),
    changes=several(texts),
    trust=st.sampled_from(Trust),
    chain=several(texts),
    revocation=st.sampled_from(Revocation),
    stamp=st.none() | st.builds(StampCard, maybe, maybe, st.booleans(), st.sampled_from(Trust)),
)
signatures = st.builds(
    SignatureMark,
    st.sampled_from(SignatureKind),
    whole,
    boxes,
    sure,
    maybe,
    st.none() | cards,
    trace=st.none() | st.builds(Trace, sure, sure, st.binary(max_size=8)),
)
documents = st.builds(
    Document,
    texts,
    st.sampled_from(Kind),
    sure,
    several(st.builds(PageRef, texts, whole, whole, whole, whole, whole)),
    several(facts),
    several(signatures),
    several(texts),
    sure,
    several(texts),
)
packets = st.builds(
    Packet,
    st.lists(documents, max_size=3, unique_by=lambda d: d.id).map(tuple),
    several(st.builds(FileTrouble, texts, texts, parameters)),
)
assessments = st.builds(
    Assessment,
    several(
        st.builds(
            Requirement,
            texts,
            st.sampled_from(RequirementState),
            several(texts),
            maybe,
            several(st.builds(Alternative, st.sampled_from(Kind), several(texts), st.booleans())),
            maybe,
        )
    ),
    several(
        st.builds(
            Finding,
            texts,
            st.sampled_from(Severity),
            st.none() | st.sampled_from(Kind),
            maybe,
            maybe,
            maybe,
            maybe,
            several(st.builds(Evidence, texts, whole, boxes)),
            maybe,
            parameters,
        )
    ),
    several(
        st.builds(Comparison, texts, several(st.tuples(texts, maybe, maybe)), texts, several(texts))
    ),
)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder))
        yield store
        store.close()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(packet=packets, assessment=assessments)
def test_a_packet_and_its_assessment_come_back_as_they_were(
    store: Store, packet: Packet, assessment: Assessment
) -> None:
    case = open_case(store.cases)
    with store.cases.together():
        store.cases.save_reading(case.id, packet)
        store.cases.save_assessment(case.id, assessment)
    again = store.cases.get(case.id)
    assert again.packet == packet
    assert again.assessment == assessment
    assert again.assessment.verdict is assessment.verdict
