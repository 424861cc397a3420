"""Where actors race: two units and two deals, one of them of two ministries, and whoever works on them."""

import datetime as dt
from decimal import Decimal
from typing import Final

import msgspec
from msgspec.structs import replace

from registry.actions import accounts, deals
from registry.actions.accounts import NewAccount
from registry.model.agreements import Baseline, Terms
from registry.model.deals import Deal, DealStatus
from registry.model.languages import Language
from registry.model.organisations import Ministry
from registry.model.people import SYSTEM, Actor, Role, RoleGrant
from registry.model.periods import ReportingRound
from registry.model.progress_reports import ReportContent
from registry.store import Store, ministries
from registry.store import accounts as stored_accounts
from tests.builders import (
    ESPOO,
    HELSINKI,
    NOW,
    a_deal,
    a_decision_reference,
    a_measure_commitment,
    a_target_commitment,
    day,
    some_content,
    some_terms,
    words,
)
from tests.people import settle

CLEAN, SHARED = "clean-sites", "shared-sites"
LATE, PAST = day("2035-12-31"), day("2025-12-31")
"""Days on which a deal may end: one that is revised to have ended takes no agreements until it is again."""

PERIODS: Final = (2023, 2024)
"""What is reported: with the last of them accepted, an agreement is complete."""


class Filing(msgspec.Struct, frozen=True):
    """Whose agreement under which deal actors meet at."""

    unit: str
    deal: str


FILINGS: Final = (Filing(HELSINKI, SHARED), Filing(ESPOO, SHARED), Filing(HELSINKI, CLEAN))

_BEFORE: Final = dt.datetime(2024, 1, 15, 12, tzinfo=dt.UTC)
_PEOPLE: Final = {
    "editor": (RoleGrant(Role.EDITOR, organisation=HELSINKI),),
    "approver": tuple(RoleGrant(Role.APPROVER, organisation=unit) for unit in (HELSINKI, ESPOO)),
    "ym": (RoleGrant(Role.OFFICER, ministry="YM"),),
    "other_ym": (RoleGrant(Role.OFFICER, ministry="YM"),),
    "stm": (RoleGrant(Role.OFFICER, ministry="STM"),),
    "admin": (RoleGrant(Role.ADMIN),),
}


def set_up(store: Store) -> None:
    """Fill a migrated, empty store."""
    settle(store)
    with store.transaction() as tx:
        ministries.add(tx, Ministry("STM", words("Social Affairs and Health")))
    for name, grants in _PEOPLE.items():
        accounts.add_account(
            store, SYSTEM, NewAccount(_email(name), name.capitalize(), Language.FI, grants), _BEFORE
        )
    for deal in (_deal(CLEAN, "YM"), _deal(SHARED, "YM", "STM")):
        officer = people(store)["ym"]
        deals.prepare(store, officer, deal, now=_BEFORE)
        deals.open_to_units(store, officer, deal.slug, expected=None, now=_BEFORE)


def people(store: Store) -> dict[str, Actor]:
    """Return those who act, by name."""
    with store.snapshot() as tx:
        found = {name: stored_accounts.by_email(tx, _email(name)) for name in _PEOPLE}
        return {name: stored_accounts.actor_of(tx, one.id) for name, one in found.items() if one is not None}


def _email(name: str) -> str:
    return f"{name.replace('_', '.')}@example.org"


def _deal(slug: str, *codes: str) -> Deal:
    return a_deal(
        slug=slug,
        status=DealStatus.PREPARING,
        ministries=codes,
        name=words(slug),
        valid_until=LATE,
        targets=(),
        reporting=ReportingRound(first_period=PERIODS[0]),
    )


def ending(deal: Deal, on: dt.date) -> Deal:
    """Return a deal as it is when it ends on another day."""
    return replace(deal, valid_until=on)


def terms_saying(scope: str, *, number: int) -> Terms:
    """Return terms for the two periods, ready to be submitted; the promises are new where `number` is 0."""
    baseline = Baseline(Decimal(10), day("2022-12-31"))
    target = a_target_commitment(number=number, due_on=day("2024-12-31"), baseline=baseline)
    measure = a_measure_commitment(number=2 * number, due_on=day("2024-06-30"))
    terms: Terms = some_terms(
        starts_on=day("2023-06-01"),
        ends_on=day("2024-12-31"),
        scope=scope,
        decision=a_decision_reference(decided_on=day("2023-05-02")),
        commitments=(target, measure),
    )
    return terms


def content_saying(summary: str) -> ReportContent:
    """Return a report's content, ready to be submitted."""
    content: ReportContent = some_content(summary=summary)
    return content


def time_of(step: int, place: int) -> dt.datetime:
    """Return when an actor acts: a time of its own, so that what it leaves can be told from others'."""
    return NOW + dt.timedelta(minutes=step, seconds=place)
