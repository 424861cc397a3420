"""What can be seen of a registry in a store, as the one in memory shows it."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from registry.model.audit_events import SubjectKind
from registry.store import (
    Store,
    Transaction,
    agreements,
    audit_events,
    deals,
    organisations,
    progress_reports,
)
from tests.actions.racing.ledger import Ledger, State, Told


class Sight:
    """Looks at a store's registry. What has had no event is not read again."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._objects: dict[str, dict[str, Any]] = {name: {} for name in _READERS}
        with store.snapshot() as tx:
            self._start = audit_events.newest(tx)
            for kind, read in _READERS.items():
                for subject in tx.values(_SUBJECTS[kind]):
                    self._objects[kind][subject] = read(tx, subject)

    def ledger(self) -> Ledger:
        """Return the registry in memory as it is before anything is filed."""
        assert not self._objects[SubjectKind.AGREEMENT]
        return Ledger(
            _without_revisions(self._objects[SubjectKind.DEAL]),
            _without_revisions(self._objects[SubjectKind.ORGANISATION]),
        )

    def look(self) -> State:
        """Return what there is at one moment, and the events since the first look."""
        trails: dict[str, tuple[Told, ...]] = {}
        with self._store.snapshot() as tx:
            rows = tx.rows(_Event, _EVENTS, start=self._start)
            newest = {(row.kind, row.subject): row.number for row in rows}
            for (kind, subject), number in newest.items():
                if self.revision(subject) < number:
                    self._objects[kind][subject] = _READERS[kind](tx, subject)
                    assert self.revision(subject) == number, (
                        f"the revision of {subject} is not its newest event"
                    )
            searchable = {row.number: row.text for row in tx.rows(_Text, _TEXTS)}
        for row in rows:
            trails[row.subject] = (*trails.get(row.subject, ()), row.told())
        return State(
            *(_without_revisions(objects) for objects in self._objects.values()),
            trails,
            tuple(row.told() for row in rows if row.is_public),
            searchable,
        )

    def revision(self, subject: str) -> int:
        """Return the revision that an object had when it was last seen; 0 before."""
        found = [objects[subject] for objects in self._objects.values() if subject in objects]
        return found[0].revision if found else 0


def _without_revisions(objects: Mapping[str, Any]) -> dict[str, Any]:
    return {subject: replace(one, revision=0) for subject, one in objects.items()}


def _agreement(tx: Transaction, number: str) -> object:
    record = agreements.by_number(tx, number)
    return record and record.agreement


def _report(tx: Transaction, subject: str) -> object:
    number, _, period = subject.partition("/")
    record = progress_reports.by_period(tx, number, int(period))
    return record and record.report


_READERS = {
    SubjectKind.DEAL: deals.by_slug,
    SubjectKind.ORGANISATION: organisations.by_business_id,
    SubjectKind.AGREEMENT: _agreement,
    SubjectKind.PROGRESS_REPORT: _report,
}
"""In the order of a state's fields."""

_SUBJECTS = {
    SubjectKind.DEAL: "select slug from deal",
    SubjectKind.ORGANISATION: "select business_id from organisation",
    SubjectKind.AGREEMENT: "select number from agreement",
    SubjectKind.PROGRESS_REPORT: """
        select number || '/' || period
        from progress_report
        join agreement on agreement.id = agreement_id
    """,
}


class _Event(msgspec.Struct, array_like=True):
    number: int
    kind: SubjectKind
    subject: str
    verb: str
    actor: int | None
    at: dt.datetime
    is_public: bool

    def told(self) -> Told:
        return Told(self.subject, self.verb, self.actor, self.at, self.is_public)


_EVENTS = """
    select number, subject_kind, subject, verb, actor_id, at, is_public
    from audit_event
    where number > :start
    order by number
"""


class _Text(msgspec.Struct, array_like=True):
    number: str
    text: str


_TEXTS = "select number, text from agreement join agreement_search on agreement_search.rowid = agreement.id"
