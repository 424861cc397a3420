"""Where documents are to be sealed, workers seal what they draw, or give nothing."""

import hashlib
import io
import json
from pathlib import Path

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from registry.documents.workers import Renderer
from registry.errors import SealFailed
from tests.documents.authorities import DAY, PASSWORD, sealed_by
from tests.documents.summaries import an_order
from tests.logged import Log, logging_to


@pytest.fixture
def seal(renderer: Renderer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Have documents sealed, by what lies in a folder; but not by the worker of other tests."""
    renderer.start()
    for name, value in sealed_by(tmp_path).items():
        monkeypatch.setenv(name, value)
    return tmp_path


def test_workers_seal_what_they_draw(renderer: Renderer, seal: Path) -> None:
    unsealed = renderer.render_now(an_order())
    with Renderer(workers=1) as sealing:
        document = sealing.render_now(an_order())
    assert document.is_sealed
    assert not unsealed.is_sealed
    assert document.code == unsealed.code
    assert document.pdf.startswith(unsealed.pdf)
    assert document.content_sha256 == unsealed.content_sha256 == hashlib.sha256(unsealed.pdf).hexdigest()
    assert len(PdfFileReader(io.BytesIO(document.pdf)).embedded_signatures) == 1


def test_what_cannot_be_sealed_is_not_given_out(seal: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (seal / "password").write_text("another")
    with logging_to(Log()) as log, Renderer(workers=1) as renderer:
        with pytest.raises(SealFailed):
            renderer.render_now(an_order())
        pids = renderer.pids
        assert renderer.load.failed == 1
        (seal / "password").write_bytes(PASSWORD)
        assert renderer.render_now(an_order()).is_sealed
        assert renderer.pids == pids
    assert [line["event"] for line in log.lines()] == ["document of GD-2026-0001-1 failed: SealFailed"]
    [told] = [json.loads(line) for line in capfd.readouterr().err.splitlines()]
    assert told["event"] == (
        "a document could not be sealed: the file is no PKCS#12 file, or its password is another one"
    )


def test_a_new_certificate_takes_the_place_of_one_that_has_ended(
    seal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = (seal / "seal.p12").read_bytes()
    ended = seal / "ended"
    ended.mkdir()
    sealed_by(ended, start=-2 * DAY, end=-DAY)
    (seal / "seal.p12").write_bytes((ended / "seal.p12").read_bytes())
    with Renderer(workers=1) as renderer:
        with pytest.raises(SealFailed):
            renderer.render_now(an_order())
        (seal / "seal.p12").write_bytes(good)
        assert renderer.render_now(an_order()).is_sealed
