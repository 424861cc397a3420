"""The benchmark runs, and what it compares does the same; how long anything takes is no test's business."""

from pathlib import Path

import pytest

from registry.demo import Counts
from tests.bench import contenders
from tests.bench.__main__ import comparison, growth
from tests.bench.comparing import CASES, Effort, compared, grown
from tests.bench.databases import database

TINY = Effort(rounds=2, warm_up=0, lists=1, agreements=1, filings=1)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The demo in its usual size."""
    return database(tmp_path, Counts(), lambda _done: None)


@pytest.mark.parametrize("case", CASES)
def test_contenders_do_the_same_and_are_timed(case: str, small: Path, tmp_path: Path) -> None:
    timings = compared(case, small, contenders.installed(), tmp_path, TINY)
    assert {"registry", "bare"} <= timings.keys()
    assert all(len(timing.per_call) == TINY.rounds for timing in timings.values())
    assert comparison(case, timings)[0].startswith(f"{case}: ")


def test_growth_is_timed_on_two_databases(small: Path, tmp_path: Path) -> None:
    timings = grown("list", {"few": small, "many": small}, tmp_path, TINY)
    assert growth("list", timings).startswith("list: ")
