"""Charts: pictures of figures, drawn from one specification for documents and for pages.

A chart is made of the model's records where somebody asks for it, and drawn in the worker processes:
whoever imports this room does not import Vega.
"""

from registry.documents.charts import agreement, deal, national, portfolio
from registry.documents.charts.chart import NARROW, PAPER, WIDE, Chart
from registry.model.languages import Language
from registry.model.summaries import (
    AgreementSummary,
    DealSummary,
    NationalSummary,
    PortfolioSummary,
    ProgressReportSummary,
    Summary,
)

__all__ = ["NARROW", "PAPER", "WIDE", "Chart", "charts_of"]


def charts_of(summary: Summary, language: Language) -> dict[str, Chart]:
    """Return the pictures of a document by the names that its template knows them by."""
    match summary:
        case AgreementSummary() | ProgressReportSummary():
            return agreement.charts(summary, language)
        case PortfolioSummary():
            return portfolio.charts(summary, language)
        case DealSummary():
            return deal.charts(summary, language)
        case NationalSummary():
            return national.charts(summary, language)
