import pytest

from tests.claims.telling import contradictions, differences, readings, tell, weighed


def test_two_tolls_of_one_accident_contradict():
    claims = weighed(
        tell(
            "gazette",
            "A ferry capsized off Lindo on Monday.",
            "Fourteen passengers were killed in the accident.",
        ),
        tell("courier", "The accident off Lindo killed 19 passengers.", "The ferry capsized on Monday."),
    )
    (found,) = contradictions(claims)
    assert found.kind == "number"
    assert readings(found) == {"Fourteen passengers", "19 passengers"}


def test_killed_and_injured_are_two_figures():
    claims = weighed(
        tell("gazette", "The blast at the Orvane refinery killed 12 workers and injured 30."),
        tell("courier", "The blast at the Orvane refinery killed 12 workers and left 30 injured."),
        tell("herald", "At the Orvane refinery a blast injured 30 workers and killed 12."),
    )
    assert not contradictions(claims)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("at least 14 people", "15 people"),
        ("about 12,000 people", "11,940 people"),
        ("12,000 people", "11,940 people"),
        ("more than 200 people", "213 people"),
        ("scores of people", "72 people"),
        ("nearly 500 people", "488 people"),
        ("dozens of people", "41 people"),
    ],
)
def test_a_bound_or_a_round_number_beside_a_figure_is_a_refinement(one, other):
    claims = weighed(
        tell("gazette", f"The flood in the Marrow valley forced {one} from their homes."),
        tell("courier", f"The flood in the Marrow valley drove {other} from their homes."),
    )
    assert not contradictions(claims)
    assert [d.kind for d in differences(claims, "number", "precision")] == ["precision"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("at least 25 people", "19 people"),
        ("20 people", "21 people"),
        ("about 12,000 people", "31,000 people"),
        ("about 410 people", "380 people"),
        ("3,100 people", "3,900 people"),
    ],
)
def test_figures_that_no_rounding_explains_contradict(one, other):
    claims = weighed(
        tell("gazette", f"The flood in the Marrow valley killed {one} on Tuesday."),
        tell("courier", f"The flood in the Marrow valley killed {other} on Tuesday."),
    )
    assert [d.kind for d in contradictions(claims)] == ["number"]


CORRECTED = (
    tell("wire", "The ferry had 16 crew on board when it sank off Lindo."),
    tell(
        "update",
        "(Corrects number of crew to 14 from 16 in paragraph 1)",
        "The ferry had 14 crew on board when it sank off Lindo.",
    ),
)


def test_a_correction_of_ones_own_text_is_no_contradiction():
    claims = weighed(*CORRECTED, descents=(("update", "wire"),))
    assert not contradictions(claims)
    assert [d.note for d in differences(claims, "number")] == ["later correction"]


@pytest.mark.parametrize(
    "correction",
    [
        "An earlier version of this report gave the number of absent judges as six; it was seven.",
        "An earlier report put the number of absent judges at six; it was in fact seven.",
    ],
)
def test_a_notice_behind_a_report_corrects_the_figure_that_its_newsroom_gave(correction):
    first = tell("gazette", "Six judges were absent from the vote in Orvane.")
    claims = weighed(first, tell("later", correction), descents=(("later", "gazette"),))
    assert not contradictions(claims)
    (found,) = differences(claims, "number")
    assert found.note == "later correction"


def test_a_figure_that_another_report_has_corrected_and_this_one_still_tells_is_a_dispute():
    (found,) = contradictions(weighed(*CORRECTED))
    assert found.note == "corrected by one report, still told by another"


def test_a_toll_that_rose_is_no_contradiction():
    claims = weighed(
        tell("early", "The earthquake in Tarsa killed 12 villagers.", published="2025-03-05T06:00:00+00:00"),
        tell("late", "The earthquake in Tarsa killed 31 villagers.", published="2025-03-05T18:00:00+00:00"),
    )
    assert not contradictions(claims)
    assert [d.note for d in differences(claims, "number")] == ["later figure"]


