"""`registry backup`: a copy of the database while it is in use."""

from contextlib import closing, suppress
from pathlib import Path

import click

from registry.cli.opening import opened_store
from registry.cli.progress import shown
from registry.cli.refusals import Refused
from registry.settings import Settings
from registry.store import Store
from registry.store.engines import Engine
from registry.store.files import put_in_place
from registry.store.sqlite import files


@click.command()
@click.argument("target", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
@click.option(
    "--replica", "from_replica", is_flag=True, help="Copy from a server that REGISTRY_READ_DATABASE names."
)
def backup(target: Path, *, force: bool, from_replica: bool) -> None:
    """Copy the database as it is at this moment into FILE, and verify the copy.

    Others go on reading and writing. FILE appears when it is whole and verified, and holds
    everything, personal data too: only its owner can read it. It is a database file of SQLite's,
    or what pg_dump writes of PostgreSQL (--format=custom); `registry restore` takes it back.
    """
    settings = Settings.from_environment()
    _check(target, settings.database, force=force)
    unfinished = target.with_name(f"{target.name}.unfinished")
    files.remove(unfinished)
    try:
        if from_replica:
            with closing(Store.of(settings)) as store:
                if store.replicas is None:
                    raise Refused("REGISTRY_READ_DATABASE names no server.")
                _copy(store.replicas, unfinished)
        else:
            with opened_store(settings) as store:
                _copy(store.engine, unfinished)
        put_in_place(unfinished, target)
    except OSError as error:
        raise Refused(f"{target} cannot be written: {error.strerror or error}.") from error
    finally:
        with suppress(OSError):
            files.remove(unfinished)
    click.echo(f"{target}: {target.stat().st_size:,} bytes")


def _check(target: Path, database: Path | str, *, force: bool) -> None:
    """Raise Refused where FILE is something that is not to be replaced, or cannot be made."""
    if target.exists() and not force:
        raise Refused(f"{target} exists. --force replaces it.")
    if isinstance(database, Path) and target.exists() and database.exists() and target.samefile(database):
        raise Refused(f"{target} is the database itself.")
    if any(path.exists() for path in files.beside(target)):
        raise Refused(f"{target} is a database that somebody has open.")
    if not target.absolute().parent.is_dir():
        raise Refused(f"There is no folder {target.absolute().parent}.")


def _copy(engine: Engine, unfinished: Path) -> None:
    with shown("Copying") as progress:
        engine.back_up(unfinished, progress)
    if damage := engine.damage_of_copy(unfinished):
        raise Refused("The copy is not sound, and was thrown away:\n" + "\n".join(damage))
