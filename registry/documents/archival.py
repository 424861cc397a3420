"""What makes a PDF one that lasts and that everybody can read: PDF/A-3a and PDF/UA-1 at once.

WeasyPrint writes the identification of one variant into a file, here that of PDF/A-3a (ISO 19005-3). A
file may meet PDF/UA-1 (ISO 14289-1) as well, and then says so in the same metadata; PDF/A asks that a
schema it does not know, such as that of PDF/UA's identification, is described beside it (6.6.2.3).
"""

import io
import re
from functools import cached_property
from typing import Final

import pydyf  # type: ignore[import-untyped]
from weasyprint import Attachment

from registry.documents.orders import Order

VARIANT: Final = "pdf/a-3a"

_END: Final = b"</rdf:RDF>"
_PDF_UA: Final = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1" />\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>The part of ISO 14289 that the document meets</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property>\
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""


def make_lasting(_document: object, pdf: pydyf.PDF) -> None:
    """Give a PDF what WeasyPrint leaves out; it is called when everything is drawn and nothing written."""
    pdf.__class__ = _LastingPDF
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Stream):
            thing.__class__ = _LastingStream
            if thing.extra.get("Type") == "/Metadata":
                _declare_both(thing)
            elif _LETTERS_OF_A_FONT in thing.stream:
                thing.stream = [_MEANINGLESS.sub(_JOINER, line) for line in thing.stream]


def _declare_both(metadata: pydyf.Stream) -> None:
    """Add PDF/UA-1 to the metadata of a PDF/A-3a, which stay readable without inflating anything."""
    metadata.compress = False
    metadata.stream = [part.replace(_END, _PDF_UA + _END) for part in metadata.stream]


_LETTERS_OF_A_FONT: Final = b"begincmap"
_MEANINGLESS: Final = re.compile(rb"<>$")
_JOINER: Final = b"<2060>"
"""What a glyph says that is a part of the letter before it, such as an accent: a word joiner, which adds
nothing to a text. WeasyPrint says nothing at all, and that is malformed (ISO 32000-1, 9.10.3)."""


class _LastingStream(pydyf.Stream):  # type: ignore[misc]  # pydyf carries no types
    """A stream whose end is seen: data that end in CR would run into the LF before `endstream`.

    The two together are one end of line, and the stream one byte shorter than it says (ISO 19005-3, 6.1.7.1).
    """

    @cached_property  # what is written is also hashed, for the identifier, and need not be deflated twice
    def data(self) -> bytes:
        data: bytes = super().data
        return data.removesuffix(_LF_AND_END) + b"\r" + _LF_AND_END


_LF_AND_END: Final = b"\nendstream"


class _LastingPDF(pydyf.PDF):  # type: ignore[misc]  # pydyf carries no types
    """A PDF whose last streams, which are added while it is written, are such too."""

    def add_object(self, thing: pydyf.Object) -> None:
        if isinstance(thing, pydyf.Stream):
            thing.__class__ = _LastingStream
        super().add_object(thing)


def data_of(order: Order) -> Attachment:
    """Return the data of a document, to lie inside it under the name of the document."""
    return Attachment(
        file_obj=io.BytesIO(order.data),
        name=f"{order.name}.json",
        description="The data of this document",
        created=order.summary.issued_at,
        modified=order.summary.issued_at,
        relationship="Data",
    )
