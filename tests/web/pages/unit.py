"""A procuring unit in front of its pages: a draft of a report, and whoever works on it."""

from collections.abc import Mapping

from httpx import Response

from registry.actions import invitations, progress_reports
from registry.model.people import SYSTEM, Role, RoleGrant
from registry.model.progress_reports import ReportContent, ReportVersion
from registry.store.accounts import by_email
from tests.builders import HELSINKI, PERIOD, some_content
from tests.people import PASSWORD, a_member
from tests.web.pages.filing import LATER, Clock, Registry
from tests.web.pages.filling import Browser, fields_of, form_of, sign_in
from tests.web.pages.reading import Element, read

EDITOR, APPROVER, OFFICER = "editor@example.fi", f"approver-{HELSINKI}@example.fi", "officer@example.fi"


class Unit:
    """Helsinki's report of a period, in a browser. Nobody has begun it yet."""

    def __init__(self, registry: Registry, browser: Browser, clock: Clock) -> None:
        self.registry = registry
        self.browser = browser
        self.clock = clock
        registry.open_deal()
        self.number = registry.agree()
        a_member(registry.store, RoleGrant(Role.EDITOR, organisation=HELSINKI), email=EDITOR)
        for email in (APPROVER, OFFICER):
            with registry.store.snapshot() as tx:
                account = by_email(tx, email)
            assert account is not None
            secret = invitations.invite(registry.store, SYSTEM, account.id, LATER)
            invitations.redeem(registry.store, secret, PASSWORD, LATER)

    @property
    def path(self) -> str:
        """The address of the report's pages."""
        return f"/en/workspace/agreements/{self.number}/progress-reports/{PERIOD}"

    def draft(self, content: ReportContent | None = None) -> None:
        """Begin the report with some content, behind the pages."""
        actor = self.registry.approver(HELSINKI)
        progress_reports.draft(
            self.registry.store, actor, self.number, PERIOD, content or some_content(), now=LATER
        )

    def enter(self, email: str = EDITOR) -> None:
        """Sign somebody in, and whoever was before out."""
        self.browser.cookies.clear()
        assert sign_in(self.browser, email).status_code == 303

    def open(self, part: str = "") -> Element:
        """Open a page of the report."""
        answer = self.browser.get(self.path + part)
        assert answer.status_code == 200, (answer.status_code, answer.headers.get("location"))
        return read(answer.text)

    def send(self, part: str, files: Mapping[str, tuple[str, bytes]] | None = None, **typed: str) -> Response:
        """Open a page, type into its form (`values__0__note` for `values/0/note`), choose files, send it."""
        form = form_of(self.open(part))
        named = {name.replace("__", "/"): text for name, text in typed.items()}
        fields = fields_of(form)
        assert not set(named) - set(fields), f"no such fields: {set(named) - set(fields)}"
        address = form.attributes["action"] or ""
        if form.attributes.get("enctype") is None:
            return self.browser.post(address, data=fields | named)
        # Browsers send a file's field even if nothing is chosen.
        parts = {"file": ("", b"")} | dict(files or {})
        return self.browser.post(address, data=fields | named, files=parts)

    @property
    def saved(self) -> ReportVersion:
        """The report as it is saved."""
        actor = self.registry.approver(HELSINKI)
        return progress_reports.show(self.registry.store, actor, self.number, PERIOD).report.latest
