"""The main path: an agreement from its draft to its last report, each step by whoever may take it."""

from io import BytesIO
from typing import Any

from pypdf import PdfReader

from tests.builders import ESPOO, HELSINKI, TURKU, VANTAA
from tests.web.api.bodies import (
    CIRCULAR,
    CRITERIA,
    FOSSIL_FREE,
    RETURN,
    SITES,
    SUBSTANCES,
    TERMINATION,
    WITHDRAWAL,
    agreement_body,
    agreement_content,
    deal_body,
    deal_content,
    report_body,
    report_content,
)
from tests.web.api.callers import By, content_of, field_errors, refusal
from tests.web.api.filing import accepted, active, approve, drafted, report, returned, submitted
from tests.web.api.service import Clock

FIRST = "GD-2025-0001"


def status_of(by: By, who: str, path: str) -> str:
    status: str = content_of(by(who).get(path))["status"]
    return status


def is_public(by: By, path: str) -> bool:
    return by("public").get(path).status_code == 200


def reviews_of(by: By, who: str, path: str) -> list[tuple[str, str, int]]:
    reviews = content_of(by(who).get(path))["current"]["reviews"]
    return [(review["ministry"], review["decision"], review["submission"]) for review in reviews]


def figures(by: By, deal: str, period: int, indicator: str) -> dict[str, Any]:
    found = content_of(by("public").get(f"/deals/{deal}/figures?period={period}"))
    return next(one for one in found["indicators"] if one["indicator"] == indicator) | {
        "all_reported": found["reported"],
        "all_units": found["units"],
    }


# Agreements


def test_an_editor_drafts_and_what_was_sent_is_what_is_read(by: By) -> None:
    response = by("editor").post("/agreements", agreement_body())
    drafted = content_of(response)
    assert response.status_code == 201
    assert response.headers["location"] == f"/api/v1/agreements/{FIRST}"
    assert (drafted["number"], drafted["status"], drafted["versions"]) == (FIRST, "draft", [1])
    assert drafted == content_of(by("editor").get(response.headers["location"]))
    sent = agreement_content()
    numbered = [{"number": n, **commitment} for n, commitment in enumerate(sent.pop("commitments"), 1)]
    assert drafted["contacts"] == sent.pop("contacts")
    assert sent.items() <= drafted["current"].items()
    for read, given in zip(drafted["current"]["commitments"], numbered, strict=True):
        assert given.items() <= read.items()


def test_an_editor_may_not_submit(by: By) -> None:
    number = drafted(by)
    assert refusal(by("editor").post(f"/agreements/{number}/submission")) == (403, "not_allowed")
    assert status_of(by, "editor", f"/agreements/{number}") == "draft"


def test_whoever_submits_is_told_all_that_is_missing_at_once(by: By) -> None:
    body = {"deal": CIRCULAR, "organisation": HELSINKI, "language": "fi"}
    number = content_of(by("editor").post("/agreements", body))["number"]
    refused = by("approver").post(f"/agreements/{number}/submission")
    assert refusal(refused) == (422, "invalid_input")
    assert [(error["pointer"], error["code"]) for error in refused.json()["errors"]] == [
        ("/starts_on", "required"),
        ("/ends_on", "required"),
        ("/scope", "required"),
        ("/implementation_plan", "required"),
        ("/decision", "required"),
        ("/commitments", "required"),
        ("/commitments", "too_few_areas"),
    ]
    assert status_of(by, "editor", f"/agreements/{number}") == "draft"


def test_nobody_submits_what_nobody_decided(by: By) -> None:
    number = drafted(by, decision=None)
    submission = f"/agreements/{number}/submission"
    assert field_errors(by("approver").post(submission)) == {"/decision": "required"}
    decided_later = {"body": "Kaupunginhallitus", "decided_on": "2025-09-02", "record": "HEL 2025-2"}
    content_of(by("editor").put(f"/agreements/{number}", agreement_content(decision=decided_later)))
    assert field_errors(by("approver").post(submission)) == {"/decision/decided_on": "in_the_future"}
    content_of(by("editor").put(f"/agreements/{number}", agreement_content()))
    response = by("approver").post(submission)
    assert (response.status_code, content_of(response)["status"]) == (201, "submitted")


