"""`registry user`: who has an account, and what they may do."""

import click

from registry.actions import accounts, invitations, role_grants
from registry.actions.accounts import NewAccount
from registry.cli.opening import now, opened_store
from registry.cli.output import print_json, print_table
from registry.cli.roles import as_text, role_grant, role_options
from registry.model.languages import Language
from registry.model.people import SYSTEM
from registry.settings import Settings


@click.group()
def user() -> None:
    """People: their accounts, roles and invitations."""


@user.command()
@click.argument("email")
@click.option("--name", required=True, help="How they are addressed.")
@click.option(
    "--language",
    type=click.Choice([language.value for language in Language]),
    required=True,
    help="In which the registry writes to them.",
)
@role_options(required=False)
def add(
    email: str,
    name: str,
    language: str,
    role: str | None,
    organisation: str | None,
    ministry: str | None,
    region: str | None,
) -> None:
    """Add an account, with a role if one is given. They sign in once they were invited."""
    if role is None and (organisation or ministry or region):
        raise click.UsageError("--organisation, --ministry and --region belong to a --role.")
    grants = () if role is None else (role_grant(role, organisation, ministry, region),)
    with opened_store(Settings.from_environment()) as store:
        account = accounts.add_account(
            store, SYSTEM, NewAccount(email, name, Language(language), grants), now()
        )
    click.echo(f"{account.email} is account {account.id}.")


@user.command("list")
@click.option("--json", "is_json", is_flag=True, help="Print JSON.")
def list_(*, is_json: bool) -> None:
    """List all accounts with their roles."""
    with opened_store(Settings.from_environment()) as store:
        found = accounts.list_accounts(store, SYSTEM)
    if is_json:
        print_json(found)
        return
    print_table(
        ("ID", "E-MAIL", "NAME", "LANGUAGE", "ROLES"),
        [
            (str(one.id), one.email, one.name, one.language.value, ", ".join(map(as_text, one.grants)))
            for one in found
        ],
    )


@user.command()
@click.argument("email")
@role_options(required=True)
def grant(email: str, role: str, organisation: str | None, ministry: str | None, region: str | None) -> None:
    """Give an account a role; it may be one that it has."""
    wanted = role_grant(role, organisation, ministry, region)
    with opened_store(Settings.from_environment()) as store:
        account = accounts.find_account(store, SYSTEM, email)
        role_grants.grant(store, SYSTEM, account.id, wanted, now())


@user.command()
@click.argument("email")
@role_options(required=True)
def revoke(email: str, role: str, organisation: str | None, ministry: str | None, region: str | None) -> None:
    """Take a role away from an account."""
    unwanted = role_grant(role, organisation, ministry, region)
    with opened_store(Settings.from_environment()) as store:
        account = accounts.find_account(store, SYSTEM, email)
        role_grants.revoke(store, SYSTEM, account.id, unwanted, now())


@user.command()
@click.argument("email")
def invite(email: str) -> None:
    """Print a link that sets the password of an account, once, within a week.

    Whoever has the link can set it: hand it over on a way that only they read.
    """
    settings = Settings.from_environment()
    with opened_store(settings) as store:
        account = accounts.find_account(store, SYSTEM, email)
        secret = invitations.invite(store, SYSTEM, account.id, now())
    click.echo(f"{settings.public_url}/{account.language.value}/invitation/{secret}")
