"""Issued documents: what is on record of a file, by its hash."""

from typing import Any

from litestar import Request, Response, get
from litestar.params import FromPath

from registry.actions import issued_documents
from registry.errors import NotFound
from registry.model.issued_documents import sha256_in
from registry.web.answers import answer
from registry.web.api.contract import Operation, contract
from registry.web.guards import public
from registry.web.issued_addresses import current_address, file_address
from registry.web.wiring import wiring_of
from registry.wire.issued_documents import IssuedDocumentOut

_SHOW = Operation(tag="Documents", gives=IssuedDocumentOut, refuses=(NotFound,))


@get("/documents/{sha256:str}", **contract(_SHOW, public))
async def show_issued_document(request: Request[Any, Any, Any], sha256: FromPath[str]) -> Response[bytes]:
    """What the registry has issued with this SHA-256: whether, when, and of which version."""
    wanted = sha256_in(sha256)
    if wanted is None:
        raise NotFound
    # A replica that has not heard of it yet would deny what was issued a moment ago.
    found = await wiring_of(request).store.read(issued_documents.by_hash, wanted)
    document = found.document
    return answer(
        request,
        IssuedDocumentOut.of(
            document,
            newer=found.newer,
            has_lost_its_seal=found.has_lost_its_seal,
            file=file_address(document) if found.is_kept else None,
            current=current_address(document),
        ),
    )


HANDLERS = [show_issued_document]
