"""Documents whose every text has a key: English stands in them, a translation has the same keys.

A document is worded by a function that puts what ``Say`` gives in the place of each of its texts.
"""

from collections.abc import Callable
from typing import TypeVar

Document = TypeVar("Document")
Say = Callable[[str, str], str]  # from a key and its English
Worded = Callable[[Document, Say], Document]


def gathered(document: Document, worded: Worded[Document]) -> dict[str, str]:
    """Every text of a document, in English, by its key."""
    found: dict[str, str] = {}

    def note(key: str, english: str) -> str:
        found[key] = english
        return english

    worded(document, note)
    return found


def within(prefix: str, say: Say) -> Say:
    """Keys of one document are said below its own; a text that is empty has none."""
    return lambda key, english: say(f"{prefix}.{key}", english) if english else ""
