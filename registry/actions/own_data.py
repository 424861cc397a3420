"""What the registry holds on whoever asks (GDPR, articles 15 and 20)."""

import datetime as dt
from typing import Final

from registry.actions import attempts
from registry.actions.named_grants import named
from registry.actions.own_account import own_account_of
from registry.model.own_data import OwnData
from registry.model.people import Actor
from registry.store import (
    Store,
    accounts,
    api_tokens,
    comments,
    contacts,
    deeds,
    idempotency_keys,
    identities,
    invitations,
    sessions,
    typed_forms,
)

ALL: Final = 2**31


def own_data(store: Store, actor: Actor, *, now: dt.datetime, most_deeds: int = ALL) -> OwnData:
    """Return everything that the registry holds on the actor, of their deeds the latest `most_deeds`.

    Raises NotSignedIn, or NotAllowed for whoever comes with a token.
    """
    number = own_account_of(actor)
    with store.snapshot() as tx:
        account = accounts.loaded(tx, number)
        return OwnData(
            account=account,
            roles=named(tx, account.grants),
            password_set_at=identities.password_set_at(tx, number),
            invited_until=invitations.expiry_of(tx, number),
            failed_sign_ins=tuple(attempts.failures_of(tx, account.email, now)),
            sessions=tuple(sessions.of_account(tx, number, now)),
            api_tokens=tuple(api_tokens.of_account(tx, number)),
            unsaved_forms=tuple(typed_forms.of_account(tx, number)),
            stored_answers=tuple(idempotency_keys.of_account(tx, number)),
            contacts=tuple(contacts.of_email(tx, account.email)),
            comments=tuple(comments.by_account(tx, number)),
            events=tuple(deeds.on_account(tx, number)),
            deeds=tuple(deeds.of_account(tx, number, most_deeds)),
            deed_count=deeds.count_of_account(tx, number),
        )
