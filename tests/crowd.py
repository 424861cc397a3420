"""A crowd of units that may agree under one deal, for what happens when many do things at once."""

import datetime as dt
import itertools
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

import msgspec

from registry.actions import accounts, agreements, api_tokens, deals
from registry.actions.accounts import NewAccount
from registry.actions.agreements import AgreementDraft
from registry.actions.api_tokens import NewApiToken
from registry.errors import RegistryError
from registry.model.agreements import Terms
from registry.model.audit_events import SubjectKind
from registry.model.deals import DealStatus
from registry.model.languages import Language
from registry.model.organisations import Ministry
from registry.model.people import SYSTEM, Actor, Role, RoleGrant, TokenScope
from registry.model.periods import ReportingRound
from registry.model.places import Region
from registry.store import Store, audit_events, ministries, organisations, places
from registry.store import accounts as stored_accounts
from tests.builders import UUSIMAA, a_deal, a_decision_reference, an_organisation, day, some_terms, words
from tests.builders import a_measure_commitment as a_measure
from tests.builders import a_target_commitment as a_target

T = TypeVar("T")

AT_ONCE: Final = 16
DEAL: Final = "clean-sites"
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2)


class Crowd(msgspec.Struct, frozen=True):
    """The units by their business IDs, an approver of all of them, and as many officers as come at once."""

    units: tuple[str, ...]
    approver: Actor
    officers: tuple[Actor, ...]
    approver_token: str
    officer_tokens: tuple[str, ...]


def at_once(work: Callable[[int], T], times: int = AT_ONCE) -> list[T]:
    """Return what the threads give, of which each does its own work; all begin at the same moment."""
    start = threading.Barrier(times)

    def begin(number: int) -> T:
        start.wait()
        return work(number)

    with ThreadPoolExecutor(times) as threads:
        return list(threads.map(begin, range(times)))


def outcome(work: Callable[[], object]) -> str:
    """Return "done", or the code of what was refused; whatever else goes wrong is raised."""
    try:
        work()
    except RegistryError as refusal:
        return refusal.code
    return "done"


def some_draft(**changes: object) -> AgreementDraft:
    """Return terms that any of the units may draft and submit."""
    new = (a_target(number=0), a_measure(number=0))
    decision = a_decision_reference(decided_on=day("2023-12-01"))
    terms: Terms = some_terms(starts_on=day("2023-06-01"), decision=decision, commitments=new, **changes)
    return AgreementDraft(terms)


def gather(store: Store, units: int, now: dt.datetime) -> Crowd:
    """Fill a migrated, empty store."""
    crowd = tuple(itertools.islice(_business_ids(), units))
    with store.transaction() as tx:
        places.add_region(tx, Region(UUSIMAA, words("Uusimaa")))
        for business_id in crowd:
            revision = audit_events.record(
                tx,
                at=now,
                actor=SYSTEM,
                office="registry",
                verb="register",
                kind=SubjectKind.ORGANISATION,
                subject=business_id,
            )
            unit = an_organisation(business_id=business_id, municipality=None, revision=revision)
            organisations.add(tx, unit)
        ministries.add(tx, Ministry("YM", words("Environment")))
    grants = tuple(RoleGrant(Role.APPROVER, organisation=unit) for unit in crowd)
    approver, approver_token = _join(store, "approver", grants, now)
    officers = [
        _join(store, f"officer.{number}", (RoleGrant(Role.OFFICER, ministry="YM"),), now)
        for number in range(AT_ONCE)
    ]
    reporting = ReportingRound(first_period=2023)
    deal = a_deal(status=DealStatus.PREPARING, valid_until=day("2199-12-31"), reporting=reporting)
    deals.prepare(store, officers[0][0], deal, now=now)
    deals.open_to_units(store, officers[0][0], DEAL, expected=None, now=now)
    actors, tokens = zip(*officers, strict=True)
    return Crowd(crowd, approver, actors, approver_token, tokens)


def _business_ids() -> Iterator[str]:
    """Yield business IDs whose check digits fit."""
    for serial in itertools.count(1_000_000):
        rest = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, str(serial), strict=True)) % 11
        if rest != 1:
            yield f"{serial}-{(11 - rest) % 11}"


def _join(store: Store, name: str, grants: tuple[RoleGrant, ...], now: dt.datetime) -> tuple[Actor, str]:
    new = NewAccount(f"{name}@example.org", name.capitalize(), Language.FI, grants)
    account = accounts.add_account(store, SYSTEM, new, now)
    _, secret = api_tokens.create(store, SYSTEM, account.id, NewApiToken("Tests", tuple(TokenScope), 1), now)
    with store.snapshot() as tx:
        return stored_accounts.actor_of(tx, account.id), secret


def submitted(store: Store, crowd: Crowd, unit: int, now: dt.datetime) -> str:
    """Draft and submit the agreement of a unit; return its register number."""
    record = agreements.draft(store, crowd.approver, DEAL, crowd.units[unit], some_draft(), now=now)
    number = record.agreement.number
    agreements.submit(store, crowd.approver, number, expected=None, now=now)
    return number


def verbs(store: Store, number: str) -> list[str]:
    """Return what the trail says was done to an agreement, in order."""
    with store.snapshot() as tx:
        return [event.verb for event in audit_events.of_subject(tx, SubjectKind.AGREEMENT, number)]
