"""What is around every page: its address in each language, who reads it, the notices, the static files."""

from typing import Final
from urllib.parse import quote

import msgspec

from registry.locale import translate
from registry.model.languages import Language
from registry.model.people import Account, Role
from registry.templates import environment
from registry.web import static_files
from registry.web.pages.notices import WORDS, Notice

HTML: Final = "text/html"


class Person(msgspec.Struct, frozen=True):
    """Whoever is signed in, and which parts of the registry are theirs."""

    name: str
    roles: frozenset[Role]

    @classmethod
    def of(cls, account: Account) -> "Person":
        """Return the person of an account."""
        return cls(account.name, frozenset(grant.role for grant in account.grants))

    @property
    def is_of_unit(self) -> bool:
        """Whether they file for a procuring unit."""
        return not self.roles.isdisjoint({Role.EDITOR, Role.APPROVER})

    @property
    def is_officer(self) -> bool:
        """Whether they decide for a ministry."""
        return Role.OFFICER in self.roles

    @property
    def is_admin(self) -> bool:
        """Whether they keep people and organisations."""
        return Role.ADMIN in self.roles


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a page shows beside its content.

    `path` is what follows the language in the address, `query` the parameters that the page
    understood. `site` is where people reach the registry. A page that is not `is_lasting` has no
    address of its own that others should find. `token` is for its forms, `notice` says what has
    just been done. Public pages know no more of their reader than whether somebody `has_session`.
    """

    language: Language
    path: str
    site: str
    query: str = ""
    is_demo: bool = False
    is_lasting: bool = True
    has_session: bool = False
    person: Person | None = None
    token: str = ""
    notice: Notice | None = None

    def href(self, language: str) -> str:
        """Return this page's address in a language."""
        return f"/{language}/{quote(self.path)}" + (f"?{self.query}" if self.query else "")

    def static(self, name: str) -> str:
        """Return the address of a static file."""
        return static_files.url(name)

    @property
    def said(self) -> str:
        """What has just been done, in words; an empty text if nothing was."""
        return "" if self.notice is None else translate(self.language, WORDS[self.notice])

    def is_at(self, *paths: str) -> bool:
        """Tell whether the page is one of these, or lies below one of them."""
        return any(self.path == path or self.path.startswith(f"{path}/") for path in paths)


def render(template: str, frame: Frame, content: object) -> bytes:
    """Return a page as HTML: its template sees the `frame`, and its content as `page`."""
    return environment(frame.language).get_template(template).render(frame=frame, page=content).encode()
