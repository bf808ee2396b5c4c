"""A game as an environment plays it: numbers in, rows of numbers and rewards out."""

from collections.abc import Mapping
from typing import Any, Literal

import numpy as np

from engine.field.catalogue import Catalogue, Mask
from engine.field.factored import Factored
from engine.field.observation import Layout, Row
from engine.field.result import judge
from engine.field.sitting import Sitting
from engine.randomness import uniforms
from engine.rules.levers import SIDES
from engine.rules.notation import Event
from engine.scenarios.scenario import Scenario, scenario
from engine.sides import BySide
from engine.view import view

Actions = Literal["flat", "factored"]
Rewards = Literal["end", "change"]
LAST_SEED = 10**9  # seeds that follow each other by themselves are below it [numerics]


class Playing:
    """Game after game of a scenario; ``sitting`` is the one that is on.

    ``rewards``: with "end" a seat gets its result (50 is par) when the game is over and 0 before;
    with "change" it gets after each turn what its result would have changed by if nobody moved any
    more. Both add up to the result. The second is worked out in the world that was dealt, so it
    tells a learner more than a seat may know.
    """

    def __init__(
        self,
        plot: str | Scenario = "june-2025",
        seed: int | None = None,
        actions: Actions = "flat",
        rewards: Rewards = "end",
        mediation: bool = True,
        deals: int | None = None,
    ) -> None:
        """``seed`` deals the first game, and others after it by themselves; without one each run
        is another. ``deals`` is how many different deals there are at most: par is worked out once
        for each. Without ``mediation`` nobody asks for a neutral text, which takes a third of a
        second to write. Raises ValueError for a word that is none of the choices.
        """
        for name, value, choices in (
            ("actions", actions, ("flat", "factored")), ("rewards", rewards, ("end", "change")),
        ):  # fmt: skip
            if value not in choices:
                raise ValueError(f"{name} is {value!r}; choose from {', '.join(choices)}")
        if deals is not None and deals < 1:
            raise ValueError(f"deals is {deals}; there must be one at least")
        self.plot = scenario(plot) if isinstance(plot, str) else plot
        self.catalogue = Catalogue(self.plot.limits)
        self.layout = Layout(self.catalogue)
        self.factored = Factored(self.catalogue) if actions == "factored" else None
        self.judge, self.by_turn = judge(self.plot), rewards == "change"
        self.mediation, self.deals = mediation, deals
        if seed is None:
            seed = int(np.random.SeedSequence().generate_state(1)[0]) % LAST_SEED
        self._first, self._count = seed, 0
        self._starts: dict[int, Sitting] = {}
        self._masks: dict[str, Mask | tuple[Mask, ...]] = {}
        self._rows: dict[str, Row] = {}

    def reset(self, seed: int | None = None) -> None:
        """A new game: of the deal that ``seed`` stands for, or of the next one."""
        if seed is not None:
            self._first, self._count = int(seed), 0
        dealt = self._first
        if self._count:
            u = uniforms(self._first, self._count, "next deal", 1)[0]
            dealt = int(u * LAST_SEED)
        self._count += 1
        if self.deals is not None:
            dealt = 1 + dealt % self.deals
        if self.deals is None:
            self.sitting = Sitting.start(self.plot, dealt)
        else:  # few enough to keep how each begins
            if dealt not in self._starts:
                self._starts[dealt] = Sitting.start(self.plot, dealt)
            self.sitting = self._starts[dealt]
        self.illegal = dict.fromkeys(SIDES, 0)
        self.said = dict.fromkeys(SIDES, "")
        self.rewards = dict.fromkeys(SIDES, 0.0)
        self._paid = BySide(0.0, 0.0)
        self._masks, self._rows = {}, {}

    def take(self, actions: Mapping[str, Any]) -> None:
        """What those who act now do, all at once; who names nothing does nothing.

        What may not be made counts as doing nothing more, and is counted in ``illegal``.
        """
        before = self.sitting
        acting = before.acting
        for side in SIDES:
            if side in acting:
                event = self._event(side, actions.get(side))
                self.said[side] = str(event)
                self.sitting = self.sitting.act(event)
            elif side in actions and not self._is_nothing(actions[side]):
                self.illegal[side] += 1
        self._masks, self._rows = {}, {}
        self._pay(len(self.sitting.game.turns) > len(before.game.turns))

    def _event(self, side: str, action: Any) -> Event:
        table = self.sitting.table(side)
        event = None
        if action is None:
            return self.sitting.least(side)
        if self.factored is not None:
            event = self.factored.event(action, table, side)
        elif 0 <= int(action) < self.catalogue.size:
            event = self.catalogue.event(int(action), table, side)
        barred = event is not None and event.verb == "mediate" and not self.mediation
        if event is None or barred or table.refuses(event) is not None:
            self.illegal[side] += 1
            return self.sitting.least(side)
        return event

    def _is_nothing(self, action: Any) -> bool:
        first: int = int(action[0]) if self.factored is not None else int(action)
        return first == 0

    def _pay(self, turned: bool) -> None:
        self.rewards = dict.fromkeys(SIDES, 0.0)
        if self.sitting.over or (turned and self.by_turn):
            now = self.judge.scores(self.sitting.game)
            for side in SIDES:
                self.rewards[side] = now[side] - self._paid[side]
            self._paid = now

    def mask(self, side: str) -> Mask | tuple[Mask, ...]:
        """What a side may do: a row of 0 and 1, or one for each choice of the factored form."""
        if side not in self._masks:
            flat = self.catalogue.nothing()
            if side in self.sitting.acting:
                flat = self.catalogue.mask(self.sitting.table(side), side, self.mediation)
            self._masks[side] = flat if self.factored is None else self.factored.mask(flat, side)
        return self._masks[side]

    def row(self, side: str) -> Row:
        """What a side sees, as numbers."""
        if side not in self._rows:
            self._rows[side] = self.layout.row(view(self.sitting.at(side), side))
        return self._rows[side]

    def observation(self, side: str) -> dict[str, Any]:
        """What a side sees and what it may do."""
        return {"observation": self.row(side), "action_mask": self.mask(side)}

    def info(self, side: str) -> dict[str, Any]:
        """Beside the mask: moves of the side so far that were none, and what it did last."""
        return {
            "action_mask": self.mask(side),
            "illegal": self.illegal[side],
            "event": self.said[side],
        }

    def heard(self) -> str:
        """The game so far as everybody hears it."""
        return "\n".join(str(e) for e in view(self.sitting.game, None).events)
