"""A process that dies at any point of a filing: what it acknowledged is stored, once, and nothing by halves.

A thousand processes file one after another into the same database, and each is killed at another
point of its work. None clears up: the next one, or whoever looks, finds what the last one left.
"""

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import msgspec
import pytest

from registry.store import Store
from tests.databases import Database, Databases, faults_in
from tests.faults.conftest import Ask, asking
from tests.faults.dying import Outcome, Run
from tests.faults.filings import STEPS, Filing, file, furnish, steps_on_record
from tests.faults.points import PointKind, spread

RUNS: Final = {
    "sqlite": {
        PointKind.LINE: 450,
        PointKind.STATEMENT: 150,
        PointKind.WRITE: 250,
        PointKind.MOMENT: 150,
    },
    "postgresql": {PointKind.LINE: 150, PointKind.MOMENT: 50},
}
"""By engine. On SQLite they are a thousand; PostgreSQL works in processes that nobody kills here."""

LOOKED_AT: Final = 10
"""So many runs are made before somebody looks: each of them opens what the one before left behind."""

MANY: Final = 1000
"""Among so many, some have died between the end of a transaction and the word that it was stored."""

CHECKED: Final = 100
TIMED: Final = 5
"""So many runs tell how long a filing takes."""


@pytest.fixture
def database(databases: Databases, empty_database: Database) -> Iterator[Database]:
    database = databases.copy(empty_database)
    yield database
    databases.drop(database)


def test_what_a_thousand_killed_processes_acknowledged_is_stored_once_and_nothing_by_halves(
    database: Database,
) -> None:
    kinds = RUNS["sqlite" if isinstance(database, Path) else "postgresql"]
    wanted = sum(kinds.values())
    with closing(Store(database)) as store:
        filings, _ = furnish(store, wanted + 1 + TIMED)
    made = []
    with asking(database) as ask:
        counts = _counted(ask, filings[wanted:])
        points = [
            (kind, point)
            for kind, runs in _reachable(kinds, counts).items()
            for point in spread(runs, counts[kind])
        ]
        # Shuffled, so that what one kind leaves behind is found by each other kind.
        random.Random(1).shuffle(points)  # noqa: S311 (an order, and no secret)
        runs = [Run(filing, *point) for filing, point in zip(filings[:wanted], points, strict=True)]
        for begin in range(0, wanted, CHECKED):
            with closing(Store(database)) as company:
                # Every other time somebody has the database open all the while, as another server would.
                if begin // CHECKED % 2:
                    company.pending_migrations()
                for some in range(begin, begin + CHECKED, LOOKED_AT):
                    made += _made(database, ask, runs[some : some + LOOKED_AT])
            assert not faults_in(database)
    _are_of_all_sorts(made)
    _are_stored_once_when_sent_again(database, filings)
    assert not faults_in(database)


def _counted(ask: Ask, filings: tuple[Filing, ...]) -> dict[PointKind, int]:
    """Return how many points a filing has, counted in runs that nothing happens to."""
    whole = ask(Run(filings[0]))
    timed = [ask(Run(filing, PointKind.MOMENT)) for filing in filings[1:]]
    for outcome in (whole, *timed):
        assert (outcome.returncode, outcome.acknowledged) == (0, STEPS)
    # The fastest: what others do on the machine only ever makes it slower.
    return whole.passed | {PointKind.MOMENT: min(outcome.passed[PointKind.MOMENT] for outcome in timed)}


def _reachable(kinds: dict[PointKind, int], counts: dict[PointKind, int]) -> dict[PointKind, int]:
    """Return how many runs each kind gets; where nobody can look into the engine, the code gets its share."""
    beyond = [kind for kind in kinds if kind not in counts]
    given = sum(kinds[kind] for kind in beyond)
    return {
        kind: runs + (given if kind is PointKind.LINE else 0)
        for kind, runs in kinds.items()
        if kind not in beyond
    }


class Made(msgspec.Struct, frozen=True):
    """A run, what came of it, and what is stored of its filing."""

    run: Run
    outcome: Outcome
    stored: tuple[str, ...]


def _made(database: Database, ask: Ask, runs: list[Run]) -> list[Made]:
    """Make some runs one after another, and look at what is stored of them."""
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
    assert len(killed) > len(made) * 0.8
    # The engine's calls and the time it takes differ a little from run to run; lines and statements do not.
    of_code = {PointKind.LINE, PointKind.STATEMENT}
    assert all(each.outcome.was_killed for each in made if each.run.kind in of_code)
    assert {len(each.outcome.acknowledged) for each in killed} == {0, 1, 2, 3, 4}
    unsaid = Counter(len(each.stored) - len(each.outcome.acknowledged) for each in killed)
    assert unsaid[0] > unsaid[1]
    assert unsaid[1] or len(made) < MANY


def _are_stored_once_when_sent_again(database: Database, filings: tuple[Filing, ...]) -> None:
    """Send every filing once more under its keys, as senders do who got no answer."""
    with closing(Store(database)) as store:
        for filing in filings:
            file(store, filing, lambda _step: None)
            assert steps_on_record(store, filing) == STEPS
