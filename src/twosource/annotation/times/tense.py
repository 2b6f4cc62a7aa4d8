"""Tell from the verbs around a time whether it lies behind or ahead."""

from collections.abc import Sequence
from typing import Literal

from twosource.text.word_sets import word_set

Direction = Literal["past", "future", "asked", "unknown"]
"""`asked` is what somebody calls for or promises: to come, unless the day is nearer behind ("urged it to act on Friday")."""

_FUTURE = word_set(
    "will would shall wo ll may might could should can must due scheduled expected plan plans "
    "upcoming until till by ahead expires expire payable effective deadline intends aims "
    "tomorrow hopes slated begins begin starts start opens open meets mature maturing record "
    "likely soon closes ends concludes reopen reopens resume resumes returns convene convenes reconvenes departs arrives "
    "flies travels apply applies expect expects"
)
_PLANNED = word_set(
    "set planned expected scheduled agreed vowed hoped intended prepared wanted ordered urged "
    "threatened promised slated planning expecting preparing hoping postponed"
)
# Behind a time only these say that it is to come ("On Friday, the court will rule").
_FUTURE_BEHIND = frozenset({"will", "wo", "shall", "deadline"})
_PAST = word_set(
    "said says was were had has have did told came went took made began became ran saw fell "
    "rose won lost left met held spoke gave found struck shot hit broke fled wrote led sent "
    "brought bought sold got put cut let quit beat felt kept knew built fought caught taught "
    "thought grew drew flew threw stood understood shut hurt since after following ended sank rang stole hid "
    "rode shook slid spent stuck swore swept tore woke wore bore bled blew burst chose clung crept dealt dug "
    "drank drove ate fed forgot froze hung heard laid leapt lent lit meant paid sought shone slept sped spun "
    "set sprang wept withdrew upheld overthrew oversaw undertook swam sang arose bent flung overcame forbade shrank "
    "swung overtook underwent withheld foresaw overran rebuilt retook undid misled broadcast"
)
_NOT_PAST = word_set(
    "need indeed speed feed seed exceed proceed succeed bed red united embed breed wed shed hundred"
)
# Between a verb and the day that it names ("closed from early Wednesday").
_BEFORE_DAY = word_set("on in at by from for this coming early late as of through")
# Between a participle and the word that tells its tense ("will, they say, fully remain closed").
_LINKS = word_set("being been remain stay keep get kept not t ' ’ also again still now all both only")
_MODALS = word_set("will would shall won ll to be may might could should must can")
_PERFECT = word_set("has have had was were having")
_PRESENT = word_set("is are am re isn aren stays remains")
_PARTICIPLES = word_set(
    "shut cut run off out down given taken seen driven written spoken broken chosen flown shown thrown sworn"
)
# The present tense that tells of plans: "voting takes place on Friday", "voters go to the polls on Friday".
_PLANS = frozenset(
    {
        *(("takes", "place"), ("take", "place"), ("takes", "effect"), ("take", "effect")),
        *(("kicks", "off"), ("kick", "off"), ("goes", "to"), ("go", "to")),
        *(("comes", "into"), ("come", "into"), ("leaves", "office"), ("takes", "office"), ("steps", "down")),
    }
)
# What is told in the present of a day is set down for it: "the court rules on Friday", "ministers meet on Sunday".
_SET_DOWN = word_set(
    "rules votes decides meets plays faces hears sits hosts retires debates considers delivers presents visits addresses "
    "unveils publishes launches holds elects chooses speaks testifies heads marches appears airs premieres reports stands"
)
_SET_DOWN_OF_MANY = word_set(
    "vote decide meet play face hear sit host debate consider deliver present visit address elect choose march strike gather"
)
# These are verbs unless an article or an owner stands before them ("read the will", "approved the peace plan").
_NOUNS_TOO = word_set(
    "plan plans record start starts open opens hopes aims will must might can returns ends closes"
)
_LONG_NOUNS = word_set("plan plans record start")
_ARRANGED = word_set("planned planning plan scheduled")
_DETERMINERS = word_set("a an the its his her their our my your this these that those")
_BEFORE_ADJECTIVE = word_set("still yet most more newly once long")
_BEFORE_NOUN = word_set("a an the its his her their our my your s new")
_BEHIND_VERB = word_set("to for a an the")
_BASE_FORMS = word_set("shut cut hit let put set hurt beat spread quit cost")
_SURE_MODALS = word_set("will would shall ll may might could should must can")
_OF_BEING = word_set("is are was were be been s re not")
# What is wanted before a time is to come: "demanded elections before the winter".
_WANTED = word_set(
    "demand demands demanded demanding want wants need needs seek seeks sought urge urges urged urging call calls called calling "
    "ask asks asked asking request requests requested propose proposes proposed"
)
_PROMISED = word_set(
    "promise promises promised pledge pledges pledged vow vows vowed threaten threatens invite invites invited expects "
    "agree agrees agreed offer offers offered refuse refuses refused vowing promising threatening appeal appeals appealed"
)
_ADDRESSED = 8
"""Words between a call and what it calls for: who is called on."""
_LASTED = word_set(
    "lasted burned burnt raged continued stayed remained ran lived worked served waited stood was were"
)
_REACH = 14
_STOPS = frozenset({"\n"})


