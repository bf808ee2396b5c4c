"""Goods, users and the supply lines between them.

A line is one good on its way to one user: everything the controls touch. Lines are columns of
the state, ordered by user so that a user's lines are one slice.
"""

MINERALS = ("light", "heavy", "magnets", "gallium", "germanium", "antimony")
TECHNOLOGY = ("ai_chips", "advanced_chips", "tools", "design_software", "engines")
MINERAL_USERS = ("us_civil", "us_defence", "allies")

LINES: tuple[tuple[str, str], ...] = tuple(
    (good, user) for user in MINERAL_USERS for good in MINERALS
) + tuple((good, "china") for good in TECHNOLOGY)

COUNT = len(LINES)
US_CIVIL = slice(0, 6)
US_DEFENCE = slice(6, 12)
ALLIES = slice(12, 18)
CHINA = slice(18, 23)
MINERAL_LINES = slice(0, 18)


def line(good: str, user: str) -> int:
    """Column of the line that brings ``good`` to ``user``."""
    return LINES.index((good, user))
