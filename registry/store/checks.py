"""Checks of a whole database: what the rules and triggers keep true, looked at once more from outside.

Each check returns what it found wrong, in words for the operator, the first hundred of each kind.
They read every row: on a large registry they take minutes.
"""

from collections.abc import Callable, Mapping
from typing import Final

import msgspec

from registry.store.transaction import Transaction

MOST: Final = 100
"""Faults of one kind that are told; whoever finds as many has seen enough."""


class _Revision(msgspec.Struct, array_like=True):
    subject: str
    revision: int
    newest: int | None


class _Status(msgspec.Struct, array_like=True):
    subject: str
    status: str
    told: str | None


def audit_trail(tx: Transaction) -> list[str]:
    """Every object has its events, the newest of which is its revision, and every event its object."""
    found = []
    for kind, objects in _OBJECTS.items():
        rows = tx.rows(_Revision, _NEWEST.format(objects=objects), kind=kind, most=MOST)
        for row in rows:
            told = f"its newest event is {row.newest}" if row.newest else "it has no event"
            found.append(f"{kind} {row.subject} is at revision {row.revision}, but {told}")
        orphans = tx.values(_ORPHANS.format(objects=objects), kind=kind, most=MOST)
        found += [f"there are events about {kind} {subject}, which does not exist" for subject in orphans]
    return found


_OBJECTS = {
    "organisation": "select business_id as subject, revision from organisation",
    "deal": "select slug as subject, revision from deal",
    "agreement": "select number as subject, revision from agreement",
    "progress_report": """
        select agreement.number || '/' || progress_report.period as subject, progress_report.revision
        from progress_report
        join agreement on agreement.id = progress_report.agreement_id
    """,
}

_NEWEST = """
    select subject, revision, newest
    from (
        select subject, revision,
            (
                select max(audit_event.number)
                from audit_event
                where audit_event.subject_kind = :kind and audit_event.subject = object.subject
            ) as newest
        from ({objects}) as object
    ) as judged
    where coalesce(newest, 0) <> revision
    limit :most
"""

_ORPHANS = """
    select distinct subject
    from audit_event
    where subject_kind = :kind and subject not in (select subject from ({objects}) as object)
    limit :most
"""


def statuses(tx: Transaction) -> list[str]:
    """Every filing has the status that its newest event tells of."""
    rows = tx.rows(_Status, _STATUSES, most=MOST)
    return [f"{row.subject} is {row.status}, but its newest event says {row.told}" for row in rows]


_STATUSES = """
    select subject, status, told
    from (
        select agreement.number as subject, agreement.status, json_extract(after, '$.status') as told
        from agreement
        left join audit_event on audit_event.number = agreement.revision
        union all
        select agreement.number || '/' || period, progress_report.status, json_extract(after, '$.status')
        from progress_report
        join agreement on agreement.id = progress_report.agreement_id
        left join audit_event on audit_event.number = progress_report.revision
    ) as judged
    where coalesce(told, '') <> status
    limit :most
"""


class _Number(msgspec.Struct, array_like=True):
    year: int
    running: int
    times: int


def register_numbers(tx: Transaction) -> list[str]:
    """The numbers of each year run from 1 to the last one given, without gap or duplicate."""
    last = {row.year: row.running for row in tx.rows(_Number, "select year, last, 1 from register_number")}
    numbers = tx.rows(_Number, "select year, running, count(*) from agreement group by year, running")
    given: dict[int, set[int]] = {year: set() for year in last}
    found = []
    for number in numbers:
        given.setdefault(number.year, set()).add(number.running)
        if number.times > 1:
            found.append(f"GD-{number.year}-{number.running:04d} was given {number.times} times")
    for year, running in sorted(given.items()):
        missing = sorted(set(range(1, last.get(year, 0) + 1)) - running)
        beyond = sorted(running - set(range(1, last.get(year, 0) + 1)))
        found += [f"GD-{year}-{number:04d} is missing" for number in missing[:MOST]]
        found += [f"GD-{year}-{number:04d} is beyond the last number given" for number in beyond[:MOST]]
    return found


def search_index(tx: Transaction) -> list[str]:
    """Every agreement can be searched for, and nothing else."""
    unfound = tx.values(
        """
        select number from agreement where id not in (select rowid from agreement_search) limit :most
        """,
        most=MOST,
    )
    strays = tx.values(
        "select rowid from agreement_search where rowid not in (select id from agreement) limit :most",
        most=MOST,
    )
    return [f"{number} is not in the search index" for number in unfound] + [
        f"the search index has row {row}, which is no agreement" for row in strays
    ]


class _TwoThings(msgspec.Struct, array_like=True):
    code: str
    one: str
    other: str


def issued_documents(tx: Transaction) -> list[str]:
    """Every code stands for one document, and no file that is kept is of another size than was issued."""
    codes = tx.rows(_TwoThings, _CODES, most=MOST)
    sizes = tx.values(
        """
        select issued_document.sha256
        from issued_document
        join stored_file on stored_file.sha256 = issued_document.sha256
        where stored_file.size <> issued_document.size
        limit :most
        """,
        most=MOST,
    )
    return [f"the code {one.code} stands for {one.one} and for {one.other}" for one in codes] + [
        f"{sha256} was issued with another size than it is kept with" for sha256 in sizes
    ]


_CODES = """
    select code, min(told), max(told)
    from (
        select code, kind || ' ' || subject || ' ' || language || ' ' || data_sha256 as told
        from issued_document
    ) as document
    group by code
    having min(told) <> max(told)
    limit :most
"""


CHECKS: Final[Mapping[str, Callable[[Transaction], list[str]]]] = {
    "audit trail": audit_trail,
    "statuses": statuses,
    "register numbers": register_numbers,
    "search index": search_index,
    "issued documents": issued_documents,
}
