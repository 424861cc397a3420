"""`registry pdf`: one document as a file, or all of them as a folder or a zip file."""

import asyncio
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import click

from registry.actions import summaries
from registry.actions.summaries import Subject
from registry.cli.document_sets import DocumentSet, document_set, whole_file
from registry.cli.opening import now, opened_store
from registry.cli.progress import shown
from registry.cli.refusals import Refused
from registry.documents.orders import Order
from registry.documents.workers import Renderer
from registry.issuing import issue, issue_all, order_of
from registry.model.documents import DocumentKind
from registry.model.languages import Language
from registry.model.people import PUBLIC
from registry.settings import Settings
from registry.store import Store

_KINDS: Final = (
    (re.compile(r"GD-[0-9]{4}-[0-9]{4,}"), DocumentKind.AGREEMENT_SUMMARY),
    (re.compile(r"[0-9]{7}-[0-9]"), DocumentKind.PORTFOLIO),
    (re.compile(r"[0-9]{4}"), DocumentKind.NATIONAL_SUMMARY),
)
_ALL: Final = Path("documents.zip")
_PER_WORKER: Final = 2
"""Documents under way at once for each worker: one drawn, one ready to be."""


@click.command()
@click.argument("thing", metavar="[NUMBER|BUSINESS-ID|DEAL|YEAR]", required=False)
@click.option("--all", "is_all", is_flag=True, help="Everything that is published, or all that is chosen.")
@click.option("--deal", metavar="SLUG", help="With --all: this deal, its agreements and their reports.")
@click.option("--period", type=int, help="The report, or the deal's summary, for this period.")
@click.option(
    "--lang",
    "languages",
    type=click.Choice([language.value for language in Language]),
    multiple=True,
    default=[Language.FI.value],
    show_default=True,
    help="The language; may be given several times.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(writable=True, path_type=Path),
    help="The file; with --all a folder, or a zip file if its name ends in .zip.",
)
def pdf(
    thing: str | None,
    languages: Sequence[str],
    deal: str | None,
    period: int | None,
    output: Path | None,
    *,
    is_all: bool,
) -> None:
    """Print what is published into PDFs that stand on record.

    A register number such as GD-2026-0001 prints the summary of that agreement, with --period its
    progress report; a business ID the portfolio of that organisation; a deal's slug the summary of the
    deal; a year the national summary. Of what was never approved or accepted there is no document.

    --all prints everything, with the hashes of all files in SHA256SUMS. A zip file of the same
    documents is the same byte for byte. Whatever can be printed is, should one document fail.
    """
    spoken = [Language(language) for language in dict.fromkeys(languages)]
    if is_all == (thing is not None) or (deal is not None and not is_all):
        raise click.UsageError("Say what to print, or --all with what narrows it.")
    if not is_all and output is not None and len(spoken) > 1:
        raise click.UsageError("--output takes one language.")
    settings = Settings.from_environment()
    with opened_store(settings) as store:
        if thing is not None:
            _print_one(store, settings, _subject(thing, period), spoken, output)
        else:
            chosen = summaries.subjects(store, deal, period)
            _print_all(store, settings, chosen, spoken, output or _ALL)


def _subject(thing: str, period: int | None) -> Subject:
    kind = next((kind for form, kind in _KINDS if form.fullmatch(thing)), DocumentKind.DEAL_SUMMARY)
    if kind is DocumentKind.AGREEMENT_SUMMARY and period is not None:
        kind = DocumentKind.PROGRESS_REPORT
    if period is not None and kind in {DocumentKind.PORTFOLIO, DocumentKind.NATIONAL_SUMMARY}:
        raise click.UsageError("Only agreements and deals have periods.")
    return Subject(kind, thing, period)


def _print_one(
    store: Store, settings: Settings, subject: Subject, languages: Sequence[Language], output: Path | None
) -> None:
    summary = summaries.summary_of(store, PUBLIC, subject)
    with Renderer(workers=1) as renderer:
        for language in languages:
            order = order_of(summary, language, settings.public_url)
            target = output or Path(f"{order.name}-{language}.pdf")
            with whole_file(target) as file:
                document = asyncio.run(issue(store, renderer, order, now))
                file.write(document)
            click.echo(f"{target}: {len(document):,} bytes")


def _print_all(
    store: Store, settings: Settings, chosen: Sequence[Subject], languages: Sequence[Language], target: Path
) -> None:
    if not chosen:
        raise Refused("Nothing is published that fits.")

    def orders() -> Iterator[Order]:
        for subject in chosen:
            summary = summaries.summary_of(store, PUBLIC, subject)
            yield from (order_of(summary, language, settings.public_url) for language in languages)

    with Renderer(settings.document_workers) as renderer, document_set(target) as documents:
        drawing = _draw_all(
            store, renderer, orders(), documents, len(chosen) * len(languages), settings.document_workers
        )
        failed = asyncio.run(drawing)
    click.echo(f"{target}: {len(documents):,} documents, {documents.size:,} bytes")
    if failed:
        raise Refused("These could not be printed: " + ", ".join(failed))


async def _draw_all(
    store: Store,
    renderer: Renderer,
    orders: Iterator[Order],
    documents: DocumentSet,
    total: int,
    workers: int,
) -> list[str]:
    """Put all documents into the set as they get ready; return the names of those that failed."""
    failed = []
    with shown("Printing") as show:
        left = total
        async for issued in issue_all(store, renderer, orders, now, at_once=_PER_WORKER * workers):
            if issued.pdf is None:
                failed.append(f"{issued.order.name} ({issued.order.language})")
            else:
                documents.add(issued.order, issued.pdf)
            left -= 1
            show(left, total)
    return failed
