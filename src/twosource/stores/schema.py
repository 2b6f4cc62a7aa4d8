"""The tables of an archive, and how an older file becomes a newer one."""

from collections.abc import Mapping

APPLICATION = 0x54776F53
"""What SQLite's header says that the file is for: "TwoS"."""
VERSION = 3
"""Of the tables below. Whoever changes them adds a migration from the version before."""

RUNNING = (
    # What a story is compared with others by, by which rare names it is found, and what ties it to others; both ways.
    "CREATE TABLE profiles (story TEXT PRIMARY KEY, profile BLOB NOT NULL) WITHOUT ROWID",
    """CREATE TABLE profile_names (
        name TEXT NOT NULL, first INTEGER NOT NULL, story TEXT NOT NULL,
        PRIMARY KEY (name, first, story)) WITHOUT ROWID""",
    "CREATE INDEX names_of_profile ON profile_names (story)",
    """CREATE TABLE ties (
        one TEXT NOT NULL, other TEXT NOT NULL, tie BLOB NOT NULL,
        PRIMARY KEY (one, other)) WITHOUT ROWID""",
)
SPELLED = ("CREATE INDEX utterances_by_spelling ON utterances (spelled, person)",)
TABLES = (
    # Articles by a short number, which the indexes use; `current` is 0 for a text that another has replaced.
    """CREATE TABLE articles (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, address TEXT NOT NULL, outlet TEXT, headline TEXT,
        day TEXT, current INTEGER NOT NULL, story TEXT, key TEXT NOT NULL, text BLOB NOT NULL,
        outline BLOB NOT NULL)""",
    "CREATE INDEX articles_by_key ON articles (key)",
    "CREATE INDEX articles_of_story ON articles (story, outlet)",
    "CREATE INDEX articles_at_address ON articles (address)",
    # Every text that stood under an address, with the report as it came.
    """CREATE TABLE versions (
        address TEXT NOT NULL, number INTEGER NOT NULL, article TEXT NOT NULL REFERENCES articles (id),
        at TEXT NOT NULL, captured TEXT, current INTEGER NOT NULL, report BLOB NOT NULL, edits BLOB NOT NULL,
        PRIMARY KEY (address, number)) WITHOUT ROWID""",
    # What was received before, so that it is not cleaned and annotated again.
    """CREATE TABLE received (
        address TEXT NOT NULL, digest TEXT NOT NULL, article TEXT NOT NULL,
        PRIMARY KEY (address, digest)) WITHOUT ROWID""",
    """CREATE TABLE refusals (
        address TEXT NOT NULL, reason TEXT NOT NULL, story TEXT NOT NULL DEFAULT '', at TEXT NOT NULL,
        refusal BLOB NOT NULL, PRIMARY KEY (address, reason, story)) WITHOUT ROWID""",
    # By which words an article is found; how likely two articles tell one story, where they may; both ways.
    """CREATE TABLE terms (
        term TEXT NOT NULL, day INTEGER NOT NULL, article INTEGER NOT NULL,
        PRIMARY KEY (term, day, article)) WITHOUT ROWID""",
    """CREATE TABLE links (
        one INTEGER NOT NULL, other INTEGER NOT NULL, odds REAL NOT NULL,
        PRIMARY KEY (one, other)) WITHOUT ROWID""",
    # Articles around which the stories must be told again.
    "CREATE TABLE unsettled (article INTEGER PRIMARY KEY, again INTEGER NOT NULL DEFAULT 0)",
    """CREATE TABLE stories (
        id TEXT PRIMARY KEY, headline TEXT NOT NULL, earliest TEXT, latest TEXT, articles INTEGER NOT NULL,
        outlets INTEGER NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL, reason TEXT NOT NULL,
        disputed INTEGER NOT NULL, changed INTEGER NOT NULL, story BLOB NOT NULL, dossier BLOB)""",
    "CREATE INDEX stories_by_day ON stories (COALESCE(latest, ''), articles, id)",
    # Under which article a story that had this id is found today.
    "CREATE TABLE earlier (id TEXT PRIMARY KEY, article TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE utterances (
        number INTEGER PRIMARY KEY, story TEXT NOT NULL, id TEXT NOT NULL, speaker TEXT, person TEXT,
        spelled TEXT)""",
    "CREATE INDEX utterances_of_story ON utterances (story)",
    "CREATE INDEX utterances_of_person ON utterances (person, story)",
    *SPELLED,
    """CREATE TABLE sayings (
        person TEXT NOT NULL, article TEXT NOT NULL, story TEXT NOT NULL,
        PRIMARY KEY (person, article)) WITHOUT ROWID""",
    "CREATE INDEX sayings_of_story ON sayings (story)",
    """CREATE TABLE people (
        person TEXT PRIMARY KEY, name TEXT NOT NULL, utterances INTEGER NOT NULL,
        stories INTEGER NOT NULL) WITHOUT ROWID""",
    "CREATE INDEX people_by_utterances ON people (utterances DESC, person)",
    """CREATE TABLE changes (
        number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, kind TEXT NOT NULL, story TEXT,
        article TEXT, text TEXT NOT NULL)""",
    """CREATE TABLE rulings (
        number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, kind TEXT NOT NULL, one TEXT NOT NULL,
        other TEXT NOT NULL, undone TEXT)""",
    "CREATE TABLE memory (name TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID",
    # Words of headlines and bodies, by article number; words of an utterance's readings, by its number.
    "CREATE VIRTUAL TABLE passages USING fts5 (text, tokenize = 'porter unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE wordings USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0')",
    "CREATE VIRTUAL TABLE wording_counts USING fts5vocab ('wordings', 'row')",
    *RUNNING,
)

MIGRATIONS: Mapping[int, tuple[str, ...]] = {
    # Stories are settled again, though not told again, so that they get their profiles.
    1: (*RUNNING, "INSERT OR IGNORE INTO unsettled SELECT number, 0 FROM articles WHERE current = 1"),
    # How a story spells a speaker is kept beside whom it means; of what was told before, both are the same.
    2: (
        "ALTER TABLE utterances ADD COLUMN spelled TEXT",
        "UPDATE utterances SET spelled = person",
        *SPELLED,
    ),
}
"""By the version that they start from: the statements that lead to the next one."""
