"""What keeps a file from being read or written, in the language that is spoken.

Only what the first window brings in anyway is brought in here.
"""

from engine.reason import Reason
from saves.problems import Trouble
from ui.texts.speech import tr


def trouble(problem: object) -> str:
    """A trouble of the disk or its text; what has no code is said as it stands."""
    said = problem.said if isinstance(problem, Trouble) else problem
    return _worded(said) if isinstance(said, Reason) else str(problem)


def _worded(said: Reason) -> str:
    values = {k: _worded(v) if isinstance(v, Reason) else v for k, v in said.values.items()}
    return tr(f"trouble.{said.code}", **values)
