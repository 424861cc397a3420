"""Datasette on the same file: its JSON API with two queries of ours, which only read.

Each answers in one statement, the nested parts as JSON made by the database. Datasette's settings
are its own.
"""

from pathlib import Path
from typing import Final

from datasette.app import Datasette

from tests.bench import sql
from tests.bench.driver import App

_LIST: Final = f"""
    with listed (
        id, year, running, number, status, deal, deal_fi, deal_sv, deal_en, business_id, name_fi, name_sv,
        name_en, region, is_invented, starts_on, ends_on, published_at, modified_at, revision
    ) as ({sql.LIST})
    select * from listed
"""  # noqa: S608 (constants alone)

_ONE: Final = """
    select agreement.number, deal.slug, deal.name_fi, deal.name_sv, deal.name_en, organisation.business_id,
        organisation.name_fi as organisation_fi, organisation.name_sv as organisation_sv,
        organisation.name_en as organisation_en, organisation.region_code, organisation.is_invented,
        agreement.status, created_at, modified_at, published_at, ending_on, ending_reason, ending_heard_on,
        ending_hearing, shown.version, shown.language, shown.starts_on, shown.ends_on, shown.scope,
        shown.implementation_plan, shown.decision_body, shown.decision_on, shown.decision_record,
        shown.submission, shown.submitted_at, shown.approved_at,
        (
            select json_group_array(ministry_code) from deal_ministry where deal_id = deal.id
        ) as ministries,
        (
            select json_group_array(business_id)
            from covered_organisation
            join organisation as covered on covered.id = covered_organisation.organisation_id
            where covered_organisation.agreement_version_id = shown.id
        ) as covers,
        (
            select json_group_array(
                json_object(
                    'kind', kind, 'number', number, 'indicator', indicator.code, 'due_on', due_on,
                    'value', value_thousandths / 1000.0, 'baseline', baseline_thousandths / 1000.0,
                    'baseline_on', baseline_on, 'description', description, 'responsible', responsible,
                    'area', measure_area.code, 'own_area', own_area
                )
            )
            from commitment
            left join indicator on indicator.id = commitment.indicator_id
            left join measure_area on measure_area.id = commitment.measure_area_id
            where commitment.agreement_version_id = shown.id
        ) as commitments,
        (
            select json_group_array(
                json_object('ministry', ministry_code, 'decision', decision, 'reason', reason)
            )
            from review
            where review.agreement_version_id = shown.id and review.submission = shown.submission
        ) as reviews
    from agreement
    join deal on deal.id = agreement.deal_id
    join organisation on organisation.id = agreement.organisation_id
    join agreement_version as shown
        on shown.agreement_id = agreement.id and shown.version = agreement.approved_version
    where agreement.number = :number
"""


async def build(database: Path) -> App:
    """Return the application on a database, which it calls by the name of the file."""
    queries = {"list": {"sql": _LIST}, "agreement": {"sql": _ONE}}
    datasette = Datasette([str(database)], metadata={"databases": {database.stem: {"queries": queries}}})
    await datasette.invoke_startup()
    app: App = datasette.app()
    return app
