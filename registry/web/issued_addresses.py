"""Where a document that was issued is to be found: its file while it is kept, and the present one."""

from urllib.parse import quote

from registry.model.documents import DocumentKind
from registry.model.issued_documents import IssuedDocument

API = "/api/v1"


def file_address(document: IssuedDocument) -> str:
    """Return the address of the file; what is there never changes, and may be gone."""
    return f"/documents/{document.sha256}.pdf"


def file_name(document: IssuedDocument) -> str:
    """Return what a browser calls the file that it saves: `GD-2026-0001-1-fi.pdf`."""
    return f"{document.subject.replace('/', '-')}-{document.language.value}.pdf"


def current_address(document: IssuedDocument) -> str:
    """Return where the present document of the same thing is, in the same language."""
    thing, part, language = quote(document.thing), quote(document.part), f"lang={document.language.value}"
    match document.kind:
        case DocumentKind.PROGRESS_REPORT:
            return f"{API}/agreements/{thing}/progress-reports/{part}/summary.pdf?{language}"
        case DocumentKind.DEAL_SUMMARY:
            return f"{API}/deals/{thing}/summary.pdf?period={part}&{language}"
        case DocumentKind.PORTFOLIO:
            return f"{API}/organisations/{thing}/portfolio.pdf?{language}"
        case DocumentKind.NATIONAL_SUMMARY:
            return f"{API}/years/{thing}/national-summary.pdf?{language}"
        case DocumentKind.AGREEMENT_SUMMARY:
            return f"{API}/agreements/{thing}/summary.pdf?version={part}&{language}"


def page_path(document: IssuedDocument) -> str:
    """Return the path behind the language of the page about the same thing."""
    thing = quote(document.thing)
    match document.kind:
        case DocumentKind.DEAL_SUMMARY:
            return f"deals/{thing}?period={quote(document.part)}"
        case DocumentKind.PORTFOLIO:
            return f"organisations/{thing}"
        case DocumentKind.NATIONAL_SUMMARY:
            return ""
        case DocumentKind.AGREEMENT_SUMMARY | DocumentKind.PROGRESS_REPORT:
            return f"agreements/{thing}"