def test_measures_span_as_many_areas_as_the_deal_asks_for(by: By) -> None:
    one = agreement_content(CIRCULAR)["commitments"][:1]
    number = drafted(by, deal=CIRCULAR, commitments=one)
    refused = by("approver").post(f"/agreements/{number}/submission")
    assert field_errors(refused) == {"/commitments": "too_few_areas"}


def test_what_is_submitted_cannot_be_changed_or_discarded(by: By) -> None:
    path = f"/agreements/{submitted(by)}"
    for response in (
        by("editor").put(path, agreement_content(scope="Jotain muuta.")),
        by("editor").delete(path),
        by("approver").post(f"{path}/submission"),
    ):
        assert refusal(response) == (409, "wrong_state")


def test_what_is_returned_with_a_reason_is_mended_and_submitted_again(by: By) -> None:
    path = f"/agreements/{returned(by)}"
    read = content_of(by("editor").get(path))
    assert read["status"] == "returned"
    assert [review["reason"] for review in read["current"]["reviews"]] == [RETURN["reason"]]
    mended = by("editor").put(path, agreement_content(scope="Mended."))
    assert (content_of(mended)["status"], content_of(mended)["current"]["scope"]) == ("returned", "Mended.")
    assert content_of(by("approver").post(f"{path}/submission"))["current"]["submission"] == 2
    assert not is_public(by, path)
    approve(by, FIRST)
    assert content_of(by("public").get(path))["current"]["scope"] == "Mended."


def test_a_return_needs_a_reason(by: By) -> None:
    returns = f"/agreements/{submitted(by)}/returns"
    assert field_errors(by("stm").post(returns, {})) == {"/reason": "required"}
    assert field_errors(by("stm").post(returns, {"reason": " "})) == {"/reason": "required"}


def test_an_agreement_is_published_once_every_ministry_of_the_deal_has_approved_and_not_before(
    by: By, clock: Clock
) -> None:
    path = f"/agreements/{submitted(by, deal=CIRCULAR)}"
    first = content_of(by("ym").post(f"{path}/approvals", {"reason": "Hyvä."}))
    assert (first["status"], first["published_at"]) == ("submitted", None)
    assert not is_public(by, path)
    clock.wait(hours=1)
    last = content_of(by("tem").post(f"{path}/approvals", {}))
    assert last["status"] == "active"
    public = content_of(by("public").get(path))
    assert public["published_at"] == public["current"]["approved_at"] == "2025-09-01T10:30:00Z"
    assert reviews_of(by, "public", path) == [("YM", "approved", 1), ("TEM", "approved", 1)]
    assert "contacts" not in public
    assert [item["number"] for item in content_of(by("public").get("/agreements"))["items"]] == [FIRST]


def test_a_return_makes_the_approvals_before_it_void(by: By) -> None:
    path = f"/agreements/{submitted(by, deal=CIRCULAR)}"
    content_of(by("ym").post(f"{path}/approvals", {}))
    content_of(by("tem").post(f"{path}/returns", RETURN))
    content_of(by("approver").post(f"{path}/submission"))
    assert content_of(by("tem").post(f"{path}/approvals", {}))["status"] == "submitted"
    assert not is_public(by, path)
    assert content_of(by("ym").post(f"{path}/approvals", {}))["status"] == "active"
    assert reviews_of(by, "ym", path) == [
        ("YM", "approved", 1),
        ("TEM", "returned", 1),
        ("TEM", "approved", 2),
        ("YM", "approved", 2),
    ]
    assert reviews_of(by, "public", path) == [("TEM", "approved", 2), ("YM", "approved", 2)]


def test_a_ministry_decides_on_a_submission_once(by: By) -> None:
    path = f"/agreements/{submitted(by, deal=CIRCULAR)}"
    content_of(by("ym").post(f"{path}/approvals", {}))
    for verb, body in (("approvals", {}), ("returns", RETURN)):
        assert refusal(by("ym").post(f"{path}/{verb}", body)) == (409, "already_decided")


