"""Tooltips in lines that can be read: Qt draws a plain text in one line, as wide as the screen."""

from textwrap import wrap

WIDE = 72  # letters of a line


def broken(text: str) -> str:
    """The text with no line longer than that, unless a word is."""
    lines = (
        wrap(line, WIDE, break_long_words=False, break_on_hyphens=False) or [""]
        for line in text.split("\n")
    )
    return "\n".join(part for line in lines for part in line)
