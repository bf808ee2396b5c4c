"""How both houses would vote on a package that is still being written: shares over many draws."""

from collections.abc import Mapping, Sequence

from engine.advice.forecast import Ensemble
from engine.rules.package import Package
from engine.rules.table import Table
from engine.scenarios.scenario import Member
from engine.score.ratification import Ratification, houses
from engine.score.stakes import Stakes
from engine.sides import BySide


def expected(
    worlds: Ensemble,
    table: Table,
    author: str,
    package: Package,
    stakes: BySide[Stakes],
    members: Mapping[str, Sequence[Member]],
    support: BySide[float],
    months: int,
) -> BySide[Ratification]:
    """Both houses on a package; members are known, prices as far as told."""
    prices = stakes.map(lambda s: s.price)
    return houses(
        author, package, table, prices, members, support, worlds.p, worlds.state, worlds.month,
        months,
    )  # fmt: skip
