import json
import re
from pathlib import Path

import pytest

from registry.actions import accounts, invitations
from registry.cli.opening import now
from registry.model.people import SYSTEM, RoleGrant
from registry.store import Store
from tests.cli.conftest import Run
from tests.people import ADMIN, ADVISER, APPROVER, EDITOR, OFFICER

ADD = ("user", "add", "aino@example.fi", "--name", "Aino Aalto", "--language", "fi")
SCOPE = (
    "Give the role unit_editor its own scope: an organisation, ministry or region; administrators have none."
)
MEND = "Each error names its field and says how to correct it."
NOT_FOUND = "There is nothing of this name, number or address, or it is not public."


@pytest.mark.parametrize(
    ("options", "grants"),
    [
        ((), ()),
        (("--role", "admin"), (ADMIN,)),
        (("--role", "unit_editor", "--organisation", "02012566"), (EDITOR,)),
        (("--role", "unit_approver", "--organisation", "0201256-6"), (APPROVER,)),
        (("--role", "ministry_officer", "--ministry", "YM"), (OFFICER,)),
        (("--role", "adviser", "--region", "01"), (ADVISER,)),
    ],
)
def test_a_person_is_added_with_a_role(
    run: Run, store: Store, options: tuple[str, ...], grants: tuple[RoleGrant, ...]
) -> None:
    result = run(*ADD, *options)
    assert (result.exit_code, result.output) == (0, "aino@example.fi is account 1.\n")
    [account] = accounts.list_accounts(store, SYSTEM)
    assert (account.name, account.language, account.grants) == ("Aino Aalto", "fi", grants)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (
            ("user", "add", "aino", "--name", " ", "--language", "fi"),
            f"{MEND}\n/email: Give an e-mail address, as in name@example.org.\n/name: Fill this in.",
        ),
        (
            (*ADD, "--role", "adviser", "--region", "99"),
            f"{MEND}\n/grants/0/region: Check the code: there is no such region.",
        ),
        ((*ADD, "--role", "unit_editor"), f"{MEND}\n/organisation: {SCOPE}"),
        (
            (*ADD, "--role", "unit_editor", "--organisation", "0"),
            f"{MEND}\n/organisation: Check the business ID: its form or its check digit is wrong.",
        ),
        (("user", "invite", "aino@example.fi"), NOT_FOUND),
    ],
)
def test_a_refusal_says_why_on_stderr_and_ends_with_1(run: Run, words: tuple[str, ...], reason: str) -> None:
    result = run(*words)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"Error: {reason}\n")


def test_an_email_that_is_taken_is_refused(run: Run) -> None:
    run(*ADD)
    result = run(*ADD)
    assert result.exit_code == 1
    assert result.stderr == "Error: There is one already: aino@example.fi. Use that one.\n"


@pytest.mark.parametrize(
    "words",
    [
        ("user", "add", "aino@example.fi"),
        (*ADD, "--role", "king"),
        (*ADD, "--ministry", "YM"),
        ("user", "grant", "aino@example.fi"),
        ("user", "nonsense"),
        ("nonsense",),
    ],
)
def test_a_wrong_call_ends_with_2(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2


def test_a_bad_setting_ends_with_2_and_names_its_variable(run: Run) -> None:
    result = run("user", "list", REGISTRY_PORT="http")
    assert result.exit_code == 2
    assert result.stderr == "Error: REGISTRY_PORT: 'http' is no whole number from 1 to 65535.\n"


def test_people_are_listed_in_columns_and_as_json(run: Run) -> None:
    run(*ADD, "--role", "ministry_officer", "--ministry", "YM")
    run("user", "grant", "AINO@example.fi", "--role", "admin")
    head, row = run("user", "list").stdout.splitlines()
    assert head == "ID  E-MAIL           NAME        LANGUAGE  ROLES"
    assert row == "1   aino@example.fi  Aino Aalto  fi        ministry_officer YM, admin"
    [account] = json.loads(run("user", "list", "--json").stdout)
    assert account["email"] == "aino@example.fi"
    assert [grant["role"] for grant in account["grants"]] == ["ministry_officer", "admin"]


def test_nobody_is_listed_as_an_empty_list(run: Run) -> None:
    assert json.loads(run("user", "list", "--json").stdout) == []


def test_roles_are_given_and_taken_away(run: Run, store: Store) -> None:
    run(*ADD)
    words = ("aino@example.fi", "--role", "unit_editor", "--organisation", "0201256-6")
    assert run("user", "grant", *words).exit_code == 0
    assert accounts.find_account(store, SYSTEM, "aino@example.fi").grants == (EDITOR,)
    assert run("user", "revoke", *words).exit_code == 0
    assert accounts.find_account(store, SYSTEM, "aino@example.fi").grants == ()
    assert run("user", "revoke", *words).stderr == f"Error: {NOT_FOUND}\n"


def test_an_invitation_is_a_link_in_the_persons_language(run: Run, store: Store) -> None:
    run(*ADD)
    link = re.fullmatch(
        r"https://deals\.example\.fi/fi/invitation/(\S+)\n", run("user", "invite", "aino@example.fi").stdout
    )
    assert link is not None
    assert invitations.find(store, link[1], now()).email == "aino@example.fi"


def test_a_missing_database_is_refused_and_not_made(run: Run, tmp_path: Path) -> None:
    missing = tmp_path / "missing.db"
    result = run("user", "list", REGISTRY_DATABASE=str(missing))
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: The database {missing} is missing or lacks migrations.")
    assert "`registry migrate`" in result.stderr
    assert not missing.exists()


def test_a_database_without_its_tables_is_refused(run: Run, tmp_path: Path) -> None:
    bare = tmp_path / "bare.db"
    bare.touch()
    result = run("user", "list", REGISTRY_DATABASE=str(bare))
    assert result.stderr.startswith(f"Error: The database {bare} is missing or lacks migrations.")
