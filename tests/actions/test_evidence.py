"""Evidence through the life of a report: attached by its unit, seen by few, then by everybody or never."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from registry.actions import evidence, file_checks, progress_reports, unused_files
from registry.actions.evidence import NewFile, NewLink
from registry.errors import FileLost, InvalidInput, NotAllowed, NotFound, Stale, WrongState
from registry.model.audit_events import SubjectKind
from registry.model.evidence import Evidence
from registry.model.people import PUBLIC, Actor
from registry.model.progress_reports import ProgressReport
from registry.store import Store, audit_events
from tests.builders import ESPOO, HELSINKI, PERIOD, VANTAA, some_content
from tests.files import OLD_WORD, PDF, PNG
from tests.web.pages.filing import LATER, Registry

A_DAY = dt.timedelta(days=1)


class Desk:
    """A draft of Helsinki's report, and what can be done about its evidence."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.registry = Registry(store)
        self.registry.open_deal()
        self.number = self.registry.agree()
        self.approver = self.registry.approver(HELSINKI)
        progress_reports.draft(store, self.approver, self.number, PERIOD, some_content(), now=LATER)

    def attach(
        self, content: bytes = PDF, name: str = "raportti.pdf", *, is_public: bool = False
    ) -> ProgressReport:
        """Attach a file."""
        new = NewFile("Report of the sites", is_public, name, content)
        return evidence.attach_file(
            self.store, self.approver, self.number, PERIOD, new, expected=None, now=LATER
        ).report

    def link(self, link: str = "https://example.fi/decision", *, is_public: bool = False) -> ProgressReport:
        """Attach a link."""
        new = NewLink("The decision", is_public, link)
        return evidence.attach_link(
            self.store, self.approver, self.number, PERIOD, new, expected=None, now=LATER
        ).report

    def detach(self, piece: int) -> ProgressReport:
        """Take a piece away."""
        return evidence.detach(
            self.store, self.approver, self.number, PERIOD, piece, expected=None, now=LATER
        ).report

    def submit(self) -> None:
        """Submit the report."""
        progress_reports.submit(self.store, self.approver, self.number, PERIOD, expected=None, now=LATER)

    def accept(self) -> None:
        """Accept the report."""
        self.registry.accept_report(self.number)

    def seen_by(self, actor: Actor) -> tuple[Evidence, ...]:
        """Return the evidence that somebody sees."""
        return progress_reports.show(self.store, actor, self.number, PERIOD).report.latest.evidence


@pytest.fixture(params=["database", "folder"])
def desk(request: pytest.FixtureRequest, store: Store, tmp_path: Path) -> Iterator[Desk]:
    """A desk whose files lie in the database, or in a folder."""
    with closing(
        Store(store.database, files=tmp_path / "files" if request.param == "folder" else None)
    ) as own:
        yield Desk(own)


def test_a_file_is_kept_as_it_was_sent_under_a_safe_name(desk: Desk) -> None:
    desk.attach(PNG, "../ty\u202eömaa.jpg")
    (piece,) = desk.seen_by(desk.approver)
    assert piece.file is not None
    assert (piece.number, piece.title, piece.is_public) == (1, "Report of the sites", False)
    assert (piece.added_at, piece.added_by) == (LATER, desk.approver.account)
    assert (piece.file.name, piece.file.media_type, piece.file.size) == (
        "työmaa.jpg.png",
        "image/png",
        len(PNG),
    )
    assert evidence.content(desk.store, piece.file) == PNG


def test_a_link_is_kept_beside_the_files(desk: Desk) -> None:
    desk.attach()
    desk.link()
    assert [one.link for one in desk.seen_by(desk.approver)] == [None, "https://example.fi/decision"]


def test_what_is_sent_twice_is_attached_once(desk: Desk) -> None:
    desk.attach()
    with pytest.raises(InvalidInput):
        desk.attach(name="again.pdf")
    assert len(desk.seen_by(desk.approver)) == 1


def test_a_file_of_another_kind_is_refused_and_nothing_of_it_stays(desk: Desk) -> None:
    with pytest.raises(InvalidInput):
        desk.attach(OLD_WORD, "raportti.pdf")
    assert desk.seen_by(desk.approver) == ()
    assert file_checks.file_count(desk.store) == 0


def test_evidence_is_described_anew(desk: Desk) -> None:
    desk.attach()
    evidence.describe(
        desk.store, desk.approver, desk.number, PERIOD, 1, "Sites", is_public=True, expected=None, now=LATER
    )
    (piece,) = desk.seen_by(desk.approver)
    assert (piece.title, piece.is_public) == ("Sites", True)
    with pytest.raises(NotFound):
        desk.detach(2)


