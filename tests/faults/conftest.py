"""A database to be broken, and processes that break while they file into it."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import msgspec
import pytest

from tests.faults.dying import Outcome, Run

_ROOT: Final = Path(__file__).parents[2]

Ask = Callable[[Run], Outcome]


@pytest.fixture
def database(empty_database: Path, tmp_path: Path) -> Path:
    """A database with every table and no row, this test's own."""
    return Path(shutil.copy(empty_database, tmp_path / "registry.db"))


@pytest.fixture
def ask(database: Path) -> Iterator[Ask]:
    """Return what makes a run in a child of its own, from a process that has everything imported."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.dying", str(database)],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as forks:
        assert forks.stdin is not None
        assert forks.stdout is not None
        to, of = forks.stdin, forks.stdout

        def made(run: Run) -> Outcome:
            to.write(msgspec.json.encode(run) + b"\n")
            to.flush()
            return msgspec.json.decode(of.readline(), type=Outcome)

        yield made
