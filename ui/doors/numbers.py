"""Whole numbers on the command line, within bounds that the machine can meet."""

from argparse import ArgumentTypeError
from collections.abc import Callable

from ui.texts.speech import tr

SEEDS = (0, 10**18 - 1)
# At the most draws a turn of six moves takes 0.5 GB and one of eight about 1.5 GB
# (computed from it); more draws hardly move a band.
DRAWS = (16, 4096)
BACKTEST_DRAWS = (16, 16384)
# Each parameter adds a row a sample: 256 samples are 60,000 runs of the world.
SAMPLES = (2, 4096)
PAIRS = (1, 10_000)
GAMES = (1, 1000)  # of a play-test
WORKERS = (0, 256)
TABLES = (1, 999)


def whole(bounds: tuple[int, int]) -> Callable[[str], int]:
    """A reader of whole numbers from the first to the last of ``bounds``."""
    low, high = bounds

    def read(text: str) -> int:
        sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text)
        # Python would also read other scripts' digits, underscores and spaces.
        plain = digits.isascii() and digits.isdigit()
        value = sign * int(digits[:20]) if plain else None
        if value is None or len(digits) > 20 or not low <= value <= high:
            values = {"low": str(low), "high": str(high), "text": repr(text)}
            raise ArgumentTypeError(tr("door.must_be_whole_number", **values))
        return value

    return read


def bounds_of(bounds: tuple[int, int]) -> str:
    """Bounds as --help shows them."""
    return tr("help.bounds", low=str(bounds[0]), high=str(bounds[1]))
