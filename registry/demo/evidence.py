"""The evidence of the demo: one page that says it is invented, for reports with a documented value.

There is one such file in each language, as small as a PDF can be: what is shown is how evidence is
handled, not what units write.
"""

import datetime as dt
from functools import cache
from hashlib import sha256
from typing import Final

from registry.demo.parts import Part
from registry.demo.words import words
from registry.model.evidence import Evidence, EvidenceFile
from registry.model.file_types import FileType
from registry.model.languages import Language
from registry.model.people import Actor
from registry.model.progress_reports import EvidenceLevel, ReportContent
from registry.store import Store, Transaction, stored_files


def evidence_of(
    part: Part, content: ReportContent, period: int, at: dt.datetime, editor: Actor
) -> tuple[Evidence, ...]:
    """Return what backs a report that says of a value that it is documented, and who has added it.

    Units without people of their own have none: evidence is added by somebody.
    """
    is_documented = any(value.evidence is EvidenceLevel.DOCUMENTED for value in content.values)
    if editor.account is None or not is_documented:
        return ()
    title = words().evidence.get(part.language)
    pdf = page_in(part.language)
    file = EvidenceFile(sha256(pdf).hexdigest(), f"{title} {period}.pdf", FileType.PDF, len(pdf))
    return (
        Evidence(1, f"{title} {period}", is_public=True, added_at=at, added_by=editor.account, file=file),
    )


def store_evidence(tx: Transaction, store: Store, now: dt.datetime) -> None:
    """Store the files that the demo's evidence refers to."""
    for language in Language:
        stored_files.put(tx, store.files, page_in(language), FileType.PDF.value, now)


@cache
def page_in(language: Language) -> bytes:
    """Return a PDF of one page with the notice that all is invented (ISO 32000-1, 7.5)."""
    heading, notice = words().evidence.get(language), words().notice.get(language)
    drawn = f"BT /F 20 Tf 70 760 Td {_text(heading)} Tj /F 12 Tf 0 -40 Td {_text(notice)} Tj ET"
    objects = [
        part.encode("cp1252") for part in (*_FRAME, f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream")
    ]
    made = bytearray(b"%PDF-1.4\n")
    places = []
    for number, part in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    table = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(made)


_FRAME: Final = (
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
)


def _text(text: str) -> str:
    """Return a text as it stands in a page's content; in Windows-1252 every letter is one byte."""
    return "(" + "".join(f"\\{sign}" if sign in "()\\" else sign for sign in text) + ")"
