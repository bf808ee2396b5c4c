"""The game for OpenSpiel: ``pyspiel.load_game("reciprocity(scenario=first-table,deals=4)")``.

Importing this module registers it. Its dynamics are simultaneous: measures are chosen at nodes
where both players act, and talks are nodes of one player, which OpenSpiel allows in such a game.
Hidden drafts in a sequential game would be the same game with one more order; algorithms that want
one get it with ``pyspiel.convert_to_turn_based(game)``. A side that is done goes on with action 0
alone, so that nobody can tell from the nodes how many measures the other has chosen.

The first node is chance: which of ``deals`` seeds is dealt, all alike. All other chance hangs on
that seed, so it stands for what no player knows: the world, the other's mandate, the deck, what an
inspection finds. Utilities are the results of the debrief (50 is par, the sum is not constant), cut
at ``WIDEST``. Moves are the numbers of the flat catalogue.

The states' values never change, so copies of a state share them; a state is written down as its
history of moves and comes back by playing them again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from engine.field.catalogue import Catalogue
from engine.field.missing import package
from engine.field.observation import Layout, Row
from engine.field.result import Judge, judge
from engine.field.sitting import Sitting, longest
from engine.rules.levers import SIDES
from engine.scenarios.scenario import scenario
from engine.sides import BySide
from engine.view import View, view

pyspiel = package("pyspiel")

WIDEST = 10_000.0  # points of a result that a utility is cut at [numerics]
PARAMETERS = {"scenario": "first-table", "deals": 4, "mediation": True}
NAME = "reciprocity"

_TYPE = pyspiel.GameType(
    short_name=NAME,
    long_name="Reciprocity",
    dynamics=pyspiel.GameType.Dynamics.SIMULTANEOUS,
    chance_mode=pyspiel.GameType.ChanceMode.EXPLICIT_STOCHASTIC,
    information=pyspiel.GameType.Information.IMPERFECT_INFORMATION,
    utility=pyspiel.GameType.Utility.GENERAL_SUM,
    reward_model=pyspiel.GameType.RewardModel.TERMINAL,
    max_num_players=2,
    min_num_players=2,
    provides_information_state_string=True,
    provides_information_state_tensor=False,
    provides_observation_string=True,
    provides_observation_tensor=True,
    parameter_specification=PARAMETERS,
)


@dataclass(frozen=True)
class Rules:
    """What all states of a game share."""

    catalogue: Catalogue
    layout: Layout
    judge: Judge
    mediation: bool
    _starts: dict[int, "Moment"] = field(default_factory=dict)

    def start(self, seed: int) -> "Moment":
        """How the game of a deal begins."""
        if seed not in self._starts:
            sitting = Sitting.start(self.judge.plot, seed)
            self._starts[seed] = Moment(self, sitting, (Moment(self, sitting),))
        return self._starts[seed]


@dataclass(frozen=True, eq=False)
class Moment:
    """A sitting with what has been asked of it; copies of a state share it."""

    rules: Rules
    sitting: Sitting
    starts: tuple["Moment", ...] = ()  # this turn's first moment and those of the turns before
    waited: BySide[int] = BySide(0, 0)  # nodes at which one that is done saw the other choose
    _masks: dict[int, list[int]] = field(default_factory=dict)
    _views: dict[int, View] = field(default_factory=dict)

    def __deepcopy__(self, memo: dict[int, Any]) -> "Moment":
        return self

    def after(self, sitting: Sitting) -> "Moment":
        """The next moment."""
        waited = BySide(0, 0)
        if sitting.hands is not None:
            acting = self.sitting.acting
            waited = BySide.of(lambda s: self.waited[s] + (s not in acting))
        new = Moment(self.rules, sitting, self.starts, waited)
        if len(sitting.game.turns) == len(self.sitting.game.turns):
            return new
        return Moment(self.rules, sitting, (*self.starts, new))

    def legal(self, player: int) -> list[int]:
        """Numbers of the moves that a player may make, rising."""
        if player not in self._masks:
            side = SIDES[player]
            found = [0]
            if side in self.sitting.acting:
                table = self.sitting.table(side)
                mask = self.rules.catalogue.mask(table, side, self.rules.mediation)
                found = np.flatnonzero(mask).tolist()
            self._masks[player] = found
        return self._masks[player]

    def view(self, player: int) -> View:
        """What a player sees now."""
        if player not in self._views:
            self._views[player] = view(self.sitting.at(SIDES[player]), SIDES[player])
        return self._views[player]

    def figures(self, player: int) -> str:
        """What is measured at the beginning of a turn, as a player learns it."""
        seen = self.view(player)
        last = seen.turns[-1] if seen.turns else seen.opening
        numbers = [*seen.support.values(), seen.own_chips, *seen.trade.values()]
        numbers += [e.p50 for e in seen.stocks.values()] + list(seen.compliance.values())
        if last is not None:
            numbers += [*last.economy.values(), *last.security.values()]
        return " ".join(f"{x:.4g}" for x in numbers)

    def recalled(self, player: int) -> str:
        """All that a player has seen so far: its papers, what was said, what was measured."""
        seen = self.view(player)
        papers = seen.mandate.id if seen.mandate is not None else ""
        said = "; ".join((*map(str, seen.events), *self._done(player)))
        measured = " | ".join(m.figures(player) for m in self.starts)
        return f"{SIDES[player]} {papers}\n{said}\n{measured}"

    def _done(self, player: int) -> tuple[str, ...]:
        """That a player is done, which the other does not know yet, and how long it has waited."""
        if not self.sitting.done[SIDES[player]]:
            return ()
        return (f"{SIDES[player]} done", *("waits" for _ in range(self.waited[SIDES[player]])))

    def told(self, player: int) -> str:
        """What a player sees now, without what was before this turn."""
        seen = self.view(player)
        now = "; ".join((*map(str, seen.turn_events), *self._done(player)))
        levels = " ".join(f"{name} {s.level}" for name, s in dict(seen.levels).items())
        figures = self.starts[-1].figures(player)
        return (
            f"{SIDES[player]} turn {seen.table.turn} {seen.table.phase}\n{now}\n{levels}\n{figures}"
        )

    @cached_property
    def utilities(self) -> list[float]:
        """Both results, once the game is over."""
        scores = self.rules.judge.scores(self.sitting.game)
        return [float(np.clip(s, -WIDEST, WIDEST)) for s in scores.values()]


class Game(pyspiel.Game):  # type: ignore[name-defined,misc,unused-ignore]
    """The game, from which states and observers are made."""

    def __init__(self, params: Mapping[str, Any] | None = None) -> None:
        given = {**PARAMETERS, **(params or {})}
        self.deals = int(given["deals"])
        if self.deals < 1:
            raise ValueError(f"deals is {self.deals}; there must be one at least")
        plot = scenario(str(given["scenario"]))
        catalogue = Catalogue(plot.limits)
        self.rules = Rules(catalogue, Layout(catalogue), judge(plot), bool(given["mediation"]))
        info = pyspiel.GameInfo(
            num_distinct_actions=catalogue.size,
            max_chance_outcomes=self.deals,
            num_players=2,
            min_utility=-WIDEST,
            max_utility=WIDEST,
            utility_sum=None,
            max_game_length=longest(plot),
        )
        super().__init__(_TYPE, info, given)

    def new_initial_state(self) -> "State":
        """The chance node."""
        return State(self)

    def make_py_observer(self, kind: Any = None, params: Any = None) -> "Observer":
        """What draws an observation, or all that a player recalls, from a state."""
        return Observer(kind or pyspiel.IIGObservationType(perfect_recall=False), self.rules.layout)


class State(pyspiel.State):  # type: ignore[name-defined,misc,unused-ignore]
    """A state; its values are shared with its copies."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self.moment: Moment | None = None  # before a deal is drawn
        self._deals = game.deals

    def current_player(self) -> int:
        """Chance first; in measures both players at once, a side that is done with action 0."""
        if self.moment is None:
            return int(pyspiel.PlayerId.CHANCE)
        sitting = self.moment.sitting
        if sitting.over:
            return int(pyspiel.PlayerId.TERMINAL)
        if sitting.hands is not None:
            return int(pyspiel.PlayerId.SIMULTANEOUS)
        return SIDES.index(sitting.acting[0])

    def is_terminal(self) -> bool:
        """Whether the last turn is over."""
        return self.moment is not None and self.moment.sitting.over

    def chance_outcomes(self) -> list[tuple[int, float]]:
        """Every deal with the same chance."""
        return [(k, 1.0 / self._deals) for k in range(self._deals)]

    def _legal_actions(self, player: int) -> list[int]:
        assert self.moment is not None
        return list(self.moment.legal(player))

    def _apply_action(self, action: int) -> None:
        if self.moment is None:
            self.moment = self.get_game().rules.start(action + 1)
            return
        side = self.moment.sitting.acting[0]
        self.moment = self.moment.after(self._acted(self.moment.sitting, side, action))

    def _apply_actions(self, actions: list[int]) -> None:
        assert self.moment is not None
        sitting = self.moment.sitting
        for side in sitting.acting:
            sitting = self._acted(sitting, side, actions[SIDES.index(side)])
        self.moment = self.moment.after(sitting)

    def _acted(self, sitting: Sitting, side: str, action: int) -> Sitting:
        assert self.moment is not None
        event = self.moment.rules.catalogue.event(action, sitting.table(side), side)
        if event is None:
            raise ValueError(f"move {action} is none here")
        return sitting.act(event)

    def _action_to_string(self, player: int, action: int) -> str:
        if player == pyspiel.PlayerId.CHANCE or self.moment is None:
            return f"deal {action + 1}"
        side = SIDES[player]
        if side not in self.moment.sitting.acting:
            return f"{side} is done"
        event = self.moment.rules.catalogue.event(action, self.moment.sitting.table(side), side)
        return str(event)

    def returns(self) -> list[float]:
        """Both results, 0 before the end."""
        if self.moment is None or not self.moment.sitting.over:
            return [0.0, 0.0]
        return list(self.moment.utilities)

    def __str__(self) -> str:
        """The deal and the game so far with all that is hidden; for people who look for faults."""
        if self.moment is None:
            return "before the deal"
        sitting = self.moment.sitting
        said = [str(e) for e in sitting.game.events]
        for side in SIDES if sitting.hands is not None else ():
            said += [str(e) for e in sitting.table(side).drafted(side)]
        return f"deal {sitting.game.header.seed}: " + "; ".join(said)


class Observer:
    """Rows of ``engine/field/observation`` and texts of what a player sees or recalls."""

    def __init__(self, kind: Any, layout: Layout) -> None:
        self.kind, self._layout = kind, layout
        self.tensor: Row = np.zeros(layout.size, np.float32)
        self.dict = {name: layout.part(self.tensor, name) for name in layout.groups}

    def set_from(self, state: State, player: int) -> None:
        """The row of what a player sees now; zeros before the deal."""
        self.tensor.fill(0.0)
        if state.moment is not None:
            self.tensor[:] = self._layout.row(state.moment.view(player))

    def string_from(self, state: State, player: int) -> str:
        """What a player sees now; with perfect recall all that it has seen."""
        if state.moment is None:
            return f"{SIDES[player]} before the deal"
        if self.kind.perfect_recall:
            return state.moment.recalled(player)
        return state.moment.told(player)


pyspiel.register_game(_TYPE, Game)
