"""Who may: the one place that decides, from product roles to a yes or no.

`may` answers, `require` raises. An object that an actor may not read is not found; what is
readable but not theirs to move is not allowed.
"""

from enum import StrEnum

import msgspec

from registry.errors import NotAllowed, NotFound, NotSignedIn, OwnFiling, OwnRole, ScopeMissing
from registry.model.agreements import Agreement, AgreementStatus
from registry.model.deals import Deal, DealStatus
from registry.model.people import Actor, Role, RoleGrant, TokenScope
from registry.model.progress_reports import ReportStatus


class Stage(StrEnum):
    """How far a filing has come out of its unit."""

    WITHIN_UNIT = "within_unit"
    WITH_MINISTRY = "with_ministry"
    PUBLISHED = "published"


class Filing(msgspec.Struct, frozen=True):
    """What a decision about an agreement or a progress report depends on."""

    organisation: str
    region: str
    ministries: tuple[str, ...]
    stage: Stage
    invites_advice: bool = False


def stage_of_agreement(agreement: Agreement) -> Stage:
    """Return the stage of an agreement: public once approved, whatever comes after."""
    if agreement.published_at is not None:
        return Stage.PUBLISHED
    with_ministry = {AgreementStatus.SUBMITTED, AgreementStatus.RETURNED}
    return Stage.WITH_MINISTRY if agreement.status in with_ministry else Stage.WITHIN_UNIT


def stage_of_report(status: ReportStatus) -> Stage:
    """Return the stage of a progress report."""
    match status:
        case ReportStatus.ACCEPTED:
            return Stage.PUBLISHED
        case ReportStatus.SUBMITTED | ReportStatus.RETURNED:
            return Stage.WITH_MINISTRY
        case _:
            return Stage.WITHIN_UNIT


class Verb(StrEnum):
    """What can be done to a filing."""

    READ = "read"
    READ_PRIVATE = "read_private"
    READ_TRAIL = "read_trail"
    COMMENT = "comment"
    DRAFT = "draft"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    REVIEW = "review"
    TERMINATE = "terminate"


_SCOPES = {
    Verb.READ: TokenScope.READ,
    Verb.READ_PRIVATE: TokenScope.READ,
    Verb.READ_TRAIL: TokenScope.READ,
    Verb.COMMENT: TokenScope.DRAFT,
    Verb.DRAFT: TokenScope.DRAFT,
    Verb.SUBMIT: TokenScope.SUBMIT,
    Verb.WITHDRAW: TokenScope.SUBMIT,
    Verb.REVIEW: TokenScope.REVIEW,
    Verb.TERMINATE: TokenScope.REVIEW,
}


def _is_of_unit(actor: Actor, filing: Filing) -> bool:
    return filing.organisation in actor.units


def _is_officer(actor: Actor, filing: Filing) -> bool:
    return not actor.ministries.isdisjoint(filing.ministries)


def _is_own(actor: Actor, filing: Filing) -> bool:
    """Tell whether a filing is the actor's own side's: what they drafted for others is, too."""
    return filing.organisation in actor.belongs_to | actor.units


def _is_asked_for_advice(actor: Actor, filing: Filing) -> bool:
    """Tell whether an adviser may look in: while the unit has asked, and until the filing is public."""
    is_asked = filing.invites_advice and filing.stage is not Stage.PUBLISHED
    return is_asked and filing.region in actor.regions


def _roles_allow(actor: Actor, verb: Verb, filing: Filing) -> bool:
    with_ministry = filing.stage is not Stage.WITHIN_UNIT and _is_officer(actor, filing)
    match verb:
        case Verb.READ:
            return filing.stage is Stage.PUBLISHED or _roles_allow(actor, Verb.READ_PRIVATE, filing)
        case Verb.READ_PRIVATE:
            return _is_of_unit(actor, filing) or with_ministry or _is_asked_for_advice(actor, filing)
        case Verb.READ_TRAIL:
            return _is_of_unit(actor, filing) or with_ministry
        case Verb.COMMENT:
            return _is_of_unit(actor, filing) or _is_asked_for_advice(actor, filing)
        case Verb.DRAFT:
            return _is_of_unit(actor, filing)
        case Verb.SUBMIT | Verb.WITHDRAW:
            return filing.organisation in actor.approves
        case Verb.REVIEW | Verb.TERMINATE:
            return with_ministry and not _is_own(actor, filing)


def _scope_of(verb: Verb, filing: Filing) -> TokenScope | None:
    """Return what a token must be good for; what is published is open to any."""
    is_open = verb is Verb.READ and filing.stage is Stage.PUBLISHED
    return None if is_open else _SCOPES[verb]


def may(actor: Actor, verb: Verb, filing: Filing) -> bool:
    """Tell whether the actor may do this to the filing, by roles and by the token's scope."""
    scope = _scope_of(verb, filing)
    is_in_scope = scope is None or actor.scopes is None or scope in actor.scopes
    return is_in_scope and _roles_allow(actor, verb, filing)


