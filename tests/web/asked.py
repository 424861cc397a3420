"""Requests from any address, straight to the application, as a server passes them on."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
from litestar import Litestar

STRANGER = "198.51.100.77"
PROXY = "10.0.0.5"
LOCAL = "127.0.0.1"

Ask = Callable[..., httpx.Response]


def asking(app: Litestar) -> Ask:
    """Return what asks: `ask("GET", "/healthz", client=STRANGER, x_forwarded_for="192.0.2.1")`."""

    def ask(method: str, path: str, client: str = STRANGER, **sent: Any) -> httpx.Response:
        body = {name: sent.pop(name) for name in ("json", "data", "content") if name in sent}
        headers = {name.replace("_", "-"): value for name, value in sent.items()}

        async def answer() -> httpx.Response:
            transport = httpx.ASGITransport(app, client=(client, 50000))
            async with httpx.AsyncClient(transport=transport, base_url="http://deals.example.fi") as browser:
                return await browser.request(method, path, headers=headers, **body)

        return asyncio.run(answer())

    return ask
