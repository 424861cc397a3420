"""A worker process: reads jobs from standard input, answers each, ends when the service is gone.

Started by `worker_processes` as `python -m registry.documents.worker`, with the format of log lines
behind it if the service writes any. Standard output carries nothing but frames: whatever else is
printed goes to standard error, which is the service's log.
"""

import gc
import hashlib
import logging
import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO, cast

from structlog.contextvars import bound_contextvars

from registry import logs
from registry.documents.charts import Chart
from registry.documents.charts.for_pages import for_page
from registry.documents.drawing import DrawingBoard
from registry.documents.frames import Answer, Job, read_frame, write_frame
from registry.errors import SealFailed
from registry.settings import Settings

if TYPE_CHECKING:
    from registry.documents.sealing import Seal

NICENESS = 5
"""Where cores are few, requests go before documents."""

_log = logging.getLogger("registry.documents.worker")


def main() -> None:
    """Answer jobs until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the service, which then ends us
    os.nice(NICENESS)
    jobs = sys.stdin.buffer
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    for log_format in sys.argv[1:]:
        logs.configure(cast(logs.LogFormat, log_format))
    with suppress(EOFError, BrokenPipeError):  # the service is gone, or has had enough of us
        _work(jobs, answers)


def _work(jobs: BinaryIO, answers: BinaryIO) -> None:
    board, seal = DrawingBoard(), _seal()
    write_frame(answers, Answer())  # ready
    gc.freeze()
    gc.disable()
    while True:
        write_frame(answers, _answer(board, seal, read_frame(jobs, Job)))
        # Collecting garbage in the middle of a layout costs more than after it, when nobody waits.
        gc.collect()


def _seal() -> "Seal | None":
    """Return the seal, if there is to be one; what it is made with takes memory that others can spare."""
    settings = Settings.from_environment()
    if not settings.seal_certificate:
        return None
    from registry.documents.sealing import Seal  # noqa: PLC0415

    return Seal.of(settings)


def _answer(board: DrawingBoard, seal: "Seal | None", job: Job) -> Answer:
    with bound_contextvars(**job.context):
        try:
            if isinstance(job.task, Chart):
                return Answer(for_page(board.charts.draw(job.task)))
            if seal is None:
                pdf = board.draw(job.task)
                return Answer(pdf, hashlib.sha256(pdf).hexdigest())
            seal.open()  # before anything is drawn in vain
            pdf = board.draw(job.task)
            return Answer(seal.seal(pdf), hashlib.sha256(pdf).hexdigest(), is_sealed=True)
        except SealFailed as failure:
            _log.error("a document could not be sealed: %s", failure.params["reason"])
            return Answer(failure=SealFailed.__name__)
        except Exception as error:  # noqa: BLE001  # a document that cannot be drawn must not end the worker
            _log.exception("a document could not be drawn")
            return Answer(failure=type(error).__name__)


if __name__ == "__main__":
    main()
