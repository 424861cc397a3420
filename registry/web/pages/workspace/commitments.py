"""What a unit promises: a row for each target and each measure, with rows added and left out at a word."""

from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath
from msgspec.structs import replace

from registry.actions import own_work
from registry.actions.agreements import AgreementDraft
from registry.model.agreements import Commitment
from registry.model.own_work import OwnAgreement
from registry.web.forms.rows import with_row, without_row
from registry.web.forms.sent import SentForm, sent_form
from registry.web.forms.shown import Form
from registry.web.looks import look
from registry.web.pages.private import form, private_page
from registry.web.pages.workspace.agreement_forms import PartOfAgreement
from registry.web.pages.workspace.agreement_parts import Change
from registry.wire.agreement_parts import CommitmentsIn

_AT = "/workspace/agreements/{number:str}/commitments"


class _Commitments(msgspec.Struct, frozen=True):
    commitments: tuple[Commitment, ...]


def _commitments_of(own: OwnAgreement) -> _Commitments:
    return _Commitments(own.record.agreement.latest.terms.commitments)


def _read_commitments(sent: SentForm) -> Change:
    promised = sent.decode(CommitmentsIn)

    def put(draft: AgreementDraft) -> AgreementDraft:
        return replace(draft, terms=promised.into(draft.terms))

    return put


COMMITMENTS = PartOfAgreement("pages/workspace/commitments.html", _commitments_of, _read_commitments)


@private_page(_AT)
async def show_commitments(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """The promises, as a form."""
    return await COMMITMENTS.open(request, number)


@form(_AT)
async def save_commitments(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Save the promises; or show the form with a row more or less, which saves nothing yet."""
    sent = sent_form(request)
    verb, _, what = sent.button.partition(":")
    if verb in {"add", "remove"}:
        fields = (
            with_row(sent.fields, "commitments", {"kind": what})
            if verb == "add"
            else without_row(sent.fields, "commitments", what)
        )
        own = await look(request, own_work.own_agreement, number)
        return await COMMITMENTS.show(request, own, Form(fields=fields, revision=sent.revision))
    return await COMMITMENTS.save(request, number, sent)


HANDLERS = [show_commitments, save_commitments]
