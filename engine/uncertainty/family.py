"""The families of quantities, and how large the error of each is.

Sizes come from quiet times, never from what is judged: ``engine/data/quiet.csv`` has months and
years before controls and pairs of counts of one share, ``engine/data/errors.csv`` what is
judgement, with its range. Scatter is how far a quiet month lies from its neighbours. Discrepancy
joins what moves quiet years, which no mechanism here knows, and what the mechanism itself misses.
"""

import csv
from functools import cache
from importlib.resources import files

import numpy as np

from engine.uncertainty.law import LOTS, RATIO, SHARE, Uncertainty
from engine.world.elementary import Array, log

# The variance of a change between two yearly means is two thirds of that between two days (Working
# 1960); a quoted price is of a day.
OF_MEANS = 1.5


@cache
def _quiet() -> dict[tuple[str, str], Array]:
    """Quiet times by series and what they are (month, season, year, count)."""
    found: dict[tuple[str, str], list[float]] = {}
    for row in _rows("quiet.csv"):
        found.setdefault((row["of"], row["what"]), []).append(float(row["value"]))
    return {key: np.array(values) for key, values in found.items()}


@cache
def _judged() -> dict[tuple[str, str], float]:
    rows = _rows("errors.csv")
    return {(r["family"], r["symbol"]): float(r["central"]) for r in rows}


def _rows(name: str) -> list[dict[str, str]]:
    text = files("engine.data").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def months_apart(of: str) -> float:
    """Standard deviation of the log of a quiet month around their mean."""
    return float(np.std(log(_quiet()[of, "month"]), ddof=1))


@cache
def _shapes(of: str) -> Array:
    """Calendar months over their year's mean, (years, 12): a quiet year, and one in which tariffs
    stood still.
    """
    years = np.concatenate([_quiet()[of, "month"], _quiet()[of, "season"]]).reshape(-1, 12)
    found: Array = years / years.mean(axis=1, keepdims=True)
    return found


def season(of: str) -> Array:
    """A calendar month over its year's mean, (12,), on average 1.

    Orders for the holidays come in autumn, harvests are shipped in winter, factories rest at the
    New Year; what is counted is not adjusted for it.
    """
    mean: Array = _shapes(of).mean(axis=0)
    return mean


def around_season(of: str) -> float:
    """Standard deviation of the log of a month around its season, with the degrees of freedom
    that twelve months and the years' means have taken.
    """
    years = _shapes(of)
    left = log(years / season(of))
    return float(np.sqrt(np.sum(left**2) / (years.size - 11 - len(years))))


def years_apart(of: str) -> float:
    """Standard deviation of quiet years' growth: what moves a series outside the mechanisms."""
    return float(np.std(log(_quiet()[of, "year"]), ddof=1))


def lot(of: str) -> float:
    """Tonnes that leave at once: variance of quiet months over their mean (compound Poisson)."""
    months = _quiet()[of, "month"]
    return float(np.var(months, ddof=1) / np.mean(months))


def counts_apart() -> float:
    """Standard deviation of a count of a share, on the logit, from pairs of counts."""
    x = _quiet()["shares", "count"]
    place = log(x / (1.0 - x)).reshape(-1, 2)
    return float(np.sqrt(np.mean((place[:, 0] - place[:, 1]) ** 2) / 2.0))


def _with_mechanism(family: str, drift: float) -> float:
    return float(np.hypot(drift, _judged()[family, "mechanism"]))


# Whose quiet months and years a good's exports are held to. The first has its scatter (none where
# all of it is lots), the second its lots (a pallet where many leave), the third its years.
# Tungsten's months are not documented; it leaves as antimony does, in thousands of tonnes a month.
# Elements of which no quiet month is known have the scatter of all rare earths and the lots of
# terbium; customs' consignments of dysprosium in July and October 2025, 0.3 to 2.7 t to a country,
# give the same 2 t.
_LIKE = {
    "magnets": ("magnets", "", "magnets"),
    "light": ("rare earths", "", "rare earths"),
    "heavy": ("rare earths", "terbium", "rare earths"),
    "gallium": ("", "gallium", "minor metals"),
    "germanium": ("", "germanium", "minor metals"),
    "antimony": ("antimony", "", "minor metals"),
    "graphite": ("graphite", "", "minor metals"),
    "tungsten": ("antimony", "", "minor metals"),
}


@cache
def customs(good: str, usual: float) -> Uncertainty:
    """Tonnes that customs count in a month; ``usual`` is the normal flow."""
    scatter, lots, years = _LIKE.get(good, ("rare earths", "terbium", "rare earths"))
    drift = years_apart(years) * np.sqrt(_judged()["customs", "years"])
    size = months_apart(scatter) if scatter else 0.0
    found = _with_mechanism("customs", float(drift))
    leaves = lot(lots) if lots else _judged()["customs", "pallet"]
    return Uncertainty("customs", LOTS, found, size, leaves, usual)


@cache
def trade(of: str) -> Uncertainty:
    """Goods in money as the US Census counts them, around their season."""
    drift = years_apart(of) * np.sqrt(_judged()["trade", "years"])
    return Uncertainty("trade", RATIO, _with_mechanism("trade", float(drift)), around_season(of))


@cache
def price() -> Uncertainty:
    """A quoted price of a thin market, scaled to the spread of quiet years. Tails are fat, as long
    calm and rare spikes make those of stored commodities (Deaton and Laroque 1992).
    """
    drift = years_apart("prices") * np.sqrt(OF_MEANS) / np.sqrt(2.0)  # of t: variance is 2 scale^2
    found = _with_mechanism("price", float(drift))
    return Uncertainty("price", RATIO, found, _judged()["price", "quote"], fat=True)


@cache
def share(counted: bool = True) -> Uncertainty:
    """A share; to one that is counted comes the disagreement of counts, which no sum evens out."""
    mechanism = _judged()["share", "mechanism"]
    size = float(np.hypot(mechanism, counts_apart())) if counted else mechanism
    return Uncertainty("share", SHARE, size)


@cache
def study() -> Uncertainty:
    """What a published study finds of an effect, and what a forecast of one is worth."""
    return Uncertainty("study", RATIO, _judged()["study", "mechanism"])


@cache
def level(base: float = 0.0) -> Uncertainty:
    """Any other quantity of the model; an index is judged by its distance to its base."""
    return Uncertainty("level", RATIO, _judged()["level", "mechanism"], base=base)


def examples() -> dict[str, Uncertainty]:
    """A reading of each family, for the page that shows their sizes."""
    exports = {f"exports of {good}": customs(good, 1.0) for good in (*_LIKE, "dysprosium")}
    return {
        **exports,
        "US imports from China": trade("us imports"),
        "US exports to China": trade("us exports"),
        "quoted price": price(),
        "share that is counted": share(),
        "share of the model alone": share(counted=False),
        "study, and any forecast of an effect": study(),
        "other quantity": level(),
    }
