"""A drawer: one contender in a process of its own, drawing one document after the other."""

import os
import time
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from registry.documents.worker import NICENESS
from tests.bench.documents import contenders
from tests.bench.documents.effort import processor_seconds
from tests.bench.documents.papers import Paper
from tests.bench.processes import Asked, answer_all

Spent = tuple[float, float]
"""Seconds that passed, and seconds that processors worked."""


class Drawer(Asked):
    """A contender's process; use it within `with`. `worked` has the processor's seconds of each turn."""

    def __init__(self, contender: str, fonts: Path) -> None:
        super().__init__(_serve, contender, fonts)
        self.worked: list[float] = []

    def draw(self, paper: Paper) -> bytes:
        """Return the PDF."""
        pdf: bytes = self.ask("draw", paper)
        return pdf

    def time(self, portion: Sequence[Paper]) -> float:
        """Return the seconds that each of the documents took."""
        passed, worked = self.ask("time", portion)
        self.worked.append(worked)
        return float(passed)


def _serve(end: Connection, contender: str, fonts: Path) -> None:
    """Answer questions. Workers of the registry step back for others, and so does everybody here."""
    if contender not in contenders.OF_THE_REGISTRY:
        os.nice(NICENESS)
    with contenders.ALL[contender](fonts) as draw:

        def timed(papers: Sequence[Paper]) -> Spent:
            worked, begun = processor_seconds(os.getpid()), time.perf_counter()
            for paper in papers:
                draw(paper)
            passed = time.perf_counter() - begun
            return passed / len(papers), (processor_seconds(os.getpid()) - worked) / len(papers)

        answer_all(end, {"draw": draw, "time": timed})
