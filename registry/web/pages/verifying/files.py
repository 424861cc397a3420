"""The files of issued documents, each for good under the hash of its bytes."""

from typing import Any, Final

import msgspec
from litestar import HttpMethod, Request, Response, route
from litestar.params import FromPath
from litestar.status_codes import HTTP_304_NOT_MODIFIED

from registry.actions import demo_state, issued_documents
from registry.errors import NoLongerKept, NotFound
from registry.model.issued_documents import IssuedDocument, spaced
from registry.store import Store
from registry.web.answers import is_known
from registry.web.errors import problem
from registry.web.guards import guarded_by, public
from registry.web.headers import header
from registry.web.issued import PDF
from registry.web.issued_addresses import current_address, file_name
from registry.web.languages import DEFAULT, preferred
from registry.web.pages.verifying.results import KINDS
from registry.web.pages.verifying.showing import show
from registry.web.wiring import wiring_of

_ENDING: Final = ".pdf"
_A_YEAR: Final = 365 * 24 * 3600


class GonePage(msgspec.Struct, frozen=True):
    """A document that was issued and whose file is gone."""

    document: IssuedDocument
    kind: str
    code: str
    current: str


@route(
    "/documents/{name:str}",
    http_method=[HttpMethod.GET, HttpMethod.HEAD],
    include_in_schema=False,
    **guarded_by(public),
)
async def show_issued_file(request: Request[Any, Any, Any], name: FromPath[str]) -> Response[bytes]:
    """The file with this hash, while it is kept; after that, where the present document is."""
    sha256 = name.removesuffix(_ENDING)
    document, pdf, is_demo = await wiring_of(request).store.read(_load, sha256)
    if document is None or not name.endswith(_ENDING):
        raise NotFound
    if pdf is None:
        return _gone(request, document, is_demo=is_demo)
    headers = {
        "content-disposition": f'inline; filename="{file_name(document)}"',
        "content-language": document.language.value,
        "etag": f'"{sha256}"',
        "cache-control": f"public, max-age={_A_YEAR}, immutable",
        "link": f'</api/v1/documents/{sha256}>; rel="describedby"',
    }
    if is_known(request, headers["etag"]):
        return Response(b"", status_code=HTTP_304_NOT_MODIFIED, headers=headers, media_type=PDF)
    return Response(pdf, headers=headers, media_type=PDF)


def _load(store: Store, sha256: str) -> tuple[IssuedDocument | None, bytes | None, bool]:
    with store.at_one_moment() as now:
        document = issued_documents.find(now, sha256)
        pdf = None if document is None else issued_documents.file_of(now, sha256)
        return document, pdf, demo_state.is_demo(now)


def _gone(request: Request[Any, Any, Any], document: IssuedDocument, *, is_demo: bool) -> Response[bytes]:
    current = current_address(document)
    if "text/html" in (header(request, b"accept") or ""):
        content = GonePage(document, KINDS[document.kind], spaced(document.code), current)
        answer = show(
            request,
            "pages/verifying/gone.html",
            content,
            "",
            is_demo=is_demo,
            status=404,
            language=preferred(request, DEFAULT),
        )
    else:
        answer = problem(request, NoLongerKept(current=current))
    answer.headers["link"] = f'<{current}>; rel="latest-version"'  # RFC 5829
    return answer


HANDLERS = [show_issued_file]
