"""Measures the registry beside others (`script/bench`), on its engines (`engines`) and drawing (`documents`).

With `--big`, each measures how it grows.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from registry.demo import Counts
from tests.bench import contenders
from tests.bench.comparing import CASES, Effort, compared, grown
from tests.bench.databases import database
from tests.bench.engines import measuring
from tests.bench.rounds import Ratio, Timing, ratio

_FOLDER: Final = Path(".bench")
_SMALL: Final = Counts(1_000, 10_000)
_BIG: Final = Counts(100_000, 1_000_000)
_USUAL: Final = Counts()
_WIDE: Final = Counts(3_300, 10_000)
"""Some 300 units in a deal."""

_AIMS: Final = {"bare": 1.6, "bare-thread": 1.6, "fastapi": 0.5, "datasette": 0.125}
_GROWTH: Final = 1.5
_ROUNDS: Final = 100
_ENGINE_ROUNDS: Final = 30
_DOCUMENT_ROUNDS: Final = 10


def main() -> None:
    """Make what is missing, measure, and print ratios of medians."""
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__)
    parser.add_argument(
        "what",
        nargs="?",
        choices=["engines", "documents"],
        help="PostgreSQL and SQLite, beside each other; or documents, beside what else draws PDFs",
    )
    parser.add_argument("--big", action="store_true", help="measure growth to 1,000,000 reports")
    parser.add_argument("--rounds", type=int, help="how often everybody takes a turn")
    wanted = parser.parse_args()
    if wanted.what == "engines":
        _measure_engines(wanted.rounds or _ENGINE_ROUNDS, is_big=wanted.big)
    elif wanted.what == "documents":
        _measure_documents(wanted.rounds or _DOCUMENT_ROUNDS, is_big=wanted.big)
    else:
        _measure_contenders(wanted.rounds or _ROUNDS, is_big=wanted.big)


def _measure_engines(rounds: int, *, is_big: bool) -> None:
    small = _made(_SMALL)
    found = measuring.grown(small, _made(_BIG), rounds) if is_big else measuring.compared(small, rounds)
    for line in found:
        print(line, flush=True)


def _measure_documents(rounds: int, *, is_big: bool) -> None:
    # Weasyprint, which draws, takes a second to import: no other measurement pays for it.
    from tests.bench.documents import measuring as documents  # noqa: PLC0415

    for line in documents.measured(_made(_USUAL), _made(_WIDE), rounds, is_big=is_big):
        print(line, flush=True)


def _measure_contenders(rounds: int, *, is_big: bool) -> None:
    effort = Effort(rounds=rounds)
    small = _made(_SMALL)
    with TemporaryDirectory(dir=_FOLDER) as folder:
        if is_big:
            databases = {"1,000": small, "100,000": _made(_BIG)}
            for case in CASES:
                print(growth(case, grown(case, databases, Path(folder), effort)), flush=True)
        else:
            for case in CASES:
                timings = compared(case, small, contenders.installed(), Path(folder), effort)
                print(*comparison(case, timings), sep="\n", flush=True)


def _made(counts: Counts) -> Path:
    total = counts.agreements + counts.progress_reports
    done = 0

    def tell(more: int) -> None:
        nonlocal done
        done += more
        print(f"\rmaking the data: {done:,} of {total:,}", end="", file=sys.stderr, flush=True)

    path = database(_FOLDER, counts, tell)
    if done:
        print(file=sys.stderr)
    return path


def comparison(case: str, timings: dict[str, Timing]) -> list[str]:
    """Return what came of one kind of request, a line for each contender."""
    own = timings["registry"]
    lines = [f"{case}: the registry takes {own.median:,.0f} µs of CPU for each"]
    for name, timing in timings.items():
        if name != "registry":
            found = ratio(own, timing)
            lines.append(f"    {name:11} {timing.median:8,.0f} µs   {_told(found, _AIMS[name])}")
    return lines


def growth(case: str, timings: dict[str, Timing]) -> str:
    """Return what became of one kind of request in the larger database."""
    few, many = timings.values()
    label = list(timings)[-1]
    return (
        f"{case}: {few.median:,.0f} µs, at {label} agreements {many.median:,.0f} µs:"
        f" {_told(ratio(many, few), _GROWTH)}"
    )


def _told(found: Ratio, aim: float) -> str:
    verdict = "reached" if found.of_medians <= aim else "missed"
    return (
        f"ratio {found.of_medians:.2f} (rounds {found.low:.2f} to {found.high:.2f});"
        f" aim {aim:g} at the most: {verdict}"
    )


if __name__ == "__main__":
    main()
