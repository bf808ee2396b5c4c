"""How far a long door is, for a person who watches; a file or a pipe gets nothing."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Progress:
    """One line on a terminal that is written over and over."""

    def __init__(self) -> None:
        self.watched = sys.stderr is not None and sys.stderr.isatty()
        self.width = 0

    def say(self, text: str) -> None:
        """Show a text in the place of the last one."""
        if self.watched:
            with suppress(OSError):
                print(f"\r{text:{self.width}}", end="", file=sys.stderr, flush=True)
            self.width = len(text)

    def clear(self) -> None:
        """Leave the line empty for whoever writes next."""
        if self.width:
            self.say("")
            self.say("\r")


@contextmanager
def progress() -> Iterator[Progress]:
    """A line of progress that is gone at the end, however that comes."""
    shown = Progress()
    try:
        yield shown
    finally:
        shown.clear()
