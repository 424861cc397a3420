"""A document's HTML as Typst: the same headings, paragraphs and tables, in the same words.

It is no translation of the style sheet. What takes time in a document are its words and its tables, and
those are all there.
"""

import json
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

import tinyhtml5

_PREAMBLE: Final = """\
#set document(title: {title}, date: datetime(year: 2026, month: 1, day: 1))
#set page(paper: "a4", margin: (x: 20mm, top: 22mm, bottom: 24mm),
  footer: context [#text(8.5pt, {title}) #h(1fr) #counter(page).display("1 / 1", both: true)])
#set text(font: ("Source Sans 3", "DejaVu Sans"), size: 10pt, lang: {language}, hyphenate: true)
#set table(stroke: (bottom: 0.4pt + luma(210)), inset: (x: 1mm, y: 1.6mm))
#show heading.where(level: 1): set text(24pt)
#show heading.where(level: 2): set text(13pt)
#pdf.attach("data.json", relationship: "data", mime-type: "application/json", description: "The data")
"""

_HEADINGS: Final = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}
_BLOCKS: Final = frozenset(
    {*_HEADINGS, "p", "div", "section", "header", "footer", "main", "article", "table", "figure"}
    | {"ul", "ol", "dl", "li", "dt", "dd", "figcaption", "details", "summary", "nav", "aside"}
)
_SILENT: Final = frozenset({"script", "style", "template"})


def typst_text(html: str) -> str:
    """Return the text of a Typst document."""
    root = tinyhtml5.parse(html, namespace_html_elements=False)
    title = root.findtext("head/title", "").strip()
    body = root.find("body")
    assert body is not None
    preamble = _PREAMBLE.format(title=_quoted(title), language=_quoted(root.get("lang", "en")))
    return preamble + "\n".join(_blocks(body)) + "\n"


def _blocks(element: Element) -> Iterator[str]:
    """Yield what stands one below the other."""
    if not any(child.tag in _BLOCKS for child in element):
        words = _words(element)
        if words:
            yield f"#block[{words}]"
        return
    line = [_text(element.text)]
    for child in element:
        if child.tag in _BLOCKS:
            yield from _line(line)
            line = [_text(child.tail)]
            yield from _block(child)
        else:
            line += [_inline(child), _text(child.tail)]
    yield from _line(line)


def _line(parts: list[str]) -> Iterator[str]:
    words = "".join(parts)
    if words.strip("# \n\"'"):
        yield f"#block[{words}]"


def _block(element: Element) -> Iterator[str]:
    if element.tag in _HEADINGS:
        yield f"#heading(level: {_HEADINGS[str(element.tag)]}, [{_words(element)}])"
    elif element.tag == "table":
        yield from _table(element)
    elif "running" in element.get("class", ""):
        return  # the running footer, which Typst has by itself
    else:
        yield from _blocks(element)


def _table(table: Element) -> Iterator[str]:
    rows = list(table.iter("tr"))
    columns = max((sum(int(cell.get("colspan", "1")) for cell in row) for row in rows), default=0)
    if not columns:
        return
    caption = table.find("caption")
    if caption is not None:
        yield f"#block[{_words(caption)}]"
    head = [_cell(cell) for row in table.findall("thead/tr") for cell in row]
    body = [_cell(cell) for row in rows if row not in table.findall("thead/tr") for cell in row]
    header = f"table.header({', '.join(head)}), " if head else ""
    yield f"#table(columns: (1fr,) * {columns}, {header}{', '.join(body)})"


def _cell(cell: Element) -> str:
    content = "\n".join(_blocks(cell))
    return f"table.cell(colspan: {int(cell.get('colspan', '1'))})[{content}]"


def _words(element: Element) -> str:
    parts = [_text(element.text)]
    for child in element:
        parts += [_inline(child), _text(child.tail)]
    return "".join(parts)


def _inline(element: Element) -> str:
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return ""
    if element.tag == "br":
        return "#linebreak()"
    if element.tag == "img":
        return _picture(element)
    words = _words(element)
    if element.tag in {"b", "strong", "th"}:
        words = f"#strong[{words}]"
    if element.tag == "small":
        words = f"#text(8.5pt)[{words}]"
    if language := element.get("lang"):
        words = f"#text(lang: {_quoted(language)})[{words}]"
    return words


def _picture(image: Element) -> str:
    """Return a picture that tells something; one that decorates is left out."""
    if not image.get("alt"):
        return ""
    return f"#image({_quoted(image.get('src', ''))}, alt: {_quoted(image.get('alt', ''))})"


def _text(text: str | None) -> str:
    words = " ".join((text or "").split())
    if not words:
        return " " if text else ""
    before = " " if (text or "")[0].isspace() else ""
    after = " " if (text or "")[-1].isspace() else ""
    return f"#{_quoted(before + words + after)}"


def _quoted(text: str) -> str:
    r"""Return a string as Typst writes it: like JSON's, but for what it escapes as \u{…}."""
    return json.dumps(text, ensure_ascii=False)
