"""Who asks: a browser with its own cookies, or a program with a token."""

from typing import Final

from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient

from registry.model.people import Account
from registry.web.cookies import RECEIPT_COOKIE
from tests.people import PASSWORD

API: Final = "/api/v1"


class Browser:
    """Keeps the cookies that it is given, apart from others before the same service."""

    def __init__(self, client: TestClient[Litestar], token: str | None = None) -> None:
        self._client = client
        self._token = token
        self.cookies: dict[str, str] = {}

    def sign_in(self, account: Account) -> Response:
        """Sign in with the password that members have."""
        return self.ask("POST", "/session", {"email": account.email, "password": PASSWORD})

    def ask(self, method: str, path: str, body: object = None, **headers: str) -> Response:
        """Send a request to the API, or to a page."""
        address = path if path.startswith(("/en/", "/healthz")) else API + path
        response = self._client.request(method, address, json=body, headers=self._headers() | headers)
        self.cookies |= dict(response.cookies)
        self._client.cookies.clear()
        return response

    def _headers(self) -> dict[str, str]:
        headers = {"if-match": "*"}
        if self.cookies:
            headers["cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return headers if self._token is None else headers | {"authorization": f"Bearer {self._token}"}

    @property
    def receipt(self) -> str | None:
        """The receipt of this browser's last change, as it was told."""
        return self.cookies.get(RECEIPT_COOKIE)
