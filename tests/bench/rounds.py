"""Rounds: contenders take turns in small portions, so that a noisy moment of the machine hits all alike."""

from collections.abc import Iterator, Mapping, Sequence
from statistics import median, quantiles

import msgspec

from tests.bench.driver import Call
from tests.bench.worker import Worker


class Timing(msgspec.Struct, frozen=True):
    """One contender's CPU seconds for a request, round by round."""

    per_call: list[float]

    @property
    def median(self) -> float:
        """The median of the rounds, in microseconds."""
        return median(self.per_call) * 1e6


class Ratio(msgspec.Struct, frozen=True):
    """How many times as much CPU one needs as another, and how far single rounds were apart."""

    of_medians: float
    low: float
    high: float


def ratio(one: Timing, other: Timing) -> Ratio:
    """Compare two contenders; `low` and `high` are the quartiles of the rounds' own ratios."""
    each = [mine / theirs for mine, theirs in zip(one.per_call, other.per_call, strict=True)]
    low, _, high = quantiles(each, n=4) if len(each) > 1 else (each[0], each[0], each[0])
    return Ratio(one.median / other.median, low, high)


def take_turns(
    workers: Mapping[str, Worker], portions: Mapping[str, Sequence[Sequence[Call]]], warm_up: int
) -> dict[str, Timing]:
    """Time every worker on its portion of each round; who begins changes from round to round.

    The first `warm_up` rounds fill caches and are not counted.
    """
    timings: dict[str, list[float]] = {name: [] for name in workers}
    rounds = min(len(portion) for portion in portions.values())
    for number, order in zip(range(rounds), _orders(list(workers)), strict=False):
        for name in order:
            timings[name].append(workers[name].time(portions[name][number]))
    return {name: Timing(per_call[warm_up:]) for name, per_call in timings.items()}


def _orders(names: list[str]) -> Iterator[list[str]]:
    while True:
        for first in range(len(names)):
            yield names[first:] + names[:first]
