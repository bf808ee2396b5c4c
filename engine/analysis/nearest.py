"""The nearest valid name, for messages that say what would be right."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that looks most like ``name``."""
    return get_close_matches(name, list(known), 1, 0.0)[0]
