"""What can be done to progress reports."""

from registry.actions.progress_reports.drafting import draft, hand_over, revise, revise_part
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
    "revise_part",
    "show",
    "submit",
    "trail",
]
