"""A role is held within its scope and no other."""

import pytest

from registry.errors import FieldError, InvalidInput
from registry.model.people import PUBLIC, SYSTEM, Role, RoleGrant
from tests.builders import HELSINKI, UUSIMAA, an_approver

SCOPES = {"organisation": HELSINKI, "ministry": "YM", "region": UUSIMAA}

HELD_WITHIN = {
    Role.EDITOR: "organisation",
    Role.APPROVER: "organisation",
    Role.OFFICER: "ministry",
    Role.ADVISER: "region",
}


@pytest.mark.parametrize(("role", "scope"), HELD_WITHIN.items())
def test_a_role_needs_its_scope(role: Role, scope: str) -> None:
    assert RoleGrant(role, **{scope: SCOPES[scope]}).role is role
    with pytest.raises(InvalidInput) as refused:
        RoleGrant(role)
    assert refused.value.errors == (FieldError(f"/{scope}", "wrong_role_scope", {"role": role.value}),)


@pytest.mark.parametrize(("role", "scope"), HELD_WITHIN.items())
def test_a_role_has_no_other_scope(role: Role, scope: str) -> None:
    for other in set(SCOPES) - {scope}:
        with pytest.raises(InvalidInput):
            RoleGrant(role, **{other: SCOPES[other]})
        with pytest.raises(InvalidInput):
            RoleGrant(role, **{scope: SCOPES[scope], other: SCOPES[other]})


def test_an_admin_has_no_scope_at_all() -> None:
    assert RoleGrant(Role.ADMIN).role is Role.ADMIN
    for scope, value in SCOPES.items():
        with pytest.raises(InvalidInput) as refused:
            RoleGrant(Role.ADMIN, **{scope: value})
        assert [error.code for error in refused.value.errors] == ["wrong_role_scope"]


def test_an_approver_reads_what_an_editor_may() -> None:
    assert an_approver().units == {HELSINKI}


def test_the_public_is_nobody_and_the_system_no_person() -> None:
    assert PUBLIC.account is None
    assert not PUBLIC.units
    assert not PUBLIC.is_system
    assert SYSTEM.account is None
    assert SYSTEM.is_system
