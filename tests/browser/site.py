"""A registry in a server of its own, with the demo in it, and a filing of each kind to be looked at."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cached_property
from hashlib import sha256 as hash_of
from pathlib import Path
from typing import Any, Final, Literal

import httpx
from playwright.sync_api import BrowserContext, StorageState, ViewportSize

from registry.actions import accounts, invitations
from registry.actions.accounts import NewAccount
from registry.demo import PASSWORD, PEOPLE
from registry.model.issued_documents import spaced
from registry.model.languages import Language
from registry.model.people import SYSTEM
from registry.store import Store
from tests.browser.chromium import Chromium
from tests.issued import a_document, keep
from tests.servers import free_port, serving

SITES: Final = "emission-free-construction-sites"
PLASTICS: Final = "plastics-in-construction"
HELSINKI: Final = "0201256-6"
UUSIMAA: Final = "01"
INDICATOR: Final = "fossil-free-sites"
"""An indicator of the sites' deal, and of the one that is being prepared."""

PUBLIC: Final = ""
EDITOR: Final = "editor@helsinki.example"
APPROVER: Final = "approver@helsinki.example"
OFFICER: Final = "officer@ym.example"
ADMIN: Final = "admin@registry.example"

LOCALES: Final = {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}
LANGUAGES: Final = tuple(LOCALES)

SUPERSEDED: Final = a_document(b"%PDF of the agreement as it was", code="9" * 12, subject="GD-2020-0001/1")
ISSUED: Final = a_document(
    b"%PDF of the agreement as it is, with a seal",
    content=b"%PDF of the agreement as it is",
    subject="GD-2020-0001/1",
    data=b"{}",
    data_as_of=SUPERSEDED.data_as_of + dt.timedelta(days=20),
)
"""A document that was issued, and the one before it."""

DESK: Final = ViewportSize(width=1280, height=900)
NARROW: Final = ViewportSize(width=320, height=720)
"""A small phone; and what is left of 1280 px when everything is shown at 400 % (WCAG 1.4.10)."""

_TOKENS: Final = {person.email: person.token for person in PEOPLE}


