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
from typing import BinaryIO, cast

from structlog.contextvars import bound_contextvars

from registry import logs
from registry.documents.charts import Chart
from registry.documents.charts.for_pages import for_page
from registry.documents.drawing import DrawingBoard
from registry.documents.frames import Answer, Job, read_frame, write_frame

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
    board = DrawingBoard()
    write_frame(answers, Answer())  # ready
    gc.freeze()
    gc.disable()
    while True:
        write_frame(answers, _answer(board, read_frame(jobs, Job)))
        # Collecting garbage in the middle of a layout costs more than after it, when nobody waits.
        gc.collect()


def _answer(board: DrawingBoard, job: Job) -> Answer:
    with bound_contextvars(**job.context):
        try:
            if isinstance(job.task, Chart):
                return Answer(for_page(board.charts.draw(job.task)))
            pdf = board.draw(job.task)
            return Answer(pdf, hashlib.sha256(pdf).hexdigest())
        except Exception as error:  # noqa: BLE001  # a document that cannot be drawn must not end the worker
            _log.exception("a document could not be drawn")
            return Answer(failure=type(error).__name__)


if __name__ == "__main__":
    main()
