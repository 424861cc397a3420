"""Summaries on the wire: the data of each document, as the API gives them and as they lie inside the PDF."""

from typing import TypeAlias

from registry.model.summaries import (
    AgreementSummary,
    DealSummary,
    NationalSummary,
    PortfolioSummary,
    ProgressReportSummary,
    Summary,
)
from registry.wire.encoding import encode
from registry.wire.summaries.agreement import AgreementSummaryOut
from registry.wire.summaries.deal import DealSummaryOut
from registry.wire.summaries.national import NationalSummaryOut
from registry.wire.summaries.portfolio import PortfolioOut
from registry.wire.summaries.report import ProgressReportSummaryOut

__all__ = [
    "AgreementSummaryOut",
    "DealSummaryOut",
    "NationalSummaryOut",
    "PortfolioOut",
    "ProgressReportSummaryOut",
    "SummaryOut",
    "data_of",
    "summary_out",
]

SummaryOut: TypeAlias = (
    AgreementSummaryOut | ProgressReportSummaryOut | DealSummaryOut | PortfolioOut | NationalSummaryOut
)


def summary_out(summary: Summary) -> SummaryOut:
    """Show a summary."""
    match summary:
        case AgreementSummary():
            return AgreementSummaryOut.of(summary)
        case ProgressReportSummary():
            return ProgressReportSummaryOut.of(summary)
        case DealSummary():
            return DealSummaryOut.of(summary)
        case PortfolioSummary():
            return PortfolioOut.of(summary)
        case NationalSummary():
            return NationalSummaryOut.of(summary)


def data_of(summary: Summary) -> bytes:
    """Return a summary as JSON: the same bytes in the API and inside the document."""
    return encode(summary_out(summary))
