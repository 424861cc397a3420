"""What is measured of documents runs, and all draw the same; how long it takes is no test's business."""

from pathlib import Path

import pytest

from registry.demo import Counts
from registry.model.documents import DocumentKind
from tests.bench import cases
from tests.bench.databases import database
from tests.bench.documents import contenders, downloads
from tests.bench.documents.comparing import Effort, compared
from tests.bench.documents.crews import Crew
from tests.bench.documents.growing import grown
from tests.bench.documents.papers import Desk
from tests.bench.documents.subjects import orders, widest_deal

ONCE = Effort(rounds=1, warm_up=0, portion=1)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo in its usual size."""
    return database(tmp_path_factory.mktemp("demo"), Counts(), lambda _done: None)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Where documents are laid out for everybody."""
    return Desk(tmp_path_factory.mktemp("desk"))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # of WeasyPrint's open profile
@pytest.mark.parametrize("kind", DocumentKind)
def test_documents_of_every_kind_are_drawn_and_timed(kind: DocumentKind, file: Path, desk: Desk) -> None:
    is_first = kind is DocumentKind.AGREEMENT_SUMMARY
    names = contenders.installed(contenders.ALL if is_first else contenders.BRIEF)
    costs = compared(desk.lay_out(orders(file, kind, ONCE.papers)), names, desk.fonts, ONCE)
    assert list(costs) == names
    assert all(len(cost.passed.per_call) == len(cost.worked.per_call) == 1 for cost in costs.values())


def test_the_widest_deal_is_found(file: Path) -> None:
    assert widest_deal(file).kind is DocumentKind.DEAL_SUMMARY


def test_every_way_to_a_kept_document_gives_the_same_bytes(file: Path, tmp_path: Path) -> None:
    size, timings = downloads.measured(file, cases.numbers(file, 1)[0], tmp_path, rounds=1)
    assert size > 0
    assert timings.keys() == {downloads.STATIC, downloads.BY_HASH, downloads.BY_NUMBER, downloads.KNOWN}


def test_crews_draw_and_workers_are_watched(file: Path) -> None:
    drawn = orders(file, DocumentKind.AGREEMENT_SUMMARY, 2)
    with Crew(2) as crew:
        assert crew.time(drawn) > 0
    (first, second) = grown(drawn, 2)
    assert (first.documents, second.documents) == (1, 2)
    assert second.peak >= second.now > 0
