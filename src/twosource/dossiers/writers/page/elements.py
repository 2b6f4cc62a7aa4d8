"""HTML that cannot be broken by what it shows: every text is escaped unless it is HTML made here."""

import re
from collections.abc import Iterable
from html import escape
from typing import TypeAlias

VOID = {"meta", "br", "hr", "link", "input"}
# What HTML has no sign for: controls, halves of pairs, non-characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


Child: TypeAlias = "str | Html | Iterable[Child] | None"
EMPTY = Html("")


def tag(name: str, /, *children: Child, **attributes: str | bool | None) -> Html:
    """Return an element; a trailing `_` of an attribute's name is dropped, other `_` are hyphens.

    An attribute that is None or False is left out, one that is True stands without a value.
    """
    opened = name + "".join(attribute(key, value) for key, value in attributes.items())
    if name in VOID:
        return Html(f"<{opened}>")
    return Html(f"<{opened}>{joined(*children)}</{name}>")


def attribute(key: str, value: str | bool | None) -> str:
    """Return an attribute with the blank before it."""
    if value is None or value is False:
        return ""
    named = key.rstrip("_").replace("_", "-")
    return f" {named}" if value is True else f' {named}="{safe(value)}"'


def joined(*children: Child) -> Html:
    """Return children one after the other, texts escaped."""
    parts: list[str] = []
    for child in children:
        if isinstance(child, Html):
            parts.append(child)
        elif isinstance(child, str):
            parts.append(safe(child))
        elif child is not None:
            parts.append(joined(*child))
    return Html("".join(parts))


def safe(text: str) -> str:
    """Return text escaped for elements and quoted attributes; what HTML cannot hold becomes U+FFFD."""
    return escape(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text))


def words(text: str, class_: str = "words") -> Html:
    """Return a source's words, isolated so that their reading direction ends with them."""
    return tag("bdi", text, class_=class_)


def unseen(text: str) -> Html:
    """Return text for screen readers alone."""
    return tag("span", text, class_="unseen")
