"""Computer negotiators. Each picks one legal event for its side; chance comes from the seed."""

from collections.abc import Callable

from engine.game import Game, Turn
from engine.randomness import uniforms
from engine.rules.levers import levers, opponent
from engine.rules.notation import Event, Package, Term
from engine.world.regime import Setting


class UnknownPlayer(ValueError):
    """No computer player of that name."""


Player = Callable[[Game, str], Event]


def random(game: Game, side: str) -> Event:
    """Any kind of legal move with equal chance, then any of its kind."""
    moves = list(game.table.legal())
    kinds = sorted({m.verb for m in moves})
    u = uniforms(game.header.seed, len(game.events), f"random {side}", 2)
    if game.table.phase == "talks" and u[0] < 0.4 and "pass" in kinds:
        return Event(side, "pass")
    kind = kinds[int(u[0] * len(kinds))]
    same = [m for m in moves if m.verb == kind]
    return same[int(u[1] * len(same))]


def reciprocal(game: Game, side: str) -> Event:
    """Offers a fair swap, answers closing with closing one step up, easing with easing.

    It accepts a package that opens at least as many steps for it as it opens, offers one step of
    its most closed control for one of the other's, and mirrors the other's last turn.
    """
    table = game.table
    if table.phase == "talks":
        return _talk(game, side)
    mine = [e for e in table.drafts if e.side == side]
    if mine or not game.turns:
        return Event(side, "done")
    last = game.turns[-1]
    shift = _closing(last, opponent(side))
    if shift == 0:
        return Event(side, "done")
    for event in table.legal():
        if event.verb == "set" and levers()[event.lever].restricts:
            if event.reason != "security" or event.target != table.setting[event.lever].target:
                continue
            if event.level - table.setting[event.lever].level == (1 if shift > 0 else -1):
                return event
    return Event(side, "done")


def _talk(game: Game, side: str) -> Event:
    table = game.table
    setting = table.setting
    if table.on_table is not None:
        _, package = table.on_table
        given = _steps(setting, package.gets)
        got = _steps(setting, package.gives)
        red = {r.lever: r.level for r in game.mandate(side).red_lines}
        crossed = any(t.lever in red and t.level < red[t.lever] for t in package.gets)
        return Event(side, "accept" if got >= given and not crossed else "reject")
    tried = any(e.side == side and e.verb == "offer" for e in game.turn_events)
    ours, theirs = _most_closed(game, side), _most_closed(game, opponent(side))
    if tried or table.exchanges_left < 1 or ours is None or theirs is None:
        return Event(side, "pass")
    months = table.limits.package_months[-1]
    return Event(side, "offer", package=Package((ours,), (theirs,), months, True))


def _steps(setting: dict[str, Setting], terms: tuple[Term, ...]) -> float:
    """How much terms open, each lever's range counted as one."""
    total = 0.0
    for t in terms:
        lever = levers()[t.lever]
        step = (setting[t.lever].level - t.level) / (len(lever.names) - 1)
        total += -step if lever.gives else step
    return total


def _most_closed(game: Game, side: str) -> Term | None:
    """One step off the side's most closed control that no deal holds and no red line guards."""
    setting, held = game.table.setting, game.table.bound(side)
    red = {r.lever: r.level for r in game.mandate(side).red_lines}
    best: tuple[float, str] | None = None
    for name in game.scenario.limits.levers:
        lever = levers()[name]
        if lever.side != side or lever.kind != "control" or name in held:
            continue
        level = setting[name].level
        if level > red.get(name, 0):
            closed = level / (len(lever.names) - 1)
            if best is None or closed > best[0]:
                best = (closed, name)
    return Term(best[1], max(setting[best[1]].level - 2, red.get(best[1], 0))) if best else None


def _closing(turn: Turn, side: str) -> int:
    """Whether a side's own measures closed (1) or opened (-1); bargained steps do not count."""
    before = dict(turn.before)
    total = 0
    for move in turn.moves:
        if move.side == side and not move.text.startswith(f"{side} offer"):
            for name, setting in move.changes:
                if levers()[name].restricts:
                    total += setting.level - before[name].level
    return (total > 0) - (total < 0)


PLAYERS: dict[str, Player] = {"reciprocal": reciprocal, "random": random}


def player(name: str) -> Player:
    """A computer player by id."""
    if name not in PLAYERS:
        raise UnknownPlayer(f"no computer player {name!r}; choose from {', '.join(PLAYERS)}")
    return PLAYERS[name]
