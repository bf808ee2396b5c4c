"""Units of indicators and what turns one into another."""

from engine.analysis.nearest import nearest

# What one of a unit is in its base unit.
_UNITS: dict[str, tuple[str, float]] = {
    "t/month": ("t/month", 1.0), "kg/month": ("t/month", 0.001), "kt/month": ("t/month", 1000.0),
    "t": ("t", 1.0), "kg": ("t", 0.001), "kt": ("t", 1000.0), "t/yr": ("t", 1.0),
    "USD/kg": ("USD/kg", 1.0), "USD/t": ("USD/kg", 0.001), "USD/mtu": ("USD/mtu", 1.0),
    "billion USD": ("billion USD", 1.0), "million USD": ("billion USD", 0.001),
    "billion USD/month": ("billion USD/month", 1.0), 
    "million USD/month": ("billion USD/month", 0.001),
    "trillion USD": ("billion USD", 1000.0), "billion USD/yr": ("billion USD", 1.0),
    "share": ("share", 1.0), "relative rise": ("share", 1.0), "relative change": ("share", 1.0),
    "ratio": ("share", 1.0), "index": ("share", 1.0), "share of need": ("share", 1.0),
    "share of former flow": ("share", 1.0), "percent": ("share", 0.01),
    "percentage points": ("percentage points", 1.0), "percent of GDP": ("percent of GDP", 1.0),
    "months": ("months", 1.0), "months of need": ("months", 1.0), "weeks": ("months", 0.23),
    "points": ("points", 1.0), "million H100-equivalents": ("million H100-equivalents", 1.0),
}  # fmt: skip


class UnknownUnit(ValueError):
    """A unit that an indicator cannot be given in; says what would be right."""


def factor(have: str, want: str) -> float:
    """What a value in ``have`` is multiplied with to be in ``want``."""
    if have == want:
        return 1.0
    if want not in _UNITS:
        raise UnknownUnit(f"unknown unit {want!r}; the nearest is {nearest(want, _UNITS)!r}")
    (base, one), (other, per) = _UNITS[have], _UNITS[want]
    if base == other:
        return one / per
    for monthly in ("t", "billion USD"):  # a yearly amount of a monthly flow
        if {base, other} == {monthly, f"{monthly}/month"}:
            return one / per * (12.0 if other == monthly else 1.0 / 12.0)
    raise UnknownUnit(f"the indicator is in {have!r} and cannot be given in {want!r}")