def test_another_toll_in_a_text_made_from_the_first_is_no_later_count():
    first = tell(
        "first", "The earthquake in Tarsa killed 12 villagers.", published="2025-03-05T06:00:00+00:00"
    )
    later = tell(
        "later", "The earthquake in Tarsa killed 31 villagers.", published="2025-03-05T18:00:00+00:00"
    )
    assert contradictions(weighed(first, later, descents=(("later", "first"),)))


def test_an_old_figure_carried_on_is_told():
    claims = weighed(
        tell("first", "The earthquake in Tarsa killed 12 villagers.", published="2025-03-05T06:00:00+00:00"),
        tell("second", "The earthquake in Tarsa killed 31 villagers.", published="2025-03-05T18:00:00+00:00"),
        tell("third", "The earthquake in Tarsa killed 12 villagers.", published="2025-03-05T21:00:00+00:00"),
    )
    assert not contradictions(claims)
    assert [d.note for d in differences(claims, "number")] == ["later figure; older figure carried on"]


def test_a_toll_that_names_the_earlier_one_follows_it():
    claims = weighed(
        tell("one", "The earthquake in Tarsa has killed 12 villagers, officials said.", published=None),
        tell(
            "two",
            "The toll of the earthquake in Tarsa rose to 31 villagers killed, up from 12.",
            published=None,
        ),
    )
    assert not contradictions(claims)


def test_two_more_bodies_are_no_toll():
    claims = weighed(
        tell("one", "Rescuers found two more bodies in the collapsed hotel in Pirro on Sunday."),
        tell("two", "Rescuers have found nine bodies in the collapsed hotel in Pirro by Sunday."),
    )
    assert not contradictions(claims)


def test_tolls_of_two_days_are_two_events():
    claims = weighed(
        tell("one", "Shelling killed four villagers in Darra on Monday."),
        tell("two", "Shelling killed seven villagers in Darra on Sunday."),
    )
    assert not contradictions(claims)


def test_sums_in_two_currencies_do_not_contradict():
    claims = weighed(
        tell("one", "Rovers signed striker Ada Obi from Port Vale for 12 million euros."),
        tell("two", "Rovers signed striker Ada Obi from Port Vale for $13.1 million."),
    )
    assert not contradictions(claims)


def test_two_fees_of_one_transfer_contradict():
    claims = weighed(
        tell("one", "Rovers signed striker Ada Obi from Port Vale for 12 million euros."),
        tell("two", "Rovers have signed striker Ada Obi from Port Vale for 18 million euros."),
    )
    assert [d.kind for d in contradictions(claims)] == ["number"]


def test_two_results_of_one_match_contradict():
    claims = weighed(
        tell("one", "Rovers beat Wanderers 3-1 in the cup final at Haldon Park."),
        tell("two", "Rovers beat Wanderers 3-2 in the cup final at Haldon Park."),
    )
    assert [d.kind for d in contradictions(claims)] == ["number"]


def test_two_sentences_of_one_defendant_contradict():
    claims = weighed(
        tell("one", "Judge Mara Quint sentenced the banker Leo Farr to 12 years in prison for fraud."),
        tell("two", "The banker Leo Farr was sentenced to 14 years in prison for fraud by Judge Mara Quint."),
    )
    assert [d.kind for d in contradictions(claims)] == ["number"]


def test_ages_and_prison_terms_are_not_held_against_each_other():
    claims = weighed(
        tell("one", "The court jailed Leo Farr, 61, for fraud at the bank."),
        tell("two", "The court jailed Leo Farr for 12 years for fraud at the bank."),
    )
    assert not contradictions(claims)


def test_a_figure_told_by_who_took_part_is_the_crew_that_others_count():
    claims = weighed(
        tell("one", "The tug Marit had nine sailors on board when she sank off Lindo."),
        tell("two", "Twelve sailors were on board the tug Marit when she sank off Lindo."),
    )
    assert [readings(d) for d in contradictions(claims)] == [{"nine sailors", "Twelve sailors"}]


def test_one_of_several_is_not_held_against_all_of_them():
    claims = weighed(
        tell("one", "The Union party won 52 of the 120 seats in the parliament of Orland."),
        tell("two", "The Union party won 52 seats in the parliament of Orland, which has 120 seats."),
    )
    assert not contradictions(claims)


