"""The registry in memory: what verbs come to that are done one after the other, by the model's rules alone.

Nothing here knows a database, a lock or a thread. A revision is how many events an object has had.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any, Self

import msgspec
from msgspec.structs import replace

from registry.errors import AlreadyDecided, AlreadyExists, NotFound, RegistryError, Stale, WrongState
from registry.model import agreement_rules, deal_rules, report_rules
from registry.model.agreements import (
    IN_FORCE,
    OCCUPYING,
    Agreement,
    AgreementStatus,
    AgreementVersion,
    Ending,
    Terms,
    VersionStatus,
)
from registry.model.deals import Deal
from registry.model.lifecycles import AGREEMENT, DEAL, PROGRESS_REPORT, verb_of_approval
from registry.model.organisations import Organisation
from registry.model.people import Actor
from registry.model.permissions import (
    Filing,
    Verb,
    require,
    require_draft_for,
    stage_of_agreement,
    stage_of_report,
)
from registry.model.progress_reports import ProgressReport, ReportContent, ReportStatus, ReportVersion
from registry.model.reviews import Decision, Review
from registry.store.dialect import folded


class Told(msgspec.Struct, frozen=True):
    """What the audit trail tells of one change."""

    subject: str
    verb: str
    actor: int | None
    at: dt.datetime
    is_public: bool


class State(msgspec.Struct, frozen=True):
    """All that can be seen of a registry; objects without their revisions, events without their numbers."""

    deals: dict[str, Deal]
    organisations: dict[str, Organisation]
    agreements: dict[str, Agreement]
    reports: dict[str, ProgressReport]
    trails: dict[str, tuple[Told, ...]]
    published: tuple[Told, ...]
    searchable: dict[str, str]


class Ledger(msgspec.Struct):
    """Everything by its key, and every event in order. A verb that is refused leaves it as it was."""

    deals: dict[str, Deal]
    organisations: dict[str, Organisation]
    agreements: dict[str, Agreement] = msgspec.field(default_factory=dict)
    reports: dict[str, ProgressReport] = msgspec.field(default_factory=dict)
    answers: dict[tuple[int | None, str], str] = msgspec.field(default_factory=dict)
    events: list[Told] = msgspec.field(default_factory=list)

    def copy(self) -> Self:
        """Return one that goes its own way."""
        return type(self)(
            self.deals.copy(),
            self.organisations.copy(),
            self.agreements.copy(),
            self.reports.copy(),
            self.answers.copy(),
            self.events.copy(),
        )

    def revision(self, subject: str) -> int:
        """Return how often an object has changed."""
        return sum(event.subject == subject for event in self.events)

    def state(self) -> State:
        """Return what can be seen of it."""
        trails: dict[str, tuple[Told, ...]] = {}
        for event in self.events:
            trails[event.subject] = (*trails.get(event.subject, ()), event)
        return State(
            self.deals,
            self.organisations,
            self.agreements,
            self.reports,
            trails,
            tuple(event for event in self.events if event.is_public),
            {number: self._searchable(agreement) for number, agreement in self.agreements.items()},
        )

    def _searchable(self, agreement: Agreement) -> str:
        unit, deal = self.organisations[agreement.organisation], self.deals[agreement.deal]
        names = [text for name in (unit.name, deal.name) for text in (name.fi, name.sv, name.en)]
        scope = agreement.approved.terms.scope if agreement.approved else ""
        return folded(" ".join([agreement.number, unit.business_id, *names, scope]))

    def next_number(self, year: int) -> str:
        """Return the register number that is given out next."""
        return f"GD-{year}-{len(self.agreements) + 1:04d}"

    def once(self, who: Actor, key: str | None, make: Callable[[], str]) -> str:
        """Return what a request makes, or made when it came under this key before."""
        if key is None:
            return make()
        known = self.answers.get((who.account, key))
        return self.answers.setdefault((who.account, key), make()) if known is None else known

    # Agreements

    def draft(
        self, who: Actor, deal: str, unit: str, terms: Terms, at: dt.datetime, key: str | None = None
    ) -> str:
        require_draft_for(who, unit)

        def make() -> str:
            agreement_rules.check_joinable(self.deals[deal], at.date())
            agreement_rules.check_draft(terms, self.deals[deal])
            for number, other in self.agreements.items():
                if (other.deal, other.organisation) == (deal, unit) and other.status in OCCUPYING:
                    raise AlreadyExists(existing=number)
            number = self.next_number(at.year)
            version = AgreementVersion(1, VersionStatus.DRAFT, agreement_rules.with_numbers(terms, None))
            self.agreements[number] = Agreement(
                number, deal, unit, AgreementStatus.DRAFT, at, at, (version,), revision=0
            )
            self._tell(number, "draft", who, at)
            return number

        return self.once(who, key, make)

    def revise(self, who: Actor, number: str, terms: Terms, at: dt.datetime, expected: int | None) -> None:
        agreement = self._agreement(who, number, Verb.DRAFT, expected)
        status = AGREEMENT.after(agreement.status, "revise")
        numbered = agreement_rules.with_numbers(terms, agreement)
        agreement_rules.check_draft(numbered, self.deals[agreement.deal])
        self._save(_latest(agreement, terms=numbered), status, "revise", who, at)

    def discard(self, who: Actor, number: str, at: dt.datetime, expected: int | None) -> None:
        agreement = self._agreement(who, number, Verb.DRAFT, expected)
        self._save(agreement, AGREEMENT.after(agreement.status, "discard"), "discard", who, at)

    def submit(self, who: Actor, number: str, at: dt.datetime, expected: int | None) -> None:
        agreement = self._agreement(who, number, Verb.SUBMIT, expected)
        status = AGREEMENT.after(agreement.status, "submit")
        deal = self.deals[agreement.deal]
        agreement_rules.check_joinable(deal, at.date())
        agreement_rules.check_complete(agreement.latest.terms, deal, at.date())
        submission = agreement.latest.submission + 1
        submitted = _latest(agreement, status=VersionStatus.SUBMITTED, submission=submission, submitted_at=at)
        self._save(submitted, status, "submit", who, at)

    def approve(self, who: Actor, number: str, at: dt.datetime, expected: int | None) -> None:
        agreement = self._agreement(who, number, Verb.REVIEW, expected)
        AGREEMENT.after(agreement.status, "approve")
        latest, codes = agreement.latest, self.deals[agreement.deal].ministries
        reviews = (*latest.reviews, _review(who, latest, Decision.APPROVED, at))
        verb = verb_of_approval(codes, reviews, latest.submission)
        approved = _latest(agreement, reviews=reviews)
        if verb == "activate":
            approved = _latest(approved, status=VersionStatus.APPROVED, approved_at=at)
            approved = replace(approved, published_at=agreement.published_at or at)
        status = AGREEMENT.after(agreement.status, verb)
        self._save(approved, status, "approve", who, at, is_public=verb == "activate")

    def give_back(self, who: Actor, number: str, reason: str, at: dt.datetime, expected: int | None) -> None:
        agreement = self._agreement(who, number, Verb.REVIEW, expected)
        status = AGREEMENT.after(agreement.status, "return")
        review = _review(who, agreement.latest, Decision.RETURNED, at, reason)
        reviews = (*agreement.latest.reviews, review)
        returned = _latest(agreement, status=VersionStatus.RETURNED, reviews=reviews)
        self._save(returned, status, "return", who, at)

    def withdraw(self, who: Actor, number: str, reason: str, at: dt.datetime, expected: int | None) -> None:
        agreement = self._agreement(who, number, Verb.WITHDRAW, expected)
        status = AGREEMENT.after(agreement.status, "withdraw")
        withdrawn = replace(agreement, ending=Ending(at.date(), reason))
        self._save(withdrawn, status, "withdraw", who, at, is_public=True)

    def terminate(self, who: Actor, number: str, reason: str, at: dt.datetime, expected: int | None) -> None:
        agreement = self._agreement(who, number, Verb.TERMINATE, expected)
        status = AGREEMENT.after(agreement.status, "terminate")
        terminated = replace(agreement, ending=Ending(at.date(), reason, at.date(), reason))
        self._save(terminated, status, "terminate", who, at, is_public=True)

    def _agreement(self, who: Actor, number: str, verb: Verb, expected: int | None) -> Agreement:
        agreement = self.agreements.get(number)
        if agreement is None:
            raise NotFound
        require(who, verb, self._filing(agreement))
        self._refuse_stale(number, expected)
        return agreement

    def _filing(self, agreement: Agreement) -> Filing:
        unit, deal = self.organisations[agreement.organisation], self.deals[agreement.deal]
        return Filing(unit.business_id, unit.region, deal.ministries, stage_of_agreement(agreement))

    def _refuse_stale(self, subject: str, expected: int | None) -> None:
        if expected is not None and self.revision(subject) != expected:
            raise Stale

    def _save(
        self,
        after: Agreement,
        status: AgreementStatus,
        verb: str,
        who: Actor,
        at: dt.datetime,
        *,
        is_public: bool = False,
    ) -> None:
        self.agreements[after.number] = replace(after, status=status, modified_at=at)
        self._tell(after.number, verb, who, at, is_public=is_public)

    def _tell(self, subject: str, verb: str, who: Actor, at: dt.datetime, *, is_public: bool = False) -> None:
        self.events.append(Told(subject, verb, who.account, at, is_public))

    # Progress reports

    def report(
        self,
        who: Actor,
        number: str,
        period: int,
        content: ReportContent,
        at: dt.datetime,
        key: str | None = None,
    ) -> str:
        agreement = self.agreements.get(number)
        if agreement is None:
            raise NotFound
        require(who, Verb.DRAFT, self._filing(agreement))

        def make() -> str:
            deal = self.deals[agreement.deal]
            report_rules.check_reportable(agreement, deal, period, at.date())
            subject = f"{number}/{period}"
            if subject in self.reports:
                raise AlreadyExists(existing=subject)
            report_rules.check_content(content, agreement, deal, period)
            version = ReportVersion(1, VersionStatus.DRAFT, content)
            self.reports[subject] = ProgressReport(number, period, ReportStatus.DRAFT, at, at, (version,))
            self._tell(subject, "draft", who, at)
            return subject

        return self.once(who, key, make)

    def revise_report(
        self, who: Actor, subject: str, content: ReportContent, at: dt.datetime, expected: int | None
    ) -> None:
        report, agreement = self._report(who, subject, Verb.DRAFT, expected)
        status = PROGRESS_REPORT.after(report.status, "revise")
        report_rules.check_content(content, agreement, self.deals[agreement.deal], report.period)
        self._save_report(_latest(report, content=content), status, "revise", who, at)

    def submit_report(self, who: Actor, subject: str, at: dt.datetime, expected: int | None) -> None:
        report, agreement = self._report(who, subject, Verb.SUBMIT, expected)
        if agreement.status not in IN_FORCE:
            raise WrongState(verb="report", status=agreement.status.value)
        status = PROGRESS_REPORT.after(report.status, "submit")
        deal, content = self.deals[agreement.deal], report.latest.content
        report_rules.check_complete(content, agreement, deal, report.period, at.date())
        submission = report.latest.submission + 1
        submitted = _latest(report, status=VersionStatus.SUBMITTED, submission=submission, submitted_at=at)
        self._save_report(submitted, status, "submit", who, at)

    def accept(self, who: Actor, subject: str, at: dt.datetime, expected: int | None) -> None:
        report, agreement = self._report(who, subject, Verb.REVIEW, expected)
        status = PROGRESS_REPORT.after(report.status, "accept")
        reviews = (*report.latest.reviews, _review(who, report.latest, Decision.ACCEPTED, at))
        accepted = _latest(report, status=VersionStatus.APPROVED, accepted_at=at, reviews=reviews)
        self._save_report(accepted, status, "accept", who, at, is_public=True)
        is_last = report_rules.is_final(agreement, self.deals[agreement.deal], report.period)
        if is_last and agreement.status in IN_FORCE:
            complete = AGREEMENT.after(agreement.status, "complete")
            self._save(agreement, complete, "complete", who, at, is_public=True)

    def give_report_back(
        self, who: Actor, subject: str, reason: str, at: dt.datetime, expected: int | None
    ) -> None:
        report, _ = self._report(who, subject, Verb.REVIEW, expected)
        status = PROGRESS_REPORT.after(report.status, "return")
        reviews = (*report.latest.reviews, _review(who, report.latest, Decision.RETURNED, at, reason))
        returned = _latest(report, status=VersionStatus.RETURNED, reviews=reviews)
        self._save_report(returned, status, "return", who, at)

    def _report(
        self, who: Actor, subject: str, verb: Verb, expected: int | None
    ) -> tuple[ProgressReport, Agreement]:
        report = self.reports.get(subject)
        if report is None:
            raise NotFound
        agreement = self.agreements[report.agreement]
        require(who, verb, replace(self._filing(agreement), stage=stage_of_report(report.status)))
        self._refuse_stale(subject, expected)
        return report, agreement

    def _save_report(
        self,
        after: ProgressReport,
        status: ReportStatus,
        verb: str,
        who: Actor,
        at: dt.datetime,
        *,
        is_public: bool = False,
    ) -> None:
        subject = f"{after.agreement}/{after.period}"
        self.reports[subject] = replace(after, status=status, modified_at=at)
        self._tell(subject, verb, who, at, is_public=is_public)

    # Deals and organisations

    def revise_deal(self, who: Actor, content: Deal, at: dt.datetime, expected: int | None) -> None:
        before = self.deals[content.slug]
        self._refuse_stale(content.slug, expected)
        DEAL.after(before.status, "revise")
        after = replace(content, status=before.status)
        deal_rules.check_deal(after)
        deal_rules.check_revision(before, after, at.date())
        self.deals[content.slug] = after
        self._tell(content.slug, "revise", who, at, is_public=True)

    def close(self, who: Actor, slug: str, at: dt.datetime, expected: int | None) -> None:
        self._refuse_stale(slug, expected)
        status = DEAL.after(self.deals[slug].status, "close")
        self.deals[slug] = replace(self.deals[slug], status=status)
        self._tell(slug, "close", who, at, is_public=True)

    def rename(self, who: Actor, content: Organisation, at: dt.datetime, expected: int | None) -> None:
        self._refuse_stale(content.business_id, expected)
        self.organisations[content.business_id] = content
        self._tell(content.business_id, "revise", who, at, is_public=True)


def _latest(filing: Any, **changes: Any) -> Any:  # noqa: ANN401 (an agreement or a report)
    return replace(filing, versions=(*filing.versions[:-1], replace(filing.latest, **changes)))


def _review(
    who: Actor,
    latest: AgreementVersion | ReportVersion,
    decision: Decision,
    at: dt.datetime,
    reason: str = "",
) -> Review:
    """Return the decision of an officer's only ministry, which decides once on a submission."""
    (ministry,) = who.ministries
    if any((r.ministry, r.submission) == (ministry, latest.submission) for r in latest.reviews):
        raise AlreadyDecided(ministry=ministry)
    return Review(ministry, decision, latest.submission, at, who.account, reason)


def outcome(work: Callable[[], object]) -> object:
    """Return what a verb gives, or what it is refused with: code and parameters.

    Which revision is current is left out: events of others lie between those of one object.
    """
    try:
        return work()
    except RegistryError as refusal:
        told = {name: value for name, value in refusal.params.items() if name != "current"}
        return refusal.code, told, getattr(refusal, "errors", ())
