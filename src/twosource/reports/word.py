"""Word documents (Office Open XML, ECMA-376 part 1): their paragraphs as plain text.

What stands beside them is lost: pictures and their captions in boxes, headers, footnotes, comments, and what was struck out
while changes were tracked. Cells of a table are paragraphs of their own.
"""

from lxml import etree

from twosource.errors import ReportRefused

DOCUMENT = "word/document.xml"
"""The member that holds the text, by which such a zip file is known."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
DRAWN = frozenset(
    [
        f"{W}drawing",
        f"{W}pict",
        f"{W}object",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent",
    ]
)
"""What is drawn into a paragraph: boxes, whose words belong to no place of the text."""


def document_text(content: bytes) -> str:
    """Return the paragraphs of a Word document's XML, a blank line between them.

    Raises:
        ReportRefused: it is no such document, or defines entities.
    """
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise ReportRefused("is a Word document that defines entities; save it as text and give that")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise ReportRefused("is a broken Word document; save it as text and give that") from error
    paragraphs = (_words(paragraph) for paragraph in tree.iter(f"{W}p") if not _is_drawn(paragraph))
    return "\n\n".join(words for words in paragraphs if words)


def _words(paragraph: etree._Element) -> str:
    elements = (element for element in paragraph.iter(f"{W}t", *SIGNS) if not _is_drawn(element))
    return "".join(SIGNS.get(str(element.tag), element.text or "") for element in elements).strip()


def _is_drawn(element: etree._Element) -> bool:
    return any(above.tag in DRAWN for above in element.iterancestors())
