"""A small registry with something in every state, made by the same verbs that people use.

Two deals are open (one of them needs two ministries), one is closed and one in preparation. Of
Helsinki, Espoo, Vantaa and Turku each has an agreement under both open deals. The clean-sites
agreements are in force since 2024 (`ACTIVE`, with reports in each state), submitted, returned and
a draft; the others are half approved, discarded, withdrawn and terminated.
"""

import datetime as dt
from typing import Final

from msgspec.structs import replace

from registry.actions import accounts, agreements, deals, evidence, progress_reports
from registry.actions.accounts import NewAccount
from registry.actions.agreements import AgreementDraft
from registry.actions.evidence import NewFile, NewLink
from registry.model.agreements import ContactPerson, Terms
from registry.model.deals import DealStatus
from registry.model.languages import Language
from registry.model.organisations import Ministry
from registry.model.people import SYSTEM, Actor, Role, RoleGrant
from registry.model.periods import ReportingRound
from registry.model.places import Municipality
from registry.model.progress_reports import ReportContent
from registry.store import Store, ministries, places
from registry.store import accounts as stored_accounts
from tests.builders import (
    ESPOO,
    HELSINKI,
    NOW,
    TURKU,
    UUSIMAA,
    VANTAA,
    a_deal,
    a_decision_reference,
    a_measure_commitment,
    a_share,
    a_target_commitment,
    day,
    some_content,
    some_terms,
    words,
)
from tests.files import PDF
from tests.people import settle

CLEAN, SHARED, CLOSED, PREPARING = "clean-sites", "shared-sites", "old-sites", "new-sites"
UNITS: Final = (HELSINKI, ESPOO, VANTAA, TURKU)
ACTIVE, SUBMITTED, RETURNED, DRAFT = (f"GD-2024-000{n}" for n in range(1, 5))
HALF_APPROVED, DISCARDED, WITHDRAWN, TERMINATED = (f"GD-2024-000{n}" for n in range(5, 9))
NUMBERS: Final = (ACTIVE, SUBMITTED, RETURNED, DRAFT, HALF_APPROVED, DISCARDED, WITHDRAWN, TERMINATED)
PERIODS: Final = (2023, 2024, 2025, 2026)
"""The reports of `ACTIVE`: accepted, returned, submitted, and a draft of the period under way. Each has
a file and a link as its evidence."""

SIGNED: Final = dt.datetime(2024, 1, 15, 12, tzinfo=dt.UTC)


class People:
    """Whoever works in the furnished registry: the units' approver, and an officer of each ministry."""

    def __init__(self, store: Store) -> None:
        self.actors: dict[str, Actor] = {}
        approver = tuple(RoleGrant(Role.APPROVER, organisation=unit) for unit in UNITS)
        self._join(store, "approver", *approver)
        self._join(store, "officer", RoleGrant(Role.OFFICER, ministry="YM"))
        self._join(store, "second_officer", RoleGrant(Role.OFFICER, ministry="STM"))

    def _join(self, store: Store, name: str, *grants: RoleGrant) -> None:
        new = NewAccount(f"{name.replace('_', '.')}@example.org", name.capitalize(), Language.FI, grants)
        account = accounts.add_account(store, SYSTEM, new, SIGNED)
        with store.snapshot() as tx:
            self.actors[name] = stored_accounts.actor_of(tx, account.id)


def furnish(store: Store) -> People:
    """Fill a migrated, empty store."""
    settle(store)
    with store.transaction() as tx:
        places.add_municipality(tx, Municipality("091", UUSIMAA, words("Helsinki")))
        ministries.add(tx, Ministry("STM", words("Social Affairs and Health")))
    people = People(store)
    _make_deals(store, people)
    _make_agreements(store, people)
    _make_reports(store, people)
    return people


def some_past_terms() -> Terms:
    """Return terms that were decided on and began before 2024."""
    decision = a_decision_reference(decided_on=day("2023-12-01"))
    new = (a_target_commitment(number=0), a_measure_commitment(number=0))
    return some_terms(starts_on=day("2023-06-01"), decision=decision, commitments=new)


