"""The catalogues hold every message of code and templates, translated, and nothing else."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_keywords, parse_mapping_cfg
from babel.messages.pofile import read_po

import registry.locale
from registry.model.languages import Language

LOCALE = Path(registry.locale.__file__).parent
ROOT = LOCALE.parents[1]
KEYWORDS = ("marked", "translate:2")
"""As in `script/messages`."""

TRANSLATED = pytest.mark.parametrize("language", [Language.FI, Language.SV])


@cache
def _extracted() -> frozenset[str]:
    """Return every message of the source; of one with a plural, its singular."""
    with (LOCALE / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    keywords = DEFAULT_KEYWORDS | parse_keywords(KEYWORDS)
    found = extract_from_dir(ROOT, methods, options, keywords=keywords)
    return frozenset(_singular(message) for _, _, message, _, _ in found)


@cache
def _catalogue(language: Language) -> Catalog:
    with (LOCALE / language.value / "registry.po").open("rb") as file:
        return read_po(file, locale=language.value)


def _singular(message: str | Sequence[str]) -> str:
    return message if isinstance(message, str) else message[0]


def _texts(string: str | Sequence[str] | None) -> tuple[str, ...]:
    return (string or "",) if string is None or isinstance(string, str) else tuple(string)


@TRANSLATED
def test_no_message_is_without_a_translation(language: Language) -> None:
    done = {
        _singular(message.id)
        for message in _catalogue(language)
        if message.id and all(_texts(message.string)) and not message.fuzzy
    }
    missing = sorted(_extracted() - done)
    assert not missing, "\n".join(missing)


@TRANSLATED
def test_no_message_stays_when_nothing_says_it_any_more(language: Language) -> None:
    catalogue = _catalogue(language)
    kept = {_singular(message.id) for message in catalogue if message.id}
    obsolete = sorted(kept - _extracted()) + [str(message) for message in catalogue.obsolete]
    assert not obsolete, "\n".join(obsolete)


@TRANSLATED
def test_braces_are_the_same_in_every_language(language: Language) -> None:
    other = [
        message.id
        for message in _catalogue(language)
        if message.python_brace_format
        for text in _texts(message.string)
        if text and _braces(text) != _braces(_singular(message.id))
    ]
    assert other == []


@TRANSLATED
def test_percent_signs_fit_too(language: Language) -> None:
    assert [(message.id, errors) for message, errors in _catalogue(language).check()] == []


def _braces(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
