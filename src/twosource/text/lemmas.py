"""Give words their dictionary form by rules and a table of irregular forms."""

from functools import lru_cache

from twosource.text.word_sets import word_set

_IRREGULAR_VERBS = """
be am is are was were been being|have has had having|do does did done doing|go goes went gone|say said|tell told
come came|take took taken|make made|get got gotten|give gave given|leave left|win won|lose lost|hold held|meet met
fall fell fallen|rise rose risen|lead led|run ran|strike struck stricken|break broke broken|keep kept|stand stood
sit sat|begin began begun|find found|feel felt|see saw seen|spend spent|build built|send sent|buy bought|sell sold
shake shook shaken|weep wept|draw drew drawn|fly flew flown|grow grew grown|know knew known|throw threw thrown
wear wore worn|tear tore torn|fight fought|catch caught|teach taught|seek sought|become became|drive drove driven
speak spoke spoken|write wrote written|think thought|bring brought|choose chose chosen|eat ate eaten|flee fled
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|hear heard|hide hid hidden|lay laid|lend lent
lie lay lain|mean meant|pay paid|ride rode ridden|ring rang rung|seize seized|shoot shot|shrink shrank shrunk
sing sang sung|sink sank sunk|sleep slept|slide slid|spring sprang sprung|steal stole stolen|stick stuck
swear swore sworn|sweep swept|swim swam swum|swing swung|understand understood|wake woke woken|bear bore borne
bend bent|bind bound|bleed bled|blow blew blown|breed bred|burn burnt|cling clung|creep crept|deal dealt|dig dug
dream dreamt|drink drank drunk|feed fed|grind ground|hang hung|kneel knelt|lean leant|learn learnt|light lit
undergo underwent undergone|undertake undertook undertaken|uphold upheld|withdraw withdrew withdrawn
withhold withheld|overcome overcame|overthrow overthrew overthrown|oversee oversaw overseen|shine shone|show shown
die dying|tie tying|lie lying|die died|agree agreed|free freed|use used using
refer referred referring|prefer preferred preferring|occur occurred occurring|confer conferred conferring
defer deferred deferring|infer inferred inferring|incur incurred incurring|transfer transferred transferring
"""
_IRREGULAR_NOUNS = """
man men|woman women|child children|person people|foot feet|tooth teeth|goose geese|mouse mice|life lives|wife wives
knife knives|leaf leaves|half halves|shelf shelves|thief thieves|wolf wolves|loaf loaves|crisis crises|analysis analyses
basis bases|thesis theses|axis axes|criterion criteria|phenomenon phenomena|medium media|datum data|spokesman spokesmen
spokeswoman spokeswomen|policeman policemen|fisherman fishermen|lawmaker lawmakers|series series|species species|bus buses|gas gases|virus viruses|bonus bonuses|status statuses
"""


def _table(rows: str) -> dict[str, str]:
    groups = (row.split() for row in rows.replace("\n", "|").split("|") if row.strip())
    return {form: words[0] for words in groups for form in words}


