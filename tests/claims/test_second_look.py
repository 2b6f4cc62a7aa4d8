"""How a pair of propositions stands among all the others of its story."""

from dataclasses import replace

import numpy as np
import pytest

from tests.claims.telling import apart, tell
from twosource.claims.likeness import make_scale
from twosource.claims.nearness import near_by_sentence
from twosource.claims.odds import SEEN_AGAIN
from twosource.claims.propositions import find_propositions
from twosource.claims.second_look import NAMES, load_network, look_again
from twosource.claims.settings import SETTINGS
from twosource.errors import SettingsError

POST = ("The dyke at Holm broke on Monday night.", "Nine cows drowned in the polder of Holm.")
MAIL = ("On Monday night the dyke of Holm gave way.", "Would the mayor of Holm have to resign?")


def read_as(article, sentences, rows):
    """Return an article of which a model is said to have given these rows for its sentences."""
    vectors = np.array(rows, np.float32)
    return replace(
        tell(article, *sentences), vectors=vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    )


def told_twice():
    return find_propositions(
        [
            read_as("post", POST, [[1.0, 0.1, 0.0], [0.2, 1.0, 0.0]]),
            read_as("mail", MAIL, [[1.0, 0.0, 0.1], [0.2, 0.0, 1.0]]),
        ]
    )


def place_of(propositions, words):
    return next(number for number, p in enumerate(propositions) if p.words == words)


def signs_of(propositions, one, other, odds=1.0):
    i, j = sorted((place_of(propositions, one), place_of(propositions, other)))
    scale = make_scale(propositions, apart([p.text for p in propositions[:1]]))
    return dict(zip(NAMES, look_again(propositions, {(i, j): odds}, scale)[i, j], strict=True))


def test_a_sentence_that_is_nearer_than_the_rest_of_its_article_leads():
    propositions = told_twice()
    one, other = place_of(propositions, POST[0]), place_of(propositions, MAIL[0])
    near = near_by_sentence(propositions, [(min(one, other), max(one, other))])
    assert min(near.leads(one, other)) > 0.5
    assert near.standing(one, other) > 1.0


def test_the_second_nearest_trails_by_what_the_nearest_leads():
    propositions = told_twice()
    cows, dyke = place_of(propositions, POST[1]), place_of(propositions, MAIL[0])
    near = near_by_sentence(propositions, [(min(cows, dyke), max(cows, dyke))])
    assert near.leads(cows, dyke)[0] < 0.0


def test_what_is_near_to_everything_is_near_to_nothing_in_particular():
    alike = [[1.0, 0.01, 0.0], [1.0, 0.0, 0.01]]
    propositions = find_propositions([read_as("post", POST, alike), read_as("mail", MAIL, alike)])
    one, other = place_of(propositions, POST[0]), place_of(propositions, MAIL[0])
    near = near_by_sentence(propositions, [(min(one, other), max(one, other))])
    assert near.cosine(one, other) > 0.99
    assert abs(near.beyond_crowd(one, other)) < 0.01


def test_a_lone_sentence_has_no_rival():
    propositions = find_propositions(
        [read_as("post", POST[:1], [[1.0, 0.0]]), read_as("mail", MAIL[:1], [[0.0, 1.0]])]
    )
    near = near_by_sentence(propositions, [(0, 1)])
    assert near.leads(0, 1) == (near.leads(1, 0)[0],) * 2
    assert near.leads(0, 1)[0] > 0.0


def test_the_voices_of_two_sentences_are_compared():
    propositions = told_twice()
    assert signs_of(propositions, POST[1], MAIL[1])["one_asks"]
    assert not signs_of(propositions, POST[0], MAIL[0])["one_asks"]


def test_shared_rare_words_and_the_number_of_words_are_told():
    signs = signs_of(told_twice(), POST[0], MAIL[0])
    assert signs["shared_weight"] >= signs["rarest_shared"] + signs["second_rarest_shared"] > 0.0
    assert signs["fewest_words"] <= signs["most_words"]


def test_a_pair_that_the_first_look_rules_out_is_not_looked_at_again():
    propositions = told_twice()
    scale = make_scale(propositions, apart([p.text for p in propositions[:1]]))
    assert not look_again(propositions, {(0, len(propositions) - 1): SETTINGS.looked_again - 0.1}, scale)


def test_texts_that_nobody_read_stand_nowhere():
    propositions = find_propositions([tell("post", *POST), tell("mail", *MAIL)])
    near = near_by_sentence(propositions, [(0, len(propositions) - 1)])
    assert near.cosine(0, len(propositions) - 1) == 0.0


def test_a_net_of_other_signs_is_refused():
    assert load_network(SEEN_AGAIN).inner.shape[0] == len(SEEN_AGAIN)
    with pytest.raises(SettingsError, match="second_look"):
        load_network(("bias",))
