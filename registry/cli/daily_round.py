"""`registry daily-round`: what the registry does by itself once a day."""

import click

from registry.cli.opening import now, opened_store
from registry.jobs.daily_rounds import go_round
from registry.settings import Settings


@click.command("daily-round")
def daily_round() -> None:
    """End the agreements whose time is over and whose last report never came, and print them.

    Sessions that are over, answers to old requests, documents that were replaced and the oldest of those
    beyond the size limit are forgotten as well. Where somebody works (`registry work`,
    `registry serve --work`), all of this is done by itself once a day; doing it twice does no harm.
    """
    settings = Settings.from_environment()
    with opened_store(settings) as store:
        ended = go_round(store, now=now(), kept_megabytes=settings.kept_documents)
    for number in ended:
        click.echo(f"{number} has ended: its last report never came.")
    if not ended:
        click.echo("No agreement has ended.")