_VERB_FORMS = _table(_IRREGULAR_VERBS)
_NOUN_FORMS = _table(_IRREGULAR_NOUNS)
_DOUBLED = ("bb", "dd", "gg", "mm", "nn", "pp", "rr", "tt")
_KEEP_S = ("ss", "us", "is", "news", "ous")
_MUTE_E = tuple(
    sorted(
        word_set(
            "at iz is us in ur ar or ir ot ut it iv av ov ag eg rg ng dg nc rc ac ic uc as os rs ns ls bl pl "
            "gl cl tl dl fl kl ak ok ik id ad ud od am im um om ap op yp ip ev lv rv ib ob ub al ol ul il et "
            "u"
        )
    )
)
_NO_E = word_set(
    """visit edit limit permit exit audit credit deposit exhibit inhibit prohibit orbit profit benefit
    submit commit admit offer order enter matter suffer differ consider remember cover deliver discover
    answer wonder gather murder alter open happen listen threaten strengthen sharpen widen kill call
    fall fill sell tell spell roll control travel cancel signal label model claim aim seem doom loom
    room proclaim explain remain contain maintain obtain train gain join return turn run plan ban sign
    warn learn earn burn govern concern begin win ruin reason question mention function abandon pardon
    poison prison lead read need speed plead head load add end lend send defend attend demand fund hold
    meet treat beat eat heat repeat defeat greet tweet wait await shoot suit quit recruit boot appear
    fear hear clear near tour pour favor honor labor monitor favour honour labour harbour stop drop help
    ask talk walk speak break look book work link back attack track check block knock pick kick thank
    park mark bark sink think shop ship hang bring sing ring belong long wrong king rig dig beg drag hug
    flag mug plug log blog bag tag swing fling cling sting spring discuss pass miss press cross focus
    bus gas yes guess bless dress stress process access address express assess reveal appeal deal heal
    seal steal conceal fail sail trail hail prevail detail mail rail boil spoil oil fuel rebel compel
    expel propel excel patrol develop envelop sleep keep weep sweep creep leap reap cheer volunteer
    steer veer float coat boat boast coast roast rob club grab stab sob mob job sub dub pub bid rid nod
    pad had forbid avoid raid aid slam jam ram swim trim dim skim exam drum sum hum shout scout doubt
    assault fault halt result consult insult insist resist assist exist consist persist protest contest
    test arrest request suggest invest rest tip tap map wrap trap slip skip strip clip grip whip equip
    cut put shut let set get net bet sit hit spit fit knit split"""
)


@lru_cache(maxsize=100_000)
def lemma(word: str, upos: str = "") -> str:
    """Give the dictionary form of a word in lower case, except for names; without a part of speech, by its ending."""
    if upos == "PROPN" or not word.isalpha():
        return word if upos == "PROPN" else word.lower()
    lower = word.lower()
    if upos in {"VERB", "AUX"}:
        return _verb(lower)
    if upos == "NOUN":
        return _noun(lower)
    if upos:
        return lower
    if word[0].isupper() and not word.isupper():
        return _VERB_FORMS.get(lower, lower)
    return _VERB_FORMS.get(lower) or _NOUN_FORMS.get(lower) or _plain(lower)


def _plain(lower: str) -> str:
    verb = _verb(lower)
    return verb if verb != lower and lower.endswith(("ed", "ing")) and len(lower) > 5 else lower


def _noun(lower: str) -> str:
    if lower in _NOUN_FORMS:
        return _NOUN_FORMS[lower]
    if len(lower) < 4 or not lower.endswith("s") or lower.endswith(_KEEP_S):
        return lower
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zes")):
        return lower[:-2]
    return lower[:-1]


_VERB_ENDINGS = (
    ("sses", 2, ""),
    ("shes", 2, ""),
    ("ches", 2, ""),
    ("xes", 2, ""),
    ("zzes", 2, ""),
    ("oes", 2, ""),
)


def _verb(lower: str) -> str:
    if lower in _VERB_FORMS:
        return _VERB_FORMS[lower]
    if lower.endswith(("ies", "ied")) and len(lower) > 4:
        return lower[:-3] + "y"
    for ending, cut, tail in _VERB_ENDINGS:
        if lower.endswith(ending):
            return lower[:-cut] + tail
    if lower.endswith("s") and not lower.endswith(_KEEP_S):
        return lower[:-1]
    size = 2 if lower.endswith("ed") else 3 if lower.endswith("ing") else 0
    return _stem(lower[:-size]) if size and len(lower) > size + 2 else lower


def _stem(stem: str) -> str:
    """Undo doubling and restore a mute e."""
    if stem in _NO_E or len(stem) < 3:
        return stem
    if stem.endswith(_DOUBLED) and stem[:-1] in _NO_E:
        return stem[:-1]
    if stem.endswith(_DOUBLED) and stem not in _NO_E and stem[-2:] not in {"rr", "ll"}:
        return stem[:-1]
    return (
        stem + "e"
        if stem.endswith(_MUTE_E)
        and not stem.endswith(("ss", "ow", "er", "en", "ish", "ain", "oin", "eal", "ail"))
        else stem
    )
