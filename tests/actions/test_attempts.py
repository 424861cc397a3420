"""Signing in is throttled: per account as it was typed, and per client address."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest

from registry.actions import sessions
from registry.errors import TooManyAttempts, WrongCredentials
from registry.store import Store
from tests.builders import NOW
from tests.databases import contents
from tests.people import ADDRESS, PASSWORD, a_member

MINUTE = dt.timedelta(minutes=1)


def fail(store: Store, email: str, times: int, address: str = ADDRESS, at: dt.datetime = NOW) -> None:
    for _ in range(times):
        with pytest.raises(WrongCredentials):
            sessions.sign_in(store, email, "wrong", address, at)


def seconds_to_wait(store: Store, email: str, address: str = ADDRESS, at: dt.datetime = NOW) -> int:
    with pytest.raises(TooManyAttempts) as refusal:
        sessions.sign_in(store, email, PASSWORD, address, at)
    return int(refusal.value.params["seconds"])


def test_after_five_failures_even_the_right_password_waits(store: Store) -> None:
    email = a_member(store).email
    fail(store, email, 5)
    assert seconds_to_wait(store, email) == 15 * 60


def test_the_wait_ends_when_the_oldest_of_the_five_is_a_quarter_of_an_hour_old(store: Store) -> None:
    email = a_member(store).email
    fail(store, email, 1)
    fail(store, email, 4, at=NOW + 5 * MINUTE)
    assert seconds_to_wait(store, email, at=NOW + 6 * MINUTE) == 9 * 60
    assert sessions.sign_in(store, email, PASSWORD, ADDRESS, NOW + 15 * MINUTE)


def test_attempts_during_the_wait_do_not_make_it_longer(store: Store) -> None:
    email = a_member(store).email
    fail(store, email, 5)
    for minutes in range(15):
        assert seconds_to_wait(store, email, at=NOW + minutes * MINUTE) == (15 - minutes) * 60
    assert sessions.sign_in(store, email, PASSWORD, ADDRESS, NOW + 15 * MINUTE)


def test_success_clears_the_accounts_failures(store: Store) -> None:
    email = a_member(store).email
    for _ in range(3):
        fail(store, email, 4)
        sessions.sign_in(store, email, PASSWORD, ADDRESS, NOW)


def test_accounts_that_do_not_exist_are_throttled_alike(store: Store) -> None:
    fail(store, "nobody@example.fi", 5)
    assert seconds_to_wait(store, "nobody@example.fi") == 15 * 60


def test_an_email_is_one_account_however_it_is_typed(store: Store) -> None:
    fail(store, "aino@example.fi", 2)
    fail(store, " AINO@Example.FI", 3)
    seconds_to_wait(store, "aino@example.fi")


def test_one_accounts_failures_are_not_anothers(store: Store) -> None:
    email = a_member(store).email
    fail(store, "eino@example.fi", 5)
    assert sessions.sign_in(store, email, PASSWORD, ADDRESS, NOW)


def test_thirty_failures_from_one_address_close_it_to_all_accounts(store: Store) -> None:
    email = a_member(store).email
    for number in range(30):
        fail(store, f"guess{number}@example.fi", 1)
    assert seconds_to_wait(store, email) == 15 * 60
    assert sessions.sign_in(store, email, PASSWORD, "192.0.2.8", NOW)


def test_success_does_not_count_against_the_address(store: Store) -> None:
    email = a_member(store).email
    for _ in range(35):
        sessions.sign_in(store, email, PASSWORD, ADDRESS, NOW)


@pytest.mark.parametrize(
    ("address", "other"),
    [("2001:db8::1", "2001:db8::ffff:2"), ("::ffff:192.0.2.7", "192.0.2.7"), ("unix", "unix")],
)
def test_addresses_of_one_owner_count_as_one(store: Store, address: str, other: str) -> None:
    for number in range(30):
        fail(store, f"guess{number}@example.fi", 1, address)
    seconds_to_wait(store, "aino@example.fi", other)


def test_attempts_at_the_same_moment_are_counted_one_by_one(store: Store) -> None:
    def outcome(_: int) -> type[Exception]:
        with pytest.raises((WrongCredentials, TooManyAttempts)) as refusal:
            sessions.sign_in(store, "aino@example.fi", "wrong", ADDRESS, NOW)
        return refusal.type

    with ThreadPoolExecutor(8) as threads:
        outcomes = list(threads.map(outcome, range(24)))
    assert outcomes.count(WrongCredentials) == 5


def test_what_is_remembered_names_nobody_and_is_forgotten(store: Store) -> None:
    fail(store, "aino@example.fi", 3)
    fail(store, "eino@example.fi", 1, at=NOW + 15 * MINUTE)
    kept = "\n".join(contents(store.database))
    assert "aino@example.fi" not in kept
    assert ADDRESS not in kept
    with store.snapshot() as tx:
        assert tx.value("select count(*) from failed_sign_in") == 2
