"""The agreements of the demo: each told from its draft to what has become of it by now."""

import datetime as dt
from random import Random

from registry.demo.agreement_histories import AgreementHistory
from registry.demo.days import between, working_time
from registry.demo.parts import UNDECIDED, AgreementFate, Part
from registry.demo.people import Staff
from registry.demo.terms import contacts_of, terms_of
from registry.demo.words import words
from registry.model.agreements import Ending

_DRAFTED_BEFORE = 35
"""Days from a draft to the approval, with the unit's own decision and the ministries' reviews between."""


def drafting_time(agreed_on: dt.date, rng: Random) -> dt.datetime:
    """Return when an agreement that was (or would have been) approved on a day was begun."""
    return working_time(agreed_on - dt.timedelta(days=_DRAFTED_BEFORE + int(rng.random() * 10)), rng)


def agreement_history(
    part: Part, number: str, staff: Staff, now: dt.datetime, rng: Random
) -> AgreementHistory:
    """Tell a part's agreement. What lies after `now` has not happened; periods are reported elsewhere."""
    unit, fate = part.unit.business_id, part.fate
    decided_on = between(part.drafted_at.date() + dt.timedelta(days=7), _submission_day(part), rng)
    history = AgreementHistory(
        number,
        part.deal,
        unit,
        terms_of(part, decided_on, int(rng.random() * 100_000), rng),
        at=part.drafted_at,
        actor=staff.editor(unit),
        contacts=contacts_of(part),
        invites_advice=part.invites_advice,
    )
    if fate is AgreementFate.DRAFT:
        return history
    if fate is AgreementFate.DISCARDED:
        history.discard(working_time(_submission_day(part), rng), staff.editor(unit))
        return history
    submitted_at = working_time(_submission_day(part), rng)
    if submitted_at >= now:
        return history
    history.submit(submitted_at, staff.approver(unit))
    _review(history, part, staff, now, rng)
    return history


def _submission_day(part: Part) -> dt.date:
    """Return when the unit submits: halfway from the draft to the approval."""
    drafted_on = part.drafted_at.date()
    return drafted_on + max((part.agreed_on - drafted_on) // 2, dt.timedelta(days=8))


def _review(history: AgreementHistory, part: Part, staff: Staff, now: dt.datetime, rng: Random) -> None:
    ministries = part.deal.ministries
    if part.fate is AgreementFate.RETURNED:
        reason = words().agreement_returned.get(part.language)
        at = working_time(part.agreed_on - dt.timedelta(days=4), rng)
        if at < now:
            history.give_back(ministries[0], at, staff.officer(ministries[0]), reason)
        return
    if part.fate is AgreementFate.SUBMITTED:
        return
    approving = ministries[:-1] if part.fate is AgreementFate.HALF_APPROVED else ministries
    for days, ministry in zip(range(len(ministries) - 1, -1, -1), approving, strict=False):
        at = working_time(part.agreed_on - dt.timedelta(days=3 * days), rng)
        if at >= now:
            return
        history.approve(ministry, at, staff.officer(ministry))


def break_off(
    history: AgreementHistory, part: Part, on: dt.date, staff: Staff, now: dt.datetime, rng: Random
) -> None:
    """Let the unit withdraw, or the ministry terminate, where that is the part's fate and time has come."""
    at = working_time(on, rng)
    if at >= now or part.fate in UNDECIDED or history.agreement.published_at is None:
        return
    if part.fate is AgreementFate.WITHDRAWN:
        reason = words().withdrawn.get(part.language)
        history.withdraw(at, staff.approver(part.unit.business_id), reason)
    elif part.fate is AgreementFate.TERMINATED:
        lead = part.deal.lead_ministry
        ending = Ending(
            at.date(),
            words().terminated.get(part.language),
            heard_on=at.date() - dt.timedelta(days=20),
            hearing=words().heard.get(part.language),
        )
        history.terminate(lead, at, staff.officer(lead), ending)
