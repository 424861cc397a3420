"""Handing drafts over, by programs."""

import pytest

from tests.web.api.bodies import SUBSTANCES
from tests.web.api.callers import By, content_of, refusal
from tests.web.api.filing import active, drafted, report, submitted


def test_a_draft_is_handed_over_by_its_editor_and_its_unit_sees_when(by: By) -> None:
    number = drafted(by)
    answer = by("editor").post(f"/agreements/{number}/handover")
    handed_over_at = content_of(answer)["current"]["handed_over_at"]
    assert answer.status_code == 201
    assert handed_over_at is not None
    shown = content_of(by("approver").get(f"/agreements/{number}"))
    assert shown["current"]["handed_over_at"] == handed_over_at
    assert shown["status"] == "draft"


def test_a_handover_is_over_when_the_draft_is_submitted(by: By) -> None:
    number = drafted(by)
    content_of(by("editor").post(f"/agreements/{number}/handover"))
    shown = content_of(by("approver").post(f"/agreements/{number}/submission"))
    assert shown["current"]["handed_over_at"] is None


def test_a_report_is_handed_over_likewise(by: By) -> None:
    path = report(by, "approver", active(by), 2024)
    assert content_of(by("editor").post(f"{path}/handover"))["current"]["handed_over_at"] is not None
    assert content_of(by("approver").post(f"{path}/submission"))["current"]["handed_over_at"] is None


@pytest.mark.parametrize(
    ("who", "refused"),
    [
        ("public", (401, "not_signed_in")),
        ("stranger", (404, "not_found")),
        ("stm", (404, "not_found")),
        ("admin", (404, "not_found")),
        ("narrow-approver", (403, "scope_missing")),
    ],
)
def test_nobody_but_the_unit_hands_a_draft_over(by: By, who: str, refused: tuple[int, str]) -> None:
    number = drafted(by)
    assert refusal(by(who).post(f"/agreements/{number}/handover")) == refused


def test_what_was_submitted_is_not_handed_over_any_more(by: By) -> None:
    number = submitted(by, "approver", SUBSTANCES)
    assert refusal(by("editor").post(f"/agreements/{number}/handover")) == (409, "wrong_state")


def test_a_handover_names_the_state_that_it_was_decided_on(by: By) -> None:
    number = drafted(by)
    answer = by("editor").post(f"/agreements/{number}/handover", if_match=None)
    assert answer.status_code == 428
    answer = by("editor").post(f"/agreements/{number}/handover", if_match='"1"')
    assert answer.status_code == 412
