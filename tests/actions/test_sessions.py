import datetime as dt

import pytest
from argon2 import PasswordHasher

from registry.actions import invitations, passwords, sessions
from registry.errors import NotSignedIn, ScopeMissing, WrongCredentials
from registry.model.people import PUBLIC, SYSTEM, Actor, TokenScope
from registry.store import Store, identities
from tests.builders import NOW, with_token
from tests.databases import contents
from tests.people import ADDRESS, ADMIN, PASSWORD, a_member, a_person, signed_in

TWELVE_HOURS = dt.timedelta(hours=12)
INSTANT = dt.timedelta(microseconds=1)


def test_a_session_speaks_for_the_account_with_its_roles(store: Store) -> None:
    account = a_member(store, ADMIN)
    key, signed_in_as = sessions.sign_in(store, account.email, PASSWORD, ADDRESS, NOW)
    assert signed_in_as == account
    assert sessions.actor_of(store, key, NOW) == Actor(account=account.id, is_admin=True)


def test_an_email_may_be_typed_in_capitals_and_a_password_with_combining_marks(store: Store) -> None:
    account = a_person(store)
    secret = invitations.invite(store, SYSTEM, account.id, NOW)
    invitations.redeem(store, secret, "sähköposti ja salasana", NOW)
    typed = "sa\u0308hko\u0308posti ja salasana"
    assert sessions.sign_in(store, " AINO@example.fi ", typed, ADDRESS, NOW)[1] == account


def test_a_session_lasts_twelve_hours_however_much_it_is_used(store: Store) -> None:
    key, _ = sessions.sign_in(store, a_member(store).email, PASSWORD, ADDRESS, NOW)
    assert sessions.actor_of(store, key, NOW + TWELVE_HOURS - INSTANT) is not None
    assert sessions.actor_of(store, key, NOW + TWELVE_HOURS) is None


def test_signing_out_ends_one_session_and_leaves_the_others(store: Store) -> None:
    account = a_member(store)
    here, _ = sessions.sign_in(store, account.email, PASSWORD, ADDRESS, NOW)
    there, _ = sessions.sign_in(store, account.email, PASSWORD, ADDRESS, NOW)
    sessions.sign_out(store, here)
    sessions.sign_out(store, here)
    assert sessions.actor_of(store, here, NOW) is None
    assert sessions.actor_of(store, there, NOW) is not None


@pytest.mark.parametrize("guess", ["", "x", "ä\ud800"])
def test_a_key_that_was_never_given_opens_nothing(store: Store, guess: str) -> None:
    signed_in(store, a_member(store))
    assert sessions.actor_of(store, guess, NOW) is None


@pytest.mark.parametrize("password", ["", "wrong", PASSWORD.upper(), "a" * 1000, "\ud800", "\x00"])
def test_a_wrong_password_is_refused(store: Store, password: str) -> None:
    account = a_member(store)
    with pytest.raises(WrongCredentials):
        sessions.sign_in(store, account.email, password, ADDRESS, NOW)


@pytest.mark.parametrize("email", ["eino@example.fi", "", "no address", "a" * 1000, "\ud800@example.fi"])
def test_an_unknown_account_is_refused_like_a_wrong_password(store: Store, email: str) -> None:
    with pytest.raises(WrongCredentials) as refusal:
        sessions.sign_in(store, email, PASSWORD, ADDRESS, NOW)
    assert refusal.value.params == {}


@pytest.mark.parametrize("password", ["", PASSWORD, "the password of no account"])
def test_an_account_without_a_password_lets_nobody_in(store: Store, password: str) -> None:
    account = a_person(store)
    with pytest.raises(WrongCredentials):
        sessions.sign_in(store, account.email, password, ADDRESS, NOW)


def test_the_key_of_a_session_is_not_in_the_database(store: Store) -> None:
    key, _ = sessions.sign_in(store, a_member(store).email, PASSWORD, ADDRESS, NOW)
    kept = "\n".join(contents(store.database))
    assert key not in kept


def test_a_password_is_hashed_anew_at_sign_in_when_the_parameters_have_changed(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = a_member(store)
    earlier, _ = sessions.sign_in(store, account.email, PASSWORD, ADDRESS, NOW)
    monkeypatch.setattr(passwords, "hasher", PasswordHasher(time_cost=2, memory_cost=16, parallelism=1))
    for _ in range(2):
        sessions.sign_in(store, account.email, PASSWORD, ADDRESS, NOW)
    with store.snapshot() as tx:
        identity = identities.password_of_email(tx, account.email)
    assert identity is not None
    assert not passwords.is_outdated(identity.secret_hash)
    assert sessions.actor_of(store, earlier, NOW) is not None  # it is the same password as before


def test_a_password_that_changes_while_it_is_compared_opens_no_session(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = a_member(store)
    compare = passwords.matches

    def change_meanwhile(secret_hash: str | None, password: str | None) -> bool:
        secret = invitations.invite(store, SYSTEM, account.id, NOW)
        invitations.redeem(store, secret, "another long password", NOW)
        return compare(secret_hash, password)

    monkeypatch.setattr(passwords, "matches", change_meanwhile)
    with pytest.raises(WrongCredentials):
        sessions.sign_in(store, account.email, PASSWORD, ADDRESS, NOW)
    with store.snapshot() as tx:
        assert tx.value("select count(*) from session") == 0


def test_who_am_i_tells_a_person_their_own_account(store: Store) -> None:
    account = a_member(store)
    assert sessions.who_am_i(store, signed_in(store, account)) == account


def test_who_am_i_needs_a_person_and_a_token_that_may_read(store: Store) -> None:
    for nobody in (PUBLIC, SYSTEM, Actor(account=99)):
        with pytest.raises(NotSignedIn):
            sessions.who_am_i(store, nobody)
    with pytest.raises(ScopeMissing):
        sessions.who_am_i(store, with_token(signed_in(store, a_member(store)), TokenScope.DRAFT))
