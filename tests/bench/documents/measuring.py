"""What `script/bench documents` measures, each printed as soon as it is known."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from registry.model.documents import DocumentKind
from tests.bench import cases
from tests.bench.documents import contenders, downloads
from tests.bench.documents.comparing import OWN, Cost, Effort, compared
from tests.bench.documents.crews import Crew
from tests.bench.documents.growing import grown
from tests.bench.documents.papers import Desk
from tests.bench.documents.subjects import orders, widest_deal
from tests.bench.rounds import Timing, portions, ratio, take_turns

_WARM_AIM: Final = 0.75
_JUDGED: Final = ("weasyprint", "weasyprint, few fonts")
_DOWNLOAD_AIM: Final = 1.0
_CREW_AIM: Final = 1.8
_CREW_PORTION: Final = 8
_WIDEST: Final = Effort(rounds=3, warm_up=0, portion=1)
_FEW: Final = 100
_MANY: Final = 1_000


def measured(usual: Path, wide: Path, rounds: int, *, is_big: bool) -> Iterator[str]:
    """Measure documents of a database of the usual size, and of one with a deal of 300 units; yield lines."""
    with TemporaryDirectory(dir=usual.parent) as within:
        folder = Path(within).absolute()
        desk = Desk(folder)
        yield from drawing(desk, usual, Effort(rounds))
        yield from _widest(desk, wide)
        yield from serving(usual, folder, rounds)
        yield from crews(usual, rounds)
        yield from memory(usual, _MANY if is_big else _FEW)


def drawing(desk: Desk, database: Path, effort: Effort) -> Iterator[str]:
    """Compare who draws agreement summaries in every way, and the other kinds in fewer."""
    for kind in DocumentKind:
        names = contenders.ALL if kind is DocumentKind.AGREEMENT_SUMMARY else contenders.BRIEF
        papers = desk.lay_out(orders(database, kind, effort.papers))
        yield from _told(kind.value, compared(papers, contenders.installed(names), desk.fonts, effort))


def _widest(desk: Desk, database: Path) -> Iterator[str]:
    order = widest_deal(database)
    papers = desk.lay_out([order] * _WIDEST.papers)
    # The same document over and over is one that Typst remembers.
    names = [name for name in contenders.BRIEF if name != "typst"]
    yield from _told(f"the summary of {order.summary.subject}", compared(papers, names, desk.fonts, _WIDEST))


def _told(what: str, costs: dict[str, Cost]) -> Iterator[str]:
    """Tell what each needs, beside the registry: one that starts each time beside a worker that does, too."""
    warm = costs[OWN]
    yield f"{what}: the registry takes {_ms(warm.passed)}, {_ms(warm.worked)} of CPU, for each"
    for name, cost in costs.items():
        if name == OWN:
            continue
        is_beside_cold = name in contenders.COLD and name not in contenders.OF_THE_REGISTRY
        own = costs[contenders.OWN_COLD] if is_beside_cold else warm
        passed, worked = ratio(own.passed, cost.passed), ratio(own.worked, cost.worked)
        aim = (
            f"; aim {_WARM_AIM}: {_verdict(is_reached=worked.of_medians <= _WARM_AIM)}"
            if name in _JUDGED
            else ""
        )
        yield (
            f"    {name:21} {_ms(cost.passed)}  ratio {passed.of_medians:.2f}"
            f" (rounds {passed.low:.2f} to {passed.high:.2f});"
            f" CPU {_ms(cost.worked)}  ratio {worked.of_medians:.2f}"
            f" (rounds {worked.low:.2f} to {worked.high:.2f}){aim}"
        )


def serving(database: Path, folder: Path, rounds: int) -> Iterator[str]:
    """Compare downloads of a document that is kept with one of the same bytes as a static file."""
    number = cases.numbers(database, 1)[0]
    size, timings = downloads.measured(database, number, folder, rounds)
    static = timings[downloads.STATIC]
    yield f"a download of {size:,} bytes: a static file takes {static.median:,.0f} µs of CPU"
    for name, timing in timings.items():
        if name != downloads.STATIC:
            found = ratio(timing, static)
            yield (
                f"    {name:24} {timing.median:6,.0f} µs  ratio {found.of_medians:.2f}"
                f" (rounds {found.low:.2f} to {found.high:.2f}); aim {_DOWNLOAD_AIM:g}:"
                f" {_verdict(is_reached=found.of_medians <= _DOWNLOAD_AIM)}"
            )


def crews(database: Path, rounds: int) -> Iterator[str]:
    """Compare how many documents one worker draws and two."""
    needed = orders(database, DocumentKind.AGREEMENT_SUMMARY, (rounds + 1) * _CREW_PORTION)
    with ExitStack() as stack:
        working = {count: stack.enter_context(Crew(count)) for count in (1, 2)}
        named = {str(count): crew for count, crew in working.items()}
        timings = take_turns(named, dict.fromkeys(named, portions(needed, _CREW_PORTION)), 1)
    one, two = timings["1"], timings["2"]
    found = ratio(one, two)
    yield (
        f"documents a second: {1e6 / one.median:.1f} with one worker, {1e6 / two.median:.1f} with two:"
        f" ratio {found.of_medians:.2f} (rounds {found.low:.2f} to {found.high:.2f});"
        f" aim {_CREW_AIM}: {_verdict(is_reached=found.of_medians >= _CREW_AIM)}"
    )


def memory(database: Path, documents: int) -> Iterator[str]:
    """Look at what a worker needs while it draws documents of every kind."""
    each = [orders(database, kind, 20) for kind in DocumentKind]
    mixed = [order for place in zip(*each, strict=True) for order in place]
    for found in grown(mixed, documents):
        yield f"a worker after {found.documents:,} documents: {found.now:.0f} MB, {found.peak:.0f} MB at most"


def _ms(timing: Timing) -> str:
    return f"{timing.median / 1000:7,.0f} ms"


def _verdict(*, is_reached: bool) -> str:
    return "reached" if is_reached else "missed"
