"""Every line is JSON, whoever writes it and however."""

import asyncio
import datetime as dt
import io
import logging
import threading
import warnings
from collections.abc import Iterator

import pytest
import structlog
from structlog.contextvars import bound_contextvars

from registry import logs
from registry.store import Store
from tests.logged import Log, logging_to

EMAIL = "aino@example.fi"


@pytest.fixture
def log() -> Iterator[Log]:
    with logging_to(Log()) as log:
        yield log


def test_a_line_begins_with_when_how_grave_and_what(log: Log) -> None:
    structlog.get_logger().info("request", method="GET", ms=1.5)
    [line] = log.lines()
    assert list(line) == ["timestamp", "level", "event", "method", "ms"]
    assert dt.datetime.fromisoformat(line["timestamp"]).utcoffset() == dt.timedelta(0)
    assert line | {"timestamp": ""} == {
        "timestamp": "",
        "level": "info",
        "event": "request",
        "method": "GET",
        "ms": 1.5,
    }


def test_what_is_done_in_a_thread_for_a_request_is_told_under_its_id(log: Log, store: Store) -> None:
    async def write() -> None:
        with bound_contextvars(request_id="abc"):
            await store.write(lambda _: logging.getLogger("registry").info("in a thread"))

    asyncio.run(write())
    assert [line["request_id"] for line in log.lines("in a thread")] == ["abc"]


def test_what_libraries_log_comes_out_alike(log: Log) -> None:
    with bound_contextvars(request_id="abc"):
        logging.getLogger("uvicorn.error").warning("Invalid HTTP request received.")
    [line] = log.lines()
    assert (line["level"], line["event"], line["logger"], line["request_id"]) == (
        "warning",
        "Invalid HTTP request received.",
        "uvicorn.error",
        "abc",
    )


def test_libraries_are_told_of_from_warnings_on_and_our_own_rooms_from_info_on(log: Log) -> None:
    for name in ("fontTools", "registry.web"):
        for level in (logging.DEBUG, logging.INFO, logging.WARNING):
            logging.getLogger(name).log(level, "something")
    assert [(line["logger"], line["level"]) for line in log.lines()] == [
        ("fontTools", "warning"),
        ("registry.web", "info"),
        ("registry.web", "warning"),
    ]


def test_warnings_of_python_are_lines_too(log: Log) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=False)
        logging.captureWarnings(capture=True)
        warnings.warn("out of date", stacklevel=1)
    [line] = log.lines()
    assert line["logger"] == "py.warnings"
    assert line["event"].partition("\n")[0].endswith("UserWarning: out of date")


@pytest.mark.parametrize("level", [1, 25, 45, 99])
def test_levels_of_others_are_told_as_the_next_lower_of_ours(log: Log, level: int) -> None:
    logging.getLogger("registry.x").setLevel(1)
    logging.getLogger("registry.x").log(level, "something")
    assert [line["level"] for line in log.lines()] == {1: [], 25: ["info"], 45: ["error"], 99: ["critical"]}[
        level
    ]


def test_a_message_that_does_not_fit_its_arguments_is_told_as_it_stands(log: Log) -> None:
    [handler] = (one for one in logging.getLogger().handlers if type(one).__module__ == logs.__name__)
    handler.handle(logging.makeLogRecord({"levelno": logging.WARNING, "msg": "%d of %d", "args": (1,)}))
    assert [line["event"] for line in log.lines()] == ["%d of %d"]


def test_an_object_among_the_fields_is_told_by_its_kind_alone(log: Log) -> None:
    structlog.get_logger().info("odd", what=ValueError(EMAIL))
    [line] = log.lines()
    assert line["what"] == "ValueError"


def test_what_the_event_loop_says_of_a_lost_task_is_cut_before_it_quotes(log: Log) -> None:
    async def lose() -> None:
        async def fail() -> None:
            raise ValueError(EMAIL)

        task = asyncio.create_task(fail())
        await asyncio.sleep(0)
        del task

    asyncio.run(lose())
    [line] = log.lines()
    assert (line["logger"], line["event"]) == ("asyncio", "Task exception was never retrieved")
    assert "ValueError" in line["exception"]
    assert EMAIL not in log.text


def test_lines_of_many_threads_never_mix(log: Log) -> None:
    def write(number: int) -> None:
        for _ in range(50):
            structlog.get_logger().info("x" * 300, number=number)
            logging.getLogger("registry").info("y" * 300)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(log.lines()) == 800


def test_a_log_that_cannot_be_written_stops_nobody() -> None:
    class Full(io.BytesIO):
        def write(self, _: object) -> int:
            raise OSError(28, "No space left on device")

    log = Log()
    log.stream = io.TextIOWrapper(Full())
    with logging_to(log):
        structlog.get_logger().info("request")
        logging.getLogger("registry").error("fault")


def test_people_get_text_and_exceptions_without_their_words_there_too() -> None:
    with logging_to(Log(), "text") as log:
        structlog.get_logger().info("request", route="/healthz")
        try:
            int(EMAIL)
        except ValueError:
            logging.getLogger("registry").exception("fault")
    first, second, *_ = log.text.splitlines()
    assert "request" in first
    assert "route=/healthz" in first
    assert "fault" in second
    assert EMAIL not in log.text


def test_it_is_known_whether_and_how_a_process_writes_lines() -> None:
    assert logs.format_in_use() is None
    with logging_to(Log(), "text"):
        assert logs.format_in_use() == "text"
