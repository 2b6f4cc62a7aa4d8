"""Files that come along with reports and are none: what systems and browsers put beside them."""

import re
from collections.abc import Container

SYSTEM = re.compile(r"\..*|__MACOSX|(?:eh)?thumbs\.db|desktop\.ini|icon\r|~\$.*", re.IGNORECASE | re.DOTALL)
"""Names of what systems and office programs leave in folders: hidden files, previews, locks of open documents."""
PARTS_OF_PAGE = re.compile(
    r"(?P<page>.+)[-_.](?:files|dateien|fichiers|archivos|file|ficheiros|arquivos|bestanden|filer|pliki|soubory)",
    re.IGNORECASE | re.DOTALL,
)
"""The folder in which a browser saves what a page shows: pictures, styles, other people's frames."""
PAGES = (".html", ".htm", ".xhtml")


def is_left_by_system(name: str) -> bool:
    """Tell a file or folder that no reader put there."""
    return SYSTEM.fullmatch(name) is not None


def is_part_of_page(folder: str, names: Container[str]) -> bool:
    """Tell a folder that a browser saved along with a page, given the names that lie beside it."""
    found = PARTS_OF_PAGE.fullmatch(folder)
    return found is not None and any(found["page"] + extension in names for extension in PAGES)
