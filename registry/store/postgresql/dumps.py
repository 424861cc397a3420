"""Copies of a database by pg_dump: of one moment, whole, and read through before anybody relies on them."""

import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from registry.store.copies import NotCopied
from registry.store.postgresql.connections import conninfo, single
from registry.store.postgresql.programs import Programs, programs_for, way_to

Progress = Callable[[int, int], None]

_LOCK_WAIT: Final = "60s"
_BEGUN: Final = re.compile(r'dumping contents of table "(?:[^".]+\.)?([^".]+)"')
_DATA: Final = re.compile(r"^\d+; \d+ \d+ TABLE DATA \S+ (\S+) ", re.MULTILINE)
_RECORD: Final = "applied_migration"


def programs_of(database: str, target: str) -> Programs:
    """Return the programs that fit the server."""
    with single(database, target=target) as connection:
        return programs_for(connection.info.server_version // 10_000)


def dump(database: str, target: str, file: Path, progress: Progress | None = None) -> None:
    """Dump a database into a new file, readable by its owner alone.

    `progress` is told how many bytes of how many are left, as one table after the other is begun.
    """
    with single(database, target=target) as connection:
        programs = programs_for(connection.info.server_version // 10_000)
        sizes: dict[str, int] = dict(connection.execute(_SIZES).fetchall())
    way = way_to(conninfo(database, target=target), application_name="registry backup")
    file.touch(mode=0o600, exist_ok=False)
    command = [
        programs.path("pg_dump"),
        *("--format=custom", "--verbose", "--no-password", f"--lock-wait-timeout={_LOCK_WAIT}"),
        *(f"--file={file}", f"--dbname={way.conninfo}"),
    ]
    said: list[str] = []
    with _running(command, {**way.environment, "LC_ALL": "C"}) as process:
        left = total = sum(sizes.values())
        under_way = 0
        for line in process.stderr or ():
            said.append(line)
            if progress and (begun := _BEGUN.search(line)):
                left, under_way = left - under_way, sizes.get(begun[1], 0)
                progress(left, total)
    if process.returncode:
        raise NotCopied(f"pg_dump could not copy the database. Nothing was changed.\n{complaint(said)}")
    if progress:
        progress(0, total)
    if missing := set(sizes) - tables_in(programs, file):
        raise NotCopied(f"The copy lacks tables: {', '.join(sorted(missing))}.")


_SIZES: Final = b"""
    select relname, pg_table_size(oid)
    from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace
"""


def damage(programs: Programs, file: Path) -> list[str]:
    """Return what is wrong with a dump; nothing for a whole one of a registry. All of it is read."""
    try:
        if _RECORD not in tables_in(programs, file):
            return ["it is a copy of some other database, not of a registry"]
        # Every block is unpacked, and held against its sum of control.
        read(programs, ["--file=-", str(file)], stdout=subprocess.DEVNULL)
    except NotCopied as error:
        return [str(error)]
    return []


def tables_in(programs: Programs, file: Path) -> set[str]:
    """Return the tables whose rows a dump holds."""
    return set(_DATA.findall(read(programs, ["--list", str(file)])))


def read(programs: Programs, words: list[str], stdout: int = subprocess.PIPE) -> str:
    """Return what pg_restore says of a dump; raises NotCopied when it cannot be read."""
    done = subprocess.run(  # noqa: S603 (a program of the system's; the words are ours and a file's name)
        [programs.path("pg_restore"), *words],
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotCopied(complaint(done.stderr.splitlines()))
    return done.stdout or ""


def complaint(said: list[str]) -> str:
    """Return what a program complains of, among all that it has said."""
    lines = [line.strip() for line in said if line.strip()]
    told = [line for line in lines if re.search(r"\b(error|detail|hint|fatal)\b:", line, re.IGNORECASE)]
    return "\n".join((told or lines)[-4:])


@contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """Run a program whose complaints are read line by line; it does not outlive the block."""
    with subprocess.Popen(  # noqa: S603 (a program of the system's; the words are ours and a file's name)
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
    ) as process:
        try:
            yield process
        except BaseException:
            process.terminate()
            raise
