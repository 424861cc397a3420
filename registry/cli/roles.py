"""A role on the command line: `--role` with the one of its scopes that it needs."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from registry.model import business_ids
from registry.model.people import Role, RoleGrant

Command = TypeVar("Command", bound=Callable[..., Any])


def role_options(*, required: bool) -> Callable[[Command], Command]:
    """Add the four options to a command; `role_grant` makes one value of theirs."""
    options = [
        click.option(
            "--role",
            type=click.Choice([role.value for role in Role]),
            required=required,
            help="What they may do.",
        ),
        click.option(
            "--organisation", metavar="BUSINESS_ID", help="Whom a unit's editor or approver is with."
        ),
        click.option("--ministry", metavar="CODE", help="The ministry of an officer, such as YM."),
        click.option("--region", metavar="CODE", help="The region that an adviser advises, such as 01."),
    ]

    def add(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return add


def role_grant(role: str, organisation: str | None, ministry: str | None, region: str | None) -> RoleGrant:
    """Return the grant that the options make; raises InvalidInput when they do not fit together."""
    business_id = None if organisation is None else business_ids.canonical(organisation, "/organisation")
    return RoleGrant(Role(role), business_id, ministry, region)


def as_text(grant: RoleGrant) -> str:
    """Return a grant as it is listed, such as `ministry_officer YM`."""
    scope = grant.organisation or grant.ministry or grant.region
    return f"{grant.role.value} {scope}" if scope else grant.role.value
