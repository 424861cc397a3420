"""Where PostgreSQL's programs are, and as whom they run."""

import functools
import os
import pwd
import re
import shutil
import subprocess
from pathlib import Path
from typing import Final, NamedTuple

_OLDEST: Final = 15

_TIMEOUT_SECONDS: Final = 60


class Owner(NamedTuple):
    """Who owns a server's folder and runs its programs; `None` is whoever runs the tests."""

    user: int | None
    group: int | None


@functools.cache
def owner() -> Owner:
    """Return as whom PostgreSQL runs: it refuses to be root, and then is somebody who may do little."""
    if os.geteuid() != 0:
        return Owner(None, None)
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Owner(entry.pw_uid, entry.pw_gid)
    raise LookupError("PostgreSQL does not run as root, and there is no user postgres or nobody")


def give_away(path: Path) -> None:
    """Make a file or folder that of the user whom PostgreSQL runs as."""
    user, group = owner()
    if user is not None and group is not None:
        os.chown(path, user, group)


@functools.cache
def _folder() -> Path:
    """Return the folder of the newest programs; script/lib/system.sh looks for the same."""
    found = list(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    if on_path := shutil.which("postgres"):
        found.append(Path(on_path).resolve())
    newest = max(found, key=_major_version, default=None)
    if newest is None or _major_version(newest) < _OLDEST:
        raise LookupError(f"there is no PostgreSQL {_OLDEST} or newer here: script/setup --test installs it")
    return newest.parent


def _major_version(postgres: Path) -> int:
    told = subprocess.run([postgres, "--version"], capture_output=True, text=True, check=True).stdout
    version = re.search(r"\) (\d+)", told)
    return int(version[1]) if version else 0


def program(name: str) -> Path:
    """Return the path of one of PostgreSQL's programs, such as "pg_dump"."""
    return _folder() / name


def run(name: str, *arguments: str | Path, folder: Path) -> None:
    """Run one of the programs in a folder to its end; what it says is part of the error if it fails."""
    done = subprocess.run(
        [program(name), *arguments],
        cwd=folder,
        user=owner().user,
        group=owner().group,
        extra_groups=None if owner().user is None else [],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=_TIMEOUT_SECONDS,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{name} ended with {done.returncode}: {done.stderr}")
