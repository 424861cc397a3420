"""Reports of ten values that nobody has filed yet: an invented deal with ten indicators, and units in it."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from itertools import count, islice

import msgspec

from registry.demo.agreement_histories import AgreementHistory
from registry.demo.deal_histories import DealHistory
from registry.demo.founding import add_organisations, regions
from registry.demo.recording import Recorder
from registry.demo.units import invented_business_ids, numbered_units
from registry.model.agreements import DecisionReference, MeasureCommitment, Terms
from registry.model.deals import (
    Deal,
    DealKind,
    DealStatus,
    Direction,
    Indicator,
    IndicatorKind,
    IndicatorVersion,
    MeasureStatus,
)
from registry.model.languages import Language, Translated
from registry.model.organisations import Organisation
from registry.model.people import Actor
from registry.model.periods import ReportingRound
from registry.model.progress_reports import EvidenceLevel, MeasureProgress, ReportContent, ReportedValue
from registry.store import Store, Transaction, accounts, agreements
from tests.bench.databases import NOW

_PERIODS = range(2007, NOW.year)
"""Each agreement is reported for these: all of them are over."""

_UNITS_FROM = 900_000
"""The number of the first unit's name: no demo is that large."""

_VALUES = 10


class Due(msgspec.Struct, frozen=True):
    """A report that can be drafted: by whom, of which unit's agreement, for which period."""

    actor: Actor
    unit: str
    number: str
    period: int


def add(store: Store, reports: int) -> list[Due]:
    """Add so many agreements that as many reports are due; return these, a unit's far from each other.

    They are added to a database with the demo, whose people act.
    """
    with store.transaction() as tx:
        editor, officer = _people(tx)
        units = list(islice(_new_units(tx), -(-reports // len(_PERIODS))))
        add_organisations(tx, units)
        deal = _deal(officer)
        told = []
        for unit in units:
            number = agreements.next_number(tx, NOW.year)
            told.append(_agreement(number, deal.deal, unit, editor, officer))
        Recorder().record(tx, [deal], told)
    actor = msgspec.structs.replace(editor, edits=frozenset(unit.business_id for unit in units))
    due = (Due(actor, each.agreement.organisation, each.subject, year) for year in _PERIODS for each in told)
    return list(islice(due, reports))


def content() -> ReportContent:
    """Return what each of the reports says."""
    values = tuple(
        ReportedValue(
            f"indicator-{number}",
            1,
            Decimal("12.5"),
            Decimal(20),
            evidence=EvidenceLevel.DOCUMENTED,
            note="From the contracts' register.",
        )
        for number in range(_VALUES)
    )
    measures = tuple(MeasureProgress(n, MeasureStatus.UNDER_WAY, "Half of the tenders.") for n in (1, 2))
    summary = "What was done in the year, told in about as many words as units write: " * 4
    return ReportContent(Language.FI, summary, values, measures)


def _people(tx: Transaction) -> tuple[Actor, Actor]:
    found = [accounts.by_email(tx, email) for email in ("editor@helsinki.example", "officer@ym.example")]
    editor, officer = (accounts.actor_of(tx, each.id) for each in found if each is not None)
    return editor, officer


def _new_units(tx: Transaction) -> Iterator[Organisation]:
    known = set(tx.values("select business_id from organisation"))
    free = (business_id for business_id in invented_business_ids() if business_id not in known)
    for number in count(_UNITS_FROM):
        yield from numbered_units(regions(), free, number, number)


def _deal(officer: Actor) -> DealHistory:
    deal = Deal(
        slug="ten-indicators",
        kind=DealKind.PROCUREMENT,
        status=DealStatus.PREPARING,
        name=_text("Ten indicators"),
        purpose=_text("This deal does not exist: it is invented for measurements."),
        valid_until=dt.date(2035, 12, 31),
        ministries=("YM",),
        reporting=ReportingRound(_PERIODS[0]),
        signed_on="2006-09-01",
        indicators=tuple(Indicator(f"indicator-{n}", (_definition(n),)) for n in range(_VALUES)),
        sources=("invented",),
    )
    history = DealHistory(deal, _at(2006, 8), officer)
    history.open(_at(2006, 9), officer)
    return history


def _definition(number: int) -> IndicatorVersion:
    return IndicatorVersion(
        version=1,
        in_force_from=dt.date(2000, 1, 1),
        kind=IndicatorKind.SHARE,
        direction=Direction.UP,
        unit="%",
        name=_text(f"Indicator {number}"),
        numerator=_text("procurements on the terms"),
        denominator=_text("all procurements"),
    )


def _agreement(
    number: str, deal: Deal, unit: Organisation, editor: Actor, officer: Actor
) -> AgreementHistory:
    terms = Terms(
        language=Language.FI,
        starts_on=dt.date(_PERIODS[0], 1, 1),
        ends_on=deal.valid_until,
        scope="All procurements.",
        implementation_plan="The terms are written into each call for tenders.",
        decision=DecisionReference("Council", dt.date(2006, 9, 15), "DEMO-2006-00001"),
        commitments=tuple(MeasureCommitment(n, "Tenders on the terms", deal.valid_until) for n in (1, 2)),
    )
    history = AgreementHistory(number, deal, unit.business_id, terms, at=_at(2006, 10), actor=editor)
    history.submit(_at(2006, 11), editor)
    history.approve("YM", _at(2006, 12), officer)
    return history


def _text(text: str) -> Translated:
    return Translated(text, text, text)


def _at(year: int, month: int) -> dt.datetime:
    return dt.datetime(year, month, 1, 9, tzinfo=dt.UTC)
