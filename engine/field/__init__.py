"""The engine for the field's tools: environments for PettingZoo and a game for OpenSpiel.

    from engine.field import env, parallel_env
    from engine.field.spiel import register

Both are optional: ``pip install 'reciprocity[field]'`` and ``'reciprocity[spiel]'``. Without them
this package can be imported, and asking for an environment says what is missing. docs/field.md is
the page for people.
"""

from typing import Any

from engine.field.missing import MissingExtra, package


def parallel_env(scenario: str = "june-2025", seed: int | None = None, **options: Any) -> Any:
    """The game as a ``pettingzoo.ParallelEnv``: measures at once, talks one by one.

    Options are those of ``engine.field.playing.Playing`` (``actions``, ``rewards``, ``mediation``,
    ``deals``) and ``render_mode``. Raises MissingExtra.
    """
    package("pettingzoo")
    from engine.field.parallel import Parallel
    from engine.field.playing import Playing

    mode = options.pop("render_mode", None)
    return Parallel(Playing(scenario, seed, **options), mode)


def env(scenario: str = "june-2025", seed: int | None = None, **options: Any) -> Any:
    """The game as a ``pettingzoo.AECEnv``: whoever has the word acts. Options as above."""
    package("pettingzoo")
    from engine.field.aec import Cycle
    from engine.field.playing import Playing

    mode = options.pop("render_mode", None)
    return Cycle(Playing(scenario, seed, **options), mode)


__all__ = ["MissingExtra", "env", "parallel_env"]
