"""What moves an agreement: submission, approvals, returns, withdrawal and termination.

Each is a resource of its own, so that a new verb never becomes a flag on an old one.
"""

from typing import Any

from litestar import Request, Response, post
from litestar.params import FromPath

from registry.actions import agreements
from registry.errors import (
    AlreadyDecided,
    InvalidInput,
    NotAllowed,
    NotFound,
    OwnFiling,
    WrongState,
)
from registry.web.api.agreements import TAG, changed
from registry.web.api.contract import CREATED, Operation, body_of, contract
from registry.web.changes import change
from registry.web.guards import signed_in
from registry.wire.agreements import AgreementOut
from registry.wire.reviews import ApprovalIn, ReturnIn, TerminationIn, WithdrawalIn

_MAY_NOT = (NotFound, NotAllowed, WrongState)
_MAY_NOT_REVIEW = (*_MAY_NOT, OwnFiling, AlreadyDecided)


def _moves(takes: type | None, *, is_review: bool = False) -> Operation:
    refuses = _MAY_NOT_REVIEW if is_review else (*_MAY_NOT, InvalidInput)
    return Operation(tag=TAG, takes=takes, gives=AgreementOut, status=CREATED, changes=True, refuses=refuses)


@post("/agreements/{number:str}/handover", **contract(_moves(None), signed_in))
async def hand_agreement_over(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Hand a draft over to the unit's approvers (editors, approvers)."""
    record = await change(request, agreements.hand_over, number)
    return changed(request, record, CREATED)


@post("/agreements/{number:str}/submission", **contract(_moves(None), signed_in))
async def submit_agreement(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Submit to the deal's ministries (approvers); refused with all that is still missing."""
    record = await change(request, agreements.submit, number)
    return changed(request, record, CREATED)


@post("/agreements/{number:str}/approvals", **contract(_moves(ApprovalIn, is_review=True), signed_in))
async def approve_agreement(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Approve for one ministry; the last ministry's approval publishes the agreement (officers)."""
    content, _ = await body_of(request, ApprovalIn)
    record = await change(
        request, agreements.approve, number, ministry=content.ministry, reason=content.reason
    )
    return changed(request, record, CREATED)


@post("/agreements/{number:str}/returns", **contract(_moves(ReturnIn, is_review=True), signed_in))
async def return_agreement(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Return to the unit with a reason (officers)."""
    content, _ = await body_of(request, ReturnIn)
    record = await change(request, agreements.give_back, number, content.reason, ministry=content.ministry)
    return changed(request, record, CREATED)


@post("/agreements/{number:str}/withdrawal", **contract(_moves(WithdrawalIn), signed_in))
async def withdraw_agreement(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Withdraw the unit from an agreement in force, with a public reason (approvers)."""
    content, _ = await body_of(request, WithdrawalIn)
    record = await change(request, agreements.withdraw, number, content.reason)
    return changed(request, record, CREATED)


@post("/agreements/{number:str}/termination", **contract(_moves(TerminationIn), signed_in))
async def terminate_agreement(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Terminate an agreement in force after hearing the unit, with a public reason (officers)."""
    content, _ = await body_of(request, TerminationIn)
    hearing = agreements.Hearing(content.heard_on, content.hearing)
    record = await change(
        request, agreements.terminate, number, content.reason, hearing, ministry=content.ministry
    )
    return changed(request, record, CREATED)


HANDLERS = [
    hand_agreement_over,
    submit_agreement,
    approve_agreement,
    return_agreement,
    withdraw_agreement,
    terminate_agreement,
]
