"""Progress reports with their versions, reported values and measure statuses."""

from registry.store.progress_reports.listing import latest_accepted, matching
from registry.store.progress_reports.reading import by_period, of_agreement
from registry.store.progress_reports.writing import NewReport, add, add_all, update

__all__ = [
    "NewReport",
    "add",
    "add_all",
    "by_period",
    "latest_accepted",
    "matching",
    "of_agreement",
    "update",
]
