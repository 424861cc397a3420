"""Who may: every role with every verb at every stage, written out."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from registry.errors import NotAllowed, NotFound, NotSignedIn, OwnFiling, RegistryError, ScopeMissing
from registry.model.deals import Deal, DealStatus
from registry.model.people import PUBLIC, SYSTEM, Actor, TokenScope
from registry.model.permissions import (
    Stage,
    Verb,
    may,
    may_read_deal,
    require,
    require_admin,
    require_deal_trail,
    require_draft_for,
    require_keep,
    require_lead,
    require_prepare,
    require_read_deal,
    scopes_for,
)
from tests.builders import (
    ESPOO,
    HELSINKI,
    VARSINAIS_SUOMI,
    a_deal,
    a_filing,
    an_admin,
    an_adviser,
    an_approver,
    an_editor,
    an_officer,
    with_token,
)

ACTORS: dict[str, Actor] = {
    "public": PUBLIC,
    "editor": an_editor(),
    "approver": an_approver(),
    "editor_acting_for": replace(an_editor(ESPOO), edits=frozenset({ESPOO, HELSINKI})),
    "approver_elsewhere": an_approver(ESPOO),
    "approver_acting_for": replace(an_approver(ESPOO), edits=frozenset({HELSINKI})),
    "officer": an_officer(),
    "officer_elsewhere": an_officer("STM"),
    "officer_of_the_unit": an_officer(belongs_to=frozenset({HELSINKI})),
    "adviser": an_adviser(),
    "adviser_invited": an_adviser(),
    "adviser_elsewhere": an_adviser(VARSINAIS_SUOMI),
    "admin": an_admin(),
}
INVITING = {"adviser_invited", "adviser_elsewhere"}
"""Those who are tried on a filing that invites advice."""

VERBS = (
    Verb.READ,
    Verb.READ_PRIVATE,
    Verb.READ_TRAIL,
    Verb.COMMENT,
    Verb.DRAFT,
    Verb.SUBMIT,
    Verb.WITHDRAW,
    Verb.REVIEW,
    Verb.TERMINATE,
)

# may: allowed. no: NotAllowed. own: OwnFiling. who: NotSignedIn (say who you are). 404: NotFound.
TABLE = """
within_unit          read  private trail comment draft submit withdraw review terminate
public               404   404     404   404     404   404    404      404    404
editor               may   may     may   may     may   no     no       no     no
approver             may   may     may   may     may   may    may      no     no
editor_acting_for    may   may     may   may     may   no     no       no     no
approver_elsewhere   404   404     404   404     404   404    404      404    404
approver_acting_for  may   may     may   may     may   no     no       no     no
officer              404   404     404   404     404   404    404      404    404
officer_elsewhere    404   404     404   404     404   404    404      404    404
officer_of_the_unit  404   404     404   404     404   404    404      404    404
adviser              404   404     404   404     404   404    404      404    404
adviser_invited      may   may     no    may     no    no     no       no     no
adviser_elsewhere    404   404     404   404     404   404    404      404    404
admin                404   404     404   404     404   404    404      404    404

with_ministry        read  private trail comment draft submit withdraw review terminate
public               404   404     404   404     404   404    404      404    404
editor               may   may     may   may     may   no     no       no     no
approver             may   may     may   may     may   may    may      no     no
editor_acting_for    may   may     may   may     may   no     no       no     no
approver_elsewhere   404   404     404   404     404   404    404      404    404
approver_acting_for  may   may     may   may     may   no     no       no     no
officer              may   may     may   no      no    no     no       may    may
officer_elsewhere    404   404     404   404     404   404    404      404    404
officer_of_the_unit  may   may     may   no      no    no     no       own    no
adviser              404   404     404   404     404   404    404      404    404
adviser_invited      may   may     no    may     no    no     no       no     no
adviser_elsewhere    404   404     404   404     404   404    404      404    404
admin                404   404     404   404     404   404    404      404    404

