import json

import pytest
from msgspec.structs import replace

from registry.actions import token_uses
from registry.cli.opening import now
from registry.cli.token import _state
from registry.model.api_tokens import ApiToken
from registry.model.people import Actor, TokenScope
from registry.store import Store
from tests.builders import NOW
from tests.cli.conftest import Run

ADD = ("token", "add", "aino@example.fi", "--name", "Statistics")
NOT_FOUND = "Error: There is nothing of this name, number or address, or it is not public.\n"


@pytest.fixture(autouse=True)
def _aino(run: Run) -> None:
    run("user", "add", "aino@example.fi", "--name", "Aino Aalto", "--language", "fi")


def test_a_token_is_printed_alone_on_stdout(run: Run, store: Store) -> None:
    result = run(*ADD, "--scope", "read", "--scope", "draft", "--days", "30")
    assert result.exit_code == 0
    assert result.stderr.startswith("Token 1 works until ")
    actor = token_uses.actor_of(store, result.stdout.strip(), now())
    assert actor == Actor(account=1, scopes=frozenset({TokenScope.READ, TokenScope.DRAFT}))


@pytest.mark.parametrize("words", [(), ("--scope", "all"), ("--scope", "read", "--days", "732")])
def test_a_wrong_call_ends_with_2(run: Run, words: tuple[str, ...]) -> None:
    assert run(*ADD, *words).exit_code == 2


def test_a_token_for_nobody_is_refused(run: Run) -> None:
    result = run("token", "add", "eino@example.fi", "--name", "Statistics", "--scope", "read")
    assert (result.exit_code, result.stderr) == (1, NOT_FOUND)


def test_tokens_are_listed_without_their_secrets(run: Run) -> None:
    secret = run(*ADD, "--scope", "read").stdout.strip()
    listed, as_json = run("token", "list").stdout, run("token", "list", "--json").stdout
    assert listed.splitlines()[1].startswith("1   aino@example.fi  Statistics  read    never      until 20")
    [token] = json.loads(as_json)
    assert (token["id"], token["email"], token["scopes"]) == (1, "aino@example.fi", ["read"])
    assert secret not in listed + as_json


def test_a_revoked_token_no_longer_works(run: Run, store: Store) -> None:
    secret = run(*ADD, "--scope", "read").stdout.strip()
    assert run("token", "revoke", "1").exit_code == 0
    assert token_uses.actor_of(store, secret, now()) is None
    assert "revoked 20" in run("token", "list").stdout
    assert run("token", "revoke", "2").stderr == NOT_FOUND


def test_the_state_of_a_token_is_told_by_its_dates() -> None:
    token = ApiToken(1, 1, "Statistics", (TokenScope.READ,), NOW, NOW.replace(year=2999))
    assert _state(token) == "until 2999-03-02"
    assert _state(replace(token, expires_at=NOW.replace(year=2020))) == "expired 2020-03-02"
    assert _state(replace(token, revoked_at=NOW)) == "revoked 2026-03-02"
