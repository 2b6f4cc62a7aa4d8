"""The critical apparatus, held to the parts of TEI P5 that it uses and read back."""

from pathlib import Path

from hypothesis import given, settings
from lxml import etree

from tests.builders import ferry_survey
from tests.builders.surveys import surveys
from twosource import archive
from twosource.dossiers.writers.exports.tei import write_tei
from twosource.model import Survey
from twosource.text.wording import normals

NS = {"t": "http://www.tei-c.org/ns/1.0"}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
EXAMPLES = Path(__file__).parents[3] / "examples"
TRAWLER = ("nordwire-0712.txt", "halifax-ledger.txt", "worldbriefly-rewrite.txt")
RULES = etree.RelaxNG(etree.parse(Path(__file__).parent / "tei_apparatus.rng"))


def parsed(survey):
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(write_tei(survey).encode("utf-8"), parser)


def witnessed(block, witness: str) -> str:
    """Read one witness's words through an utterance, as an edition by parallel segmentation is read."""
    parts = [block.text or ""]
    for part in block:
        if part.tag == f"{{{NS['t']}}}app":
            chosen = [one for one in part if f"#{witness}" in one.get("wit", "").split()]
            parts += [one.text or "" for one in chosen[:1]]
        parts.append(part.tail or "")
    return "".join(parts)


def test_the_apparatus_gives_every_reading_of_every_witness_back():
    dossier = archive.read([EXAMPLES / name for name in TRAWLER]).dossiers[0]
    root = parsed(Survey(dossiers=(dossier,)))
    quotations = {q.id: q for text in dossier.texts for q in text.quotations}
    seen = 0
    for utterance in dossier.utterances:
        block = root.find(f".//t:ab[@n='{utterance.id}']/t:q", NS)
        for name, _ in utterance.places[0].readings if utterance.places else ():
            sigil = dossier.stemma.sigil(quotations[name].article)
            assert normals(witnessed(block, f"s1-{sigil}")) == normals(dossier.words(quotations[name].span))
            seen += 1
    assert seen >= 5


def test_every_pointer_leads_to_a_witness():
    root = parsed(ferry_survey())
    known = {f"#{one.get(XML_ID)}" for one in root.iterfind(".//t:witness", NS)}
    pointed = {p for one in root.iter() for name in ("wit", "corresp") for p in one.get(name, "").split()}
    assert pointed
    assert pointed <= known


def test_it_says_how_the_apparatus_is_encoded():
    variants = parsed(ferry_survey()).find(".//t:variantEncoding", NS)
    assert dict(variants.attrib) == {"method": "parallel-segmentation", "location": "internal"}


def test_a_survey_of_nothing_is_still_a_document():
    RULES.assertValid(parsed(Survey()))


@settings(max_examples=40, deadline=None)
@given(surveys())
def test_any_survey_gives_xml_that_keeps_to_the_rules(survey):
    root = parsed(survey)
    RULES.assertValid(root)
    names = [one.get(XML_ID) for one in root.iter() if one.get(XML_ID)]
    assert len(names) == len(set(names))


def test_the_ferry_keeps_to_the_rules():
    RULES.assertValid(parsed(ferry_survey()))
