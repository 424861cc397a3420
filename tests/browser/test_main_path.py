"""The whole main path, walked as four people and a visitor: from a draft to a report that everybody reads.

Once in each language, once without scripts, and once on a phone.
"""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import httpx
import pytest
from playwright.sync_api import ViewportSize

from tests.browser.chromium import Chromium
from tests.browser.people import Person
from tests.browser.site import DESK, Site, opened
from tests.web.api.bodies import SUBSTANCES, deal_body

EDITOR, APPROVER = "editor@vayla.example", "approver@vayla.example"
LEAD, OTHER = "officer@ym.example", "officer@tem.example"
PHONE: Final = ViewportSize(width=360, height=740)
DEAL: Final = "safe-playgrounds"
CRITERIA, LABELS = "procurements-with-criteria", "ecolabelled-products"

YEAR: Final = dt.datetime.now(dt.UTC).year - 1
"""The agreement begins with it, and its first report is about it."""

WORDS: Final = {
    "fi": ("Kaikki leikkikentät", "Rajaus puuttuu.", "Rajaus on nyt lisätty", "1 234,5", "2 469"),
    "sv": ("Alla lekplatser", "Avgränsningen saknas.", "Avgränsningen finns nu", "1 234,5", "2 469"),
    "en": ("All playgrounds", "The limits are missing.", "The limits are there now", "1 234.5", "2 469"),
}
"""In each language: a scope, a reason for a return, what mends it, and two numbers, half of each other."""


@pytest.fixture
def site(demo_file: Path, tmp_path: Path, chromium: Chromium) -> Iterator[Site]:
    """A registry of this walk's own, with a deal of two ministries that nobody has joined."""
    with opened(Path(shutil.copy(demo_file, tmp_path)), chromium) as site:
        with site.api(LEAD) as api:
            for answer in (
                api.post("/deals", json=_deal()),
                api.post(f"/deals/{DEAL}/opening"),
            ):
                assert answer.is_success, answer.text
        yield site


def _deal() -> dict[str, object]:
    until = f"{YEAR + 4}-12-31"
    return deal_body(
        SUBSTANCES,
        slug=DEAL,
        ministries=["YM", "TEM"],
        valid_until=until,
        reporting={"interval_years": 1, "first_period": YEAR, "due_month": 3, "due_day": 31},
        targets=[
            {"indicator": CRITERIA, "due_on": until, "value": 60},
            {"indicator": LABELS, "due_on": until, "value": 30},
        ],
        founding_parties=[],
    )


class Walk:
    """The people of one walk, and what they call what they file."""

    def __init__(self, site: Site, language: str, viewport: ViewportSize, *, runs_scripts: bool) -> None:
        self.scope, self.reason, self.mended, self.part, self.whole = WORDS[language]
        self.language = language
        self.editor, self.approver, self.lead, self.other, self.visitor = self.people = [
            Person(site, language, viewport=viewport, runs_scripts=runs_scripts) for _ in range(5)
        ]
        for person, who in zip(self.people, (EDITOR, APPROVER, LEAD, OTHER), strict=False):
            person.sign_in(who)

    def draft(self) -> str:
        """Draft an agreement in all its parts, and hand it over; return its number."""
        editor = self.editor
        editor.follow("workspace/agreements/new")
        editor.fill({"deal": DEAL, "language": self.language})
        editor.press()
        agreement = editor.path
        editor.follow(f"{agreement}/commitments")
        assert {editor.typed("commitments/0/value"), editor.typed("commitments/1/value")} == {"60", "30"}
        editor.press("add:measure")
        editor.fill(
            {
                "commitments/0/value": "65",
                "commitments/2/description": self.scope,
                "commitments/2/area": "toy-limits-for-all-toys",
                "commitments/2/due_on": f"{YEAR + 2}-06-30",
            }
        )
        editor.press("save")
        editor.follow(f"{agreement}/scope")
        plan = {"starts_on": f"{YEAR}-01-01", "scope": self.scope, "implementation_plan": self.scope}
        editor.fill(plan)
        editor.press()
        editor.follow(f"{agreement}/decision")
        editor.fill({"decision/body": "§§", "decision/record": "12", "decision/decided_on": f"{YEAR}-01-15"})
        editor.press()
        editor.follow(f"{agreement}/contacts")
        editor.fill({"contacts/0/name": "Veikko Vaitelias", "contacts/0/email": "veikko@example.fi"})
        editor.press()
        self.hand_over(agreement)
        return agreement.rpartition("/")[2]

    def hand_over(self, filing: str) -> None:
        """Check a filing as the editor, and send it to the approver."""
        self.editor.follow(f"{filing}/check")
        self.editor.press("hand_over")
        assert self.editor.path == "workspace"

    def submit(self, filing: str) -> None:
        """Find a filing on the approver's start page, check it, and submit it."""
        self.approver.open("workspace")
        self.approver.follow(filing)
        self.approver.follow(f"{filing}/check")
        assert self.scope in self.approver.page
        self.approver.press("submit")
        assert self.approver.path == f"{filing}/receipt"

    def decide(self, officer: Person, filing: str, **decision: str) -> None:
        """Find a filing in a ministry's queue, and decide on it."""
        officer.open("reviews")
        officer.follow(f"reviews/{filing}")
        officer.fill(decision)
        officer.press()
        assert officer.path.startswith("reviews")

    def mend(self, filing: str, form: str, field: str) -> None:
        """Read the reason on the editor's start page, mend what it asks for, and hand it over anew."""
        self.editor.open("workspace")
        assert self.reason in self.editor.page
        self.editor.follow(filing)
        assert self.reason in self.editor.page
        self.editor.follow(f"{filing}/{form}")
        assert self.editor.typed(field) == self.scope
        self.editor.fill({field: f"{self.scope}. {self.mended}."})
        self.editor.press()
        self.hand_over(filing)

    def report(self, filing: str, file: Path) -> None:
        """Fill in the report in all its parts, and hand it over."""
        editor = self.editor
        editor.open("workspace")
        editor.follow(filing)
        editor.press()
        editor.follow(f"{filing}/values")
        editor.fill({"values/0/numerator": self.part, "values/0/denominator": self.whole})
        editor.fill({"values/1/missing": "not_measured"})
        editor.press()
        editor.follow(f"{filing}/measures")
        editor.fill({"measures/0/status": "under_way", "measures/0/note": self.scope})
        editor.press()
        editor.follow(f"{filing}/evidence")
        editor.fill({"title": self.scope, "file": str(file), "is_public": "true"})
        editor.press()
        editor.follow(filing)
        editor.follow(f"{filing}/summary")
        editor.fill({"summary": self.scope, "language": self.language})
        editor.press()
        self.hand_over(filing)


