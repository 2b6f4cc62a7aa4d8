"""What the fields of other tools' records are called, and how their values are read as text."""

from collections.abc import Iterable, Mapping

Json = object
Record = Mapping[str, Json]

TEXT = (
    "text",
    "maintext",
    "articleBody",
    "body",
    "plaintext",
    "content",
    "content_text",
    "bodyText",
    "full_text",
    "fulltext",
    "story_text",
)
MARKUP = ("content_html", "bodyHtml", "html", "raw_html")
TITLE = ("headline", "title", "webTitle", "name")
PUBLISHED = (
    "published", "date_publish", "datePublished", "date_published", "publishing_date", "publishedAt",
    "published_at", "pub_date", "pubDate", "publication_date", "publish_date", "webPublicationDate", "dateTimePub", "dateTime", "date",
)  # fmt: skip
OUTLET = (
    "outlet",
    "publisher",
    "publication",
    "media_name",
    "site_name",
    "provider",
    "source_name",
    "source",
    "source_domain",
    "series",
    "domain",
)
URL = ("url", "link", "canonical_url", "external_url", "webUrl", "mainEntityOfPage", "@id")
AUTHORS = ("authors", "author", "creator", "byline")
LANGUAGE = ("language", "lang", "inLanguage")
SUMMARY = ("description", "summary", "abstract")
LONGEST = 1000
"""Code points of a stated field; what is longer is no name or date."""


def first_text(record: Record, names: Iterable[str]) -> str | None:
    """Return the first of the named fields that holds words; an object gives its name."""
    for name in names:
        words = as_text(record.get(name))
        if words:
            return words
    return None


def stated(record: Record, names: Iterable[str]) -> str | None:
    """Return the first of the named fields as a statement: short, and safe to write as UTF-8."""
    words = first_text(record, names)
    return presentable(words) if words else None


def presentable(words: str) -> str:
    """Return a stated field without half surrogates, cut where no name or date goes on."""
    return words.strip()[:LONGEST].encode("utf-8", "replace").decode("utf-8")


def as_text(value: Json) -> str:
    """Return the words of a JSON value: a string, a number, an object's name, the first of a list; else ""."""
    if isinstance(value, str):
        return value if value.strip() else ""
    if isinstance(value, Mapping):
        return as_text(value.get("name") or value.get("title") or value.get("@id"))
    if isinstance(value, list) and value:
        return as_text(value[0])
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def stated_authors(record: Record) -> tuple[str, ...]:
    """Return the authors as stated, in their order."""
    for name in AUTHORS:
        value = record.get(name)
        members = value if isinstance(value, list) else [value]
        names = [presentable(words) for member in members if (words := as_text(member))]
        if names:
            return tuple(names)
    return ()


def sections_text(body: Json) -> str:
    """Return the text of a body in sections (Fundus): summary, section headings and paragraphs, a line each."""
    if not isinstance(body, Mapping):
        return ""
    paragraphs = list(_strings(body.get("summary")))
    sections = body.get("sections")
    for section in sections if isinstance(sections, list) else []:
        if isinstance(section, Mapping):
            paragraphs.extend(_strings(section.get("headline")))
            paragraphs.extend(_strings(section.get("paragraphs")))
    return "\n\n".join(paragraphs)


def _strings(value: Json) -> Iterable[str]:
    if isinstance(value, str):
        value = [value]
    return (
        [words.strip() for words in value if isinstance(words, str) and words.strip()]
        if isinstance(value, list)
        else []
    )
