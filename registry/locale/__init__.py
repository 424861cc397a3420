"""The three languages of pages, documents, mails and error messages.

English is the language of the source; `fi/registry.po` and `sv/registry.po` hold the Finnish and
the Swedish. The catalogues are read as they are, so that there is nothing to compile;
`script/messages` brings them up to date with the code.
"""

import io
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from registry.model.languages import Language

SOURCE = Language.EN


def marked(message: str) -> str:
    """Mark a message for translation where it is written down before the language is known."""
    return message


@cache
def translations(language: Language) -> NullTranslations:
    """Return the catalogue of a language, for gettext calls and for Jinja's i18n extension."""
    if language is SOURCE:
        return NullTranslations()
    source = files(__name__) / language.value / "registry.po"
    with source.open("rb") as file:
        catalogue = read_po(file, locale=language.value)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def translate(language: Language, message: str, **params: str | int) -> str:
    """Return a message in a language with its `{placeholders}` filled in."""
    text = translations(language).gettext(message)
    return text.format(**params) if params else text
