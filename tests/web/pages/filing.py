"""A registry with something in it: filed, reviewed and published by the actions themselves."""

import datetime as dt

from msgspec.structs import replace

from registry.actions import accounts, agreements, deals, progress_reports
from registry.actions.accounts import NewAccount
from registry.actions.agreements import AgreementDraft
from registry.model.agreements import ContactPerson, Terms
from registry.model.deals import Deal, DealStatus
from registry.model.languages import Language
from registry.model.people import SYSTEM, Actor, Role, RoleGrant
from registry.model.progress_reports import ReportContent
from registry.store import Store
from registry.store.accounts import actor_of, by_email
from tests.builders import HELSINKI, NOW, PERIOD, a_deal, some_content, some_terms
from tests.people import OFFICER, settle

CONTACT = ContactPerson("Veikko Vaitelias", "veikko@example.fi", "+358 40 000 0000")
LATER = dt.datetime(2027, 3, 1, 9, 30, tzinfo=dt.UTC)
"""When the period is over and its report is filed."""


class Clock:
    """The time as it is told to the service."""

    def __init__(self) -> None:
        self.time = LATER

    def __call__(self) -> dt.datetime:
        """Return the time."""
        return self.time


class Registry:
    """A store with people who file and decide; each verb goes as far as its name says."""

    def __init__(self, store: Store) -> None:
        settle(store)
        self.store = store
        self.officer = self._person(OFFICER, "officer@example.fi")

    def _person(self, grant: RoleGrant, email: str) -> Actor:
        account = accounts.add_account(
            self.store, SYSTEM, NewAccount(email, "Aino Aalto", Language.FI, (grant,)), NOW
        )
        with self.store.snapshot() as tx:
            return actor_of(tx, account.id)

    def approver(self, organisation: str) -> Actor:
        """Return somebody who files for the organisation."""
        email = f"approver-{organisation}@example.fi"
        with self.store.snapshot() as tx:
            known = by_email(tx, email)
            if known is not None:
                return actor_of(tx, known.id)
        return self._person(RoleGrant(Role.APPROVER, organisation=organisation), email)

    def open_deal(self, **changes: object) -> Deal:
        """Prepare and open the default deal."""
        deal = deals.prepare(
            self.store, self.officer, a_deal(**{"status": DealStatus.PREPARING} | changes), now=NOW
        )
        return deals.open_to_units(self.store, self.officer, deal.slug, expected=None, now=NOW)

    def draft(self, organisation: str = HELSINKI, deal: str = "clean-sites", **changes: object) -> str:
        """Draft an agreement on the default terms; return its number."""
        terms: Terms = some_terms(**changes)
        new = tuple(replace(commitment, number=0) for commitment in terms.commitments)
        content = AgreementDraft(replace(terms, commitments=new), contacts=(CONTACT,))
        actor = self.approver(organisation)
        return agreements.draft(self.store, actor, deal, organisation, content, now=NOW).agreement.number

    def agree(self, organisation: str = HELSINKI, deal: str = "clean-sites", **changes: object) -> str:
        """Draft, submit and approve an agreement on the default terms; return its number."""
        number = self.draft(organisation, deal, **changes)
        agreements.submit(self.store, self.approver(organisation), number, expected=None, now=NOW)
        agreements.approve(self.store, self.officer, number, expected=None, now=NOW, reason="In order.")
        return number

    def submit_report(
        self, number: str, content: ReportContent | None = None, organisation: str = HELSINKI
    ) -> None:
        """Draft and submit a report on the default content."""
        actor = self.approver(organisation)
        filed = content or some_content()
        progress_reports.draft(self.store, actor, number, PERIOD, filed, now=LATER)
        progress_reports.submit(self.store, actor, number, PERIOD, expected=None, now=LATER)

    def accept_report(self, number: str) -> None:
        """Accept a submitted report."""
        progress_reports.accept(self.store, self.officer, number, PERIOD, expected=None, now=LATER)

    def report(self, number: str, content: ReportContent | None = None, organisation: str = HELSINKI) -> None:
        """Draft, submit and accept a report on the default content."""
        self.submit_report(number, content, organisation)
        self.accept_report(number)
