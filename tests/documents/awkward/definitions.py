"""Records whose deals have not decided yet, or have changed their minds."""

from decimal import Decimal

from msgspec.structs import replace

from registry.model.deals import DealKind
from registry.model.progress_reports import ReportedValue
from tests.builders import (
    KILOGRAMS,
    SITES,
    a_deal,
    a_definition,
    a_measure_commitment,
    a_share,
    a_target,
    a_target_commitment,
    an_amount,
    an_indicator,
    day,
    some_content,
    some_terms,
    words,
)
from tests.documents.awkward.records import PERIODS, Record, a_unit, agreed, reported


def targets_to_be_set(first: int) -> Record:
    """A deal that has yet to say what it aims at, of a unit that has yet to say so too."""
    targets = (a_target(value=None), a_target(indicator=KILOGRAMS, value=None))
    deal = a_deal(slug="targets-to-be-set", kind=DealKind.SECTOR, targets=targets, measure_areas=())
    promised = (
        a_target_commitment(value=None, baseline=None),
        a_target_commitment(number=3, indicator=KILOGRAMS, value=None),
        a_measure_commitment(area=None, own_area="Oma ala"),
    )
    unit = a_unit(first)
    agreement = agreed(first, unit, deal, some_terms(commitments=promised))
    content = some_content(values=(a_share(1, 3), an_amount("0.001")))
    return Record(deal, (unit,), (agreement,), (reported(agreement, PERIODS[0], content),))


def changed_definitions(first: int) -> Record:
    """An indicator that was defined anew twice, so that its figures stand in three tables."""
    share = a_definition()
    definitions = (
        share,
        replace(share, version=2, in_force_from=day("2027-06-01"), denominator=words("all sites")),
        replace(share, version=3, in_force_from=day("2029-01-01"), unit="sites a year"),
    )
    deal, unit = (
        a_deal(slug="changed-definitions", indicators=(an_indicator(SITES, *definitions),)),
        a_unit(first),
    )
    agreement = agreed(first, unit, deal)
    reports = tuple(
        reported(
            agreement, period, some_content(values=(ReportedValue(SITES, version, Decimal(8), Decimal(9)),))
        )
        for period, version in zip(PERIODS, (1, 2, 2, 3), strict=True)
    )
    return Record(deal, (unit,), (agreement,), reports)
