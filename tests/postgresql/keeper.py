"""Keeps one server: run as a process between the tests and PostgreSQL, so that none outlives the tests.

It is given the server's folder, the user and group to run it as ("-" for its own) and the command. It prints
the server's process id and ends with it. When its input closes while the server runs, whoever started it is
gone, killed perhaps: then it ends the server and removes its folder, and the last one the folder around it.
"""

import os
import shutil
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path


def _keep(folder: Path, user: int | None, group: int | None, command: list[str]) -> int:
    with (folder / "log").open("ab") as log:
        server = subprocess.Popen(
            command,
            cwd=folder,
            user=user,
            group=group,
            extra_groups=None if user is None else [],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    print(server.pid, flush=True)  # noqa: T201
    is_forsaken = threading.Event()

    def watch() -> None:
        os.read(sys.stdin.fileno(), 1)
        is_forsaken.set()
        server.send_signal(signal.SIGQUIT)
        server.send_signal(signal.SIGCONT)  # it may be halted

    threading.Thread(target=watch, daemon=True).start()
    status = server.wait()
    if is_forsaken.is_set():
        shutil.rmtree(folder, ignore_errors=True)
        with suppress(OSError):
            folder.parent.rmdir()
    return status


if __name__ == "__main__":
    where, *who = sys.argv[1:4]
    sys.exit(_keep(Path(where), *(None if one == "-" else int(one) for one in who), sys.argv[4:]))
