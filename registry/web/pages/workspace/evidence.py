"""The evidence of a report that is being written: files and links added, described anew, removed."""

from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.actions import evidence, own_work
from registry.actions.evidence import NewFile, NewLink
from registry.errors import FieldError, NotFound, Stale, WrongState
from registry.locale import translate
from registry.model.evidence import Evidence, numbered
from registry.model.file_types import MOST_BYTES, FileType
from registry.web.changes import act
from registry.web.forms.sent import SentForm, sent_form
from registry.web.forms.shown import Form, Message
from registry.web.languages import language_of
from registry.web.looks import look
from registry.web.pages.form_answers import answer_form, opened
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, private_page, show
from registry.web.pages.workspace.agreement_check import LOOK_AGAIN
from registry.web.pages.workspace.reports import AT, MENDABLE, OwnReport, report_of
from registry.web.uploads import FILE
from registry.web.wiring import wiring_of
from registry.wire.evidence import DescriptionIn, NewEvidenceIn
from registry.wire.forms import FormRefused

_STALE = 412
_MOST_SENT = 2 * MOST_BYTES
"""A file that is too big, but no more than this, is told so beside its field."""


class EvidencePage(msgspec.Struct, frozen=True):
    """The evidence of a report, and the form for one piece more."""

    of: OwnReport
    form: Form
    most_bytes: int = MOST_BYTES

    @property
    def pieces(self) -> tuple[Evidence, ...]:
        """All pieces, as they were added."""
        return self.of.evidence

    @property
    def accepted(self) -> str:
        """Which files a browser offers to choose: their endings and types."""
        endings = [suffix for type_ in FileType for suffix in type_.suffixes]
        return ",".join([*endings, *FileType])


class PiecePage(msgspec.Struct, frozen=True):
    """One piece of evidence, and the form that describes it."""

    of: OwnReport
    form: Form
    piece: Evidence


@private_page(f"{AT}/evidence")
async def show_report_evidence(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """What backs the report, and a form for more."""
    of = await _mendable(request, number, period)
    return await _show(request, of, await opened(request, Form()))


@form(f"{AT}/evidence", _MOST_SENT)
async def add_evidence(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int]
) -> Response[bytes]:
    """Add a file or a link: whatever others have changed meanwhile, a piece more is in nobody's way."""
    sent, now = sent_form(request), wiring_of(request).now()

    async def save() -> Response[bytes]:
        new = _new(sent)
        attach = evidence.attach_file if isinstance(new, NewFile) else evidence.attach_link
        await act(request, attach, number, period, new, expected=None, now=now)
        return done(request, _path(number, period), Notice.EVIDENCE_ADDED)

    async def again(form: Form, status: int) -> Response[bytes]:
        return await _show(request, await _mendable(request, number, period), form, status)

    return await answer_form(request, sent, save, again)


def _new(sent: SentForm) -> NewFile | NewLink:
    """Return what was sent to be added; raises FormRefused with every error."""
    sent.fields.pop(FILE, None)  # a browser sends an empty text where no file was chosen
    file = sent.files.get(FILE)
    is_one = (file is None) == bool(sent.text("link").strip())
    errors = () if is_one else (FieldError(f"/{FILE}", "file_or_link"),)
    try:
        said = sent.decode(NewEvidenceIn)
    except FormRefused as refusal:
        raise FormRefused(*refusal.errors, *errors) from refusal
    if errors:
        raise FormRefused(*errors)
    if file is None:
        return NewLink(said.title, said.is_public, said.link or "")
    return NewFile(said.title, said.is_public, file.name, file.content)


@private_page(f"{AT}/evidence/{{piece:int}}")
async def show_piece(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int], piece: FromPath[int]
) -> Response[bytes]:
    """A piece of evidence, as a form."""
    of = await _mendable(request, number, period)
    return await _show_piece(request, of, piece, await opened(request, _described(request, of, piece)))


@form(f"{AT}/evidence/{{piece:int}}")
async def save_piece(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int], piece: FromPath[int]
) -> Response[bytes]:
    """Describe a piece anew."""
    sent, now = sent_form(request), wiring_of(request).now()

    async def save() -> Response[bytes]:
        said = sent.decode(DescriptionIn)
        await act(
            request,
            evidence.describe,
            number,
            period,
            piece,
            said.title,
            is_public=said.is_public,
            expected=sent.revision,
            now=now,
        )
        return done(request, _path(number, period), Notice.SAVED)

    async def again(form: Form, status: int) -> Response[bytes]:
        of = await _mendable(request, number, period)
        return await _show_piece(request, of, piece, form, status)

    async def current() -> Form:
        return _described(request, await _mendable(request, number, period), piece)

    return await answer_form(request, sent, save, again, current)


@form(f"{AT}/evidence/{{piece:int}}/removal")
async def remove_piece(
    request: Request[Any, Any, Any], number: FromPath[str], period: FromPath[int], piece: FromPath[int]
) -> Response[bytes]:
    """Remove a piece."""
    sent, now = sent_form(request), wiring_of(request).now()
    try:
        await act(request, evidence.detach, number, period, piece, expected=sent.revision, now=now)
    except Stale:
        of = await _mendable(request, number, period)
        changed = Message("", translate(language_of(request), LOOK_AGAIN))
        shown = msgspec.structs.replace(_described(request, of, piece), messages=(changed,))
        return await _show_piece(request, of, piece, shown, _STALE)
    return done(request, _path(number, period), Notice.EVIDENCE_REMOVED)


HANDLERS = [show_report_evidence, add_evidence, show_piece, save_piece, remove_piece]


async def _mendable(request: Request[Any, Any, Any], number: str, period: int) -> OwnReport:
    """Return a report that can still be changed; raises NotFound or WrongState."""
    of = report_of(await look(request, own_work.own_agreement, number), period)
    if of.report is None:
        raise NotFound
    if of.report.status not in MENDABLE:
        raise WrongState(verb="revise", status=of.report.status.value)
    return of


async def _show(
    request: Request[Any, Any, Any], of: OwnReport, form: Form, status: int = 200
) -> Response[bytes]:
    return await show(request, "pages/workspace/evidence.html", EvidencePage(of, form), status=status)


async def _show_piece(
    request: Request[Any, Any, Any], of: OwnReport, piece: int, form: Form, status: int = 200
) -> Response[bytes]:
    page = PiecePage(of, form, numbered(of.evidence, piece))
    return await show(request, "pages/workspace/piece_of_evidence.html", page, status=status)


def _described(request: Request[Any, Any, Any], of: OwnReport, piece: int) -> Form:
    found = numbered(of.evidence, piece)
    said = DescriptionIn(title=found.title, is_public=found.is_public)
    return Form.of(language_of(request), said, of.report.revision if of.report is not None else None)


def _path(number: str, period: int) -> str:
    return f"workspace/agreements/{number}/progress-reports/{period}/evidence"
