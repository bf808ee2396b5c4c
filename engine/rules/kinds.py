"""Kinds of move that a ruling may forbid, by their verbs; ``quiet`` is a side letter in a package.

Passing, being done and answering a package are always open, so that a table cannot stand still.
"""

from engine.rules.moves import KINDS

OPEN = ("pass", "done", "accept", "reject")
QUIET = "quiet"
FORBIDDABLE = (*(verb for verb, k in KINDS.items() if k.written and verb not in OPEN), QUIET)
