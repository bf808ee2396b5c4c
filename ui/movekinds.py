"""Kinds of move that a facilitator may forbid, by the names that people read."""

from ui.texts.speech import tr

_NAMES = {
    "threaten": "movekind.threaten",
    "promise": "movekind.promise",
    "dispute": "movekind.dispute",
    "withdraw": "movekind.withdraw",
    "mediate": "movekind.mediate",
    "offer": "movekind.offer",
    "counter": "movekind.counter",
    "evade": "movekind.evade",
    "honour": "movekind.honour",
    "hold": "movekind.hold",
    "suspend": "movekind.suspend",
    "summit": "movekind.summit",
    "wto": "movekind.wto",
    "quiet": "movekind.quiet",
}


def is_kind(name: str) -> bool:
    """Whether a word names a kind of move, not a lever."""
    return name in _NAMES


def kind_name(verb: str) -> str:
    """A kind of move as a noun."""
    return tr(_NAMES[verb])
