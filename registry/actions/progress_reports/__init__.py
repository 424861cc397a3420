"""What can be done to progress reports."""

from registry.actions.progress_reports.drafting import draft, hand_over, revise
from registry.actions.progress_reports.reading import matching, of_agreement, show, trail
from registry.actions.progress_reports.reviewing import accept, give_back, submit

__all__ = [
    "accept",
    "draft",
    "give_back",
    "hand_over",
    "matching",
    "of_agreement",
    "revise",
    "show",
    "submit",
    "trail",
]
