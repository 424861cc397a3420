"""`registry restore`: a copy that `registry backup` has made, back in the database's place."""

from contextlib import closing
from pathlib import Path

import click

from registry.cli.check import findings_of
from registry.cli.findings import print_finding
from registry.cli.progress import shown
from registry.cli.refusals import Refused
from registry.demo.places import Place, look
from registry.errors import StoreNotReady
from registry.settings import Settings
from registry.store import Store


@click.command()
@click.argument("source", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Replace what the database holds.")
def restore(source: Path, *, force: bool) -> None:
    """Put the copy FILE in the place of the database that REGISTRY_DATABASE names.

    FILE is read through first. What is restored is there as a whole or not at all; where it is not,
    what the database held stays. A database that holds anything is replaced with --force alone, and
    one that a server has open is not replaced. What was restored is then looked through as by
    `registry check`, and ends this with 1 if anything is wrong with it.
    """
    settings = Settings.from_environment()
    place = settings.database
    if isinstance(place, Path) and place.exists() and source.samefile(place):
        raise Refused(f"{source} is the database itself.")
    _check_place(settings, force=force)
    with closing(Store.of(settings)) as store:
        if damage := store.engine.damage_of_copy(source):
            raise Refused(f"{source} is not sound. Nothing was changed.\n" + "\n".join(damage))
        with shown("Restoring") as progress:
            store.engine.restore(source, progress)
    click.echo(f"{source} was restored into {store.name}.")
    _look_through(settings)


def _check_place(settings: Settings, *, force: bool) -> None:
    with closing(Store.of(settings)) as store:
        if not force and _holds_something(store):
            raise Refused(f"{store.name} is not empty. --force replaces what it holds. Nothing was changed.")
    with closing(Store.of(settings)) as store:
        if store.engine.is_in_use():
            raise Refused(f"{store.name} is in use, perhaps by a server that runs. Stop it first.")


def _holds_something(store: Store) -> bool:
    try:
        return look(store) is not Place.FREE
    except StoreNotReady:  # a file that is no database, or one without some of the tables
        return True


def _look_through(settings: Settings) -> None:
    with closing(Store.of(settings)) as store:
        missing = store.pending_migrations()
        is_sound = True
        for finding in findings_of(store):
            print_finding(finding)
            # A folder of files is no part of a copy. What it lacks of an older one is drawn anew.
            is_sound &= not finding.faults or finding.check in {"migrations", "stored files"}
    if not is_sound:
        raise Refused(f"Something is wrong with what was restored into {store.name}.")
    if missing:
        click.echo(
            "The copy was made by an older version: run `registry migrate`, and `registry check` again."
        )
