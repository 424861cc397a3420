"""Rounds: contenders take turns in small portions, so that a noisy moment of the machine hits all alike."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from statistics import median, quantiles
from typing import Any, Protocol, TypeVar

import msgspec

T = TypeVar("T")


class Timed(Protocol):
    """Who takes a turn."""

    def time(self, portion: Sequence[Any]) -> float:
        """Return the seconds that each part of a portion took."""


class Timing(msgspec.Struct, frozen=True):
    """One contender's seconds for a request, round by round."""

    per_call: list[float]

    @property
    def median(self) -> float:
        """The median of the rounds, in microseconds."""
        return median(self.per_call) * 1e6


class Ratio(msgspec.Struct, frozen=True):
    """How many times as much one needs as another, and how far single rounds were apart."""

    of_medians: float
    low: float
    high: float


def ratio(one: Timing, other: Timing) -> Ratio:
    """Compare two contenders; `low` and `high` are the quartiles of the rounds' own ratios."""
    each = [mine / theirs for mine, theirs in zip(one.per_call, other.per_call, strict=True)]
    low, _, high = quantiles(each, n=4) if len(each) > 1 else (each[0], each[0], each[0])
    return Ratio(one.median / other.median, low, high)


def portions(items: Iterable[T], size: int) -> list[list[T]]:
    """Return items in portions of one size; the last may have fewer."""
    following = iter(items)
    return list(iter(lambda: list(islice(following, size)), []))


def take_turns(
    workers: Mapping[str, Timed], shares: Mapping[str, Sequence[Sequence[Any]]], warm_up: int
) -> dict[str, Timing]:
    """Time every worker on its share, a portion in each round; who begins changes from round to round.

    The first `warm_up` rounds fill caches and are not counted.
    """
    timings: dict[str, list[float]] = {name: [] for name in workers}
    rounds = min(len(share) for share in shares.values())
    for number, order in zip(range(rounds), _orders(list(workers)), strict=False):
        for name in order:
            timings[name].append(workers[name].time(shares[name][number]))
    return {name: Timing(per_call[warm_up:]) for name, per_call in timings.items()}


def _orders(names: list[str]) -> Iterator[list[str]]:
    while True:
        for first in range(len(names)):
            yield names[first:] + names[:first]
