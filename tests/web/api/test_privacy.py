"""What is personal or not yet public appears in no public answer, and nobody's name in the audit trail.

Words that nobody else uses are planted in everything private; then everything public is read.
"""

import re
from collections.abc import Iterator
from hashlib import sha256 as hash_of
from io import BytesIO
from itertools import product

import pytest
from pypdf import PdfReader

from registry.store import Store, stored_files
from tests.builders import ESPOO, HELSINKI, TURKU, VANTAA
from tests.databases import contents
from tests.files import JPEG, PNG
from tests.web.api.bodies import (
    CIRCULAR,
    CONTACT,
    SITES,
    SUBSTANCES,
    WITHDRAWAL,
    Body,
    agreement_body,
    agreement_content,
    deal_body,
    report_body,
    report_content,
)
from tests.web.api.callers import By, content_of
from tests.web.api.filing import approve, attached
from tests.web.api.service import Service
from tests.web.api.settlement import PEOPLE, email_of, name_of
from tests.web.api.test_roles import is_open, stated_routes

PRIVATE = "Piilosana"
"""Stands in every private text, also of deals in preparation; nothing public says it."""
PUBLIC = "Julkisana"
"""Stands in the texts that are published in the end: what reads everything has to come upon it."""

PERSONS = ("salanimi", "people.example.fi", "vaitelias", "7654321", "hankinta-asiantuntija")
"""Parts of the names, addresses and numbers of all accounts and contact persons."""

NUMBERS = tuple(f"GD-2025-{n:04}" for n in range(1, 9))
IN_FORCE, WITHDRAWN = NUMBERS[:2]


def private_terms(deal: str) -> Body:
    """Return terms that say the private word wherever they can say anything."""
    commitments = [
        commitment
        | ({"description": PRIVATE, "responsible": PRIVATE} if commitment["kind"] == "measure" else {})
        for commitment in agreement_content(deal)["commitments"]
    ]
    return {
        "scope": PRIVATE,
        "implementation_plan": PRIVATE,
        "decision": {"body": PRIVATE, "decided_on": "2025-08-18", "record": PRIVATE},
        "commitments": commitments,
        "contacts": [CONTACT | {"title": PRIVATE}],
    }


def private_content() -> Body:
    return {
        "summary": PRIVATE,
        "values": [report_content()["values"][0] | {"note": PRIVATE}],
        "measures": [{"commitment": 2, "status": "under_way", "note": PRIVATE}],
    }


RETURN = {"reason": PRIVATE}


@pytest.fixture(scope="module")
def planted(service: Service) -> Service:
    """Agreements and reports in every state: the published ones were once private and returned."""
    by = service.begin_with("settled")
    for who, unit, deal in (("approver", HELSINKI, SUBSTANCES), ("espoo", ESPOO, CIRCULAR)):
        path = _returned(by, who, unit, deal)
        commitments = [
            commitment | {"number": number}
            for number, commitment in enumerate(agreement_content(deal)["commitments"], 1)
        ]
        mended = agreement_content(deal, scope=PUBLIC, commitments=commitments, invites_advice=True)
        content_of(by(who).put(path, mended))
        content_of(by(who).post(f"{path}/submission"))
        approve(by, path.rpartition("/")[2], deal)
    content_of(by("espoo").post(f"/agreements/{WITHDRAWN}/withdrawal", WITHDRAWAL | {"reason": PUBLIC}))
    _report(by)
    _file_privately(by)
    content_of(by("stm").post("/deals", deal_body(SUBSTANCES) | _private_deal()))
    service.keep("planted")
    return service


def _returned(by: By, who: str, unit: str, deal: str) -> str:
    """File privately, be commented on, approved by one ministry with a reason and returned by the other."""
    body = agreement_body(deal, unit, invites_advice=True) | private_terms(deal)
    path = f"/agreements/{content_of(by(who).post('/agreements', body))['number']}"
    content_of(by("adviser").post(f"{path}/comments", {"language": "fi", "text": PRIVATE}))
    content_of(by(who).post(f"{path}/submission"))
    first, second = ("stm", "ym") if deal == SUBSTANCES else ("ym", "tem")
    content_of(by(first).post(f"{path}/approvals", RETURN))
    content_of(by(second).post(f"{path}/returns", RETURN))
    return path


def _report(by: By) -> None:
    path = f"/agreements/{IN_FORCE}/progress-reports"
    for period in (2021, 2022, 2023, 2024):
        content_of(by("editor").post(path, report_body(period, **private_content())))
        _attach(by, f"{path}/{period}", PRIVATE, JPEG, is_public="false" if period == 2021 else "true")
    for period in (2021, 2022, 2023):
        content_of(by("approver").post(f"{path}/{period}/submission"))
    for period in (2021, 2023):
        content_of(by("stm").post(f"{path}/{period}/returns", RETURN))
    content_of(by("editor").put(f"{path}/2021", report_content(summary=PUBLIC)))
    _attach(by, f"{path}/2021", PUBLIC, PNG, is_public="true")
    content_of(by("approver").post(f"{path}/2021/submission"))
    content_of(by("stm").post(f"{path}/2021/acceptance", {"reason": PUBLIC}))


