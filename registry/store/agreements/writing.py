"""Writing an agreement: its row, its newest version with what belongs to it, and new reviews."""

from collections.abc import Iterable, Sequence

import msgspec

from registry.model.agreements import Agreement, AgreementVersion, ContactPerson, VersionStatus
from registry.store import reviews
from registry.store.agreements import searching, terms
from registry.store.agreements.numbering import parts
from registry.store.transaction import Transaction


def add(tx: Transaction, agreement: Agreement) -> int:
    """Add an agreement with everything it holds; return its row number."""
    return add_all(tx, (agreement,))[0]


def add_all(tx: Transaction, added: Sequence[Agreement]) -> Sequence[int]:
    """Add agreements; return their row numbers. Each table is written in one go, for those who add many."""
    agreement_ids = tx.following_ids("agreement", len(added))
    numbered = list(zip(agreement_ids, added, strict=True))
    tx.execute_all(_INSERT, (_new_columns(agreement_id, agreement) for agreement_id, agreement in numbered))
    _add_versions(tx, [(row, version, one.deal) for row, one in numbered for version in one.versions])
    _write_contacts(tx, [(row, one.contacts) for row, one in numbered])
    searching.index_all(tx, numbered)
    return agreement_ids


def update(tx: Transaction, agreement_id: int, before: Agreement, after: Agreement) -> None:
    """Bring an agreement from what it was to what it has become.

    A version is never removed, and one that was approved is not touched again.
    """
    for old, new in zip(before.versions, after.versions, strict=False):
        if new != old:
            _update_version(tx, agreement_id, old, new, after.deal)
    if added := after.versions[len(before.versions) :]:
        _add_versions(tx, [(agreement_id, version, after.deal) for version in added])
    tx.change(
        _UPDATE,
        id=agreement_id,
        revision_before=before.revision,
        **_columns(after),
        latest=after.latest.version,
    )
    if after.contacts != before.contacts:
        tx.execute("delete from contact_person where agreement_id = :id", id=agreement_id)
        _write_contacts(tx, [(agreement_id, after.contacts)])
    if after.approved != before.approved:
        searching.index_anew(tx, agreement_id, after)


def _new_columns(agreement_id: int, agreement: Agreement) -> dict[str, object]:
    year, running = parts(agreement.number)
    latest = agreement.latest.version
    return {"id": agreement_id, "year": year, "running": running, "latest": latest, **_columns(agreement)}


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
        (id, year, running, number, deal_id, organisation_id, status, invites_advice, latest_version,
        approved_version, created_at, modified_at, published_at, ending_on, ending_reason, ending_heard_on,
        ending_hearing, revision)
    values (:id, :year, :running, :number, (select id from deal where slug = :deal),
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
    where id = :id and revision = :revision_before
"""


def _add_versions(tx: Transaction, added: Sequence[tuple[int, AgreementVersion, str]]) -> None:
    """Add versions as far as their ministries have let them come: submitted, reviewed, then approved."""
    version_ids = tx.following_ids("agreement_version", len(added))
    numbered = list(zip(version_ids, added, strict=True))
    tx.execute_all(
        """
        insert into agreement_version
            (id, agreement_id, version, status, language, starts_on, ends_on, scope, implementation_plan,
            decision_body, decision_on, decision_record, submission, submitted_at, approved_at,
            handed_over_at)
        values (:id, :agreement_id, :version, :status, :language, :starts_on, :ends_on, :scope,
            :implementation_plan, :decision_body, :decision_on, :decision_record, :submission, :submitted_at,
            :approved_at, :handed_over_at)
        """,
        (
            {"id": row, "agreement_id": agreement_id, **_version_columns(_not_yet_approved(version))}
            for row, (agreement_id, version, _) in numbered
        ),
    )
    terms.write_all(tx, [(row, version.terms, deal) for row, (_, version, deal) in numbered])
    reviews.add_all(
        tx,
        (
            reviews.NewReview(review, agreement_version_id=row)
            for row, (_, version, _) in numbered
            for review in version.reviews
        ),
    )
    tx.execute_all(
        _UPDATE_VERSION,
        (
            {"agreement_id": agreement_id, **_version_columns(version)}
            for agreement_id, version, _ in added
            if version.status is VersionStatus.APPROVED
        ),
    )


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
        terms.erase(tx, version_id)
        terms.write_all(tx, [(version_id, new.terms, deal)])
    for review in new.reviews[len(old.reviews) :]:
        reviews.add(tx, review, agreement_version_id=version_id)
    tx.execute(_UPDATE_VERSION, agreement_id=agreement_id, **_version_columns(new))


_UPDATE_VERSION = """
    update agreement_version
    set status = :status, language = :language, starts_on = :starts_on, ends_on = :ends_on, scope = :scope,
        implementation_plan = :implementation_plan, decision_body = :decision_body,
        decision_on = :decision_on, decision_record = :decision_record, submission = :submission,
        submitted_at = :submitted_at, approved_at = :approved_at, handed_over_at = :handed_over_at
    where agreement_id = :agreement_id and version = :version
"""


def _version_columns(version: AgreementVersion) -> dict[str, object]:
    said, decision = version.terms, version.terms.decision
    return {
        "version": version.version,
        "status": version.status,
        "language": said.language,
        "starts_on": said.starts_on,
        "ends_on": said.ends_on,
        "scope": said.scope,
        "implementation_plan": said.implementation_plan,
        "decision_body": decision.body if decision else None,
        "decision_on": decision.decided_on if decision else None,
        "decision_record": decision.record if decision else None,
        "submission": version.submission,
        "submitted_at": version.submitted_at,
        "approved_at": version.approved_at,
        "handed_over_at": version.handed_over_at,
    }


def _write_contacts(tx: Transaction, written: Iterable[tuple[int, tuple[ContactPerson, ...]]]) -> None:
    tx.execute_all(
        """
        insert into contact_person (agreement_id, position, name, title, email, phone)
        values (:agreement, :position, :name, :title, :email, :phone)
        """,
        (
            {"agreement": agreement_id, "position": position, **msgspec.structs.asdict(contact)}
            for agreement_id, contacts in written
            for position, contact in enumerate(contacts)
        ),
    )
