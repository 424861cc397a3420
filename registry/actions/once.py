"""Once: a creating request that is sent again answers the same and does nothing."""

import datetime as dt
from collections.abc import Callable
from typing import Final, TypeVar

import msgspec

from registry.errors import KeyReused
from registry.model.people import Actor
from registry.store import Transaction, idempotency_keys

T = TypeVar("T")

KEPT: Final = dt.timedelta(hours=48)


class RequestKey(msgspec.Struct, frozen=True):
    """The sender's key of a request, and a fingerprint of all that it asks: verb, object, content."""

    key: str
    fingerprint: str


def once(
    tx: Transaction,
    actor: Actor,
    key: RequestKey | None,
    make: Callable[[], T],
    result_type: type[T],
    *,
    now: dt.datetime,
) -> T:
    """Return what `make` gives, or gave when the same person's same request came before.

    The result is saved in the transaction that makes it, so that there is one of both or neither.
    Authorise before: roles may have changed since. Without a key, or a person to whom it would
    belong, `make` is simply called. Raises KeyReused when the key came with another request.
    """
    if key is None or actor.account is None:
        return make()
    oldest = now - KEPT
    tx.hold("idempotency key", f"{actor.account} {key.key}")
    kept = idempotency_keys.find(tx, actor.account, key.key, oldest)
    if kept is not None:
        if kept.fingerprint != key.fingerprint:
            raise KeyReused
        return msgspec.json.decode(kept.answer, type=result_type)
    result = make()
    answer = msgspec.json.encode(result).decode()
    idempotency_keys.purge_older_than(tx, oldest)
    idempotency_keys.save(tx, actor.account, key.key, key.fingerprint, answer, now)
    return result
