"""A worker: one contender in a process of its own, so that none pays for another's memory or threads."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import uvloop

from tests.bench import contenders, tracing
from tests.bench.driver import Answer, Call, answer, cpu_per_call

_PATIENCE = 120


class Worker:
    """A contender's process on a database; use it within `with`."""

    def __init__(self, contender: str, database: Path) -> None:
        context = get_context("spawn")
        self._end, other_end = context.Pipe()
        self._process = context.Process(target=_serve, args=(other_end, contender, database), daemon=True)

    def __enter__(self) -> Self:
        self._process.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(BrokenPipeError):  # it has failed, and said so
            self._end.send(None)
        self._process.join(_PATIENCE)

    def answer(self, call: Call) -> Answer:
        """Return what the contender answers."""
        found: Answer = self._ask(("answer", call))
        return found

    def statements(self, call: Call) -> list[str]:
        """Return the SQL statements that the contender runs for a request, values filled in."""
        found: list[str] = self._ask(("statements", call))
        return found

    def time(self, calls: Sequence[Call]) -> float:
        """Return the CPU seconds that each of the requests took in the contender's process."""
        seconds: float = self._ask(("time", calls))
        return seconds

    def _ask(self, question: tuple[str, Any]) -> Any:
        self._end.send(question)
        result = self._end.recv()
        if isinstance(result, BaseException):
            raise result
        return result


def _serve(end: Connection, contender: str, database: Path) -> None:
    """Answer questions until there is None. The loop is the one that the service runs on."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        app = runner.run(contenders.built(contender, database))
        answers: dict[str, Callable[..., Any]] = {
            "answer": partial(answer, app),
            "statements": partial(tracing.statements, app),
            "time": partial(cpu_per_call, app),
        }
        while (question := end.recv()) is not None:
            kind, asked = question
            try:
                end.send(runner.run(answers[kind](asked)))
            except Exception as error:  # noqa: BLE001 (it is raised again by who asked)
                end.send(error)
