"""What was just done, said once on the page that follows.

A short-lived cookie carries the notice's code over the redirect. It says nothing of anybody, and a
code that is none is passed over.
"""

from enum import StrEnum
from typing import Final

from litestar.connection import ASGIConnection
from litestar.datastructures import Cookie

from registry.locale import marked
from registry.settings import Settings
from registry.web.cookies import NOTICE_COOKIE, notice_cookie


class Notice(StrEnum):
    """What was done; its words are in `WORDS`."""

    SAVED = "saved"
    AGREEMENT_BEGUN = "agreement_begun"
    DISCARDED = "discarded"
    REPORT_BEGUN = "report_begun"
    EVIDENCE_ADDED = "evidence_added"
    EVIDENCE_REMOVED = "evidence_removed"
    HANDED_OVER = "handed_over"
    COMMENTED = "commented"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 (says that one was changed)
    SESSION_ENDED = "session_ended"
    OTHER_SESSIONS_ENDED = "other_sessions_ended"
    TOKEN_REVOKED = "token_revoked"  # noqa: S105 (says that one was revoked)
    WITHDRAWN = "withdrawn"
    TERMINATED = "terminated"
    RETURNED = "returned"
    APPROVED = "approved"
    ACCEPTED = "accepted"
    DECIDED_BY_OTHERS = "decided_by_others"
    DEAL_BEGUN = "deal_begun"
    DEAL_OPENED = "deal_opened"
    DEAL_CLOSED = "deal_closed"
    DEAL_MERGED = "deal_merged"
    ORGANISATION_REGISTERED = "organisation_registered"
    PERSON_ADDED = "person_added"
    ROLE_GIVEN = "role_given"
    ROLE_TAKEN = "role_taken"
    SIGNED_IN = "signed_in"
    SIGNED_OUT = "signed_out"


WORDS: Final[dict[Notice, str]] = {
    Notice.SAVED: marked("Saved."),
    Notice.AGREEMENT_BEGUN: marked("The agreement is begun and has its register number."),
    Notice.DISCARDED: marked("The draft is discarded."),
    Notice.REPORT_BEGUN: marked("The report is begun. Nobody outside your organisation sees it yet."),
    Notice.EVIDENCE_ADDED: marked("Added to the report."),
    Notice.EVIDENCE_REMOVED: marked("Removed from the report."),
    Notice.HANDED_OVER: marked("Sent to your organisation's approvers. They see it on their start page."),
    Notice.PASSWORD_CHANGED: marked("Your password is changed, and all your other sessions have ended."),
    Notice.SESSION_ENDED: marked("The session has ended."),
    Notice.OTHER_SESSIONS_ENDED: marked("All your other sessions have ended."),
    Notice.TOKEN_REVOKED: marked("The token is revoked and works no more."),
    Notice.WITHDRAWN: marked("Your organisation has withdrawn from the agreement. The reason is published."),
    Notice.TERMINATED: marked("The agreement is terminated. The reason and the hearing are published."),
    Notice.COMMENTED: marked("Your comment is there for the unit and its advisers."),
    Notice.RETURNED: marked("Returned to the unit with your reason. This waits next."),
    Notice.APPROVED: marked("Approved for your ministry. This waits next."),
    Notice.ACCEPTED: marked("Accepted and published. This waits next."),
    Notice.DECIDED_BY_OTHERS: marked("Somebody else had decided on it meanwhile. This waits next."),
    Notice.DEAL_BEGUN: marked("The deal is begun. Only its ministries see it until it is opened."),
    Notice.DEAL_OPENED: marked("The deal is open. Everybody can read it, and units can agree under it."),
    Notice.DEAL_CLOSED: marked("The deal is closed to new agreements. Those that there are go on."),
    Notice.DEAL_MERGED: marked("The deal is merged. What was agreed under it stays on record."),
    Notice.ORGANISATION_REGISTERED: marked("The organisation is registered."),
    Notice.PERSON_ADDED: marked("The person is added. Give them a role, and invite them to set a password."),
    Notice.ROLE_GIVEN: marked("The role is given. It counts from their next page on."),
    Notice.ROLE_TAKEN: marked("The role is taken away. It no longer counts."),
    Notice.SIGNED_IN: marked("You are signed in."),
    Notice.SIGNED_OUT: marked("You have signed out."),
}


def notice_of(connection: ASGIConnection) -> Notice | None:  # type: ignore[type-arg]
    """Return the notice that a browser brings along."""
    code = connection.cookies.get(NOTICE_COOKIE, "")
    return Notice(code) if code in set(Notice) else None


def told(settings: Settings) -> Cookie:
    """Return the cookie that makes a browser forget a notice that it has shown."""
    return notice_cookie(settings, "")
