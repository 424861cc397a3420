"""Where documents are to be sealed, whoever asks for one gets it sealed, or is told that there is none."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from registry.app import assemble
from registry.documents.workers import Renderer
from registry.settings import Settings
from registry.store import Store
from registry.web.wiring import Wiring
from tests.documents.authorities import PASSWORD, sealed_by
from tests.web.asked import Ask, asking
from tests.web.pages.filing import Clock, Registry

SEALED = b"/SubFilter /ETSI.CAdES.detached"


@contextmanager
def serving(store: Store) -> Iterator[Ask]:
    with Renderer(1) as renderer:
        yield asking(assemble(Wiring(Settings(), store, renderer, Clock())))


@pytest.fixture
def path(store: Store) -> str:
    """Where a summary is."""
    registry = Registry(store)
    registry.open_deal()
    return f"/api/v1/agreements/{registry.agree()}/summary.pdf?lang=fi"


@pytest.fixture
def turn_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[], None]:
    """Have documents sealed from now on."""

    def turn_on() -> None:
        for name, value in sealed_by(tmp_path).items():
            monkeypatch.setenv(name, value)

    return turn_on


def test_what_was_kept_unsealed_is_not_given_out_any_more(
    store: Store, path: str, turn_on: Callable[[], None]
) -> None:
    with serving(store) as ask:
        before = ask("GET", path)
    turn_on()
    with serving(store) as ask:
        after = ask("GET", path, if_none_match=before.headers["etag"])
        again = ask("GET", path)
        known = ask("GET", path, if_none_match=after.headers["etag"])
    assert SEALED not in before.content
    assert (after.status_code, known.status_code) == (200, 304)
    assert SEALED in after.content
    assert again.content == after.content


def test_a_document_that_cannot_be_sealed_is_refused_and_asked_for_again_in_vain_no_longer_than_that(
    store: Store, path: str, turn_on: Callable[[], None], tmp_path: Path
) -> None:
    turn_on()
    (tmp_path / "password").write_text("another")
    with serving(store) as ask:
        refused = ask("GET", path)
        (tmp_path / "password").write_bytes(PASSWORD)
        given = ask("GET", path)
    assert (refused.status_code, refused.json()["code"]) == (503, "seal_failed")
    assert int(refused.headers["retry-after"]) > 0
    assert "password" not in refused.text
    assert given.status_code == 200
    assert SEALED in given.content


def test_the_record_says_sealed_of_what_is(store: Store, path: str, turn_on: Callable[[], None]) -> None:
    turn_on()
    with serving(store) as ask:
        sealed = ask("GET", path).content
        drawn = sealed[: sealed.index(b"%%EOF\n") + len(b"%%EOF\n")]
        known = ask("GET", f"/api/v1/documents/{sha256(sealed).hexdigest()}").json()
        without = ask("GET", f"/api/v1/documents/{sha256(drawn).hexdigest()}").json()
        page = ask("GET", f"/en/verify/{sha256(sealed).hexdigest()}").text
    assert (known["is_sealed"], known["has_lost_its_seal"]) == (True, False)
    assert (without["is_sealed"], without["has_lost_its_seal"]) == (True, True)
    assert known["content_sha256"] == without["content_sha256"] == sha256(drawn).hexdigest()
    assert "Sealed by the registry" in page


def test_the_record_does_not_say_sealed_of_what_is_not(store: Store, path: str) -> None:
    with serving(store) as ask:
        document = ask("GET", path).content
        known = ask("GET", f"/api/v1/documents/{sha256(document).hexdigest()}").json()
        page = ask("GET", f"/en/verify/{sha256(document).hexdigest()}").text
    assert (known["is_sealed"], known["has_lost_its_seal"]) == (False, False)
    assert "Issued without a seal" in page
    assert "Sealed by the registry" not in page
