"""Sentences that officers need often, for the reasons of their decisions.

They are written in the language of the unit that reads them, whatever the officer's own is.
"""

from typing import Final

from registry.locale import marked, translate
from registry.model.languages import Language

RETURNS_OF_REPORTS: Final = {
    "denominator": marked(
        "The denominator differs clearly from the period before. Please check that all of the agreement's"
        " procurement is in it, or tell in the note why it changed."
    ),
    "jump": marked("The value has changed a lot. Please tell in the note what the change comes from."),
    "missing": marked("Please give the missing value, or tell when it will be available."),
    "evidence": marked("Please tell in the note where the figure comes from."),
    "measure": marked("Please tell of each measure what was done in the period, and what comes next."),
    "persons": marked("The text names persons. Please use offices or roles: it is published."),
}

RETURNS_OF_AGREEMENTS: Final = {
    "below": marked(
        "The unit's target is lower than the deal's. Please raise it, or give the reasons in the"
        " implementation plan."
    ),
    "plan": marked("Please tell in the plan who is responsible for each measure and how it is followed."),
    "scope": marked("Please say which procurement the agreement covers and what is left out."),
    "decision": marked("Please check the decision: the body and the record number have to be found by them."),
    "persons": marked("The text names persons. Please use offices or roles: it is published."),
}


def phrases(language: Language, all_: dict[str, str]) -> list[tuple[str, str]]:
    """Return the phrases in a language, by their codes."""
    return [(code, translate(language, text)) for code, text in all_.items()]
