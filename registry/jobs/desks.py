"""What a job is done with, and how it hands over what comes of it."""

import datetime as dt
from collections.abc import Callable
from typing import Protocol

import msgspec

from registry.documents.workers import Renderer
from registry.store import Store, Transaction

Effect = Callable[[Transaction], None]
"""Saves what came of a job, in the transaction that takes the job off the list."""


class Desk(msgspec.Struct, frozen=True):
    """The parts that workers share with the server, if they run in one.

    `site` is where the registry is reached, which documents tell, `kept_megabytes` how much of drawn
    documents is kept (the setting `REGISTRY_KEPT_DOCUMENTS`).
    """

    store: Store
    renderer: Renderer
    site: str
    kept_megabytes: int
    now: Callable[[], dt.datetime]


class Proceed(Protocol):
    """Called by a job between its steps, each of which takes a second or so."""

    def __call__(self) -> None:
        """Return if the job is to go on; raise what ends it if the worker stops, or has lost its claim."""


class Work(Protocol):
    """How a kind of job is done.

    It may be done more than once, by workers that were killed in the middle of it or were slow: what
    is to happen once is left to the effect, and what is done before does no harm when it is done again.
    """

    def __call__(self, desk: Desk, subject: str, proceed: Proceed, /) -> Effect:
        """Do the work, and return what saves its result."""


def no_effect(_tx: Transaction) -> None:
    """Save nothing: all was done on the way."""
