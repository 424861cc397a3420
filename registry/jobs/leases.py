"""A claim for as long as its job takes: renewed while the worker lives, over soon after it has died."""

import datetime as dt
import logging
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Final, Self

from registry.errors import RegistryError
from registry.jobs import claims
from registry.store import Store
from registry.store.jobs import ClaimedJob, ClaimLost

LEASE: Final = dt.timedelta(minutes=1)
"""How long a job lies idle whose worker was killed. A worker that is halted for longer loses its claim."""

_RENEWALS: Final = 4
"""In one lease; some may fail, while the database is busy or changes over to another server."""

_log = logging.getLogger(__name__)


class Lease:
    """Renews a claim in a thread of its own within its block."""

    def __init__(
        self, store: Store, job: ClaimedJob, now: Callable[[], dt.datetime], length: dt.timedelta
    ) -> None:
        self._store = store
        self._job = job
        self._now = now
        self._length = length
        self._is_over = threading.Event()
        self._is_lost = False
        self._thread = threading.Thread(target=self._renew, name="lease", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over.set()
        self._thread.join()

    def check(self) -> None:
        """Raise ClaimLost once it is known that somebody else has the job: what is left of it is in vain."""
        if self._is_lost:
            raise ClaimLost

    def _renew(self) -> None:
        while not self._is_over.wait(self._length.total_seconds() / _RENEWALS):
            try:
                if not self._store.run(claims.renew, self._job, self._now() + self._length):
                    self._is_lost = True
                    return
            except RegistryError as error:
                _log.warning("the claim on %s could not be renewed: %s", self._job.kind, error.code)
