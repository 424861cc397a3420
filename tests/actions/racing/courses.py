"""Which verbs are worth racing with, by what an agreement has come to: what may go through, what hinders."""

from typing import Final

from registry.model.agreements import Agreement
from registry.model.progress_reports import ProgressReport

_AROUND: Final = ("rename the unit", "revise the deal")

_OF_AGREEMENT: Final = {
    "": ("draft", "draft under a key", "draft under a key", "submit", *_AROUND, "close the deal"),
    "draft": ("submit", "submit", "submit", "revise", "revise", "discard", "draft", *_AROUND),
    "submitted": ("approve", "approve", "approve", "approve", "return", "return", "revise", *_AROUND),
    "returned": ("submit", "submit", "revise", "revise", "approve", *_AROUND),
    "active": ("withdraw", "terminate", "rename the unit"),
}
_OF_REPORT: Final = {
    "": ("report", "report", "report under a key", "report under a key", "submit the report"),
    "draft": ("submit the report", "submit the report", "submit the report", "revise the report"),
    "submitted": (
        *("accept the report", "accept the report", "accept the report", "accept the report"),
        *("return the report", "return the report", "return the report", "revise the report"),
    ),
    "returned": ("submit the report", "submit the report", "revise the report", "accept the report"),
    "accepted": ("report", "return the report"),
}


def likely(agreement: Agreement | None, report: ProgressReport | None) -> tuple[str, ...]:
    """Return the verbs, those named twice being as likely twice."""
    status = agreement.status.value if agreement is not None else ""
    verbs = _OF_AGREEMENT.get(status, _OF_AGREEMENT[""])
    if status != "active":
        return verbs
    return verbs + _OF_REPORT[report.status.value if report is not None else ""]


_AGREED: Final = (("draft", 0), ("submit", 0), ("approve", 0), ("approve", 1))
_REPORTED: Final = (*_AGREED, ("report", 1), ("submit the report", 1))

PATHS: Final[tuple[tuple[tuple[str, int], ...], ...]] = (
    _REPORTED[:6],
    _REPORTED[:2],
    _REPORTED[:4],
    _REPORTED[:3],
    _REPORTED[:5],
    (),
)
"""How far agreements may have come before the first race: verbs, and by whom of those who do them."""
