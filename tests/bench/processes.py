"""Processes that are asked: each contender has one, so that none pays for another's memory or threads."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self

_PATIENCE = 120

Answers = Mapping[str, Callable[..., Any]]
"""What can be asked, each by its name with one value."""


class Asked:
    """A process that runs `serve` with its end of the line and the values given; use it within `with`."""

    def __init__(self, serve: Callable[..., None], *values: object) -> None:
        context = get_context("spawn")
        self._end, other_end = context.Pipe()
        self._process = context.Process(target=serve, args=(other_end, *values), daemon=True)

    def __enter__(self) -> Self:
        self._process.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(BrokenPipeError):  # it has failed, and said so
            self._end.send(None)
        self._process.join(_PATIENCE)

    def ask(self, kind: str, about: object) -> Any:
        """Return the answer; raises what was raised over there."""
        self.begin(kind, about)
        return self.answered()

    def begin(self, kind: str, about: object) -> None:
        """Ask without waiting for the answer."""
        self._end.send((kind, about))

    def answered(self) -> Any:
        """Wait for the answer to what was begun."""
        result = self._end.recv()
        if isinstance(result, BaseException):
            raise result
        return result


def answer_all(end: Connection, answers: Answers) -> None:
    """Answer questions until there are no more."""
    while (question := end.recv()) is not None:
        kind, asked = question
        try:
            end.send(answers[kind](asked))
        except Exception as error:  # noqa: BLE001 (it is raised again by who asked)
            end.send(error)
