"""Writing a deal: its own row, and all that belongs to it anew."""

import msgspec

from registry.model.deals import Deal, DealStatus, Indicator
from registry.model.languages import Translated
from registry.model.quantities import thousandths
from registry.store import dialect
from registry.store.transaction import Transaction


def add(tx: Transaction, deal: Deal) -> None:
    """Add a deal under the revision it carries."""
    deal_id = tx.value(
        """
        insert into deal
            (slug, kind, status, name_fi, name_sv, name_en, purpose_fi, purpose_sv, purpose_en, signed_on,
            valid_until, first_period, interval_years, due_month, due_day, minimum_measure_areas,
            merged_into_id, sources, search_text, revision)
        values (:slug, :kind, :status, :name_fi, :name_sv, :name_en, :purpose_fi, :purpose_sv, :purpose_en,
            :signed_on, :valid_until, :first_period, :interval_years, :due_month, :due_day,
            :minimum_measure_areas, (select id from deal where slug = :merged_into), :sources, :search_text,
            :revision)
        returning id
        """,
        **_columns(deal),
    )
    _write_parts(tx, deal_id, deal)


def update(tx: Transaction, before: Deal, deal: Deal) -> None:
    """Bring a deal's row and its parts from what they were to what they have become.

    While it is being prepared nothing points at its indicators and areas: what it no longer has
    goes. Later, indicators are kept by their code and definitions by their version, since
    agreements and reports point at them, and none is taken away (the rules see to that).
    """
    tx.change(
        """
        update deal
        set kind = :kind, status = :status, name_fi = :name_fi, name_sv = :name_sv, name_en = :name_en,
            purpose_fi = :purpose_fi, purpose_sv = :purpose_sv, purpose_en = :purpose_en,
            signed_on = :signed_on, valid_until = :valid_until, first_period = :first_period,
            interval_years = :interval_years, due_month = :due_month, due_day = :due_day,
            minimum_measure_areas = :minimum_measure_areas,
            merged_into_id = (select successor.id from deal as successor where successor.slug = :merged_into),
            sources = :sources, search_text = :search_text, revision = :revision
        where slug = :slug and revision = :revision_before
        """,
        revision_before=before.revision,
        **_columns(deal),
    )
    deal_id = tx.value("select id from deal where slug = :slug", slug=deal.slug)
    is_preparing = deal.status is DealStatus.PREPARING
    for statement in (*_CLEARANCE, *(_REMOVAL if is_preparing else _REORDERING)):
        tx.execute(statement, deal=deal_id)
    _write_parts(tx, deal_id, deal)


def _columns(deal: Deal) -> dict[str, object]:
    names = f"{deal.name.fi} {deal.name.sv} {deal.name.en}"
    return {
        "slug": deal.slug,
        "kind": deal.kind,
        "status": deal.status,
        **_texts("name", deal.name),
        **_texts("purpose", deal.purpose),
        "signed_on": deal.signed_on,
        "valid_until": deal.valid_until,
        **msgspec.structs.asdict(deal.reporting),
        "minimum_measure_areas": deal.minimum_measure_areas,
        "merged_into": deal.merged_into,
        "sources": msgspec.json.encode(deal.sources).decode(),
        "search_text": dialect.folded(names),
        "revision": deal.revision,
    }


def _texts(column: str, text: Translated | None) -> dict[str, str | None]:
    if text is None:
        return {f"{column}_fi": None, f"{column}_sv": None, f"{column}_en": None}
    return {f"{column}_fi": text.fi, f"{column}_sv": text.sv, f"{column}_en": text.en}


_CLEARANCE = (
    "delete from deal_ministry where deal_id = :deal",
    "delete from deal_target where indicator_id in (select id from indicator where deal_id = :deal)",
    "delete from state_measure where deal_id = :deal",
    "delete from founding_party where deal_id = :deal",
)
_REMOVAL = (
    "delete from indicator_version where indicator_id in (select id from indicator where deal_id = :deal)",
    "delete from indicator where deal_id = :deal",
    "delete from measure_area where deal_id = :deal",
)
_REORDERING = (
    # Out of the way of the new order, in which a position may be another's.
    "update indicator set position = -position - 1 where deal_id = :deal",
    "update measure_area set position = -position - 1 where deal_id = :deal",
)


