"""Comments on a draft: a unit asks for advice, and advisers of its region give it."""

import datetime as dt

from registry.actions.agreements.loading import load
from registry.actions.once import RequestKey, once
from registry.model.languages import Language
from registry.model.people import Actor
from registry.model.permissions import Verb
from registry.model.records import Comment
from registry.store import Store
from registry.store import comments as stored


def comment(
    store: Store,
    actor: Actor,
    number: str,
    text: str,
    language: Language,
    *,
    now: dt.datetime,
    key: RequestKey | None = None,
) -> Comment:
    """Add a comment to an agreement; it changes nothing of the agreement itself."""
    with store.transaction() as tx:
        record = load(tx, actor, number, Verb.COMMENT)

        def make() -> Comment:
            stored.add(tx, record.id, actor.account, now, language, text)
            return stored.of_agreement(tx, record.id)[-1]

        return once(tx, actor, key, make, Comment, now=now)


def comments(store: Store, actor: Actor, number: str) -> list[Comment]:
    """Return an agreement's comments, oldest first."""
    with store.snapshot() as tx:
        return stored.of_agreement(tx, load(tx, actor, number, Verb.COMMENT).id)
