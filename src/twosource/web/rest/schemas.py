"""JSON Schemas of what the REST interface takes and gives."""

from twosource.web.parameters import Schema
from twosource.web.rest.bodies import DRAFT_LENGTH, MARKUPS, REPORT_LENGTH, REPORTS
from twosource.web.rest.writing import KINDS

TEXT: Schema = {"type": "string"}
COUNT: Schema = {"type": "integer", "minimum": 0}
FLAG: Schema = {"type": "boolean"}
MAYBE: Schema = {"type": ["string", "null"]}
ORIGINS: Schema = {
    "type": "array", "items": COUNT, "minItems": 2, "maxItems": 2,
    "description": "How many independent lines of descent: surely, and at most",
}  # fmt: skip


def ref(name: str) -> Schema:
    """Return a reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def record(**members: Schema) -> Schema:
    """Return an object that has all of the members; more may come in later versions."""
    return {"type": "object", "required": list(members), "properties": members}


def several(member: Schema) -> Schema:
    """Return a list."""
    return {"type": "array", "items": member}


def page_of(name: str) -> Schema:
    """Return a part of a list."""
    after: Schema = {
        **MAYBE,
        "description": "Give this as `after` to have the entries behind these; null at the end",
    }
    return record(entries=several(ref(name)), next=after)


def taken(required: tuple[str, ...], **members: Schema) -> Schema:
    """Return an object that is sent: no other members are allowed."""
    return {
        "type": "object",
        "required": list(required),
        "additionalProperties": False,
        "properties": members,
    }


def said(most: int, *, required: bool = False) -> Schema:
    """Return a text that is sent."""
    held: Schema = {"type": "string", "maxLength": most}
    return (
        {**held, "minLength": 1, "pattern": r"[^\u0000-\u0020]"}
        if required
        else {**held, "type": ["string", "null"]}
    )


NAMED_OBJECTS: dict[str, Schema] = {
    "StoryLine": record(
        id=TEXT, headline=TEXT, earliest=MAYBE, latest=MAYBE, articles=COUNT, outlets=COUNT, origins=ORIGINS,
        origins_reason=TEXT, disputed=COUNT, changed=COUNT, developments=several(ref("Development")),
    ),
    "Development": record(
        story=TEXT, headline=TEXT, earliest=TEXT, latest=TEXT, days={"type": "integer"}, shared=several(TEXT),
        probability={"type": "number"},
    ),
    "Hit": record(
        article=TEXT, story=TEXT, outlet=MAYBE, headline=MAYBE, day=MAYBE, start=COUNT, end=COUNT,
        snippet=several(record(text=TEXT, sought=FLAG)),
    ),
    "Person": record(name=TEXT, utterances=COUNT, stories=COUNT),
    "Said": record(story=ref("StoryLine"), utterance={"type": "object", "description": "An utterance as in `twosource/1`"}),
    "FoundClaim": record(
        id=TEXT, text=TEXT, outlets=COUNT, origins=ORIGINS, disputed=FLAG,
        evidence=several(record(article=TEXT, start=COUNT, end=COUNT, stance=TEXT, attributed_to=MAYBE)), story=ref("StoryLine"),
    ),
    "Named": record(name=TEXT, kind=TEXT, aliases=several(TEXT), mentions=COUNT, reports=COUNT, stories=several(ref("StoryLine"))),
    "Change": record(number=COUNT, at=TEXT, kind=TEXT, story=MAYBE, article=MAYBE, text=TEXT),
    "Version": record(
        number=COUNT, article=TEXT, at=TEXT, captured=MAYBE, current=FLAG, came=several(TEXT), went=several(TEXT),
        changed=several(several(TEXT)),
    ),
    "MadeRuling": record(number=COUNT, at=TEXT, kind={"enum": list(KINDS)}, one=TEXT, other=TEXT, undone=MAYBE),
    "Refusal": record(report=TEXT, reason=TEXT),
    "SentReport": taken(
        ("address", "text"), address=said(2000, required=True), text=said(REPORT_LENGTH, required=True),
        markup={"enum": list(MARKUPS), "default": "plain"}, url=said(2000), captured=said(40), outlet=said(1000), headline=said(1000),
        published=said(1000),
        authors={"type": "array", "maxItems": 50, "items": TEXT},
    ),
}  # fmt: skip
SCHEMAS: dict[str, Schema] = {
    **NAMED_OBJECTS,
    "Stories": page_of("StoryLine"),
    "Hits": page_of("Hit"),
    "Claims": record(entries=several(ref("FoundClaim"))),
    "Names": record(entries=several(ref("Named"))),
    "People": page_of("Person"),
    "Utterances": page_of("Said"),
    "Changes": record(entries=several(ref("Change")), next={"type": ["integer", "null"]}),
    "Versions": record(entries=several(ref("Version"))),
    "Rulings": record(entries=several(ref("MadeRuling"))),
    "Dossier": record(
        schema={"const": "twosource/1"}, articles=several({"type": "object"}), refusals=several(ref("Refusal")),
        stories=several({"type": "object"}),
    ),
    "Article": record(article={"type": "object", "description": "An article as in `twosource/1`"}, story=MAYBE),
    "Quote": record(schema={"const": "twosource-quote/1"}, sought=TEXT, found=several({"type": "object"})),
    "Check": record(
        schema={"const": "twosource-check/1"}, draft=TEXT, sound=FLAG, quotations=several({"type": "object"}),
        figures=several({"type": "object"}),
    ),
    "Statistics": record(
        articles=COUNT, versions=COUNT, stories=COUNT, outlets=COUNT, utterances=COUNT, refusals=COUNT, changes=COUNT,
        waiting=COUNT,
    ),
    "Added": record(
        articles=COUNT, known=COUNT, versions=COUNT, refusals=several(ref("Refusal")), changes=several(ref("Change"))
    ),
    "Number": record(number=COUNT),
    "Draft": taken(("draft",), draft=said(DRAFT_LENGTH, required=True)),
    "Reports": taken(("reports",), reports={**several(ref("SentReport")), "minItems": 1, "maxItems": REPORTS}),
    "Ruling": taken(
        ("kind", "one", "other"), kind={"enum": list(KINDS)}, one=said(2000, required=True), other=said(2000, required=True)
    ),
    "Problem": record(type=TEXT, title=TEXT, status={"type": "integer"}, detail=TEXT),
}  # fmt: skip
