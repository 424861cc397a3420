"""What every answer of the service tells browsers to refuse, whatever it is an answer to."""

from typing import Final

import pytest

from registry.web.security_headers import CONTENT_SECURITY_POLICY, HEADERS
from registry.web.static_files import url
from tests.web.asked import Ask

ANSWERS: Final = (
    ("GET", "/", 302),
    ("GET", "/en/", 200),
    ("GET", "/en/nowhere", 404),
    ("PUT", "/en/", 405),
    ("GET", "/en/workspace", 303),
    ("POST", "/en/profile", 401),
    ("GET", "/en/sign-in", 200),
    ("POST", "/en/sign-in", 422),
    ("GET", "/en/invitation/used", 410),
    ("GET", "/api/v1/deals", 200),
    ("GET", "/api/v1/nothing", 404),
    ("POST", "/api/v1/agreements", 401),
    ("GET", "/healthz", 200),
    ("GET", "/metrics", 404),
    ("GET", url("registry.css"), 200),
    ("GET", url("scripts/forms.js"), 200),
    ("GET", "/static/nothing", 404),
)


@pytest.mark.parametrize(("method", "address", "status"), ANSWERS)
def test_every_answer_says_what_browsers_have_to_refuse(
    ask: Ask, method: str, address: str, status: int
) -> None:
    answer = ask(method, address)
    assert answer.status_code == status
    for name, value in HEADERS.items():
        is_secret = name == "referrer-policy" and "invitation" in address
        assert answer.headers.get_list(name) == (["no-referrer"] if is_secret else [value])


def test_the_description_of_the_api_runs_no_script_but_ours(ask: Ask) -> None:
    policy = ask("GET", "/schema").headers["content-security-policy"]
    assert "default-src 'none'; script-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy


def test_the_policy_starts_from_nothing_and_lets_in_what_is_ours() -> None:
    policy = {name: value for name, _, value in map(_parted, CONTENT_SECURITY_POLICY.split(";"))}
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert policy["form-action"] == "'self'"
    assert policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert not [source for source in ("unsafe", "*", "http", "blob") if source in CONTENT_SECURITY_POLICY]


def _parted(directive: str) -> tuple[str, str, str]:
    return directive.strip().partition(" ")
