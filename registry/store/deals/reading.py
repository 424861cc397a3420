"""Reading deals: one of them, or all, in one query for each kind of part."""

import datetime as dt
from collections import defaultdict

import msgspec

from registry.model.deals import (
    Deal,
    DealKind,
    DealStatus,
    Direction,
    FoundingParty,
    Indicator,
    IndicatorKind,
    IndicatorVersion,
    MeasureArea,
    MeasureStatus,
    StateMeasure,
    Target,
)
from registry.model.languages import Language, Translated
from registry.model.periods import ReportingRound
from registry.model.quantities import from_thousandths
from registry.store.transaction import Transaction


class _DealRow(msgspec.Struct, array_like=True):
    id: int
    slug: str
    kind: DealKind
    status: DealStatus
    name_fi: str
    name_sv: str
    name_en: str
    purpose_fi: str
    purpose_sv: str
    purpose_en: str
    signed_on: str | None
    valid_until: dt.date
    first_period: int
    interval_years: int
    due_month: int
    due_day: int
    minimum_measure_areas: int
    merged_into: str | None
    sources: str
    revision: int


class _IndicatorRow(msgspec.Struct, array_like=True):
    deal: int
    code: str
    version: int
    in_force_from: dt.date
    kind: IndicatorKind
    direction: Direction
    unit: str
    name_fi: str
    name_sv: str
    name_en: str
    numerator_fi: str
    numerator_sv: str
    numerator_en: str
    denominator_fi: str | None
    denominator_sv: str | None
    denominator_en: str | None

    def definition(self) -> IndicatorVersion:
        denominator = None
        if self.denominator_fi is not None:
            denominator = Translated(
                self.denominator_fi, self.denominator_sv or "", self.denominator_en or ""
            )
        return IndicatorVersion(
            self.version,
            self.in_force_from,
            self.kind,
            self.direction,
            self.unit,
            Translated(self.name_fi, self.name_sv, self.name_en),
            Translated(self.numerator_fi, self.numerator_sv, self.numerator_en),
            denominator,
        )


class _TargetRow(msgspec.Struct, array_like=True):
    deal: int
    indicator: str
    due_on: dt.date
    value: int | None


class _AreaRow(msgspec.Struct, array_like=True):
    deal: int
    code: str
    fi: str
    sv: str
    en: str


class _StateMeasureRow(msgspec.Struct, array_like=True):
    deal: int
    fi: str
    sv: str
    en: str
    status: MeasureStatus
    note: str
    note_language: Language


class _PartyRow(msgspec.Struct, array_like=True):
    deal: int
    name: str
    organisation: str | None


class _MinistryRow(msgspec.Struct, array_like=True):
    deal: int
    code: str


def id_of(tx: Transaction, slug: str) -> int | None:
    """Return the row number of a deal, or None where there is none."""
    found: int | None = tx.value("select id from deal where slug = :slug", slug=slug)
    return found


def by_slug(tx: Transaction, slug: str) -> Deal | None:
    """Return a deal, or None where there is none."""
    return next(iter(_deals(tx, slug)), None)


def all_deals(tx: Transaction) -> list[Deal]:
    """Return every deal, in preparation or ended, by the Finnish name."""
    return _deals(tx, None)


def _deals(tx: Transaction, slug: str | None) -> list[Deal]:
    rows = tx.rows(
        _DealRow,
        """
        select deal.id, deal.slug, deal.kind, deal.status, deal.name_fi, deal.name_sv, deal.name_en,
            deal.purpose_fi, deal.purpose_sv, deal.purpose_en, deal.signed_on, deal.valid_until,
            deal.first_period, deal.interval_years, deal.due_month, deal.due_day,
            deal.minimum_measure_areas, successor.slug, deal.sources, deal.revision
        from deal
        left join deal as successor on successor.id = deal.merged_into_id
        where cast(:slug as text) is null or deal.slug = :slug
        order by deal.name_fi collate finnish
        """,
        slug=slug,
    )
    deal = rows[0].id if slug is not None and rows else None
    parts = _Parts(tx, deal)
    return [parts.deal(row) for row in rows]


