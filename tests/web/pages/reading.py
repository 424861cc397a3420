"""Reading a page as a person or a machine would: its text, its links, its languages."""

from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source"})

INLINE = frozenset({"a", "b", "span", "strong", "time"})


class Element:
    """An element with what is in it."""

    def __init__(self, tag: str, attributes: dict[str, str | None]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []

    @property
    def text(self) -> str:
        """All text in it, with spaces as a reader sees them."""
        return " ".join(words_of(self).split())

    def all(self, tag: str | None = None, **attributes: str) -> list["Element"]:
        """Return the elements in it with this tag and these attributes (`class_`, `aria_label`), in order."""
        found = []
        for child in self.children:
            if isinstance(child, Element):
                wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
                if tag in {None, child.tag} and wanted.items() <= child.attributes.items():
                    found.append(child)
                found += child.all(tag, **attributes)
        return found

    def first(self, tag: str | None = None, **attributes: str) -> "Element":
        """Return the first of them; there has to be one."""
        found = self.all(tag, **attributes)
        assert found, f"no {tag} {attributes}"
        return found[0]


def words_of(element: Element) -> str:
    """Return the text of an element; what is not in a line with it stands apart."""
    edge = "" if element.tag in INLINE else " "
    parts = (child if isinstance(child, str) else words_of(child) for child in element.children)
    return edge + "".join(parts) + edge


class _Reader(HTMLParser):
    """Builds the tree, and refuses what does not nest."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        assert len(element.attributes) == len(attrs), f"an attribute comes twice in {tag}"
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(html: str) -> Element:
    """Return the tree of a page whose elements all nest."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == [reader.root], "an element is never closed"
    return reader.root
