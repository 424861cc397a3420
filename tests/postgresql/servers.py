"""One PostgreSQL server in a folder and on a port of its own, which can be killed and started again."""

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

import psycopg
from psycopg.rows import TupleRow

from tests.postgresql.programs import give_away, owner, program

_WITHIN_SECONDS: Final = 30

_PORTS: Final = range(20_000, 32_000)
"""Below those that systems give to clients. A client that goes on calling a dead server's port could else be
given that very port, reach itself, and keep the server from coming back."""

_KEEPER: Final = Path(__file__).with_name("keeper.py")


def free_port() -> int:
    """Return a port on which nothing listens, and which no client is given by chance."""
    while True:
        port = secrets.choice(_PORTS)
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port


def wait_until(is_so: Callable[[], bool], what: str) -> None:
    """Return as soon as something is so; raise `TimeoutError` if that takes too long."""
    deadline = time.monotonic() + _WITHIN_SECONDS
    while not is_so():
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        time.sleep(0.001)


class Server:
    """A server whose data lie in `folder`/data; made, but not started.

    The superuser is `postgres`; it and everybody else are let in without a password, from this machine alone.
    """

    def __init__(self, folder: Path, settings: Mapping[str, str]) -> None:
        self.folder = folder
        self.port = free_port()
        self.settings = dict(settings)
        self._keeper: subprocess.Popen[str] | None = None
        self._process = 0

    def url(self, database: str, user: str = "registry") -> str:
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    @property
    def is_running(self) -> bool:
        return self._keeper is not None and self._keeper.poll() is None

    def as_superuser(self, database: str = "postgres") -> psycopg.Connection[TupleRow]:
        """Return a new connection that may do everything, each statement by itself."""
        return psycopg.connect(
            host=str(self.folder), port=self.port, user="postgres", dbname=database, autocommit=True
        )

    def start(self) -> None:
        """Start the server, again perhaps, on its port; return when it takes connections."""
        assert not self.is_running
        self._forget_keeper()
        self._write_settings()
        user, group = owner()
        self._keeper = subprocess.Popen(
            [
                *(sys.executable, "-I", "-S", _KEEPER, self.folder),
                *("-" if one is None else str(one) for one in (user, group)),
                *(program("postgres"), "-D", self.folder / "data"),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,  # what is typed at the tests' terminal is not for it
        )
        assert self._keeper.stdout is not None
        self._process = int(self._keeper.stdout.readline())
        wait_until(self._is_ready, f"PostgreSQL does not start: see {self.folder}/log")

    def stop(self) -> None:
        """End the server in good order: what is under way is rolled back, and everybody is sent away."""
        self._end(signal.SIGINT)

    def kill(self) -> None:
        """Kill the server in the middle of whatever it does; after this its port and its data are free."""
        assert self.is_running
        os.kill(self._process, signal.SIGSTOP)  # from here on it starts no more processes, and sees none end
        processes = _children(self._process)
        _signal((*processes, self._process), signal.SIGKILL)
        self._forget_keeper()
        wait_until(lambda: not any(map(_is_alive, processes)), "its processes live on")

    def freeze(self) -> None:
        """Halt the server without a word to anybody, as a machine does that is cut off the network."""
        assert self.is_running
        os.kill(self._process, signal.SIGSTOP)
        _signal(_children(self._process), signal.SIGSTOP)

    def thaw(self) -> None:
        """Let a halted server go on."""
        _signal((*_children(self._process), self._process), signal.SIGCONT)

    def remove(self) -> None:
        """End the server as quickly as can be, and remove all of it."""
        if self.is_running:
            self.thaw()
        self._end(signal.SIGQUIT)
        shutil.rmtree(self.folder, ignore_errors=True)

    def configure(self, **settings: str) -> None:
        """Change settings of the running server; when this returns they hold for everybody."""
        self.settings |= settings
        self._write_settings()
        os.kill(self._process, signal.SIGHUP)
        wait_until(lambda: self._has(settings), f"PostgreSQL does not take {settings}")
        with self.as_superuser() as connection:
            # Whether commits wait for replicas is told to all by the process that does this,
            # which has read the settings by the time it is done.
            connection.execute("checkpoint")

    def _has(self, settings: Mapping[str, str]) -> bool:
        with self.as_superuser() as connection:
            for name, wanted in settings.items():
                row = connection.execute("select current_setting(%s)", [name]).fetchone()
                if row != (wanted,):
                    return False
        return True

    def _write_settings(self) -> None:
        settings = self.settings | {
            "port": str(self.port),
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": str(self.folder),
        }
        file = self.folder / "settings.conf"
        file.write_text("".join(f"{name} = '{value}'\n" for name, value in settings.items()))
        give_away(file)

    def _is_ready(self) -> bool:
        if not self.is_running:
            raise RuntimeError(f"PostgreSQL ended at once: {(self.folder / 'log').read_text()}")
        try:
            lines = (self.folder / "data" / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return False
        return lines[:1] == [str(self._process)] and lines[-1].strip() == "ready"

    def _end(self, how: signal.Signals) -> None:
        if self.is_running:
            _signal([self._process], how)
        self._forget_keeper()

    def _forget_keeper(self) -> None:
        if self._keeper is not None:
            self._keeper.wait(_WITHIN_SECONDS)
            for pipe in (self._keeper.stdin, self._keeper.stdout):
                assert pipe is not None
                pipe.close()
            self._keeper = None


def _signal(processes: Iterable[int], what: signal.Signals) -> None:
    for process in processes:
        with suppress(ProcessLookupError):  # it has ended meanwhile
            os.kill(process, what)


def _children(process: int) -> list[int]:
    """Return what a process has started, on Linux; elsewhere, a server's see by themselves that it died."""
    return [other for other in _listed_processes() if _status(other)[1:] == [str(process)]]


def _listed_processes() -> list[int]:
    return [int(path.name) for path in Path("/proc").glob("[0-9]*")]


def _is_alive(process: int) -> bool:
    """Say whether a process still holds what it held: one that nobody has asked the end of does not."""
    return _status(process)[:1] not in ([], ["Z"])


def _status(process: int) -> list[str]:
    """Return a process' state and the process that started it; nothing when it is gone."""
    try:
        line = Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return []
    return line.rpartition(")")[2].split()[:2]
