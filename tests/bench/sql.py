"""The registry's own statements, for contenders that run the same ones without its code around them.

Those that it keeps under a name are taken from there, the others are copied. A check before every
measurement, and in the tests, holds that all contenders run as many on the same tables.
"""

from typing import Final

from registry.store.agreements.listing import _SELECT as _LISTED
from registry.store.agreements.reading import (
    _AGREEMENT,
    _COMMITMENTS,
    _CONTACTS,
    _COVERED,
    _REVIEWS,
    _VERSIONS,
)
from registry.store.api_tokens import _SELECT as _TOKENS
from registry.store.audit_events import _INSERT as _ADD_EVENT
from registry.store.deals.reading import (
    _AREAS,
    _INDICATORS,
    _MINISTRIES,
    _PARTIES,
    _STATE_MEASURES,
    _TARGETS,
)
from registry.store.progress_reports.reading import _REPORTS

LIST: Final = f"""{_LISTED}
    and agreement.published_at is not null and agreement.status <> 'discarded'
    order by agreement.year, agreement.running
    limit :limit
"""

AGREEMENT: Final = _AGREEMENT
VERSIONS: Final = _VERSIONS
COMMITMENTS: Final = _COMMITMENTS
COVERED: Final = _COVERED
REVIEWS: Final = _REVIEWS
CONTACTS: Final = _CONTACTS

TOKEN: Final = _TOKENS + " where secret_hash = :secret_hash and revoked_at is null and expires_at > :now"

REACH: Final = """
    select role_grant.role, own.business_id, represented.business_id, ministry.code, home.business_id,
        role_grant.region_code
    from role_grant
    left join organisation as own on own.id = role_grant.organisation_id
    left join representation on representation.organisation_id = own.id
    left join organisation as represented on represented.id = representation.represented_id
    left join ministry on ministry.code = role_grant.ministry_code
    left join organisation as home on home.id = ministry.organisation_id
    where role_grant.account_id = :account
"""

DEAL: Final = """
    select deal.id, deal.slug, deal.kind, deal.status, deal.name_fi, deal.name_sv, deal.name_en,
        deal.purpose_fi, deal.purpose_sv, deal.purpose_en, deal.signed_on, deal.valid_until,
        deal.first_period, deal.interval_years, deal.due_month, deal.due_day,
        deal.minimum_measure_areas, successor.slug, deal.sources, deal.revision
    from deal
    left join deal as successor on successor.id = deal.merged_into_id
    where cast(:slug as text) is null or deal.slug = :slug
    order by deal.search_text
"""

INDICATORS: Final = _INDICATORS
OTHER_PARTS_OF_DEAL: Final = (_MINISTRIES, _TARGETS, _AREAS, _STATE_MEASURES, _PARTIES)

REPORT: Final = _REPORTS

ADD_EVENT: Final = _ADD_EVENT

NEXT_REPORT: Final = "select coalesce(max(id), 0) + 1 from progress_report"

ADD_REPORT: Final = """
    insert into progress_report
        (id, agreement_id, period, status, latest_version, accepted_version, created_at, modified_at,
        revision)
    values (:id, :agreement_id, :period, :status, :latest, :accepted, :created_at, :modified_at, :revision)
"""

NEXT_VERSION: Final = "select coalesce(max(id), 0) + 1 from progress_report_version"

ADD_VERSION: Final = """
    insert into progress_report_version
        (id, progress_report_id, version, status, language, summary, submission, submitted_at, accepted_at)
    values (:id, :report_id, :version, :status, :language, :summary, :submission, :submitted_at,
        :accepted_at)
"""

INDICATOR_IDS: Final = (
    "select code, id from indicator where deal_id = (select id from deal where slug = :deal)"
)

ADD_VALUE: Final = """
    insert into reported_value
        (progress_report_version_id, position, indicator_id, indicator_version, numerator_thousandths,
        denominator_thousandths, answer, missing, evidence, note)
    values (:version_id, :position, :indicator_id, :indicator_version, :numerator, :denominator, :answer,
        :missing, :evidence, :note)
"""

ADD_MEASURE: Final = """
    insert into measure_progress (progress_report_version_id, position, commitment, status, note)
    values (:version_id, :position, :commitment, :status, :note)
"""
