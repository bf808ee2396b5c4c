"""How games of older engines began: the run-up was corrected since, their first tables were not.

Without this a move that was legal then may stand at a table where it changes nothing today, and the
game could not be played again.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files

from engine.scenarios.scenario import Scenario


def begun(plot: Scenario, engine: str) -> Scenario:
    """A shipped scenario with the levels of its first table in an engine's time; one from outside
    is its own file's.
    """
    if plot.origin is not None:
        return plot
    then = _starts().get((plot.id, engine), {})
    changed = {lever: replace(plot.levels[lever], level=level) for lever, level in then.items()}
    return replace(plot, levels={**plot.levels, **changed}) if changed else plot


@cache
def _starts() -> Mapping[tuple[str, str], Mapping[str, int]]:
    """Levels that were others, in today's count, by scenario and engine."""
    text = files("engine.data").joinpath("starts.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)["start"]
    return {(row["scenario"], engine): row["levels"] for row in rows for engine in row["engines"]}