@pytest.mark.parametrize(
    ("language", "viewport", "runs_scripts"),
    [
        pytest.param("fi", DESK, True, id="in Finnish"),
        pytest.param("sv", DESK, True, id="in Swedish"),
        pytest.param("en", DESK, True, id="in English"),
        pytest.param("fi", DESK, False, id="without scripts"),
        pytest.param("sv", PHONE, True, id="on a phone"),
    ],
)
def test_an_agreement_and_its_report_go_from_the_draft_to_the_public(
    site: Site, tmp_path: Path, language: str, viewport: ViewportSize, *, runs_scripts: bool
) -> None:
    walk = Walk(site, language, viewport, runs_scripts=runs_scripts)
    picture = tmp_path / "kuva.png"
    picture.write_bytes(_PNG)

    number = walk.draft()
    agreement = f"workspace/agreements/{number}"
    walk.submit(agreement)
    walk.decide(walk.lead, f"agreements/{number}", verdict="return", reason=walk.reason)
    walk.mend(agreement, "scope", "scope")
    walk.submit(agreement)
    walk.decide(walk.lead, f"agreements/{number}", verdict="approve")
    assert _status(site, number) == 404
    walk.decide(walk.other, f"agreements/{number}", verdict="approve")
    assert _status(site, number) == 200

    report = f"{agreement}/progress-reports/{YEAR}"
    walk.report(report, picture)
    walk.submit(report)
    walk.decide(walk.lead, f"progress-reports/{number}/{YEAR}", verdict="return", reason=walk.reason)
    walk.mend(report, "summary", "summary")
    walk.submit(report)
    walk.decide(walk.lead, f"progress-reports/{number}/{YEAR}", verdict="approve")

    visitor = walk.visitor
    visitor.open("")
    visitor.follow(f"deals/{DEAL}")
    visitor.follow(f"agreements/{number}")
    assert walk.mended in visitor.page
    assert walk.reason not in visitor.page
    share = "50%" if language == "en" else "50\u00a0%"
    assert share in visitor.page
    summary = visitor.tab.locator('a[href*="summary.pdf"]').first.get_attribute("href")
    printed = httpx.get(f"{site.address}{summary}", timeout=30)
    assert printed.headers["content-type"] == "application/pdf"
    for person in walk.people:
        person.done()


def _status(site: Site, number: str) -> int:
    """Return what everybody is answered who asks for an agreement."""
    return httpx.get(f"{site.address}/api/v1/agreements/{number}").status_code


_PNG: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000000020001e221bc330000000049454e44ae426082"
)
"""One pixel."""
