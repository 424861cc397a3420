"""`registry work`: jobs, until it is told to stop."""

from contextlib import closing

import click

from registry import logs
from registry.cli.log_format import log_format
from registry.cli.opening import now
from registry.cli.stop_signals import StopSignals
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
    stop_signals = StopSignals()
    with closing(Store.of(settings)) as store:
        store.migrate()
        renderer = Renderer(settings.document_workers)
        worker = Worker(Desk(store, renderer, settings.public_url, settings.kept_documents, now))
        worker.start()
        click.echo(f"Working on {store.name} (end it with Ctrl-C)")
        stop_signals.wait()
        worker.stop()
