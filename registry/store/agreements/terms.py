"""Writing what versions of agreements say: their commitments, and the organisations that they cover."""

from collections.abc import Sequence

from registry.model.agreements import Commitment, MeasureCommitment, TargetCommitment, Terms
from registry.model.quantities import thousandths
from registry.store.transaction import Transaction


def write_all(tx: Transaction, written: Sequence[tuple[int, Terms, str]]) -> None:
    """Write the terms of versions that have none yet, each with its row and the slug of its deal."""
    tx.execute_all(
        """
        insert into commitment
            (agreement_version_id, number, position, kind, due_on, indicator_id, value_thousandths,
            baseline_thousandths, baseline_on, measure_area_id, own_area, description, responsible)
        values (:version_id, :number, :position, :kind, :due_on,
            (
                select indicator.id from indicator join deal on deal.id = indicator.deal_id
                where deal.slug = :deal and indicator.code = :indicator
            ),
            :value, :baseline, :baseline_on,
            (
                select measure_area.id from measure_area join deal on deal.id = measure_area.deal_id
                where deal.slug = :deal and measure_area.code = :area
            ),
            :own_area, :description, :responsible)
        """,
        (
            {"version_id": version_id, "position": position, "deal": deal, **_columns(commitment)}
            for version_id, terms, deal in written
            for position, commitment in enumerate(terms.commitments)
        ),
    )
    tx.execute_all(
        """
        insert into covered_organisation (agreement_version_id, position, organisation_id)
        values (:version_id, :position, (select id from organisation where business_id = :organisation))
        """,
        (
            {"version_id": version_id, "position": position, "organisation": organisation}
            for version_id, terms, _ in written
            for position, organisation in enumerate(terms.covers)
        ),
    )


def erase(tx: Transaction, version_id: int) -> None:
    """Take the terms of a version away, for new ones."""
    tx.execute("delete from commitment where agreement_version_id = :id", id=version_id)
    tx.execute("delete from covered_organisation where agreement_version_id = :id", id=version_id)


_BLANK = dict.fromkeys(
    ("indicator", "value", "baseline", "baseline_on", "area", "own_area", "description", "responsible")
)


def _columns(commitment: Commitment) -> dict[str, object]:
    common = {**_BLANK, "number": commitment.number, "due_on": commitment.due_on}
    match commitment:
        case TargetCommitment():
            baseline = commitment.baseline
            return {
                **common,
                "kind": "target",
                "indicator": commitment.indicator,
                "value": None if commitment.value is None else thousandths(commitment.value),
                "baseline": thousandths(baseline.value) if baseline else None,
                "baseline_on": baseline.on if baseline else None,
            }
        case MeasureCommitment():
            return {
                **common,
                "kind": "measure",
                "area": commitment.area,
                "own_area": commitment.own_area,
                "description": commitment.description,
                "responsible": commitment.responsible,
            }
