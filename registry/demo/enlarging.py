"""Enlarging: as many more invented units, agreements and reports as a measurement asks for.

Everything is told and recorded as in the small demo, but in many transactions: agreements in the
order of their drafting, then their reports period by period, as they would have come in.
"""

import datetime as dt
import gc
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from random import Random
from typing import TypeVar

import msgspec

from registry.demo.agreement_histories import AgreementHistory
from registry.demo.agreements import agreement_history, break_off
from registry.demo.crowd import Crowd, crowd_parts, last_period
from registry.demo.demo_deals import DEALS, demo_deals
from registry.demo.founding import add_organisations, regions
from registry.demo.parts import Part, ReportFate
from registry.demo.people import Staff
from registry.demo.recording import Recorder
from registry.demo.report_histories import ReportHistory
from registry.demo.reports import report_history
from registry.demo.units import numbered_units
from registry.model.agreements import Terms
from registry.model.organisations import Organisation
from registry.store import Store, agreements

T = TypeVar("T")

BATCH = 2_000
"""Objects in one transaction: enough that a commit costs little, few enough to hold in memory."""
MOST_PERIODS = 20
_FIRST_NUMBER = 3
"""Behind the two municipalities that every region has already."""
_TERMINATED_AFTER = dt.timedelta(days=600)


class _Reported(msgspec.Struct):
    """An agreement as far as its reports need to know it."""

    number: str
    part: Part
    terms: Terms
    periods: int


class Enlarging:
    """One large demo in the making; `done` is told how many more objects have been written."""

    def __init__(
        self, store: Store, staff: Staff, now: dt.datetime, rng: Random, done: Callable[[int], None]
    ) -> None:
        self._store = store
        self._staff = staff
        self._now = now
        self._rng = rng
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
        first_period = last_period(self._now) - crowd.periods + 1
        deals = demo_deals(first_period, self._now, self._staff, self._rng)
        units = self._add_units(-(-crowd.agreements // DEALS), business_ids)
        with self._store.transaction() as tx:
            self._recorder.record(tx, deals)
        parts = sorted(
            crowd_parts(crowd, [told.deal for told in deals], units, self._now, self._rng),
            key=lambda pair: pair[0].drafted_at,
        )
        reported = self._add_agreements(parts)
        for period in range(first_period, last_period(self._now) + 1):
            self._add_reports(reported, period)

    def _add_units(self, count: int, business_ids: Iterator[str]) -> list[Organisation]:
        places = regions()
        last = _FIRST_NUMBER + count // len(places)
        units = list(islice(numbered_units(places, business_ids, _FIRST_NUMBER, last), count))
        for batch in _batches(units):
            with self._store.transaction() as tx:
                add_organisations(tx, batch)
        return units

    def _add_agreements(self, parts: Iterable[tuple[Part, int]]) -> list[_Reported]:
        reported = []
        for batch in _batches(parts):
            with self._store.transaction() as tx:
                histories = []
                for part, periods in batch:
                    history = self._agreement(part, agreements.next_number(tx, part.drafted_at.year))
                    histories.append(history)
                    if periods:
                        terms = history.agreement.latest.terms
                        reported.append(_Reported(history.subject, part, terms, periods))
                self._recorder.record(tx, (), histories)
            self._done(len(batch))
        return reported

    def _agreement(self, part: Part, number: str) -> AgreementHistory:
        history = agreement_history(part, number, self._staff, self._now, self._rng)
        break_off(history, part, part.agreed_on + _TERMINATED_AFTER, self._staff, self._now, self._rng)
        return history

    def _add_reports(self, reported: list[_Reported], period: int) -> None:
        since = last_period(self._now) - period
        for batch in _batches(one for one in reported if one.periods > since):
            told = (self._report(one, period) for one in batch)
            with self._store.transaction() as tx:
                self._recorder.record(tx, (), (), [report for report in told if report is not None])
            self._done(len(batch))

    def _report(self, one: _Reported, period: int) -> ReportHistory | None:
        is_last = period == last_period(self._now)
        fate = one.part.latest if is_last else ReportFate.ACCEPTED
        twist = one.part.twist if is_last else None
        return report_history(
            one.part, one.number, one.terms, period, fate, self._staff, self._now, self._rng, twist
        )


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    following = iter(items)
    while batch := list(islice(following, BATCH)):
        yield batch
