"""Advice on a draft: the draft as it stands, what was said about it, and a field to say more.

A unit asks its region's advisers to read along; they decide nothing, and nothing of it is published.
"""

from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.actions import agreements, own_work
from registry.model.own_work import OwnAgreement
from registry.model.permissions import Verb
from registry.model.records import Comment
from registry.web.changes import act
from registry.web.forms.sent import sent_form
from registry.web.forms.shown import Form
from registry.web.languages import language_of
from registry.web.looks import look
from registry.web.pages.form_answers import answer_form, opened
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, private_page, show
from registry.web.wiring import wiring_of
from registry.wire.comments import CommentIn

_AT = "/workspace/agreements/{number:str}/comments"


class CommentsPage(msgspec.Struct, frozen=True):
    """An agreement with the comments on it, oldest first."""

    own: OwnAgreement
    comments: tuple[Comment, ...]
    form: Form


@private_page(_AT)
async def show_comments(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """A draft with what was said about it."""
    filled = Form(fields={"language": (language_of(request).value,)})
    return await _show(request, number, await opened(request, filled), 200)


@form(_AT)
async def add_comment(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Say something about a draft."""
    sent, now = sent_form(request), wiring_of(request).now()

    async def save() -> Response[bytes]:
        said = sent.decode(CommentIn)
        await act(request, agreements.comment, number, said.text, said.language, now=now)
        return done(request, f"workspace/agreements/{number}/comments", Notice.COMMENTED)

    async def again(form_: Form, status: int) -> Response[bytes]:
        return await _show(request, number, form_, status)

    return await answer_form(request, sent, save, again)


async def _show(request: Request[Any, Any, Any], number: str, form_: Form, status: int) -> Response[bytes]:
    own = await look(request, own_work.own_agreement, number, Verb.COMMENT)
    said = await look(request, agreements.comments, number)
    page = CommentsPage(own, tuple(said), form_)
    return await show(request, "pages/workspace/comments.html", page, status=status)


HANDLERS = [show_comments, add_comment]
