"""The parts of a deal's summary: its indicators, their units side by side, and who takes part."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Literal

import msgspec

from registry.model.deal_figures import DealFigures, IndicatorFigures, Participant, Standing, UnitFigure
from registry.model.deals import Deal, Direction, IndicatorVersion
from registry.model.figures import FigureKind
from registry.model.headlines import shown
from registry.model.languages import Translated
from registry.model.organisations import Organisation
from registry.model.progress_reports import EvidenceLevel, MissingReason
from registry.model.summaries.records import decimals_of
from registry.model.summaries.taking_part import AgreementTerm, Round
from registry.model.summaries.totals import PeriodTotal, path_of


class UnitRecord(msgspec.Struct, frozen=True):
    """One unit's figure, judged against its own targets and the deal's, apart.

    `value` is rounded for show. `covers` are the organisations that it reports for along with
    itself, `missing` is the reason that its report gives for having no value.
    """

    organisation: Translated
    business_id: str
    agreement: str
    covers: tuple[Translated, ...]
    is_reported: bool
    kind: FigureKind
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    missing: MissingReason | None
    evidence: EvidenceLevel | None
    own_targets: tuple[Standing, ...]
    deal_targets: tuple[Standing, ...]


class DealIndicator(msgspec.Struct, frozen=True):
    """One indicator: what all units come to `now`, how they came there, and the units side by side.

    `path` are the totals under the same definition, oldest first, `now` the last of them. The
    units come with the best first and those without a value last.
    """

    code: str
    definition: IndicatorVersion
    now: PeriodTotal
    targets: tuple[Standing, ...]
    path: tuple[PeriodTotal, ...]
    units: tuple[UnitRecord, ...]

    def decimals(self, column: Literal["numerator", "denominator", "value"]) -> int:
        """Return how many decimals the units' numbers in a column need to stand one below the other."""
        return decimals_of(getattr(unit, column) for unit in self.units)

    def decimals_of_path(self, column: Literal["numerator", "denominator", "value"]) -> int:
        """Return the same for the totals."""
        return decimals_of(getattr(total, column) for total in self.path)


class PartyRecord(msgspec.Struct, frozen=True):
    """A unit with an agreement in force in the period, and when its report was accepted, if it was.

    A unit without a report of its own may be in another's: `reported_by` names that one. `ended_on`
    is the day on which the agreement was withdrawn or terminated.
    """

    agreement: str
    organisation: Translated
    business_id: str
    starts_on: dt.date
    ends_on: dt.date
    ended_on: dt.date | None
    accepted_at: dt.datetime | None
    reported_by: Translated | None

    @property
    def has_reported(self) -> bool:
        """Whether the period is reported for this unit, by itself or by another."""
        return self.accepted_at is not None or self.reported_by is not None


def deal_indicator(
    deal: Deal,
    figures: IndicatorFigures,
    totals: Mapping[int, DealFigures],
    organisations: Mapping[str, Organisation],
) -> DealIndicator:
    """Return an indicator; `totals` are those of all its periods, the one of `figures` last."""
    path = path_of(deal, figures.code, totals)
    return DealIndicator(
        code=figures.code,
        definition=figures.definition,
        now=path[-1],
        targets=figures.targets,
        path=path,
        units=tuple(_unit(one, figures.definition, organisations) for one in _best_first(figures)),
    )


def _best_first(figures: IndicatorFigures) -> list[UnitFigure]:
    sign = -1 if figures.definition.direction is Direction.UP else 1
    return sorted(
        figures.units,
        key=lambda unit: (unit.figure.value is None, sign * (unit.figure.value or Fraction())),
    )


def _unit(
    unit: UnitFigure, definition: IndicatorVersion, organisations: Mapping[str, Organisation]
) -> UnitRecord:
    marks = (one.value for one in (*unit.own_targets, *unit.deal_targets))
    return UnitRecord(
        organisation=organisations[unit.organisation].name,
        business_id=unit.organisation,
        agreement=unit.agreement,
        covers=tuple(organisations[one].name for one in unit.covers),
        is_reported=unit.is_reported,
        kind=unit.figure.kind,
        value=shown(unit.figure, definition.kind, marks),
        numerator=unit.figure.numerator,
        denominator=unit.figure.denominator,
        missing=unit.missing,
        evidence=unit.evidence,
        own_targets=unit.own_targets,
        deal_targets=unit.deal_targets,
    )


def party_record(
    participant: Participant,
    term: AgreementTerm,
    now: Round,
    accepted_at: dt.datetime | None,
    organisations: Mapping[str, Organisation],
) -> PartyRecord:
    """Return a unit that takes part; whoever reports for it along with itself has to be in `now`."""
    own = participant.organisation
    others = (
        one.organisation
        for one in now.participants
        if one.agreement in now.reporters and own in one.covers and one.organisation != own
    )
    reporter = next(others, None) if accepted_at is None else None
    return PartyRecord(
        agreement=participant.agreement,
        organisation=organisations[own].name,
        business_id=own,
        starts_on=term.starts_on,
        ends_on=term.ends_on,
        ended_on=term.ended_on,
        accepted_at=accepted_at,
        reported_by=organisations[reporter].name if reporter is not None else None,
    )
