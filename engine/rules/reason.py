"""Why a move may not be made: a sentence in English, and what it says in a form to word it anew."""

from typing import Self


class Reason(str):
    """A reason with its cure, in the English of whoever types moves.

    ``code`` names the rule and ``values`` what it found, by name: a ``lever`` or ``levers`` by id,
    a ``side``, a ``term``, numbers. Who speaks another language words it from these.
    """

    code: str
    values: dict[str, object]

    def __new__(cls, text: str, code: str, /, **values: object) -> Self:
        made = super().__new__(cls, text)
        made.code, made.values = code, values
        return made

    def after(self, words: str) -> "Reason":
        """The same reason with words before it."""
        return Reason(words + self, self.code, **self.values)
