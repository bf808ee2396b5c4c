"""Numbers as a reader of the current language sees them on a chart."""

from __future__ import annotations

from math import ceil, floor, isfinite, log10

from PySide6.QtCore import QLocale

from ui.texts.speech import tr

MINUS = "\N{MINUS SIGN}"


def plain(value: float, decimals: int = 0) -> str:
    """The number with a true minus sign; a number that rounds to nothing has no sign."""
    text = QLocale().toString(abs(float(value)), "f", decimals)
    return MINUS + text if round(value, decimals) < 0 else text


def signed(value: float, decimals: int = 0) -> str:
    """As plain, with a plus before what is above nothing."""
    return ("+" if round(value, decimals) > 0 else "") + plain(value, decimals)


def percent(share: float, decimals: int = 0) -> str:
    """A share of one as percent."""
    return tr("number.percent", n=plain(100 * share, decimals))


def at_least(share: float, most: float) -> str:
    """A share as percent, marked where more than the ``most`` that is told may lie behind it."""
    key = "number.percent_or_more" if share >= most - 1e-9 else "number.percent"
    return tr(key, n=plain(100 * share))


def whole(number: int) -> str:
    """A count, grouped as the locale groups; numbers of turns and deals come through it too."""
    return QLocale().toString(number) if number >= 0 else plain(number)


def finite(values: tuple[float, ...]) -> bool:
    """Whether there is something to draw: at least one value and no gap among them."""
    return bool(values) and all(map(isfinite, values))


def nice_step(span: float, about: int) -> float:
    """A round step (1, 2 or 5 times a power of ten) that cuts span into about that many parts."""
    if span <= 0 or not isfinite(span):
        return 1.0
    rough = span / max(1, about)
    power = 10.0 ** floor(log10(rough))
    return next(power * m for m in (1.0, 2.0, 5.0, 10.0) if rough <= power * m * 1.0000001)


def ticks(low: float, high: float, about: int = 4) -> tuple[float, ...]:
    """Round numbers from just outside low to just outside high."""
    step = nice_step(high - low, about)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return tuple(step * k for k in range(first, last + 1))


def decimals_of(step: float) -> int:
    """Decimals needed to tell neighbouring ticks apart."""
    return max(0, -floor(log10(step) + 1e-9)) if step > 0 else 0
