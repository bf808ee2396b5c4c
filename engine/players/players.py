"""Computer negotiators. Each picks one legal event from what its side may see; chance is given.

A player has the view that a person in its seat has: no seed, no dealt world, nothing that the other
side hides. The same view and the same chance give the same event.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.advice.adviser import Adviser
from engine.players.characters import characters
from engine.players.choice import Chance, Motive, Player, Thinker, unweighed
from engine.players.negotiator import Negotiator, negotiator
from engine.players.novice import Novice, novice
from engine.players.planner import Planner, planner, strategist
from engine.players.weighing import DRAWS
from engine.rules.conduct import PRIOR
from engine.rules.deals import discovery
from engine.rules.levers import levers, opponent
from engine.rules.moves import KINDS
from engine.rules.notation import Event, Package, Term
from engine.turn import Turn
from engine.view import View
from engine.world.regime import Setting

MOMENTS = 24  # that an adviser of both seats remembers [numerics]


class UnknownPlayer(ValueError):
    """No computer player of that name."""


def random(view: View, chance: Chance) -> Event:
    """Any kind of legal move with equal chance, then any of its kind."""
    side = view.table.floor
    table = view.table
    u = chance(2)
    if table.phase == "talks" and u[0] < 0.4 and not table.refuses(Event(side, "pass")):
        return Event(side, "pass")
    open_to = [v for v in sorted(KINDS) if v != "mediate" and next(table.legal(v), None)]
    same = list(table.legal(open_to[int(u[0] * len(open_to))]))
    return same[int(u[1] * len(same))]


def reciprocal(view: View, chance: Chance) -> Event:
    """Offers a fair swap, answers closing with closing one step up, easing with easing.

    It accepts a package that opens at least as many steps for it as it opens, where the other's
    steps count less once its word has been broken; offers two steps of its most closed control for
    two of the other's, and nothing twice; renews what was kept, holds back what was not; and
    mirrors the other's last turn.
    """
    table, side = view.table, view.viewer
    if table.phase == "talks":
        return _talk(view)
    mine = [e for e in table.drafts if e.side == side]
    held = next(table.legal("hold"), None)
    if held is not None:
        return held
    if mine or not view.turns:
        return Event(side, "done")
    last = view.turns[-1]
    shift = _closing(last, opponent(side))
    if shift == 0:
        return Event(side, "done")
    for event in table.legal("set"):
        if levers()[event.lever].restricts and not table.breaks(event):
            if event.reason != "security" or event.target != table.setting[event.lever].target:
                continue
            if event.level - table.setting[event.lever].level == (1 if shift > 0 else -1):
                return event
    return Event(side, "done")


def opportunist(view: View, chance: Chance) -> Event:
    """Bargains like ``reciprocal`` and keeps its word only while that pays.

    It carries a commitment out one level short when that step, as a part of the lever's range, is
    worth more than what the other column opens times the chance to be found out within three
    months; it goes back to its word when that no longer holds. Inspection is what keeps it honest.
    """
    table = view.table
    if table.phase == "measures":
        for event in table.legal("evade"):
            if _tempted(view, event):
                return event
        for event in table.legal("honour"):
            if not _tempted(view, event):
                return event
    return reciprocal(view, chance)


AHEAD = 3  # months that an opportunist looks ahead


def _tempted(view: View, event: Event) -> bool:
    table, side = view.table, event.side
    deal = table.deal_on(side, event.lever)
    if deal is None or deal.wronged(side):
        return False
    ahead = min(AHEAD, deal.months_left)
    found = 1.0 - (1.0 - discovery(table.watched(side, event.lever))) ** ahead
    before = {**table.setting, **dict(deal.before)}
    at_stake = _steps(before, deal.in_force(opponent(side)))
    return 1.0 / (len(levers()[event.lever].names) - 1) > found * at_stake


def _talk(view: View) -> Event:
    table, side = view.table, view.viewer
    if table.on_table is not None:
        return _answer(view)
    tried = any(e.side == side and e.verb == "offer" for e in view.turn_events)
    if tried or table.exchanges_left(side) < 1 or table.ruled_out("offer") is not None:
        return Event(side, "pass")
    months = table.limits.package_months[-1]
    for deal in table.deals:
        if deal.months_left <= table.limits.months_per_turn and not deal.breaches:
            again = Package((), (), months, table.can_watch, deal.package.snapback, deal.number)
            return Event(side, "offer", package=again)
    said = {_columns(e, side) for e in view.events if e.package is not None}
    red = _red_lines(view)
    for ours, theirs in _pairs(_closed(view, side, red), _closed(view, opponent(side), {})):
        if ((ours,), (theirs,)) not in said:
            return Event(
                side, "offer", package=Package((ours,), (theirs,), months, table.can_watch)
            )
    return Event(side, "pass")


def _answer(view: View) -> Event:
    """Steps got against steps given; a word that was broken before is worth less than it was."""
    table, side = view.table, view.viewer
    assert table.on_table is not None
    author, package = table.on_table
    if author == side or table.refuses(Event(side, "accept")) is not None:
        return Event(side, "pass")
    if package.renews:
        deal = next(d for d in table.deals if d.number == package.renews)
        return Event(side, "accept") if deal.kept_so_far(author) else _no(side, "trust")
    ours, theirs = package.column(author, side), package.column(author, opponent(side))
    red = _red_lines(view)
    if any(t.lever in red and t.level < red[t.lever] for t in ours):
        return _no(side, "red_line")
    given, got = _steps(table.setting, ours), _steps(table.setting, theirs)
    kept, broken = PRIOR["promise"]
    trust = table.credibility(opponent(side), "promise") / (kept / (kept + broken))
    if got * min(trust, 1.0) >= given:
        return Event(side, "accept")
    return _no(side, "trust" if got >= given else "value")


def _red_lines(view: View) -> dict[str, int]:
    """Levels that our mandate does not let us go below."""
    assert view.mandate is not None
    return {r.lever: r.level for r in view.mandate.red_lines}


def _no(side: str, objection: str) -> Event:
    return Event(side, "reject", objection=objection)


def _columns(event: Event, side: str) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """What a package on record would have had a side give and get."""
    assert event.package is not None
    gives = event.package.column(event.side, side)
    gets = event.package.column(event.side, opponent(side))
    return tuple(t.plain for t in gives), tuple(t.plain for t in gets)


def _steps(setting: dict[str, Setting], terms: tuple[Term, ...]) -> float:
    """How much terms open, each lever's range counted as one."""
    total = 0.0
    for t in terms:
        lever = levers()[t.lever]
        step = (setting[t.lever].level - t.level) / (len(lever.names) - 1)
        total += -step if lever.gives else step
    return total


