"""`registry token`: what programs sign in with, in a person's place."""

import click
import msgspec

from registry.actions import accounts, api_tokens
from registry.actions.api_tokens import NewApiToken
from registry.cli.opening import now, opened_store
from registry.cli.output import print_json, print_table
from registry.model.api_tokens import MOST_DAYS, USUAL_DAYS, ApiToken
from registry.model.people import SYSTEM, TokenScope
from registry.settings import Settings


@click.group()
def token() -> None:
    """API tokens: made for programs, at most as good as their owner's roles."""


@token.command()
@click.argument("email")
@click.option("--name", required=True, help="Which program it is for.")
@click.option(
    "--scope",
    "scopes",
    type=click.Choice([scope.value for scope in TokenScope]),
    multiple=True,
    required=True,
    help="What it is good for; may be given more than once.",
)
@click.option(
    "--days",
    type=click.IntRange(1, MOST_DAYS),
    default=USUAL_DAYS,
    show_default=True,
    help="How long it works.",
)
def add(email: str, name: str, scopes: tuple[str, ...], days: int) -> None:
    """Make a token that speaks for the account of EMAIL, and print it: it is not shown again."""
    new = NewApiToken(name, tuple(TokenScope(scope) for scope in scopes), days)
    with opened_store(Settings.from_environment()) as store:
        owner = accounts.find_account(store, SYSTEM, email)
        made, secret = api_tokens.create(store, SYSTEM, owner.id, new, now())
    click.echo(f"Token {made.id} works until {made.expires_at:%Y-%m-%d}.", err=True)
    click.echo(secret)


@token.command("list")
@click.option("--json", "is_json", is_flag=True, help="Print JSON.")
def list_(*, is_json: bool) -> None:
    """List all tokens, without their secrets."""
    with opened_store(Settings.from_environment()) as store:
        emails = {account.id: account.email for account in accounts.list_accounts(store, SYSTEM)}
        found = api_tokens.list_tokens(store, SYSTEM)
    if is_json:
        print_json([{**msgspec.to_builtins(one), "email": emails[one.account]} for one in found])
        return
    print_table(
        ("ID", "E-MAIL", "NAME", "SCOPES", "LAST USED", "STATE"),
        [
            (
                str(one.id),
                emails[one.account],
                one.name,
                ", ".join(one.scopes),
                str(one.last_used_on or "never"),
                _state(one),
            )
            for one in found
        ],
    )


def _state(one: ApiToken) -> str:
    if one.revoked_at is not None:
        return f"revoked {one.revoked_at:%Y-%m-%d}"
    return f"{'expired' if one.expires_at <= now() else 'until'} {one.expires_at:%Y-%m-%d}"


@token.command()
@click.argument("number", metavar="ID", type=int)
def revoke(number: int) -> None:
    """End the token of that ID for good."""
    with opened_store(Settings.from_environment()) as store:
        api_tokens.revoke(store, SYSTEM, number, now())
