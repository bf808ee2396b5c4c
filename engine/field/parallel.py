"""The game as a parallel environment of PettingZoo: both agents name an action in each step.

In talks the agent without the word has only action 0, to do nothing. Measures are chosen one a
step by both at once until each has said that it is done, unseen by the other.
"""

from typing import Any

from pettingzoo import ParallelEnv

from engine.field.playing import Playing
from engine.field.spaces import action_space, observation_space
from engine.rules.levers import SIDES


class Parallel(ParallelEnv):
    """Agents "US" and "CN"; options as ``Playing`` takes them."""

    metadata = {"name": "reciprocity_v0", "render_modes": ["ansi"], "is_parallelizable": True}

    def __init__(self, playing: Playing, render_mode: str | None = None) -> None:
        self.playing, self.render_mode = playing, render_mode
        self.possible_agents = list(SIDES)
        self.agents: list[str] = []
        self.action_spaces = {s: action_space(playing) for s in SIDES}
        self.observation_spaces = {s: observation_space(playing) for s in SIDES}

    def action_space(self, agent: str) -> Any:
        """The same object for an agent each time, so that it can be seeded."""
        return self.action_spaces[agent]

    def observation_space(self, agent: str) -> Any:
        """The same size for both agents."""
        return self.observation_spaces[agent]

    def reset(
        self, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
        """A new game: of the deal ``seed``, or of the next one."""
        self.playing.reset(seed)
        self.agents = list(SIDES)
        return self._seen()

    def step(
        self, actions: dict[str, Any]
    ) -> tuple[
        dict[str, Any],
        dict[str, float],
        dict[str, bool],
        dict[str, bool],
        dict[str, dict[str, Any]],
    ]:
        """What both do, at once."""
        if not self.agents:
            return {}, {}, {}, {}, {}
        self.playing.take(actions)
        over = self.playing.sitting.over
        seen, infos = self._seen()
        if over:
            self.agents = []
        return (
            seen,
            dict(self.playing.rewards),
            dict.fromkeys(SIDES, over),
            dict.fromkeys(SIDES, False),
            infos,
        )

    def _seen(self) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
        return (
            {s: self.playing.observation(s) for s in SIDES},
            {s: self.playing.info(s) for s in SIDES},
        )

    def render(self) -> str | None:
        """With ``render_mode="ansi"`` the game so far as everybody hears it."""
        return self.playing.heard() if self.render_mode == "ansi" else None

    def close(self) -> None:
        """Nothing is held open."""
