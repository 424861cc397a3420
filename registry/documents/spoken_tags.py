"""What WeasyPrint leaves out of a document's tags: the language of each text, and what a header cell heads.

A reader of one language reads aloud what is in another with that language's voice only if its tag says so
(ISO 14289-1, 7.2), and many find their way in a table by the scope of its headers (7.5).
"""

from collections.abc import Iterator
from typing import Final

import pydyf  # type: ignore[import-untyped]
from weasyprint.formatting_structure.boxes import Box
from weasyprint.pdf import tags

_build: Final = tags._build_box_tree  # noqa: SLF001  # the only place that knows both an element and its tag
_PAGE: Final = ("html", "body")
_SCOPES: Final = {"row": "/Row", "col": "/Column", "colgroup": "/Column"}


def complete_tags() -> None:
    """Teach WeasyPrint to tag what the HTML says of languages and of header cells."""
    tags._build_box_tree = _completed  # noqa: SLF001  # it calls itself by this name, for each box


def _completed(box: Box, *of_tree: object) -> Iterator[pydyf.Dictionary]:
    """Build the tags of a box and of what is in it, and add what its element says."""
    is_of_page = box.element is None or box.element_tag in _PAGE  # whose tags are those of what is in it
    for tag in _build(box, *of_tree):
        if not is_of_page:
            _complete(tag, box.element.attrib)
        yield tag


def _complete(tag: pydyf.Dictionary, said: dict[str, str]) -> None:
    if language := said.get("lang"):
        tag["Lang"] = pydyf.String(language)
    if tag["S"] == "/TH" and said.get("scope") in _SCOPES:
        tag["A"]["Scope"] = _SCOPES[said["scope"]]
