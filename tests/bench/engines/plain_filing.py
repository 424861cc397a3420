"""One filing by the driver alone: the registry's statements in its order, with the values as they are stored.

There is no model here: nothing is decoded, judged or put together. What each statement takes has been made
ready; only the numbers that the database gives out are filled in.
"""

from typing import Any, Final, Protocol

import msgspec

from registry.model.agreements import VersionStatus
from registry.model.audit_events import SubjectKind
from registry.model.offices import of_unit
from registry.model.progress_reports import ProgressReport, ReportContent, ReportStatus, ReportVersion
from registry.store import dialect
from registry.store.audit_events import NewEvent
from registry.store.audit_events import _columns as columns_of_event
from registry.store.progress_reports.writing import _columns as columns_of_report
from registry.store.progress_reports.writing import _value_columns as columns_of_value
from registry.store.progress_reports.writing import _version_columns as columns_of_version
from tests.bench import sql
from tests.bench.databases import NOW
from tests.bench.engines.reports_due import Due

Row = tuple[Any, ...]
Values = dict[str, Any]
"""The values of a statement by name, as they are stored."""

_AGREEMENT: Final = (sql.COMMITMENTS, sql.COVERED, sql.REVIEWS, sql.VERSIONS, sql.CONTACTS)
_MINISTRIES, *_OTHERS = sql.OTHER_PARTS_OF_DEAL
_DEAL: Final = (_MINISTRIES, sql.INDICATORS, *_OTHERS)


class Driver(Protocol):
    """A driver's connection within a transaction that files one report."""

    def hold_filing(self, number: str) -> None:
        """Hold what a filing decides on."""

    def rows(self, *queries: tuple[str, Values]) -> list[list[Row]]:
        """Return all rows of each of the queries, which are sent together."""

    def add_event(self, values: Values) -> int:
        """Add an audit event; return its number."""

    def ids(self, deal: str) -> tuple[int, int, dict[str, int]]:
        """Return row numbers for a new report and its version, and those of a deal's indicators by code."""

    def add(self, *statements: tuple[str, list[Values]]) -> None:
        """Run each statement once for each of its sets of values; all are sent together."""


class Ready(msgspec.Struct, frozen=True):
    """All that one filing's statements take."""

    number: str
    period: int
    event: Values
    report: Values
    version: Values
    values: list[tuple[str, Values]]
    """With the code of each one's indicator."""
    measures: list[Values]


def ready(due: Due, content: ReportContent) -> Ready:
    """Make a filing ready as the registry would."""
    report = ProgressReport(
        due.number,
        due.period,
        ReportStatus.DRAFT,
        NOW,
        NOW,
        (ReportVersion(1, VersionStatus.DRAFT, content),),
    )
    event = NewEvent(
        NOW,
        due.actor,
        of_unit(due.unit),
        "draft",
        SubjectKind.PROGRESS_REPORT,
        f"{due.number}/{due.period}",
        1,
        after={"status": ReportStatus.DRAFT, "content": msgspec.to_builtins(content)},
    )
    stored = dialect.for_sqlite
    return Ready(
        due.number,
        due.period,
        stored(columns_of_event(event)),
        stored({"period": due.period, "created_at": NOW, **columns_of_report(report)}),
        stored(columns_of_version(report.latest)),
        [
            (value.indicator, stored({"position": place, **columns_of_value(value, {value.indicator: 0})}))
            for place, value in enumerate(content.values)
        ],
        [
            stored({"position": place, **msgspec.structs.asdict(measure)})
            for place, measure in enumerate(content.measures)
        ],
    )


def file(driver: Driver, filing: Ready) -> None:
    """File a report."""
    driver.hold_filing(filing.number)
    [[agreement]] = driver.rows((sql.AGREEMENT, {"number": filing.number}))
    driver.rows(*((statement, {"id": agreement[0]}) for statement in _AGREEMENT))
    [[deal]] = driver.rows((sql.DEAL, {"slug": agreement[2]}))
    driver.rows(*((statement, {"deal": deal[0]}) for statement in _DEAL))
    driver.rows((sql.REPORT, {"number": filing.number, "period": filing.period}))
    revision = driver.add_event(filing.event)
    report, version, indicators = driver.ids(agreement[2])
    values = [
        {**value, "version_id": version, "indicator_id": indicators[code]} for code, value in filing.values
    ]
    driver.add(
        (
            sql.ADD_REPORT,
            [{**filing.report, "id": report, "agreement_id": agreement[0], "revision": revision}],
        ),
        (sql.ADD_VERSION, [{**filing.version, "id": version, "report_id": report}]),
        (sql.ADD_VALUE, values),
        (sql.ADD_MEASURE, [{**measure, "version_id": version} for measure in filing.measures]),
    )
