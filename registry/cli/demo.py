"""`registry demo`: a registry to try things out in, or to measure with."""

import sys
from contextlib import closing

import click

from registry.cli.opening import now
from registry.cli.output import print_table
from registry.cli.refusals import Refused
from registry.cli.roles import as_text
from registry.demo import PASSWORD, PEOPLE, SEED, Counts
from registry.demo.places import Place, load_into, look
from registry.settings import Settings
from registry.store import Store

_FEWEST_AGREEMENTS = 1_000
_MOST_REPORTS_EACH = 15


@click.command()
@click.option(
    "--fresh", is_flag=True, help="Throw the demo away with all that was entered, and load it anew."
)
@click.option("--accounts", "only_accounts", is_flag=True, help="Only print the demo accounts.")
@click.option(
    "--agreements",
    type=click.IntRange(min=_FEWEST_AGREEMENTS),
    help=f"So many in all, from {_FEWEST_AGREEMENTS:,} on: a big set for measuring, under invented deals.",
)
@click.option(
    "--reports",
    type=click.IntRange(min=0),
    help=f"So many progress reports in all, up to {_MOST_REPORTS_EACH} for each agreement.",
)
@click.option("--seed", type=int, default=SEED, show_default=True, help="What is invented depends on it.")
def demo(*, fresh: bool, only_accounts: bool, agreements: int | None, reports: int | None, seed: int) -> None:
    """Load the demo into the database that REGISTRY_DATABASE names, unless it is there already.

    Deals and parties are real, figures and the units called "Demokunta" are invented. The accounts'
    password is public, so it is refused in production, and in place of anything but a demo.
    """
    if only_accounts:
        _print_accounts()
        return
    at_least = _wanted(agreements, reports)
    settings = Settings.from_environment()
    if settings.environment == "production":
        raise Refused("REGISTRY_ENVIRONMENT is production: the password of demo accounts is public.")
    if _keeps_what_is_there(settings, is_fresh=fresh, is_sized=agreements is not None):
        return
    usual = not at_least.agreements
    what = (
        "the demo" if usual else f"{at_least.agreements:,} agreements, {at_least.progress_reports:,} reports"
    )
    with (
        closing(Store.of(settings)) as store,
        click.progressbar(
            length=at_least.agreements + at_least.progress_reports,
            label=f"Loading {what}",
            show_pos=True,
            file=sys.stderr,
            hidden=usual,
        ) as bar,
    ):
        counts = load_into(store, now=now(), seed=seed, at_least=at_least, progress=bar.update)
    click.echo(
        f"Loaded {counts.agreements:,} agreements and {counts.progress_reports:,} progress reports"
        f" into {store.name}."
    )


def _wanted(agreements: int | None, reports: int | None) -> Counts:
    if (agreements is None) is not (reports is None):
        raise click.UsageError("--agreements and --reports go together.")
    if agreements is None or reports is None:
        return Counts()
    if reports > _MOST_REPORTS_EACH * agreements:
        raise click.UsageError(f"--reports: at most {_MOST_REPORTS_EACH} for each agreement.")
    return Counts(agreements, reports)


def _keeps_what_is_there(settings: Settings, *, is_fresh: bool, is_sized: bool) -> bool:
    """Tell whether a demo is there that is to stay; raises Refused when nothing may take its place."""
    with closing(Store.of(settings)) as store:
        place = look(store)
        if place is Place.OTHERS:
            raise Refused(f"{store.name} holds data that is no demo. Nothing was changed.")
        if place is Place.DEMO and not is_fresh:
            if is_sized:
                raise Refused(f"{store.name} holds a demo already. --fresh loads it anew, in another size.")
            store.migrate()
            click.echo(f"The demo is loaded already: {store.name}. --fresh loads it anew.")
            return True
    with closing(Store.of(settings)) as store:
        if store.engine.is_in_use():
            raise Refused(f"{store.name} is in use, perhaps by a server that runs. Stop it first.")
    return False


def _print_accounts() -> None:
    click.echo(f"All of them have the password {PASSWORD}. The tokens work as `Authorization: Bearer`.")
    print_table(
        ("E-MAIL", "ROLE", "TOKEN"),
        [(person.email, as_text(person.grant), person.token) for person in PEOPLE],
    )
