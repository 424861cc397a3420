import pytest

from registry.model.people import Actor, Role, RoleGrant, TokenScope
from registry.store import Store, accounts, role_grants
from tests.builders import ESPOO, HELSINKI, TURKU, UUSIMAA, VANTAA
from tests.people import ADMIN, ADVISER, APPROVER, EDITOR, OFFICER, a_person, settle


@pytest.fixture(autouse=True)
def _settled(store: Store) -> None:
    settle(store)


def actor_with(store: Store, *grants: RoleGrant) -> Actor:
    account = a_person(store, *grants)
    with store.snapshot() as tx:
        return accounts.actor_of(tx, account.id)


def test_an_account_without_roles_reaches_nothing(store: Store) -> None:
    assert actor_with(store) == Actor(account=1)


def test_an_editor_drafts_for_the_own_organisation_and_those_it_acts_for(store: Store) -> None:
    actor = actor_with(store, EDITOR)
    assert actor == Actor(account=1, edits=frozenset({HELSINKI, ESPOO}), belongs_to=frozenset({HELSINKI}))


def test_acting_for_an_organisation_does_not_reach_to_submitting(store: Store) -> None:
    actor = actor_with(store, APPROVER)
    assert actor.edits == {HELSINKI, ESPOO}
    assert actor.approves == actor.belongs_to == {HELSINKI}


def test_an_officer_belongs_to_the_ministrys_own_organisation(store: Store) -> None:
    actor = actor_with(store, OFFICER)
    assert actor == Actor(account=1, ministries=frozenset({"YM"}), belongs_to=frozenset({TURKU}))


def test_an_adviser_reaches_regions_and_an_admin_no_filing(store: Store) -> None:
    actor = actor_with(store, ADVISER, ADMIN)
    assert actor == Actor(account=1, regions=frozenset({UUSIMAA}), is_admin=True)


def test_roles_add_up_and_scopes_are_handed_on(store: Store) -> None:
    account = a_person(store, EDITOR, RoleGrant(Role.APPROVER, organisation=VANTAA), OFFICER)
    scopes = frozenset({TokenScope.READ})
    with store.snapshot() as tx:
        actor = accounts.actor_of(tx, account.id, scopes)
    assert actor == Actor(
        account=account.id,
        edits=frozenset({HELSINKI, ESPOO, VANTAA}),
        approves=frozenset({VANTAA}),
        belongs_to=frozenset({HELSINKI, VANTAA, TURKU}),
        ministries=frozenset({"YM"}),
        scopes=scopes,
    )


def test_another_persons_roles_are_theirs_alone(store: Store) -> None:
    a_person(store, ADMIN, email="eino@example.fi")
    account = a_person(store, EDITOR)
    with store.snapshot() as tx:
        assert not accounts.actor_of(tx, account.id).is_admin
        assert role_grants.by_account(tx) == {1: (ADMIN,), 2: (EDITOR,)}


@pytest.mark.parametrize("grant", [ADMIN, EDITOR, APPROVER, OFFICER, ADVISER], ids=lambda grant: grant.role)
def test_a_grant_is_held_once_and_taken_away_alone(store: Store, grant: RoleGrant) -> None:
    others = tuple(held for held in (ADMIN, EDITOR, APPROVER, OFFICER, ADVISER) if held != grant)
    account = a_person(store, *others)
    with store.transaction() as tx:
        assert role_grants.add(tx, account.id, grant)
        assert not role_grants.add(tx, account.id, grant)
        assert role_grants.of_account(tx, account.id) == (*others, grant)
        assert role_grants.remove(tx, account.id, grant)
        assert not role_grants.remove(tx, account.id, grant)
        assert role_grants.of_account(tx, account.id) == others


def test_a_role_in_an_unknown_organisation_takes_away_nothing(store: Store) -> None:
    account = a_person(store, EDITOR, ADMIN)
    with store.transaction() as tx:
        assert not role_grants.remove(tx, account.id, RoleGrant(Role.EDITOR, organisation="1234567-1"))
        assert role_grants.of_account(tx, account.id) == (EDITOR, ADMIN)
