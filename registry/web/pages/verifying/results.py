"""What is known of a document: that the registry issued it, when and of which version, or that it did not."""

from collections.abc import Mapping
from typing import Any, Final

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.actions import demo_state, issued_documents
from registry.actions.issued_documents import Names, Verified
from registry.errors import NotFound
from registry.locale import marked
from registry.model.documents import DocumentKind
from registry.model.issued_documents import IssuedDocument, code_in, sha256_in, spaced
from registry.store import Store
from registry.web.forms.shown import Form
from registry.web.issued_addresses import current_address, file_address, page_path
from registry.web.pages.private import lead_to
from registry.web.pages.routes import page
from registry.web.pages.verifying.showing import show
from registry.web.wiring import wiring_of

KINDS: Final[Mapping[DocumentKind, str]] = {
    DocumentKind.AGREEMENT_SUMMARY: marked("Agreement summary"),
    DocumentKind.PROGRESS_REPORT: marked("Progress report"),
    DocumentKind.DEAL_SUMMARY: marked("Deal summary"),
    DocumentKind.PORTFOLIO: marked("Agreement portfolio"),
    DocumentKind.NATIONAL_SUMMARY: marked("Yearly national summary"),
}
_LONGEST: Final = 200


class ResultPage(msgspec.Struct, frozen=True):
    """What was found for a code or a hash (`mark`); `is_code` for a code, which only names a document."""

    mark: str
    is_code: bool
    found: Verified
    names: Names

    @property
    def document(self) -> IssuedDocument:
        """What is on record."""
        return self.found.document

    @property
    def kind(self) -> str:
        """What kind of document it is, to be translated."""
        return KINDS[self.document.kind]

    @property
    def code(self) -> str:
        """The code as it stands on the document."""
        return spaced(self.document.code)

    @property
    def file(self) -> str:
        """The address of the file."""
        return file_address(self.document)

    @property
    def current(self) -> str:
        """The address of the present document."""
        return current_address(self.document)

    @property
    def about(self) -> str:
        """The path of the page about the same thing."""
        return page_path(self.document)

    @property
    def later_version(self) -> int | None:
        """The version of the agreement that is in force, if it is a later one than the document's."""
        in_force = self.names.version_in_force
        is_of_version = self.document.kind is DocumentKind.AGREEMENT_SUMMARY and self.document.part.isdigit()
        if in_force is None or not is_of_version or in_force <= int(self.document.part):
            return None
        return in_force


class UnknownPage(msgspec.Struct, frozen=True):
    """Nothing was issued with this code or hash; `is_readable` unless it can be neither.

    `form` has it as it was typed, to be mended; `contact` is where to write to, an empty text where the
    operator has named none.
    """

    mark: str
    is_code: bool
    is_readable: bool
    contact: str
    form: Form


def canonical(text: str) -> str | None:
    """Return a code or hash that somebody has typed, as it stands in the address of its result; else None."""
    if sha256 := sha256_in(text):
        return sha256
    code = code_in(text)
    return None if code is None else spaced(code)


@page("/verify/{mark:str}")
async def show_result(request: Request[Any, Any, Any], mark: FromPath[str]) -> Response[bytes]:
    """What the registry has issued with this hash, or under this code."""
    wanted = canonical(mark)
    if wanted is not None and wanted != mark:
        return lead_to(request, f"verify/{wanted}")
    # A replica that has not heard of it yet would deny what was issued a moment ago.
    found, is_demo = await wiring_of(request).store.read(_load, wanted)
    if found is None:
        contact = wiring_of(request).settings.contact
        unknown = UnknownPage(
            mark[:_LONGEST],
            wanted is not None and "-" in wanted,
            wanted is not None,
            contact,
            Form(fields={"document": (mark[:_LONGEST],)}),
        )
        return show(
            request,
            "pages/verifying/unknown.html",
            unknown,
            f"verify/{mark}",
            is_demo=is_demo,
            status=404,
        )
    return show(request, "pages/verifying/result.html", found, f"verify/{mark}", is_demo=is_demo)


def _load(store: Store, mark: str | None) -> tuple[ResultPage | None, bool]:
    with store.at_one_moment() as now:
        is_demo = demo_state.is_demo(now)
        if mark is None:
            return None, is_demo
        try:
            found = issued_documents.by_mark(now, mark)
        except NotFound:
            return None, is_demo
        return ResultPage(mark, "-" in mark, found, issued_documents.names(now, found.document)), is_demo


HANDLERS = [show_result]
