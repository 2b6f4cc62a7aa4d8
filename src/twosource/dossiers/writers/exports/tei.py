"""Utterances as a critical apparatus in TEI P5 (chapter 13), parallel segmentation, the reports as witnesses."""

from collections.abc import Sequence
from itertools import pairwise
from xml.etree import ElementTree as ET

from twosource.dossiers.writers.exports.names import legal, witness_name
from twosource.dossiers.writers.phrases import outlet_phrase
from twosource.dossiers.writers.places import Places
from twosource.dossiers.writers.readings import collation, stands_quoted
from twosource.model import Dossier, Place, Survey, Utterance

TEI = "http://www.tei-c.org/ns/1.0"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def write_tei(survey: Survey) -> str:
    """Return one TEI document: a list of witnesses and a division for each story, an `ab` for each utterance.

    Where the marked readings of an utterance part, `app` holds the attested words as `lem` and the others as `rdg`;
    an empty one leaves the words out. What nobody quotes stands as `seg` without an apparatus.
    """
    root = ET.Element("TEI", xmlns=TEI)
    root.append(header(survey))
    body = child(child(root, "text"), "body")
    for number, dossier in enumerate(survey.dossiers, start=1):
        body.append(division(number, dossier))
    if not survey.dossiers:
        child(body, "p", "No report was read.")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def element(tag: str, words: str = "", **attributes: str) -> ET.Element:
    """Return an element with words that XML can hold."""
    made = ET.Element(tag, {name: legal(value) for name, value in attributes.items()})
    made.text = legal(words) or None
    return made


def child(parent: ET.Element, tag: str, words: str = "", **attributes: str) -> ET.Element:
    """Append an element to its parent and return it."""
    made = element(tag, words, **attributes)
    parent.append(made)
    return made


def header(survey: Survey) -> ET.Element:
    """Return the header: a title, the witnesses by story, and how the apparatus is encoded."""
    head = element("teiHeader")
    described = child(head, "fileDesc")
    child(child(described, "titleStmt"), "title", "Utterances and their readings in news reports")
    child(child(described, "publicationStmt"), "p", "Made from reports by Twosource.")
    source = child(described, "sourceDesc")
    for number, dossier in enumerate(survey.dossiers, start=1):
        source.append(witness_list(number, dossier))
    if not survey.dossiers:
        child(source, "p", "None.")
    encoding = child(head, "encodingDesc")
    child(encoding, "variantEncoding", method="parallel-segmentation", location="internal")
    return head


def witness_list(number: int, dossier: Dossier) -> ET.Element:
    """Return the reports of a story as witnesses."""
    listed = element("listWit")
    child(listed, "head", dossier.story.headline)
    for text in dossier.texts:
        article = text.article
        witness = child(listed, "witness", n=dossier.stemma.sigil(text.id))
        witness.set(XML_ID, witness_name(number, dossier, text.id))
        bibl = child(witness, "bibl")
        child(bibl, "publisher", outlet_phrase(article))
        if article.headline:
            child(bibl, "title", article.headline)
        if article.day is not None:
            child(bibl, "date", article.published or "", when=article.day.isoformat())
        child(bibl, "ref", article.url or article.report)
    return listed


def division(number: int, dossier: Dossier) -> ET.Element:
    """Return the utterances of a story."""
    part = element("div", type="story", n=dossier.story.id)
    child(part, "head", dossier.story.headline)
    places = Places(dossier)
    for utterance in dossier.utterances:
        part.append(utterance_block(number, places, utterance))
    if not dossier.utterances:
        child(part, "p", "Nobody is reported to have said anything.")
    return part


def utterance_block(number: int, places: Places, utterance: Utterance) -> ET.Element:
    """Return one utterance with its apparatus."""
    block = element("ab", type="utterance", n=utterance.id)
    if utterance.speaker:
        child(block, "label", utterance.speaker).tail = ": "
    wits = witnesses(number, places, [reading.quotation for reading in utterance.readings])
    if not stands_quoted(places, utterance):  # with its verb: who denied something did not say it
        child(block, "seg", collation(places, utterance).shown, type="reported", corresp=wits)
        return block
    said = child(block, "q", "" if utterance.places else utterance.wording, corresp=wits)
    for before, place in pairwise([None, *utterance.places]):
        assert place is not None
        add_place(number, places, said, place, first=before is None)
    return block


def witnesses(number: int, places: Places, quotations: Sequence[str]) -> str:
    """Return pointers to the witnesses that have some quotations, each once."""
    articles = dict.fromkeys(places.quotations[one].article for one in quotations)
    return " ".join(f"#{witness_name(number, places.dossier, article)}" for article in articles)


def add_place(number: int, places: Places, said: ET.Element, place: Place, *, first: bool) -> None:
    """Append a place of the collation: its words where all agree, else an entry of the apparatus."""
    blank = "" if first else " "
    if place.agreed:
        add_words(said, blank + place.readings[0][1])
        return
    add_words(said, blank)
    entry = child(said, "app")
    groups: dict[str, list[str]] = {}
    for quotation, words in place.readings:
        groups.setdefault(words, []).append(quotation)
    for index, (words, quotations) in enumerate(groups.items()):
        child(entry, "rdg" if index else "lem", words, wit=witnesses(number, places, quotations))


def add_words(parent: ET.Element, words: str) -> None:
    """Append words behind all that an element holds so far."""
    last = parent[-1] if len(parent) else None
    if last is None:
        parent.text = (parent.text or "") + legal(words)
    else:
        last.tail = (last.tail or "") + legal(words)
