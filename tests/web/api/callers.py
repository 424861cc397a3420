"""Who asks the API: the public, or a person with a token or a session."""

from collections.abc import Callable, Mapping
from typing import Any

from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient

from registry.wire.encoding import encode

API = "/api/v1"
JSON = "application/json"


class Caller:
    """Asks as one person. Changes are made from whatever is current, unless `if_match` says otherwise."""

    def __init__(self, client: TestClient[Litestar], **headers: str) -> None:
        self._client = client
        self._headers = {"if-match": "*"} | _named(headers)

    def get(self, path: str, **headers: str | None) -> Response:
        """Read."""
        return self.ask("GET", path, None, **headers)

    def post(self, path: str, body: object = None, **headers: str | None) -> Response:
        """Create, or move."""
        return self.ask("POST", path, body, **headers)

    def put(self, path: str, body: object, **headers: str | None) -> Response:
        """Put anew."""
        return self.ask("PUT", path, body, **headers)

    def delete(self, path: str, **headers: str | None) -> Response:
        """Discard, revoke, sign out."""
        return self.ask("DELETE", path, None, **headers)

    def ask(self, method: str, path: str, body: object = None, **headers: str | None) -> Response:
        """Send a request; a header of None is left out, bytes are sent as they are, a path may be whole."""
        content = body if isinstance(body, bytes | None) else encode(body)
        typed = {} if content is None else {"content-type": JSON}
        sent = typed | self._headers | _named(headers)
        address = path if path.startswith(("/api/", "/schema", "/healthz")) else API + path
        response = self._client.request(method, address, content=content, headers=_given(sent))
        self._client.cookies.clear()  # one client serves everybody: nobody inherits a session
        return response


By = Callable[[str], Caller]
"""`by("editor")` asks as the editor; `by("public")` as nobody."""


def _named(headers: Mapping[str, str | None]) -> dict[str, str | None]:
    return {name.replace("_", "-"): value for name, value in headers.items()}


def _given(headers: dict[str, str | None]) -> dict[str, bytes]:
    return {name: value.encode("latin-1") for name, value in headers.items() if value is not None}


def content_of(response: Response) -> Any:  # noqa: ANN401 (whatever JSON there is)
    """Return what a request that succeeded was answered with."""
    assert response.is_success, response.text
    return response.json() if response.content else None


def refusal(response: Response) -> tuple[int, str]:
    """Return the status and the code that a request was refused with."""
    assert response.headers["content-type"] == "application/problem+json", response.text
    return response.status_code, response.json()["code"]


def field_errors(response: Response) -> dict[str, str]:
    """Return what was wrong with which field, as codes by pointers."""
    assert refusal(response) == (422, "invalid_input"), response.text
    return {error["pointer"]: error["code"] for error in response.json()["errors"]}