def test_an_officer_of_two_ministries_says_for_which(by: By) -> None:
    path = f"/agreements/{submitted(by)}"
    assert field_errors(by("both").post(f"{path}/approvals", {})) == {"/ministry": "required"}
    assert refusal(by("both").post(f"{path}/approvals", {"ministry": "TEM"})) == (403, "not_allowed")
    content_of(by("both").post(f"{path}/approvals", {"ministry": "STM"}))
    assert content_of(by("both").post(f"{path}/approvals", {}))["status"] == "active"


def test_nobody_reviews_what_the_own_ministry_filed(by: By) -> None:
    body = agreement_body(CIRCULAR, "1010547-1")
    number = content_of(by("agency").post("/agreements", body))["number"]
    content_of(by("agency").post(f"/agreements/{number}/submission"))
    for verb, content in (("approvals", {}), ("returns", RETURN)):
        assert refusal(by("tem").post(f"/agreements/{number}/{verb}", content)) == (403, "own_filing")
    assert content_of(by("ym").post(f"/agreements/{number}/approvals", {}))["status"] == "submitted"


def test_a_unit_has_one_agreement_under_a_deal_at_a_time(by: By) -> None:
    number = drafted(by)
    again = by("agent").post("/agreements", agreement_body())
    assert refusal(again) == (409, "already_exists")
    assert number in again.json()["detail"]
    assert content_of(by("agent").post("/agreements", agreement_body(SITES)))["number"] == "GD-2025-0002"


def test_nobody_agrees_under_a_deal_that_is_closed_or_over(by: By, clock: Clock) -> None:
    clock.go_to("2026-01-02")
    over = by("editor").post("/agreements", agreement_body())
    assert field_errors(over) == {"/deal": "deal_not_open"}
    content_of(by("ym").post(f"/deals/{SITES}/closing"))
    closed = by("editor").post("/agreements", agreement_body(SITES))
    assert field_errors(closed) == {"/deal": "deal_not_open"}


def test_a_discarded_draft_keeps_its_number_and_its_trail(by: By) -> None:
    path = f"/agreements/{drafted(by)}"
    response = by("editor").delete(path)
    assert (response.status_code, response.content) == (204, b"")
    read = content_of(by("editor").get(path))
    assert (read["number"], read["status"], read["contacts"]) == (FIRST, "discarded", [])
    trail = content_of(by("editor").get(f"{path}/audit-trail"))["items"]
    assert [(event["verb"], event["office"]) for event in trail] == [
        ("draft", f"unit:{HELSINKI}"),
        ("discard", f"unit:{HELSINKI}"),
    ]
    assert drafted(by) == "GD-2025-0002"
    assert refusal(by("editor").put(path, agreement_content())) == (409, "wrong_state")


def test_register_numbers_begin_anew_each_year(by: By, clock: Clock) -> None:
    drafted(by, deal=SITES)
    clock.go_to("2026-01-02")
    assert drafted(by, "espoo", SITES) == "GD-2026-0001"
    assert drafted(by, "vantaa", SITES) == "GD-2026-0002"


def test_a_unit_withdraws_with_a_reason_that_everybody_reads(by: By, clock: Clock) -> None:
    path = f"/agreements/{active(by)}"
    clock.go_to("2025-10-01")
    assert refusal(by("editor").post(f"{path}/withdrawal", WITHDRAWAL)) == (403, "not_allowed")
    assert field_errors(by("approver").post(f"{path}/withdrawal", {})) == {"/reason": "required"}
    content_of(by("approver").post(f"{path}/withdrawal", WITHDRAWAL))
    public = content_of(by("public").get(path))
    assert public["status"] == "withdrawn"
    assert public["ending"] == WITHDRAWAL | {"on": "2025-10-01", "heard_on": None, "hearing": ""}
    assert public["current"]["scope"] == agreement_content()["scope"]
    assert refusal(by("approver").post(f"{path}/withdrawal", WITHDRAWAL)) == (409, "wrong_state")
    assert drafted(by) == "GD-2025-0002"


