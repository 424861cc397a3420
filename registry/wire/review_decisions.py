"""What an officer fills in to decide on a filing."""

from enum import StrEnum

import msgspec

from registry.wire.texts import MinistryCode, Prose


class Verdict(StrEnum):
    """Approve (an agreement) or accept (a report), or return with a reason."""

    APPROVE = "approve"
    RETURN = "return"


class DecisionOnFilingIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A decision; the chosen `phrases` come before the reason, in the language that the unit writes."""

    verdict: Verdict
    ministry: MinistryCode | None = None
    phrases: tuple[str, ...] = ()
    reason: Prose = ""
