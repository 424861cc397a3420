"""What the documents tell: composed of published records alone, by the model's own rules.

One module for each document. A summary holds all three languages, nothing private, and the time of the
last public change in it, so that the same record always makes the same document.
"""

from typing import TypeAlias

from registry.model.summaries.agreement import AgreementSummary
from registry.model.summaries.deal import DealSummary
from registry.model.summaries.national import NationalSummary
from registry.model.summaries.portfolio import PortfolioSummary
from registry.model.summaries.report import ProgressReportSummary

Summary: TypeAlias = (
    AgreementSummary | ProgressReportSummary | DealSummary | PortfolioSummary | NationalSummary
)

__all__ = [
    "AgreementSummary",
    "DealSummary",
    "NationalSummary",
    "PortfolioSummary",
    "ProgressReportSummary",
    "Summary",
]
