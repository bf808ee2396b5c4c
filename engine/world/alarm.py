"""How alarming rules are, to those who buy and to the world.

What a rule says of a line has a part for each manner in which it is said, 0 to about 1.2 by its
level (``norm`` in ``engine/data/levers.toml``): with a ``security`` reason, in ``dual_use`` norms,
as open ``retaliation``; that military ``end_users`` get nothing and that it follows goods
``abroad`` are 0 or 1. Each draw weighs the manners, so that what one reason reads like beside
another is in every band, and retaliation is the loudest in each of them:

    stated = security + dual_use_read * dual_use + (1 + retaliation_more) * retaliation
    alarm = security_read * stated + end_users_read * end_users + abroad_read * abroad

Reputation spent is the mean alarm of the lines that a side controls, more where a rule is against
all, and what a rule with reach abroad and a side's efforts cost beside it:

    spent = alarm * (1 + against_all * everybody) + abroad_cost * reach + efforts

Sources: engine/data/scalars.csv. The equations are computed from this page in a test.
"""

from collections.abc import Mapping
from functools import cache

from engine.world.elementary import Array, columns, outer
from engine.world.parameters import Parameters, priors

REASONS = ("dual_use", "security", "retaliation")
MANNERS = (*REASONS, "end_users", "abroad")


@cache
def weights() -> Mapping[str, float]:
    """How loud each manner is at the centre of its prior: of two rules on a line the louder one is
    heard."""
    centre = {p.name: p.central for p in priors()}
    security = centre["security_read"]
    return {
        "dual_use": security * centre["dual_use_read"],
        "security": security,
        "retaliation": security * (1.0 + centre["retaliation_more"]),
        "end_users": centre["end_users_read"],
        "abroad": centre["abroad_read"],
    }


def _weights(p: Parameters) -> Mapping[str, Array]:
    """How loud each manner is in each draw."""
    security = p.scalar["security_read"]
    return {
        "dual_use": security * p.scalar["dual_use_read"],
        "security": security,
        "retaliation": security * (1.0 + p.scalar["retaliation_more"]),
        "end_users": p.scalar["end_users_read"],
        "abroad": p.scalar["abroad_read"],
    }


def alarm(p: Parameters, said: Mapping[str, Array]) -> Array:
    """What buyers hear of the rule on each line, (draws, lines)."""
    loud = _weights(p)
    found = outer(loud["security"], said["security"])
    for manner in MANNERS:
        if manner != "security":
            found += outer(loud[manner], said[manner])
    return found


def spent(p: Parameters, scalars: Mapping[str, Array]) -> Array:
    """Reputation that the rules and efforts of both sides cost, 0 to about 1.3, (draws, 2)."""
    loud = _weights(p)

    def heard(side: str) -> Array:
        total = loud["security"] * scalars[f"{side}_security"]
        for manner in MANNERS:
            if manner != "security":
                total = total + loud[manner] * scalars[f"{side}_{manner}"]
        more = 1.0 + p.scalar["against_all"] * scalars[f"{side}_all"]
        cost: Array = total * more + scalars[f"{side}_efforts"]
        return cost

    china = heard("cn") + p.scalar["abroad_cost"] * scalars["cn_reach"]
    return columns(heard("us"), china)


__all__ = ["MANNERS", "REASONS", "alarm", "spent", "weights"]
