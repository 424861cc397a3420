"""The command line: `registry`, with a module for each group of commands.

Whoever may run it may do everything: it speaks for the registry itself. It ends with 0 when all
went well, 1 when the registry refused (the reason is on stderr), and 2 when it was called wrongly
or a setting cannot be used.
"""

import click

from registry.cli.backup import backup
from registry.cli.check import check
from registry.cli.daily_round import daily_round
from registry.cli.demo import demo
from registry.cli.jobs import jobs
from registry.cli.migrate import migrate
from registry.cli.move_store import move_store
from registry.cli.pdf import pdf
from registry.cli.refusals import RefusingGroup
from registry.cli.restore import restore
from registry.cli.schemas import schemas
from registry.cli.serve import serve
from registry.cli.token import token
from registry.cli.user import user
from registry.cli.work import work


@click.group(cls=RefusingGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="green-deal-registry", prog_name="registry")
def main() -> None:
    """The green deal registry: promises, yearly progress, review, public record."""


for command in (
    backup,
    check,
    daily_round,
    demo,
    jobs,
    migrate,
    move_store,
    pdf,
    restore,
    schemas,
    serve,
    token,
    user,
    work,
):
    main.add_command(command)