def test_evidence_stays_when_the_report_says_something_else(desk: Desk) -> None:
    desk.attach()
    progress_reports.revise(
        desk.store, desk.approver, desk.number, PERIOD, some_content(summary="New."), expected=None, now=LATER
    )
    assert len(desk.seen_by(desk.approver)) == 1


def test_a_change_from_an_older_state_is_refused(desk: Desk) -> None:
    before = desk.attach().revision
    after = desk.link().revision
    assert after > before
    with pytest.raises(Stale):
        evidence.detach(desk.store, desk.approver, desk.number, PERIOD, 1, expected=before, now=LATER)


def test_only_the_units_own_people_change_evidence(desk: Desk) -> None:
    desk.attach()
    desk.submit()
    for actor, refusal in ((desk.registry.officer, NotAllowed), (desk.registry.approver(VANTAA), NotFound)):
        with pytest.raises(refusal):
            evidence.detach(desk.store, actor, desk.number, PERIOD, 1, expected=None, now=LATER)


def test_evidence_stands_while_the_report_is_with_the_ministry_and_after_that(desk: Desk) -> None:
    desk.attach()
    desk.submit()
    with pytest.raises(WrongState):
        desk.attach(PNG)
    desk.accept()
    with pytest.raises(WrongState):
        desk.detach(1)


def test_a_returned_report_is_given_more_evidence(desk: Desk) -> None:
    desk.submit()
    progress_reports.give_back(
        desk.store, desk.registry.officer, desk.number, PERIOD, "Evidence?", expected=None, now=LATER
    )
    assert desk.attach().status == "returned"


def test_evidence_is_public_once_the_report_is_accepted_and_only_if_its_unit_has_said_so(desk: Desk) -> None:
    desk.attach(is_public=True)
    desk.link(is_public=False)
    desk.submit()
    with pytest.raises(NotFound):
        desk.seen_by(PUBLIC)
    assert len(desk.seen_by(desk.registry.officer)) == 2
    desk.accept()
    assert [one.number for one in desk.seen_by(PUBLIC)] == [1]
    assert [one.number for one in desk.seen_by(desk.registry.approver(ESPOO))] == [1]
    assert len(desk.seen_by(desk.approver)) == len(desk.seen_by(desk.registry.officer)) == 2


def test_every_change_is_on_the_trail_without_what_might_tell_of_a_person(desk: Desk) -> None:
    desk.attach(name="Veikko Vaitelias.pdf")
    desk.detach(1)
    with desk.store.snapshot() as tx:
        events = audit_events.of_subject(tx, SubjectKind.PROGRESS_REPORT, f"{desk.number}/{PERIOD}")[-2:]
    attached, detached = events
    assert (attached.verb, detached.verb) == ("attach_evidence", "detach_evidence")
    assert attached.after["evidence"] == detached.before["evidence"]
    assert attached.after["evidence"][0]["size"] == len(PDF)
    assert not any("Veikko" in str(replace(event, number=0)) for event in events)


def test_a_detached_file_goes_after_a_day_and_one_that_is_still_used_stays(desk: Desk) -> None:
    desk.attach(PDF)
    kept = desk.attach(PNG).latest.evidence[-1].file
    desk.detach(1)
    unused_files.forget_unused_files(desk.store, now=LATER + A_DAY)
    assert file_checks.file_count(desk.store) == 2
    unused_files.forget_unused_files(desk.store, now=LATER + A_DAY + dt.timedelta(seconds=1))
    assert file_checks.file_count(desk.store) == 1
    assert kept is not None
    assert evidence.content(desk.store, kept) == PNG


def test_the_same_file_of_two_reports_is_kept_until_neither_has_it(desk: Desk) -> None:
    desk.attach()
    other = desk.registry.agree(ESPOO)
    approver = desk.registry.approver(ESPOO)
    progress_reports.draft(desk.store, approver, other, PERIOD, some_content(), now=LATER)
    new = NewFile("The same", False, "x.pdf", PDF)
    evidence.attach_file(desk.store, approver, other, PERIOD, new, expected=None, now=LATER)
    desk.detach(1)
    unused_files.forget_unused_files(desk.store, now=LATER + 2 * A_DAY)
    assert file_checks.file_count(desk.store) == 1


def test_a_damaged_file_is_told_with_what_it_is_evidence_of(desk: Desk) -> None:
    file = desk.attach().latest.evidence[0].file
    assert file is not None
    assert file_checks.file_faults(desk.store) == []
    _damage(desk.store, file.sha256)
    (fault,) = file_checks.file_faults(desk.store)
    assert f"(evidence of {desk.number}/{PERIOD}) is damaged" in fault
    with pytest.raises(FileLost):
        evidence.content(desk.store, file)


def _damage(store: Store, sha256: str) -> None:
    if store.files is None:
        with store.transaction() as tx:
            tx.execute("update stored_file set content = :content", content=b"something else")
    else:
        (store.files.path / sha256[:2] / sha256).write_bytes(b"something else")
