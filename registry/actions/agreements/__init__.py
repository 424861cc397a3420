"""What can be done to agreements."""

from registry.actions.agreements.advice import comment, comments
from registry.actions.agreements.dossiers import dossier, dossier_in
from registry.actions.agreements.drafting import (
    AgreementDraft,
    discard,
    draft,
    hand_over,
    revise,
    revise_part,
)
from registry.actions.agreements.ending import Hearing, end_unfinished, terminate, withdraw
from registry.actions.agreements.reading import matching, seen_by, show, trail
from registry.actions.agreements.reviewing import approve, give_back, submit

__all__ = [
    "AgreementDraft",
    "Hearing",
    "approve",
    "comment",
    "comments",
    "discard",
    "dossier",
    "dossier_in",
    "draft",
    "end_unfinished",
    "give_back",
    "hand_over",
    "matching",
    "revise",
    "revise_part",
    "seen_by",
    "show",
    "submit",
    "terminate",
    "trail",
    "withdraw",
]
