"""The game as PettingZoo's agent environment cycle: the agent that has the word acts.

Measures are chosen by the US until it is done, then by China, as at a laptop that two share; what
the US has chosen is in nothing that China sees before both are done.
"""

from typing import Any

from pettingzoo import AECEnv

from engine.field.playing import Playing
from engine.field.spaces import action_space, observation_space
from engine.rules.levers import SIDES


class Cycle(AECEnv):
    """Agents "US" and "CN"; options as ``Playing`` takes them."""

    metadata = {"name": "reciprocity_v0", "render_modes": ["ansi"], "is_parallelizable": False}

    def __init__(self, playing: Playing, render_mode: str | None = None) -> None:
        super().__init__()
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

    def reset(self, seed: int | None = None, options: dict[str, Any] | None = None) -> None:
        """A new game: of the deal ``seed``, or of the next one."""
        self.playing.reset(seed)
        self.agents = list(SIDES)
        self.rewards = dict.fromkeys(SIDES, 0.0)
        self._cumulative_rewards = dict.fromkeys(SIDES, 0.0)
        self.terminations = dict.fromkeys(SIDES, False)
        self.truncations = dict.fromkeys(SIDES, False)
        self.infos = {s: self.playing.info(s) for s in SIDES}
        self._skip_agent_selection = None
        self.agent_selection = self.playing.sitting.acting[0]

    def observe(self, agent: str) -> dict[str, Any]:
        """What an agent sees; one without the word can only do nothing."""
        return self.playing.observation(agent)

    def step(self, action: Any) -> None:
        """What the agent does that has the word."""
        agent = self.agent_selection
        if self.terminations[agent] or self.truncations[agent]:
            self._was_dead_step(action)
            return
        self._cumulative_rewards[agent] = 0.0
        self.playing.take({agent: action})
        sitting = self.playing.sitting
        self.rewards = dict(self.playing.rewards)
        self.terminations = dict.fromkeys(SIDES, sitting.over)
        self.infos = {s: self.playing.info(s) for s in SIDES}
        self._accumulate_rewards()
        if sitting.over:
            self._deads_step_first()
        else:
            self.agent_selection = sitting.acting[0]

    def render(self) -> str | None:
        """With ``render_mode="ansi"`` the game so far as everybody hears it."""
        return self.playing.heard() if self.render_mode == "ansi" else None

    def close(self) -> None:
        """Nothing is held open."""
