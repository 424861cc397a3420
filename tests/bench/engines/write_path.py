"""The write path: the registry and the plain driver file reports, and are held to the same work."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from itertools import islice
from typing import Any, Final

import msgspec

from registry.model.audit_events import SubjectKind
from registry.store import Store, audit_events, progress_reports
from tests.bench.engines import reports_due
from tests.bench.engines.filers import PLAIN, REGISTRY, Filer
from tests.bench.engines.places import Place
from tests.bench.engines.reports_due import Due
from tests.bench.rounds import Timing, portions, take_turns
from tests.databases import Database

_CHECKED: Final = 2
"""How many filings are looked at before any is timed: one for its rows, one for its statements."""


class Effort(msgspec.Struct, frozen=True):
    """How much is filed: rounds, those that only warm up, reports in a portion, and clients at once."""

    rounds: int
    warm_up: int = 3
    portion: int = 48
    clients: tuple[int, ...] = (1, 4, 16)

    @property
    def reports(self) -> int:
        """How many reports are filed by each for every number of clients."""
        return (self.rounds + self.warm_up) * self.portion


def measured(place: Place, database: Database, effort: Effort) -> Iterator[tuple[int, dict[str, Timing]]]:
    """Yield how long each of the two takes for a report, for each number of clients that file at once.

    Each files the same reports into a copy of its own. Raises AssertionError unless they do the same.
    """
    prepared = place.copy(database)
    with closing(Store(prepared)) as store:
        due = iter(reports_due.add(store, _CHECKED + effort.reports * len(effort.clients)))
    copies = {contender: place.copy(prepared) for contender in (REGISTRY, PLAIN)}
    _check_sameness(place, copies, *islice(due, _CHECKED))
    for clients in effort.clients:
        yield clients, _timed(copies, clients, list(islice(due, effort.reports)), effort)
    for made in (prepared, *copies.values()):
        place.drop(made)


def _timed(copies: dict[str, Database], clients: int, due: list[Due], effort: Effort) -> dict[str, Timing]:
    with ExitStack() as stack:
        filers = {
            contender: stack.enter_context(Filer(contender, database, clients))
            for contender, database in copies.items()
        }
        shares = portions(due, effort.portion)
        return take_turns(filers, dict.fromkeys(filers, shares), effort.warm_up)


def _check_sameness(place: Place, copies: dict[str, Database], first: Due, second: Due) -> None:
    rows, statements = {}, {}
    for contender, database in copies.items():
        with Filer(contender, database) as filer:
            filer.file(first)
            statements[contender] = place.statements(filer, second)
        rows[contender] = _filed(database, first)
    assert rows[PLAIN] == rows[REGISTRY], "what is stored differs"
    assert statements[PLAIN] == statements[REGISTRY], f"the statements differ: {statements}"


def _filed(database: Database, due: Due) -> tuple[Any, ...]:
    """Return a report and its audit events as they are stored, but for the events' numbers."""
    with closing(Store(database)) as store, store.snapshot() as tx:
        record = progress_reports.by_period(tx, due.number, due.period)
        subject = f"{due.number}/{due.period}"
        events = audit_events.of_subject(tx, SubjectKind.PROGRESS_REPORT, subject)
    assert record is not None
    replace = msgspec.structs.replace
    return replace(record.report, revision=0), [replace(event, number=0) for event in events]
