import datetime as dt

import pytest

from registry.actions import sessions
from registry.actions.housekeeping import forget_expired
from registry.actions.once import KEPT
from registry.actions.sessions import SESSION_LASTS
from registry.store import Store, idempotency_keys
from registry.store import sessions as stored_sessions
from tests.builders import NOW
from tests.people import a_person

A_MINUTE = dt.timedelta(minutes=1)


def test_answers_to_old_requests_are_forgotten_even_if_nobody_sends_another(store: Store) -> None:
    account = a_person(store).id
    with store.transaction() as tx:
        idempotency_keys.save(tx, account, "old", "asked", '{"contacts": ["Aino"]}', NOW - KEPT - A_MINUTE)
        idempotency_keys.save(tx, account, "new", "asked", "{}", NOW - A_MINUTE)
    forget_expired(store, now=NOW)
    with store.snapshot() as tx:
        kept = tx.values("select key from idempotency_key")
    assert kept == ["new"]


def test_sessions_that_are_over_are_forgotten_and_others_go_on(store: Store) -> None:
    account = a_person(store).id
    with store.transaction() as tx:
        stored_sessions.add(tx, account, "over", NOW - SESSION_LASTS - A_MINUTE, NOW - A_MINUTE)
        stored_sessions.add(tx, account, "open", NOW, NOW + SESSION_LASTS)
    forget_expired(store, now=NOW)
    with store.snapshot() as tx:
        assert tx.values("select key_hash from session") == ["open"]
    assert sessions.actor_of(store, "no such key", NOW) is None


@pytest.mark.parametrize("databases", ["postgresql"], indirect=True, scope="session")
def test_receipts_of_commits_are_forgotten_after_a_day(store: Store) -> None:
    with store.transaction() as tx:
        tx.execute("update commit_receipt set at = now() - interval '25 hours'")
        tx.execute("insert into commit_receipt (key) values ('of today')")
    forget_expired(store, now=NOW)
    with store.snapshot() as tx:
        assert tx.value("select count(*) from commit_receipt where at < now() - interval '1 day'") == 0
        assert tx.value("select count(*) from commit_receipt where key = 'of today'") == 1
