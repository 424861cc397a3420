"""Writing an agreement: its row, its newest version with what belongs to it, and new reviews."""

import msgspec

from registry.model.agreements import (
    Agreement,
    AgreementVersion,
    Commitment,
    ContactPerson,
    MeasureCommitment,
    TargetCommitment,
    Terms,
    VersionStatus,
)
from registry.model.quantities import thousandths
from registry.store import dialect, reviews
from registry.store.agreements.numbering import parts
from registry.store.transaction import Transaction


def add(tx: Transaction, agreement: Agreement) -> int:
    """Add an agreement with everything it holds; return its row number."""
    year, running = parts(agreement.number)
    agreement_id = tx.insert(
        _INSERT, year=year, running=running, **_columns(agreement), latest=agreement.latest.version
    )
    for version in agreement.versions:
        _add_version(tx, agreement_id, version, agreement.deal)
    _write_contacts(tx, agreement_id, agreement.contacts)
    _index(tx, agreement_id, agreement)
    return agreement_id


def update(tx: Transaction, agreement_id: int, before: Agreement, after: Agreement) -> None:
    """Bring an agreement from what it was to what it has become.

    A version is never removed, and one that was approved is not touched again.
    """
    for old, new in zip(before.versions, after.versions, strict=False):
        if new != old:
            _update_version(tx, agreement_id, old, new, after.deal)
    for version in after.versions[len(before.versions) :]:
        _add_version(tx, agreement_id, version, after.deal)
    tx.execute(_UPDATE, id=agreement_id, **_columns(after), latest=after.latest.version)
    if after.contacts != before.contacts:
        tx.execute("delete from contact_person where agreement_id = :id", id=agreement_id)
        _write_contacts(tx, agreement_id, after.contacts)
    if after.approved != before.approved:
        tx.execute("delete from agreement_search where rowid = :id", id=agreement_id)
        _index(tx, agreement_id, after)


def _columns(agreement: Agreement) -> dict[str, object]:
    ending = agreement.ending
    return {
        "number": agreement.number,
        "deal": agreement.deal,
        "organisation": agreement.organisation,
        "status": agreement.status,
        "invites_advice": agreement.invites_advice,
        "approved": agreement.approved.version if agreement.approved else None,
        "created_at": agreement.created_at,
        "modified_at": agreement.modified_at,
        "published_at": agreement.published_at,
        "ending_on": ending.on if ending else None,
        "ending_reason": ending.reason if ending else None,
        "ending_heard_on": ending.heard_on if ending else None,
        "ending_hearing": ending.hearing if ending else None,
        "revision": agreement.revision,
    }


_INSERT = """
    insert into agreement
        (year, running, number, deal_id, organisation_id, status, invites_advice, latest_version,
        approved_version, created_at, modified_at, published_at, ending_on, ending_reason, ending_heard_on,
        ending_hearing, revision)
    values (:year, :running, :number, (select id from deal where slug = :deal),
        (select id from organisation where business_id = :organisation), :status, :invites_advice, :latest,
        :approved, :created_at, :modified_at, :published_at, :ending_on, :ending_reason, :ending_heard_on,
        :ending_hearing, :revision)
"""

_UPDATE = """
    update agreement
    set status = :status, invites_advice = :invites_advice, latest_version = :latest,
        approved_version = :approved, modified_at = :modified_at, published_at = :published_at,
        ending_on = :ending_on, ending_reason = :ending_reason, ending_heard_on = :ending_heard_on,
        ending_hearing = :ending_hearing, revision = :revision
    where id = :id
"""


def _add_version(tx: Transaction, agreement_id: int, version: AgreementVersion, deal: str) -> None:
    """Add a version as far as its ministries have let it come: submitted, reviewed, then approved."""
    version_id = tx.insert(
        """
        insert into agreement_version
            (agreement_id, version, status, language, starts_on, ends_on, scope, implementation_plan,
            decision_body, decision_on, decision_record, submission, submitted_at, approved_at)
        values (:agreement_id, :version, :status, :language, :starts_on, :ends_on, :scope,
            :implementation_plan, :decision_body, :decision_on, :decision_record, :submission, :submitted_at,
            :approved_at)
        """,
        agreement_id=agreement_id,
        **_version_columns(_not_yet_approved(version)),
    )
    _write_terms(tx, version_id, version.terms, deal)
    for review in version.reviews:
        reviews.add(tx, review, agreement_version_id=version_id)
    if version.status is VersionStatus.APPROVED:
        tx.execute(_UPDATE_VERSION, agreement_id=agreement_id, **_version_columns(version))


def _not_yet_approved(version: AgreementVersion) -> AgreementVersion:
    if version.status is not VersionStatus.APPROVED:
        return version
    return msgspec.structs.replace(version, status=VersionStatus.SUBMITTED, approved_at=None)