def _pairs(mine: list[Term], theirs: list[Term]) -> list[tuple[Term, Term]]:
    """Swaps of one control for one, the most closed first."""
    order = sorted((i + j, i, j) for i in range(len(mine)) for j in range(len(theirs)))
    return [(mine[i], theirs[j]) for _, i, j in order]


def _closed(view: View, side: str, red: Mapping[str, int]) -> list[Term]:
    """Two steps off each control that is closed, unless a deal holds it or a red line guards it.

    The most closed first.
    """
    setting, held = view.table.setting, view.table.bound(side)
    found = []
    for k, name in enumerate(view.scenario.limits.levers):
        lever = levers()[name]
        level, last = setting[name].level, len(lever.names) - 1
        if lever.side == side and lever.kind == "control" and name not in held:
            if level > red.get(name, 0) and view.table.ruled_out(name) is None:
                found.append((-level / last, k, Term(name, max(level - 2, red.get(name, 0)))))
    return [term for _, _, term in sorted(found, key=lambda x: x[:2])]


def _closing(turn: Turn, side: str) -> int:
    """Whether a side's own measures closed (1) or opened (-1); bargained steps do not count."""
    before = dict(turn.before)
    total = 0
    for move in turn.moves:
        if move.side == side and not move.bargained:
            for name, setting in move.changes:
                if levers()[name].restricts:
                    total += setting.level - before[name].level
    return (total > 0) - (total < 0)


