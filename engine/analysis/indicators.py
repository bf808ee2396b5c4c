"""The register of indicators: all that the world can be asked for, by name.

Any monthly indicator can be asked for with an ending: ``_ytd`` (sum since January), ``_quarter``
and ``_year`` (sums over three and twelve months), ``_rise_in_year`` (relative change on a year
before), ``_year_on_year`` (of twelve months on the twelve before), ``_change_on_month``.
"""

from functools import cache

from engine.analysis import minerals, technology
from engine.analysis.indicator import ENDINGS, Indicator, with_ending
from engine.analysis.nearest import nearest


class UnknownIndicator(ValueError):
    """No indicator of that name; says the nearest."""


@cache
def indicators() -> dict[str, Indicator]:
    """All named indicators."""
    found = [*minerals.indicators(), *technology.indicators()]
    table = {i.name: i for i in found}
    if len(table) < len(found):
        raise ValueError("two indicators share a name")
    return table


def indicator(name: str) -> Indicator:
    """An indicator by name, endings allowed; raises UnknownIndicator with the nearest name."""
    table = indicators()
    if name in table:
        return table[name]
    for ending in ENDINGS:
        base = table.get(name.removesuffix(ending))
        if name.endswith(ending) and base is not None:
            return with_ending(base, ending)
    near = nearest(name, [*table, *(n + e for n in table for e in ENDINGS)])
    raise UnknownIndicator(f"unknown indicator {name!r}; the nearest is {near!r}")
