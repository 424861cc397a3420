"""The charts of what one unit does: the report of a period, and all its agreements."""

from collections.abc import Iterable

from registry.documents.charts.agreement import path_of
from registry.documents.charts.chart import Chart
from registry.documents.charts.measures import measures
from registry.model.languages import Language
from registry.model.summaries import PortfolioSummary, ProgressReportSummary
from registry.model.summaries.records import IndicatorRecord, TargetRecord


def report_charts(summary: ProgressReportSummary, language: Language) -> dict[str, Chart]:
    """Return `path`, the first indicator's that has one, or else `measures`."""
    path = _first_path(summary.indicators, summary.targets, language)
    if path is not None:
        return {"path": path}
    tally = measures(summary.tally, language)
    return {"measures": tally} if tally else {}


def portfolio_charts(summary: PortfolioSummary, language: Language) -> dict[str, Chart]:
    """Return `measures` of all agreements in force, and for each agreement `path-<number>`, if it has one."""
    found = {"measures": measures(summary.tally, language)} | {
        f"path-{one.number}": _first_path(one.indicators, one.targets, language) for one in summary.agreements
    }
    return {name: chart for name, chart in found.items() if chart is not None}


def _first_path(
    indicators: Iterable[IndicatorRecord], targets: tuple[TargetRecord, ...], language: Language
) -> Chart | None:
    """Return the path of the first indicator that has one."""
    paths = (path_of(record, targets, language) for record in indicators)
    return next((path for path in paths if path is not None), None)
