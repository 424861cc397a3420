"""Which pictures the summary of a deal has."""

from registry.documents.charts import charts_of
from registry.model.deals import MeasureStatus
from registry.model.languages import Language
from registry.model.summaries.taking_part import PromisedMeasure
from tests.builders import KILOGRAMS, PERIOD, SITES, STRATEGY, a_share, a_yes, an_amount
from tests.model.summaries.crowds import Unit, a_deal_summary


def test_each_indicator_has_its_way_and_its_units_and_a_question_no_bars() -> None:
    unit = Unit("Espoo", {PERIOD: (a_share(1, 2), an_amount(3), a_yes())})
    measures = (PromisedMeasure("GD-Espoo", None, MeasureStatus.DONE),)
    charts = charts_of(a_deal_summary(unit, Unit("Turku"), measures=measures), Language.EN)
    assert list(charts) == [
        "path",
        f"path-{KILOGRAMS}",
        f"path-{STRATEGY}",
        f"units-{SITES}",
        f"units-{KILOGRAMS}",
        "measures",
    ]
    assert "Espoo 50% (1 / 2)" in charts[f"units-{SITES}"].alt
    assert "Turku: no accepted report" in charts[f"units-{SITES}"].alt
    assert "All units 50% (1 / 2)" in charts[f"units-{SITES}"].alt


def test_before_any_report_there_is_no_picture() -> None:
    assert charts_of(a_deal_summary(Unit("Espoo")), Language.FI) == {}
