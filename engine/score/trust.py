"""What a deal is worth as far as words are believed, and what its clauses are worth.

With e the part of its months in which the other side is expected to keep its column
(``share_kept``), A the effect of the own column alone and B that of both, a deal brings

    w A + e (B - A)

``w`` is the part of the own column that is carried out whatever the other does: 1 as a rule, e
with a snap-back clause, for then it ends when the other breaks its word, and where all of it waits
for the other's (``after``) the part of the first turn in which the other is expected to keep it.
Verification raises e itself.
"""

from engine.rules.levers import opponent
from engine.rules.package import Package
from engine.rules.table import Table
from engine.world.elementary import Array


def believed(
    table: Table, package: Package, author: str, side: str, own: Array, both: Array
) -> Array:
    """Effects of a deal on a side, from those of its own column and of both."""
    kept = table.share_kept(opponent(side), package.months, package.verify)
    found: Array = firm(table, package, author, side) * own + kept * (both - own)
    return found


def firm(table: Table, package: Package, author: str, side: str) -> float:
    """``w``: the part of a side's own column that it carries out whatever the other does."""
    other = opponent(side)
    if package.snapback:
        return table.share_kept(other, package.months, package.verify)
    column = package.column(author, side)
    if column and all(t.after for t in column):
        return table.share_kept(other, table.limits.months_per_turn, package.verify)
    return 1.0
