"""`registry work`: jobs, until it is told to stop."""

import signal
from contextlib import closing
from queue import SimpleQueue
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
    told_to_stop = _signals_to_stop()
    with closing(Store.of(settings)) as store:
        store.migrate()
        renderer = Renderer(settings.document_workers)
        worker = Worker(Desk(store, renderer, settings.public_url, settings.kept_documents, now))
        worker.start()
        click.echo(f"Working on {store.name} (end it with Ctrl-C)")
        told_to_stop.get()
        worker.stop()


def _signals_to_stop() -> SimpleQueue[int]:
    """Return what holds the signals that ask to stop, from now on.

    A handler interrupts whatever the main thread is at, so that it may take no lock that could be
    held there: an event has one, a simple queue has none.
    """
    told: SimpleQueue[int] = SimpleQueue()

    def tell(number: int, _frame: FrameType | None) -> None:
        told.put(number)

    signal.signal(signal.SIGTERM, tell)
    signal.signal(signal.SIGINT, tell)
    return told
