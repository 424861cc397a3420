"""The history of one agreement: drafted, submitted, reviewed, and ended in one way or another."""

import datetime as dt
from typing import Any

import msgspec

from registry.demo.histories import History
from registry.model.agreements import (
    Agreement,
    AgreementStatus,
    AgreementVersion,
    ContactPerson,
    Ending,
    Terms,
    VersionStatus,
)
from registry.model.audit_events import SubjectKind
from registry.model.deals import Deal
from registry.model.lifecycles import AGREEMENT, verb_of_approval
from registry.model.offices import SYSTEM_OFFICE, of_ministry, of_unit
from registry.model.people import SYSTEM, Actor
from registry.model.reviews import Decision, Review

replace = msgspec.structs.replace


class AgreementHistory(History):
    """An agreement on its way; each verb takes the time and who does it."""

    __slots__ = ("_terms", "agreement", "deal")

    def __init__(
        self,
        number: str,
        deal: Deal,
        organisation: str,
        terms: Terms,
        *,
        at: dt.datetime,
        actor: Actor,
        contacts: tuple[ContactPerson, ...] = (),
        invites_advice: bool = False,
    ) -> None:
        super().__init__(SubjectKind.AGREEMENT, number)
        self.deal = deal
        self.agreement = Agreement(
            number=number,
            deal=deal.slug,
            organisation=organisation,
            status=AgreementStatus.DRAFT,
            created_at=at,
            modified_at=at,
            versions=(AgreementVersion(1, VersionStatus.DRAFT, terms),),
            contacts=contacts,
            invites_advice=invites_advice,
        )
        self._terms = msgspec.to_builtins(terms)
        told = {"deal": deal.slug, "organisation": organisation, "terms": self._terms}
        after = {"status": AgreementStatus.DRAFT, **told}
        self.tell(at, actor, of_unit(organisation), "draft", version=1, after=after)

    def submit(self, at: dt.datetime, actor: Actor) -> None:
        """Submit the draft, or what was returned."""
        latest = self.agreement.latest
        submission = latest.submission + 1
        self._change(status=VersionStatus.SUBMITTED, submission=submission, submitted_at=at)
        told = {"submission": submission, "terms": self._terms}
        self._move("submit", at, actor, of_unit(self.agreement.organisation), told)

    def approve(self, ministry: str, at: dt.datetime, actor: Actor) -> None:
        """Approve for one ministry; the last one's approval publishes the agreement."""
        reviews = self._reviewed(ministry, Decision.APPROVED, at, actor, "")
        verb = verb_of_approval(self.deal.ministries, reviews, self.agreement.latest.submission)
        is_last = verb == "activate"
        if is_last:
            self._change(status=VersionStatus.APPROVED, approved_at=at)
            self.agreement = replace(self.agreement, published_at=at)
        told = {"ministry": ministry, "reason": ""}
        self._move(verb, at, actor, of_ministry(ministry), told, is_public=is_last)

    def give_back(self, ministry: str, at: dt.datetime, actor: Actor, reason: str) -> None:
        """Return it to the unit with a reason."""
        self._reviewed(ministry, Decision.RETURNED, at, actor, reason)
        self._change(status=VersionStatus.RETURNED)
        self._move("return", at, actor, of_ministry(ministry), {"ministry": ministry, "reason": reason})

    def discard(self, at: dt.datetime, actor: Actor) -> None:
        """Give the draft up; its contact persons are erased."""
        self.agreement = replace(self.agreement, contacts=())
        self._move("discard", at, actor, of_unit(self.agreement.organisation))

    def withdraw(self, at: dt.datetime, actor: Actor, reason: str) -> None:
        """Withdraw the unit, with a public reason."""
        self.agreement = replace(self.agreement, ending=Ending(at.date(), reason))
        office = of_unit(self.agreement.organisation)
        self._move("withdraw", at, actor, office, {"reason": reason}, is_public=True)

    def terminate(self, ministry: str, at: dt.datetime, actor: Actor, ending: Ending) -> None:
        """Terminate it for the state, after the unit was heard."""
        self.agreement = replace(self.agreement, ending=ending)
        told = {"reason": ending.reason, "heard_on": ending.heard_on, "hearing": ending.hearing}
        office = of_ministry(ministry)
        self._move("terminate", at, actor, office, msgspec.to_builtins(told), is_public=True)

    def complete(self, ministry: str, at: dt.datetime, actor: Actor) -> None:
        """Complete it: the last period's report was accepted."""
        self._move("complete", at, actor, of_ministry(ministry), is_public=True)

    def end(self, at: dt.datetime) -> None:
        """End it: its time is over and the last report never came."""
        self._move("end", at, SYSTEM, SYSTEM_OFFICE, is_public=True)

    def _reviewed(
        self, ministry: str, decision: Decision, at: dt.datetime, actor: Actor, reason: str
    ) -> tuple[Review, ...]:
        latest = self.agreement.latest
        review = Review(ministry, decision, latest.submission, at, actor.account, reason)
        reviews = (*latest.reviews, review)
        self._change(reviews=reviews)
        return reviews

    def _change(self, **changes: Any) -> None:
        latest = replace(self.agreement.latest, **changes)
        self.agreement = replace(self.agreement, versions=(*self.agreement.versions[:-1], latest))

    def _move(
        self,
        verb: str,
        at: dt.datetime,
        actor: Actor,
        office: str,
        told: dict[str, Any] | None = None,
        *,
        is_public: bool = False,
    ) -> None:
        before = self.agreement
        status = AGREEMENT.after(before.status, verb)
        self.agreement = replace(before, status=status, modified_at=at)
        # An approval is on record as one, whether it was the last that was needed or not.
        recorded = "approve" if verb == "activate" else verb
        self.tell(
            at,
            actor,
            office,
            recorded,
            version=before.latest.version,
            before={"status": before.status},
            after={"status": status, **(told or {})},
            is_public=is_public,
        )