@pytest.mark.parametrize("verb", ["exceeded", "topped", "surpassed"])
def test_what_a_number_exceeds_is_a_bound(verb):
    claims = weighed(
        tell("one", f"Trade between Orland and Vesk {verb} $150 million last year."),
        tell("two", "Trade between Orland and Vesk came to $160 million last year."),
    )
    assert not contradictions(claims)


def test_a_dozen_is_a_round_number():
    claims = weighed(
        tell("one", "A dozen sheep of the Halden farm were found dead on the dyke."),
        tell("two", "Eleven sheep of the Halden farm were found dead on the dyke."),
    )
    assert not contradictions(claims)


def test_an_hour_and_fifty_minutes_are_two_lengths_of_one_wait():
    claims = weighed(
        tell("one", "Border guards held the lorry driver Ivo Tann at Velm for nine hours."),
        tell("two", "Border guards held the lorry driver Ivo Tann at Velm for fifty minutes."),
    )
    assert [d.kind for d in contradictions(claims)] == ["number"]


def test_a_length_in_weeks_and_the_same_in_months_agree():
    claims = weighed(
        tell("one", "The strike at the Halden mine lasted for eight months before the union gave in."),
        tell("two", "The strike at the Halden mine lasted for 34 weeks before the union gave in."),
    )
    assert not contradictions(claims)


def test_a_figure_with_part_of_the_votes_counted_is_interim():
    claims = weighed(
        tell("one", "Ada Obi had 50.4 percent of the vote in Orland with 96 percent of the ballots counted."),
        tell("two", "Ada Obi won 50.6 percent of the vote in Orland, the commission said."),
    )
    assert not contradictions(claims)


def test_what_prosecutors_asked_for_is_not_the_sentence():
    claims = weighed(
        tell("one", "Prosecutors sought nine years in prison for the banker Leo Farr for fraud."),
        tell("two", "The banker Leo Farr was sentenced to six years in prison for fraud."),
    )
    assert not contradictions(claims)


def test_a_report_with_the_rival_figure_does_not_support_the_claim():
    (claim,) = weighed(
        tell("one", "A ferry with 16 crew on board sank off Lindo."),
        tell("two", "A ferry with 14 crew on board sank off Lindo."),
        tell("three", "A ferry with 16 crew on board sank off Lindo on the way home."),
    )
    stances = {row.span.article: row.stance for row in claim.evidence}
    assert len({stances["one"], stances["three"]}) == 1
    assert "contradicts" in stances.values()


def test_a_part_of_the_hurt_is_not_all_of_them():
    assert not contradictions(
        weighed(
            tell("gazette", "Twelve of those hurt in the Tarn bus crash are in hospital."),
            tell("courier", "More than 30 people hurt in the Tarn bus crash are in hospital."),
        )
    )


def test_the_ages_of_two_persons_are_two_figures():
    names = {"Marek Sowa": "person", "Jan Lis": "person"}
    claims = weighed(
        tell("gazette", "Marek Sowa, 24, a glazier from Dolna, set fire to the town hall.", names=names),
        tell("courier", "Jan Lis, 51, a glazier from Dolna, set fire to the town hall.", names=names),
    )
    assert not contradictions(claims)


def test_a_count_of_the_moment_is_no_count_of_the_whole():
    claims = weighed(
        tell("gazette", "The auction of the lighthouse currently has 15 bids."),
        tell("courier", "The auction of the lighthouse had 70 bids."),
    )
    assert not contradictions(claims)


def test_who_tells_another_figure_is_no_origin_of_the_first():
    claims = weighed(
        tell("gazette", "The landslide at Orta killed twelve people.", published="2025-03-05"),
        tell("courier", "The landslide at Orta killed twelve people.", published="2025-03-05"),
        tell("herald", "The landslide at Orta killed 17 people.", published="2025-03-07"),
    )
    (toll,) = [claim for claim in claims if "Orta" in claim.text]
    assert "twelve" in toll.text
    assert toll.origins.high == 2
    assert not contradictions(claims)