def direction(words: Sequence[str], first: int, last: int) -> Direction:
    """Tell from the nearest verb whether what happens at words `first` to `last` is past or to come."""
    return (
        _on_terms(words, first)
        or at_hand(words, first)
        or _wanted_before(words, first)
        or _at_edge(words, first, last)
        or _behind(words, last, 2, _STOPS | {","})
        or _before(words, first, _STOPS | {","})
        or _before(words, first, _STOPS)
        or _behind(words, last, _REACH, _STOPS)
        or "unknown"
    )


def at_hand(words: Sequence[str], first: int) -> Direction | None:
    """Tell the direction of the verb right before the time ("will stay closed on Friday", "said Friday")."""
    place = first - 1
    while place >= 0 and words[place] in _BEFORE_DAY:
        place -= 1
    if place < 0:
        return None
    word, apart = words[place], place < first - 1
    if "since" in words[place:first]:
        return "past"
    if apart and tuple(words[max(0, place - 1) : place + 1]) in _PLANS:
        return "future"
    if word in {"is", "are"} or _direction_of(word) == "future":
        return "future" if apart and not _misleads(words, place, first) else None
    if word in _PLANNED:
        return "future" if words[place + 1] == "for" and word != "wanted" else None
    return _verb_at_hand(words, place) or ("future" if apart and _is_set_down(words, place, first) else None)


def _on_terms(words: Sequence[str], first: int) -> Direction | None:
    """Tell that a day by which something must be done, else another thing follows, is to come: "unless they are paid by Friday"."""
    for before in reversed(words[max(0, first - _REACH) : first]):
        if before == "unless":
            return "future"
        if before in _STOPS or before == ",":
            return None
    return None


def _wanted_before(words: Sequence[str], first: int) -> Direction | None:
    """Tell what somebody wants before a time from what came before it."""
    place = first - 1 - (words[first - 1 : first] == ["the"])
    if place < 1 or words[place] != "before":
        return None
    for before in reversed(words[max(0, place - _REACH) : place]):
        if before in _WANTED:
            return "future"
        if before in _STOPS | _PAST | {"and", "but"}:
            return None
    return None


def _is_set_down(words: Sequence[str], place: int, first: int) -> bool:
    """Tell the present of a timetable from a noun ("new rules on Friday", "the vote on Friday") and from what is told as news."""
    before = words[place - 1] if place else "\n"
    many = before.endswith("s") or before in _PLURALS
    if words[place] not in (_SET_DOWN_OF_MANY if many else _SET_DOWN) or not before[0].isalpha():
        return False
    if before in _BEFORE_NOUN or before in _BEFORE_DAY or words[place + 1] != "on":
        return False
    told = {"that", "took", "were"} & set(words[first + 1 : first + 3]) or _behind(
        words, first + 1, 2, _STOPS | {","}
    )
    return not told and _before(words, place, _STOPS | {",", "that"}) is None


_PLURALS = word_set("people police mps women men they we children voters crews")


def _verb_at_hand(words: Sequence[str], place: int) -> Direction | None:
    """Read a verb in the past, which may be a participle of a group that is to come, or a form in -ing."""
    word = words[place]
    unsure = word in _PARTICIPLES or (word.endswith("ing") and len(word) > 5)
    if word in _PERFECT or not (unsure or _direction_of(word) == "past"):
        return None
    return _tense(words, place) or (None if unsure else "past")


def _tense(words: Sequence[str], participle: int) -> Direction | None:
    """Tell from the words that lead up to a participle whether it is to come or done."""
    for place in range(participle - 1, max(-1, participle - 6), -1):
        word = words[place]
        if word == "be" and tuple(words[max(0, place - 2) : place]) == ("could", "not"):
            return "past"
        if word in _PERFECT:
            return "past"
        if word in _MODALS or word in _PRESENT:
            return "future"
        if word not in _LINKS and not word.endswith("ly"):
            return None
    return None


