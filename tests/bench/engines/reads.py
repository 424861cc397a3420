"""Reads: of either engine, of a replica beside its primary, and of many reports beside few."""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import msgspec

from tests.bench import cases
from tests.bench.engines.readers import LIST, Reader
from tests.bench.rounds import Timing, portions, take_turns
from tests.databases import Database

KINDS: Final = ("list", "agreement")


class Seat(msgspec.Struct, frozen=True):
    """What is read from: a database, perhaps by its replicas; `file` has the same agreements."""

    database: Database
    file: Path
    replicas: str | None = None


class Effort(msgspec.Struct, frozen=True):
    """How much is read: rounds, those among them that only warm up, and reads in a portion."""

    rounds: int
    warm_up: int = 3
    portion: int = 25


def measured(kind: str, seats: Mapping[str, Seat], effort: Effort) -> dict[str, Timing]:
    """Return how long a list or an agreement takes on each seat, one read after the other."""
    count = (effort.rounds + effort.warm_up) * effort.portion
    with ExitStack() as stack:
        readers = {
            label: stack.enter_context(Reader(seat.database, seat.replicas)) for label, seat in seats.items()
        }
        shares = {
            label: portions(
                [LIST] * count if kind == "list" else cases.numbers(seat.file, count), effort.portion
            )
            for label, seat in seats.items()
        }
        return take_turns(readers, shares, effort.warm_up)
