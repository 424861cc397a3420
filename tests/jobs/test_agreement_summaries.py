"""Summaries are drawn when what is published changes, kept, and served by every server alike."""

import datetime as dt
import shutil
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple, NoReturn

import pytest
from litestar.testing import TestClient

from registry.actions import agreements, file_checks, progress_reports, unused_files
from registry.app import assemble
from registry.documents.workers import Renderer
from registry.errors import StoreNotReady
from registry.model.documents import DocumentKind
from registry.model.jobs import JobKind
from registry.model.languages import Language
from registry.settings import Settings
from registry.store import Store, kept_documents
from registry.web.wiring import Wiring
from tests.builders import NOW
from tests.databases import Database, Databases, opened
from tests.furnished import ACTIVE, HALF_APPROVED, PERIODS, TERMINATED, WITHDRAWN, People, furnish
from tests.jobs.desk import Clock, a_worker, do_all, left

A_DAY = dt.timedelta(days=1)
LATER = NOW + dt.timedelta(minutes=5)


class Lasting(Renderer):
    """Goes on when a server that was lent it ends."""

    def close(self) -> None:
        pass

    def end(self) -> None:
        super().close()


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    """One process that draws for all tests of this module."""
    renderer = Lasting(workers=1)
    yield renderer
    renderer.end()


class Prepared(NamedTuple):
    """A furnished registry before and after its summaries were drawn; to be copied."""

    people: People
    furnished: Database
    drawn: Database
    folder: Path | None


@pytest.fixture(scope="module", params=["database", "folder"])
def prepared(
    request: pytest.FixtureRequest,
    databases: Databases,
    empty_database: Database,
    tmp_path_factory: pytest.TempPathFactory,
    renderer: Renderer,
) -> Prepared:
    """A registry whose files lie in the database, or in a folder."""
    folder = tmp_path_factory.mktemp("prepared") / "files" if request.param == "folder" else None
    furnished = databases.copy(empty_database)
    with closing(Store(furnished)) as store:
        people = furnish(store)
    drawn = databases.copy(furnished)
    with closing(Store(drawn, files=folder)) as store:
        assert do_all(a_worker(store, clock=Clock(LATER), renderer=renderer)) == 3
    return Prepared(people, furnished, drawn, folder)


@pytest.fixture
def people(prepared: Prepared) -> People:
    return prepared.people


@pytest.fixture
def folder(prepared: Prepared, tmp_path: Path) -> Path | None:
    """The folder of the files, this test's own; None where they lie in the database."""
    return tmp_path / "files" if prepared.folder else None


@pytest.fixture
def undrawn(databases: Databases, prepared: Prepared, folder: Path | None) -> Iterator[Store]:
    """A registry in which summaries are still to be drawn."""
    with (
        opened(databases, databases.copy(prepared.furnished)) as plain,
        closing(Store(plain.database, files=folder)) as store,
    ):
        yield store


@pytest.fixture
def drawn(databases: Databases, prepared: Prepared, folder: Path | None) -> Iterator[Store]:
    """A registry whose summaries a worker has drawn."""
    if prepared.folder is not None and folder is not None:
        shutil.copytree(prepared.folder, folder)
    with (
        opened(databases, databases.copy(prepared.drawn)) as plain,
        closing(Store(plain.database, files=folder)) as store,
    ):
        yield store


class Shut(Renderer):
    """Draws nothing: whoever is served has to be served what is kept."""

    def __init__(self) -> None:
        super().__init__(workers=1)
        self.close()


def served(store: Store, renderer: Renderer, number: str, language: str) -> tuple[int, bytes]:
    """Ask a new server of its own."""
    with closing(Store(store.database, files=store.files and store.files.path)) as own:
        app = assemble(Wiring(Settings(), own, renderer, Clock()))
        with TestClient(app) as client:
            answer = client.get(f"/api/v1/agreements/{number}/summary.pdf?lang={language}")
            return answer.status_code, answer.content