# Title and one sentence, from the weakest to the strongest.
LADDER = {
    "random": ("Dice", "Any legal move, for tests of the rules more than for a game."),
    "reciprocal": ("Step for step", "Counts steps: opens for openings, closes for closings."),
    "opportunist": ("Fair weather", "Bargains step for step and keeps its word while that pays."),
    "novice": ("Novice", "Answers as you do, and asks what each step is worth before it agrees."),
    "negotiator": ("Negotiator", "Looks for the package that is best for both, firm at first."),
    "planner": ("Planner", "Tries out its own plans for two turns before each measure."),
    "strategist": ("Strategist", "Plans, and thinks of your answer before it moves."),
}

PLAYERS: dict[str, Player] = {
    "strategist": strategist,
    "planner": planner,
    "negotiator": negotiator,
    "novice": novice,
    "reciprocal": reciprocal,
    "opportunist": opportunist,
    "random": random,
    **{c.id: Negotiator(c) for c in characters().values() if c.side},
}


# Those that take longer than a person should wait for with the window standing still.
THINKING = tuple(n for n in PLAYERS if n not in ("reciprocal", "opportunist", "random"))


def player(name: str, side: str = "") -> Player:
    """A computer player by id; of a character that both sides have, ``side`` says which."""
    if name not in PLAYERS and side and f"{side.lower()}-{name}" in PLAYERS:
        name = f"{side.lower()}-{name}"
    if name not in PLAYERS:
        raise UnknownPlayer(f"no computer player {name!r}; choose from {', '.join(PLAYERS)}")
    return PLAYERS[name]


def fresh(name: str, side: str = "", adviser: Adviser | None = None) -> Player:
    """The same player with nothing remembered of other games. What an ``adviser`` that is given has
    been asked before changes no answer, it only comes sooner.
    """
    brain, asks = player(name, side), adviser or Adviser(DRAWS)
    if isinstance(brain, Planner):
        return Planner(brain.character, asks, plies=brain.plies)
    if isinstance(brain, Negotiator):
        return Negotiator(brain.character, asks)
    return Novice(asks) if isinstance(brain, Novice) else brain


def couple(us: str, cn: str, adviser: Adviser | None = None) -> dict[str, Player]:
    """Players for both seats. They ask one adviser: it answers by what a view shows, so that the
    same question has the same answer whoever asks, and is worked out once.
    """
    asks = adviser or Adviser(DRAWS, MOMENTS)
    return {"US": fresh(us, "US", asks), "CN": fresh(cn, "CN", asks)}


@dataclass(frozen=True)
class Offered:
    """A player as a seat is offered it: ``side`` is empty where it may sit in either."""

    name: str
    side: str
    title: str
    sentence: str


def offered() -> tuple[Offered, ...]:
    """Everybody who may be asked to sit at a table, from the weakest to the strongest, then the
    characters of both sides.
    """
    ladder = (Offered(name, "", *words) for name, words in LADDER.items())
    cast = (Offered(c.id, c.side, c.title, c.text) for c in characters().values() if c.side)
    return (*ladder, *cast)


def why(name: str, view: View, event: Event) -> Motive:
    """Why a player made a move: decided again from the same view.

    What chance decides is asked with the least and with the most of it. The motive of a player that
    weighs nothing, or of a move that it would not make, says just that.
    """
    brain = PLAYERS.get(name)
    if not isinstance(brain, Thinker):
        return unweighed(name if name in PLAYERS else "random")
    for chance in (_least, _most):
        choice = brain.decide(view, chance)
        if choice.event == event:
            return choice.motive
    return Motive("unknown")


def _least(count: int) -> list[float]:
    return [0.0] * count


def _most(count: int) -> list[float]:
    return [0.999] * count