def _update_version(
    tx: Transaction, agreement_id: int, old: AgreementVersion, new: AgreementVersion, deal: str
) -> None:
    version_id = tx.value(
        "select id from agreement_version where agreement_id = :id and version = :version",
        id=agreement_id,
        version=new.version,
    )
    if new.terms != old.terms:
        tx.execute("delete from commitment where agreement_version_id = :id", id=version_id)
        tx.execute("delete from covered_organisation where agreement_version_id = :id", id=version_id)
        _write_terms(tx, version_id, new.terms, deal)
    for review in new.reviews[len(old.reviews) :]:
        reviews.add(tx, review, agreement_version_id=version_id)
    tx.execute(_UPDATE_VERSION, agreement_id=agreement_id, **_version_columns(new))


_UPDATE_VERSION = """
    update agreement_version
    set status = :status, language = :language, starts_on = :starts_on, ends_on = :ends_on, scope = :scope,
        implementation_plan = :implementation_plan, decision_body = :decision_body,
        decision_on = :decision_on, decision_record = :decision_record, submission = :submission,
        submitted_at = :submitted_at, approved_at = :approved_at
    where agreement_id = :agreement_id and version = :version
"""


def _version_columns(version: AgreementVersion) -> dict[str, object]:
    terms, decision = version.terms, version.terms.decision
    return {
        "version": version.version,
        "status": version.status,
        "language": terms.language,
        "starts_on": terms.starts_on,
        "ends_on": terms.ends_on,
        "scope": terms.scope,
        "implementation_plan": terms.implementation_plan,
        "decision_body": decision.body if decision else None,
        "decision_on": decision.decided_on if decision else None,
        "decision_record": decision.record if decision else None,
        "submission": version.submission,
        "submitted_at": version.submitted_at,
        "approved_at": version.approved_at,
    }


def _write_terms(tx: Transaction, version_id: int, terms: Terms, deal: str) -> None:
    tx.execute_all(
        """
        insert into commitment
            (agreement_version_id, number, position, kind, due_on, indicator_id, value_thousandths,
            baseline_thousandths, baseline_on, measure_area_id, own_area, description, responsible)
        values (:version_id, :number, :position, :kind, :due_on,
            (
                select indicator.id from indicator join deal on deal.id = indicator.deal_id
                where deal.slug = :deal and indicator.code = :indicator
            ),
            :value, :baseline, :baseline_on,
            (
                select measure_area.id from measure_area join deal on deal.id = measure_area.deal_id
                where deal.slug = :deal and measure_area.code = :area
            ),
            :own_area, :description, :responsible)
        """,
        [
            {"version_id": version_id, "position": position, "deal": deal, **_commitment_columns(commitment)}
            for position, commitment in enumerate(terms.commitments)
        ],
    )
    tx.execute_all(
        """
        insert into covered_organisation (agreement_version_id, position, organisation_id)
        values (:version_id, :position, (select id from organisation where business_id = :organisation))
        """,
        [
            {"version_id": version_id, "position": position, "organisation": organisation}
            for position, organisation in enumerate(terms.covers)
        ],
    )


def _commitment_columns(commitment: Commitment) -> dict[str, object]:
    blank = dict.fromkeys(
        ("indicator", "value", "baseline", "baseline_on", "area", "own_area", "description", "responsible")
    )
    common = {**blank, "number": commitment.number, "due_on": commitment.due_on}
    match commitment:
        case TargetCommitment():
            baseline = commitment.baseline
            return {
                **common,
                "kind": "target",
                "indicator": commitment.indicator,
                "value": None if commitment.value is None else thousandths(commitment.value),
                "baseline": thousandths(baseline.value) if baseline else None,
                "baseline_on": baseline.on if baseline else None,
            }
        case MeasureCommitment():
            return {
                **common,
                "kind": "measure",
                "area": commitment.area,
                "own_area": commitment.own_area,
                "description": commitment.description,
                "responsible": commitment.responsible,
            }


def _write_contacts(tx: Transaction, agreement_id: int, contacts: tuple[ContactPerson, ...]) -> None:
    tx.execute_all(
        """
        insert into contact_person (agreement_id, position, name, title, email, phone)
        values (:agreement, :position, :name, :title, :email, :phone)
        """,
        [
            {"agreement": agreement_id, "position": position, **msgspec.structs.asdict(contact)}
            for position, contact in enumerate(contacts)
        ],
    )


def _index(tx: Transaction, agreement_id: int, agreement: Agreement) -> None:
    """Make the agreement findable by its number, its parties' and its deal's names and its public scope."""
    names = tx.value(
        """
        select organisation.search_text || ' ' || deal.search_text
        from organisation, deal
        where organisation.business_id = :organisation and deal.slug = :deal
        """,
        organisation=agreement.organisation,
        deal=agreement.deal,
    )
    scope = agreement.approved.terms.scope if agreement.approved else ""
    tx.execute(
        "insert into agreement_search (rowid, text) values (:id, :text)",
        id=agreement_id,
        text=dialect.folded(f"{agreement.number} {names} {scope}"),
    )
