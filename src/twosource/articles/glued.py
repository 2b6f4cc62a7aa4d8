"""Glued ends: furniture and appeals that stand in one paragraph with the last sentence of the news."""

import re

from twosource.articles.appeals import asks, turns_to_reader
from twosource.articles.captions import caption_start
from twosource.articles.furniture import is_furniture, is_notice
from twosource.articles.passages import Passage
from twosource.text.sentences import split

END = r"(?:(?<=[.!?…”’»)])|(?<=\S\"))\s*"
"""Behind a sentence: a straight mark with a blank before it opens a quotation."""
NEXT = re.compile(END)
BUTTON = re.compile(
    r"(?=(?:Read|READ|Continue|CONTINUE|Click|CLICK|Share|SHARE|Follow|FOLLOW|Also|ALSO|Advertisement|ADVERTISEMENT|ARTICLE AD"
    r"|Subscribe|SUBSCRIBE|Sign up|Download|Join|Related|RELATED|Watch|WATCH|Tags|Topics|Copyright|View|See also|See more|Most read|Trending|Refresh this|Was this|This (?:article|story|page) was|\d+ (?:comments|likes|shares)|Listen|Comments?|Contacts?|Media [Cc]ontact|Press [Cc]ontact|Notes? to [Ee]ditors|Story source|Note:|Got an?|Cite|ENDS|Back to top|Load more|Print|Get the|Sign in|Log in|Already an?|Report an?|This text|Video|Photo gallery|Sponsored|Weather|Write an?|More)\b)"
)  # fmt: skip
REQUEST = re.compile(
    END + r"(?=(?:(?:An?|Our) (?:\w+ )?(?:[Mm]essage|[Nn]ote|[Aa]ppeal|[Ll]etter|[Ww]ord) (?:from|by|to)|Dear (?:[Rr]eader|[Ff]riend|[Ss]upporter)"
    r"|Before you go|Since you|While you|(?:Please )?(?:[Ss]upport|[Dd]onate|[Ss]ubscribe|[Hh]elp|[Bb]ecome|[Jj]oin|[Cc]onsider)|If you"
    r"|(?:Good|Local|Quality|Honest|Free|Serious|Investigative) (?:journalism|reporting|news)|(?:Journalism|Reporting) (?:like this|costs|takes|is not|isn)|(?:Did you )?[Ee]njoy(?:ed)? (?:this|what)"
    r"|Our (?:newsroom|journalism|reporting)|We (?:need|rely|depend|ask|are asking|have a)|Independent journalism|Your (?:support|donation|contribution|gift))\b)"
)  # fmt: skip
LONGEST_BUTTON = 200
LONGEST_APPEAL = 3000
FEWEST_WORDS = 40
"""Words of a paragraph that may hide an appeal; a shorter one is judged as a whole."""


def split_glued(passage: Passage) -> list[Passage]:
    """Return a paragraph without the furniture or the appeal at its end, and these in their roles."""
    words = passage.words
    start = caption_start(words)
    if start:
        return passage.split(start, None, "caption")
    start = _find_furniture(words)
    if start:
        news, furniture = passage.split(start, None, "furniture")
        return [*([news.mark("furniture")] if is_furniture(news.words) else split_glued(news)), furniture]
    if passage.count >= FEWEST_WORDS:
        for found in REQUEST.finditer(words, max(0, len(words) - LONGEST_APPEAL)):
            if found.end() and asks(words[found.end() :]):
                return passage.split(found.end(), None, "appeal")
        start = _find_request(words)
        if start and asks(words[start:]):
            return passage.split(start, None, "appeal")
    return [passage]


def _find_furniture(words: str) -> int:
    """Return where a button, a pointer or a notice begins that ends a paragraph, 0 where none does."""
    for found in NEXT.finditer(words, max(0, len(words) - LONGEST_BUTTON)):
        start = found.end()
        rest = words[start:]
        if start and rest and (is_notice(rest) or (BUTTON.match(words, start) and is_furniture(rest))):
            return start
    return 0


def _find_request(words: str) -> int:
    """Return where the sentences begin that turn to the reader up to the end of a paragraph, 0 if all or none do."""
    start = len(words)
    for begin, end in reversed(split(words, 0, len(words))):
        if not turns_to_reader(words[begin:end]):
            break
        start = begin
    return start if start < len(words) else 0
