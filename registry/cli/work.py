"""`registry work`: jobs, until it is told to stop."""

import signal
import threading
from contextlib import closing
from types import FrameType

import click

from registry import logs
from registry.cli.log_format import log_format
from registry.cli.opening import now
from registry.documents.workers import Renderer
from registry.jobs.desks import Desk
from registry.jobs.worker import Worker
from registry.settings import Settings
from registry.store import Store


@click.command()
def work() -> None:
    """Do what is to be done beside the requests: draw documents, go the daily round.

    Any number may work on one database, on any number of machines. The database is migrated
    first. SIGTERM or Ctrl-C ends it within seconds: what it is at ends, or goes back to the others.
    """
    settings = Settings.from_environment()
    logs.configure(log_format(settings))
    is_told_to_stop = _signal_to_stop()
    with closing(Store.of(settings)) as store:
        store.migrate()
        worker = Worker(Desk(store, Renderer(settings.document_workers), now))
        worker.start()
        click.echo(f"Working on {store.name} (end it with Ctrl-C)")
        is_told_to_stop.wait()
        worker.stop()


def _signal_to_stop() -> threading.Event:
    is_told_to_stop = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        is_told_to_stop.set()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    return is_told_to_stop
