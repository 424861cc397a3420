"""Whoever asks a command to end is heard, whatever its main thread is at."""

import os
import signal
import threading
from collections.abc import Iterator

import pytest

from registry.cli.stop_signals import StopSignals


@pytest.fixture
def stop_signals() -> Iterator[StopSignals]:
    """What is asked of this process; whoever asks it after the test is answered as before."""
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield StopSignals()
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_that_came_before_is_heard(stop_signals: StopSignals, number: signal.Signals) -> None:
    os.kill(os.getpid(), number)
    stop_signals.wait()


def test_a_signal_that_does_not_wake_the_main_thread_is_heard(stop_signals: StopSignals) -> None:
    is_heard = threading.Event()
    late: list[bool] = []

    def tell() -> None:
        signal.pthread_kill(threading.get_ident(), signal.SIGTERM)  # this thread, while the main one sleeps
        if not is_heard.wait(20):
            late.append(True)
            os.kill(os.getpid(), signal.SIGTERM)  # or the test would never end

    telling = threading.Timer(0.2, tell)
    telling.start()
    stop_signals.wait()
    is_heard.set()
    telling.join()
    assert late == []
