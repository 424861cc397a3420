"""Summaries on the wire: the data of each document, as the API gives them and as they lie inside the PDF."""

from registry.model.summaries import Summary
from registry.wire.encoding import encode
from registry.wire.summaries.agreement import AgreementSummaryOut

__all__ = ["AgreementSummaryOut", "SummaryOut", "data_of", "summary_out"]

SummaryOut = AgreementSummaryOut


def summary_out(summary: Summary) -> SummaryOut:
    """Show a summary."""
    return AgreementSummaryOut.of(summary)


def data_of(summary: Summary) -> bytes:
    """Return a summary as JSON: the same bytes in the API and inside the document."""
    return encode(summary_out(summary))
