"""A file or folder that may not be written to: it is read as far as can be, and told as what it is."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import pytest

from registry.store import Store
from tests.crowd import Crowd
from tests.databases import faults_in
from tests.faults.filings import Filing, furnish
from tests.faults.senders import sender_to
from tests.servers import free_port, serving

PROGRAM: Final = "tests.faults.bound_by_permissions"
SOME: Final = 6
"""Requests at a time; more than the server has threads that write."""

COMMANDS: Final = (
    ("check",),
    ("migrate",),
    ("daily-round",),
    ("user", "list"),
    ("serve", "--port", "PORT"),
    ("backup", "copy.db"),
)


@pytest.fixture
def furnished(database: Path) -> tuple[tuple[Filing, ...], Crowd]:
    with closing(Store(database)) as store:
        return furnish(store, 3 * SOME, dt.datetime.now(dt.UTC))


@contextmanager
def read_only(path: Path) -> Iterator[None]:
    """Let nobody write to a folder, or to a database file and what stands beside it, within the block."""
    _allow(path, 0o555 if path.is_dir() else 0o444)
    try:
        yield
    finally:
        _allow(path, 0o755 if path.is_dir() else 0o644)


def _allow(path: Path, mode: int) -> None:
    for one in path.parent.glob(f"{path.name}*"):
        one.chmod(mode)


def test_a_file_that_may_not_be_written_to_is_read_and_takes_filings_again_as_soon_as_it_may(
    database: Path, furnished: tuple[tuple[Filing, ...], Crowd]
) -> None:
    filings, crowd = furnished
    with serving(database, program=PROGRAM) as (address, _), sender_to(address, crowd) as sender:
        # Whoever writes opens the file anew: nobody has written as yet.
        with read_only(database):
            sender.draft_until_refused(filings[:SOME], SOME)
            sender.reads_go_on()
            with closing(Store(database)) as store:
                sender.is_believed(store)
        sender.draft_refused()
        assert all(sender.draft(filing) for filing in filings[SOME:])
    with closing(Store(database)) as store:
        sender.is_believed(store)
    assert len(sender.acknowledged) == len(filings)
    assert not faults_in(database)


def test_a_server_that_starts_on_a_file_that_may_not_be_written_to_shows_what_is_in_it(
    database: Path, furnished: tuple[tuple[Filing, ...], Crowd]
) -> None:
    filings, crowd = furnished
    with (
        read_only(database),
        serving(database, program=PROGRAM) as (address, _),
        sender_to(address, crowd) as sender,
    ):
        sender.draft_until_refused(filings[:SOME], SOME)
        sender.reads_go_on()
    with serving(database, program=PROGRAM) as (address, _), sender_to(address, crowd) as sender:
        assert all(sender.draft(filing) for filing in filings)
    assert not faults_in(database)


def test_a_server_goes_on_in_a_folder_that_nobody_may_add_to_any_more(
    database: Path, furnished: tuple[tuple[Filing, ...], Crowd]
) -> None:
    filings, crowd = furnished
    with (
        serving(database, program=PROGRAM) as (address, _),
        sender_to(address, crowd) as sender,
        read_only(database.parent),
    ):
        assert all(sender.draft(filing) for filing in filings[:SOME])
        sender.reads_go_on()
    assert not faults_in(database)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: words[0])
def test_every_command_says_in_a_sentence_that_it_cannot_open_the_database(
    database: Path, command: tuple[str, ...], tmp_path: Path
) -> None:
    words = [str(free_port()) if word == "PORT" else word for word in command]
    with read_only(database.parent):
        ended = subprocess.run(
            [sys.executable, "-m", PROGRAM, *words],
            env={**os.environ, "REGISTRY_DATABASE": str(database), "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            cwd=tmp_path,
            check=False,
        )
    assert ended.returncode == 1
    [sentence] = ended.stderr.splitlines()
    assert sentence.startswith("Error: The database cannot be read or written")
    assert not list(tmp_path.iterdir())
