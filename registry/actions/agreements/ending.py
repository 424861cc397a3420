"""Ending an agreement: the unit withdraws, a ministry terminates, or its time runs out."""

import datetime as dt
from collections.abc import Callable

import msgspec

from registry.actions.agreements.loading import load, save
from registry.actions.deciding import deciding_ministry
from registry.errors import FieldError, InvalidInput
from registry.model.agreements import Ending
from registry.model.calendar import day_of
from registry.model.lifecycles import AGREEMENT
from registry.model.offices import SYSTEM_OFFICE, of_ministry, of_unit
from registry.model.people import SYSTEM, Actor
from registry.model.permissions import Verb
from registry.model.records import AgreementRecord
from registry.model.report_rules import periods_of
from registry.store import Store, agreements, deals


def withdraw(
    store: Store, actor: Actor, number: str, reason: str, *, expected: int | None, now: dt.datetime
) -> AgreementRecord:
    """Withdraw a unit from its agreement, with a public reason. What was agreed stays on record."""
    with store.transaction() as tx:
        record = load(tx, actor, number, Verb.WITHDRAW, expected)
        agreement = record.agreement
        status = AGREEMENT.after(agreement.status, "withdraw")
        withdrawn = msgspec.structs.replace(agreement, status=status, ending=Ending(day_of(now), reason))
        office = of_unit(agreement.organisation)
        return save(
            tx,
            actor,
            record,
            withdrawn,
            verb="withdraw",
            office=office,
            now=now,
            told={"reason": reason},
            is_public=True,
        )


class Hearing(msgspec.Struct, frozen=True):
    """When the unit was heard, and what it said."""

    heard_on: dt.date
    account: str


def terminate(
    store: Store,
    actor: Actor,
    number: str,
    reason: str,
    hearing: Hearing,
    *,
    expected: int | None,
    now: dt.datetime,
    ministry: str | None = None,
) -> AgreementRecord:
    """Terminate an agreement for the state, after the unit was heard; all of it is published.

    Raises InvalidInput for a hearing that is still to come.
    """
    with store.transaction() as tx:
        record = load(tx, actor, number, Verb.TERMINATE, expected)
        agreement = record.agreement
        status = AGREEMENT.after(agreement.status, "terminate")
        office = of_ministry(deciding_ministry(actor, record.ministries, ministry, (), 0))
        if hearing.heard_on > day_of(now):
            raise InvalidInput(FieldError("/heard_on", "in_the_future"))
        ending = Ending(day_of(now), reason, hearing.heard_on, hearing.account)
        terminated = msgspec.structs.replace(agreement, status=status, ending=ending)
        told = {"reason": ending.reason, "heard_on": ending.heard_on, "hearing": ending.hearing}
        return save(
            tx,
            actor,
            record,
            terminated,
            verb="terminate",
            office=office,
            now=now,
            told=msgspec.to_builtins(told),
            is_public=True,
        )


def end_unfinished(
    store: Store, *, now: dt.datetime, proceed: Callable[[], None] = lambda: None
) -> list[str]:
    """End agreements whose last report was due and never came; return their numbers.

    The system's own round: whoever reports late can do so until the day it was due. `proceed` is
    called before each, and may raise to end the round there: the next one goes on with the rest.
    """
    with store.snapshot() as tx:
        numbers = agreements.past_their_end(tx, day_of(now))
    ended = []
    for number in numbers:
        proceed()
        if store.run(_end, number, now):
            ended.append(number)
    return ended


def _end(store: Store, number: str, now: dt.datetime) -> bool:
    """End one agreement if it is still past its end; tell whether it was ended."""
    with store.transaction() as tx:
        tx.hold_filing(number)
        record = agreements.by_number(tx, number)
        deal = deals.by_slug(tx, record.agreement.deal) if record else None
        if record is None or deal is None or not agreements.is_past_its_end(tx, number, day_of(now)):
            return False
        last = max(periods_of(record.agreement, deal), default=None)
        if last is not None and day_of(now) <= deal.reporting.due_on(last):
            return False
        after = msgspec.structs.replace(
            record.agreement, status=AGREEMENT.after(record.agreement.status, "end")
        )
        save(tx, SYSTEM, record, after, verb="end", office=SYSTEM_OFFICE, now=now, is_public=True)
        return True