class Site:
    """A registry that is served, and the people who can sign in to it."""

    def __init__(self, address: str, invitation: str, chromium: Chromium) -> None:
        self.address = address
        self._invitation = invitation
        self._chromium = chromium
        self._signed_in: dict[str, StorageState] = {}

    def api(self, who: str) -> httpx.Client:
        """Return a client of the API that speaks for somebody."""
        return httpx.Client(
            base_url=f"{self.address}/api/v1",
            headers={"authorization": f"Bearer {_TOKENS[who]}", "if-match": "*"},
        )

    def context(
        self,
        language: str,
        who: str = PUBLIC,
        *,
        viewport: ViewportSize = DESK,
        scheme: Literal["light", "dark"] = "light",
        density: float = 1,
        runs_scripts: bool = True,
    ) -> BrowserContext:
        """Return a new browser profile in a language, in which somebody is signed in.

        `density` is how many pixels of the screen a CSS pixel has.
        """
        return self._chromium.browser.new_context(
            locale=LOCALES[language],
            viewport=viewport,
            color_scheme=scheme,
            device_scale_factor=density,
            java_script_enabled=runs_scripts,
            storage_state=self._state_of(who) if who else None,
            timezone_id="Europe/Helsinki",
        )

    def _state_of(self, who: str) -> StorageState:
        """Return the cookies of somebody who has signed in."""
        if who not in self._signed_in:
            context = self._chromium.browser.new_context()
            page = context.new_page()
            page.goto(f"{self.address}/en/sign-in")
            page.fill("input[name=email]", who)
            page.fill("input[name=password]", PASSWORD)
            page.click("main button[type=submit]")
            page.wait_for_url("**/en/workspace")
            self._signed_in[who] = context.storage_state()
            context.close()
        return self._signed_in[who]

    @cached_property
    def places(self) -> dict[str, str]:
        """What stands in the addresses of pages, by the names that `PAGES` calls them by."""
        [agreed] = self._items(APPROVER, "/agreements", organisation=HELSINKI, deal=SITES)
        active = agreed["number"]
        [submitted, *_] = self._items(OFFICER, "/agreements", status="submitted", deal=SITES)
        [reported, *_] = self._items(OFFICER, "/progress-reports", status="submitted", deal=SITES)
        returned = self._period(active, "returned")
        return {
            "deal": SITES,
            "agreement": active,
            "draft": self._draft(),
            "prepared": self._prepared(),
            "indicator": INDICATOR,
            "person": "1",
            "unit": HELSINKI,
            "region": UUSIMAA,
            "submitted": submitted["number"],
            "reported": reported["agreement"],
            "period": str(reported["period"]),
            "invitation": self._invitation,
            "used": "used",
            "issued": hash_of(ISSUED.pdf).hexdigest(),
            "superseded": hash_of(SUPERSEDED.pdf).hexdigest(),
            "code": spaced(ISSUED.code),
            "unknown": "0" * 64,
            "returned": str(returned),
            "piece": str(self._piece(active, returned)),
            "accepted": str(self._period(active, "accepted")),
        }

    def _period(self, agreement: str, status: str) -> int:
        reports = self._items(APPROVER, f"/agreements/{agreement}/progress-reports")
        return max(report["period"] for report in reports if report["status"] == status)

    def _items(self, who: str, path: str, **query: str) -> list[dict[str, Any]]:
        with self.api(who) as api:
            found: list[dict[str, Any]] = api.get(path, params=query).raise_for_status().json()["items"]
        return found

    def _piece(self, agreement: str, period: int) -> int:
        link = {"title": "Työmaiden seuranta", "link": "https://example.org/seuranta"}
        with self.api(EDITOR) as api:
            added = api.post(f"/agreements/{agreement}/progress-reports/{period}/evidence", json=link)
        number: int = added.raise_for_status().json()["number"]
        return number

    def _draft(self) -> str:
        year = dt.datetime.now(dt.UTC).year
        body = {
            "deal": PLASTICS,
            "organisation": HELSINKI,
            "language": "fi",
            "starts_on": f"{year}-01-01",
            "commitments": [
                {"kind": "target", "indicator": "recycled-film", "due_on": "2027-12-31", "value": 40},
                {
                    "kind": "measure",
                    "description": "Muovit lajitellaan jokaisella työmaalla.",
                    "due_on": "2027-12-31",
                },
            ],
            "contacts": [{"name": "Veikko Vaitelias", "email": "veikko.vaitelias@example.fi"}],
        }
        with self.api(EDITOR) as api:
            number: str = api.post("/agreements", json=body).raise_for_status().json()["number"]
        return number

    def _prepared(self) -> str:
        """Begin a deal that has something of everything, so that nothing in its forms goes unseen."""

        def words(text: str) -> dict[str, str]:
            return {language: f"{text} ({language})" for language in LANGUAGES}

        definition = {
            "in_force_from": "2027-01-01",
            "kind": "share",
            "direction": "up",
            "unit": "%",
            "name": words("Quiet machines"),
            "numerator": words("quiet machines"),
            "denominator": words("all machines"),
        }
        body = {
            "slug": "quiet-machines",
            "kind": "procurement",
            "name": words("Quiet machines"),
            "purpose": words("Machines that nobody hears."),
            "valid_until": "2035-12-31",
            "ministries": ["YM", "TEM"],
            "reporting": {"first_period": 2027},
            "indicators": [{"code": INDICATOR, "versions": [definition]}],
            "targets": [{"indicator": INDICATOR, "due_on": "2030-12-31", "value": 50}],
            "measure_areas": [{"code": "training", "name": words("Training")}],
            "state_measures": [{"text": words("The ministry lends quiet machines.")}],
            "founding_parties": [{"name": "Helsingin kaupunki", "organisation": HELSINKI}],
            "sources": ["https://example.fi/quiet-machines"],
        }
        with self.api(OFFICER) as api:
            slug: str = api.post("/deals", json=body).raise_for_status().json()["slug"]
        return slug


@contextmanager
def opened(database: Path, chromium: Chromium) -> Iterator[Site]:
    """Serve a database that has the demo; links that leave the registry lead to the same server."""
    invitation = _invite(database)
    with closing(Store(database)) as store:
        keep(store, SUPERSEDED)
        keep(store, ISSUED, now=ISSUED.data_as_of)
    port = free_port()
    with serving(database, port, public_url=f"http://127.0.0.1:{port}") as (address, _):
        yield Site(address, invitation, chromium)


def _invite(database: Path) -> str:
    """Invite somebody who has not come yet; return the secret of their link."""
    now = dt.datetime.now(dt.UTC)
    newcomer = NewAccount("newcomer@registry.example", "Uusi Tulija", Language.FI, ())
    with closing(Store(database)) as store:
        account = accounts.add_account(store, SYSTEM, newcomer, now)
        return invitations.invite(store, SYSTEM, account.id, now)
