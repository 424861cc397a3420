"""A walk through the pages: from one to the next by their links, as somebody who is signed in."""

from collections import Counter, deque

from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient

from registry.web.cookies import SESSION_COOKIE
from registry.web.forms.tokens import token_of
from tests.web.pages.reading import Element, read
from tests.web.pages.routing import template_of

Browser = TestClient[Litestar]

START = ("/en/", "/en/workspace", "/en/profile")
_OF_EACH = 10
"""So many pages at one kind of address are looked at: they may differ by what there is to show."""


class Seen:
    """A page that a walk has come to: its address as its handler states it, and what it shows.

    The front page and what is no page of ours have an empty `template`.

    `token` is what a form brings along that was shown to this reader, once they are signed in.
    """

    def __init__(self, who: str, token: str, template: str, answer: Response) -> None:
        self.who = who
        self.token = token
        self.template = template
        self.address = str(answer.request.url.raw_path, "ascii")
        self.answer = answer
        self.is_page = answer.headers["content-type"].startswith("text/html")
        self.page = read(answer.text) if self.is_page else Element("root", {})

    def __str__(self) -> str:
        """Return where it is and who looks at it, for messages."""
        return f"{self.address} for {self.who or 'everybody'}"


def walk(browser: Browser, who: str, *besides: str) -> list[Seen]:
    """Follow the links of every kind of page that can be reached; what refuses is seen, too.

    `besides` are addresses to begin at as well.
    """
    seen: list[Seen] = []
    token = token_of(browser.cookies[SESSION_COOKIE]) if who else ""
    waiting, known, counts = deque((*(START if who else START[:1]), *besides)), set(START), Counter[str]()
    while waiting:
        address = waiting.popleft()
        path = address.partition("?")[0].removeprefix("/en").removeprefix("/")
        template = template_of(path) or ""
        if counts[template] >= _OF_EACH:
            continue
        counts[template] += 1
        answer = browser.get(address)
        if answer.status_code == 303:
            waiting.append(answer.headers["location"])
            continue
        here = Seen(who, token, template, answer)
        seen.append(here)
        for link in here.page.all("a"):
            target = (link.attributes.get("href") or "").partition("#")[0]
            if target.startswith("/en/") and target not in known:
                known.add(target)
                waiting.append(target)
    return seen
