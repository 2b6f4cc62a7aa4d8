from tests.claims.telling import contradictions, differences, readings, tell, weighed


def test_a_day_within_a_week_is_a_refinement():
    claims = weighed(
        tell("one", "The navy seized the tanker Orlo near Cape Dunn last Friday."),
        tell("two", "The navy seized the tanker Orlo near Cape Dunn last week."),
    )
    assert not contradictions(claims)
    assert [readings(d) for d in differences(claims, "precision")] == [{"last Friday", "last week"}]


def test_a_month_within_the_year_is_a_refinement():
    claims = weighed(
        tell("one", "The two countries signed the fishing treaty in January."),
        tell("two", "The two countries signed the fishing treaty earlier this year."),
    )
    assert not contradictions(claims)


def test_two_days_of_one_act_contradict():
    claims = weighed(
        tell("one", "The navy seized the tanker Orlo near Cape Dunn on Tuesday."),
        tell("two", "The navy seized the tanker Orlo near Cape Dunn on Monday."),
    )
    assert [d.kind for d in contradictions(claims)] == ["date"]


def test_the_day_it_was_said_is_not_the_day_it_was_done():
    claims = weighed(
        tell("one", "The navy said on Wednesday it had seized the tanker Orlo near Cape Dunn."),
        tell("two", "The navy seized the tanker Orlo near Cape Dunn on Monday."),
    )
    assert not contradictions(claims)


def test_a_negated_act_contradicts_it():
    claims = weighed(
        tell(
            "one",
            "Minister Ilse Brandt signed the order to close the Halden mine.",
            names={"Ilse Brandt": "person"},
        ),
        tell(
            "two",
            "Minister Ilse Brandt has not signed the order to close the Halden mine.",
            names={"Ilse Brandt": "person"},
        ),
    )
    assert [d.kind for d in contradictions(claims)] == ["polarity"]


def test_a_denial_contradicts_what_it_denies():
    claims = weighed(
        tell("one", "The skipper refused to hand over the catch log of the trawler, the coast guard said."),
        tell("two", "The skipper denied that he refused to hand over the catch log of the trawler."),
    )
    assert [d.kind for d in contradictions(claims)] == ["polarity"]


def test_a_warning_against_an_act_and_advice_not_to_do_it_agree():
    claims = weighed(
        tell("one", "The ministry warned Orland against sending troops to the border."),
        tell("two", "The ministry advised Orland not to send troops to the border."),
    )
    assert not contradictions(claims)
    assert [d.note for d in differences(claims, "precision")] == ["strength of the verb"]


def test_acquitted_and_convicted_contradict():
    claims = weighed(
        tell(
            "one",
            "The court in Velm acquitted the banker Leo Farr of fraud on Monday.",
            names={"Leo Farr": "person"},
        ),
        tell(
            "two",
            "The court in Velm convicted the banker Leo Farr of fraud on Monday.",
            names={"Leo Farr": "person"},
        ),
    )
    assert [d.kind for d in contradictions(claims)] == ["polarity"]


def test_opposite_acts_of_two_actors_do_not_contradict():
    claims = weighed(
        tell("one", "Orland accepted the truce plan of the mediators.", names={"Orland": "country"}),
        tell("two", "Vesk rejected the truce plan of the mediators.", names={"Vesk": "country"}),
    )
    assert not contradictions(claims)


def test_two_negated_accounts_agree():
    claims = weighed(
        tell("one", "Vesk had not asked Orland for military aid since the attacks began."),
        tell("two", "Vesk has never asked Orland for military aid since the attacks began."),
    )
    assert not contradictions(claims)


def test_raised_certainty_is_told_and_is_no_contradiction():
    claims = weighed(
        tell("one", "The fire at the Orvane refinery may have been caused by a faulty valve."),
        tell("two", "The fire at the Orvane refinery was caused by a faulty valve."),
        descents=(("two", "one"),),
    )
    assert [d.kind for d in differences(claims)] == ["certainty"]
    assert not contradictions(claims)


def test_an_attribution_dropped_by_a_copy_is_told():
    words = "the reservoir above Tarsa holds water for nine days"
    claims = weighed(
        tell("wire", f"The water board said {words}.", said={words: "water board"}),
        tell("copy", "The reservoir above Tarsa holds water for nine days."),
        descents=(("copy", "wire"),),
    )
    (found,) = differences(claims, "attribution")
    assert found.note == "attribution dropped by a text made from one that has it"
    assert not found.contradiction


def test_two_winners_of_one_race_contradict():
    names = {"Ada Obi": "person", "Jun Ho": "person"}
    claims = weighed(
        tell("one", "Ada Obi won the Haldon marathon in record time on Sunday.", names=names),
        tell("two", "Jun Ho won the Haldon marathon in record time on Sunday.", names=names),
    )
    assert [d.kind for d in contradictions(claims)] == ["actor"]


def test_two_places_of_one_arrest_contradict():
    names = {"Velm": "place", "Tarsa": "place", "Leo Farr": "person"}
    claims = weighed(
        tell("one", "Police arrested the fugitive banker Leo Farr in Velm on Monday.", names=names),
        tell("two", "Police arrested the fugitive banker Leo Farr in Tarsa on Monday.", names=names),
    )
    assert [d.kind for d in contradictions(claims)] == ["place"]


def test_a_country_and_a_place_that_may_lie_in_it_do_not_contradict():
    names = {"Orlandia": "country", "Tarsa": "place", "Leo Farr": "person"}
    claims = weighed(
        tell("one", "Police arrested the fugitive banker Leo Farr in Orlandia on Monday.", names=names),
        tell("two", "Police arrested the fugitive banker Leo Farr in Tarsa on Monday.", names=names),
    )
    assert not contradictions(claims)


def test_a_harbour_and_the_sea_on_which_it_may_lie_do_not_contradict():
    names = {"Umber Sea": "place", "Tarsa": "place", "Leo Farr": "person"}
    claims = weighed(
        tell(
            "one", "Police arrested the fugitive banker Leo Farr near the Umber Sea on Monday.", names=names
        ),
        tell("two", "Police arrested the fugitive banker Leo Farr near Tarsa on Monday.", names=names),
    )
    assert not contradictions(claims)


def test_two_sides_of_a_line_contradict():
    claims = weighed(
        tell("one", "The trawler Orlo was two miles inside the fishing limit of Vesk when it was boarded."),
        tell("two", "The trawler Orlo was two miles outside the fishing limit of Vesk when it was boarded."),
    )
    assert [d.kind for d in contradictions(claims)] == ["place"]


def test_the_weekend_holds_its_saturday():
    claims = weighed(
        tell("one", "The two countries signed the fishing treaty in Velm on Saturday."),
        tell("two", "The two countries signed the fishing treaty in Velm at the weekend."),
    )
    assert not contradictions(claims)


def test_an_order_lifted_and_an_order_imposed_contradict():
    claims = weighed(
        tell("one", "The mayor of Velm allowed the march of the dockers through the old town."),
        tell("two", "The mayor of Velm banned the march of the dockers through the old town."),
    )
    assert [d.kind for d in contradictions(claims)] == ["polarity"]
