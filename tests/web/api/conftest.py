"""What the API's tests may ask for, and what holds in all of them."""

import pytest

from tests.web.api.published import hold_to_contract
from tests.web.api.service import Service, by, clock, service

__all__ = ["by", "clock", "service"]


@pytest.fixture(scope="session", autouse=True)
def _contract(service: Service) -> None:
    """Every answer in these tests is what the contract says."""
    hold_to_contract(service.client)