def _attach(by: By, path: str, word: str, content: bytes, **said: str) -> None:
    """Attach a file that says a word by its title, its name and its content."""
    content_of(attached(by, "editor", path, content + word.encode(), f"{word}.pdf", title=word, **said))


def _file_privately(by: By) -> None:
    """Leave a draft, a discarded one, one submitted, one half approved and one returned."""
    for who, unit, deal, *moves in (
        ("espoo", ESPOO, SUBSTANCES),
        ("vantaa", VANTAA, SITES, "discard"),
        ("vantaa", VANTAA, SUBSTANCES, "submit"),
        ("vantaa", VANTAA, CIRCULAR, "submit", "approve"),
        ("turku", TURKU, SITES, "submit", "return"),
    ):
        body = agreement_body(deal, unit) | private_terms(deal)
        path = f"/agreements/{content_of(by(who).post('/agreements', body))['number']}"
        content_of(by(who).post(f"{path}/comments", {"language": "fi", "text": PRIVATE}))
        for move in moves:
            match move:
                case "discard":
                    content_of(by(who).delete(path))
                case "submit":
                    content_of(by(who).post(f"{path}/submission"))
                case "approve":
                    content_of(by("ym").post(f"{path}/approvals", RETURN))
                case "return":
                    content_of(by("ym").post(f"{path}/returns", RETURN))


def _private_deal() -> Body:
    text = {"fi": PRIVATE, "sv": PRIVATE, "en": PRIVATE}
    return {"slug": "prepared", "name": text, "purpose": text}


_EVIDENCE = hash_of(JPEG + PRIVATE.encode()).hexdigest()
"""Of a file that is stored, and that nobody but its unit and the ministries may see."""

VALUES: dict[str, tuple[str, ...]] = {
    "number": NUMBERS,
    "version": ("1", "2"),
    "period": ("2021", "2022", "2023", "2024", "2025"),
    "piece": ("1", "2"),
    "slug": (SUBSTANCES, SITES, CIRCULAR, "prepared"),
    "business_id": (HELSINKI, ESPOO, VANTAA, TURKU),
    "code": ("01", "02"),
    "year": ("2021", "2025"),
    "secret": ("none",),
    "language": ("fi", "en"),
    "sha256": (_EVIDENCE,),
    "mark": (_EVIDENCE, "0123-4567-89AB"),
    "name": (f"{_EVIDENCE}.pdf",),
}

QUERIES: dict[str, tuple[str, ...]] = {
    "agreements": tuple(
        f"{name}={value}"
        for name, values in {
            "text": (PRIVATE, PUBLIC, "a", "GD-2025", "salanimi"),
            "status": ("draft", "submitted", "returned", "discarded", "active", "withdrawn"),
            "deal": VALUES["slug"],
            "organisation": VALUES["business_id"],
            "sort": ("-number", "modified", "-modified"),
        }.items()
        for value in values
    ),
    "progress-reports": (
        "text=Piilosana",
        "status=draft",
        "status=submitted",
        "status=returned",
        "sort=-modified",
    ),
    "organisations": ("text=Piilosana",),
    "figures": tuple(f"period={period}" for period in VALUES["period"]),
}


def public_addresses(service: Service) -> Iterator[str]:
    """Yield every address that the public may read, filled with all that is known."""
    for route, handler in stated_routes(service).items():
        method, path = route.split(" ")
        if method != "GET" or not is_open(handler) or path.startswith("/static"):
            continue
        names = re.findall(r"{(\w+)}", path)
        for values in product(*(VALUES[name] for name in names)):
            address = path.format(**dict(zip(names, values, strict=True)))
            yield address
            if not names or path.endswith("/figures"):
                yield from (f"{address}?{query}" for query in QUERIES.get(address.rpartition("/")[2], ()))
            yield from (f"{address}?lang={code}" for code in ("fi", "sv") if path.endswith(".pdf"))


def said(content: bytes) -> str:
    """Return all that an answer says, small."""
    if not content.startswith(b"%PDF"):
        return content.decode(errors="replace").lower()
    reader = PdfReader(BytesIO(content))
    pages = " ".join(page.extract_text() for page in reader.pages)
    return f"{pages} {reader.metadata}".lower()


def without_what_varies(address: str) -> str:
    """Return an address with a star for each register number, year and language in it."""
    return re.sub(r"GD-2025-000\d|20\d\d|/(fi|sv|en)/", "*", address)