def _write_parts(tx: Transaction, deal_id: int, deal: Deal) -> None:
    tx.execute_all(
        "insert into deal_ministry (deal_id, position, ministry_code) values (:deal, :position, :ministry)",
        [{"deal": deal_id, "position": i, "ministry": code} for i, code in enumerate(deal.ministries)],
    )
    for position, indicator in enumerate(deal.indicators):
        _write_indicator(tx, deal_id, position, indicator)
    tx.execute_all(
        """
        insert into deal_target (indicator_id, due_on, value_thousandths)
        select id, :due_on, :value from indicator where deal_id = :deal and code = :indicator
        """,
        [
            {
                "deal": deal_id,
                "indicator": target.indicator,
                "due_on": target.due_on,
                "value": None if target.value is None else thousandths(target.value),
            }
            for target in deal.targets
        ],
    )
    _write_measures(tx, deal_id, deal)
    tx.execute_all(
        """
        insert into founding_party (deal_id, position, name, organisation_id)
        values (:deal, :position, :name, (select id from organisation where business_id = :organisation))
        """,
        [
            {"deal": deal_id, "position": position, **msgspec.structs.asdict(party)}
            for position, party in enumerate(deal.founding_parties)
        ],
    )


def _write_indicator(tx: Transaction, deal_id: int, position: int, indicator: Indicator) -> None:
    indicator_id = tx.value(
        """
        insert into indicator (deal_id, position, code) values (:deal, :position, :code)
        on conflict (deal_id, code) do update set position = excluded.position
        returning id
        """,
        deal=deal_id,
        position=position,
        code=indicator.code,
    )
    tx.execute_all(
        """
        insert into indicator_version
            (indicator_id, version, in_force_from, kind, direction, unit, name_fi, name_sv, name_en,
            numerator_fi, numerator_sv, numerator_en, denominator_fi, denominator_sv, denominator_en)
        values (:indicator, :version, :in_force_from, :kind, :direction, :unit, :name_fi, :name_sv, :name_en,
            :numerator_fi, :numerator_sv, :numerator_en, :denominator_fi, :denominator_sv, :denominator_en)
        on conflict (indicator_id, version) do update set
            in_force_from = excluded.in_force_from, kind = excluded.kind, direction = excluded.direction,
            unit = excluded.unit, name_fi = excluded.name_fi, name_sv = excluded.name_sv,
            name_en = excluded.name_en, numerator_fi = excluded.numerator_fi,
            numerator_sv = excluded.numerator_sv, numerator_en = excluded.numerator_en,
            denominator_fi = excluded.denominator_fi, denominator_sv = excluded.denominator_sv,
            denominator_en = excluded.denominator_en
        """,
        [
            {
                "indicator": indicator_id,
                "version": version.version,
                "in_force_from": version.in_force_from,
                "kind": version.kind,
                "direction": version.direction,
                "unit": version.unit,
                **_texts("name", version.name),
                **_texts("numerator", version.numerator),
                **_texts("denominator", version.denominator),
            }
            for version in indicator.versions
        ],
    )


def _write_measures(tx: Transaction, deal_id: int, deal: Deal) -> None:
    tx.execute_all(
        """
        insert into measure_area (deal_id, position, code, name_fi, name_sv, name_en)
        values (:deal, :position, :code, :name_fi, :name_sv, :name_en)
        on conflict (deal_id, code) do update set position = excluded.position, name_fi = excluded.name_fi,
            name_sv = excluded.name_sv, name_en = excluded.name_en
        """,
        [
            {"deal": deal_id, "position": position, "code": area.code, **_texts("name", area.name)}
            for position, area in enumerate(deal.measure_areas)
        ],
    )
    tx.execute_all(
        """
        insert into state_measure (deal_id, position, text_fi, text_sv, text_en, status, note, note_language)
        values (:deal, :position, :text_fi, :text_sv, :text_en, :status, :note, :note_language)
        """,
        [
            {
                "deal": deal_id,
                "position": position,
                **_texts("text", measure.text),
                "status": measure.status,
                "note": measure.note,
                "note_language": measure.note_language,
            }
            for position, measure in enumerate(deal.state_measures)
        ],
    )
