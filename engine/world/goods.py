"""Goods, users and the supply lines between them.

A line is one good on its way to one user: everything the controls touch. Lines are columns of
the state, ordered by user so that a user's lines are one slice. Behind the lines that output and
scores depend on stand the heavy elements one by one, as the market outside China sees them: they
run through the same mechanisms, feed nothing back, and forecasts leave them out. Samarium is none
of them: it has users of its own, most of them in defence.
"""

# What China supplies and its levers rule. Legacy chips (basic parts of mature nodes, made or packed
# in China) are no mineral, yet everything that happens to a mineral happens to them.
MINERALS = (
    "light", "heavy", "magnets", "gallium", "germanium", "antimony", "graphite", "tungsten",
    "samarium", "legacy_chips",
)  # fmt: skip
METALS = MINERALS[:-1]  # what comes out of the ground: dual-use lists, stockpiles and floors
TECHNOLOGY = ("ai_chips", "advanced_chips", "tools", "design_software", "engines")
ELEMENTS = (
    "dysprosium", "terbium", "yttrium", "gadolinium", "lutetium", "scandium",
)  # fmt: skip
ABROAD = ("europe", "japan", "others")  # users outside the two sides, together "allies"
MINERAL_USERS = ("us_civil", "us_defence", *ABROAD)

LINES: tuple[tuple[str, str], ...] = (
    *((good, user) for user in MINERAL_USERS for good in MINERALS),
    *((good, "china") for good in TECHNOLOGY),
    *((good, "market") for good in ELEMENTS),
)

_M = len(MINERALS)
COUNT = len(LINES)
US_CIVIL = slice(0, _M)
US_DEFENCE = slice(_M, 2 * _M)
US = slice(0, 2 * _M)
EUROPE = slice(2 * _M, 3 * _M)
JAPAN = slice(3 * _M, 4 * _M)
OTHERS = slice(4 * _M, 5 * _M)
ALLIES = slice(2 * _M, 5 * _M)
MINERAL_LINES = slice(0, 5 * _M)
CHINA = slice(5 * _M, 5 * _M + len(TECHNOLOGY))
CORE = slice(0, CHINA.stop)  # what output and scores depend on
MARKET = slice(CHINA.stop, COUNT)

# Columns of a technology good, and of a side where both have one.
AI_CHIPS, ADVANCED_CHIPS, TOOLS, DESIGN_SOFTWARE, ENGINES = range(len(TECHNOLOGY))
OF_US, OF_CN = 0, 1  # columns [definition]
# High-bandwidth memory in what "advanced chips" covers: what a ban on memory closes, by the lever's
# row in engine/data/levers.toml. [derived, share]
MEMORY = 0.12

LIGHT, HEAVY, MAGNETS = (MINERALS.index(g) for g in ("light", "heavy", "magnets"))


def line(good: str, user: str) -> int:
    """Column of the line that brings ``good`` to ``user``."""
    return LINES.index((good, user))
