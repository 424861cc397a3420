"""PostgreSQL's own programs for copies: found, and given what they connect by without showing a password."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import msgspec
from psycopg import pq
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from registry.store.copies import NotCopied

_DEBIAN: Final = Path("/usr/lib/postgresql")
_VERSION: Final = re.compile(r"\(PostgreSQL\) (\d+)")


class Programs(msgspec.Struct, frozen=True):
    """The programs of one version, in one folder: pg_dump, pg_restore, psql."""

    folder: Path
    major: int

    def path(self, name: str) -> str:
        """Return the path of one of them."""
        return str(self.folder / name)


def programs_for(server: int) -> Programs:
    """Return the programs for a server of that major version: of its own, else of the next newer one.

    Newer ones read an older server, but say things to it that it may not know. Raises NotCopied
    when all are older, or there are none.
    """
    found = list(_installed())
    fitting = [programs for programs in found if programs.major >= server]
    if fitting:
        return min(fitting, key=lambda programs: programs.major)
    package = f"On Debian they are in the package postgresql-client-{server}."
    if found:
        newest = max(programs.major for programs in found)
        raise NotCopied(
            f"The server is PostgreSQL {server}, and pg_dump, pg_restore and psql here are of version"
            f" {newest}: they have to be of {server} or newer. {package}"
        )
    raise NotCopied(f"The programs pg_dump, pg_restore and psql are missing. {package}")


def _installed() -> Iterator[Programs]:
    """Yield what there is, Debian's folders first: its /usr/bin/pg_dump chooses a version by other rules."""
    on_path = shutil.which("pg_dump")
    folders = [path.parent for path in sorted(_DEBIAN.glob("*/bin/pg_dump"))]
    for folder in (*folders, *([Path(on_path).parent] if on_path else [])):
        if all((folder / name).exists() for name in ("pg_dump", "pg_restore", "psql")):
            said = subprocess.run(  # noqa: S603 (a program of the system's, without arguments from outside)
                [folder / "pg_dump", "--version"], capture_output=True, text=True, check=False
            )
            if version := _VERSION.search(said.stdout):
                yield Programs(folder, int(version[1]))


class Way(msgspec.Struct, frozen=True):
    """How a program reaches a database: what may stand on its command line, and its environment."""

    conninfo: str
    environment: Mapping[str, str]


def way_to(conninfo: str, **given: str) -> Way:
    """Return the way to a database: secrets go into the environment, which its owner alone can read."""
    parts = {**conninfo_to_dict(conninfo), **given}
    # Whether to spread over servers is for many connections to say; older programs do not know the word.
    parts.pop("load_balance_hosts", None)
    environment = dict(os.environ)
    for name, variable in _secrets().items():
        secret = parts.pop(name, None)
        if secret and not variable:
            raise NotCopied(
                f"The address holds `{name}`, which PostgreSQL's programs take from their command line alone,"
                " where everybody can read it. Leave it out of the address."
            )
        if secret:
            environment[variable] = str(secret)
    return Way(make_conninfo("", **parts), environment)


def _secrets() -> dict[str, str]:
    """Return the parts of an address that are not to be shown, and the variable that each may be in."""
    return {
        option.keyword.decode(): (option.envvar or b"").decode()
        for option in pq.Conninfo.get_defaults()
        if option.dispchar == b"*" or option.keyword in _KEYS
    }


_KEYS: Final = {b"scram_client_key", b"scram_server_key"}
"""Secrets, too, though the library does not mark them."""
