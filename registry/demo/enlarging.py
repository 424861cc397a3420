"""Enlarging: as many more invented units, agreements and reports as a measurement asks for.

Everything is told and recorded as in the small demo, but in many transactions: agreements in the
order of their drafting, then their reports period by period, as they would have come in.
"""

import datetime as dt
import gc
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from registry.demo.agreement_histories import AgreementHistory
from registry.demo.agreements import agreement_history, break_off
from registry.demo.crowd import Crowd, crowd_parts, last_period
from registry.demo.demo_deals import DEALS, demo_deals
from registry.demo.founding import add_organisations, regions
from registry.demo.parts import Part, ReportFate
from registry.demo.recording import Recorder
from registry.demo.report_histories import ReportHistory
from registry.demo.reports import Reporting, report_history
from registry.demo.scenes import Scene
from registry.demo.units import numbered_units
from registry.model.organisations import Organisation
from registry.store import Store, agreements

T = TypeVar("T")

BATCH = 2_000
"""Objects in one transaction: enough that a commit costs little, few enough to hold in memory."""
_FIRST_NUMBER = 3
"""Behind the two municipalities that every region has already."""
_TERMINATED_AFTER = dt.timedelta(days=600)


class Enlarging:
    """One large demo in the making; `done` is told how many more filings have been written."""

    def __init__(self, store: Store, scene: Scene, done: Callable[[int], None]) -> None:
        self._store = store
        self._scene = scene
        self._done = done
        self._recorder = Recorder()

    def add(self, crowd: Crowd, business_ids: Iterator[str]) -> None:
        """Add a crowd with the units and deals that it takes.

        Nothing here refers to itself in circles, so that looking for those only takes time.
        """
        gc.disable()
        try:
            self._add(crowd, business_ids)
        finally:
            gc.enable()

    def _add(self, crowd: Crowd, business_ids: Iterator[str]) -> None:
        last = last_period(self._scene.now)
        deals = demo_deals(last - crowd.periods + 1, self._scene)
        units = self._add_units(-(-crowd.agreements // DEALS), business_ids)
        with self._store.transaction() as tx:
            self._recorder.record(tx, deals)
        parts = crowd_parts(crowd, [told.deal for told in deals], units, self._scene)
        reported = self._add_agreements(sorted(parts, key=lambda pair: pair[0].drafted_at))
        for since in range(crowd.periods - 1, -1, -1):
            telling = [reporting for reporting, periods in reported if periods > since]
            self._add_reports(telling, last - since, is_last=since == 0)

    def _add_units(self, count: int, business_ids: Iterator[str]) -> list[Organisation]:
        places = regions()
        last = _FIRST_NUMBER + count // len(places)
        units = list(islice(numbered_units(places, business_ids, _FIRST_NUMBER, last), count))
        for batch in _batches(units):
            with self._store.transaction() as tx:
                add_organisations(tx, batch)
        return units

    def _add_agreements(self, parts: Iterable[tuple[Part, int]]) -> list[tuple[Reporting, int]]:
        """Add agreements; return those that are reported on, with the number of periods."""
        reported = []
        for batch in _batches(parts):
            with self._store.transaction() as tx:
                histories = []
                for part, periods in batch:
                    history = self._agreement(part, agreements.next_number(tx, part.drafted_at.year))
                    histories.append(history)
                    if periods:
                        terms = history.agreement.latest.terms
                        reported.append((Reporting(history.subject, part, terms), periods))
                self._recorder.record(tx, (), histories)
            self._done(len(batch))
        return reported

    def _agreement(self, part: Part, number: str) -> AgreementHistory:
        history = agreement_history(part, number, self._scene)
        break_off(history, part, part.agreed_on + _TERMINATED_AFTER, self._scene)
        return history

    def _add_reports(self, telling: Iterable[Reporting], period: int, *, is_last: bool) -> None:
        for batch in _batches(telling):
            told = (self._report(reporting, period, is_last=is_last) for reporting in batch)
            with self._store.transaction() as tx:
                self._recorder.record(tx, (), (), [report for report in told if report is not None])
            self._done(len(batch))

    def _report(self, reporting: Reporting, period: int, *, is_last: bool) -> ReportHistory | None:
        if not is_last:
            return report_history(reporting, period, ReportFate.ACCEPTED, self._scene)
        part = reporting.part
        return report_history(reporting, period, part.latest, self._scene, part.twist)


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    following = iter(items)
    while batch := list(islice(following, BATCH)):
        yield batch
