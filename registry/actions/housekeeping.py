"""Forgetting what is kept for a while only."""

import datetime as dt

from registry.actions import typed_forms as typed
from registry.actions.once import KEPT
from registry.store import Store, idempotency_keys, sessions, typed_forms


def forget_expired(store: Store, *, now: dt.datetime) -> None:
    """Delete sessions that are over, answers kept for requests that are sent again, and receipts of commits.

    What was typed into forms and never saved goes with them. Those answers can hold contact persons:
    they go after 48 hours even if nobody sends a key again.
    """
    with store.transaction() as tx:
        sessions.purge_expired(tx, now)
        idempotency_keys.purge_older_than(tx, now - KEPT)
        typed_forms.purge_older_than(tx, now - typed.KEPT)
    store.engine.forget_receipts()
