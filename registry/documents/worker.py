"""A worker process: reads jobs from standard input, answers each, ends when the service is gone.

Started by `worker_processes` as `python -m registry.documents.worker`. Standard output carries nothing
but frames: whatever else is printed goes to standard error, which is the service's log.
"""

import gc
import os
import signal
import sys
import traceback
from contextlib import suppress
from typing import BinaryIO

from registry.documents.drawing import DrawingBoard
from registry.documents.frames import Answer, Job, read_frame, write_frame

NICENESS = 5
"""Where cores are few, requests go before documents."""


def main() -> None:
    """Answer jobs until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the service, which then ends us
    os.nice(NICENESS)
    jobs = sys.stdin.buffer
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
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
    try:
        return Answer(pdf=board.draw(job.summary, job.language))
    except Exception as error:  # noqa: BLE001  # a document that cannot be drawn must not end the worker
        traceback.print_exception(error)
        return Answer(failure=type(error).__name__)


if __name__ == "__main__":
    main()
