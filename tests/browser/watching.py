"""What a browser has to complain about while it shows pages: nothing, if they are as they should be."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response

_REFUSED = 400
_OF_FORMS = {412, 422}
"""What a form that saves itself may be told: its script says it in words."""


class Watch:
    """All that went wrong in a context since it last began, in words, and every answer that it got."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.faults: list[str] = []
        self.responses: list[Response] = []
        self._address = address
        context.on("console", self._console)
        context.on("weberror", lambda error: self._tell(f"script: {error.error}"))
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        context.on("response", self._response)

    def begin(self) -> None:
        """Forget what was before."""
        self.faults, self.responses = [], []

    def _tell(self, fault: str) -> None:
        self.faults.append(fault)

    def _console(self, message: ConsoleMessage) -> None:
        # The browser's own line on an answer that a page was to have, which the response tells as well.
        if (
            message.type in {"error", "warning"}
            and "the server responded with a status of" not in message.text
        ):
            self.faults.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((f"{self._address}/", "data:")):
            self.faults.append(f"another host: {request.url}")

    def _failed(self, request: Request) -> None:
        # Whoever goes on before all fonts have come has not been failed by the page.
        if request.failure != "net::ERR_ABORTED":
            self._tell(f"failed: {request.url} {request.failure}")

    def _response(self, response: Response) -> None:
        self.responses.append(response)
        asked = response.request
        is_told = asked.resource_type == "fetch" and response.status in _OF_FORMS
        if response.status >= _REFUSED and not asked.is_navigation_request() and not is_told:
            self.faults.append(f"answered {response.status}: {response.url}")
