"""Keeping what people have typed and could not save yet: it is theirs alone, and is not lost.

Nothing of it is written to the audit trail: it changes nothing in the registry.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Final

import msgspec

from registry.errors import NotSignedIn
from registry.model.people import Actor
from registry.model.typed_forms import TypedForm
from registry.store import Store, typed_forms

KEPT: Final = dt.timedelta(days=30)
MOST_FORMS: Final = 50
"""So many forms of one person are kept; those typed into longest ago go first."""

MOST_BYTES: Final = 2_000_000
"""As much as a form may send: what a page shows again is kept as well."""


def keep(
    store: Store,
    actor: Actor,
    address: str,
    fields: Mapping[str, tuple[str, ...]],
    made_from: int | None,
    *,
    now: dt.datetime,
) -> None:
    """Keep what the actor has typed into the form at an address; raises NotSignedIn for the public."""
    account = _account_of(actor)
    if len(msgspec.json.encode(fields)) > MOST_BYTES:
        return
    with store.transaction() as tx:
        typed_forms.put(tx, account, address, fields, made_from, now)
        typed_forms.remove_all_but_newest(tx, account, MOST_FORMS)


def find(store: Store, actor: Actor, address: str) -> TypedForm | None:
    """Return what the actor has typed into the form at an address and not saved."""
    with store.snapshot() as tx:
        return typed_forms.find(tx, _account_of(actor), address)


def forget(store: Store, actor: Actor, address: str) -> None:
    """Forget what was typed into the form at an address: it was saved, or is not wanted any more."""
    account = _account_of(actor)
    with store.snapshot() as tx:
        if typed_forms.find(tx, account, address) is None:
            return
    with store.transaction() as tx:
        typed_forms.remove(tx, account, address)


def _account_of(actor: Actor) -> int:
    if actor.account is None:
        raise NotSignedIn
    return actor.account