class _Parts:
    """What belongs to one deal, or to all of them, read in one query for each kind of part."""

    def __init__(self, tx: Transaction, deal: int | None) -> None:
        with tx.together() as asked:
            ministries = asked.rows(_MinistryRow, _MINISTRIES, deal=deal)
            indicators = asked.rows(_IndicatorRow, _INDICATORS, deal=deal)
            targets = asked.rows(_TargetRow, _TARGETS, deal=deal)
            areas = asked.rows(_AreaRow, _AREAS, deal=deal)
            state_measures = asked.rows(_StateMeasureRow, _STATE_MEASURES, deal=deal)
            parties = asked.rows(_PartyRow, _PARTIES, deal=deal)
        self.ministries: dict[int, list[str]] = defaultdict(list)
        for ministry in ministries:
            self.ministries[ministry.deal].append(ministry.code)
        self.indicators: dict[int, dict[str, list[IndicatorVersion]]] = defaultdict(dict)
        for indicator in indicators:
            versions = self.indicators[indicator.deal].setdefault(indicator.code, [])
            versions.append(indicator.definition())
        self.targets: dict[int, list[Target]] = defaultdict(list)
        for target in targets:
            value = None if target.value is None else from_thousandths(target.value)
            self.targets[target.deal].append(Target(target.indicator, target.due_on, value))
        self.areas: dict[int, list[MeasureArea]] = defaultdict(list)
        for area in areas:
            self.areas[area.deal].append(MeasureArea(area.code, Translated(area.fi, area.sv, area.en)))
        self.state_measures: dict[int, list[StateMeasure]] = defaultdict(list)
        for measure in state_measures:
            text = Translated(measure.fi, measure.sv, measure.en)
            self.state_measures[measure.deal].append(
                StateMeasure(text, measure.status, measure.note, measure.note_language)
            )
        self.parties: dict[int, list[FoundingParty]] = defaultdict(list)
        for party in parties:
            self.parties[party.deal].append(FoundingParty(party.name, party.organisation))

    def deal(self, row: _DealRow) -> Deal:
        return Deal(
            slug=row.slug,
            kind=row.kind,
            status=row.status,
            name=Translated(row.name_fi, row.name_sv, row.name_en),
            purpose=Translated(row.purpose_fi, row.purpose_sv, row.purpose_en),
            valid_until=row.valid_until,
            ministries=tuple(self.ministries[row.id]),
            reporting=ReportingRound(row.first_period, row.interval_years, row.due_month, row.due_day),
            signed_on=row.signed_on,
            minimum_measure_areas=row.minimum_measure_areas,
            indicators=tuple(
                Indicator(code, tuple(versions)) for code, versions in self.indicators[row.id].items()
            ),
            targets=tuple(self.targets[row.id]),
            measure_areas=tuple(self.areas[row.id]),
            state_measures=tuple(self.state_measures[row.id]),
            founding_parties=tuple(self.parties[row.id]),
            merged_into=row.merged_into,
            sources=tuple(msgspec.json.decode(row.sources, type=list[str])),
            revision=row.revision,
        )


_MINISTRIES = """
    select deal_id, ministry_code
    from deal_ministry
    where cast(:deal as bigint) is null or deal_id = :deal
    order by deal_id, position
"""

_INDICATORS = """
    select indicator.deal_id, indicator.code, version, in_force_from, kind, direction, unit, name_fi, name_sv,
        name_en, numerator_fi, numerator_sv, numerator_en, denominator_fi, denominator_sv, denominator_en
    from indicator
    join indicator_version on indicator_version.indicator_id = indicator.id
    where cast(:deal as bigint) is null or indicator.deal_id = :deal
    order by indicator.deal_id, indicator.position, version
"""

_TARGETS = """
    select indicator.deal_id, indicator.code, due_on, value_thousandths
    from indicator
    join deal_target on deal_target.indicator_id = indicator.id
    where cast(:deal as bigint) is null or indicator.deal_id = :deal
    order by indicator.deal_id, indicator.position, due_on
"""

_AREAS = """
    select deal_id, code, name_fi, name_sv, name_en
    from measure_area
    where cast(:deal as bigint) is null or deal_id = :deal
    order by deal_id, position
"""

_STATE_MEASURES = """
    select deal_id, text_fi, text_sv, text_en, status, note, note_language
    from state_measure
    where cast(:deal as bigint) is null or deal_id = :deal
    order by deal_id, position
"""

_PARTIES = """
    select deal_id, name, organisation.business_id
    from founding_party
    left join organisation on organisation.id = founding_party.organisation_id
    where cast(:deal as bigint) is null or deal_id = :deal
    order by deal_id, position
"""
