"""What the digest says of quotations whose sense was turned by other words or a cut, or that were given to somebody else."""

import re
from collections.abc import Iterator, Mapping

from twosource.dossiers.changes_told import (
    EVEN,
    attested_spans,
    is_change,
    quotations_by_id,
    with_context,
)
from twosource.dossiers.lines import count_line
from twosource.dossiers.names import name_report, sigils
from twosource.dossiers.patterns import (
    BETWEEN,
    CONTRARY,
    GIVEN,
    READING,
    REVERSED,
    SPEAKERS_DIFFER,
    SURENESS_CHANGED,
    SURENESS_DIFFERS,
    TURNED,
)
from twosource.dossiers.settings import DigestSettings
from twosource.dossiers.wordings import Pair
from twosource.model import DigestLine, Dossier, Quotation, Reading, Span, Utterance
from twosource.text.concepts import is_function_word
from twosource.text.naming import compatible, is_proper, name_words
from twosource.text.wording import normals, words

LEFT_OUT = re.compile(
    r"a (?P<lost>negation|condition|reservation) is left out(?: without a sign)?: “(?P<words>[^”]+)”"
)
"""What the collation notes of a cut that takes a condition, a reservation or a negation away."""
EXCHANGED = re.compile(
    r"a (?:negation|condition|limit) is exchanged: “(?P<theirs>[^”]+)” for “(?P<attested>[^”]+)”"
)
"""What it notes of words that deny, bind or bound what the attested ones do not, or the other way round."""
NEGATED = re.compile(r"a negation is (?P<how>left out|put in)(?: without a sign)?: “(?P<words>[^”]+)”")
"""What it notes of a negation that one of two wordings has and the other has not."""
DOUBT_EXCHANGED = re.compile(r"a doubt is exchanged: “(?P<theirs>[^”]+)” for “(?P<attested>[^”]+)”")
DOUBTED = re.compile(r"a doubt is (?P<how>left out|put in): “(?P<words>[^”]+)”")
"""The same of words by which somebody says that he is not sure."""
DOUBT = re.compile(r"a doubt is ")
SURE = 0.85
"""Probability of a speaker from which, or beyond which, other reports are told to name another one."""
NEAR = 300
"""Characters before a quotation in which who is named may be its speaker: a short paragraph."""
FEWEST = 4
"""Words that must be the same for two speakers of them to be told: fewer may well be both men's."""


def turned_lines(dossier: Dossier, settings: DigestSettings) -> list[DigestLine]:
    """Return a line for each quotation that says the contrary of another, then that was given to another, then that lost a condition, a negation or a doubt.

    Of all the words of one speaker that a report gave to another the first are told.
    """
    known = quotations_by_id(dossier)
    turned: list[DigestLine] = []
    doubted: list[DigestLine] = []
    cut: list[DigestLine] = []
    given: list[DigestLine] = []
    for utterance in dossier.utterances:
        if utterance.speaker is None:
            continue
        for reading in utterance.readings:
            quotation = known.get(reading.quotation)
            if quotation is None:
                continue
            told = list(contrary_line(dossier, utterance, utterance.speaker, quotation, reading))
            sides = doubted if DOUBT.search(reading.note or "") else turned
            sides += told
            if not told and (reading.relation == "trimmed" or is_change(reading)):
                cut += cut_line(dossier, utterance, utterance.speaker, quotation, reading.note or "")
            if reading.relation == "misattributed" or says_another(dossier, reading, quotation, utterance):
                given += given_line(dossier, known, utterance, quotation, reading, settings)
    firsts = {line.text.partition(": ")[0]: line for line in reversed(given)}
    return [*turned, *reversed(firsts.values()), *cut, *doubted]


def turned_quotations(dossier: Dossier) -> list[Span]:
    """Return the quotations that deny what was affirmed or affirm what was denied, by a report's own doing."""
    known = quotations_by_id(dossier)
    return [
        known[reading.quotation].span
        for utterance in dossier.utterances
        for reading in utterance.readings
        if reading.quotation in known and is_change(reading)
        if "a negation is" in (reading.note or "")
    ]


def unsettled_quotations(dossier: Dossier) -> frozenset[Span]:
    """Return the quotations of which reports have the contrary, or another speaker: they stand for nothing that several tell.

    Where a report surely turned the words round only that report's are meant.
    """
    known = quotations_by_id(dossier)
    found: set[Span] = set()
    for utterance in dossier.utterances:
        said = [(one, known[one.quotation]) for one in utterance.readings if one.quotation in known]
        for reading, quotation in said:
            turned = any(note.search(reading.note or "") for note in (EXCHANGED, NEGATED))
            if (turned and not is_change(reading)) or says_another(dossier, reading, quotation, utterance):
                found.update(one.span for _, one in said)
            elif turned:
                found.add(quotation.span)
    return frozenset(found)


