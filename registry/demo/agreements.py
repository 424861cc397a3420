"""The agreements of the demo: each told from its draft to what has become of it by now."""

import datetime as dt
from random import Random

from registry.demo.agreement_histories import AgreementHistory
from registry.demo.days import between, working_time
from registry.demo.parts import AgreementFate, Part
from registry.demo.scenes import Scene
from registry.demo.terms import contacts_of, terms_of
from registry.demo.words import words
from registry.model.agreements import Ending

_DRAFTED_BEFORE = 35
"""Days from a draft to the approval, with the unit's own decision and the ministries' reviews between."""
_REVIEWS_APART = dt.timedelta(days=3)


def drafting_time(agreed_on: dt.date, rng: Random) -> dt.datetime:
    """Return when an agreement that was (or would have been) approved on a day was begun."""
    return working_time(agreed_on - dt.timedelta(days=_DRAFTED_BEFORE + int(rng.random() * 10)), rng)


def agreement_history(part: Part, number: str, scene: Scene) -> AgreementHistory:
    """Tell a part's agreement, as far as it is not about its reports or its end."""
    unit, staff = part.unit.business_id, scene.staff
    decided_on = between(part.drafted_at.date() + dt.timedelta(days=7), _submission_day(part), scene.rng)
    record = int(scene.rng.random() * 100_000)
    history = AgreementHistory(
        number,
        part.deal,
        unit,
        terms_of(part, decided_on, record, scene.rng),
        at=part.drafted_at,
        actor=staff.editor(unit),
        contacts=contacts_of(part),
        invites_advice=part.invites_advice,
    )
    submitted_at = scene.at_work(_submission_day(part))
    if part.fate is AgreementFate.DRAFT or submitted_at >= scene.now:
        return history
    if part.fate is AgreementFate.DISCARDED:
        history.discard(submitted_at, staff.editor(unit))
        return history
    history.submit(submitted_at, staff.approver(unit))
    if part.fate is AgreementFate.RETURNED:
        _give_back(history, part, scene)
    elif part.fate is not AgreementFate.SUBMITTED:
        _approve(history, part, scene)
    return history


def _submission_day(part: Part) -> dt.date:
    """Return when the unit submits: halfway from the draft to the approval."""
    drafted_on = part.drafted_at.date()
    return drafted_on + max((part.agreed_on - drafted_on) // 2, dt.timedelta(days=8))


def _give_back(history: AgreementHistory, part: Part, scene: Scene) -> None:
    lead = part.deal.lead_ministry
    at = scene.at_work(part.agreed_on - _REVIEWS_APART)
    if at < scene.now:
        history.give_back(lead, at, scene.staff.officer(lead), words().agreement_returned.get(part.language))


def _approve(history: AgreementHistory, part: Part, scene: Scene) -> None:
    """Approve for each ministry, the last on the day that is agreed on; a half approved one lacks that."""
    ministries = part.deal.ministries
    approving = ministries[:-1] if part.fate is AgreementFate.HALF_APPROVED else ministries
    for position, ministry in enumerate(approving, 1):
        at = scene.at_work(part.agreed_on - (len(ministries) - position) * _REVIEWS_APART)
        if at >= scene.now:
            return
        history.approve(ministry, at, scene.staff.officer(ministry))


def break_off(history: AgreementHistory, part: Part, on: dt.date, scene: Scene) -> None:
    """Let the unit withdraw, or the ministry terminate, if that is the part's fate and its time has come."""
    at = scene.at_work(on)
    if at >= scene.now or history.agreement.published_at is None:
        return
    if part.fate is AgreementFate.WITHDRAWN:
        reason = words().withdrawn.get(part.language)
        history.withdraw(at, scene.staff.approver(part.unit.business_id), reason)
    elif part.fate is AgreementFate.TERMINATED:
        lead = part.deal.lead_ministry
        ending = Ending(
            at.date(),
            words().terminated.get(part.language),
            heard_on=at.date() - dt.timedelta(days=20),
            hearing=words().heard.get(part.language),
        )
        history.terminate(lead, at, scene.staff.officer(lead), ending)
