import subprocess
import sys

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("words", [(), ("user",), ("user", "add"), ("token", "add")])
def test_every_command_explains_itself(run: Run, words: tuple[str, ...]) -> None:
    result = run(*words, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")


def test_python_runs_the_registry_as_a_module() -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "registry", "--help"], capture_output=True, text=True, check=True
    )
    assert answer.stdout.startswith("Usage: registry ")