def _at_edge(words: Sequence[str], first: int, last: int) -> Direction | None:
    """Tell `By Friday the fire was out`, `it raged until Friday` and `Friday is a holiday` by the verb beside them."""
    before = ("\n", *words[max(0, first - 2) : first])[-2:]
    if before[-1] == "\n" and words[last : last + 1] in (("is",), ("will",), ("would",)):
        return "future"
    if before[-1] in {"until", "till"} and before[0] in _LASTED:
        return "past"
    opens = before[-1] in {"by", "until", "till"} and before[0] in {"\n", ",", "and", "but", "that"}
    return _behind(words, last, _REACH, _STOPS) if opens else None


def _before(words: Sequence[str], first: int, stops: frozenset[str]) -> Direction | None:
    for place in range(first - 1, max(-1, first - _REACH), -1):
        if words[place] in stops:
            return None
        if _looks_ahead(words, place):
            return "future"
        if words[place] == "to" and _is_asked(words, place):
            return "asked"
        found = _direction_of(words[place])
        if found and not _misleads(words, place, first):
            return found
    return None


def _is_asked(words: Sequence[str], place: int) -> bool:
    """Tell an infinitive that says what is called for or promised: "called on its members to gather"."""
    for before in reversed(words[max(0, place - _ADDRESSED) : place]):
        if before in _WANTED | _PROMISED:
            return True
        if before in _STOPS or before in {",", "that", "and"}:
            return False
    return False


def _behind(words: Sequence[str], last: int, reach: int, stops: frozenset[str]) -> Direction | None:
    for place in range(last, min(last + reach, len(words))):
        word = words[place]
        if word in stops:
            return None
        if word in _FUTURE_BEHIND or (word in _PLANNED and words[place - 1] in {"is", "are"}):
            return "future"
        if _direction_of(word) == "past" and not _describes(words, place):
            return "past"
    return None


def _looks_ahead(words: Sequence[str], place: int) -> bool:
    """Tell `to be held`, `is to meet`, `planned to leave` and `takes place`, which point ahead whatever their verb says."""
    word, following = words[place], words[place + 1] if place + 1 < len(words) else ""
    if words[place - 1] == "be" or (word, following) in _PLANS:
        return True
    if word in _BASE_FORMS and words[place - 1] in _SURE_MODALS:
        return True
    if following == "to" and (
        word in {"is", "are"} or (word in {"was", "were"} and _was_set(words, place + 2))
    ):
        return True
    if word in _ARRANGED and following in {"a", "an", "another"}:
        return True
    return word in _PLANNED and (following == "to" or (following == "for" and word != "wanted"))


def _was_set(words: Sequence[str], place: int) -> bool:
    """Tell "was to meet on Sunday", which was set down for then, from what never came ("was to have met") or is no plan ("was to blame")."""
    return place < len(words) and words[place] not in {"have", "blame", "date"}


def _misleads(words: Sequence[str], place: int, first: int) -> bool:
    """Tell words that only look ahead elsewhere: `shot by police`, `due to rain`, `as expected`, `the plan`."""
    word, before = words[place], words[place - 1] if place else ""
    if word in {"by", "until", "till"}:
        return place < first - 2
    if word == "due":
        return words[place + 1] == "to" and before not in _OF_BEING
    if word == "could":
        return words[place + 1] == "not"
    if _describes(words, place):
        return True
    return (word == "expected" and before in {"as", "than"}) or _is_noun(words, place)


def _describes(words: Sequence[str], place: int) -> bool:
    """Tell the participle that describes a noun ("a planned strike", "a still unspecified date") from a verb."""
    before = place - 1
    while before > 0 and (words[before] in _BEFORE_ADJECTIVE or words[before].endswith("ly")):
        before -= 1
    return words[place].endswith("ed") and before >= 0 and words[before] in _DETERMINERS


def _is_noun(words: Sequence[str], place: int) -> bool:
    """Tell the plan and the record from what somebody plans and records."""
    word, before = words[place], words[max(0, place - 2) : place]
    if word not in _NOUNS_TOO or _BEFORE_NOUN.isdisjoint(before):
        return False
    following = words[place + 1] if place + 1 < len(words) else ""
    return before[-1] in _BEFORE_NOUN or (word in _LONG_NOUNS and following not in _BEHIND_VERB)


def _direction_of(word: str) -> Direction | None:
    if word in _FUTURE:
        return "future"
    if word in _PAST or (word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST):
        return "past"
    return None
