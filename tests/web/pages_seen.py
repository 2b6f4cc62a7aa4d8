"""What a browser would make of a page."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "br", "hr", "link", "input"}
RAW = {"script", "style", "iframe", "object", "embed", "base", "img"}


@dataclass
class Seen(HTMLParser):
    """Elements, ids and links of a page; every element must be closed in its place."""

    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.held.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.held.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    @property
    def links(self) -> list[str]:
        return [attributes["href"] or "" for attributes in self.all("a")]


def seen(html: str) -> Seen:
    page = Seen()
    page.feed(html)
    page.close()
    assert page.held == []
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert len(page.all("h1")) == 1
    return page


def assert_harmless(page: Seen) -> None:
    """Nothing on a page but what the desk made: no script in it, no handler, no address that leads elsewhere."""
    for tag, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name == "style"], attributes
        if tag in RAW:
            assert tag == "script"
            assert str(attributes.get("src")).startswith("/static/")
        for name in ("href", "src", "action"):
            assert str(attributes.get(name) or "/").startswith(("/", "#")), attributes
        assert not str(attributes.get("href", "")).startswith("//")
