"""What only sounds like an act: attacks in words, papers that are released, questions, plans of others, dates of things."""

import pytest

from tests.events.telling import acts, coded


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Senator Carla Nunez of Peru attacked President Vidal over the pension bill.", "ACCUSE"),
        ("Peru's opposition attacked the government for raising fuel prices.", "ACCUSE"),
        ("Peru's ruling party attacked the opposition over the school budget.", "ACCUSE"),
        ("Rebels attacked Mali's army near Gao.", "ASSAULT"),
        (
            "Ruling party supporters in Peru attacked an opposition rally with sticks, injuring dozens.",
            "ASSAULT",
        ),
        ("President Vidal of Peru attacked Chile.", "ASSAULT"),
    ],
)
def test_politicians_attack_with_words_and_armies_with_arms(text: str, kind: str) -> None:
    assert [told for _, told, _, _ in acts(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "President Vidal of Peru has fought for a bill on clean water.",
        "Peru's senators are battling over taxes.",
        "The Peruvian government released a report on the senator.",
        "Peru's White Palace released a statement on Monday.",
        "The Kenyan government evacuated 200 Kenyans from Khartoum.",
        "A ferry was evacuated by the Greek navy off Andros.",
        "Canada evacuated the town of Elk Bend on Monday.",
        "Kenya's president withdrew his nomination of Judge Odera from the list.",
        "Colombia traded barbs with Venezuela on Monday.",
        "The miner halted work at its Chilean pit on Friday.",
        "Peru's president seized on the gaffe and seized the chance to speak.",
        "The dynasty's third heir, Peru's president, took power in 2011.",
        "Hurricane Nora, the strongest storm to hit Mexico in years, passed.",
        "A war of words between Peru and Chile went on.",
        "Peru's president killed the advisory council.",
        "Peru's senators beat the Socialist Party at the polls.",
        "Peru's Socialist Party showed its fund-raising strength.",
        "Peru's senators rallied around President Vidal.",
        "Peru's president cancelled his plans to head to the coast.",
        "Peru's White Palace released a statement with opposition leader Quispe.",
        "Peru's government cut taxes by 3 billion dollars.",
        "Peru's president shared information with his voters.",
        "He is Peru's president and received 4 million dollars in contributions.",
        "Peru's president spoke with a Lima accent.",
        "Peru's government defended the coast against Chilean trawlers.",
        "Reporters asked President Vidal a question about Chile.",
        "Peru's foreign minister told reporters he believed tougher rules would stop the attacks.",
    ],
)
def test_what_hurts_frees_or_urges_nobody_is_no_act(text: str) -> None:
    assert acts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad released 40 prisoners on Monday.", ("TCD", "YIELD", "CVL")),
        ("Kenya withdrew its troops from Somalia.", ("KEN", "YIELD", "SOM")),
        ("U.N. helicopters evacuated the wounded from Gorazde in Bosnia on Friday.", ("UNO", "AID", "BIH")),
        ("Kenya's army evacuated Kismayo on Monday.", ("KENMIL", "YIELD", "SOM")),
        ("Bolivia's president quit on Sunday.", ("BOLGOV", "YIELD", "")),
        ("Ghana retaliated against Nigeria with tariffs on cement.", ("GHA", "COERCE", "NGA")),
        ("Ghana retaliated against Nigeria with air strikes.", ("GHA", "ASSAULT", "NGA")),
        ("Mali's army took power in a coup.", ("MLIMIL", "COERCE", "")),
        ("Chile received 40 million dollars in aid from Norway.", ("NOR", "AID", "CHL")),
        ("Police beat protesters in Lima.", ("PERCOP", "ASSAULT", "PEROPP")),
        ("Peru shared intelligence with Chile.", ("PER", "COOPERATE", "CHL")),
        ("Norway cut aid to Chad.", ("NOR", "SANCTION", "TCD")),
        ("Ghana raised tariffs on Nigeria.", ("GHA", "COERCE", "NGA")),
        ("North Korea detonated a hydrogen bomb at its test site.", ("PRK", "MOBILIZE", "")),
        ("Rebels detonated a bomb outside the Kenyan embassy in Mogadishu.", ("SOMREB", "ASSAULT", "SOM")),
        ("Police raided the opposition's office in Harare.", ("ZWECOP", "COERCE", "ZWEOPP")),
        ("Colombia traded oil with Venezuela.", ("COL", "COOPERATE", "VEN")),
    ],
)
def test_what_is_done_keeps_its_sense(text: str, expected: tuple[str, str, str]) -> None:
    assert [told[:3] for told in acts(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Has Turkey attacked the Kurdish fighters in Syria?", "hypothetical"),
        ("Has Chad expelled two diplomats of Niger?", "hypothetical"),
        ("Why did Turkey attack the Kurdish fighters in Syria?", "happened"),
        ("Turkey attacked the Kurdish fighters in Syria.", "happened"),
        ("She spoke of allegations that Guinea's army killed protesters.", "hypothetical"),
    ],
)
def test_a_yes_or_no_question_and_an_allegation_tell_no_act(text: str, status: str) -> None:
    assert [told[3] for told in acts(text)] == [status]


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("Ministers spoke of Sudan's raids and its efforts to arm rebels in Chad.", "SDN", "TCDREB"),
        ("Lesotho was shaken by the Kenyan decision to withdraw from Somalia.", "KEN", "SOM"),
    ],
)
def test_a_plan_is_carried_out_by_whom_it_belongs_to(text: str, actor: str, target: str) -> None:
    assert (actor, target) in {(told[0], told[2]) for told in acts(text)}