def queued(store: Store) -> list[str]:
    return sorted(subject for kind, subject, _ in left(store) if kind == JobKind.AGREEMENT_SUMMARIES)


def damage(store: Store, folder: Path | None) -> int:
    """Change a letter in every document; return how many there are."""
    if folder is None:
        with store.transaction() as tx:
            hashes = tx.values("select sha256 from kept_document")
            for name in hashes:
                content = tx.value("select content from stored_file where sha256 = :name", name=name)
                tx.execute(
                    "update stored_file set content = :content where sha256 = :name",
                    content=content[:-1] + b"?",
                    name=name,
                )
            return len(hashes)
    files = list(folder.glob("*/*"))
    for file in files:
        file.write_bytes(file.read_bytes()[:-1] + b"?")
    return len(files)


def document_count(store: Store) -> int:
    """Return how many files there are beside the one that is evidence, which lies in the database."""
    return file_checks.file_count(store) - 1


def test_whatever_is_published_queues_the_summary_of_its_agreement(undrawn: Store) -> None:
    assert queued(undrawn) == sorted((ACTIVE, WITHDRAWN, TERMINATED))


def test_what_is_not_published_queues_nothing(undrawn: Store) -> None:
    assert HALF_APPROVED not in queued(undrawn)


def test_summaries_are_drawn_ahead_in_every_language_and_served_without_drawing(drawn: Store) -> None:
    assert queued(drawn) == []
    asked = [(ACTIVE, "fi"), (ACTIVE, "sv"), (ACTIVE, "en"), (WITHDRAWN, "fi"), (TERMINATED, "en")]
    answers = [served(drawn, Shut(), *one) for one in asked]
    assert {status for status, _ in answers} == {200}
    assert all(content.startswith(b"%PDF") for _, content in answers)
    assert len({content for _, content in answers}) == len(asked)
    assert file_checks.file_faults(drawn) == []


def test_without_workers_a_summary_is_drawn_when_it_is_asked_for_and_kept_for_other_servers(
    undrawn: Store, renderer: Renderer
) -> None:
    first = served(undrawn, renderer, ACTIVE, "sv")
    assert served(undrawn, Shut(), ACTIVE, "sv") == first
    assert served(undrawn, Shut(), ACTIVE, "fi")[0] == 503, "nobody has asked for it"


def test_a_summary_is_not_served_once_something_else_is_published(
    drawn: Store, people: People, renderer: Renderer
) -> None:
    officer = people.actors["officer"]
    progress_reports.accept(drawn, officer, ACTIVE, PERIODS[2], expected=None, now=LATER)
    assert served(drawn, Shut(), ACTIVE, "fi")[0] == 503
    assert queued(drawn) == [ACTIVE]
    do_all(a_worker(drawn, clock=Clock(LATER), renderer=renderer))
    assert served(drawn, Shut(), ACTIVE, "fi")[0] == 200


def test_a_damaged_file_is_told_of_and_drawn_anew(
    drawn: Store, folder: Path | None, renderer: Renderer
) -> None:
    whole = served(drawn, Shut(), ACTIVE, "fi")
    assert damage(drawn, folder) == 9
    faults = file_checks.file_faults(drawn)
    assert len(faults) == 9
    assert all(fault.endswith(" is damaged") for fault in faults)
    assert served(drawn, renderer, ACTIVE, "fi") == whole
    assert served(drawn, Shut(), ACTIVE, "fi") == whole
    assert len(file_checks.file_faults(drawn)) == 8


@pytest.mark.parametrize("prepared", ["folder"], indirect=True, scope="module")
def test_a_file_that_is_gone_from_the_folder_is_told_of_and_drawn_anew(
    drawn: Store, folder: Path, renderer: Renderer
) -> None:
    for file in folder.glob("*/*"):
        file.unlink()
    assert all(fault.endswith(" is missing") for fault in file_checks.file_faults(drawn))
    assert served(drawn, renderer, ACTIVE, "en")[0] == 200
    assert len(file_checks.file_faults(drawn)) == 8