def says_another(dossier: Dossier, reading: Reading, quotation: Quotation, utterance: Utterance) -> bool:
    """Tell whether a report surely names another person for words that nobody can tell whose they are.

    He must be named beside them, under another surname, or as the only one of two namesakes whom the report has: a mere "he" may be misread.
    """
    if reading.relation in {"misattributed", "indirect", "gloss"} or quotation.nested_in is not None:
        return False
    mention, speakers = quotation.mention, (quotation.speaker, utterance.speaker)
    if mention is None or not all(map(is_proper, speakers)) or compatible(*speakers):
        return False
    names = [name_words(name or "") for name in speakers]
    named = names[0][-1] in normals(dossier.words(mention))
    person = (quotation.speaker_entity or "").startswith("person:") and quotation.speaker_probability >= SURE
    if names[0][-1] in names[1] or names[1][-1] in names[0]:
        told = set(normals(dossier.text(quotation.article).article.text))
        named = named and len(names[0]) > 1 and names[0][0] in told and names[1][0] not in told
    return named and person


def contrary_line(
    dossier: Dossier, utterance: Utterance, speaker: str, quotation: Quotation, reading: Reading
) -> Iterator[DigestLine]:
    """Yield that a report has the contrary of what another has, or it with more or less doubt, in the words in which the two differ.

    Who turned them is told where it is known.
    """
    note, theirs = reading.note or "", dossier.words(quotation.span)
    pair, turned = opposed_words(note, theirs, utterance.wording), (REVERSED, CONTRARY)
    if pair is None:
        found = DOUBT_EXCHANGED.search(note), DOUBTED.search(note)
        pair, turned = words_apart(*found, theirs, utterance.wording), (SURENESS_CHANGED, SURENESS_DIFFERS)
    if pair is None or reading.relation not in {"altered", "trimmed", "promoted", "misattributed"}:
        return
    sides = (
        READING.format(words=pair[0], witnesses=dossier.stemma.sigil(quotation.article)),
        READING.format(words=pair[1], witnesses=sigils(dossier, utterance.attested_by)),
    )
    pattern = turned[0] if reading.relation == "trimmed" or is_change(reading) else turned[1]
    name = name_report(dossier, quotation.article)
    text = pattern.format(witness=name, speaker=speaker, readings=BETWEEN.join(sides))
    known = quotations_by_id(dossier)
    cites = [quotation.span, utterance.wording_span, *attested_spans(utterance, known)]
    yield count_line(dossier, text, cites)


def opposed_words(note: str, theirs: str, attested: str) -> Pair | None:
    """Return the words that deny, bind or bound each other's sense, as the collation noted them; None if it noted none."""
    return words_apart(EXCHANGED.search(note), NEGATED.search(note), theirs, attested)


def words_apart(
    exchanged: re.Match[str] | None, lone: re.Match[str] | None, theirs: str, attested: str
) -> Pair | None:
    """Return words exchanged for others, or those that only one wording has, with the words around them; None without any."""
    if exchanged is not None:
        return with_context([(exchanged["theirs"], exchanged["attested"])], theirs, attested)[0]
    if lone is None:
        return None
    if lone["how"] == "put in":
        pair = between(lone["words"], theirs, attested)
        return pair and (pair[1], pair[0])
    return between(lone["words"], attested, theirs)


def between(negation: str, having: str, lacking: str) -> Pair | None:
    """Return a negation or a doubt with the words around it, behind the same words as the other wording has them without it.

    None where the other wording lacks more than the negation there.
    """
    for found in re.finditer(rf"(?<!\w){re.escape(negation)}(?!\w)", having):
        before, behind = words(having[: found.start()]), words(having[found.end() :])
        if not before or not behind:
            continue
        start = before[-1].start
        stop = next((at for at, word in enumerate(behind) if not is_function_word(word.normal)), 0)
        led = re.escape(having[start : found.start()].strip())
        follows = re.escape(having[found.end() : found.end() + behind[min(stop, 3)].end].strip())
        if same := re.search(rf"(?<!\w){led} {follows}(?!\w)", lacking):
            return same[0], having[start : found.end() + behind[min(stop, 3)].end]
    return None


