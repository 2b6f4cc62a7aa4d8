"""The words around numbers: what bounds them, what they are counted in, and what makes them no quantity."""

from twosource.model import Bound
from twosource.text.word_sets import word_set

BOUNDS: dict[str, Bound] = {
    "at least": "at_least", "no fewer than": "at_least", "no less than": "at_least", "not less than": "at_least",
    "a minimum of": "at_least", "as many as": "at_most", "as much as": "at_most", "up to": "at_most",
    "at most": "at_most", "no more than": "at_most", "not more than": "at_most", "a maximum of": "at_most",
    "more than": "more_than", "over": "more_than", "above": "more_than", "upwards of": "more_than",
    "in excess of": "more_than", "exceeding": "more_than", "well over": "more_than", "greater than": "more_than",
    "less than": "less_than", "fewer than": "less_than", "under": "less_than", "below": "less_than",
    "just under": "less_than", "just over": "more_than", "about": "about", "around": "about", "some": "about",
    "roughly": "about", "approximately": "about", "nearly": "about", "almost": "about", "close to": "about",
    "an estimated": "about", "estimated": "about", "circa": "about", "approx.": "about", "an average of": "about",
    "exactly": "exact", "only": "exact", "just": "exact",
}  # fmt: skip

CURRENCIES = {
    "$": "USD", "us$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "a$": "AUD", "c$": "CAD", "hk$": "HKD",
    "nz$": "NZD", "s$": "SGD", "r$": "BRL", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH", "₦": "NGN",
    "dollar": "USD", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "ruble": "RUB",
    "rouble": "RUB", "won": "KRW", "franc": "CHF", "shekel": "ILS", "lira": "TRY", "hryvnia": "UAH", "naira": "NGN",
    "rand": "ZAR", "real": "BRL", "reais": "BRL", "zloty": "PLN", "krona": "SEK", "usd": "USD", "eur": "EUR",
    "gbp": "GBP", "jpy": "JPY", "cny": "CNY", "inr": "INR", "rub": "RUB", "chf": "CHF", "aud": "AUD", "cad": "CAD",
}  # fmt: skip

MEASURES = {
    "%": "%", "percent": "%", "per cent": "%", "pct": "%", "percentage point": "percentage point",
    "basis point": "basis point", "km": "km", "kilometer": "km", "kilometre": "km", "kms": "km", "m": "m",
    "meter": "m", "metre": "m", "cm": "cm", "centimeter": "cm", "centimetre": "cm", "mm": "mm", "millimeter": "mm",
    "millimetre": "mm", "mile": "mile", "foot": "ft", "feet": "ft", "ft": "ft", "inch": "inch", "inches": "inch",
    "yard": "yard", "kg": "kg", "kilo": "kg", "kilogram": "kg", "kilogramme": "kg", "gram": "g", "gramme": "g",
    "ton": "tonne", "tonne": "tonne", "pound": "pound", "lb": "pound", "lbs": "pound", "ounce": "ounce",
    "liter": "litre", "litre": "litre", "gallon": "gallon", "barrel": "barrel", "bpd": "barrel", "acre": "acre",
    "hectare": "hectare", "mph": "mph", "kph": "km/h", "km/h": "km/h", "knot": "knot", "degree": "degree",
    "°c": "°C", "°f": "°F", "°": "degree", "watt": "W", "megawatt": "MW", "mw": "MW", "gigawatt": "GW",
    "gw": "GW", "kw": "kW", "kilowatt": "kW", "megabyte": "MB", "gigabyte": "GB", "gb": "GB", "mb": "MB",
    "square mile": "square mile", "square kilometer": "km²", "square kilometre": "km²", "square foot": "sq ft",
    "square feet": "sq ft", "square meter": "m²", "square metre": "m²", "sq km": "km²", "sq ft": "sq ft",
    "cubic meter": "m³", "cubic metre": "m³", "sq m": "m²",
}  # fmt: skip

TIMES = word_set(
    "day days week weeks fortnight fortnights month months year years decade decades century "
    "centuries hour hours minute minutes second seconds quarter quarters weekend weekends am pm "
    "a.m p.m a.m. p.m. o'clock gmt utc est edt bst cet night nights morning evening january "
    "february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sep sept oct nov dec"
)
MONTHS_BEFORE = word_set(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec"
)
# Numbers behind these words count nothing: they are names, places in a row, or years.
NUMBERED = word_set(
    "no number numbers nos flight route highway article articles section chapter page pages "
    "resolution room gate platform line channel group division class type category level phase "
    "stage step round version windows boeing airbus apollo covid area district ward zone unit "
    "block apartment suite box figure table grade day lap formula item clause paragraph rule "
    "title volume part season episode war psalm bus train interstate runway camp building tower "
    "tier week game act sector point question proposition measure"
)
# "In 14 towns": a capital here is the start of a sentence, not a name.
LEADING = word_set(
    "in at on by of for from to with after before since until about around some over under "
    "nearly almost and but or as than only just all the these those they we he she it his her "
    "their its our that there when while where if though although despite between another more "
    "most least police officials army rebels militants troops"
)
# What cannot be in the noun phrase that a number begins.
STOPS = word_set(
    "the a an of in on at by for from to with into onto over under after before since until "
    "during against between among through across near around about and or but nor as than that "
    "which who whom whose when where while because if though although is are was were be been "
    "being has have had do does did will would can could may might must shall should said says "
    "say not no it they he she we i you this these those there his her their its our my your "
    "also per including so then ago out up down off died fell rose won lost left took went came "
    "made told remain remained remains ran got gave became began found held led met killed"
)
# Said of people without naming them: "14 dead", "three wounded".
PEOPLE = word_set(
    "dead killed wounded injured hurt missing arrested detained homeless hospitalised hospitalized"
)
IRREGULAR = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "police": "police", "feet": "foot",
    "wives": "wife", "lives": "life", "knives": "knife", "wolves": "wolf", "teeth": "tooth", "mice": "mouse",
    "geese": "goose", "cattle": "cattle", "sheep": "sheep", "aircraft": "aircraft", "troops": "troop",
    "fishermen": "fisherman", "lawmen": "lawman", "personnel": "personnel", "dead": "people", "crew": "crew",
    "staff": "staff", "series": "series", "species": "species", "buses": "bus", "gases": "gas", "leaves": "leaf",
    "persons": "people", "person": "people", "shoes": "shoe", "movies": "movie", "cookies": "cookie",
}  # fmt: skip
SCORED = word_set(
    "won win wins beat beats beating lost loss lose loses losing defeat defeated defeats draw "
    "drew drawn tie tied victory lead led leads leading thrashed edged routed downed score "
    "scored scoreline final goalless ahead advantage aggregate comeback triumph trailed "
    "trailing upset stunned hammered swept eliminated champions vote voted ruling ruled set "
    "sets 6 7"
)
