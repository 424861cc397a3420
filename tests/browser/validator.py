"""html-validate, in one process for all pages: it runs on the Node that Playwright brings along."""

import json
import os
import subprocess
from pathlib import Path
from typing import Final

import playwright

_HERE: Final = Path(__file__).parent
_NODE: Final = Path(playwright.__file__).parent / "driver" / "node"


class Validator:
    """A validator of HTML, ready for one page after the other."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [_NODE, _HERE / "validate.cjs"],
            env=os.environ | {"NODE_PATH": str(_HERE / "vendor")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def faults(self, source: str) -> list[str]:
        """Return what is wrong with a page, each fault by line and column and with its rule."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(source) + "\n")
        self._process.stdin.flush()
        found: list[str] = json.loads(self._process.stdout.readline())
        return found

    def close(self) -> None:
        """End the process."""
        self._process.communicate()
