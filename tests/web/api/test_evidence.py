"""Evidence over the API: sent as files are sent, and given back only to be saved."""

import hashlib

import pytest

from registry.model.file_types import MOST_BYTES
from tests.files import OLD_WORD, PDF, PNG
from tests.web.api.bodies import LINK, SUBSTANCES
from tests.web.api.callers import By, content_of, field_errors, refusal
from tests.web.api.filing import active, attached, go, report
from tests.web.api.service import Service

NUMBER = "GD-2025-0001"
ACCEPTED, DRAFT = (f"/agreements/{NUMBER}/progress-reports/{period}" for period in (2021, 2024))

_PART = b'--x\r\ncontent-disposition: form-data; name="title"\r\n'


@pytest.fixture
def published(service: Service) -> By:
    """Reports with a file that is to be public and a link that is not."""
    return service.begin_with("published")


def test_a_file_is_attached_as_a_form_sends_it(by: By) -> None:
    path = report(by, "approver", active(by), 2024)
    answer = attached(by, "editor", path, PNG, "Työmaa 1.jpg", title="Kuva", is_public="true")
    assert (answer.status_code, answer.headers["location"]) == (201, f"/api/v1{path}/evidence/1")
    piece = content_of(answer)
    assert (piece["number"], piece["title"], piece["is_public"], piece["link"]) == (1, "Kuva", True, None)
    assert piece["file"] == {
        "name": "Työmaa 1.jpg.png",
        "media_type": "image/png",
        "size": len(PNG),
        "sha256": hashlib.sha256(PNG).hexdigest(),
    }
    assert content_of(by("editor").get(f"{path}/evidence/1")) == piece
    assert content_of(by("editor").get(path))["current"]["evidence"] == [piece]


def test_one_change_follows_from_the_tag_of_the_other(by: By) -> None:
    path = report(by, "approver", active(by), 2024)
    first = content_of(by("editor").post(f"{path}/evidence", LINK))
    shown = by("editor").get(f"{path}/evidence")
    described = by("editor").put(
        f"{path}/evidence/{first['number']}", {"title": "Päätös"}, if_match=shown.headers["etag"]
    )
    assert content_of(described)["title"] == "Päätös"
    assert refusal(by("editor").delete(f"{path}/evidence/1", if_match=shown.headers["etag"])) == (
        412,
        "stale",
    )
    left = by("editor").delete(f"{path}/evidence/1", if_match=described.headers["etag"])
    assert content_of(left) == {"items": []}


def test_everybody_reads_of_an_accepted_report_what_is_public(published: By) -> None:
    (piece,) = content_of(published("public").get(f"{ACCEPTED}/evidence"))["items"]
    assert published("public").get(f"{ACCEPTED}/evidence/{piece['number']}/file").content == PDF
    assert content_of(published("public").get(ACCEPTED))["current"]["evidence"] == [piece]
    assert refusal(published("public").get(f"{ACCEPTED}/evidence/2")) == (404, "not_found")
    assert len(content_of(published("approver").get(f"{ACCEPTED}/evidence"))["items"]) == 2


def test_a_file_is_given_only_to_be_saved(published: By) -> None:
    answer = published("public").get(f"{ACCEPTED}/evidence/1/file")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"] == (
        "attachment; filename=\"raportti.pdf\"; filename*=UTF-8''raportti.pdf"
    )
    assert answer.headers["content-security-policy"].endswith("sandbox")
    assert answer.headers["x-content-type-options"] == "nosniff"
    again = published("public").get(f"{ACCEPTED}/evidence/1/file", if_none_match=answer.headers["etag"])
    assert (again.status_code, again.content) == (304, b"")
    assert refusal(published("approver").get(f"{ACCEPTED}/evidence/2/file")) == (404, "not_found")


def test_a_name_in_any_script_reaches_the_reader(published: By) -> None:
    content_of(attached(published, "editor", DRAFT, PNG, 'Päästöt "2024"\u202e.png'))
    header = published("editor").get(f"{DRAFT}/evidence/3/file").headers["content-disposition"]
    encoded = "P%C3%A4%C3%A4st%C3%B6t%20_2024_.png"
    assert header == f"attachment; filename=\"P__st_t _2024_.png\"; filename*=UTF-8''{encoded}"


def test_what_is_no_evidence_is_refused_with_everything_that_is_wrong(published: By) -> None:
    assert field_errors(attached(published, "editor", DRAFT, OLD_WORD, "a.pdf")) == {
        "/file": "file_type_unknown"
    }
    assert field_errors(attached(published, "editor", DRAFT, title=" ", is_public="perhaps", more="x")) == {
        "/title": "required",
        "/is_public": "wrong_type",
        "/more": "unknown_field",
    }
    assert field_errors(attached(published, "editor", DRAFT)) == {"/file": "attached_already"}
    bad = LINK | {"link": "javascript:alert(1)"}
    assert field_errors(published("editor").post(f"{DRAFT}/evidence", bad)) == {"/link": "bad_link"}


def test_a_body_without_a_file_names_what_is_missing(published: By) -> None:
    body = _PART + b"\r\nKuva\r\n--x--\r\n"
    answer = published("editor").post(
        f"{DRAFT}/evidence", body, content_type="multipart/form-data; boundary=x"
    )
    assert field_errors(answer) == {"/file": "required"}


def test_a_file_in_another_place_is_told_of(published: By) -> None:
    body = _PART.replace(b'name="title"', b'name="photo"; filename="a.png"') + b"\r\nx\r\n--x--\r\n"
    answer = published("editor").post(
        f"{DRAFT}/evidence", body, content_type="multipart/form-data; boundary=x"
    )
    assert field_errors(answer) == {"/title": "required", "/photo": "unknown_field", "/file": "required"}


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data", b"--x--\r\n"),
        ("multipart/form-data; boundary=x", b"nothing of the kind"),
        ("multipart/form-data; boundary=x", _PART + b"\r\n\xff\r\n--x--\r\n"),
        ("multipart/form-data; boundary=x", _PART + b"content-type: a/b; charset=none\r\n\r\nKuva\r\n--x--"),
    ],
    ids=["no boundary", "no parts", "no UTF-8", "no such encoding"],
)
def test_a_body_that_cannot_be_taken_apart_is_refused(published: By, content_type: str, body: bytes) -> None:
    answer = published("editor").post(f"{DRAFT}/evidence", body, content_type=content_type)
    assert refusal(answer) == (400, "malformed_body")


def test_another_type_is_told_which_are_taken(published: By) -> None:
    answer = published("editor").post(f"{DRAFT}/evidence", PDF, content_type="application/pdf")
    assert refusal(answer) == (415, "unsupported_media_type")
    assert "application/json / multipart/form-data" in answer.json()["detail"]


def test_too_big_a_file_is_refused_with_how_big_it_may_be(published: By) -> None:
    a_little = attached(published, "editor", DRAFT, PDF.ljust(MOST_BYTES + 1))
    assert field_errors(a_little) == {"/file": "file_too_big"}
    far = attached(published, "editor", DRAFT, PDF.ljust(2 * MOST_BYTES))
    assert refusal(far) == (413, "too_large")
    assert "20 MB" in far.json()["detail"]


def test_evidence_goes_with_a_report_that_was_returned(published: By) -> None:
    path = f"/agreements/{NUMBER}/progress-reports/2023"
    content_of(attached(published, "editor", path, PNG, "lisää.png"))
    go(published, "approver", path, SUBSTANCES, "submission", "acceptance")
    assert [
        piece["number"] for piece in content_of(published("public").get(f"{path}/evidence"))["items"]
    ] == [1]