def test_a_ministry_terminates_after_hearing_the_unit(by: By) -> None:
    path = f"/agreements/{active(by)}/termination"
    assert field_errors(by("ym").post(path, {"reason": "Vain syy."})) == {
        "/heard_on": "required",
        "/hearing": "required",
    }
    not_yet = by("ym").post(path, TERMINATION | {"heard_on": "2025-09-02"})
    assert field_errors(not_yet) == {"/heard_on": "in_the_future"}
    content_of(by("ym").post(path, TERMINATION))
    public = content_of(by("public").get(f"/agreements/{FIRST}"))
    assert (public["status"], public["ending"]) == ("terminated", TERMINATION | {"on": "2025-09-01"})


# Progress reports


def test_a_report_goes_from_a_draft_to_the_public_record(by: By) -> None:
    number = active(by)
    reports = f"/agreements/{number}/progress-reports"
    response = by("editor").post(reports, report_body(2024))
    path = f"{reports}/2024"
    assert (response.status_code, response.headers["location"]) == (201, f"/api/v1{path}")
    assert refusal(by("editor").post(f"{path}/submission")) == (403, "not_allowed")
    assert content_of(by("approver").post(f"{path}/submission"))["status"] == "submitted"
    assert content_of(by("stm").post(f"{path}/returns", RETURN))["status"] == "returned"
    assert not is_public(by, path)
    mended = report_content(summary="Mended.")
    assert content_of(by("editor").put(path, mended))["status"] == "returned"
    assert content_of(by("approver").post(f"{path}/submission"))["current"]["submission"] == 2
    assert not is_public(by, path)
    assert content_of(by("ym").post(f"{path}/acceptance", {}))["status"] == "accepted"
    public = content_of(by("public").get(path))
    assert (public["current"]["summary"], public["current"]["status"]) == ("Mended.", "approved")
    assert public["current"]["values"][0] == {
        "indicator": CRITERIA,
        "indicator_version": 1,
        "numerator": 6,
        "denominator": 10,
        "answer": None,
        "missing": None,
        "evidence": "self_declared",
        "note": "",
    }
    assert reviews_of(by, "public", path) == [("YM", "accepted", 2)]
    assert [item["period"] for item in content_of(by("public").get(reports))["items"]] == [2024]
    assert status_of(by, "public", f"/agreements/{number}") == "active"


def test_whoever_submits_a_report_is_told_all_that_is_missing_at_once(by: By) -> None:
    reports = f"/agreements/{active(by)}/progress-reports"
    content_of(by("editor").post(reports, {"period": 2025, "language": "fi"}))
    response = by("approver").post(f"{reports}/2025/submission")
    assert field_errors(response) == {
        "/values": "value_missing",
        "/measures": "measure_missing",
        "/period": "period_not_over",
    }


def test_a_value_is_given_or_missing_with_a_reason(by: By) -> None:
    number = active(by)
    unfinished = [{"indicator": CRITERIA, "numerator": 1}]
    path = report(by, "approver", number, 2024, SUBSTANCES, values=unfinished)
    submission = by("approver").post(f"{path}/submission")
    assert field_errors(submission) == {"/values/0/denominator": "value_or_reason"}
    missing = [{"indicator": CRITERIA, "missing": "not_measured"}]
    content_of(by("editor").put(path, report_content(values=missing)))
    assert content_of(by("approver").post(f"{path}/submission"))["status"] == "submitted"


def test_a_period_is_reported_once_and_only_when_it_is_the_agreements(by: By) -> None:
    number = active(by, starts_on="2023-01-01")
    reports = f"/agreements/{number}/progress-reports"
    report(by, "approver", number, 2024)
    assert refusal(by("editor").post(reports, report_body(2024))) == (409, "already_exists")
    for period in (2022, 2026):
        assert field_errors(by("editor").post(reports, report_body(period))) == {"/period": "not_a_period"}


def test_a_report_needs_an_agreement_in_force(by: By) -> None:
    submitted(by, "espoo")
    withdrawn = active(by)
    path = report(by, "approver", withdrawn, 2024)
    content_of(by("approver").post(f"/agreements/{withdrawn}/withdrawal", WITHDRAWAL))
    for who, number in (("espoo", FIRST), ("approver", withdrawn)):
        response = by(who).post(f"/agreements/{number}/progress-reports", report_body(2023))
        assert refusal(response) == (409, "wrong_state")
    assert refusal(by("approver").post(f"{path}/submission")) == (409, "wrong_state")


