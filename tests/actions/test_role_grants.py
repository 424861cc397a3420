import pytest

from registry.actions import role_grants, sessions
from registry.errors import FieldError, InvalidInput, NotAllowed, NotFound, OwnRole
from registry.model.audit_events import SubjectKind
from registry.model.people import SYSTEM, Role, RoleGrant
from registry.store import Store
from tests.builders import HELSINKI, NOW, an_approver
from tests.people import ADDRESS, ADMIN, EDITOR, PASSWORD, a_member, a_person, settle, signed_in, trail


def test_a_role_counts_from_the_next_request_on(store: Store) -> None:
    settle(store)
    account = a_member(store)
    key, _ = sessions.sign_in(store, account.email, PASSWORD, ADDRESS, NOW)
    role_grants.grant(store, SYSTEM, account.id, EDITOR, NOW)
    given = sessions.actor_of(store, key, NOW)
    role_grants.revoke(store, SYSTEM, account.id, EDITOR, NOW)
    taken = sessions.actor_of(store, key, NOW)
    assert given is not None
    assert HELSINKI in given.edits
    assert taken is not None
    assert taken.edits == set()


def test_giving_and_taking_roles_is_on_the_trail(store: Store) -> None:
    settle(store)
    account = a_person(store)
    assert role_grants.grant(store, SYSTEM, account.id, EDITOR, NOW).grants == (EDITOR,)
    assert role_grants.revoke(store, SYSTEM, account.id, EDITOR, NOW).grants == ()
    held = {"role": "unit_editor", "organisation": HELSINKI}
    events = trail(store, SubjectKind.ACCOUNT, account.id)
    assert [(event.verb, event.office, event.before, event.after) for event in events] == [
        ("added", "registry", {}, {}),
        ("granted", "registry", {}, held),
        ("revoked", "registry", held, {}),
    ]


def test_a_role_that_is_held_already_stays_as_it_is_without_an_event(store: Store) -> None:
    account = a_person(store, ADMIN)
    before = trail(store, SubjectKind.ACCOUNT, account.id)
    assert role_grants.grant(store, SYSTEM, account.id, ADMIN, NOW).grants == (ADMIN,)
    assert trail(store, SubjectKind.ACCOUNT, account.id) == before


def test_a_role_that_is_not_held_cannot_be_taken_away(store: Store) -> None:
    account = a_person(store)
    with pytest.raises(NotFound):
        role_grants.revoke(store, SYSTEM, account.id, ADMIN, NOW)


def test_nobody_is_given_a_role_where_there_is_nothing(store: Store) -> None:
    account = a_person(store)
    with pytest.raises(InvalidInput) as refusal:
        role_grants.grant(store, SYSTEM, account.id, RoleGrant(Role.OFFICER, ministry="XX"), NOW)
    assert refusal.value.errors == (FieldError("/ministry", "unknown_ministry"),)
    with pytest.raises(NotFound):
        role_grants.grant(store, SYSTEM, 99, ADMIN, NOW)


def test_only_admins_give_and_take_roles(store: Store) -> None:
    account = a_person(store, ADMIN)
    with pytest.raises(NotAllowed):
        role_grants.grant(store, an_approver(), account.id, ADMIN, NOW)
    with pytest.raises(NotAllowed):
        role_grants.revoke(store, an_approver(), account.id, ADMIN, NOW)


def test_nobody_takes_the_role_of_an_admin_from_themselves(store: Store) -> None:
    settle(store)
    account = a_member(store, ADMIN, EDITOR)
    admin = signed_in(store, account)
    with pytest.raises(OwnRole):
        role_grants.revoke(store, admin, account.id, ADMIN, NOW)
    assert role_grants.revoke(store, admin, account.id, EDITOR, NOW).grants == (ADMIN,)
    other = a_member(store, ADMIN, email="eino@example.fi")
    assert role_grants.revoke(store, signed_in(store, other), account.id, ADMIN, NOW).grants == ()
