"""The demo with what its own filings have none of: so that there is something at every address."""

import datetime as dt
from typing import Final

from registry import demo
from registry.actions import agreements, invitations, own_work
from registry.actions.accounts import add_account
from registry.actions.agreements import AgreementDraft
from registry.actions.evidence import NewLink, attach_link
from registry.actions.new_accounts import NewAccount
from registry.model.agreements import IN_FORCE, MeasureCommitment, Terms
from registry.model.languages import Language
from registry.model.people import SYSTEM, Actor
from registry.model.progress_reports import ReportStatus
from registry.store import Store, accounts
from tests.builders import HELSINKI

EDITOR: Final = "editor@helsinki.example"
APPROVER: Final = "approver@helsinki.example"
OFFICER: Final = "officer@ym.example"
ADMIN: Final = "admin@registry.example"

_DEAL: Final = "plastics-in-construction"


def furnish(store: Store, now: dt.datetime) -> dict[str, tuple[str, ...]]:
    """Load the demo and add to it; return addresses that no link leads to, by those who may see them.

    What is there for everybody is there by an empty name.
    """
    demo.load(store, now=now)
    editor = actor_of(store, EDITOR)
    terms = Terms(
        Language.FI,
        now.date(),
        commitments=(MeasureCommitment(0, "Muovit lajitellaan.", dt.date(now.year + 1, 12, 31)),),
    )
    agreements.draft(store, editor, _DEAL, HELSINKI, AgreementDraft(terms), now=now)
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
                link = NewLink("Päätös", is_public=True, link="https://example.fi/decision")
                attach_link(store, editor, number, report.period, link, expected=None, now=now)
    newcomer = add_account(store, SYSTEM, NewAccount("new@example.fi", "Uusi", Language.FI), now)
    invitation = invitations.invite(store, SYSTEM, newcomer.id, now)
    return {
        "": (f"/en/invitation/{invitation}", "/en/password-set"),
        APPROVER: tuple(receipts),
    }


def actor_of(store: Store, email: str) -> Actor:
    """Return whom a session of somebody speaks for."""
    with store.snapshot() as tx:
        account = accounts.by_email(tx, email)
        assert account is not None
        return accounts.actor_of(tx, account.id)
