import datetime as dt

import pytest

from registry.actions import invitations, sessions
from registry.errors import InvalidInput, LinkExpired, NotAllowed, NotFound, WrongCredentials
from registry.model.audit_events import SubjectKind
from registry.model.people import SYSTEM
from registry.store import Store
from tests.builders import NOW, an_officer
from tests.databases import contents
from tests.people import ADDRESS, PASSWORD, a_member, a_person, trail

WEEK = dt.timedelta(days=7)
INSTANT = dt.timedelta(microseconds=1)


def test_whoever_holds_the_link_sets_the_password_and_signs_in(store: Store) -> None:
    account = a_person(store)
    secret = invitations.invite(store, SYSTEM, account.id, NOW)
    assert invitations.find(store, secret, NOW) == account
    assert invitations.redeem(store, secret, PASSWORD, NOW) == account
    assert sessions.sign_in(store, account.email, PASSWORD, ADDRESS, NOW)[1] == account


def test_inviting_and_setting_a_password_are_on_the_trail_without_the_secret(store: Store) -> None:
    account = a_member(store)
    events = trail(store, SubjectKind.ACCOUNT, account.id)
    assert [(event.verb, event.actor, event.office, event.after) for event in events] == [
        ("added", None, "registry", {}),
        ("invited", None, "registry", {}),
        ("password_set", account.id, "self", {}),
    ]


def test_a_link_works_once(store: Store) -> None:
    secret = invitations.invite(store, SYSTEM, a_person(store).id, NOW)
    invitations.redeem(store, secret, PASSWORD, NOW)
    with pytest.raises(LinkExpired):
        invitations.redeem(store, secret, "another long password", NOW)
    with pytest.raises(LinkExpired):
        invitations.find(store, secret, NOW)


def test_a_link_works_for_a_week(store: Store) -> None:
    secret = invitations.invite(store, SYSTEM, a_person(store).id, NOW)
    with pytest.raises(LinkExpired):
        invitations.redeem(store, secret, PASSWORD, NOW + WEEK)
    invitations.redeem(store, secret, PASSWORD, NOW + WEEK - INSTANT)


def test_a_new_link_ends_the_one_before(store: Store) -> None:
    account = a_person(store)
    first = invitations.invite(store, SYSTEM, account.id, NOW)
    second = invitations.invite(store, SYSTEM, account.id, NOW)
    with pytest.raises(LinkExpired):
        invitations.redeem(store, first, PASSWORD, NOW)
    invitations.redeem(store, second, PASSWORD, NOW)


@pytest.mark.parametrize("guess", ["", "x", "ä\ud800"])
def test_a_link_that_was_never_given_does_not_work(store: Store, guess: str) -> None:
    with pytest.raises(LinkExpired):
        invitations.redeem(store, guess, PASSWORD, NOW)


def test_a_refused_password_leaves_the_link_as_it_was(store: Store) -> None:
    secret = invitations.invite(store, SYSTEM, a_person(store).id, NOW)
    with pytest.raises(InvalidInput):
        invitations.redeem(store, secret, "short", NOW)
    invitations.redeem(store, secret, PASSWORD, NOW)


def test_a_new_password_ends_every_session_and_the_old_password(store: Store) -> None:
    account = a_member(store)
    key, _ = sessions.sign_in(store, account.email, PASSWORD, ADDRESS, NOW)
    secret = invitations.invite(store, SYSTEM, account.id, NOW)
    assert sessions.actor_of(store, key, NOW) is not None  # an invitation alone ends nothing
    invitations.redeem(store, secret, "another long password", NOW)
    assert sessions.actor_of(store, key, NOW) is None
    with pytest.raises(WrongCredentials):
        sessions.sign_in(store, account.email, PASSWORD, ADDRESS, NOW)


def test_a_new_password_may_be_used_at_once_after_too_many_attempts_with_the_old(store: Store) -> None:
    account = a_member(store)
    for _ in range(5):
        with pytest.raises(WrongCredentials):
            sessions.sign_in(store, account.email, "forgotten", ADDRESS, NOW)
    secret = invitations.invite(store, SYSTEM, account.id, NOW)
    invitations.redeem(store, secret, "another long password", NOW)
    assert sessions.sign_in(store, account.email, "another long password", ADDRESS, NOW)


def test_neither_the_link_nor_the_password_is_in_the_database(store: Store) -> None:
    account = a_member(store)
    secret = invitations.invite(store, SYSTEM, account.id, NOW)
    kept = "\n".join(contents(store.database))
    assert account.email in kept
    assert secret not in kept
    assert PASSWORD not in kept


def test_only_admins_invite_and_only_accounts_that_exist(store: Store) -> None:
    with pytest.raises(NotAllowed):
        invitations.invite(store, an_officer(), a_person(store).id, NOW)
    with pytest.raises(NotFound):
        invitations.invite(store, SYSTEM, 99, NOW)
