"""What a seat has won: the result of the debrief, with par worked out once for each deal.

Par hangs on the scenario, the seed and the mandates alone and takes most of the time of a result
(a third of a second), so a judge remembers it. What it says of a finished game is what
``engine/advice/result.final`` says of it.
"""

from dataclasses import dataclass, field
from functools import cache

from engine.advice.forecast import Ensemble
from engine.advice.result import Marks, Seen, marks, results, start_of
from engine.game import Game
from engine.scenarios.scenario import Scenario, scenario
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.world.state import january_2018


@dataclass(frozen=True)
class Judge:
    """Results of the games of one scenario, 0 for what no deal brings and 50 for par."""

    plot: Scenario
    _known: dict[int, tuple[Ensemble, Marks]] = field(default_factory=dict)

    def scores(self, game: Game) -> BySide[float]:
        """Both seats' results. While a game is on: what they would be if nobody moved any more, in
        the world that was dealt, which no seat knows.
        """
        seen = Seen(game.scenario, game.table, game.steps, game.turns)
        mandates = BySide.of(game.mandate)
        stakes = mandates.map(Stakes.of)
        seed = game.header.seed
        if seed not in self._known:
            truth = game.truth.few(1).core()
            worlds = start_of(Ensemble(truth, january_2018(truth), 0), seen)
            red = {r.lever: r.level for m in mandates.values() for r in m.red_lines}
            self._known[seed] = worlds, marks(worlds, seen, stakes, mandates, red)
        worlds, found = self._known[seed]
        made = results(worlds, seen, stakes, mandates, found)
        return made.map(lambda r: r.score)


@cache
def _of_shipped(name: str) -> Judge:
    return Judge(scenario(name))


def judge(plot: Scenario) -> Judge:
    """The judge of a scenario; all games of one that is shipped share one."""
    if plot.origin is None and plot is _of_shipped(plot.id).plot:
        return _of_shipped(plot.id)
    return Judge(plot)
