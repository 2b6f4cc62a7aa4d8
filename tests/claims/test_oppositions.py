import pytest

from twosource import language
from twosource.annotation import annotate
from twosource.claims import weigh
from twosource.claims.oppositions.negation import polarity_of
from twosource.claims.oppositions.topics import load_topics
from twosource.model import Article, Block, Origin, Stemma, Story, Witness

pytestmark = pytest.mark.skipif(not language.available(), reason="the language model is not installed")


def told(*accounts, days=None):
    """Return the contradictions of claims that independent accounts of one event give, by kind."""
    articles = []
    for number, sentences in enumerate(accounts):
        text = "\n".join(sentences)
        starts = [sum(len(s) + 1 for s in sentences[:place]) for place in range(len(sentences))]
        blocks = tuple(
            Block(start=start, end=start + len(sentence), role="body")
            for start, sentence in zip(starts, sentences, strict=True)
        )
        day = (days or {}).get(number, "2026-03-12")
        articles.append(
            Article(
                id=f"a{number}",
                report=f"a{number}",
                text=text,
                blocks=blocks,
                outlet=f"Outlet {number}",
                published=day,
            )
        )
    texts = annotate(articles)
    ids = tuple(text.id for text in texts)
    stemma = Stemma(
        witnesses=tuple(Witness(article=name, sigil=chr(65 + n)) for n, name in enumerate(ids)),
        origins=tuple(Origin(id=name, articles=(name,), label=name, certain=True) for name in ids),
    )
    claims = weigh(Story(id="s", articles=ids, headline=""), texts, stemma)
    return [
        (claim, difference)
        for claim in claims
        for difference in claim.differences
        if difference.contradiction
    ]


def kinds(*accounts, days=None):
    return [difference.kind for _, difference in told(*accounts, days=days)]


LEAD = "A tram overturned in the Old Harbour of Kelmar on Thursday morning."


def test_a_denial_of_all_contradicts_an_instance_in_other_words():
    assert kinds(
        [LEAD, "Nobody was hurt, the transport office said."],
        [LEAD, "A schoolgirl was killed, according to a nurse at the clinic."],
    ) == ["polarity"]


def test_the_opposing_account_is_evidence_against_and_both_readings_are_told():
    [(claim, difference)] = told(
        [LEAD, "There were no casualties, the transport office said."],
        [LEAD, "A schoolgirl was killed, according to a nurse at the clinic."],
    )
    assert [row.stance for row in claim.evidence].count("contradicts") == 1
    assert len(difference.readings) == 2
    assert claim.disputed


def test_a_denial_in_a_report_that_tells_of_victims_itself_reaches_less_far():
    assert not kinds(
        [LEAD, "A schoolgirl was killed, a nurse said.", "No one was hurt in the depot, the office added."],
        [LEAD, "A schoolgirl was killed, according to a nurse at the clinic."],
    )


def test_nobody_killed_is_not_contradicted_by_somebody_hurt():
    assert "polarity" not in kinds(
        [LEAD, "Nobody was killed, the transport office said."],
        [LEAD, "Four passengers were slightly injured, a nurse said."],
    )


def test_rescuers_and_earlier_accidents_do_not_contradict_a_denial():
    assert not kinds(
        [LEAD, "Nobody was hurt, the transport office said."],
        [LEAD, "Two firefighters were injured by broken glass."],
    )
    assert not kinds(
        [LEAD, "Nobody was hurt, the transport office said."],
        [LEAD, "In 2017 a tram killed three people on the same line."],
    )


def test_victims_told_a_day_later_are_a_later_state():
    assert not kinds(
        ["A tram overturned in Kelmar on Thursday.", "No arrests have been made, police said."],
        ["A tram overturned in Kelmar on Thursday.", "Two men were arrested, police said."],
        days={1: "2026-03-13"},
    )


def test_two_states_of_one_thing_exclude_each_other_and_of_two_things_do_not():
    assert kinds(
        ["Rebels and soldiers fought near Kelmar on Thursday.", "The bridge at Dunn was closed on Thursday."],
        [
            "Rebels and soldiers fought near Kelmar on Thursday.",
            "The bridge at Dunn remained open on Thursday, drivers said.",
        ],
    ) == ["polarity"]
    assert not kinds(
        ["Rebels and soldiers fought near Kelmar on Thursday.", "The bridge at Dunn was closed on Thursday."],
        [
            "Rebels and soldiers fought near Kelmar on Thursday.",
            "The schools in Varr remained open on Thursday.",
        ],
    )


def test_two_causes_of_one_fire_exclude_each_other():
    one = "A fire destroyed the paper mill of Kelmar on Thursday."
    assert "cause" in kinds(
        [one, "The fire was caused by a short circuit, the brigade said."],
        [one, "It was started by fireworks that children had thrown, neighbours said."],
    )


def test_a_cause_in_like_words_or_a_cause_ruled_out_is_no_second_one():
    one = "A fire destroyed the paper mill of Kelmar on Thursday."
    assert "cause" not in kinds(
        [one, "The fire was caused by a short circuit, the brigade said."],
        [one, "An electrical short circuit had set off the fire, according to the insurers."],
    )
    assert "cause" not in kinds(
        [one, "The fire was caused by a short circuit, the brigade said."],
        [one, "The police have ruled out that the fire was caused by arson."],
    )


