"""Random games of ours beside games of the field's own tools, played in the same run.

Every figure is of decisions that players made, for each second that one core was busy. All moves
are drawn with the same chance from the legal ones. Ours run side by side
(``engine/field/lockstep``, without results) and through the same doors as the others, with results;
par, which hangs on the deal alone, is worked out before the clock starts.
"""

import random
import time
from collections.abc import Callable
from typing import Any

NOT_INSTALLED = "not installed"
DEALS = 4  # of ours, so that par is worked out once for each [definition]


def beside(seconds: float, scenario: str = "first-table", games: int = 64) -> dict[str, object]:
    """Decisions a second of ours and of theirs; what is not installed says so. ``games`` of ours
    run side by side.
    """
    return {
        "scenario": scenario,
        "lockstep": _lockstep(seconds, scenario, games),
        "through_openspiel": _openspiel(
            seconds, f"reciprocity(scenario={scenario},deals={DEALS},mediation=False)"
        ),
        "openspiel_negotiation": _openspiel(seconds, "negotiation"),
        "openspiel_bargaining": _openspiel(seconds, "bargaining"),
        "through_pettingzoo": _ours_through_pettingzoo(seconds, scenario),
        "pettingzoo_connect_four_v3": _connect_four(seconds),
    }


def _rate(game: Callable[[], int], seconds: float) -> dict[str, float]:
    """Games until the time is over: decisions and games a second."""
    game()
    made, games, busy = 0, 0, 0.0
    began = time.process_time()
    while busy < seconds or not games:
        made, games = made + game(), games + 1
        busy = max(time.process_time() - began, 1e-9)
    return {
        "decisions_a_second": round(made / busy),
        "games_a_second": round(games / busy, 1),
        "decisions_a_game": round(made / games, 1),
    }


def _lockstep(seconds: float, name: str, games: int) -> dict[str, float]:
    from engine.field.catalogue import Catalogue
    from engine.field.chance import random_event
    from engine.field.lockstep import Lockstep
    from engine.rules.notation import Event
    from engine.rules.table import Table
    from engine.scenarios.scenario import scenario

    plot, rng = scenario(name), random.Random(1)
    catalogue = Catalogue(plot.limits)

    def choose(place: int, table: Table, side: str) -> Event:
        return random_event(catalogue, table, side, rng.randrange)

    def batch() -> int:
        field = Lockstep(plot, [1 + i % DEALS for i in range(games)])
        field.play(choose)
        return field.decisions

    found = _rate(batch, seconds)
    each = found["decisions_a_game"] / games
    many = found["decisions_a_second"] / each
    turns = round(many * plot.limits.turns)
    return {
        "decisions_a_second": found["decisions_a_second"],
        "games_a_second": round(many, 1),
        "decisions_a_game": round(each, 1),
        "turns_a_second": turns,
    }


def _openspiel(seconds: float, name: str) -> object:
    try:
        import pyspiel
    except ImportError:
        return NOT_INSTALLED
    if name.startswith("reciprocity"):
        import engine.field.spiel  # noqa: F401  # registers it
    game, rng = pyspiel.load_game(name), random.Random(1)

    def play() -> int:
        state, made = game.new_initial_state(), 0
        while not state.is_terminal():
            if state.is_simultaneous_node():
                state.apply_actions([rng.choice(state.legal_actions(p)) for p in range(2)])
                made += 2
            elif state.is_chance_node():
                outcomes = state.chance_outcomes()
                state.apply_action(rng.choices(outcomes, [p for _, p in outcomes])[0][0])
            else:
                state.apply_action(rng.choice(state.legal_actions()))
                made += 1
        state.returns()
        return made

    if name.startswith("reciprocity"):
        for _ in range(2 * DEALS):
            play()  # par of most deals
    return _rate(play, seconds)


def _ours_through_pettingzoo(seconds: float, name: str) -> object:
    from engine.field import MissingExtra, env

    try:
        table = env(name, 1, deals=DEALS, mediation=False)
    except MissingExtra:
        return NOT_INSTALLED
    return _cycle(table, seconds, 2 * DEALS)


def _connect_four(seconds: float) -> object:
    try:
        from pettingzoo.classic import connect_four_v3
    except ImportError:  # it needs pygame too
        return NOT_INSTALLED
    return _cycle(connect_four_v3.env(), seconds, 0)


def _cycle(table: Any, seconds: float, before: int) -> dict[str, float]:
    import numpy as np

    rng, games = np.random.default_rng(1), iter(range(1, 1 << 30))

    def play() -> int:
        made = 0
        table.reset(seed=next(games))
        for _ in table.agent_iter():
            seen, _, terminated, truncated, _ = table.last()
            action = None
            if not (terminated or truncated):
                action, made = int(rng.choice(np.flatnonzero(seen["action_mask"]))), made + 1
            table.step(action)
        return made

    for _ in range(before):
        play()
    return _rate(play, seconds)
