"""Every form of the registry, with what somebody types into it that cannot be saved.

A form that is new in the application has to be named here, or among those that nothing is typed
into, or `test_every_form_is_tried` fails.
"""

from collections.abc import Mapping
from typing import Final

import msgspec

from tests.browser.pages import RETURNED_REPORT
from tests.browser.site import ADMIN, APPROVER, EDITOR, OFFICER, PUBLIC


class BadInput(msgspec.Struct, frozen=True):
    """A form at a path (see `Page`), what is typed into it, and the names of the fields that are wrong.

    `button` is pressed, or the primary one.
    """

    path: str
    typed: Mapping[str, str]
    wrong: tuple[str, ...]
    reader: str = PUBLIC
    button: str = ""

    def __str__(self) -> str:
        """Return how the form is called in the names of tests."""
        return self.path


_LONG: Final = "Kaikki hankinnat, jotka <b>kaupunki</b> & sen yhtiöt tekevät"
_REPORT: Final = "workspace/agreements/{number:str}/progress-reports/{period:int}"
_DEAL: Final = "workspace/deals/{prepared}"
_AGREEMENT: Final = "workspace/agreements/{draft}"

FORMS: Final = (
    BadInput(
        "invitation/{invitation}", {"password": "lyhyt", "password_again": "toinen"}, ("password_again",)
    ),
    BadInput("workspace/agreements/new", {"language": "sv"}, ("deal",), EDITOR),
    BadInput(
        f"{_AGREEMENT}/commitments",
        {
            "commitments/0/value": "paljon",
            "commitments/0/baseline/value": "12,5,5",
            "commitments/0/baseline/on": "2024-12-31",
            "commitments/1/description": _LONG,
            "commitments/1/responsible": "Hankintapalvelut",
            "commitments/1/due_on": "",
        },
        ("commitments/0/value", "commitments/0/baseline/value", "commitments/1/due_on"),
        EDITOR,
        "save",
    ),
    BadInput(
        f"{_AGREEMENT}/scope",
        {"starts_on": "2026-12-31", "ends_on": "2026-01-01", "scope": _LONG, "implementation_plan": _LONG},
        ("ends_on",),
        EDITOR,
    ),
    BadInput(
        f"{_AGREEMENT}/decision",
        {"decision/body": "Kaupunginhallitus", "decision/record": "", "decision/decided_on": "2026-01-15"},
        ("decision/record",),
        EDITOR,
    ),
    BadInput(
        f"{_AGREEMENT}/contacts",
        {
            "contacts/0/name": "Veikko Vaitelias",
            "contacts/0/title": "Erityisasiantuntija",
            "contacts/0/email": "ei mikään osoite",
            "contacts/0/phone": "+358 40 7654321",
            "contacts/1/phone": "+358 40 1234567",
        },
        ("contacts/0/email", "contacts/1/name"),
        EDITOR,
    ),
    BadInput(f"{_AGREEMENT}/comments", {"text": " ", "language": "sv"}, ("text",), EDITOR),
    BadInput(
        f"{RETURNED_REPORT}/values",
        {
            "values/0/numerator": "monta",
            "values/0/denominator": "−5",
            "values/0/note": _LONG,
            "values/1/numerator": "20 000",
            "values/1/denominator": "10 000",
        },
        ("values/0/numerator", "values/0/denominator"),
        EDITOR,
    ),
    BadInput(
        f"{RETURNED_REPORT}/evidence",
        {"title": _LONG, "link": "katso verkosta", "is_public": "true"},
        ("link",),
        EDITOR,
    ),
    BadInput(f"{RETURNED_REPORT}/evidence/{{piece}}", {"title": "", "is_public": "true"}, ("title",), EDITOR),
    BadInput("workspace/agreements/{agreement}/withdrawal", {"reason": " "}, ("reason",), APPROVER),
    BadInput("reviews/agreements/{submitted}", {"verdict": "return", "reason": ""}, ("reason",), OFFICER),
    BadInput("reviews/progress-reports/{reported}/{period}", {"reason": _LONG}, ("verdict",), OFFICER),
    BadInput(
        "reviews/agreements/{agreement}/termination",
        {"heard_on": "2026-01-15", "hearing": _LONG, "reason": ""},
        ("reason",),
        OFFICER,
    ),
    BadInput(
        "reviews/agreements/{agreement}/termination",
        {"heard_on": "2099-01-01", "hearing": _LONG, "reason": _LONG},
        ("heard_on",),
        OFFICER,
    ),
    BadInput(
        "workspace/deals/new",
        {
            "name/fi": "Hiljaiset koneet",
            "name/en": "Quiet machines",
            "purpose/fi": _LONG,
            "kind": "sector",
            "reporting/first_period": "pian",
            "signed_on": "joskus",
            "valid_until": "2035-12-31",
        },
        ("name/sv", "reporting/first_period", "signed_on"),
        OFFICER,
    ),
    BadInput(f"{_DEAL}/texts", {"name/fi": "", "name/sv": "Tysta maskiner"}, ("name/fi",), OFFICER),
    BadInput(
        f"{_DEAL}/frame",
        {"signed_on": "joskus", "reporting/interval_years": "x", "valid_until": "2035-12-31"},
        ("signed_on", "reporting/interval_years"),
        OFFICER,
    ),
    BadInput(
        f"{_DEAL}/new-indicator",
        {"code": "Ei Näin", "name/fi": "Hiljaiset", "kind": "share", "unit": "%"},
        ("code", "name/sv"),
        OFFICER,
    ),
    BadInput(
        f"{_DEAL}/indicators/{{indicator}}",
        {"name/fi": "", "numerator/fi": _LONG, "in_force_from": ""},
        ("name/fi", "in_force_from"),
        OFFICER,
    ),
    BadInput(
        "workspace/deals/{deal}/indicators/{indicator}/new-definition",
        {"name/fi": "", "numerator/fi": _LONG},
        ("name/fi",),
        OFFICER,
    ),
    BadInput(f"{_DEAL}/targets", {"targets/0/value": "paljon"}, ("targets/0/value",), OFFICER, "save"),
    BadInput(
        f"{_DEAL}/measure-areas",
        {"minimum_measure_areas": "x", "measure_areas/0/name/fi": _LONG, "measure_areas/0/name/sv": ""},
        ("minimum_measure_areas", "measure_areas/0/name/sv"),
        OFFICER,
        "save",
    ),
    BadInput(
        f"{_DEAL}/state-measures/texts",
        {"state_measures/0/text/fi": "", "state_measures/0/text/en": _LONG},
        ("state_measures/0/text/fi",),
        OFFICER,
        "save",
    ),
    BadInput(
        f"{_DEAL}/parties",
        {"founding_parties/0/name": _LONG, "founding_parties/0/organisation": "123"},
        ("founding_parties/0/organisation",),
        OFFICER,
        "save",
    ),
    BadInput("workspace/deals/{deal}/merger", {}, ("into",), OFFICER),
    BadInput(
        "admin/organisations/new",
        {"business_id": "0201256-7", "name/fi": _LONG, "kind": "municipality"},
        ("name/sv",),
        ADMIN,
    ),
    BadInput("admin/organisations/{unit}", {"name/fi": "", "name/sv": _LONG}, ("name/fi",), ADMIN),
    BadInput("admin/people/new", {"name": "Uusi Tulija", "email": "ei osoite"}, ("email",), ADMIN),
    BadInput("admin/people/{person}/details", {"name": "Muu", "email": "ei osoite"}, ("email",), ADMIN),
    BadInput("admin/people/{person}/roles", {"role": "unit_editor"}, ("organisation",), ADMIN),
    BadInput("profile", {"name": ""}, ("name",), EDITOR),
    BadInput(
        "profile/password",
        {"old_password": "ei tämä", "password": "lyhyt", "password_again": "lyhyt"},
        ("password",),
        EDITOR,
    ),
    BadInput("profile/tokens", {"name": _LONG, "days": "pitkään"}, ("days",), EDITOR),
)

NOTHING_TYPED: Final = {
    "sign-in": "tried by itself: the refusal does not tell which of both is wrong",
    "sign-out": "a button",
    "verify": "a file, which is not kept; tried by itself",
    "typed-forms/discard": "a button",
    "workspace/agreements/{number:str}/discard": "a button",
    "workspace/agreements/{number:str}/check": "a button, behind all that is still to be done",
    _REPORT: "a button",
    f"{_REPORT}/check": "a button",
    f"{_REPORT}/measures": "choices and free words",
    f"{_REPORT}/summary": "free words",
    f"{_REPORT}/evidence/{{piece:int}}/removal": "a button",
    "workspace/deals/{slug:str}/opening": "a button, behind all that is still to be done",
    "workspace/deals/{slug:str}/closing": "a button",
    "workspace/deals/{slug:str}/state-measures/{position:int}": "choices and free words",
    "admin/people/{account:int}/invitation": "a button",
    "admin/people/{account:int}/roles/revocation": "a button",
    "profile/sessions": "buttons",
    "profile/tokens/revocation": "buttons",
}
"""Forms in which nothing that is typed can be wrong, and why."""