def test_nothing_private_is_in_any_public_answer(planted: Service) -> None:
    planted.begin_with("planted")
    secrets = (PRIVATE.lower(), *PERSONS)
    coming_upon = []
    for address in public_addresses(planted):
        response = planted.client.get(address)
        text = said(response.content)
        if "text=" not in address:
            assert [secret for secret in secrets if secret in text] == [], address
        elif "?text=Piilosana" in address and address.startswith("/api/"):
            assert response.json()["items"] == [], address
        if PUBLIC.lower() in text:
            coming_upon.append(without_what_varies(address.partition("?")[0]))
    api = "/api/v1/agreements/*"
    assert set(coming_upon) >= {
        api,
        f"{api}/versions",
        f"{api}/versions/1",
        f"{api}/progress-reports",
        f"{api}/progress-reports/*",
        f"{api}/progress-reports/*/evidence",
        f"{api}/progress-reports/*/evidence/2",
        f"{api}/progress-reports/*/evidence/2/file",
        f"{api}/progress-reports/*/summary",
        f"{api}/progress-reports/*/summary.pdf",
        f"{api}/summary.pdf",
        "*agreements/*",
        without_what_varies(f"/api/v1/organisations/{HELSINKI}/portfolio"),
    }


@pytest.mark.parametrize("who", ["tem", "turku", "admin"])
def test_nothing_private_is_in_an_answer_to_somebody_else(planted: Service, who: str) -> None:
    """The officer has to do with one deal only, the unit with its own filing, the admin with none."""
    by = planted.begin_with("planted")
    own = {"tem": {NUMBERS[1], NUMBERS[5]}, "turku": {NUMBERS[6]}, "admin": set()}[who]
    for address in public_addresses(planted):
        is_own = any(number in address for number in own)
        if not address.startswith("/api/") or address.endswith(".pdf") or "?" in address or is_own:
            continue
        if who == "admin" and ("prepared" in address or address.endswith("/deals")):
            continue
        text = said(by(who).get(address).content)
        assert [secret for secret in (PRIVATE.lower(), *PERSONS) if secret in text] == [], address


def test_stored_evidence_is_no_issued_document(planted: Service) -> None:
    planted.begin_with("planted")
    with planted.store.snapshot() as tx:
        assert stored_files.exists(tx, _EVIDENCE)
    for address in (
        f"/documents/{_EVIDENCE}.pdf",
        f"/api/v1/documents/{_EVIDENCE}",
        f"/en/verify/{_EVIDENCE}",
    ):
        assert planted.client.get(address).status_code == 404


def test_nobodys_name_or_address_is_in_the_audit_trail(planted: Service) -> None:
    planted.begin_with("planted")
    with planted.store.snapshot() as tx:
        trail = "\n".join(
            tx.values("select verb || office || subject || before || after from audit_event")
        ).lower()
    assert PRIVATE.lower() in trail
    assert [person for person in (*PERSONS, "salla") if person in trail] == []


def test_the_trail_names_offices_and_numbers(planted: Service) -> None:
    by = planted.begin_with("planted")
    for path in (f"/agreements/{IN_FORCE}", f"/agreements/{IN_FORCE}/progress-reports/2021"):
        for who in ("editor", "ym"):
            response = by(who).get(f"{path}/audit-trail?limit=500")
            assert [person for person in PERSONS if person in response.text.lower()] == []
            offices = {event["office"] for event in content_of(response)["items"]}
            assert offices <= {f"unit:{HELSINKI}", "ministry:STM", "ministry:YM"}


def test_whoever_works_on_it_does_read_what_is_private(planted: Service) -> None:
    by = planted.begin_with("planted")
    path = f"/agreements/{IN_FORCE}"
    for who in ("editor", "stm"):
        assert CONTACT["email"] in by(who).get(path).text
        assert PRIVATE in by(who).get(f"{path}/progress-reports/2023").text
    assert PRIVATE in by("editor").get(f"{path}/comments").text
    assert name_of("adviser") in by("editor").get(f"{path}/comments").text


def test_an_adviser_reads_what_is_private_until_it_is_public(planted: Service) -> None:
    by = planted.begin_with("planted")
    assert CONTACT["email"] not in by("adviser").get(f"/agreements/{IN_FORCE}").text
    assert by("adviser").get(f"/agreements/{IN_FORCE}/comments").status_code == 403


def test_reviewers_are_known_by_their_office_alone(planted: Service) -> None:
    by = planted.begin_with("planted")
    for who in ("public", "editor", "ym"):
        text = by(who).get(f"/agreements/{IN_FORCE}").text
        for name in PEOPLE:
            assert name_of(name) not in text
            assert email_of(name) not in text


def test_the_contact_persons_of_a_discarded_draft_are_erased(service: Service) -> None:
    by = service.begin_with("settled")
    number = content_of(by("editor").post("/agreements", agreement_body()))["number"]
    assert _tables_with(service.store, "vaitelias") == {"contact_person"}
    content_of(by("editor").delete(f"/agreements/{number}"))
    assert _tables_with(service.store, "vaitelias") == set()


def _tables_with(store: Store, word: str) -> set[str]:
    """Return the tables in which any row says the word."""
    rows = [row for row in contents(store.database) if word in row.lower()]
    return {found[1] for row in rows if (found := _TABLE.match(row))}


_TABLE = re.compile(r'(?:INSERT INTO ")?(\w+)["|:]')
