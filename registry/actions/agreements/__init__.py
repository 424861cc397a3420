"""What can be done to agreements."""

from registry.actions.agreements.advice import comment, comments
from registry.actions.agreements.drafting import AgreementDraft, discard, draft, revise
from registry.actions.agreements.ending import end_unfinished, terminate, withdraw
from registry.actions.agreements.reading import matching, show, trail
from registry.actions.agreements.reviewing import approve, give_back, submit

__all__ = [
    "AgreementDraft",
    "approve",
    "comment",
    "comments",
    "discard",
    "draft",
    "end_unfinished",
    "give_back",
    "matching",
    "revise",
    "show",
    "submit",
    "terminate",
    "trail",
    "withdraw",
]
