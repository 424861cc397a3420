"""`registry pdf` prints one document, or all that are published into a folder or a zip file."""

import hashlib
import zipfile
from pathlib import Path

import pytest

from registry.store import Store
from tests.builders import HELSINKI
from tests.cli.conftest import Run
from tests.furnished import ACTIVE, CLEAN, DRAFT, TERMINATED, WITHDRAWN, furnish


@pytest.fixture
def pdf(call: Run, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Print from a registry with something in every state, into a folder of the test's own."""
    furnish(store)
    monkeypatch.chdir(tmp_path)
    environment = {
        "REGISTRY_DATABASE": str(store.database),
        "REGISTRY_PUBLIC_URL": "https://deals.example.fi",
    }
    return lambda *words, **variables: call("pdf", *words, **(environment | variables))


OF_CLEAN = [
    f"agreement-summaries/{ACTIVE}-1-fi.pdf",
    f"progress-reports/{ACTIVE}-2023-fi.pdf",
    f"deal-summaries/{CLEAN}-2023-fi.pdf",
    "SHA256SUMS",
]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ((ACTIVE,), f"{ACTIVE}-1-fi.pdf"),
        ((ACTIVE, "--period", "2023", "--lang", "sv"), f"{ACTIVE}-2023-sv.pdf"),
        ((HELSINKI,), f"{HELSINKI}-fi.pdf"),
        ((CLEAN,), f"{CLEAN}-2023-fi.pdf"),
        (("2023", "--lang", "en"), "2023-en.pdf"),
    ],
)
def test_one_document_is_printed_by_what_it_is_about(
    pdf: Run, tmp_path: Path, words: tuple[str, ...], name: str
) -> None:
    result = pdf(*words)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith(f"{name}: ")
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_bytes().startswith(b"%PDF")


def test_several_languages_make_several_files(pdf: Run, tmp_path: Path) -> None:
    assert pdf(ACTIVE, "--lang", "fi", "--lang", "en").exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{ACTIVE}-1-en.pdf", f"{ACTIVE}-1-fi.pdf"]


@pytest.mark.parametrize(
    "words", [(DRAFT,), (ACTIVE, "--period", "2025"), ("9999999-2",), ("1999",), ("no-deal",)]
)
def test_of_what_is_not_published_there_is_no_document(
    pdf: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    assert pdf(*words).exit_code == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        (),
        (ACTIVE, "--all"),
        (ACTIVE, "--deal", CLEAN),
        (HELSINKI, "--period", "2023"),
        (ACTIVE, "--lang", "fi", "--lang", "sv", "-o", "x.pdf"),
    ],
)
def test_what_makes_no_sense_together_is_refused(pdf: Run, words: tuple[str, ...]) -> None:
    assert pdf(*words).exit_code == 2


def test_all_of_a_deal_and_period_goes_into_a_folder(pdf: Run, tmp_path: Path) -> None:
    result = pdf("--all", "--deal", CLEAN, "--period", "2023", "-o", "clean")
    assert result.exit_code == 0, result.output
    assert "clean: 3 documents, " in result.stdout
    files = {path.relative_to(tmp_path / "clean").as_posix() for path in (tmp_path / "clean").rglob("*.*")}
    assert files | {"SHA256SUMS"} == set(OF_CLEAN)
    for line in (tmp_path / "clean" / "SHA256SUMS").read_text().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((tmp_path / "clean" / name).read_bytes()).hexdigest() == digest


def test_a_zip_file_of_the_same_documents_is_the_same_and_dated_by_them(pdf: Run, tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        assert pdf("--all", "--deal", CLEAN, "--period", "2023", "-o", name).exit_code == 0
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == OF_CLEAN
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 3, 2, 9, 30, 0)}


def test_all_is_everything_that_was_ever_published(pdf: Run, tmp_path: Path) -> None:
    assert pdf("--all").exit_code == 0
    with zipfile.ZipFile(tmp_path / "documents.zip") as archive:
        names = archive.namelist()
    for folder, things in {
        "agreement-summaries": [f"{ACTIVE}-1", f"{WITHDRAWN}-1", f"{TERMINATED}-1"],
        "progress-reports": [f"{ACTIVE}-2023"],
        "portfolios": [HELSINKI],
        "national-summaries": ["2023"],
    }.items():
        assert set(names) >= {f"{folder}/{thing}-fi.pdf" for thing in things}
    assert not [name for name in names if DRAFT in name]


def test_where_nothing_is_published_nothing_is_written(pdf: Run, tmp_path: Path) -> None:
    assert pdf("--all", "--deal", CLEAN, "--period", "1999").exit_code == 1
    assert pdf("--all", "--deal", "no-deal").exit_code == 1
    assert list(tmp_path.iterdir()) == []


def test_a_zip_file_that_was_broken_off_is_not_there(
    pdf: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    result = pdf("--all", "--deal", CLEAN, "-o", "all.zip")
    assert result.exit_code == 1
    assert "all.zip cannot be written: No space left on device" in result.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "output"),
    [
        ((ACTIVE,), "nowhere/one.pdf"),
        ((ACTIVE,), "folder"),
        (("--all", "--deal", CLEAN), "nowhere/all.zip"),
        (("--all", "--deal", CLEAN), "file.pdf"),
        (("--all", "--deal", CLEAN), "file.pdf/folder"),
    ],
)
def test_where_nothing_can_be_written_nothing_is_drawn(
    pdf: Run, store: Store, tmp_path: Path, words: tuple[str, ...], output: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file.pdf").write_bytes(b"of somebody else")
    result = pdf(*words, "-o", output)
    assert result.exit_code == 1
    assert f"{output} cannot be written: " in result.output
    assert {path.name for path in tmp_path.rglob("*")} == {"folder", "file.pdf"}
    with store.snapshot() as tx:
        assert tx.value("select count(*) from issued_document") == 0


def test_a_document_takes_the_place_of_another_and_a_device_keeps_its_own(pdf: Run, tmp_path: Path) -> None:
    device = tmp_path / "device"
    device.symlink_to("/dev/null")
    (tmp_path / "one.pdf").write_bytes(b"of before")
    for output in ("one.pdf", "device"):
        assert pdf(ACTIVE, "-o", output).exit_code == 0
    assert (tmp_path / "one.pdf").read_bytes().startswith(b"%PDF")
    assert device.is_symlink()
    assert {path.name for path in tmp_path.iterdir()} == {"one.pdf", "device"}


def test_a_folder_that_is_filled_anew_and_broken_off_claims_no_hashes(
    pdf: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clean = ("--all", "--deal", CLEAN, "--period", "2023", "-o", "clean")
    assert pdf(*clean).exit_code == 0
    seal = {"REGISTRY_SEAL_CERTIFICATE": str(tmp_path / "nowhere.p12")}
    monkeypatch.setenv(*seal.popitem())
    assert pdf(*clean).exit_code == 1
    assert not (tmp_path / "clean" / "SHA256SUMS").exists()
    assert {path.suffix for path in (tmp_path / "clean").rglob("*.*")} == {".pdf"}


def test_where_documents_cannot_be_sealed_none_is_given_out(
    pdf: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seal = {"REGISTRY_SEAL_CERTIFICATE": str(tmp_path.parent / "nowhere.p12")}
    for name, value in seal.items():
        monkeypatch.setenv(name, value)
    result = pdf("--all", "--deal", CLEAN, "-o", "all.zip", **seal)
    assert result.exit_code == 1
    assert "could not be printed" not in result.output
    assert list(tmp_path.iterdir()) == []
