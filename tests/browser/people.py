"""People in front of a browser: they open pages, follow links, type, and press buttons."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from playwright.sync_api import Locator, Response, ViewportSize

from registry.demo import PASSWORD
from tests.browser.site import DESK, PUBLIC, Site
from tests.browser.watching import Watch

_REFUSED: Final = 400
_SUBMITS: Final = "main form.form button[type=submit]"


class Person:
    """Somebody with a browser of their own; whatever is wrong with a page that they come to is told."""

    def __init__(
        self,
        site: Site,
        language: str,
        who: str = PUBLIC,
        *,
        viewport: ViewportSize = DESK,
        runs_scripts: bool = True,
    ) -> None:
        context = site.context(language, who, viewport=viewport, runs_scripts=runs_scripts)
        self._at = f"{site.address}/{language}/"
        self._watch = Watch(context, site.address)
        self.language = language
        self.tab = context.new_page()

    @property
    def path(self) -> str:
        """The path of the page that is open, behind its language."""
        return self.tab.url.removeprefix(self._at)

    @property
    def page(self) -> str:
        """All the words of the page that is open."""
        return self.tab.locator("body").inner_text()

    def sign_in(self, who: str) -> None:
        """Sign in from the front page."""
        self.open("")
        self.follow("sign-in")
        self.fill({"email": who, "password": PASSWORD})
        self.press()
        assert self.path == "workspace"

    def open(self, path: str) -> None:
        """Type an address."""
        self._arrive(self.tab.goto(self._at + path))

    def follow(self, path: str) -> None:
        """Follow the first link on the page to a path."""
        with self.tab.expect_navigation() as arrival:
            self.tab.locator(f'a[href="/{self.language}/{path}"]').first.click()
        self._arrive(arrival.value)

    def fill(self, fields: Mapping[str, str]) -> None:
        """Fill in fields by their names: type, choose, or tick what has this value."""
        for name, value in fields.items():
            field = self._field(name)
            kind = field.first.get_attribute("type")
            if kind in {"radio", "checkbox"}:
                self._tick(self.tab.locator(f'main [name="{name}"][value="{value}"]:not([type=hidden])'))
            elif kind == "file":
                field.set_input_files(Path(value))
            elif field.evaluate("field => field.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)

    def press(self, button: str = "", *, refused: bool = False) -> None:
        """Press the primary button of the page's form, or the one with this value; go where it leads."""
        wanted = f'{_SUBMITS}[value="{button}"]' if button else _SUBMITS
        with self.tab.expect_navigation() as arrival:
            self.tab.locator(wanted).last.click()
        self._arrive(arrival.value, refused=refused)

    def typed(self, name: str) -> str:
        """Return what is in a field."""
        return self._field(name).input_value()

    def holds(self, name: str, value: str) -> bool:
        """Tell whether a field has this in it; or, of several to be ticked, whether this one is."""
        field = self._field(name)
        if field.first.get_attribute("type") in {"radio", "checkbox"}:
            return self.tab.locator(f'main [name="{name}"][value="{value}"]:not([type=hidden])').is_checked()
        return field.input_value() == value

    def done(self) -> None:
        """Leave: nothing that was seen may have been wrong."""
        assert self._watch.faults == []
        self.tab.context.close()

    def _field(self, name: str) -> Locator:
        return self.tab.locator(f'main [name="{name}"]:not([type=hidden])')

    def _tick(self, box: Locator) -> None:
        """Tick what is not ticked, by its label, as people do."""
        if not box.is_checked():
            self.tab.locator(f'label[for="{box.get_attribute("id")}"]').click()
        assert box.is_checked()

    def _arrive(self, answer: Response | None, *, refused: bool = False) -> None:
        assert answer is not None
        errors = self.tab.locator("#errors").all_inner_texts()
        assert (answer.status >= _REFUSED) is refused, (answer.status, answer.url, errors)
        assert self.tab.locator("html").get_attribute("lang") == self.language
        sideways = self.tab.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert sideways <= 0, answer.url