@pytest.mark.parametrize("prepared", ["folder"], indirect=True, scope="module")
def test_files_in_the_folder_are_named_by_their_hash_and_are_their_owners_alone(
    drawn: Store, folder: Path
) -> None:
    files = list(folder.glob("*/*"))
    assert len(files) == 9
    for file in files:
        assert file.name == sha256(file.read_bytes()).hexdigest()
        assert file.parent.name == file.name[:2]
        assert file.stat().st_mode & 0o777 == 0o600
        assert file.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("prepared", ["folder"], indirect=True, scope="module")
def test_a_folder_that_cannot_be_written_to_keeps_nobody_from_the_document(
    undrawn: Store, folder: Path, renderer: Renderer, caplog: pytest.LogCaptureFixture
) -> None:
    folder.write_text("a file in its place")
    assert served(undrawn, renderer, ACTIVE, "sv")[0] == 200
    assert f"{ACTIVE}-1 could not be kept: store_not_ready" in caplog.text
    assert document_count(undrawn) == 0
    assert on_record(undrawn) == [f"{ACTIVE}/1"]


class Unrecorded(Store):
    """Reads as ever, and has no room for anything new."""

    def transaction(self) -> NoReturn:
        raise StoreNotReady


def test_a_document_that_cannot_be_put_on_record_is_not_given_out(undrawn: Store, renderer: Renderer) -> None:
    files = undrawn.files and undrawn.files.path
    with closing(Unrecorded(undrawn.database, files=files)) as full:
        app = assemble(Wiring(Settings(), full, renderer, Clock()))
        with TestClient(app) as client:
            answer = client.get(f"/api/v1/agreements/{ACTIVE}/summary.pdf?lang=fi")
    assert (answer.status_code, answer.json()["code"]) == (503, "store_not_ready")
    assert on_record(undrawn) == []


def on_record(store: Store) -> list[str]:
    """Return what was issued of the agreement in force."""
    with store.snapshot() as tx:
        return tx.values("select subject from issued_document order by subject")


def test_what_lies_in_the_database_is_found_there_after_the_setting_has_changed(
    drawn: Store, folder: Path | None, tmp_path: Path
) -> None:
    other = tmp_path / "elsewhere" if folder is None else None
    with closing(Store(drawn.database, files=other)) as moved:
        kept = served(moved, Shut(), ACTIVE, "fi")[0] == 200
        faults = file_checks.file_faults(moved)
    if folder is None:
        assert kept
        assert faults == []
    else:
        assert not kept, "it is drawn anew"
        assert all(fault.endswith("REGISTRY_FILES names none") for fault in faults)


def test_documents_that_were_replaced_are_removed_after_a_day_and_others_stay(
    drawn: Store, people: People, folder: Path | None, renderer: Renderer
) -> None:
    agreements.withdraw(drawn, people.actors["approver"], ACTIVE, "We merge.", expected=None, now=LATER)
    do_all(a_worker(drawn, clock=Clock(LATER), renderer=renderer))
    assert document_count(drawn) == 12
    unused_files.forget_unused_files(drawn, now=LATER + A_DAY)
    assert document_count(drawn) == 12
    unused_files.forget_unused_files(drawn, now=LATER + A_DAY + dt.timedelta(seconds=1))
    assert document_count(drawn) == 9
    assert file_checks.file_faults(drawn) == []
    if folder is not None:
        assert len(list(folder.glob("*/*"))) == 9
    assert served(drawn, Shut(), ACTIVE, "fi")[0] == 200


def test_a_document_names_what_it_was_drawn_from(drawn: Store) -> None:
    with drawn.snapshot() as tx:
        marks = tx.values("select fingerprint from kept_document where subject = :it", it=f"{ACTIVE}/1")
        assert len(set(marks)) == 3
        kind = DocumentKind.AGREEMENT_SUMMARY
        assert kept_documents.find(tx, kind, ACTIVE, Language.FI, "of something else") is None
