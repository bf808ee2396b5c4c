"""Why a computer seat moved, in a sentence that the other side may read.

What tells of its own mandate is left out (``Motive.private``): that is for the debrief.
"""

from engine.players.choice import Motive
from ui import words
from ui.charts.numeral import plain
from ui.texts.speech import tr


def said(motive: Motive) -> str:
    """A motive in a sentence, with the names that people read."""
    told = {name: _shown(name, value) for name, value in motive.values.items()}
    return tr(f"opponent.{motive.key}", **told)


def _shown(name: str, value: float | str) -> str:
    if name == "lever":
        return words.lever_name(str(value))
    return value if isinstance(value, str) else plain(value, 1)