@pytest.mark.parametrize(
    ("sentence", "word", "polarity"),
    [
        ("Nobody had been detained.", "detained", "denied of all"),
        ("The ministry denied that it had received the order.", "received", "denied"),
        ("No arrests were made.", "arrests", "denied of all"),
        ("He was not only wounded.", "wounded", "open"),
        ("If the dam is damaged, the town must leave.", "damaged", "open"),
        ("The courier, whose name was not given, was held.", "held", "told"),
        ("She never asked for a lawyer and was arrested later.", "arrested", "told"),
    ],
)
def test_a_denial_reaches_the_words_of_its_clause(sentence, word, polarity):
    start = sentence.index(word)
    assert polarity_of(sentence, start, start + len(word)) == polarity


def test_every_topic_but_what_is_only_denied_has_two_sides_or_a_denial():
    assert all(topic.side in (1, -1) and topic.words.pattern for topic in load_topics())
    assert {topic.bond for topic in load_topics()} <= {
        "happening",
        "bearer",
        "patient",
        "thing",
        "names",
        "story",
    }


MARKET = "A bomb exploded in the fish market of Olmery on Sunday and destroyed six stalls."


def test_two_parties_blamed_for_one_attack_contradict_each_other():
    [(_, difference)] = told(
        [MARKET, "The governor blamed the Free Coast Army for the attack."],
        [MARKET, "Traders said that only the police could have placed the bomb."],
    )
    assert difference.kind == "actor"
    assert {reading.text for reading in difference.readings} == {"the Free Coast Army", "the police"}


def test_one_party_blamed_in_two_wordings_is_no_dispute():
    assert "actor" not in kinds(
        [MARKET, "The governor blamed the Free Coast Army for the attack."],
        [MARKET, "The governor pointed the finger at the Free Coast Army."],
    )


def test_blame_for_another_deed_is_no_dispute():
    assert "actor" not in kinds(
        [MARKET, "The governor blamed the Free Coast Army for the attack."],
        [MARKET, "A teacher accused the Harbour Office of late salaries."],
    )


def test_a_part_in_it_that_is_denied_stands_against_blame_in_an_article_without_the_denial():
    blame = "The governor blamed the Free Coast Army for the attack."
    denial = "The Free Coast Army denied any part in the attack."
    assert "actor" in kinds([MARKET, blame], [MARKET, denial])
    assert "actor" not in kinds([MARKET, blame, denial], [MARKET, denial])


def test_no_lives_claimed_is_no_death():
    assert not kinds([LEAD, "Nobody died, the office said."], [LEAD, "The accident claimed no lives."])
    assert "polarity" in kinds(
        [LEAD, "Nobody died, the office said."], [LEAD, "The accident claimed two lives."]
    )


def test_two_lengths_of_one_stay_contradict_and_a_bound_that_allows_both_does_not():
    visit = "The envoy of Norland was summoned to the Harbour Ministry of Kelmar on Monday."
    spent = "The envoy spent half an hour at the ministry."
    assert "number" in kinds(
        [visit, "The envoy stayed at the ministry for less than ten minutes."], [visit, spent]
    )
    assert "number" not in kinds(
        [visit, "The envoy stayed at the ministry for less than forty minutes."], [visit, spent]
    )


def test_two_attacks_in_two_places_are_laid_on_two_parties_without_dispute():
    assert "actor" not in kinds(
        [MARKET, "Oland accused Ruri of shelling the port of Tessin."],
        [MARKET, "Ruri accused Oland of shelling a school in Varga."],
    )


def test_no_compensation_stands_against_compensation_that_was_agreed():
    strike = "The two ministers ended the dispute over the ferry at Lomby on Friday."
    assert "polarity" in kinds(
        [strike, "There will be no compensation, the minister of Oland said."],
        [strike, "The parties agreed on the principle of compensation, the ministry of Ruri said."],
    )


def test_two_divisions_of_as_many_votes_contradict_each_other():
    ferry = "The council of Lomby closed the ferry on Tuesday."
    assert "number" in kinds(
        [ferry, "The motion was carried 5–4."], [ferry, "It went through by six votes to three."]
    )
    assert "number" not in kinds(
        [ferry, "The motion was carried 5–4."], [ferry, "It was carried by five votes to four."]
    )
    assert "number" not in kinds(
        [ferry, "The motion was carried 5–4."], [ferry, "The harbour committee had voted 7-4 for it."]
    )


def test_what_excludes_one_side_of_a_dispute_stands_on_its_other_side():
    rally = "Several hundred people rallied outside the court of Olmery on Wednesday."
    found = told(
        [rally, "Nobody was arrested at the rally, the ministry said."],
        [rally, "Police arrested 14 people at the rally, the ministry said."],
        [rally, "At least 22 were taken into custody, a lawyer said."],
    )
    [difference] = [difference for _, difference in found if difference.kind == "polarity"]
    assert sorted(len({span.article for span in r.spans}) for r in difference.readings) == [1, 2]


BREACH = "Hackers locked the servers of the Kelmar clinics on Thursday."
STOLEN = "The attackers copied the records of 40,000 patients of the Kelmar clinics, investigators said."


@pytest.mark.parametrize(
    ("denial", "disputed"),
    [
        ("Patient information of the Kelmar clinics was not compromised, the ministry said.", True),
        ("No data of patients of the Kelmar clinics were stolen, according to the ministry.", True),
        ("The records of all patients of the Kelmar clinics are safe, the ministry said.", True),
        ("The pay slips and files of the cooks were not stolen, the union said.", False),
        ("The Kelmar clinics could not say whether records of patients had been copied.", False),
        ("Patients were not told of the attack until Friday, the Kelmar clinics admitted.", False),
    ],
)
def test_stolen_records_stand_against_records_that_are_safe(denial, disputed):
    assert kinds([BREACH, STOLEN], [BREACH, denial]) == ["polarity"] * disputed
