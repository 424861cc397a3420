"""Putting a dump in the place of what a database holds: all of it in one transaction, or nothing.

pg_restore turns the dump into a script, and psql runs it between `begin` and `commit`; the `commit`
is said once the script has come to its end. Whichever program dies before, the database is as it was.
"""

import os
import subprocess
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

from registry.store.copies import NotCopied
from registry.store.postgresql import clearing
from registry.store.postgresql.connections import conninfo, single
from registry.store.postgresql.dumps import complaint, read
from registry.store.postgresql.programs import Programs, Way, programs_for, way_to

_BLOCK: Final = 1 << 18
_CONNECTION_LOST: Final = 2
"""How psql ends then; where a statement was refused, with 3."""

_RIGHTS: Final = b"""
    reset search_path;
    revoke update, delete, truncate on audit_event from current_user, public;
    grant update (number) on audit_event to current_user;
    do $$
    begin
        if to_regclass('issued_document') is not null then
            revoke update, delete, truncate on issued_document from current_user, public;
        end if;
    end
    $$;
    commit;
"""
"""A dump names those who have rights by the names that they had where it was made, so it is not asked.

One of before there were issued documents has no such table; its migration sees to the rights on it.
"""


def restore(database: str, file: Path, progress: Callable[[int, int], None] | None = None) -> None:
    """Restore a dump in place of all that the migrations have made; `progress` is told of its bytes.

    Raises NotCopied, which tells why, when the database is as it was.
    """
    with single(database) as connection:
        server = connection.info.server_version // 10_000
        removal = "".join(f"{statement};\n" for statement in clearing.statements(connection))
        [schema] = connection.execute("select current_schema()").fetchone() or [""]
    programs = programs_for(server)
    way = way_to(conninfo(database, target="read-write"), application_name="registry restore")
    with tempfile.NamedTemporaryFile("w", suffix=".list") as wanted, tempfile.TemporaryFile() as said:
        wanted.writelines(_without_schema(read(programs, ["--list", str(file)]), schema))
        wanted.flush()
        ended = _run_script(programs, way, file, wanted.name, removal.encode(), said, progress)
        said.seek(0)
        told = complaint(said.read().decode(errors="replace").splitlines())
    if ended == _CONNECTION_LOST:
        raise NotCopied(f"The server was lost. Look with `registry check` what it holds now.\n{told}")
    if ended:
        hint = "" if programs.major == server else f"\nTry it with postgresql-client-{server}."
        raise NotCopied(f"The copy could not be restored. Nothing was changed.\n{told}{hint}")
    with single(database) as connection:
        connection.execute("analyze")  # the planner knows nothing of the new rows as yet


def _without_schema(contents: str, schema: str) -> list[str]:
    """Return the contents of a dump as pg_restore is told what to take: the schema is there already."""
    return [line for line in contents.splitlines(keepends=True) if f" SCHEMA - {schema} " not in line]


def _run_script(
    programs: Programs,
    way: Way,
    file: Path,
    wanted: str,
    removal: bytes,
    said: IO[bytes],
    progress: Callable[[int, int], None] | None,
) -> int:
    """Run a dump's script; return how psql has ended: with 0 if it was committed."""
    reading = [programs.path("pg_restore"), "--format=custom", "--file=-", f"--use-list={wanted}"]
    reading += ["--no-owner", "--no-privileges", "--no-comments"]
    writing = [programs.path("psql"), "--no-psqlrc", "--quiet", "--no-password", "--set=ON_ERROR_STOP=1"]
    environment = {**way.environment, "LC_ALL": "C", "PGCLIENTENCODING": "UTF8"}
    total = file.stat().st_size
    with (
        file.open("rb") as archive,
        subprocess.Popen(reading, stdin=archive, stdout=subprocess.PIPE, stderr=said) as script,  # noqa: S603
        subprocess.Popen(  # noqa: S603 (programs of the system's)
            [*writing, f"--dbname={way.conninfo}"],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=said,
        ) as session,
    ):
        if script.stdout is None or session.stdin is None:
            raise AssertionError
        try:
            session.stdin.write(b"begin;\n" + removal)
            while block := script.stdout.read(_BLOCK):
                session.stdin.write(block)
                if progress:
                    # pg_restore reads on from where this is: the place in the file is theirs together.
                    progress(total - os.lseek(archive.fileno(), 0, os.SEEK_CUR), total)
            if script.wait() == 0:
                session.stdin.write(_RIGHTS)
            session.stdin.close()
        except BrokenPipeError:  # psql has ended, and said why
            script.kill()
            with suppress(BrokenPipeError):
                session.stdin.close()
        except BaseException:
            script.kill()
            session.kill()
            raise
        return session.wait() or script.wait()
