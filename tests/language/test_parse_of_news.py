import pytest

from twosource.language import read

SENTENCES = {
    "The minister who had resigned in March told the court that the bridge, built by a Greek firm, would reopen.": {
        ("minister", "nsubj", "told"),
        ("resigned", "acl:relcl", "minister"),
        ("reopen", "ccomp", "told"),
        ("bridge", "nsubj", "reopen"),
    },
    "Rescuers pulled two children, both unhurt, from a flooded school near Split on Sunday and searched for a third.": {
        ("Rescuers", "nsubj", "pulled"),
        ("children", "obj", "pulled"),
        ("school", "obl", "pulled"),
        ("searched", "conj", "pulled"),
        ("third", "obl", "searched"),
    },
    "Neither the union nor the ministry, which had promised talks by Friday, said whether the strike was over.": {
        ("union", "nsubj", "said"),
        ("ministry", "conj", "union"),
        ("promised", "acl:relcl", "ministry"),
        ("over", "ccomp", "said"),
    },
    "The shots were fired by guards, not by protesters, according to a doctor at the clinic.": {
        ("shots", "nsubj:pass", "fired"),
        ("guards", "obl:agent", "fired"),
        ("doctor", "obl", "fired"),
        ("clinic", "nmod", "doctor"),
    },
    "Nurses at the hospital, the largest in Gabon, have refused since Monday to treat patients without gloves.": {
        ("Nurses", "nsubj", "refused"),
        ("hospital", "nmod", "Nurses"),
        ("largest", "appos", "hospital"),
        ("treat", "xcomp", "refused"),
        ("patients", "obj", "treat"),
    },
    "Lisbon bought the ferries, which nobody else wanted, and sold them to a company in Cape Verde a year later.": {
        ("Lisbon", "nsubj", "bought"),
        ("wanted", "acl:relcl", "ferries"),
        ("sold", "conj", "bought"),
        ("company", "obl", "sold"),
        ("ferries", "obj", "bought"),
    },
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_clauses_of_news_hang_together_as_they_are_meant(sentence: str) -> None:
    (reading,) = read([sentence], [[(0, len(sentence))]])
    shown = [sentence[word.start : word.end] for word in reading.words]
    arcs = {
        (shown[place], word.deprel, shown[word.head])
        for place, word in enumerate(reading.words)
        if word.head >= 0
    }
    assert arcs >= SENTENCES[sentence]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_sentence_is_one_tree(sentence: str) -> None:
    (reading,) = read([sentence], [[(0, len(sentence))]])
    assert sum(word.head < 0 for word in reading.words) == 1
    for place in range(len(reading.words)):
        steps, word = 0, place
        while word >= 0 and steps <= len(reading.words):
            word, steps = reading.words[word].head, steps + 1
        assert word < 0
