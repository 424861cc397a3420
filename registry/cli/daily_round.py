"""`registry daily-round`: what the registry does by itself once a day."""

import click

from registry.actions import agreements, housekeeping
from registry.cli.opening import now, opened_store
from registry.settings import Settings


@click.command("daily-round")
def daily_round() -> None:
    """End the agreements whose time is over and whose last report never came, and print them.

    Sessions that are over and answers to old requests are forgotten as well.

    To be run once a day; running it twice does no harm.
    """
    with opened_store(Settings.from_environment()) as store:
        ended = agreements.end_unfinished(store, now=now())
        housekeeping.forget_expired(store, now=now())
    for number in ended:
        click.echo(f"{number} has ended: its last report never came.")
    if not ended:
        click.echo("No agreement has ended.")
