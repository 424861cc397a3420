"""The same record makes the same bytes, in whichever process and after whatever else it has drawn."""

from collections.abc import Iterator

import pytest

from registry.documents.workers import Renderer
from registry.issuing import order_of
from registry.model.documents import DocumentKind
from registry.model.languages import Language
from registry.store import Store
from tests.documents.drawn import SUBJECTS, DrawnOnce, Subject
from tests.documents.summaries import SITE

WANTED = [one for one in SUBJECTS if one.case in {"changed-definitions", "other-letters", "of-all"}]


@pytest.fixture(scope="module")
def another() -> Iterator[Renderer]:
    """A process that has drawn nothing of what the others have."""
    with Renderer(workers=1, seconds=300) as renderer:
        yield renderer


def test_every_kind_is_held_to_it() -> None:
    assert {subject.kind for subject in WANTED} == set(DocumentKind)


@pytest.mark.parametrize("subject", WANTED, ids=str)
def test_two_processes_draw_the_same(
    awkward: Store, drawn: DrawnOnce, another: Renderer, subject: Subject
) -> None:
    order = order_of(subject.summary(awkward), Language.FI, SITE)
    assert another.render_now(order).pdf == drawn.of(subject, Language.FI).pdf
