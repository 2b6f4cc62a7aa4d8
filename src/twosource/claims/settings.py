"""The constants that decide which propositions are one claim and which differences matter."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Thresholds of the weighing, chosen on invented stories, precision before recall."""

    same_claim: float = 0.36
    """Likeness, in [0, 1], from which two propositions make one claim."""
    looked_at: float = 0.3
    """Part of two propositions that each must tell of the other before the rest is looked at."""
    looked_again: float = -4.5
    """Log odds of the first look from which a pair is looked at again."""
    surest: float = 4.0
    """Log odds beyond which one pair tells no more, either way."""
    joins: float = 0.15
    """Log odds from which two propositions may become one claim."""
    whole: float = -1.5
    """Log odds that two groups must have on average to become one."""
    whole_in_line: float = -2.0
    """The same where all are of one line of descent."""
    told_twice: float = 0.5
    """How much more is asked where the same independent articles tell both groups in sentences of their own."""
    told_again: float = 1.0
    """Log odds taken off two sentences of one article: it seldom tells a thing twice."""
    other_fate: float = 4.0
    """Log odds taken off where people died, were hurt or arrested in one proposition only, or times lie far apart."""
    open_question: float = 0.5
    """The same where the one leaves open ("would not say whether") what the other tells."""
    rejects: float = -3.0
    """The same, added, where the one expressly rejects the number that the other tells."""
    one_toll: float = -1.5
    """The same where both count people to whom one thing happened, who are mostly the same people in one story."""
    no_core: float = 1.0
    """The same where the words that neither name nor count nor speak hardly agree, and no number or kind of happening does."""
    least_core: float = 0.26
    """Part of those words that each must tell of the other."""
    hardly_shared: float = 0.3
    """Log odds taken off two sentences of independent lines where one word at most is shared beside names, and no number."""
    nothing_shared: float = 0.4
    """The same where none is."""
    other_speaker: float = 0.3
    """The same where they are told by different speakers."""
    says_and_does: float = 0.5
    """The same where the one is what somebody says and the other what the same one does."""
    other_subject: float = 2.0
    """The same where they say one verb of two names."""
    turned_round: float = 4.0
    """The same where each does to the other what the other does to the one: "Ruri expelled Olanders", "Oland expelled Ruris"."""
    odds_of_likeness: float = 10.0
    """Log odds that a likeness of 1 above `same_claim` is worth where no model has read the articles."""
    other_time: float = 0.5
    """What is left of the likeness of propositions whose times lie far apart."""
    still_open: float = 0.4
    """The same where the one leaves open what the other tells."""
    link_bonus: float = 0.16
    """What is added to the likeness where descent aligns the sentences."""
    vector_share: float = 0.5
    """Part of the likeness that the vectors decide, where there are any."""
    least_concepts: int = 3
    """A clause with fewer content words is not a proposition of its own."""
    one_claim: float = 0.0
    """Log odds of one claim from which two of its figures may contradict each other."""
    same_head: float = 0.45
    """Cosine of two counted nouns from which they can be one thing ("pupils", "children")."""
    same_thing: float = 0.2
    """Part of the words around two numbers that must agree for them to be figures of one thing."""
    same_length: float = 0.5
    """How alike the words next to two lengths of time must be: a story tells many of them."""
    same_count: float = 0.25
    """The same for two numbers of which the units differ."""
    like_head: float = 0.6
    """Cosine of two counted nouns from which they count as one unit ("motorbikes", "motorcycles")."""
    same_role: float = 0.5
    """The same where only one tells what became of those counted ("killed", "arrested")."""
    same_act: float = 0.6
    """Cosine of two verbs from which they can tell one act."""
    same_deed: float = 0.45
    """The same for the verbs that two times stand next to."""
    same_setting: float = 0.4
    """Part of the words around two verbs that must agree for the one to deny the other."""
    same_beside: float = 0.3
    """How alike the words next to two verbs must be for that."""
    same_argument: float = 0.2
    """Cosine of two nouns from which they can be the agent, or the object, of one act."""
    same_predicate: float = 0.3
    """Cosine of two verbs from which numbers that hang on them can be figures of one thing."""
    same_in_series: float = 0.6
    """Part of the words around two numbers that must agree where an article gives many figures in one unit."""
    most_in_series: int = 3
    """Different figures in one unit from which an article gives many."""
    firm: float = 0.4
    """Log odds of one claim from which other details of two propositions may contradict each other."""
    sure: float = 1.5
    """The same for places: a story has many."""
    corroborates: float = 1.5
    """Log odds left of one claim, after all doubts, from which another report surely backs the words of a claim."""
    same_wording: float = 0.65
    """Part of the words beside names that the shorter of two propositions shares where they are worded alike."""
    least_alike: int = 4
    """How many such words they must share at least."""
    worded_alike: float = 0.5
    """Log odds that these may have less to back one another."""
    told: float = 0.7
    """What it weighs, beside its opposite, that the others tell all of the words that stand for a claim."""
    other_figure: float = 0.7
    """What is left of that for one that gives another number."""
    least_words: int = 4
    """The same for words of any kind."""
    least_plain: int = 2
    """The same for content words that are no names."""
    name_weight: float = 0.6
    """What a name weighs beside another word: all of a story's sentences name the same few."""
    one_word: float = 0.65
    """The same where they share a single other word."""
    number_weight: float = 0.3
    """What a number weighs: accounts that differ in it still tell one thing."""
    names_only: float = 0.35
    """Part of the likeness that is left where two propositions share nothing but names."""
    source_weight: float = 0.6
    """What the words weigh that only name the source and its speaking."""
    quoted_words: int = 4
    """Equal words in marks that make two propositions one claim by themselves."""
    quoted: float = 0.9
    """Likeness of two propositions that hold the same words in marks."""
    counted: float = 0.6
    """Likeness of a bare count and an account that counts the same."""
    figure_bonus: float = 0.12
    """What is added where both give a number of one special thing."""
    one_order: float = 3.0
    """How many times another such number it may be at most."""
    far_apart: float = 12.0
    """How many times another figure in the same unit one may be at most to be an account of the same thing."""
    most_counted: int = 3
    """Content words that a bare count has at most beside names and numbers."""
    unlike_cosine: float = 0.3
    """Cosine that sentences of one story have though they tell different things: it counts as nothing."""
    most_compared: int = 40
    """Propositions of one claim that are compared pair by pair."""
    all_pairs_below: int = 1500
    """Propositions of a story that are compared all with all: some forty articles, ten seconds on one core. In a
    larger one those in the same words are matched once, and if that leaves more, each with its nearest alone."""
    nearest_compared: int = 40
    """The nearest, by weighted words, that each is compared with in a story too large for all pairs."""
    background_days: int = 60
    """A happening that lies longer before the story's reports is background."""


SETTINGS = Settings()
