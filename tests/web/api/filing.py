"""Filing through the API: each function goes as far as its name says, and returns the register number."""

from httpx import Request, Response

from tests.builders import ESPOO, HELSINKI, TURKU, VANTAA
from tests.files import PDF
from tests.web.api.bodies import RETURN, SITES, SUBSTANCES, agreement_body, report_body
from tests.web.api.callers import By, content_of

UNITS = {"approver": HELSINKI, "espoo": ESPOO, "vantaa": VANTAA, "turku": TURKU}
"""Approvers by name, and for whom they file."""

OFFICERS = {SITES: ("ym",), SUBSTANCES: ("stm", "ym"), "circular-economy": ("ym", "tem")}


def drafted(by: By, who: str = "approver", deal: str = SUBSTANCES, **changes: object) -> str:
    """Draft an agreement."""
    body = agreement_body(deal, UNITS[who], **changes)
    number: str = content_of(by(who).post("/agreements", body))["number"]
    return number


def submitted(by: By, who: str = "approver", deal: str = SUBSTANCES, **changes: object) -> str:
    """Draft and submit."""
    number = drafted(by, who, deal, **changes)
    content_of(by(who).post(f"/agreements/{number}/submission"))
    return number


def returned(by: By, who: str = "approver", deal: str = SUBSTANCES, **changes: object) -> str:
    """Draft, submit and give back."""
    number = submitted(by, who, deal, **changes)
    content_of(by(OFFICERS[deal][0]).post(f"/agreements/{number}/returns", RETURN))
    return number


def active(by: By, who: str = "approver", deal: str = SUBSTANCES, **changes: object) -> str:
    """Draft, submit and approve for every ministry of the deal."""
    number = submitted(by, who, deal, **changes)
    approve(by, number, deal)
    return number


def approve(by: By, number: str, deal: str = SUBSTANCES) -> None:
    """Approve for every ministry of the deal."""
    for officer in OFFICERS[deal]:
        content_of(by(officer).post(f"/agreements/{number}/approvals", {}))


def report(
    by: By, who: str, number: str, period: int, deal: str = SUBSTANCES, *moves: str, **content: object
) -> str:
    """Draft a report and make it go the moves (`submission`, `returns`, `acceptance`); return its path."""
    reports = f"/agreements/{number}/progress-reports"
    content_of(by(who).post(reports, report_body(period, deal, **content)))
    return go(by, who, f"{reports}/{period}", deal, *moves)


def go(by: By, who: str, path: str, deal: str = SUBSTANCES, *moves: str) -> str:
    """Make a report go the moves (`submission`, `returns`, `acceptance`); return its path."""
    for move in moves:
        mover, body = {
            "submission": (who, None),
            "returns": (OFFICERS[deal][0], RETURN),
            "acceptance": (OFFICERS[deal][0], {}),
        }[move]
        content_of(by(mover).post(f"{path}/{move}", body))
    return path


def attached(
    by: By, who: str, path: str, content: bytes = PDF, name: str = "raportti.pdf", **said: str
) -> Response:
    """Attach a file to a report as a browser or curl sends it; return the answer."""
    fields = {"title": "Raportti työmaista"} | said
    made = Request("POST", "http://testserver/", data=fields, files={"file": (name, content)})
    return by(who).post(f"{path}/evidence", made.read(), content_type=made.headers["content-type"])


def accepted(by: By, who: str, number: str, period: int, deal: str = SUBSTANCES, **content: object) -> str:
    """Draft a report, submit and accept it; return its path."""
    return report(by, who, number, period, deal, "submission", "acceptance", **content)
