"""The history of one progress report: drafted, submitted, returned or accepted."""

import datetime as dt
from typing import Any

import msgspec

from registry.demo.histories import History
from registry.model.agreements import VersionStatus
from registry.model.audit_events import SubjectKind
from registry.model.evidence import Evidence
from registry.model.lifecycles import PROGRESS_REPORT
from registry.model.offices import of_ministry, of_unit
from registry.model.people import Actor
from registry.model.progress_reports import ProgressReport, ReportContent, ReportStatus, ReportVersion
from registry.model.reviews import Decision, Review

replace = msgspec.structs.replace


class ReportHistory(History):
    """A report on its way, under an agreement of a unit under a deal."""

    __slots__ = ("_content", "deal", "organisation", "report")

    def __init__(
        self,
        agreement: str,
        deal: str,
        organisation: str,
        period: int,
        content: ReportContent,
        *,
        at: dt.datetime,
        actor: Actor,
    ) -> None:
        super().__init__(SubjectKind.PROGRESS_REPORT, f"{agreement}/{period}")
        self.deal = deal
        self.organisation = organisation
        version = ReportVersion(1, VersionStatus.DRAFT, content)
        self.report = ProgressReport(agreement, period, ReportStatus.DRAFT, at, at, (version,))
        self._content = msgspec.to_builtins(content)
        after = {"status": ReportStatus.DRAFT, "content": self._content}
        self.tell(at, actor, of_unit(organisation), "draft", version=1, after=after)

    def attach(self, at: dt.datetime, actor: Actor, evidence: tuple[Evidence, ...]) -> None:
        """Attach what backs it."""
        told = {"evidence": [piece.noted() for piece in evidence]}
        backed = replace(self.report.latest, evidence=evidence)
        self._move("revise", backed, at, actor, of_unit(self.organisation), told, verb_told="attach_evidence")

    def submit(self, at: dt.datetime, actor: Actor) -> None:
        """Submit the draft, or what was returned."""
        latest = self.report.latest
        submission = latest.submission + 1
        told = {"submission": submission, "content": self._content}
        submitted = replace(latest, status=VersionStatus.SUBMITTED, submission=submission, submitted_at=at)
        self._move("submit", submitted, at, actor, of_unit(self.organisation), told)

    def give_back(self, ministry: str, at: dt.datetime, actor: Actor, reason: str) -> None:
        """Return it to the unit with a reason."""
        reviewed = self._reviewed(ministry, Decision.RETURNED, at, actor, reason)
        returned = replace(reviewed, status=VersionStatus.RETURNED)
        told = {"ministry": ministry, "reason": reason}
        self._move("return", returned, at, actor, of_ministry(ministry), told)

    def accept(self, ministry: str, at: dt.datetime, actor: Actor) -> None:
        """Accept it, which publishes it."""
        reviewed = self._reviewed(ministry, Decision.ACCEPTED, at, actor, "")
        accepted = replace(reviewed, status=VersionStatus.APPROVED, accepted_at=at)
        told = {"ministry": ministry, "reason": ""}
        self._move("accept", accepted, at, actor, of_ministry(ministry), told, is_public=True)

    def _reviewed(
        self, ministry: str, decision: Decision, at: dt.datetime, actor: Actor, reason: str
    ) -> ReportVersion:
        latest = self.report.latest
        review = Review(ministry, decision, latest.submission, at, actor.account, reason)
        return replace(latest, reviews=(*latest.reviews, review))

    def _move(
        self,
        verb: str,
        latest: ReportVersion,
        at: dt.datetime,
        actor: Actor,
        office: str,
        told: dict[str, Any],
        *,
        is_public: bool = False,
        verb_told: str = "",
    ) -> None:
        before = self.report.status
        status = PROGRESS_REPORT.after(before, verb)
        versions = (*self.report.versions[:-1], latest)
        self.report = replace(self.report, status=status, modified_at=at, versions=versions)
        self.tell(
            at,
            actor,
            office,
            verb_told or verb,
            version=latest.version,
            before={"status": before},
            after={"status": status, **told},
            is_public=is_public,
        )
