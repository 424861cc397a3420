"""What is around every page: its address in each language, the notices, the static files."""

from urllib.parse import quote

import msgspec

from registry.model.languages import Language
from registry.templates import environment
from registry.web import static_files


class Frame(msgspec.Struct, frozen=True):
    """Everything that a page shows beside its content.

    `path` is what follows the language in the address, `query` the parameters that the page
    understood. `site` is where people reach the registry. A page that is not `is_lasting` has no
    address of its own that others should find.
    """

    language: Language
    path: str
    site: str
    query: str = ""
    is_demo: bool = False
    is_lasting: bool = True

    def href(self, language: str) -> str:
        """Return this page's address in a language."""
        return f"/{language}/{quote(self.path)}" + (f"?{self.query}" if self.query else "")

    def static(self, name: str) -> str:
        """Return the address of a static file."""
        return static_files.url(name)


def render(template: str, frame: Frame, content: object) -> bytes:
    """Return a page as HTML: its template sees the `frame`, and its content as `page`."""
    return environment(frame.language).get_template(template).render(frame=frame, page=content).encode()