def test_the_last_report_completes_the_agreement(by: By, clock: Clock) -> None:
    number = active(by)
    accepted(by, "approver", number, 2024)
    assert status_of(by, "public", f"/agreements/{number}") == "active"
    clock.go_to("2026-01-15")
    accepted(by, "approver", number, 2025)
    assert status_of(by, "public", f"/agreements/{number}") == "completed"
    trail = content_of(by("ym").get(f"/agreements/{number}/audit-trail"))["items"]
    assert (trail[-1]["verb"], trail[-1]["office"]) == ("complete", "ministry:STM")


# Figures


def test_totals_are_of_all_numerators_and_denominators_and_say_how_many_reported(by: By) -> None:
    for who, parts in (("approver", (10, 20)), ("espoo", (10, 180)), ("vantaa", None)):
        number = active(by, who, SITES)
        if parts is not None:
            value = {"indicator": FOSSIL_FREE, "numerator": parts[0], "denominator": parts[1]}
            accepted(by, who, number, 2024, SITES, values=[value])
    submitted(by, "turku", SITES)
    found = figures(by, SITES, 2024, FOSSIL_FREE)
    assert found["total"] == {
        "figure": {"kind": "value", "value": 10, "numerator": 20, "denominator": 200},
        "reported": 2,
        "units": 3,
    }
    assert (found["all_reported"], found["all_units"]) == (2, 3)
    values = {unit["organisation"]: unit["figure"]["value"] for unit in found["units"]}
    assert values == {HELSINKI: 50, ESPOO: 5.556, VANTAA: None}
    assert TURKU not in values


def test_nothing_to_measure_is_no_activity_and_never_zero(by: By) -> None:
    nothing = {"indicator": FOSSIL_FREE, "numerator": 0, "denominator": 0}
    accepted(by, "approver", active(by, deal=SITES), 2024, SITES, values=[nothing])
    found = figures(by, SITES, 2024, FOSSIL_FREE)
    idle = {"kind": "no_activity", "value": None, "numerator": 0, "denominator": 0}
    assert found["units"][0]["figure"] == idle
    assert found["total"] == {"figure": idle, "reported": 1, "units": 1}
    some = {"indicator": FOSSIL_FREE, "numerator": 3, "denominator": 4}
    accepted(by, "espoo", active(by, "espoo", SITES), 2024, SITES, values=[some])
    assert figures(by, SITES, 2024, FOSSIL_FREE)["total"]["figure"]["value"] == 75


def test_a_missing_value_is_told_with_its_unit_and_not_counted(by: By) -> None:
    missing = {"indicator": FOSSIL_FREE, "missing": "confidential"}
    accepted(by, "approver", active(by, deal=SITES), 2024, SITES, values=[missing])
    found = figures(by, SITES, 2024, FOSSIL_FREE)
    assert found["units"][0]["figure"]["kind"] == "missing"
    assert found["total"]["figure"]["value"] is None
    assert (found["total"]["reported"], found["all_reported"]) == (0, 1)


def test_a_target_that_is_still_to_be_set_is_no_judgement(by: By) -> None:
    accepted(by, "approver", active(by), 2024)
    found = figures(by, SUBSTANCES, 2024, CRITERIA)
    to_be_set = {"due_on": "2025-12-31", "value": None, "status": "not_set"}
    assert found["targets"] == [to_be_set]
    assert found["units"][0]["deal_targets"] == [to_be_set]
    assert found["units"][0]["own_targets"] == [{"due_on": "2025-12-31", "value": 50, "status": "reached"}]


def test_the_own_target_and_the_deals_are_judged_apart(by: By) -> None:
    value = {"indicator": FOSSIL_FREE, "numerator": 92, "denominator": 100}
    accepted(by, "approver", active(by, deal=SITES), 2024, SITES, values=[value])
    unit = figures(by, SITES, 2024, FOSSIL_FREE)["units"][0]
    assert [(target["value"], target["status"]) for target in unit["own_targets"]] == [(90, "reached")]
    assert [(target["value"], target["status"]) for target in unit["deal_targets"]] == [(100, "on_track")]


