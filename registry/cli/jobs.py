"""`registry jobs`: what workers have to do, and what they could not do."""

import click

from registry.actions import jobs as actions
from registry.cli.opening import now, opened_store
from registry.cli.output import print_json, print_table
from registry.model.jobs import Job, JobState
from registry.settings import Settings

_LISTED = 100


@click.group()
def jobs() -> None:
    """What is done beside the requests by `registry work`; what is done is no longer there."""


@jobs.command("list")
@click.option(
    "--limit", type=click.IntRange(min=1), default=_LISTED, show_default=True, help="At most so many."
)
@click.option("--json", "is_json", is_flag=True, help="Print JSON.")
def list_(*, limit: int, is_json: bool) -> None:
    """List jobs: those that were given up first, then the others in the order in which their turn comes."""
    with opened_store(Settings.from_environment()) as store:
        queues = actions.queues(store, now=now())
        found = actions.first_jobs(store, now=now(), limit=limit)
    if is_json:
        names = Job.__struct_fields__
        print_json([{name: getattr(job, name) for name in names} for job in found])
        return
    print_table(
        ("ID", "KIND", "SUBJECT", "STATE", "ATTEMPTS", "LAST FAILURE"),
        [
            (str(job.id), job.kind, job.subject or "-", _state(job), str(job.attempts), job.failure or "-")
            for job in found
        ],
    )
    for queue in queues:
        click.echo(
            f"{queue.kind}: {queue.waiting:,} waiting, {queue.running:,} running, {queue.given_up:,} given up"
        )


def _state(job: Job) -> str:
    is_resting = job.state is JobState.WAITING and job.attempts
    return f"waiting until {job.run_after:%Y-%m-%d %H:%M} UTC" if is_resting else job.state.replace("_", " ")


@jobs.command()
@click.argument("number", metavar="ID", type=int, required=False)
@click.option("--all", "is_all", is_flag=True, help="All that were given up.")
def retry(number: int | None, *, is_all: bool) -> None:
    """Let the job of that ID be tried again, which was given up after its last attempt."""
    if (number is None) is not is_all:
        raise click.UsageError("Name the ID of a job, or --all.")
    with opened_store(Settings.from_environment()) as store:
        if number is not None:
            actions.retry(store, number, now=now())
        else:
            click.echo(f"{actions.retry_all(store, now=now()):,} will be tried again.")
