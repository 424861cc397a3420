"""The demo with what its own filings have none of: so that there is something at every address."""

import datetime as dt
from decimal import Decimal
from typing import Final

from registry import demo
from registry.actions import agreements, deals, invitations, own_account, own_work
from registry.actions.accounts import add_account
from registry.actions.agreements import AgreementDraft
from registry.actions.evidence import NewLink, attach_link
from registry.actions.new_accounts import NewAccount
from registry.model.agreements import (
    IN_FORCE,
    ContactPerson,
    DecisionReference,
    MeasureCommitment,
    TargetCommitment,
    Terms,
)
from registry.model.deals import DealStatus, MeasureArea, StateMeasure
from registry.model.languages import Language, Translated
from registry.model.people import SYSTEM, Actor
from registry.model.progress_reports import ReportStatus
from registry.store import Store, accounts
from tests.builders import (
    ESPOO,
    HELSINKI,
    VANTAA,
    a_deal,
    a_definition,
    an_approver,
    an_indicator,
    an_officer,
)

EDITOR: Final = "editor@helsinki.example"
APPROVER: Final = "approver@helsinki.example"
OFFICER: Final = "officer@ym.example"
ADMIN: Final = "admin@registry.example"

HOSTILE: Final = """"><script>alert(1)</script><b onclick="x" style='y'>{{ 1 }}"""
"""What somebody writes who wants to be more than read."""

_DEAL: Final = "plastics-in-construction"


def furnish(store: Store, now: dt.datetime) -> dict[str, tuple[str, ...]]:
    """Load the demo and add to it; return addresses to begin at, by those who may see them.

    Among them are those that no link leads to. The public has an empty name.
    """
    demo.load(store, now=now)
    editor = actor_of(store, EDITOR)
    own_account.change(store, editor, HOSTILE, Language.FI, now)
    agreements.draft(store, editor, _DEAL, HELSINKI, _hostile_draft(now), now=now)
    _prepare_deal(store, now)
    _submit(store, now, VANTAA)
    published = _submit(store, now, ESPOO)
    agreements.approve(store, an_officer(), published, expected=None, now=now, reason=HOSTILE)
    receipts = []
    for own in own_work.own_work(store, editor).agreements:
        number = own.record.agreement.number
        if own.record.agreement.status in IN_FORCE:
            receipts.append(f"/en/workspace/agreements/{number}/receipt")
        for report in own.reports:
            if report.status is ReportStatus.ACCEPTED:
                at = f"/en/workspace/agreements/{number}/progress-reports/{report.period}"
                receipts.append(f"{at}/receipt")
            if report.status is ReportStatus.RETURNED:
                link = NewLink(HOSTILE, is_public=True, link="https://example.fi/?a='b'")
                attach_link(store, editor, number, report.period, link, expected=None, now=now)
    newcomer = add_account(store, SYSTEM, NewAccount("new@example.fi", HOSTILE, Language.FI), now)
    invitation = invitations.invite(store, SYSTEM, newcomer.id, now)
    public = (f"/en/invitation/{invitation}", "/en/password-set")
    found = {"": public, APPROVER: tuple(receipts), EDITOR: (), OFFICER: (), ADMIN: ()}
    return {who: (f"/en/agreements/{published}", *addresses) for who, addresses in found.items()}


def _hostile_draft(now: dt.datetime) -> AgreementDraft:
    due = dt.date(now.year + 1, 12, 31)
    terms = Terms(
        Language.FI,
        dt.date(now.year, 1, 1),
        due,
        scope=HOSTILE,
        implementation_plan=HOSTILE,
        decision=DecisionReference(HOSTILE, now.date(), HOSTILE),
        commitments=(
            TargetCommitment(0, "recycled-film", due, Decimal(40)),
            MeasureCommitment(0, HOSTILE, due, HOSTILE),
        ),
    )
    contact = ContactPerson(HOSTILE, "a@example.fi", HOSTILE, HOSTILE)
    return AgreementDraft(terms, contacts=(contact,), invites_advice=True)


def _prepare_deal(store: Store, now: dt.datetime) -> None:
    """Prepare a deal with hostile names."""
    said = Translated(HOSTILE, HOSTILE, HOSTILE)
    definition = a_definition(name=said, numerator=said, denominator=said)
    deal = a_deal(
        slug="hostile",
        status=DealStatus.PREPARING,
        name=said,
        purpose=said,
        indicators=(an_indicator("hostile", definition),),
        targets=(),
        measure_areas=(MeasureArea("hostile", said),),
        state_measures=(StateMeasure(said),),
    )
    deals.prepare(store, an_officer(), deal, now=now)


def _submit(store: Store, now: dt.datetime, organisation: str) -> str:
    """Submit an agreement on hostile terms; return its number."""
    unit = an_approver(organisation)
    found = agreements.draft(store, unit, _DEAL, organisation, _hostile_draft(now), now=now)
    agreements.submit(store, unit, found.agreement.number, expected=None, now=now)
    return found.agreement.number


def actor_of(store: Store, email: str) -> Actor:
    """Return whom a session of somebody speaks for."""
    with store.snapshot() as tx:
        account = accounts.by_email(tx, email)
        assert account is not None
        return accounts.actor_of(tx, account.id)
