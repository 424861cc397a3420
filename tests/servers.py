"""A real server in a process of its own, on a free port of this machine."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ROOT = Path(__file__).parent.parent
_READY_SECONDS = 30
_ENDED_SECONDS = 20


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def serving(
    database: Path | str,
    port: int | None = None,
    arguments: tuple[str, ...] = (),
    *,
    program: str = "registry",
    **settings: str,
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Serve a database with `registry serve`; yield the address and the process, and end it after.

    `program` names the module that has the command line, if it is not the registry's own.
    `settings` are further variables of its environment, without what all of them begin with.
    """
    wanted = port or free_port()
    address = f"http://127.0.0.1:{wanted}"
    process = subprocess.Popen(
        [sys.executable, "-m", program, "serve", "--port", str(wanted), *arguments],
        cwd=_ROOT,
        env={
            **os.environ,
            "REGISTRY_DATABASE": str(database),
            **{f"REGISTRY_{name.upper()}": value for name, value in settings.items()},
        },
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait_until_ready(address, process)
        yield address, process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            process.wait(_ENDED_SECONDS)


def _wait_until_ready(address: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _READY_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=1):
                return
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            time.sleep(0.05)
    raise TimeoutError(address)
