"""Which form of a text goes with a number, in the order in which Qt Linguist asks for them.

Linguist takes the number of forms and their meaning from Qt's own table; a test compiles texts
with Qt's lrelease and compares. A language that is not named here has English's two forms.
"""

from collections.abc import Callable

Rule = Callable[[int], int]


def _slavic(n: int) -> int:
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if 2 <= n % 10 <= 4 and not 10 <= n % 100 < 20 else 2


def _polish(n: int) -> int:
    return 0 if n == 1 else 1 if 2 <= n % 10 <= 4 and not 10 <= n % 100 < 20 else 2


_ONE: tuple[int, Rule] = (1, lambda n: 0)
_TWO: tuple[int, Rule] = (2, lambda n: int(n != 1))
_FRENCH: tuple[int, Rule] = (2, lambda n: int(n > 1))
_RULES = {
    **dict.fromkeys(("zh", "ja", "ko", "vi", "th", "id"), _ONE),
    "fr": _FRENCH,
    **dict.fromkeys(("ru", "uk", "be", "sr", "hr"), (3, _slavic)),
    "pl": (3, _polish),
    **dict.fromkeys(("cs", "sk"), (3, lambda n: 0 if n == 1 else 1 if 2 <= n <= 4 else 2)),
}


def forms(language: str) -> int:
    """How many forms a language has."""
    return _RULES.get(language.split("_")[0], _TWO)[0]


def form(language: str, n: int) -> int:
    """The place of the form that goes with ``n`` things."""
    return _RULES.get(language.split("_")[0], _TWO)[1](abs(n))