def test_a_unit_that_others_report_for_is_counted_once(by: By) -> None:
    number = active(by, deal=SITES, covers=[ESPOO])
    accepted(by, "approver", number, 2024, SITES)
    accepted(by, "espoo", active(by, "espoo", SITES), 2024, SITES)
    total = figures(by, SITES, 2024, FOSSIL_FREE)["total"]
    assert (total["reported"], total["units"]) == (2, 2)
    assert total["figure"]["denominator"] == 20


def test_figures_are_made_of_accepted_reports_alone(by: By) -> None:
    number = active(by, deal=SITES)
    report(by, "approver", number, 2024, SITES, "submission")
    assert figures(by, SITES, 2024, FOSSIL_FREE)["total"]["reported"] == 0
    content_of(by("ym").post(f"/agreements/{number}/progress-reports/2024/acceptance", {}))
    assert figures(by, SITES, 2024, FOSSIL_FREE)["total"]["reported"] == 1


# Deals


def test_a_deal_is_seen_by_its_ministries_alone_until_it_is_opened(by: By) -> None:
    content = deal_body(SUBSTANCES) | {"slug": "prepared"}
    created = by("stm").post("/deals", content)
    assert (created.status_code, created.headers["location"]) == (201, "/api/v1/deals/prepared")
    assert by("ym").get("/deals/prepared").status_code == 200
    for who in ("public", "approver", "tem"):
        assert refusal(by(who).get("/deals/prepared")) == (404, "not_found")
        assert "prepared" not in by(who).get("/deals").text
    draft = by("editor").post("/agreements", agreement_body() | {"deal": "prepared"})
    assert field_errors(draft) == {"/deal": "unknown_deal"}
    content_of(by("stm").post("/deals/prepared/opening"))
    assert status_of(by, "public", "/deals/prepared") == "open"


def test_a_deal_that_is_open_keeps_what_units_agreed_to(by: By) -> None:
    body = deal_content(SITES)
    body["indicators"][0]["versions"][0]["unit"] = "kg"
    body["targets"][0]["value"] = 99
    assert field_errors(by("ym").put(f"/deals/{SITES}", body)) == {
        "/indicators": "indicator_fixed",
        "/targets": "target_fixed",
    }


def test_the_states_own_measures_are_followed_in_public(by: By) -> None:
    kept = {"status": "done", "note": "Opas on julkaistu.", "note_language": "fi"}
    content_of(by("ym").put(f"/deals/{SITES}/state-measures/2", kept))
    measures = content_of(by("public").get(f"/deals/{SITES}"))["state_measures"]
    assert [measure["status"] for measure in measures[:3]] == ["not_started", "done", "not_started"]
    assert kept.items() <= measures[1].items()


# The summary


def test_the_summary_is_a_pdf_in_each_language(by: By) -> None:
    number = active(by)
    accepted(by, "approver", number, 2024)
    for language in ("fi", "sv", "en"):
        response = by("public").get(f"/agreements/{number}/summary.pdf", accept_language=language)
        assert (response.status_code, response.headers["content-type"]) == (200, "application/pdf")
        assert response.headers["content-language"] == language
        reader = PdfReader(BytesIO(response.content))
        assert reader.root_object["/Lang"] == language
        assert number in reader.pages[0].extract_text()
        tag = response.headers["etag"]
        known = by("public").get(f"/agreements/{number}/summary.pdf?lang={language}", if_none_match=tag)
        assert (known.status_code, known.content) == (304, b"")


def test_a_summary_is_never_seen_late_nor_drawn_twice(by: By) -> None:
    number = active(by)
    path = f"/agreements/{number}/summary.pdf?lang=en"
    before, again = by("public").get(path), by("public").get(path)
    assert again.content == before.content
    accepted(by, "approver", number, 2024)
    after = by("public").get(path)
    assert after.headers["etag"] != before.headers["etag"]
    assert after.content == by("approver").get(path).content
    assert by("public").get(path, if_none_match=before.headers["etag"]).status_code == 200
