"""The charts of an organisation's portfolio: its measures by completion, and a path for each agreement."""

from registry.documents.charts.agreement import path_of
from registry.documents.charts.chart import Chart
from registry.documents.charts.measures import measures
from registry.model.languages import Language
from registry.model.summaries import AgreementSummary, PortfolioSummary


def charts(summary: PortfolioSummary, language: Language) -> dict[str, Chart]:
    """Return `measures` of all agreements in force, and for each agreement `path-<number>`, if it has one."""
    found = {"measures": measures(summary.tally, language)}
    found |= {f"path-{one.number}": _first_path(one, language) for one in summary.agreements}
    return {name: chart for name, chart in found.items() if chart is not None}


def _first_path(summary: AgreementSummary, language: Language) -> Chart | None:
    """Return the path of the first indicator that has one."""
    paths = (path_of(record, summary.targets, language) for record in summary.indicators)
    return next((path for path in paths if path is not None), None)
