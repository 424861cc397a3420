"""A process that dies at any point of a filing: what it acknowledged is stored, once, and nothing by halves.

A thousand processes file one after another into the same database, and each is killed at another
point of its work. None clears up: the next one, or whoever looks, finds what the last one left.
"""

import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Final

import msgspec
import pytest

from registry.cli.check import Finding, findings_of
from registry.store import Store
from tests.faults.dying import Outcome, Run
from tests.faults.filings import STEPS, Filing, file, furnish, steps_on_record
from tests.faults.points import PointKind, spread

RUNS: Final = {
    PointKind.LINE: 450,
    PointKind.STATEMENT: 150,
    PointKind.WRITE: 250,
    PointKind.MOMENT: 150,
}
"""A thousand in all."""

LOOKED_AT: Final = 10
"""So many runs are made before somebody looks: each of them opens what the one before left behind."""

CHECKED: Final = 100
TIMED: Final = 5
"""So many runs tell how long a filing takes."""

ROOT: Final = Path(__file__).parents[2]

Ask = Callable[[Run], Outcome]


@pytest.fixture(scope="module")
def database(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("killed") / "registry.db"
    path.write_bytes(empty_database.read_bytes())
    return path


@pytest.fixture(scope="module")
def ask(database: Path) -> Iterator[Ask]:
    """Return what makes a run in a process that dies, from a process that has everything imported."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.dying", str(database)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as forks:
        assert forks.stdin is not None
        assert forks.stdout is not None
        to, of = forks.stdin, forks.stdout

        def made(run: Run) -> Outcome:
            to.write(msgspec.json.encode(run) + b"\n")
            to.flush()
            return msgspec.json.decode(of.readline(), type=Outcome)

        yield made


def test_what_a_thousand_killed_processes_acknowledged_is_stored_once_and_nothing_by_halves(
    database: Path, ask: Ask
) -> None:
    wanted = sum(RUNS.values())
    with closing(Store(database)) as store:
        filings, _ = furnish(store, wanted + 1 + TIMED)
    counts = _counted(ask, filings[wanted:])
    points = [(kind, point) for kind, runs in RUNS.items() for point in spread(runs, counts[kind])]
    # Shuffled, so that what one kind leaves behind is found by each other kind.
    random.Random(1).shuffle(points)  # noqa: S311 (an order, and no secret)
    runs = [Run(filing, *point) for filing, point in zip(filings[:wanted], points, strict=True)]
    made = []
    for begin in range(0, wanted, LOOKED_AT):
        is_in_company = begin // LOOKED_AT % 2 == 0
        made += _made(database, ask, runs[begin : begin + LOOKED_AT], is_in_company=is_in_company)
        if (begin + LOOKED_AT) % CHECKED == 0:
            assert not _faults(database)
    _are_of_all_sorts(made)
    _are_stored_once_when_sent_again(database, filings)
    assert not _faults(database)


def _counted(ask: Ask, filings: tuple[Filing, ...]) -> dict[PointKind, int]:
    """Return how many points a filing has, counted in runs that nothing happens to."""
    whole = ask(Run(filings[0]))
    timed = [ask(Run(filing, PointKind.MOMENT)) for filing in filings[1:]]
    for outcome in (whole, *timed):
        assert (outcome.returncode, outcome.acknowledged) == (0, STEPS)
    microseconds = median(outcome.passed[PointKind.MOMENT] for outcome in timed)
    return whole.passed | {PointKind.MOMENT: int(microseconds)}


class Made(msgspec.Struct, frozen=True):
    """A run, what came of it, and what is stored of its filing."""

    run: Run
    outcome: Outcome
    stored: tuple[str, ...]


def _made(database: Path, ask: Ask, runs: list[Run], *, is_in_company: bool) -> list[Made]:
    """Make some runs one after another, and look at what is stored of them."""
    with closing(Store(database)) as company:
        if is_in_company:
            company.pending_migrations()  # opens it
        outcomes = [ask(run) for run in runs]
    with closing(Store(database)) as store:
        made = [
            Made(run, outcome, steps_on_record(store, run.filing))
            for run, outcome in zip(runs, outcomes, strict=True)
        ]
    for each in made:
        told = each.outcome.acknowledged
        assert each.outcome.was_killed or (each.outcome.returncode == 0 and told == STEPS), each
        # What was under way when it died may be stored; nothing after that can be.
        assert told in {each.stored, each.stored[:-1]}, each
    return made


def _are_of_all_sorts(made: list[Made]) -> None:
    """Assert that the runs ended in every way there is: or they would show little."""
    killed = [each for each in made if each.outcome.was_killed]
    assert len(killed) > len(made) * 0.9
    # The engine's calls and the time it takes differ a little from run to run; lines and statements do not.
    of_code = {PointKind.LINE, PointKind.STATEMENT}
    assert all(each.outcome.was_killed for each in made if each.run.kind in of_code)
    assert {len(each.outcome.acknowledged) for each in killed} == {0, 1, 2, 3, 4}
    unsaid = Counter(len(each.stored) - len(each.outcome.acknowledged) for each in killed)
    assert unsaid[0] > unsaid[1] > 0


def _are_stored_once_when_sent_again(database: Path, filings: tuple[Filing, ...]) -> None:
    """Send every filing once more under its keys, as senders do who got no answer."""
    with closing(Store(database)) as store:
        for filing in filings:
            file(store, filing, lambda _step: None)
            assert steps_on_record(store, filing) == STEPS


def _faults(database: Path) -> list[Finding]:
    return [finding for finding in findings_of(database) if finding.faults]
