"""One measurement: contenders on their databases, checked to do the same, then timed in turns."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import msgspec

from tests.bench import cases
from tests.bench.contenders import ONLY_FILES, ONLY_READS
from tests.bench.databases import copied
from tests.bench.driver import Call
from tests.bench.filings import filings
from tests.bench.rounds import Timing, portions, take_turns
from tests.bench.worker import Worker

CASES: Final = ("list", "agreement", "filing")
_CHECKED: Final = 2
"""How many requests are looked at before any is timed: one for its answer, one for its statements."""


class Seat(msgspec.Struct, frozen=True):
    """Who is measured on which database."""

    label: str
    contender: str
    database: Path


class Effort(msgspec.Struct, frozen=True):
    """How much is measured: rounds, and how many requests are one seat's portion of a round."""

    rounds: int = 100
    warm_up: int = 3
    lists: int = 25
    agreements: int = 100
    filings: int = 4

    def portion(self, case: str) -> int:
        """Return how many requests of a kind are a portion."""
        return {"list": self.lists, "agreement": self.agreements, "filing": self.filings}[case]

    def calls(self, case: str) -> int:
        """Return how many requests of a kind a seat needs in all."""
        return _CHECKED + (self.warm_up + self.rounds) * self.portion(case)


def compared(
    case: str, database: Path, contenders: Iterable[str], folder: Path, effort: Effort
) -> dict[str, Timing]:
    """Measure contenders on the same data; raises AssertionError unless they do the same.

    Reports are filed into copies of the database, one for each.
    """
    if case != "filing":
        seats = [Seat(name, name, database) for name in contenders if name != ONLY_FILES]
        return _measured(case, seats, [_reads(case, seat, effort) for seat in seats], effort)
    prepared = copied(database, folder, "prepared")
    calls = filings(prepared, effort.calls(case))
    seats = [Seat(name, name, copied(prepared, folder, name)) for name in contenders if name != ONLY_READS]
    return _measured(case, seats, [calls] * len(seats), effort)


def grown(case: str, databases: dict[str, Path], folder: Path, effort: Effort) -> dict[str, Timing]:
    """Measure the registry on several databases; reports are filed into copies of them."""
    if case == "filing":
        databases = {label: copied(path, folder, path.stem) for label, path in databases.items()}
    seats = [Seat(label, "registry", path) for label, path in databases.items()]
    return _measured(case, seats, [_calls(case, seat, effort) for seat in seats], effort, is_same=False)


def _calls(case: str, seat: Seat, effort: Effort) -> list[Call]:
    if case == "filing":
        return filings(seat.database, effort.calls(case))
    return _reads(case, seat, effort)


def _reads(case: str, seat: Seat, effort: Effort) -> list[Call]:
    count = effort.calls(case)
    if case == "list":
        return [cases.lists(seat.contender, seat.database)] * count
    numbers = cases.numbers(seat.database, count)
    return [cases.shows(seat.contender, seat.database, number) for number in numbers]


def _measured(
    case: str, seats: Sequence[Seat], calls: Sequence[Sequence[Call]], effort: Effort, *, is_same: bool = True
) -> dict[str, Timing]:
    with ExitStack() as stack:
        workers = {seat.label: stack.enter_context(Worker(seat.contender, seat.database)) for seat in seats}
        heads = {seat.label: list(each[:_CHECKED]) for seat, each in zip(seats, calls, strict=True)}
        check(case, workers, heads, is_same=is_same)
        shares = {
            seat.label: portions(each[_CHECKED:], effort.portion(case))
            for seat, each in zip(seats, calls, strict=True)
        }
        return take_turns(workers, shares, effort.warm_up)


def check(case: str, workers: dict[str, Worker], heads: dict[str, list[Call]], *, is_same: bool) -> None:
    """Let every worker answer its first requests; raises AssertionError unless all answer the same.

    Those that are meant to run the registry's statements are held to that too.
    """
    items, statements = {}, {}
    for label, worker in workers.items():
        first, second = heads[label]
        items[label] = cases.ITEMS[case](label, worker.answer(first))
        if label != ONLY_READS:
            statements[label] = Counter(worker.statements(second))
    if is_same:
        _assert_same(f"{case}: what is answered", items)
        _assert_same(f"{case}: the statements", statements)


def _assert_same(what: str, found: Mapping[str, object]) -> None:
    expected = found["registry"]
    for label, mine in found.items():
        assert mine == expected, f"{what} differs in {label}:\n{mine}\nfrom the registry:\n{expected}"
