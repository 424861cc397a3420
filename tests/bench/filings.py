"""Reports that can still be drafted, each with a token of somebody of its unit."""

from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from itertools import islice
from pathlib import Path

import msgspec

from registry.actions import accounts, api_tokens
from registry.actions.accounts import NewAccount
from registry.actions.api_tokens import NewApiToken
from registry.model.agreements import Agreement, AgreementStatus
from registry.model.deals import Deal, IndicatorKind, MeasureStatus
from registry.model.languages import Language
from registry.model.listings import AgreementFilter, AgreementSort
from registry.model.people import SYSTEM, Role, RoleGrant, TokenScope
from registry.model.report_rules import definitions_in, periods_of
from registry.store import Store, agreements, deals, progress_reports
from registry.store import api_tokens as stored_tokens
from tests.bench.databases import NOW
from tests.bench.driver import Call

_PAGE = 200
_SEVERAL = 2
_SUMMARY = "What was done in the year, told in about as many words as units write: " * 4
_PARTS: dict[IndicatorKind, dict[str, object]] = {
    IndicatorKind.SHARE: {"numerator": Decimal("12.5"), "denominator": Decimal(20)},
    IndicatorKind.AMOUNT: {"numerator": Decimal("840.25")},
    IndicatorKind.YES_NO: {"answer": True},
}
_encode = msgspec.json.Encoder(decimal_format="number").encode


def filings(path: Path, count: int) -> list[Call]:
    """Return so many requests that each draft a report; the database learns their senders' tokens."""
    with closing(Store(path)) as store:
        drafts = list(islice(_drafts(store), count))
        assert len(drafts) == count, f"only {len(drafts)} reports can be drafted in {path.name}"
        return [
            Call(
                "POST",
                f"/api/v1/agreements/{agreement.number}/progress-reports",
                headers=(
                    (b"content-type", b"application/json"),
                    (b"authorization", b"Bearer " + _token(store, number, agreement.organisation).encode()),
                ),
                body=_encode(_content(agreement, deal, period)),
                expects=201,
            )
            for number, (agreement, deal, period) in enumerate(drafts)
        ]


def _drafts(store: Store) -> Iterator[tuple[Agreement, Deal, int]]:
    """Yield agreements in force that lack a report, from the newest back, each with the period.

    They are of deals with several indicators, for each of which there is something to report.
    """
    for number in _in_force(store):
        with store.snapshot() as tx:
            record = agreements.by_number(tx, number)
            deal = deals.by_slug(tx, record.agreement.deal) if record else None
            if record is None or deal is None:
                continue
            begun = [
                period
                for period in periods_of(record.agreement, deal)
                if deal.reporting.starts_on(period) <= NOW.date()
            ]
            if (
                len(deal.indicators) >= _SEVERAL
                and begun
                and progress_reports.by_period(tx, number, begun[-1]) is None
            ):
                yield record.agreement, deal, begun[-1]


def _in_force(store: Store) -> Iterator[str]:
    wanted, after = AgreementFilter(status=AgreementStatus.ACTIVE), None
    while True:
        with store.snapshot() as tx:
            page = agreements.matching(tx, SYSTEM, wanted, AgreementSort.NUMBER_DOWN, after, _PAGE)
        yield from (row.number for row in page.items)
        if page.next_key is None:
            return
        after = page.next_key


def _token(store: Store, number: int, unit: str) -> str:
    """Make a token of an editor of the unit. It was used today, as most are: that is noted once a day."""
    grant = RoleGrant(Role.EDITOR, organisation=unit)
    new = NewAccount(f"bench-{number}@example.fi", "Bench", Language.FI, (grant,))
    account = accounts.add_account(store, SYSTEM, new, NOW)
    scopes = (TokenScope.READ, TokenScope.DRAFT)
    token, secret = api_tokens.create(store, SYSTEM, account.id, NewApiToken("bench", scopes), NOW)
    with store.transaction() as tx:
        stored_tokens.set_last_used(tx, token.id, NOW.date())
    return secret


def _content(agreement: Agreement, deal: Deal, period: int) -> dict[str, object]:
    return {
        "period": period,
        "language": Language.FI,
        "summary": _SUMMARY,
        "values": [
            {"indicator": code, "evidence": "documented", "note": "From the contracts' register."}
            | _PARTS[definition.kind]
            for code, definition in definitions_in(deal, period).items()
        ],
        "measures": [
            {"commitment": measure.number, "status": MeasureStatus.UNDER_WAY, "note": "Half of the tenders."}
            for measure in agreement.latest.terms.measures
        ],
    }