published            read  private trail comment draft submit withdraw review terminate
public               may   who     who   who     who   who    who      who    who
editor               may   may     may   may     may   no     no       no     no
approver             may   may     may   may     may   may    may      no     no
editor_acting_for    may   may     may   may     may   no     no       no     no
approver_elsewhere   may   no      no    no      no    no     no       no     no
approver_acting_for  may   may     may   may     may   no     no       no     no
officer              may   may     may   no      no    no     no       may    may
officer_elsewhere    may   no      no    no      no    no     no       no     no
officer_of_the_unit  may   may     may   no      no    no     no       own    no
adviser              may   no      no    no      no    no     no       no     no
adviser_invited      may   no      no    no      no    no     no       no     no
adviser_elsewhere    may   no      no    no      no    no     no       no     no
admin                may   no      no    no      no    no     no       no     no
"""

REFUSALS: dict[str, type[RegistryError]] = {
    "no": NotAllowed,
    "own": OwnFiling,
    "who": NotSignedIn,
    "404": NotFound,
}


def cases() -> list[tuple[Stage, str, Verb, str]]:
    found = []
    for block in TABLE.strip().split("\n\n"):
        heading, *rows = block.splitlines()
        for row in rows:
            role, *answers = row.split()
            stage = Stage(heading.split()[0])
            found += [(stage, role, verb, answer) for verb, answer in zip(VERBS, answers, strict=True)]
    return found


def test_the_table_is_whole() -> None:
    asked = {(stage, role, verb) for stage, role, verb, _ in cases()}
    assert asked == {(stage, role, verb) for stage in Stage for role in ACTORS for verb in Verb}


@pytest.mark.parametrize(("stage", "role", "verb", "answer"), cases())
def test_a_role_may_do_to_a_filing_what_the_table_says(
    stage: Stage, role: str, verb: Verb, answer: str
) -> None:
    actor, filing = ACTORS[role], a_filing(stage=stage, invites_advice=role in INVITING)
    assert may(actor, verb, filing) == (answer == "may")
    if answer == "may":
        require(actor, verb, filing)
    else:
        with pytest.raises(REFUSALS[answer]) as refused:
            require(actor, verb, filing)
        assert type(refused.value) is REFUSALS[answer]


def test_any_of_the_deals_ministries_may_review() -> None:
    filing = a_filing(stage=Stage.WITH_MINISTRY, ministries=("YM", "STM"))
    assert may(an_officer("STM"), Verb.REVIEW, filing)


@pytest.mark.parametrize("unit_side", [an_editor(), an_approver(), ACTORS["editor_acting_for"]])
def test_an_officer_who_drafts_for_the_unit_too_does_not_review_it(unit_side: Actor) -> None:
    both = replace(unit_side, ministries=frozenset({"YM"}), belongs_to=frozenset())
    filing = a_filing(stage=Stage.WITH_MINISTRY)
    assert may(both, Verb.DRAFT, filing)
    assert not may(both, Verb.TERMINATE, filing)
    with pytest.raises(OwnFiling):
        require(both, Verb.REVIEW, filing)


# Tokens

NEEDED = {
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


@pytest.mark.parametrize("scope", TokenScope)
@pytest.mark.parametrize("verb", Verb)
def test_a_token_reaches_what_its_scope_names_and_no_further(verb: Verb, scope: TokenScope) -> None:
    owner = an_officer() if NEEDED[verb] is TokenScope.REVIEW else an_approver()
    filing, actor = a_filing(stage=Stage.WITH_MINISTRY), with_token(owner, scope)
    assert may(owner, verb, filing)
    if scope is NEEDED[verb]:
        require(actor, verb, filing)
    else:
        assert not may(actor, verb, filing)
        with pytest.raises(ScopeMissing) as refused:
            require(actor, verb, filing)
        assert refused.value.params == {"scope": NEEDED[verb].value}


def test_a_token_without_any_scope_reads_what_everybody_reads() -> None:
    assert may(with_token(an_editor()), Verb.READ, a_filing(stage=Stage.PUBLISHED))
    assert not may(with_token(an_editor()), Verb.READ, a_filing(stage=Stage.WITHIN_UNIT))


def test_a_wide_token_makes_no_role_wider() -> None:
    with pytest.raises(NotAllowed) as refused:
        require(with_token(an_editor(), *TokenScope), Verb.SUBMIT, a_filing())
    assert type(refused.value) is NotAllowed


@given(
    st.sampled_from(sorted(ACTORS)),
    st.frozensets(st.sampled_from(TokenScope)),
    st.sampled_from(Verb),
    st.sampled_from(Stage),
    st.booleans(),
)
def test_a_token_never_allows_more_than_its_owner_may(
    role: str,
    scopes: frozenset[TokenScope],
    verb: Verb,
    stage: Stage,
    invites_advice: bool,
) -> None:
    filing = a_filing(stage=stage, invites_advice=invites_advice)
    narrowed = with_token(ACTORS[role], *scopes)
    assert may(ACTORS[role], verb, filing) or not may(narrowed, verb, filing)
    assert may(with_token(ACTORS[role], *TokenScope), verb, filing) == may(ACTORS[role], verb, filing)


# New filings


@pytest.mark.parametrize("role", ["editor", "approver", "editor_acting_for", "approver_acting_for"])
def test_editors_and_approvers_may_begin_a_draft_for_their_unit(role: str) -> None:
    require_draft_for(ACTORS[role], HELSINKI)


@pytest.mark.parametrize("role", ["approver_elsewhere", "officer_of_the_unit", "adviser", "admin"])
def test_nobody_else_may_begin_a_draft_for_it(role: str) -> None:
    with pytest.raises(NotAllowed):
        require_draft_for(ACTORS[role], HELSINKI)


def test_a_draft_is_begun_by_a_person_with_a_token_made_for_drafting() -> None:
    with pytest.raises(NotSignedIn):
        require_draft_for(PUBLIC, HELSINKI)
    with pytest.raises(ScopeMissing):
        require_draft_for(with_token(an_editor(), TokenScope.READ), HELSINKI)
    require_draft_for(with_token(an_editor(), TokenScope.DRAFT), HELSINKI)


# Deals

PREPARING = a_deal(status=DealStatus.PREPARING, ministries=("YM", "STM"))
OPEN = a_deal(ministries=("YM", "STM"))

LEAD, PARTNER, OUTSIDER = an_officer("YM"), an_officer("STM"), an_officer("TEM")


@pytest.mark.parametrize("actor", [LEAD, PARTNER, an_admin(), SYSTEM])
def test_a_deal_in_preparation_is_read_by_its_ministries_and_admins(actor: Actor) -> None:
    assert may_read_deal(actor, PREPARING)


@pytest.mark.parametrize("actor", [PUBLIC, OUTSIDER, an_approver(), an_adviser()])
def test_a_deal_in_preparation_is_not_found_by_anybody_else(actor: Actor) -> None:
    assert not may_read_deal(actor, PREPARING)
    with pytest.raises(NotFound):
        require_read_deal(actor, PREPARING)


@pytest.mark.parametrize("status", set(DealStatus) - {DealStatus.PREPARING})
def test_everybody_reads_a_deal_that_is_no_longer_being_prepared(status: DealStatus) -> None:
    require_read_deal(PUBLIC, a_deal(status=status))


def test_a_deal_in_preparation_is_read_only_with_a_token_made_for_reading() -> None:
    for narrow in (with_token(LEAD), with_token(LEAD, TokenScope.REVIEW)):
        assert not may_read_deal(narrow, PREPARING)
        with pytest.raises(ScopeMissing):
            require_read_deal(narrow, PREPARING)
        require_read_deal(narrow, OPEN)
    require_read_deal(with_token(LEAD, TokenScope.READ), PREPARING)


Rule = Callable[[Actor, Deal], None]


@pytest.mark.parametrize(
    ("rule", "allowed"),
    [
        (require_lead, {"lead", "system"}),
        (require_keep, {"lead", "partner", "system"}),
        (require_deal_trail, {"lead", "partner", "admin", "system"}),
    ],
)
@pytest.mark.parametrize("deal", [PREPARING, OPEN], ids=["preparing", "open"])
def test_a_deal_is_opened_by_its_lead_kept_by_its_ministries_and_traced_by_admins_too(
    rule: Rule, allowed: set[str], deal: Deal
) -> None:
    people = {
        "lead": LEAD,
        "partner": PARTNER,
        "system": SYSTEM,
        "admin": an_admin(),
        "outsider": OUTSIDER,
        "approver": an_approver(),
        "public": PUBLIC,
    }
    for name, actor in people.items():
        if name in allowed:
            rule(actor, deal)
        else:
            with pytest.raises((NotAllowed, NotSignedIn, NotFound)):
                rule(actor, deal)


def test_a_deal_is_begun_by_its_lead_and_nobody_is_told_that_it_is_not_found() -> None:
    require_prepare(LEAD, PREPARING)
    require_prepare(SYSTEM, PREPARING)
    for actor in (PARTNER, OUTSIDER, an_admin(), an_approver(), an_adviser()):
        with pytest.raises(NotAllowed):
            require_prepare(actor, PREPARING)
    with pytest.raises(NotSignedIn):
        require_prepare(PUBLIC, PREPARING)
    with pytest.raises(ScopeMissing):
        require_prepare(with_token(LEAD, TokenScope.DRAFT), PREPARING)


@pytest.mark.parametrize(
    ("rule", "scope"),
    [
        (require_lead, TokenScope.REVIEW),
        (require_keep, TokenScope.REVIEW),
        (require_deal_trail, TokenScope.READ),
    ],
)
@pytest.mark.parametrize("deal", [PREPARING, OPEN], ids=["preparing", "open"])
def test_a_deal_is_kept_only_with_a_token_made_for_it(rule: Rule, scope: TokenScope, deal: Deal) -> None:
    rule(with_token(LEAD, scope), deal)
    with pytest.raises(ScopeMissing) as refused:
        rule(with_token(LEAD, *set(TokenScope) - {scope}), deal)
    assert refused.value.params == {"scope": scope.value}


# Admins


def test_only_an_admin_or_the_system_administers() -> None:
    require_admin(an_admin())
    require_admin(SYSTEM)
    with pytest.raises(NotSignedIn):
        require_admin(PUBLIC)
    for actor in (an_editor(), an_approver(), LEAD, an_adviser()):
        with pytest.raises(NotAllowed):
            require_admin(actor)


def test_an_admin_administers_only_with_a_token_made_for_it() -> None:
    require_admin(with_token(an_admin(), TokenScope.ADMINISTER))
    with pytest.raises(ScopeMissing):
        require_admin(with_token(an_admin(), TokenScope.READ))
    require_admin(with_token(an_admin(), TokenScope.READ), TokenScope.READ)


@pytest.mark.parametrize("stage", Stage)
def test_an_admin_decides_nothing(stage: Stage) -> None:
    deciding = (Verb.SUBMIT, Verb.WITHDRAW, Verb.REVIEW, Verb.TERMINATE)
    assert not any(may(an_admin(), verb, a_filing(stage=stage)) for verb in deciding)


@pytest.mark.parametrize(
    ("actor", "scopes"),
    [
        (Actor(account=1), "read"),
        (an_editor(), "read draft"),
        (an_approver(), "read draft submit"),
        (an_officer(), "read review"),
        (an_adviser(), "read draft"),
        (an_admin(), "read administer"),
    ],
)
def test_the_scopes_of_use_to_somebody_are_those_that_their_roles_reach(actor: Actor, scopes: str) -> None:
    assert [scope.value for scope in scopes_for(actor)] == scopes.split()
