"""Somebody of Helsinki's at work on an agreement and its report."""

import pytest

from registry.model.people import Account
from tests.people import APPROVER, EDITOR
from tests.web.pages.filing import Registry
from tests.web.pages.filling import Browser
from tests.web.pages.working import enter


@pytest.fixture
def approver(client: Browser, registry: Registry) -> Account:
    """Aino, who files for Helsinki and is signed in; the default deal is open."""
    registry.open_deal()
    return enter(client, registry, APPROVER)


@pytest.fixture
def editor(client: Browser, registry: Registry) -> Account:
    """Aino, who drafts for Helsinki and does not submit."""
    registry.open_deal()
    return enter(client, registry, EDITOR)
