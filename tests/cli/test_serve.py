import json
import os
import pty
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from registry.demo import PASSWORD, PEOPLE
from registry.store import Store
from tests.cli.conftest import Run
from tests.databases import Database, name_of
from tests.servers import free_port


def test_a_demo_is_not_served_in_production(run: Run, demo_database: Database) -> None:
    variables = {"REGISTRY_DATABASE": str(demo_database), "REGISTRY_ENVIRONMENT": "production"}
    result = run("serve", "--port", str(free_port()), **variables)
    assert result.exit_code == 1
    assert result.stderr == (
        f"Error: {name_of(demo_database)} holds demo accounts, whose password is public: not in production.\n"
    )


def test_a_port_in_use_is_named_and_ends_with_1(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run("serve", "--port", str(port))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"Error: Port {port} of 127.0.0.1 is in use. Choose another with --port.\n"


def test_a_host_that_is_not_this_machine_is_named_and_ends_with_1(run: Run) -> None:
    result = run("serve", "--host", "192.0.2.7", "--port", str(free_port()))
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: Cannot listen on port ")


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_a_port_that_is_none_ends_with_2(run: Run, port: str) -> None:
    assert run("serve", "--port", port).exit_code == 2


def test_the_address_and_the_demo_accounts_are_printed_and_ctrl_c_ends_it_in_order(
    demo_database: Database,
) -> None:
    port = free_port()
    environment = {**os.environ, "REGISTRY_DATABASE": str(demo_database), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "registry", "serve", "--port", str(port)]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        assert server.stderr is not None
        first = server.stdout.readline()
        assert first == f"The registry is at http://127.0.0.1:{port} (end it with Ctrl-C)\n"
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=20) as answer:
            assert answer.status == 200
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=20) as answer:
            assert b'registry_requests_total{method="GET",route="/healthz",status="200"} 1.0' in answer.read()
        server.send_signal(signal.SIGINT)
        rest, errors = server.stdout.read(), server.stderr.read()
    assert server.returncode == 0
    lines = [json.loads(line) for line in errors.splitlines()]
    assert [(line["event"], line["route"], line["status"]) for line in lines] == [
        ("request", "/healthz", 200),
        ("request", "/metrics", 200),
    ]
    assert PASSWORD in rest
    assert all(person.email in rest for person in PEOPLE)
    if isinstance(demo_database, Path):
        assert [path.name for path in demo_database.parent.iterdir()] == [demo_database.name]


@pytest.mark.parametrize(
    ("log_format", "environment", "is_terminal", "expected"),
    [
        ("auto", "development", True, "text"),
        ("auto", "development", False, "json"),
        ("auto", "production", True, "json"),
        ("text", "production", False, "text"),
        ("json", "development", True, "json"),
    ],
)
def test_the_log_is_text_for_people_who_look_on_and_else_json(
    store: Store, log_format: str, environment: str, is_terminal: bool, expected: str
) -> None:
    port = free_port()
    variables = {
        "REGISTRY_DATABASE": str(store.database),
        "REGISTRY_LOG_FORMAT": log_format,
        "REGISTRY_ENVIRONMENT": environment,
    }
    ours, theirs = pty.openpty() if is_terminal else os.pipe()
    with subprocess.Popen(
        [sys.executable, "-m", "registry", "serve", "--port", str(port)],
        env={**os.environ, **variables},
        stdout=subprocess.PIPE,
        stderr=theirs,
    ) as server:
        assert server.stdout is not None
        server.stdout.readline()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=20):
            line = os.read(ours, 1000)
        server.send_signal(signal.SIGTERM)
    os.close(ours)
    os.close(theirs)
    assert b"/healthz" in line
    assert line.startswith(b"{") == (expected == "json")
