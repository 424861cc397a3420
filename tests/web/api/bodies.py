"""What is sent: whole, valid bodies, of which a test changes only what it is about."""

from decimal import Decimal
from typing import Any

import msgspec

from registry import reference
from tests.builders import HELSINKI

SITES = "emission-free-construction-sites"
SUBSTANCES = "harmful-substances-early-childhood"
CIRCULAR = "circular-economy"
"""Deals: of one ministry (YM); of two (STM leads, YM), with targets to be set; of two (YM leads, TEM)."""

MACHINES = "zero-emission-machines"
FOSSIL_FREE = "fossil-free-sites"
CRITERIA = "procurements-with-criteria"

Body = dict[str, Any]

CONTACT = {
    "name": "Veikko Vaitelias",
    "email": "veikko.vaitelias@example.fi",
    "phone": "+358 40 7654321",
    "title": "Hankinta-asiantuntija",
}

_STATE_MEASURE = {"text": {"fi": "Valtio neuvoo.", "sv": "Staten ger råd.", "en": "The state advises."}}
"""For deals of which no source tells any."""

_COMMITMENTS: dict[str, list[Body]] = {
    SITES: [
        {
            "kind": "target",
            "indicator": FOSSIL_FREE,
            "due_on": "2025-12-31",
            "value": 90,
            "baseline": {"value": 10, "on": "2020-12-31"},
        },
        {"kind": "measure", "description": "Markkinavuoropuhelu ennen hankintaa.", "due_on": "2025-06-30"},
    ],
    SUBSTANCES: [
        {"kind": "target", "indicator": CRITERIA, "due_on": "2025-12-31", "value": 50},
        {
            "kind": "measure",
            "area": "toy-limits-for-all-toys",
            "description": "Raja-arvot koskevat kaikkia leluja.",
            "due_on": "2025-06-30",
        },
    ],
    CIRCULAR: [
        {
            "kind": "measure",
            "own_area": "Rakentaminen",
            "description": "Purkukartoitus jokaisesta kohteesta.",
            "due_on": "2025-06-30",
        },
        {
            "kind": "measure",
            "own_area": "Tekstiilit",
            "description": "Työvaatteet vuokrataan ja korjataan.",
            "due_on": "2025-10-31",
        },
    ],
}


def deal_body(slug: str = SITES, /, **changes: object) -> Body:
    """Return a deal of the reference data as the API takes it."""
    given = next(deal for deal in reference.deals() if deal.slug == slug)
    plain = msgspec.to_builtins(given, builtin_types=[Decimal])
    names = ("kind", "name", "purpose", "valid_until", "ministries", "reporting", "signed_on", "sources")
    body = {name: plain[name] for name in (*names, "minimum_measure_areas", "measure_areas")}
    body |= {
        "slug": slug,
        "indicators": [
            {
                "code": indicator.pop("code"),
                "versions": [{"in_force_from": "2020-01-01", **indicator}],
            }
            for indicator in plain["indicators"]
        ],
        "targets": [
            {"indicator": target["indicator"], "due_on": target["due"], "value": target["value"]}
            for target in plain["targets"]
        ],
        "state_measures": plain["state_measures"] or [_STATE_MEASURE],
        "founding_parties": [
            {"name": party["name"], "organisation": party["business_id"]}
            for party in plain["founding_parties"]
        ],
    }
    return body | changes


def deal_content(slug: str = SITES, /, **changes: object) -> Body:
    """Return the same without the slug, as a revision takes it."""
    body = deal_body(slug, **changes)
    del body["slug"]
    return body


def agreement_content(deal: str = SUBSTANCES, **changes: object) -> Body:
    """Return whole terms for 2021–2025, ready to be submitted."""
    return {
        "language": "fi",
        "starts_on": "2021-01-01",
        "ends_on": "2025-12-31",
        "scope": "Kaikki kaupungin hankinnat.",
        "implementation_plan": "Vaatimukset otetaan käyttöön vaiheittain.",
        "decision": {"body": "Kaupunginhallitus", "decided_on": "2025-08-18", "record": "HEL 2025-001234"},
        "commitments": _COMMITMENTS[deal],
        "contacts": [CONTACT],
    } | changes


def agreement_body(deal: str = SUBSTANCES, organisation: str = HELSINKI, **changes: object) -> Body:
    """Return an agreement to be drafted."""
    return {"deal": deal, "organisation": organisation} | agreement_content(deal, **changes)


def report_content(deal: str = SUBSTANCES, **changes: object) -> Body:
    """Return content that answers for every commitment of the default terms."""
    values = {
        SITES: [{"indicator": FOSSIL_FREE, "numerator": 10, "denominator": 20}],
        SUBSTANCES: [{"indicator": CRITERIA, "numerator": 6, "denominator": 10}],
    }
    content: Body = {
        "language": "fi",
        "summary": "Työ on hyvässä vauhdissa.",
        "values": values[deal],
        "measures": [{"commitment": 2, "status": "under_way", "note": "Aloitettu keväällä."}],
    }
    return content | changes


def report_body(period: int, deal: str = SUBSTANCES, **changes: object) -> Body:
    """Return a report to be drafted."""
    return {"period": period} | report_content(deal, **changes)


def organisation_facts(**changes: object) -> Body:
    """Return the facts of a municipality in Uusimaa."""
    return {
        "name": {"fi": "Porvoon kaupunki", "sv": "Borgå stad", "en": "City of Porvoo"},
        "kind": "municipality",
        "region": "01",
        "municipality": "638",
        "acts_for": [],
    } | changes


RETURN = {"reason": "Päätösviite ei vastaa pöytäkirjaa."}
WITHDRAWAL = {"reason": "Hankinnat siirtyivät hyvinvointialueelle."}
TERMINATION = {
    "reason": "Kolme raporttia puuttuu.",
    "heard_on": "2025-08-25",
    "hearing": "Yksikkö ei vastannut kuulemiseen.",
}
LINK = {"title": "Lautakunnan päätös", "link": "https://example.fi/paatos"}
COMMENT = {"language": "fi", "text": "Tavoite voisi olla kunnianhimoisempi."}
