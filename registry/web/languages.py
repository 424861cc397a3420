"""Which of the three languages a reader is spoken to in: that of the page's address, or the preferred one."""

from babel.core import negotiate_locale
from litestar.connection import ASGIConnection

from registry.model.languages import Language

DEFAULT = Language.FI
"""The language of pages for whoever asks for none of the three."""

_KNOWN = [language.value for language in Language]


def language_of(connection: ASGIConnection) -> Language:  # type: ignore[type-arg]
    """Return the language of a page; outside the pages, the one that the reader prefers."""
    return language_in(connection) or preferred(connection, DEFAULT)


def language_in(connection: ASGIConnection) -> Language | None:  # type: ignore[type-arg]
    """Return the language that the address begins with, if any."""
    first = connection.url.path.split("/")[1]
    return Language(first) if first in set(Language) else None


def preferred(connection: ASGIConnection, default: Language = Language.EN) -> Language:  # type: ignore[type-arg]
    """Return the language that `Accept-Language` (RFC 9110, 12.5.4) asks for first among ours."""
    header = connection.headers.get("accept-language", "")
    weighted = sorted(_parsed(header), key=lambda choice: -choice[1])
    found = negotiate_locale([tag for tag, weight in weighted if weight > 0], _KNOWN, sep="-")
    return Language(found) if found else default


def _parsed(header: str) -> list[tuple[str, float]]:
    choices = []
    for part in header.split(","):
        tag, _, parameter = part.partition(";")
        name, _, weight = parameter.strip().partition("=")
        try:
            choices.append((tag.strip().lower(), float(weight) if name.strip().lower() == "q" else 1.0))
        except ValueError:
            continue
    return choices
