"""The daily round: what the registry does by itself once a day.

Each of its steps does what is due by now, so that a round that is cut short, done twice or left out
is made up for by the next.
"""

import datetime as dt

from registry.actions import agreements, housekeeping, kept_documents, unused_files
from registry.jobs.desks import Desk, Effect, Proceed, no_effect
from registry.store import Store


def go_round(
    store: Store, *, now: dt.datetime, kept_megabytes: int, proceed: Proceed = lambda: None
) -> list[str]:
    """End agreements whose last report never came, and return their numbers; forget what is not kept."""
    ended = agreements.end_unfinished(store, now=now, proceed=proceed)
    housekeeping.forget_expired(store, now=now)
    store.run(kept_documents.forget_beyond, kept_megabytes)
    unused_files.forget_unused_files(store, now=now, proceed=proceed)
    return ended


def go(desk: Desk, _subject: str, proceed: Proceed) -> Effect:
    """Do it as a job."""
    go_round(desk.store, now=desk.now(), kept_megabytes=desk.kept_megabytes, proceed=proceed)
    return no_effect
