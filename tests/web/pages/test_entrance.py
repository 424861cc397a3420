"""The address without a language."""

import pytest
from litestar import Litestar
from litestar.testing import TestClient


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("sv", "sv"),
        ("sv-FI,sv;q=0.9,fi;q=0.5", "sv"),
        ("en-GB,en;q=0.9", "en"),
        ("de,en;q=0.4,fi;q=0.6", "fi"),
        ("sv;q=0,en;q=0.1", "en"),
        ("de", "fi"),
        ("*", "fi"),
        ("", "fi"),
        ("q=;;,,;q=x", "fi"),
    ],
)
def test_the_entrance_leads_to_the_language_that_the_browser_prefers(
    client: TestClient[Litestar], asked: str, language: str
) -> None:
    answer = client.get("/", headers={"accept-language": asked})
    assert answer.status_code == 302
    assert answer.headers["location"] == f"/{language}/"
    assert answer.headers["vary"] == "Accept-Language"


def test_a_page_ignores_what_the_browser_prefers(client: TestClient[Litestar]) -> None:
    answer = client.get("/sv/", headers={"accept-language": "fi"})
    assert '<html lang="sv">' in answer.text
    assert "Accept-Language" not in answer.headers["vary"]
