"""One worker process, held by the service.

It is started by name and spoken to over pipes, so nothing depends on how the service itself was
started, and nothing of its memory goes along.
"""

import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, Final, cast

from registry.documents.frames import Answer, Job, read_frame, write_frame
from registry.logs import format_in_use

DOCUMENTS = 1000
"""After so many a process is replaced; it has then grown by some fifty megabytes."""

_FONTS: Final = Path(__file__).with_name("fonts.conf")
_NOT_FOR_WORKERS: Final = ("REGISTRY_", "PG")
"""How the names of settings begin, the registry's and those of PostgreSQL's clients, such as its password."""


class WorkerProcess:
    """One process; it draws one document at a time, and is of no further use once it has died."""

    def __init__(self) -> None:
        # WeasyPrint unpacks fonts into files, and whoever is killed cannot remove them.
        self._files = TemporaryDirectory(prefix="registry-documents-", ignore_cleanup_errors=True)
        try:
            self._process = subprocess.Popen(  # noqa: S603  # all its words are our own
                [sys.executable, "-P", "-m", "registry.documents.worker", *_log_format()],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=_environment(self._files.name),
            )
        except OSError:
            self._files.cleanup()
            raise
        self._jobs = cast(BinaryIO, self._process.stdin)
        self._answers = cast(BinaryIO, self._process.stdout)
        self._is_ready = False
        self._drawn = 0

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    @property
    def is_worn(self) -> bool:
        """Whether the process has drawn enough: what it keeps of every word it set is never freed."""
        return self._drawn >= DOCUMENTS

    def draw(self, job: Job, seconds: float) -> Answer:
        """Return the answer to a job; raises EOFError or OSError if the process dies or takes too long."""
        limit = threading.Timer(seconds, self.kill)
        limit.start()
        try:
            if not self._is_ready:
                read_frame(self._answers, Answer)
                self._is_ready = True
            self._drawn += 1
            write_frame(self._jobs, job)
            return read_frame(self._answers, Answer)
        finally:
            limit.cancel()

    def kill(self) -> None:
        """End the process, whatever it is doing; whoever waits for its answer gets EOFError."""
        self._process.kill()

    def end(self) -> None:
        """End the process and leave nothing of it behind; nobody may be waiting for its answer."""
        self._process.kill()
        # Leaving the block closes the pipes and waits; half a job may still be in one of them.
        with suppress(BrokenPipeError), self._process:
            pass
        self._files.cleanup()


def _log_format() -> list[str]:
    """Return what tells a worker to write its lines as the service does, into the same log."""
    in_use = format_in_use()
    return [] if in_use is None else [in_use]


def _environment(files: str) -> dict[str, str]:
    """Return the service's environment without settings but the seal's: a worker needs no other secret.

    What it writes goes into the folder `files`. Of fonts it sees those that ship with the registry alone:
    Pango would draw pictures (emoji) with the machine's, whatever the style sheet says, and differently on
    each.
    """
    own = {name: value for name, value in os.environ.items() if _is_for_workers(name)}
    return own | {"FONTCONFIG_FILE": str(_FONTS), "TMPDIR": files}


def _is_for_workers(name: str) -> bool:
    return name.startswith("REGISTRY_SEAL_") or not name.startswith(_NOT_FOR_WORKERS)
