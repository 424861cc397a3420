"""A demo says on every page that it is one."""

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.actions import accounts
from registry.actions.accounts import NewAccount
from registry.actions.demo_state import is_demo
from registry.model.languages import Language
from registry.model.people import SYSTEM
from tests.builders import HELSINKI, NOW
from tests.people import OFFICER
from tests.web.pages.filing import Registry
from tests.web.pages.reading import read

PATHS = (
    "",
    "deals/clean-sites",
    "agreements",
    "agreements/GD-2026-0001",
    f"organisations/{HELSINKI}",
    "invitation/wrong",
    "password-set",
    "nothing",
)


@pytest.mark.parametrize(
    ("language", "invented", "password"),
    [
        ("fi", "Luvut ovat keksittyjä", "salasana on julkinen"),
        ("sv", "Siffrorna är påhittade", "offentligt lösenord"),
        ("en", "The figures are invented", "public password"),
    ],
)
def test_a_demo_says_on_every_page_that_figures_and_accounts_are_not_real(
    client: TestClient[Litestar], registry: Registry, language: str, invented: str, password: str
) -> None:
    registry.open_deal()
    registry.report(registry.agree())
    assert not is_demo(registry.store)
    assert not any(read(client.get(f"/{language}/{path}").text).all("aside") for path in PATHS)
    new = NewAccount("demo@example.fi", "Demo", Language.FI, (OFFICER,), is_demo=True)
    accounts.add_account(registry.store, SYSTEM, new, NOW)
    assert is_demo(registry.store)
    for path in PATHS:
        notice = read(client.get(f"/{language}/{path}").text).first("aside").text
        assert invented in notice
        assert password in notice
