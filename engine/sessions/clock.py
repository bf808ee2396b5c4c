"""A clock that counts a stage down. What time it is it is told, so that a test needs not wait."""

from collections.abc import Callable

MINUTE = 60.0  # seconds [definition]


class Clock:
    """Seconds left of a stage; below zero once it is over. It stands until ``go_on``."""

    def __init__(self, now: Callable[[], float]) -> None:
        """``now`` gives seconds that only rise."""
        self._now = now
        self._left = 0.0  # when it last began to run, or stood still
        self._since: float | None = None

    @property
    def running(self) -> bool:
        return self._since is not None

    @property
    def left(self) -> float:
        """Seconds that are left, negative by how long the time has been up."""
        return self._left - (self._now() - self._since if self._since is not None else 0.0)

    @property
    def up(self) -> bool:
        return self.left <= 0

    def begin(self, seconds: float) -> None:
        """Another stage; a clock that ran runs on."""
        self._left = seconds
        if self._since is not None:
            self._since = self._now()

    def pause(self) -> None:
        self._left, self._since = self.left, None

    def go_on(self) -> None:
        if self._since is None:
            self._since = self._now()

    def extend(self, seconds: float) -> None:
        """More time: from now where it was up, so that a minute more is a minute more."""
        self._left += seconds - min(self.left, 0.0)


def shown(seconds: float) -> str:
    """Minutes and seconds, as in 2:05; a second that has begun counts, as on a wall clock."""
    whole = int(-(-abs(seconds) // 1)) if seconds > 0 else int(abs(seconds))
    return f"{whole // 60}:{whole % 60:02}"