def require(actor: Actor, verb: Verb, filing: Filing) -> None:
    """Let an allowed verb pass.

    Raises NotFound when the actor may not even know of the filing, NotSignedIn, ScopeMissing
    (a token too narrow), OwnFiling (a ministry reviewing itself) or NotAllowed.
    """
    if not _roles_allow(actor, Verb.READ, filing):
        raise NotFound
    if may(actor, verb, filing):
        return
    refuse_public(actor)
    if _roles_allow(actor, verb, filing):
        raise ScopeMissing(scope=_SCOPES[verb].value)
    if verb is Verb.REVIEW and _is_officer(actor, filing) and _is_own(actor, filing):
        raise OwnFiling
    raise NotAllowed


def scopes_for(actor: Actor) -> tuple[TokenScope, ...]:
    """Return the scopes of tokens that are of any use to somebody with the actor's roles."""
    is_useful = {
        TokenScope.READ: True,
        TokenScope.DRAFT: bool(actor.units or actor.regions),
        TokenScope.SUBMIT: bool(actor.approves),
        TokenScope.REVIEW: bool(actor.ministries),
        TokenScope.ADMINISTER: actor.is_admin,
    }
    return tuple(scope for scope in TokenScope if is_useful[scope])


def refuse_public(actor: Actor) -> None:
    """Raise NotSignedIn unless there is a person (or the system) behind the actor."""
    if actor.account is None and not actor.is_system:
        raise NotSignedIn


def require_scope(actor: Actor, scope: TokenScope) -> None:
    """Raise ScopeMissing when the actor came with a token that was made for less."""
    if actor.scopes is not None and scope not in actor.scopes:
        raise ScopeMissing(scope=scope.value)


def require_draft_for(actor: Actor, organisation: str) -> None:
    """Let those pass who may draft a new filing for the organisation."""
    refuse_public(actor)
    require_scope(actor, TokenScope.DRAFT)
    if organisation not in actor.units:
        raise NotAllowed


def _roles_read_deal(actor: Actor, deal: Deal) -> bool:
    is_public = deal.status is not DealStatus.PREPARING
    return is_public or actor.is_admin or not actor.ministries.isdisjoint(deal.ministries)


def may_read_deal(actor: Actor, deal: Deal) -> bool:
    """Tell whether the actor may see the deal: everybody, once it is no longer being prepared."""
    is_open = deal.status is not DealStatus.PREPARING
    is_in_scope = is_open or actor.scopes is None or TokenScope.READ in actor.scopes
    return is_in_scope and _roles_read_deal(actor, deal)


def require_read_deal(actor: Actor, deal: Deal) -> None:
    """Let pass who may see the deal; raises NotFound, or ScopeMissing for a token too narrow."""
    require_know_deal(actor, deal)
    if not may_read_deal(actor, deal):
        raise ScopeMissing(scope=TokenScope.READ.value)


def require_know_deal(actor: Actor, deal: Deal) -> None:
    """Raise NotFound for a deal in preparation that is not the actor's to know of."""
    if not _roles_read_deal(actor, deal):
        raise NotFound


def require_prepare(actor: Actor, deal: Deal) -> None:
    """Let officers of the lead ministry begin a deal; there is none yet that could be not found."""
    refuse_public(actor)
    if deal.lead_ministry not in actor.ministries and not actor.is_system:
        raise NotAllowed
    require_scope(actor, TokenScope.REVIEW)


def may_lead(actor: Actor, deal: Deal) -> bool:
    """Tell whether the actor is of the deal's lead ministry, and so revises, opens and closes it."""
    is_of_lead = deal.lead_ministry in actor.ministries or actor.is_system
    return is_of_lead and (actor.scopes is None or TokenScope.REVIEW in actor.scopes)


def require_lead(actor: Actor, deal: Deal) -> None:
    """Let officers of the lead ministry pass: they revise, open and close a deal."""
    require_know_deal(actor, deal)
    require_prepare(actor, deal)


def require_keep(actor: Actor, deal: Deal) -> None:
    """Let officers of any of the deal's ministries pass: they keep the state's measures."""
    require_know_deal(actor, deal)
    refuse_public(actor)
    if actor.ministries.isdisjoint(deal.ministries) and not actor.is_system:
        raise NotAllowed
    require_scope(actor, TokenScope.REVIEW)


def require_deal_trail(actor: Actor, deal: Deal) -> None:
    """Let officers of the deal's ministries and admins read how a deal came about."""
    require_know_deal(actor, deal)
    refuse_public(actor)
    if actor.ministries.isdisjoint(deal.ministries) and not actor.is_admin:
        raise NotAllowed
    require_scope(actor, TokenScope.READ)


def require_admin(actor: Actor, scope: TokenScope = TokenScope.ADMINISTER) -> None:
    """Let admins pass, to people, organisations and reference data."""
    refuse_public(actor)
    if not actor.is_admin:
        raise NotAllowed
    require_scope(actor, scope)


def is_own_admin_role(actor: Actor, account: int, grant: RoleGrant) -> bool:
    """Tell whether a grant is what makes the actor an admin: they keep it, so that there is always one."""
    return actor.account == account and grant.role is Role.ADMIN


def require_revoke(actor: Actor, account: int, grant: RoleGrant) -> None:
    """Let admins pass who take a role away from an account; raises OwnRole for their own as an admin."""
    require_admin(actor)
    if is_own_admin_role(actor, account, grant):
        raise OwnRole
