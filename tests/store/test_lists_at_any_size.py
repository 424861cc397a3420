"""Lists take as long among a million rows as among a few: they are walked in their order, or few are found.

Nothing is timed here; how SQLite goes about a list is in the plan that it explains. PostgreSQL's plans
follow what it has counted, and here it is only asked whether it counts right; `script/bench engines --big`
measures what comes of it.
"""

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import psycopg
import pytest

from registry.model.agreements import AgreementStatus
from registry.model.listings import AgreementFilter, AgreementSort, Key, ReportFilter, ReportSort
from registry.model.people import PUBLIC, Actor
from registry.model.progress_reports import ReportStatus
from registry.store import Store, Transaction, agreements, progress_reports
from registry.store.agreements import narrowing
from registry.store.agreements.listing import _SELECT as LISTED_AGREEMENTS
from registry.store.progress_reports.listing import _SELECT as LISTED_REPORTS
from registry.store.sqlite.connections import connect
from registry.store.sqlite.transaction import SqliteTransaction
from tests.builders import HELSINKI, UUSIMAA, an_adviser, an_approver, an_editor, an_officer
from tests.furnished import CLEAN, SHARED

ACTORS = [PUBLIC, an_editor(), an_approver(), an_officer("YM"), an_officer("YM", "STM"), an_adviser()]
SLUGS = [CLEAN, SHARED]
TEXTS = ["gd-2", "GD-2024-0001", "HELSINKI", "ä", "%", "_", "'", '"', "no such text"]


