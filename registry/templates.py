"""How pages and documents are written: the `templates/` folder, read in one language.

The folder lies beside this package, in a checkout as in an installed wheel.
"""

from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from registry.locale import deeds, formats, translations
from registry.locale.refusals import field_detail
from registry.locale.words import word
from registry.model.languages import Language

FOLDER = Path(__file__).parent.parent / "templates"


def field_id(name: str) -> str:
    """Return the `id` of the field of this name: what labels and summaries of errors lead to."""
    return "f-" + name.replace("/", "-")


@cache
def environment(language: Language) -> Environment:
    """Return the templates in a language; all that is filled in is escaped.

    `{% trans %}` and `_()` speak the language, and so do the filters `word`, `quantity`,
    `measured`, `file_size`, `day`, `short_day`, `inexact_day`, `month` and `time_of_day`; a `Translated`
    is shown with `|in_language`, a `FieldError` with `|said`, a verb of the audit trail and the kind of its
    subject with `|deed` and `|kind`.
    """
    templates = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    templates.policies["ext.i18n.trimmed"] = True
    templates.install_gettext_translations(translations(language), newstyle=True)  # type: ignore[attr-defined]
    templates.globals["language"] = language
    for name in (
        "quantity",
        "measured",
        "file_size",
        "day",
        "short_day",
        "inexact_day",
        "month",
        "time_of_day",
    ):
        templates.filters[name] = partial(getattr(formats, name), language)
    templates.filters["deed"] = partial(deeds.done, language)
    templates.filters["kind"] = partial(deeds.kind, language)
    templates.filters["word"] = partial(word, language)
    templates.filters["utc"] = formats.utc
    templates.filters["capitalised"] = formats.capitalised
    templates.filters["field_id"] = field_id
    templates.filters["said"] = partial(field_detail, language)
    templates.filters["in_language"] = lambda text: text.get(language)
    return templates