def cut_line(
    dossier: Dossier, utterance: Utterance, speaker: str, quotation: Quotation, note: str
) -> Iterator[DigestLine]:
    """Yield that a report cut a condition or a negation, with the words that it cut, as the collation noted them.

    Where the report that it was made from lacks them already, that one is named.
    """
    found = LEFT_OUT.search(note)
    if found is not None and found["words"] in dossier.words(utterance.wording_span):
        first = first_without(dossier, utterance, quotation, found["words"])
        name = name_report(dossier, first.article)
        text = TURNED.format(witness=name, lost=found["lost"], speaker=speaker, words=found["words"])
        yield count_line(dossier, text, [first.span, utterance.wording_span])


def first_without(dossier: Dossier, utterance: Utterance, quotation: Quotation, lost: str) -> Quotation:
    """Return the quotation with which some words were lost: that of the first report in the line of descent that has none of them."""
    known = quotations_by_id(dossier)
    said = [known[one.quotation] for one in utterance.readings if one.quotation in known]
    telling = {word for word in normals(lost) if not is_function_word(word)} or set(normals(lost))
    made, passed = quotation, {quotation.article}
    while above := exemplars(dossier, made.article) - passed:
        held = [one for one in said if one.article in above and one.form != "indirect"]
        told = {word for one in held for word in normals(dossier.words(one.span))}
        if not held or telling & told:
            break
        made = held[0]
        passed |= above
    return made


def given_line(
    dossier: Dossier,
    known: Mapping[str, Quotation],
    utterance: Utterance,
    quotation: Quotation,
    reading: Reading,
    settings: DigestSettings,
) -> Iterator[DigestLine]:
    """Yield that a report gives somebody's words to another speaker than the others do.

    Whose words they are is known only where the collation found them misattributed and the report was made from one that gives
    them to the first.
    """
    speaker, others = utterance.speaker or "", tellers(known, utterance)
    said = dossier.words(quotation.span).rstrip(",; ")
    if quotation.speaker is None or compatible(quotation.speaker, speaker) or len(said) > settings.longest:
        return
    sure = reading.relation == "misattributed"
    if sure and exemplars(dossier, quotation.article) & {one.article for one in others}:
        name = name_report(dossier, quotation.article)
        text = GIVEN.format(witness=name, speaker=speaker, other=quotation.speaker, words=said)
        yield count_line(dossier, text, [quotation.span])
    elif (sure and others) or (len(normals(said)) >= FEWEST and surely(dossier, others, quotation.speaker)):
        alike = given_alike(dossier, known, utterance, quotation)
        sides = ((speaker, others), (quotation.speaker, alike))
        readings = BETWEEN.join(
            READING.format(words=name, witnesses=sigils(dossier, (one.article for one in told)))
            for name, told in sides
        )
        cites = [*(one.span for one in alike), *(one.span for one in others)]
        if quotation is alike[0]:
            yield count_line(dossier, SPEAKERS_DIFFER.format(readings=readings, words=said), cites)


def given_alike(
    dossier: Dossier, known: Mapping[str, Quotation], utterance: Utterance, quotation: Quotation
) -> list[Quotation]:
    """Return the quotations that are given to the same other speaker as one of them, in the order of the readings."""
    said = [(one, known[one.quotation]) for one in utterance.readings if one.quotation in known]
    return [
        other
        for reading, other in said
        if other is quotation
        or (other.speaker == quotation.speaker and reading.relation == "misattributed")
        or (other.speaker == quotation.speaker and says_another(dossier, reading, other, utterance))
    ]


def surely(dossier: Dossier, others: list[Quotation], rival: str) -> bool:
    """Tell whether one of some quotations surely has another speaker than `rival`, who is not named shortly before it.

    Of a namesake the first name counts.
    """
    words = name_words(rival)
    return any(
        one.speaker_probability > SURE
        and (words[0] if words[-1] in name_words(one.speaker or "") else words[-1])
        not in normals(dossier.text(one.article).article.text[max(0, one.start - NEAR) : one.start])
        for one in others
    )


def tellers(known: Mapping[str, Quotation], utterance: Utterance) -> list[Quotation]:
    """Return the quotations of an utterance that are given to its speaker."""
    said = [known[one.quotation] for one in utterance.readings if one.quotation in known]
    return [one for one in said if one.speaker is not None and compatible(one.speaker, utterance.speaker)]


def exemplars(dossier: Dossier, article: str) -> set[str]:
    """Return the articles from which an article was made, likelier than not."""
    made = dossier.stemma.descents
    return {one.exemplar for one in made if one.witness == article and one.probability >= EVEN}
