"""The words that times are made of, by the classes that the patterns of times name."""

from twosource.text.feasts import FEASTS
from twosource.text.word_sets import word_set

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    "morning": "MO", "midmorning": "MO", "afternoon": "AF", "midafternoon": "AF", "evening": "EV",
    "night": "NI", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "dusk": "EV", "nightfall": "EV",
    "sunset": "EV", "lunchtime": "MI",
}  # fmt: skip
UNITS = {
    "day": "D", "week": "W", "fortnight": "2W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE",
    "century": "CE", "weekend": "WE", "hour": "TH", "minute": "TM", "second": "TS", "yr": "Y", "hr": "TH",
}  # fmt: skip
PLURALS = {
    "days": "D", "weeks": "W", "fortnights": "2W", "months": "M", "quarters": "Q", "years": "Y", "decades": "DE",
    "centuries": "CE", "weekends": "WE", "hours": "TH", "minutes": "TM", "seconds": "TS", "yrs": "Y",
    "hrs": "TH", "mins": "TM",
}  # fmt: skip
SETS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
    "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H",
}  # fmt: skip
DECADES = {
    "twenties": "2", "thirties": "3", "forties": "4", "fifties": "5", "sixties": "6", "seventies": "7",
    "eighties": "8", "nineties": "9",
}  # fmt: skip
DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
NOON = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
VAGUE = {
    "now": "PRESENT_REF", "nowadays": "PRESENT_REF", "currently": "PRESENT_REF", "recently": "PAST_REF",
    "lately": "PAST_REF", "soon": "FUTURE_REF",
}  # fmt: skip

CLASSES: dict[str, str] = {
    "MONTH": " ".join(MONTHS),
    "WEEKDAY": " ".join(WEEKDAYS),
    "WEEKDAYS": " ".join(f"{day}s" for day in WEEKDAYS if day.endswith("day")),
    "SEASON": " ".join(SEASONS),
    "SEASONS": "summers winters autumns",
    "PART": " ".join(PARTS),
    "UNIT": " ".join(UNITS),
    "UNITS": " ".join(PLURALS),
    "DATEUNIT": "day days week weeks month months year years",
    "LONGUNIT": "daylong weeklong monthlong yearlong decadelong hourlong",
    "CALUNIT": "day week fortnight month quarter year decade century weekend",
    "PLAINUNIT": "day week month year decade century hour minute fortnight",
    "SETWORD": " ".join(SETS),
    "DECADEWORD": " ".join(DECADES),
    "DAY": " ".join(DAYS),
    "NOON": " ".join(NOON),
    "VAGUE": " ".join(VAGUE),
    "WORDNUM": (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
        "million billion dozen half"
    ),
    "HOURWORD": "one two three four five six seven eight nine ten eleven twelve",
    "TENS": "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty "
    "fifty sixty seventy eighty ninety",
    "ONES": "one two three four five six seven eight nine",
    "ORDWORD": (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth"
    ),
    "FEW": "several few many numerous",
    "ZONE": "gmt utc est edt et cst cdt mst mdt pst pdt pt bst cet cest ist jst",
    "LAST": "last past previous preceding prior",
    "NEXT": "next coming following upcoming",
    "THIS": "this current",
    "SAME": "same corresponding comparable like similar equivalent",
    "EDGE": "beginning start middle end close turn",
    "LESSMORE": "more less fewer later longer",
    "APPROX": "about around nearly almost approximately roughly under some barely only just exactly",
    "WORKING": "trading working business consecutive straight successive calendar full solid whole long school",
    "POSS": "its his her their our your my",
    "AMPM": "am pm",
}

# Words that are a month or a weekday only where they are written with a capital.
CAPITALISED = frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(f"{day}s" for day in WEEKDAYS)
SHORT_DAYS = frozenset(day for day in WEEKDAYS if not day.endswith("day"))
# Months that are also people's names or verbs.
NAMESAKES = word_set("may march april june august")
SHORT_MONTHS = word_set("jan mar dec jun jul apr feb sep oct aug nov")
BEFORE_MONTH = word_set(
    "in since until till by from of last next this early late mid through between before after "
    "during for to and every each around about the"
)
# These leave no doubt, even where a name follows ("in April Moscow said").
SURELY_BEFORE_MONTH = word_set("in since until last next this early late mid during")
# Capitalised days inside names of other things: newspapers, services, sales.
BEFORE_NAMED_DAY = word_set("black good bloody super ash cyber palm easter giving casual fat")
AFTER_NAMED_DAY = word_set("times telegraph mirror express herald mail people prayer prayers mass school")

_FIRST_OF_FEASTS = [feast.split()[0] for feast in FEASTS]
# A sentence without a figure and without any of these holds no time.
TRIGGERS = frozenset(
    word
    for name in (
        "MONTH",
        "WEEKDAY",
        "WEEKDAYS",
        "SEASON",
        "PART",
        "UNIT",
        "UNITS",
        "SETWORD",
        "DECADEWORD",
        "DAY",
        "NOON",
        "VAGUE",
        "LONGUNIT",
    )
    for word in CLASSES[name].split()
).union(
    (
        "future",
        "past",
        "present",
        "moment",
        "overnight",
        "nineteen",
        "eighteen",
        "time",
        "period",
        "half",
        "ago",
    ),
    _FIRST_OF_FEASTS,
)