def _make_deals(store: Store, people: People) -> None:
    officer = people.actors["officer"]
    base = a_deal(
        status=DealStatus.PREPARING, reporting=ReportingRound(first_period=2023), signed_on="2023-11"
    )
    for slug, codes in ((CLEAN, ("YM",)), (SHARED, ("YM", "STM")), (CLOSED, ("YM",)), (PREPARING, ("YM",))):
        deals.prepare(store, officer, replace(base, slug=slug, ministries=codes), now=SIGNED)
    for slug in (CLEAN, SHARED, CLOSED):
        deals.open_to_units(store, officer, slug, expected=None, now=SIGNED)
    deals.close(store, officer, CLOSED, expected=None, now=SIGNED)


def _make_agreements(store: Store, people: People) -> None:
    unit, officer, second = (people.actors[name] for name in ("approver", "officer", "second_officer"))
    contacts = (ContactPerson("Aino Aalto", "aino.aalto@example.org"),)
    content = AgreementDraft(some_past_terms(), contacts, invites_advice=True)
    for deal in (CLEAN, SHARED):
        for organisation in UNITS:
            covers = (ESPOO,) if organisation == HELSINKI else ()
            filed = replace(content, terms=replace(content.terms, covers=covers))
            agreements.draft(store, unit, deal, organisation, filed, now=SIGNED)
    for number in (ACTIVE, SUBMITTED, RETURNED, HALF_APPROVED, WITHDRAWN, TERMINATED):
        agreements.submit(store, unit, number, expected=None, now=SIGNED)
    for number in (ACTIVE, HALF_APPROVED, WITHDRAWN):
        agreements.approve(store, officer, number, expected=None, now=SIGNED)
    _approve_turkus(store, people)
    agreements.approve(store, second, WITHDRAWN, expected=None, now=SIGNED)
    agreements.give_back(store, officer, RETURNED, "The plan says too little.", expected=None, now=SIGNED)
    agreements.comment(store, unit, DRAFT, "What do you think?", Language.EN, now=SIGNED)
    agreements.discard(store, unit, DISCARDED, expected=None, now=SIGNED)
    agreements.withdraw(store, unit, WITHDRAWN, "We merge with a neighbour.", expected=None, now=NOW)
    hearing = agreements.Hearing(day("2026-02-02"), "The unit had nothing to say.")
    agreements.terminate(store, second, TERMINATED, "Nothing was reported.", hearing, expected=None, now=NOW)


def _approve_turkus(store: Store, people: People) -> None:
    """Approve for both ministries. Turku is the environment ministry's own: an outsider speaks for it."""
    outsider = replace(people.actors["officer"], belongs_to=frozenset())
    agreements.approve(store, outsider, TERMINATED, expected=None, now=SIGNED)
    agreements.approve(store, people.actors["second_officer"], TERMINATED, expected=None, now=SIGNED)


def _make_reports(store: Store, people: People) -> None:
    unit, officer = people.actors["approver"], people.actors["officer"]
    for period, numerator in zip(PERIODS, (2, 5, 8, 9), strict=True):
        content: ReportContent = some_content(values=(a_share(numerator, 20),))
        progress_reports.draft(store, unit, ACTIVE, period, content, now=NOW)
        file = NewFile("The sites", True, f"sites {period}.pdf", PDF)
        evidence.attach_file(store, unit, ACTIVE, period, file, expected=None, now=NOW)
        link = NewLink("The decision", False, "https://example.org/decision")
        evidence.attach_link(store, unit, ACTIVE, period, link, expected=None, now=NOW)
    for period in PERIODS[:3]:
        progress_reports.submit(store, unit, ACTIVE, period, expected=None, now=NOW)
    progress_reports.accept(store, officer, ACTIVE, PERIODS[0], expected=None, now=NOW)
    progress_reports.give_back(store, officer, ACTIVE, PERIODS[1], "No sources.", expected=None, now=NOW)
