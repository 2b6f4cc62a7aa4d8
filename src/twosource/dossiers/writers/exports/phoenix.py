"""Events as tab-separated CAMEO records with the columns of the Phoenix data sets (Open Event Data Alliance)."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import product

from twosource.dossiers.writers.exports.names import country_and_sector, legal
from twosource.dossiers.writers.phrases import outlet_phrase, shown
from twosource.dossiers.writers.places import Places
from twosource.model import Actor, Event, Survey

COLUMNS = (
    "EventID", "Date", "Year", "Month", "Day", "SourceActorFull", "SourceActorEntity", "SourceActorRole",
    "SourceActorAttribute", "TargetActorFull", "TargetActorEntity", "TargetActorRole", "TargetActorAttribute",
    "EventCode", "EventRootCode", "PentaClass", "GoldsteinScore", "Issues", "Lat", "Lon", "LocationName", "StateName",
    "CountryCode", "SentenceID", "URLs", "NewsSources",
)  # fmt: skip
PENTA = {
    **dict.fromkeys(("01", "02"), 0),
    **dict.fromkeys(("03", "04", "05"), 1),
    **dict.fromkeys(("06", "07", "08"), 2),
    **dict.fromkeys(("09", "10", "11", "12", "13"), 3),
    **dict.fromkeys(("14", "15", "16", "17", "18", "19", "20"), 4),
}
"""Statement, verbal and material co-operation, verbal and material conflict, by the root of the code."""
ROLE = 3
"""Letters of an actor's sectors that are its role; what follows are attributes."""


def write_phoenix(survey: Survey) -> str:
    """Return a header and a line for each event that happened on a day that is known.

    The columns have no place for whether an act was planned, threatened or denied, nor for a day that is only named,
    so such events are left to the other exports. Columns that no report tells (scores, coordinates) stay empty.
    """
    lines = ["\t".join(COLUMNS)]
    for dossier in survey.dossiers:
        places = Places(dossier)
        lines += [
            "\t".join(cleaned(cell) for cell in row)
            for event in dossier.events
            if event.status == "happened" and event.day and event.day.earliest
            for row in rows(places, event, event.day.earliest)
        ]
    return "\n".join(lines) + "\n"


def cleaned(cell: str) -> str:
    """Return a cell without tabs and line ends; nothing in it is taken for a formula."""
    words = re.sub(r"\s+", " ", shown(legal(cell)))
    return f"'{words}" if words.startswith(("=", "+", "-", "@")) else words


def rows(places: Places, event: Event, day: date) -> Iterator[list[str]]:
    """Yield the cells of one event: a line for each pair of parties, numbered where there are several."""
    pairs = list(product(codes(event.actor), codes(event.target)))
    dated = [day.strftime("%Y%m%d"), str(day.year), str(day.month), str(day.day)]
    root = event.cameo[:2]
    coded = [event.cameo, root, str(PENTA.get(root, ""))]
    located = ["", "", "", "", event.place or "", "", ""]
    told = [
        places.texts[article].article for article in dict.fromkeys(span.article for span in event.mentions)
    ]
    for number, (source, target) in enumerate(pairs, start=1):
        name = f"{event.id}-{number}" if len(pairs) > 1 else event.id
        yield [
            name, *dated, *parts(source), *parts(target), *coded, *located, places.line(event.mentions),
            "; ".join(text.url or text.report for text in told), "; ".join(outlet_phrase(text) for text in told),
        ]  # fmt: skip


def codes(actor: Actor | None) -> list[str]:
    """Return the codes of an actor: two that act as one have one each; an unknown one has an empty one."""
    return actor.code.split("/") if actor else [""]


def parts(code: str) -> list[str]:
    """Return a whole code, its country, its role and its attributes."""
    country, sector = country_and_sector(code)
    return [code, country, sector[:ROLE], sector[ROLE:]]