def test_who_condemns_a_decision_did_not_take_it() -> None:
    told = acts("Germany condemned the decision to arrest opposition leader Lungu in Zambia.")
    assert [(actor, kind) for actor, kind, _, _ in told] == [("DEU", "ACCUSE")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Algerian president warned Algeria would strike Mali if attacks went on.", "MLI"),
        ("The president of Algeria warned that Mali would pay for the raid.", "MLI"),
    ],
)
def test_nobody_threatens_his_own_land(text: str, expected: str) -> None:
    assert [told[2] for told in acts(text)] == [expected]


def test_a_demand_on_nobody_known_has_no_target_in_what_is_asked() -> None:
    (told,) = acts("Peru's president called on shopkeepers' sons to protect the Chilean visitors.")
    assert told[2] != "CHL"


def test_a_claimed_bombing_is_one_attack_by_who_claims_it() -> None:
    told = acts("A car bombing claimed by the Islamic State killed four Iraqi soldiers in Mosul.")
    assert {actor for actor, kind, _, _ in told if kind == "ASSAULT"} <= {"IRQREB", ""}
    assert len(told) == 1


def test_the_country_named_most_does_not_own_the_offices_of_another_one_that_acts() -> None:
    text = (
        "President Donald Trump met Barack Obama and Joe Biden. The White House spoke of Russia. Russia, Russia and Russia "
        "were on all lips. The Senate criticised Russia."
    )
    assert ("RUSLEG", "ACCUSE") not in {told[:2] for told in acts(text)}


def test_a_chief_of_staff_is_no_soldier_unless_the_army_has_him() -> None:
    assert acts("Peru's army chief of staff resigned.")[0][0] == "PERMIL"
    assert acts("The chief of staff of President Vidal of Peru resigned.")[0][0] == "PERGOV"


def test_only_the_united_states_have_a_treasury_secretary() -> None:
    (event,) = coded("Treasury Secretary Dana Holt imposed sanctions on two Serbian banks.")
    assert event.actor.code == "USAGOV"


@pytest.mark.parametrize(
    "text",
    [
        "Ghana on Thursday ordered two Nigerian businessmen out of the country within a day.",
        "Ghana gave two Nigerian businessmen 48 hours to leave.",
        "Ghana told the Nigerian priest to leave the country.",
        "Ghana throws out Nigerian mine bosses.",
        "Ghana has deported two Nigerian businessmen, Interior Minister Kofi Asante said.",
        "Ghana has deported two Nigerian businessmen, Home Affairs and Security Minister Kofi Asante has said.",
    ],
)
def test_who_must_leave_the_country_is_expelled(text: str) -> None:
    assert [(told[0], told[1], told[2][:3]) for told in acts(text)] == [("GHA", "COERCE", "NGA")]
