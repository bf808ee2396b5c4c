"""What the window tells a person who must know it: a sentence, and what can be done about it."""

from dataclasses import dataclass

# What a banner may offer; the window names them and asks the store.
AGAIN = "again"  # try the same once more
ELSEWHERE = "elsewhere"  # go on in another folder
NEW_FILE = "new_file"  # go on in a new file of the same folder
LOOK = "look"  # look at the game without going on
COPY = "copy"  # go on in a copy
BEFORE = "before"  # go on from the line before, in a copy
QUIET = "quiet"  # a computer seat says nothing this time
REPORT = "report"  # copy the report of a fault


@dataclass(frozen=True)
class Told:
    """A message. ``private`` ones name what one side drafts and go when its papers close."""

    text: str
    kind: str = "error"  # info, warning or error
    cures: tuple[str, ...] = ()
    private: bool = False
