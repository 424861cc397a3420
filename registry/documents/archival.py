"""What makes a PDF one that lasts and that everybody can read: PDF/A-3a and PDF/UA-1 at once.

WeasyPrint writes the identification of one variant into a file, here that of PDF/A-3a (ISO 19005-3). A
file may meet PDF/UA-1 (ISO 14289-1) as well, and then says so in the same metadata; PDF/A asks that a
schema it does not know, such as that of PDF/UA's identification, is described beside it (6.6.2.3).
"""

import io
from typing import Any, Final

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


def declare_both(_document: object, pdf: Any) -> None:  # noqa: ANN401 (pydyf carries no types)
    """Add PDF/UA-1 to the metadata of a PDF/A-3a, which stay readable without inflating anything."""
    for thing in pdf.objects:
        extra = getattr(thing, "extra", None)
        if extra is not None and extra.get("Type") == "/Metadata":
            thing.compress = False
            thing.stream = [part.replace(_END, _PDF_UA + _END) for part in thing.stream]


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
