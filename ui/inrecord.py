"""What the program itself says in a record: in English, whatever language the window speaks.

A record is for every reader of it, and the same game gives the same bytes in each language. When a
line is shown, what the program has said in it is said in the reader's language; what people
have typed stays as they typed it.
"""

from __future__ import annotations

import re

from ui.texts.speech import tr

# Of those who were slow (ui/moveon).
TALKS_ENDED = "The facilitator moved on: time was up, and your word was ended."
DRAFT_COMMITTED = "The facilitator moved on: time was up, and what was drafted was committed."
_KEYS = {TALKS_ENDED: "moveon.said_talks", DRAFT_COMMITTED: "moveon.said_measures"}
_BRANCH = re.compile(
    r"Branch of (?P<name>.+?) from the beginning of turn (?P<turn>[0-9]{1,4})\. (?P<text>.*)"
)


def branch_note(name: str, turn: int, reason: str) -> str:
    """The note with which a branch begins (ui/branching)."""
    return f"Branch of {name} from the beginning of turn {turn}. {reason}"


def shown(text: str) -> str:
    """A line's text as it is shown."""
    key = _KEYS.get(text)
    if key is not None:
        return tr(key)
    branch = _BRANCH.fullmatch(text)
    if branch is not None:
        return tr("branch.note", name=branch["name"], n=int(branch["turn"]), text=branch["text"])
    return text
