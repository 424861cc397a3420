"""Every page of the registry, with who sees it: what holds for all pages is tested on each of these.

A page that is new in the application has to be named here, or `test_pages_are_all_listed` fails.
"""

from typing import Final

import msgspec
import pytest

from tests.browser.site import ADMIN, APPROVER, EDITOR, LANGUAGES, OFFICER, PUBLIC


class Page(msgspec.Struct, frozen=True):
    """A page: its path behind the language, and who looks at it.

    What stands in braces is filled in from `Site.places`. `status` is what it answers with.
    With `sends`, its form is sent as it is, and the page is what comes back.
    """

    path: str
    reader: str = PUBLIC
    status: int = 200
    sends: bool = False

    def __str__(self) -> str:
        """Return how the page is called in the names of tests."""
        return self.path + (f" for {self.reader}" if self.reader else "") + (", sent" if self.sends else "")


_AGREEMENT: Final = "workspace/agreements/{draft}"
RETURNED_REPORT: Final = "workspace/agreements/{agreement}/progress-reports/{returned}"
ACCEPTED_REPORT: Final = "workspace/agreements/{agreement}/progress-reports/{accepted}"
_PREPARED: Final = "workspace/deals/{prepared}"
_OPEN: Final = "workspace/deals/{deal}"
_PARTS_OF_DEAL: Final = (
    "texts",
    "frame",
    "indicators",
    "new-indicator",
    "targets",
    "measure-areas",
    "state-measures",
    "state-measures/texts",
    "state-measures/1",
    "parties",
)

PAGES: Final = (
    # For everybody.
    Page(""),
    Page("deals/{deal}"),
    Page("agreements"),
    Page("agreements/{agreement}"),
    Page("organisations/{unit}"),
    Page("regions"),
    Page("regions/{region}"),
    Page("search"),
    Page("search?text=muovi"),
    Page("search?text=nothing+has+these+words"),
    Page("about-the-figures"),
    Page("accessibility"),
    Page("nowhere", status=404),
    Page("verify"),
    Page("verify", status=422, sends=True),
    Page("verify/{issued}"),
    Page("verify/{superseded}"),
    Page("verify/{code}"),
    Page("verify/{unknown}", status=404),
    Page("verify/nothing", status=404),
    # Signing in.
    Page("sign-in"),
    Page("sign-in", status=422, sends=True),
    Page("password-set"),
    Page("invitation/{invitation}"),
    Page("invitation/{invitation}", status=422, sends=True),
    Page("invitation/{used}", status=410),
    # A procuring unit.
    Page("workspace", EDITOR),
    Page("workspace", APPROVER),
    Page("workspace/agreements/new", EDITOR),
    Page("workspace/agreements/new", EDITOR, status=422, sends=True),
    Page(_AGREEMENT, EDITOR),
    Page(f"{_AGREEMENT}/commitments", EDITOR),
    Page(f"{_AGREEMENT}/scope", EDITOR),
    Page(f"{_AGREEMENT}/decision", EDITOR),
    Page(f"{_AGREEMENT}/contacts", EDITOR),
    Page(f"{_AGREEMENT}/comments", EDITOR),
    Page(f"{_AGREEMENT}/check", EDITOR),
    Page("workspace/agreements/{agreement}", EDITOR),
    Page("workspace/agreements/{agreement}/receipt", APPROVER),
    Page(RETURNED_REPORT, EDITOR),
    Page(f"{RETURNED_REPORT}/values", EDITOR),
    Page(f"{RETURNED_REPORT}/measures", EDITOR),
    Page(f"{RETURNED_REPORT}/evidence", EDITOR),
    Page(f"{RETURNED_REPORT}/evidence", EDITOR, status=422, sends=True),
    Page(f"{RETURNED_REPORT}/evidence/{{piece}}", EDITOR),
    Page(f"{RETURNED_REPORT}/summary", EDITOR),
    Page(f"{RETURNED_REPORT}/check", APPROVER),
    Page(f"{ACCEPTED_REPORT}/receipt", APPROVER),
    Page("workspace/agreements/{agreement}/withdrawal", APPROVER),
    # A ministry.
    Page("workspace", OFFICER),
    Page("reviews", OFFICER),
    Page("reviews/agreements/{submitted}", OFFICER),
    Page("reviews/agreements/{submitted}", OFFICER, status=422, sends=True),
    Page("reviews/agreements/{agreement}/termination", OFFICER),
    Page("reviews/progress-reports/{reported}/{period}", OFFICER),
    Page("rounds", OFFICER),
    Page("rounds/{deal}", OFFICER),
    # A ministry's deals: one in preparation, one that is open.
    Page("workspace/deals", OFFICER),
    Page("workspace/deals/new", OFFICER),
    Page("workspace/deals/new", OFFICER, status=422, sends=True),
    Page(_PREPARED, OFFICER),
    *(Page(f"{_PREPARED}/{part}", OFFICER) for part in _PARTS_OF_DEAL),
    Page(f"{_PREPARED}/indicators/{{indicator}}", OFFICER),
    Page(f"{_PREPARED}/new-indicator", OFFICER, status=422, sends=True),
    Page(f"{_PREPARED}/opening", OFFICER),
    Page(_OPEN, OFFICER),
    *(Page(f"{_OPEN}/{part}", OFFICER) for part in _PARTS_OF_DEAL),
    Page(f"{_OPEN}/indicators/{{indicator}}/new-definition", OFFICER),
    Page(f"{_OPEN}/indicators/{{indicator}}/new-definition", OFFICER, status=422, sends=True),
    Page(f"{_OPEN}/closing", OFFICER),
    Page(f"{_OPEN}/merger", OFFICER),
    Page(f"{_OPEN}/trail", OFFICER),
    # Whoever keeps people and organisations.
    Page("workspace", ADMIN),
    Page("admin/organisations", ADMIN),
    Page("admin/organisations/new", ADMIN),
    Page("admin/organisations/new", ADMIN, status=422, sends=True),
    Page("admin/organisations/{unit}", ADMIN),
    Page("admin/people", ADMIN),
    Page("admin/people/new", ADMIN),
    Page("admin/people/new", ADMIN, status=422, sends=True),
    Page("admin/people/{person}", ADMIN),
    Page("admin/people/{person}/details", ADMIN),
    Page("admin/people/{person}/roles", ADMIN),
    Page("admin/people/{person}/roles", ADMIN, status=422, sends=True),
    Page("admin/people/{person}/invitation", ADMIN),
    # Everybody's own.
    Page("profile", EDITOR),
    Page("profile/password", EDITOR),
    Page("profile/password", EDITOR, status=422, sends=True),
    Page("profile/sessions", EDITOR),
    Page("profile/tokens", EDITOR),
    Page("profile/tokens", EDITOR, status=422, sends=True),
    Page("profile/data", EDITOR),
)
EACH: Final = [
    pytest.param(page, language, id=f"{language}/{page}") for page in PAGES for language in LANGUAGES
]
"""Every page in every language, as tests are given them."""

OPENED: Final = [
    pytest.param(page, language, id=f"{language}/{page}")
    for page in PAGES
    if not page.sends
    for language in LANGUAGES
]
"""The same without those that a form has to be sent for."""
