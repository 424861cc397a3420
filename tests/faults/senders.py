"""Whoever files over HTTP while something is broken, and holds the registry to what it said."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

import httpx

from registry.store import Store, agreements
from tests.crowd import DEAL, Crowd, verbs
from tests.faults.filings import Filing
from tests.store.test_concurrency_over_http import AGREEMENTS, CONTENT

NOT_NOW: Final = {"store_away", "store_busy", "store_not_ready"}
PAGES: Final = ("/healthz", "/en", "/fi", "/api/v1/deals", AGREEMENTS)


class Sender:
    """Drafts agreements, each under its idempotency key, and remembers what was answered."""

    def __init__(self, client: httpx.Client, crowd: Crowd) -> None:
        self._client = client
        self._crowd = crowd
        self.acknowledged: dict[str, Filing] = {}
        """By register number."""
        self.refused: list[Filing] = []

    def draft(self, filing: Filing) -> bool:
        """Tell whether a draft was taken; raises AssertionError for any answer but yes and "not now"."""
        answer = self._client.post(
            AGREEMENTS,
            json=CONTENT | {"deal": DEAL, "organisation": filing.unit, "scope": filing.scope},
            headers=_bearer(self._crowd.approver_token) | {"idempotency-key": f"draft-{filing.unit}"},
        )
        if answer.status_code == httpx.codes.CREATED:
            self.acknowledged[answer.json()["number"]] = filing
            return True
        assert is_not_now(answer), answer.text
        self.refused.append(filing)
        return False

    def draft_until_refused(self, filings: Iterable[Filing], times: int = 1) -> None:
        """Draft one after another until so many were refused; raises AssertionError if they never are."""
        for filing in filings:
            if not self.draft(filing) and len(self.refused) >= times:
                return
        raise AssertionError("nothing was refused")

    def draft_refused(self) -> None:
        """Send again what was refused, under the same keys: now all of it is taken."""
        assert self.can_draft_refused()

    def can_draft_refused(self) -> bool:
        """Send again what was refused; tell whether all of it is taken by now."""
        refused, self.refused = self.refused, []
        taken = [self.draft(filing) for filing in refused]
        return all(taken)

    def reads_go_on(self) -> None:
        """Assert that the public and a person, whose token nobody has seen today, can read as ever."""
        self.public_reads_go_on()
        headers = _bearer(self._crowd.officer_tokens[0])
        for page in (AGREEMENTS, "/api/v1/session"):
            assert self._client.get(page, headers=headers).status_code == httpx.codes.OK, page

    def public_reads_go_on(self) -> None:
        """Assert that everybody can read what is public."""
        for page in PAGES:
            assert self._client.get(page).status_code == httpx.codes.OK, page

    def is_believed(self, store: Store) -> None:
        """Assert that what was acknowledged is stored, once, and that what was refused is not."""
        for number, filing in self.acknowledged.items():
            with store.snapshot() as tx:
                record = agreements.by_number(tx, number)
            assert record is not None
            assert record.agreement.organisation == filing.unit
            assert record.agreement.latest.terms.scope == filing.scope
            assert verbs(store, number) == ["draft"]
        for filing in self.refused:
            with store.snapshot() as tx:
                assert agreements.occupying(tx, DEAL, filing.unit) is None


@contextmanager
def sender_to(address: str, crowd: Crowd) -> Iterator[Sender]:
    """Yield one who sends to a server."""
    with httpx.Client(base_url=address, timeout=60) as client:
        yield Sender(client, crowd)


def is_not_now(answer: httpx.Response) -> bool:
    """Tell whether an answer says that it cannot be done at present, and when to ask again."""
    return (
        answer.status_code == httpx.codes.SERVICE_UNAVAILABLE
        and answer.headers["content-type"] == "application/problem+json"
        and answer.headers["retry-after"].isdigit()
        and answer.json()["code"] in NOT_NOW
    )


def _bearer(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"}
