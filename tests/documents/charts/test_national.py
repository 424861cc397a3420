"""The picture of the country: its regions by how many targets are on course."""

from registry.documents.charts import charts_of
from registry.model.languages import Language
from tests.builders import VARSINAIS_SUOMI, a_share, a_target_commitment
from tests.model.summaries.crowds import Unit
from tests.model.summaries.test_national import NEXT, a_national_summary


def test_a_region_is_told_by_how_many_of_its_targets_are_on_course() -> None:
    own = (a_target_commitment(),)
    units = (
        Unit("A", {NEXT: (a_share(9, 10),)}, targets=own),
        Unit("B", {NEXT: (a_share(1, 100),)}, targets=own),
        Unit("C", targets=own, region=VARSINAIS_SUOMI),
    )
    alt = charts_of(a_national_summary(*units), Language.EN)["regions"].alt
    assert "Uusimaa: 1 of 2; Varsinais-Suomi: none that can be judged." in alt
