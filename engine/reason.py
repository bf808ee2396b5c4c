"""A sentence in English with what it says in a form to word it anew in another language."""

from typing import Self


class Reason(str):
    """Why something is refused or failed, with the cure: the English of whoever types.

    ``code`` names the sentence and ``values`` what was found, by name: a ``lever`` or ``levers``
    by id, a ``side``, a ``term``, numbers, or a reason inside this one. Who speaks another
    language words it from these.
    """

    code: str
    values: dict[str, object]

    def __new__(cls, text: str, code: str, /, **values: object) -> Self:
        made = str.__new__(cls, text)
        made.code, made.values = code, values
        return made

    def after(self, words: str) -> "Reason":
        """The same reason with words before it."""
        made = str.__new__(Reason, words + self)
        made.code, made.values = self.code, self.values
        return made
