"""What hypothesis makes up: quantities, reported values, days and rounds."""

import datetime as dt
from decimal import Decimal

from hypothesis import strategies as st

from registry.model.figures import UnitValue
from registry.model.periods import ReportingRound
from registry.model.progress_reports import MissingReason, ReportedValue
from registry.model.quantities import DECIMALS, LIMIT
from tests.builders import a_missing_value, a_no, a_share, a_yes, an_amount

ORGANISATIONS = tuple("ABCDEFGH")
"""Few enough that units often cover one another."""

days = st.dates(dt.date(2020, 1, 1), dt.date(2040, 12, 31))
rounds = st.builds(ReportingRound, first_period=st.integers(2020, 2030), interval_years=st.integers(1, 4))


def quantities(maximum: int = LIMIT - 1, minimum: int = 0) -> st.SearchStrategy[Decimal]:
    """Quantities as they are reported: none below 0, at most three decimals."""
    return st.integers(minimum * 1000, maximum * 1000).map(lambda count: Decimal(count).scaleb(-DECIMALS))


shares = st.builds(a_share, quantities(1000), st.one_of(st.just(Decimal(0)), quantities(1000, minimum=1)))
"""Shares, with a denominator of 0 now and then."""

parts = st.tuples(quantities(1000), quantities(1000)).map(sorted)
percentages = st.builds(lambda both: a_share(both[0], both[1]), parts.filter(lambda both: both[1] > 0))
"""Shares of which the numerator is a part of the denominator."""

amounts = st.builds(an_amount, quantities())
answers = st.sampled_from([a_yes(), a_no()])
missing_values = st.builds(lambda why: a_missing_value(missing=why), st.sampled_from(MissingReason))


def unit_values(values: st.SearchStrategy[ReportedValue]) -> st.SearchStrategy[list[UnitValue]]:
    """Units with one agreement each, in any order of signing; some cover others, some report nothing."""
    names = st.sampled_from(ORGANISATIONS)
    covers = st.lists(names, max_size=2, unique=True).map(tuple)
    rows = st.lists(
        st.tuples(names, st.none() | missing_values | values, covers),
        max_size=6,
        unique_by=lambda row: row[0],
    )
    return rows.map(lambda found: [_unit_of(number, *row) for number, row in enumerate(found)])


def lone_units(values: st.SearchStrategy[ReportedValue]) -> st.SearchStrategy[list[UnitValue]]:
    """Units that cover nobody."""
    reported = st.lists(st.none() | missing_values | values, max_size=6)
    return reported.map(lambda found: [_unit_of(n, ORGANISATIONS[n], value) for n, value in enumerate(found)])


def _unit_of(number: int, name: str, value: ReportedValue | None, covers: tuple[str, ...] = ()) -> UnitValue:
    return UnitValue(name, f"GD-{number:04}", value, covers)
