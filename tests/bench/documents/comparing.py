"""One comparison: contenders with the same documents, seen to draw the same, then timed in turns."""

import io
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import msgspec
from pypdf import PdfReader

from tests.bench.documents import contenders
from tests.bench.documents.drawers import Drawer
from tests.bench.documents.papers import Paper
from tests.bench.rounds import Timing, portions, take_turns

OWN: Final = "registry"
_SAME: Final = ("registry", "registry, cold", "weasyprint", "weasyprint, few fonts", "weasyprint command")
_CHECKED: Final = 1


class Effort(msgspec.Struct, frozen=True):
    """How much is drawn: rounds, and how many documents each draws in one; who starts for each draws one."""

    rounds: int = 10
    warm_up: int = 1
    portion: int = 2

    @property
    def papers(self) -> int:
        """How many documents are needed."""
        return _CHECKED + (self.warm_up + self.rounds) * self.portion


class Cost(msgspec.Struct, frozen=True):
    """What a document costs a contender: the time that passes, and the time that processors work."""

    passed: Timing
    worked: Timing


def compared(papers: Sequence[Paper], names: Iterable[str], fonts: Path, effort: Effort) -> dict[str, Cost]:
    """Return what each contender needed for a document."""
    shown, drawn = papers[:_CHECKED], papers[_CHECKED:]
    with ExitStack() as stack:
        drawers = {name: stack.enter_context(Drawer(name, fonts)) for name in names}
        for paper in shown:
            check({name: drawer.draw(paper) for name, drawer in drawers.items()}, paper)
        warm = portions(drawn, effort.portion)[: effort.warm_up + effort.rounds]
        cold = [portion[:1] for portion in warm]
        shares = {name: cold if name in contenders.COLD else warm for name in drawers}
        passed = take_turns(drawers, shares, effort.warm_up)
        worked = {name: Timing(drawer.worked[effort.warm_up :]) for name, drawer in drawers.items()}
        return {name: Cost(passed[name], worked[name]) for name in drawers}


def check(drawn: Mapping[str, bytes], paper: Paper) -> None:
    """Raise AssertionError unless all have drawn the document, and WeasyPrint the same each time.

    Others do not know how Finnish words are parted: lines may break elsewhere, and with them pages.
    """
    texts = {name: _letters(pdf) for name, pdf in drawn.items()}
    number = _together(paper.order.summary.number)
    for name, text in texts.items():
        assert number in text, f"{name}: {number} is missing"
        if name in _SAME and _pages(drawn[name]) == _pages(drawn[OWN]):
            other = Counter(text), Counter(texts[OWN])
            assert other[0] == other[1], f"{name} has drawn something else: {other[0] - other[1]}"


def _letters(pdf: bytes) -> str:
    return "".join(_together(page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages)


def _together(text: str) -> str:
    """Return a text without what tells where its lines break."""
    return re.sub(r"[\s\u00ad-]", "", text)


def _pages(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)
