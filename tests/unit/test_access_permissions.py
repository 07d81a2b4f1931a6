from __future__ import annotations

import pytest

from intake.access.permissions import PERMISSIONS, Act, NotAllowedError, Person, Role
from intake.messages import LANGUAGES, Messages

CHANGES = frozenset(Act) - {Act.LOOK, Act.VERIFY}


def test_every_role_has_its_line_in_the_table() -> None:
    assert set(PERMISSIONS) == set(Role)
    assert set().union(*PERMISSIONS.values()) == set(Act)


def test_everybody_looks_and_an_auditor_changes_nothing() -> None:
    assert all(Act.LOOK in acts for acts in PERMISSIONS.values())
    assert not PERMISSIONS[Role.AUDITOR] & CHANGES


def test_only_the_window_takes_papers_in_and_corrects() -> None:
    for act in (Act.OPEN_CASE, Act.ADD_PAPERS, Act.CORRECT, Act.ATTEST):
        assert {role for role in Role if act in PERMISSIONS[role]} == {
            Role.CLERK,
            Role.SUPERVISOR,
        }


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("act", Act)
def test_the_table_decides(role: Role, act: Act) -> None:
    person = Person("Ana Ruales", frozenset({role}))
    allowed = act in PERMISSIONS[role]
    assert person.may(act) is allowed
    if allowed:
        person.must_be_allowed(act)
        return
    with pytest.raises(NotAllowedError) as caught:
        person.must_be_allowed(act)
    assert caught.value.code == "access.not_allowed"
    assert caught.value.parameters == {"act": act.value, "person": "Ana Ruales"}


def test_several_roles_add_up_and_none_allows_nothing() -> None:
    both = Person("Eva", frozenset({Role.AUDITOR, Role.LEGAL_REVIEWER}))
    assert both.may(Act.VERIFY)
    assert both.may(Act.DECIDE)
    assert not both.may(Act.CORRECT)
    assert not any(Person("Nadie", frozenset()).may(act) for act in Act)
    assert Person("Ana").roles == {Role.CLERK}


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_is_refused_is_told_so(language: str) -> None:
    texts = Messages(language)
    assert all(texts.error_parts("access.not_allowed"))
    assert texts.error("access.not_allowed") != texts.error("no.such.code")
