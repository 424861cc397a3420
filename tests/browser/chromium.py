"""The system's own Chromium, steered by Playwright; no browser is ever downloaded."""

import shutil
from typing import Final

from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES: Final = ("chromium", "chromium-browser", "google-chrome")


def program() -> str:
    """Return the path of the browser; raises LookupError with what to install where there is none."""
    for name in NAMES:
        if found := shutil.which(name):
            return found
    raise LookupError("the tests need Chromium: script/setup --test installs Debian's package chromium")


class Chromium:
    """One browser for all tests that need one, started when the first asks for it.

    While it runs, Playwright's event loop counts as running in this thread, and nobody else's can:
    so it has to be closed before a test of another room begins.
    """

    def __init__(self) -> None:
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None

    @property
    def browser(self) -> Browser:
        """The browser, which runs from now on."""
        if self._browser is None:
            self._playwright = sync_playwright().start()
            # Its sandbox needs rights that root and containers do not have; it is shown our pages alone.
            self._browser = self._playwright.chromium.launch(executable_path=program(), args=["--no-sandbox"])
        return self._browser

    def close(self) -> None:
        """End the browser, if it runs."""
        if self._browser is not None and self._playwright is not None:
            self._browser.close()
            self._playwright.stop()
        self._browser = self._playwright = None
