"""A worker: one contender's application in a process of its own, answering requests one at a time."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import uvloop

from tests.bench import contenders, tracing
from tests.bench.driver import Answer, Call, answer, cpu_per_call
from tests.bench.processes import Asked, answer_all


class Worker(Asked):
    """A contender's process on a database; use it within `with`."""

    def __init__(self, contender: str, database: Path) -> None:
        super().__init__(_serve, contender, database)

    def answer(self, call: Call) -> Answer:
        """Return what the contender answers."""
        found: Answer = self.ask("answer", call)
        return found

    def statements(self, call: Call) -> list[str]:
        """Return the SQL statements that the contender runs for a request, values filled in."""
        found: list[str] = self.ask("statements", call)
        return found

    def time(self, calls: Sequence[Call]) -> float:
        """Return the CPU seconds that each of the requests took in the contender's process."""
        seconds: float = self.ask("time", calls)
        return seconds


def _serve(end: Connection, contender: str, database: Path) -> None:
    """Answer questions. The loop is the one that the service runs on."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        app = runner.run(contenders.built(contender, database))

        def run(asked_of: Callable[..., Any], about: object) -> Any:
            return runner.run(asked_of(app, about))

        answers = {"answer": answer, "statements": tracing.statements, "time": cpu_per_call}
        answer_all(end, {kind: partial(run, asked_of) for kind, asked_of in answers.items()})