def walked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make lists walk through what filters leave, however little it is."""
    monkeypatch.setattr(narrowing, "FEW", -1)


def agreement_filters() -> Iterator[AgreementFilter]:
    for slug in SLUGS:
        yield AgreementFilter(deal=slug)
        yield AgreementFilter(deal=slug, region=UUSIMAA, text="gd-")
    for text in TEXTS:
        yield AgreementFilter(text=text)
    for status in AgreementStatus:
        yield AgreementFilter(status=status)
        yield AgreementFilter(status=status, region=UUSIMAA)
    yield AgreementFilter()
    yield AgreementFilter(organisation=HELSINKI)
    yield AgreementFilter(region=UUSIMAA, period=2025)


def report_filters() -> Iterator[ReportFilter]:
    for slug in SLUGS:
        yield ReportFilter(deal=slug)
        yield ReportFilter(deal=slug, region=UUSIMAA, text="gd-")
    for text in TEXTS:
        yield ReportFilter(text=text)
    for status in ReportStatus:
        yield ReportFilter(status=status)
        yield ReportFilter(status=status, organisation=HELSINKI)
    yield ReportFilter()
    yield ReportFilter(region=UUSIMAA, period=2025)


def numbers(tx: Transaction, actor: Actor, wanted: AgreementFilter, sort: AgreementSort) -> list[str]:
    """Return the whole list, taken page by page."""
    found: list[str] = []
    after: Key | None = None
    while True:
        page = agreements.matching(tx, actor, wanted, sort, after, 2)
        found += [row.number for row in page.items]
        if page.next_key is None:
            return found
        after = page.next_key


def periods(tx: Transaction, actor: Actor, wanted: ReportFilter, sort: ReportSort) -> list[tuple[str, int]]:
    """Return the whole list, taken page by page."""
    found: list[tuple[str, int]] = []
    after: Key | None = None
    while True:
        page = progress_reports.matching(tx, actor, wanted, sort, after, 2)
        found += [(row.agreement, row.period) for row in page.items]
        if page.next_key is None:
            return found
        after = page.next_key


def test_agreements_are_the_same_whether_few_are_found_or_many_are_met(
    furnished: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list(product(ACTORS, agreement_filters(), AgreementSort))
    with furnished.snapshot() as tx:
        found = [numbers(tx, *each) for each in asked]
        walked(monkeypatch)
        assert [numbers(tx, *each) for each in asked] == found
    assert any(found)


def test_reports_are_the_same_whether_few_agreements_are_found_or_many_are_met(
    furnished: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list(product(ACTORS, report_filters(), ReportSort))
    with furnished.snapshot() as tx:
        found = [periods(tx, *each) for each in asked]
        walked(monkeypatch)
        assert [periods(tx, *each) for each in asked] == found
    assert any(found)


def plan(database: Path, ask: Callable[[Transaction], object]) -> list[str]:
    """Return how SQLite goes about the last statement of ours: one step a line, outermost first."""
    connection = connect(database)
    ran: list[str] = []
    connection.set_trace_callback(ran.append)
    ask(SqliteTransaction(connection))
    connection.set_trace_callback(None)
    asked = [statement for statement in ran if not statement.startswith("--")]  # those are the engine's own
    steps = [str(row[3]) for row in connection.execute("explain query plan " + asked[-1])]
    connection.close()
    return steps


def is_walk(steps: list[str], table: str) -> bool:
    """Tell whether a list begins with its own table, in an order in which nothing has to be sorted."""
    begins = f" {table} " in f"{steps[0]} "
    return begins and not any("FOR ORDER BY" in step for step in steps)


def test_agreements_are_walked_in_their_order(furnished_file: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    walked(monkeypatch)
    filters = (
        AgreementFilter(),
        AgreementFilter(status=AgreementStatus.ACTIVE),
        AgreementFilter(deal=CLEAN),
        AgreementFilter(deal=CLEAN, status=AgreementStatus.DRAFT),
        AgreementFilter(region=UUSIMAA, period=2025, text="gd-"),
    )
    for wanted, actor, sort in product(filters, ACTORS, AgreementSort):
        asked = (actor, wanted, sort, None, 50)
        steps = plan(furnished_file.database, lambda tx, asked=asked: agreements.matching(tx, *asked))
        assert is_walk(steps, "agreement"), (wanted, actor, sort, steps)


def test_reports_are_walked_in_their_order(furnished_file: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    walked(monkeypatch)
    filters = (
        ReportFilter(),
        ReportFilter(status=ReportStatus.ACCEPTED),
        ReportFilter(period=2024),
        ReportFilter(status=ReportStatus.SUBMITTED, period=2024),
        ReportFilter(deal=CLEAN, region=UUSIMAA, text="gd-"),
    )
    for wanted, actor, sort in product(filters, ACTORS, ReportSort):
        asked = (actor, wanted, sort, None, 50)
        steps = plan(furnished_file.database, lambda tx, asked=asked: progress_reports.matching(tx, *asked))
        assert is_walk(steps, "progress_report"), (wanted, actor, sort, steps)


def test_what_the_public_sees_is_walked_in_an_index_of_its_own(furnished_file: Store) -> None:
    steps = plan(
        furnished_file.database,
        lambda tx: agreements.matching(tx, PUBLIC, AgreementFilter(), AgreementSort.NUMBER, None, 50),
    )
    assert steps[0] == "SCAN agreement USING INDEX agreement_public"


def test_the_latest_accepted_reports_are_read_from_their_index(furnished_file: Store) -> None:
    steps = plan(furnished_file.database, lambda tx: progress_reports.latest_accepted(tx, 10))
    assert "USING INDEX progress_report_version_accepted" in steps[0]
    assert not [step for step in steps if "FOR ORDER BY" in step]


def expected_rows(connection: psycopg.Connection[Any], query: str) -> float:
    """Return how many rows PostgreSQL believes that a query gives, each table having been counted."""
    connection.execute("analyze")
    row = connection.execute(f"explain (format json) {query}".encode()).fetchone()
    assert row is not None
    return float(row[0][0]["Plan"]["Plan Rows"])


@pytest.mark.parametrize("select", [LISTED_AGREEMENTS, LISTED_REPORTS])
def test_postgresql_knows_how_long_a_list_is(select: str, furnished_server: Store) -> None:
    # If it expected less than a page, it would collect and sort the whole list for one.
    with psycopg.connect(str(furnished_server.database), autocommit=True) as connection:
        listed = len(connection.execute(select.encode()).fetchall())
        assert listed / 2 <= expected_rows(connection, select) <= 2 * listed
