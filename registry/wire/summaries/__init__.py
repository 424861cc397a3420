"""Summaries on the wire: the data of each document, as the API gives them and as they lie inside the PDF."""

from typing import TypeAlias

from registry.model.summaries import AgreementSummary, DealSummary, NationalSummary, Summary
from registry.wire.encoding import encode
from registry.wire.summaries.agreement import AgreementSummaryOut
from registry.wire.summaries.deal import DealSummaryOut
from registry.wire.summaries.national import NationalSummaryOut

__all__ = [
    "AgreementSummaryOut",
    "DealSummaryOut",
    "NationalSummaryOut",
    "SummaryOut",
    "data_of",
    "summary_out",
]

SummaryOut: TypeAlias = AgreementSummaryOut | DealSummaryOut | NationalSummaryOut


def summary_out(summary: Summary) -> SummaryOut:
    """Show a summary."""
    match summary:
        case AgreementSummary():
            return AgreementSummaryOut.of(summary)
        case DealSummary():
            return DealSummaryOut.of(summary)
        case NationalSummary():
            return NationalSummaryOut.of(summary)


def data_of(summary: Summary) -> bytes:
    """Return a summary as JSON: the same bytes in the API and inside the document."""
    return encode(summary_out(summary))
