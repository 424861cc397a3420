"""`registry pdf`: an agreement's summary, as a file."""

from pathlib import Path

import click

from registry.actions import summaries
from registry.cli.opening import now, opened_store
from registry.documents.workers import Renderer
from registry.issuing import issue_now, order_of
from registry.model.languages import Language
from registry.model.people import PUBLIC
from registry.settings import Settings


@click.command()
@click.argument("number", metavar="NUMBER")
@click.option(
    "--lang",
    "language",
    type=click.Choice([language.value for language in Language]),
    default=Language.FI.value,
    show_default=True,
    help="The language of the summary.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="Where to write it; NUMBER-LANG.pdf in this folder if left out.",
)
def pdf(number: str, language: str, output: Path | None) -> None:
    """Print the summary of the agreement NUMBER, such as GD-2026-0001, into a PDF.

    It holds what is published, so that there is none of an agreement that was never approved.
    """
    settings = Settings.from_environment()
    with opened_store(settings) as store, Renderer(workers=1) as renderer:
        summary = summaries.agreement(store, PUBLIC, number)
        order = order_of(summary, Language(language), settings.public_url)
        document = issue_now(store, renderer, order, now())
    target = output or Path(f"{number}-{language}.pdf")
    target.write_bytes(document.pdf)
    click.echo(f"{target}: {len(document.pdf):,} bytes")
