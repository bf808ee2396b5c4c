"""The two sides of the table, and a value for each of them.

What both sides have is asked for by a side's name, never by its place: ``turn.economy[side]``, or
``turn.economy.us`` where one side alone is meant. Their order, the US first, is said here and
nowhere else. An array with an axis of sides keeps it where the month's arithmetic needs it
(``OF_US`` and ``OF_CN`` of ``engine/world/goods``) and leaves there by ``BySide.along``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:  # records are read without NumPy
    from numpy.typing import NDArray

SIDES = ("US", "CN")

T = TypeVar("T", covariant=True)
U = TypeVar("U")
V = TypeVar("V")


def opponent(side: str) -> str:
    """The side across the table."""
    return "CN" if side == "US" else "US"


@dataclass(frozen=True, slots=True)
class BySide(Generic[T]):
    """A value for the US and one for China.

    It is no sequence: a place, or taking it apart without ``values``, raises TypeError, and a name
    that is no side's KeyError.
    """

    us: T
    cn: T

    def __getitem__(self, side: str) -> T:
        if side == "US":
            return self.us
        if side == "CN":
            return self.cn
        wrong = KeyError if isinstance(side, str) else TypeError
        raise wrong(f"a value by side is asked for by 'US' or 'CN', not by {side!r}")

    @staticmethod
    def of(f: Callable[[str], U]) -> "BySide[U]":
        """What ``f`` says of each side's name."""
        return BySide(f("US"), f("CN"))

    @staticmethod
    def both(value: U) -> "BySide[U]":
        """The same for both."""
        return BySide(value, value)

    @staticmethod
    def along(values: "NDArray[Any]", axis: int = 0) -> "BySide[NDArray[Any]]":
        """Each side's part, a view, of an array whose ``axis`` is one of sides; else ValueError."""
        if values.shape[axis] != len(SIDES):
            raise ValueError(f"axis {axis} of shape {values.shape} is no axis of two sides")
        before: Any = (slice(None),) * (axis % values.ndim)
        return BySide(values[*before, 0], values[*before, 1])

    def map(self, f: Callable[[T], U]) -> "BySide[U]":
        """With ``f`` of each value."""
        return BySide(f(self.us), f(self.cn))

    def combined(self, other: "BySide[V]", f: Callable[[T, V], U]) -> "BySide[U]":
        """With ``f`` of each value and the same side's of another."""
        return BySide(f(self.us, other.us), f(self.cn, other.cn))

    def having(self, side: str, value: U) -> "BySide[T | U]":
        """With another value for one side."""
        if side not in SIDES:
            raise KeyError(f"a value by side is kept for 'US' or 'CN', not for {side!r}")
        return BySide(value, self.cn) if side == "US" else BySide(self.us, value)

    def values(self) -> tuple[T, T]:
        """The US's and China's."""
        return self.us, self.cn

    def items(self) -> tuple[tuple[str, T], tuple[str, T]]:
        """Each with the name of its side, the US first."""
        return ("US", self.us), ("CN", self.cn)


__all__ = ["SIDES", "BySide", "opponent"]
