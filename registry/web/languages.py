"""Which of the three languages a reader prefers."""

from babel.core import negotiate_locale
from litestar.connection import ASGIConnection

from registry.model.languages import Language

_KNOWN = [language.value for language in Language]


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
