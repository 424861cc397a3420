"""Workers draw in processes of their own; whatever happens to one of them, the service answers."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest
from msgspec.structs import replace
from structlog.contextvars import bound_contextvars

from registry.documents.charts.for_pages import for_page
from registry.documents.orders import Order
from registry.documents.worker_processes import WorkerProcess
from registry.documents.workers import Load, Renderer
from registry.errors import DocumentFailed, DocumentsBusy
from registry.model.documents import DrawnDocument
from registry.model.figures import FigureKind
from registry.model.languages import Language
from registry.model.summaries.agreement import AgreementSummary
from registry.model.summaries.records import PeriodFigure, Series
from tests.builders import an_active_agreement, some_terms
from tests.documents.charts.pictures import a_path, board
from tests.documents.summaries import a_summary, an_order
from tests.logged import Log, logging_to


def different_orders(count: int) -> list[Order]:
    """Return orders that no two of share a drawing."""
    return [an_order(a_summary(scope=str(number))) for number in range(count)]


def a_long_summary() -> AgreementSummary:
    """Return a summary that takes seconds to draw."""
    return a_summary(an_active_agreement(some_terms(scope="All sites of the city.\n" * 1500)))


def broken_summary() -> AgreementSummary:
    """Return a summary that cannot be drawn."""
    (indicator,) = a_summary().indicators
    partless = PeriodFigure("2026", is_reported=True, kind=FigureKind.VALUE)
    return a_summary(indicators=(replace(indicator, series=(Series(indicator.definition, (partless,)),)),))


def python(code: str) -> str:
    """Return what a new interpreter prints, once it and all that it started has ended in silence."""
    found = subprocess.run(  # the code is ours
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, timeout=60
    )
    assert found.stderr == ""
    return found.stdout


def test_the_service_imports_nothing_that_draws() -> None:
    code = "import registry.app, sys; print(*sys.modules)"
    assert {"weasyprint", "vl_convert", "fontTools", "pyhanko"}.isdisjoint(python(code).split())


def test_a_chart_is_drawn_by_a_worker_once_for_all_who_ask_meanwhile(renderer: Renderer) -> None:
    chart = a_path(14, 41)
    assert chart is not None

    async def both() -> tuple[bytes, bytes]:
        return await asyncio.gather(renderer.chart(chart), renderer.chart(chart))

    before = renderer.load.drawn
    first, second = asyncio.run(both())
    assert first == second == for_page(board().draw(chart))
    assert renderer.load.drawn == before + 1


def test_a_worker_killed_in_the_middle_is_replaced_and_the_request_answered() -> None:
    with Renderer(workers=1) as renderer:
        renderer.render_now(an_order(a_summary(), Language.EN))
        (first,) = renderer.pids
        killer = threading.Timer(0.3, os.kill, (first, signal.SIGKILL))
        killer.start()
        assert renderer.render_now(an_order(a_long_summary(), Language.EN)).pdf.startswith(b"%PDF")
        killer.join()
        assert first not in renderer.pids
        assert len(renderer.pids) == 1


def test_workers_that_died_while_idle_are_replaced_before_they_are_asked() -> None:
    with Renderer(workers=2) as renderer:
        renderer.start()
        for pid in renderer.pids:
            os.kill(pid, signal.SIGKILL)
        assert renderer.render_now(an_order(a_summary(), Language.EN)).pdf.startswith(b"%PDF")


def test_where_no_worker_can_be_started_the_document_fails_and_the_next_one_is_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Renderer(workers=1) as renderer:
        with monkeypatch.context() as without:
            without.setattr(sys, "executable", "/no/such/python")
            with pytest.raises(DocumentFailed):
                renderer.render_now(an_order(a_summary(), Language.EN))
        assert renderer.load.failed == 1
        assert renderer.render_now(an_order(a_summary(), Language.EN)).pdf.startswith(b"%PDF")


def test_a_document_that_takes_too_long_twice_fails() -> None:
    with Renderer(workers=1, seconds=0.05) as renderer, pytest.raises(DocumentFailed):
        renderer.render_now(an_order(a_summary(), Language.EN))


def test_a_document_that_cannot_be_drawn_fails_and_leaves_the_worker_alive(renderer: Renderer) -> None:
    renderer.render_now(an_order(a_summary(), Language.EN))
    before = renderer.pids
    with pytest.raises(DocumentFailed):
        renderer.render_now(an_order(broken_summary(), Language.EN))
    assert renderer.render_now(an_order(a_summary(), Language.EN)).pdf.startswith(b"%PDF")
    assert renderer.pids == before


def test_what_a_worker_logs_is_a_line_like_any_other_and_names_the_request(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with logging_to(Log()) as log, Renderer(workers=1) as renderer:
        with bound_contextvars(request_id="abc"), pytest.raises(DocumentFailed):
            renderer.render_now(an_order(broken_summary(), Language.EN))
        renderer.render_now(an_order(a_summary(), Language.EN))
    [service] = log.lines()
    [worker] = [json.loads(line) for line in capfd.readouterr().err.splitlines()]
    assert service["request_id"] == worker["request_id"] == "abc"
    assert worker["event"] == "a document could not be drawn"
    assert worker["exception"]


def test_how_busy_they_are_can_be_seen() -> None:
    async def watch(renderer: Renderer) -> list[Load]:
        drawing = [asyncio.create_task(renderer.render(one)) for one in different_orders(4)]
        await asyncio.sleep(0.1)
        during = renderer.load
        await asyncio.gather(*drawing, return_exceptions=True)
        return [during, renderer.load]

    with Renderer(workers=1, waiting=2) as renderer:
        during, after = asyncio.run(watch(renderer))
        assert replace(during, oldest_seconds=0.0) == Load(1, 0, 2, 0.0, drawn=0, failed=0, refused=1)
        assert 0.05 < during.oldest_seconds < 60
        assert after == Load(0, 1, 0, 0.0, drawn=3, failed=0, refused=1)
        with pytest.raises(DocumentFailed):
            renderer.render_now(an_order(broken_summary(), Language.EN))
        assert renderer.load == Load(0, 1, 0, 0.0, drawn=3, failed=1, refused=1)


def test_a_request_that_leaves_the_queue_is_not_seen_in_it() -> None:
    async def leave(renderer: Renderer) -> Load:
        first = asyncio.create_task(renderer.render(an_order(a_summary(), Language.EN)))
        second = asyncio.create_task(renderer.render(an_order(a_summary(), Language.FI)))
        await asyncio.sleep(0.05)
        second.cancel()
        await asyncio.sleep(0)
        seen = renderer.load
        await first
        return seen

    with Renderer(workers=1, waiting=1) as renderer:
        assert asyncio.run(leave(renderer)).waiting == 0


def test_beyond_the_queue_a_request_is_told_to_come_back() -> None:
    async def crowd(renderer: Renderer) -> list[DrawnDocument | BaseException]:
        requests = (renderer.render(one) for one in different_orders(4))
        return await asyncio.gather(*requests, return_exceptions=True)

    with Renderer(workers=1, waiting=2) as renderer:
        *drawn, refused = asyncio.run(crowd(renderer))
        assert all(isinstance(one, DrawnDocument) and one.pdf.startswith(b"%PDF") for one in drawn)
        assert isinstance(refused, DocumentsBusy)
        assert refused.params == {"seconds": 5}
        assert renderer.render_now(an_order(a_summary(), Language.EN)).pdf.startswith(b"%PDF")


def test_a_request_that_nobody_waits_for_any_more_frees_its_place() -> None:
    async def leave(renderer: Renderer) -> DrawnDocument:
        first = asyncio.create_task(renderer.render(an_order(a_summary(), Language.EN)))
        second = asyncio.create_task(renderer.render(an_order(a_summary(), Language.FI)))
        await asyncio.sleep(0.05)
        second.cancel()
        await asyncio.sleep(0)
        third = asyncio.create_task(renderer.render(an_order(a_summary(), Language.SV)))
        await first
        return await third

    with Renderer(workers=1, waiting=1) as renderer:
        assert asyncio.run(leave(renderer)).pdf.startswith(b"%PDF")


def test_the_event_loop_goes_on_while_a_document_is_drawn(renderer: Renderer) -> None:
    async def count_while_drawing() -> int:
        drawing = asyncio.create_task(renderer.render(an_order(a_summary(), Language.EN)))
        turns = 0
        while not drawing.done():
            await asyncio.sleep(0.005)
            turns += 1
        await drawing
        return turns

    assert asyncio.run(count_while_drawing()) > 5


def test_closing_ends_every_process_and_what_they_are_drawing(caplog: pytest.LogCaptureFixture) -> None:
    renderer = Renderer(workers=2)
    renderer.start()
    pids = renderer.pids
    failures = []

    def ask() -> None:
        try:
            renderer.render_now(an_order(a_long_summary(), Language.EN))
        except DocumentFailed as failure:
            failures.append(failure)

    asking = threading.Thread(target=ask)
    asking.start()
    time.sleep(0.2)
    renderer.close()
    asking.join()
    assert len(pids) == 2
    assert len(failures) == 1
    assert "died" not in caplog.text  # nobody is to look for what has killed it
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
    with pytest.raises(DocumentFailed):
        renderer.render_now(an_order(a_summary(), Language.EN))


def test_a_worker_ends_by_itself_when_the_service_is_gone() -> None:
    code = "import os; from registry.documents.workers import Renderer; Renderer(1).start(); os._exit(0)"
    python(code)


def test_a_worn_worker_gives_way_to_a_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    with Renderer(workers=1) as renderer:
        renderer.start()
        monkeypatch.setattr(WorkerProcess, "is_worn", property(lambda _: True))
        first = renderer.pids
        renderer.render_now(an_order(a_summary(), Language.EN))
        assert renderer.pids == ()
        monkeypatch.undo()
        renderer.render_now(an_order(a_summary(), Language.EN))
        assert renderer.pids != first


def test_a_worker_that_has_ended_leaves_no_file_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    with Renderer(workers=1) as renderer:
        renderer.render_now(an_order(a_summary(), Language.EN))
        assert any(tmp_path.rglob("weasyprint-*"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["REGISTRY_SECRET", "PGPASSWORD"])
def test_secrets_of_the_service_do_not_reach_a_worker(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "sesame")
    with Renderer(workers=1) as renderer:
        renderer.render_now(an_order(a_summary(), Language.EN))
        (pid,) = renderer.pids
        with open(f"/proc/{pid}/environ", "rb") as environment:  # noqa: PTH123  # Linux alone has it
            assert b"sesame" not in environment.read()


def test_those_who_ask_for_one_document_share_a_drawing() -> None:
    async def crowd(renderer: Renderer) -> list[DrawnDocument]:
        return await asyncio.gather(*(renderer.render(an_order()) for _ in range(20)))

    with Renderer(workers=2, waiting=2) as renderer:
        drawn = asyncio.run(crowd(renderer))
        assert len({one.pdf for one in drawn}) == 1
        assert renderer.load.drawn == 1


def test_a_drawing_goes_on_for_those_who_still_wait_for_it() -> None:
    async def leave(renderer: Renderer) -> DrawnDocument:
        first = asyncio.create_task(renderer.render(an_order()))
        second = asyncio.create_task(renderer.render(an_order()))
        await asyncio.sleep(0.05)
        first.cancel()
        return await second

    with Renderer(workers=1) as renderer:
        assert asyncio.run(leave(renderer)).pdf.startswith(b"%PDF")


def test_charts_wait_for_their_turn_and_are_not_refused() -> None:
    charts = [chart for chart in (a_path(value) for value in range(1, 13)) if chart is not None]

    async def all_at_once(renderer: Renderer) -> list[bytes]:
        return await asyncio.gather(*(renderer.chart(chart) for chart in charts))

    with Renderer(1, waiting=1) as renderer:
        drawn = asyncio.run(all_at_once(renderer))
        assert len(set(drawn)) == len(charts)
        assert renderer.load.refused == 0


def test_a_chart_that_finds_no_place_for_too_long_is_refused() -> None:
    chart = a_path(1)
    assert chart is not None
    with Renderer(1, waiting=-1, patience=0.1) as full, pytest.raises(DocumentsBusy):
        asyncio.run(full.chart(chart))
