"""An officer of the environment ministry at work."""

import pytest

from registry.model.people import Account
from tests.people import OFFICER
from tests.web.pages.filing import Registry
from tests.web.pages.filling import Browser
from tests.web.pages.working import enter


@pytest.fixture
def officer(client: Browser, registry: Registry) -> Account:
    """Aino, who decides for the environment ministry and is signed in; the default deal is open."""
    registry.open_deal()
    return enter(client, registry, OFFICER)
