"""Forgetting what is kept for a while only."""

import datetime as dt

from registry.actions.once import KEPT
from registry.store import Store, idempotency_keys, sessions


def forget_expired(store: Store, *, now: dt.datetime) -> None:
    """Delete sessions that are over, answers kept for requests that are sent again, and receipts of commits.

    Those answers can hold contact persons: they go after 48 hours even if nobody sends a key again.
    """
    with store.transaction() as tx:
        sessions.purge_expired(tx, now)
        idempotency_keys.purge_older_than(tx, now - KEPT)
    store.engine.forget_receipts()
