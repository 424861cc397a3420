"""That the benchmark runs and compares like with like; what it measures is no matter of passing."""

from pathlib import Path

import pytest

from registry.demo import Counts
from tests.bench import contenders
from tests.bench.comparing import CASES, Effort, compared, grown
from tests.bench.databases import database

LITTLE = Effort(rounds=2, warm_up=1, lists=1, agreements=1, filings=1)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return database(tmp_path_factory.mktemp("bench"), Counts(), lambda _done: None)


@pytest.mark.parametrize("case", CASES)
def test_all_contenders_do_the_same_before_they_are_timed(case: str, small: Path, tmp_path: Path) -> None:
    timings = compared(case, small, contenders.installed(), tmp_path, LITTLE)
    assert {"registry", "bare"} <= set(timings)
    assert all(timing.median > 0 for timing in timings.values())


def test_growth_is_measured_from_one_database_to_another(small: Path, tmp_path: Path) -> None:
    timings = grown("agreement", {"few": small, "many": small}, tmp_path, LITTLE)
    assert list(timings) == ["few", "many"]
