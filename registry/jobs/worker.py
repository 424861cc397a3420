"""A worker: claims one job after the other and does it, until it is told to stop."""

import datetime as dt
import logging
import threading
from collections.abc import Mapping
from functools import partial
from typing import Final

from registry.errors import DocumentFailed, RegistryError
from registry.jobs import claims
from registry.jobs.desks import Desk, Work
from registry.jobs.kinds import KINDS
from registry.jobs.leases import LEASE, Lease
from registry.jobs.timetable import Timetable
from registry.store.jobs import ClaimedJob, ClaimLost

LOOKING_SECONDS: Final = 1.0
"""How often a worker without work looks for some."""

GRACE_SECONDS: Final = 5.0
"""How long a worker that is told to stop may go on with the step that it is at."""

_log = logging.getLogger(__name__)


class Stopping(Exception):
    """The worker is to stop: the job goes back."""


class Worker:
    """Does jobs of the kinds that it knows, one at a time, in a thread of its own."""

    def __init__(
        self,
        desk: Desk,
        *,
        kinds: Mapping[str, Work] = KINDS,
        timetable: Timetable | None = None,
        lease: dt.timedelta = LEASE,
    ) -> None:
        self._desk = desk
        self._kinds = kinds
        self._timetable = timetable or Timetable()
        self._lease = lease
        self._stops = threading.Event()
        self._thread = threading.Thread(target=self._work, name="worker")

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def stop(self) -> None:
        """Claim no more. The job under way ends within seconds or goes back; the renderer is closed."""
        self._stops.set()
        self._thread.join(GRACE_SECONDS)
        self._desk.renderer.close()
        self._thread.join()

    def _work(self) -> None:
        while not self._stops.is_set():
            try:
                has_worked = self.work_once()
            except RegistryError as error:
                _log.warning("no jobs can be done at the moment: %s", error.code)
                has_worked = False
            except Exception:  # noqa: BLE001 (whatever it is, the next job may go well)
                _log.exception("a fault of the worker's own")
                has_worked = False
            if not has_worked:
                self._stops.wait(LOOKING_SECONDS)

    def work_once(self) -> bool:
        """Do the job that has waited longest; tell whether there was one."""
        now = self._desk.now()
        self._timetable.keep(self._desk.store, now)
        job = self._desk.store.run(claims.claim, tuple(self._kinds), now=now, lease=self._lease)
        if job is None:
            return False
        try:
            self._do(job)
        except ClaimLost:
            _log.warning("%s was taken over by another worker", _named(job))
        except Stopping:
            self._give_back(job)
        except Exception as error:  # noqa: BLE001 (whatever it is, the job is tried again)
            if self._stops.is_set() and isinstance(error, DocumentFailed):
                self._give_back(job)  # the renderer was closed under it
            else:
                self._fail(job, error)
        return True

    def _do(self, job: ClaimedJob) -> None:
        desk = self._desk
        with Lease(desk.store, job, desk.now, self._lease) as lease:
            effect = self._kinds[job.kind](desk, job.subject, partial(self._proceed, lease))
            desk.store.run(claims.finish, job, effect)
        _log.info("%s is done", _named(job))

    def _proceed(self, lease: Lease) -> None:
        if self._stops.is_set():
            raise Stopping
        lease.check()

    def _give_back(self, job: ClaimedJob) -> None:
        self._desk.store.run(claims.give_back, job)
        _log.info("%s goes back", _named(job))

    def _fail(self, job: ClaimedJob, error: Exception) -> None:
        is_expected = isinstance(error, RegistryError)
        code = error.code if isinstance(error, RegistryError) else type(error).__name__
        _log.error("%s has failed: %s", _named(job), code, exc_info=None if is_expected else error)
        self._desk.store.run(claims.fail, job, code, self._desk.now())


def _named(job: ClaimedJob) -> str:
    return f"{job.kind} {job.subject}".strip()
