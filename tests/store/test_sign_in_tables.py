"""The tables behind signing in: what they keep of a secret, and what they forget."""

import datetime as dt

import pytest

from registry.model.languages import Language
from registry.store import (
    Store,
    accounts,
    failed_sign_ins,
    idempotency_keys,
    identities,
    invitations,
    sessions,
)
from tests.builders import NOW
from tests.people import a_person
from tests.store.bugs import REFUSALS

MINUTE = dt.timedelta(minutes=1)


def test_an_email_is_somebodys_alone(store: Store) -> None:
    a_person(store)
    with pytest.raises(REFUSALS), store.transaction() as tx:
        accounts.add(tx, email="aino@example.fi", name="Eino", language=Language.SV, created_at=NOW)


def test_accounts_are_found_by_number_and_by_email(store: Store) -> None:
    account = a_person(store)
    with store.snapshot() as tx:
        assert accounts.by_id(tx, account.id) == accounts.by_email(tx, "aino@example.fi") == account
        assert accounts.by_id(tx, 99) is None
        assert accounts.by_email(tx, "eino@example.fi") is None


def test_an_account_has_one_password(store: Store) -> None:
    account = a_person(store)
    with store.transaction() as tx:
        assert identities.password_of_email(tx, account.email) is None
        identities.set_password(tx, account.id, "old", NOW)
        identities.set_password(tx, account.id, "new", NOW)
        assert identities.password_of_email(tx, account.email) == identities.PasswordIdentity(
            account.id, "new"
        )
        assert tx.value("select count(*) from identity") == 1


def test_a_rehash_never_brings_an_old_password_back(store: Store) -> None:
    account = a_person(store)
    with store.transaction() as tx:
        identities.set_password(tx, account.id, "old", NOW)
        seen = identities.PasswordIdentity(account.id, "old")
        identities.set_password(tx, account.id, "new", NOW)
        identities.rehash_password(tx, seen, "old, hashed anew")
        assert identities.password_of_email(tx, account.email) == identities.PasswordIdentity(
            account.id, "new"
        )


def test_an_account_has_one_invitation_the_last(store: Store) -> None:
    account = a_person(store)
    with store.transaction() as tx:
        invitations.put(tx, account.id, "first", NOW, NOW + MINUTE)
        invitations.put(tx, account.id, "second", NOW, NOW + 2 * MINUTE)
        assert invitations.by_link(tx, "first") is None
        assert invitations.by_link(tx, "second") == invitations.Invitation(account.id, NOW + 2 * MINUTE)


def test_only_sessions_that_have_ended_are_purged(store: Store) -> None:
    account = a_person(store)
    with store.transaction() as tx:
        sessions.add(tx, account.id, "ended", NOW, NOW + MINUTE)
        sessions.add(tx, account.id, "open", NOW, NOW + 2 * MINUTE)
        sessions.purge_expired(tx, NOW + MINUTE)
        assert tx.values("select key_hash from session") == ["open"]


def test_failures_are_counted_per_subject_and_forgotten_with_age(store: Store) -> None:
    times = [NOW + minutes * MINUTE for minutes in range(4)]
    with store.transaction() as tx:
        for at in times:
            failed_sign_ins.add(tx, "one", at)
        failed_sign_ins.add(tx, "other", NOW)
        assert failed_sign_ins.times_between(tx, "one", NOW, times[3], 2) == [times[3], times[2]]
        assert failed_sign_ins.times_between(tx, "one", times[2], times[3], 5) == [times[3]]
        failed_sign_ins.purge_older_than(tx, times[1])
        assert tx.values("select subject from failed_sign_in") == ["one", "one"]


def test_an_idempotency_key_belongs_to_one_account_and_one_time(store: Store) -> None:
    account, other = a_person(store), a_person(store, email="eino@example.fi")
    with store.transaction() as tx:
        idempotency_keys.save(tx, account.id, "key", "print", "1", NOW)
        kept = idempotency_keys.find(tx, account.id, "key", NOW - MINUTE)
        assert kept == idempotency_keys.KeptAnswer("print", "1")
        assert idempotency_keys.find(tx, other.id, "key", NOW - MINUTE) is None
        assert idempotency_keys.find(tx, account.id, "key", NOW) is None
        idempotency_keys.purge_older_than(tx, NOW)
        assert tx.value("select count(*) from idempotency_key") == 0
