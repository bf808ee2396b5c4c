"""A language that shows what would go wrong in a real one: each text marked and 40 percent longer.

Made from the English, with its places kept. What a reader sees with a plain vowel was not taken
from a text by key; what is cut has no room for a longer language.
"""

from __future__ import annotations

import re
from math import ceil

NAME = "pseudo"
OPEN, CLOSE = "⟦", "⟧"
LONGER = 0.4
_WORD = 8  # the padding breaks into lines like words

_PLACE = re.compile(r"(\{\w+\})")
_PLAIN, _ACCENTED = "AEIOUaeiouyn", "ĀĒĪŌŪāēīōūýñ"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_WORDS = re.compile(r"[^\W\d_][^\W_]*")


def pseudo(text: str) -> str:
    """The text as the pseudo-language says it; nothing stays nothing."""
    if not text:
        return ""
    parts = _PLACE.split(text)  # places are the odd ones
    said = "".join(p if i % 2 else p.translate(_ACCENTS) for i, p in enumerate(parts))
    letters = sum(len(p) for p in parts[::2])
    more = max(1, ceil(LONGER * letters) - 3)  # the marks and a space are three
    padding = " ".join("·" * min(_WORD, more - i) for i in range(0, more, _WORD))
    return f"{OPEN}{said} {padding}{CLOSE}"


def not_said(text: str) -> list[str]:
    """Words of a text on the screen that did not come through ``pseudo``.

    They show even inside the marks of another text: whatever came through has no plain vowel.
    """
    return [word for word in _WORDS.findall(text) if set(word) & set(_PLAIN)]
