"""What is legal at a table: the one generator of legal moves, and why another is refused."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from engine.rules.deals import beyond, can_be_short
from engine.rules.levers import REASONS, SIDES, levers, opponent
from engine.rules.notation import MEASURES, OBJECTIONS, Event, parse
from engine.rules.package import NEUTRAL, IllegalMove, Package, Term, fault_of

if TYPE_CHECKING:
    from engine.rules.table import Table


def legal(table: "Table") -> Iterator[Event]:
    """Every legal move of the side that has the word; packages with one lever a side."""
    if table.phase in ("over", "reveal"):
        return
    side = table.floor
    if side == NEUTRAL:
        yield from _swaps(table, NEUTRAL, "offer", verify=True)
    elif table.phase == "talks":
        yield from _talk(table, side)
        if table.exchanges_left > 0:
            yield from _packages(table, side)
    else:
        yield from _measures(table, side, table.limits.levers)


def _among(table: "Table", event: Event) -> bool:
    """Whether an event without a package is legal; asks only for moves like it."""
    if table.phase in ("over", "reveal") or table.floor == NEUTRAL:
        return False
    if table.phase == "talks":
        like = _talk(table, table.floor)
    else:
        names = tuple(n for n in table.limits.levers if n == event.lever)
        like = _measures(table, table.floor, names)
    return any(event == e for e in like)


def _talk(table: "Table", side: str) -> Iterator[Event]:
    yield Event(side, "pass")
    if table.on_table is None:
        yield from _words(table, side)
    elif table.on_table[0] == side:
        yield Event(side, "withdraw")
    else:
        yield Event(side, "accept")
        yield Event(side, "reject")
        for objection in OBJECTIONS:
            yield Event(side, "reject", objection=objection)
    if table.exchanges_left > 0 and table.on_table is None:
        yield Event(side, "mediate")


def _packages(table: "Table", side: str) -> Iterator[Event]:
    if table.on_table is None:
        for deal in table.deals:
            if not any(deal.wronged(s) for s in SIDES) and not deal.held:
                for months in table.limits.package_months:
                    package = Package((), (), months, True, renews=deal.number)
                    yield Event(side, "offer", package=package)
    yield from _swaps(table, side, "counter" if table.on_table is not None else "offer")


def _words(table: "Table", side: str) -> Iterator[Event]:
    if not any(w.side == side and w.turn == table.turn for w in table.words):
        for term in _steps(table, side, closing=True):
            yield Event(side, "threaten", term.lever, term.level)
        for term in _steps(table, side, closing=False):
            yield Event(side, "promise", term.lever, term.level)
    if not any(s == side for s, _ in table.disputes):
        for lever in table.bound(opponent(side)):
            if levers()[lever].kind != "tariff":
                yield Event(side, "dispute", lever)


def _swaps(table: "Table", side: str, verb: str, verify: bool = False) -> Iterator[Event]:
    first = "US" if side == NEUTRAL else side
    for ours in _steps(table, first, closing=False):
        for theirs in _steps(table, opponent(first), closing=False):
            for months in table.limits.package_months:
                package = Package((ours,), (theirs,), months, verify)
                yield Event(side, verb, package=package)


def openings(table: "Table", side: str) -> Iterator[Term]:
    """What a side can promise in a package: levers as open as today, or more."""
    return _steps(table, side, closing=False)


def _steps(table: "Table", side: str, closing: bool) -> Iterator[Term]:
    """Terms more closed than today, or as open as today and more."""
    for name in table.limits.levers:
        lever = levers()[name]
        if lever.side != side or not (lever.restricts or lever.gives):
            continue
        now = table.setting[name].level
        for level in range(len(lever.names)):
            if beyond(name, level, now) == closing:
                yield Term(name, level)


def _measures(table: "Table", side: str, names: tuple[str, ...]) -> Iterator[Event]:
    yield Event(side, "done")
    mine = [e for e in table.drafts if e.side == side]
    if len(mine) >= table.limits.measures:
        return
    yield from _conduct(table, side, mine)
    left = table.capital_of(side) - sum(table.cost(e) for e in mine)
    if table.limits.older:
        left = 99
    if left < 1:
        return
    touched = {e.lever for e in mine}
    held = table.bound(side)
    waiting = {s.lever for s in table.suspensions}
    for name in names:
        lever = levers()[name]
        if lever.side != side or name in touched:
            continue
        now = table.setting[name]
        for level in range(len(lever.names)):
            for target in lever.targets:
                for reason in REASONS if lever.kind == "control" else ("security",):
                    event = Event(side, "set", name, level, target, reason)
                    same = (level, target, reason) == (now.level, now.target, now.reason)
                    if not same and table.cost(event) <= left:
                        if level or (target == "other" and reason == "security"):
                            yield event
        if lever.restricts and now.level > 0 and name not in waiting and name not in held:
            for turns in (1, 2, 3):
                yield Event(side, "suspend", name, turns)
    verbs = {e.verb for e in mine}
    if table.summits[SIDES.index(side)] and left >= 2 and "summit" not in verbs:
        yield Event(side, "summit")
    if "wto" not in verbs:
        yield Event(side, "wto")


def _conduct(table: "Table", side: str, mine: list[Event]) -> Iterator[Event]:
    """Carrying a commitment out short of the word, going back to it, holding a deal back."""
    evaded = {e.lever for e in table.evasions if e.side == side}
    touched = {e.lever for e in mine}
    carried_out = table.carried_out
    for name, term in table.bound(side).items():
        if name in touched or name in evaded:
            continue
        promised = carried_out[name].level if term.quiet else table.setting[name].level
        if can_be_short(name, promised):
            yield Event(side, "evade", name)
    for name in sorted(evaded - touched):
        yield Event(side, "honour", name)
    chosen = {e.level for e in mine if e.verb == "hold"}
    for deal in table.deals:
        if deal.wronged(side) and side not in deal.held and deal.number not in chosen:
            yield Event(side, "hold", level=deal.number)


def check(table: "Table", event: Event) -> None:
    """Raise IllegalMove with the reason and the cure when an event may not be made now."""
    if table.phase == "over":
        raise IllegalMove(f"{str(event)!r}: the game is over")
    if event.side != table.floor:
        raise IllegalMove(f"{str(event)!r}: {table.floor} has the word now, not {event.side}")
    if event.package is not None and _legal_package(table, event):
        _parses_back(event)
        return
    if event.package is not None or not _among(table, event):
        raise IllegalMove(f"{str(event)!r}: not legal now; {_why(table, event)}")
    _parses_back(event)


def _parses_back(event: Event) -> None:
    """A record holds the text alone, so a move whose text means another move is none."""
    again = parse(str(event))
    if again != event:
        raise IllegalMove(f"{str(event)!r}: its text would be read as another move")


def _legal_package(table: "Table", event: Event) -> bool:
    package = event.package
    assert package is not None
    fault = fault_of(package, event.side)
    if fault:
        raise IllegalMove(f"{str(event)!r}: {fault}")
    if table.phase != "talks" or table.exchanges_left < 1:
        raise IllegalMove(f"{str(event)!r}: no exchange of packages is left this turn")
    if (event.verb == "counter") != (table.on_table is not None):
        right = "offer" if event.verb == "counter" else "counter"
        raise IllegalMove(f"{str(event)!r}: say {right!r} here")
    if package.renews:
        running = [d.number for d in table.deals if not d.held and not d.breaches]
        if package.renews not in running:
            shown = ", ".join(map(str, running)) or "none"
            raise IllegalMove(
                f"{str(event)!r}: deal {package.renews} cannot be renewed; "
                f"deals in force without a breach: {shown}"
            )
    for side in SIDES:
        allowed = set(_steps(table, side, closing=False))
        for term in package.column(event.side, side):
            if term.plain not in allowed:
                raise IllegalMove(
                    f"{str(event)!r}: '{term}' is no commitment; "
                    "a package opens a lever or holds it where it is"
                )
    return True


def _why(table: "Table", event: Event) -> str:
    if event.verb in (*MEASURES, "done"):
        if table.phase != "measures":
            return "the talks are still open: pass, accept or reject first"
        if event.verb == "set" and event.lever not in table.limits.levers:
            return f"this scenario plays with {', '.join(_own(table, event.side))}"
        mine = [e for e in table.drafts if e.side == event.side]
        if event.verb in ("evade", "honour"):
            held = ", ".join(table.bound(event.side)) or "none"
            return f"commitments in force are: {held}; what is evaded can be honoured"
        if event.verb == "hold":
            return "a deal can be held back once the other side has broken it"
        if len(mine) >= table.limits.measures:
            return f"{table.limits.measures} measures a turn are allowed; say done"
        left = table.capital_of(event.side) - sum(table.cost(e) for e in mine)
        if table.cost(event) > left:
            return f"it costs {table.cost(event)} political capital and {left} is left"
        return "it would change nothing or repeats a lever already moved this turn"
    if table.phase == "measures":
        return "talks are closed for this turn; choose measures or say done"
    if event.verb == "dispute":
        held = ", ".join(table.bound(opponent(event.side))) or "none"
        return f"one dispute a turn, over a commitment in force of the other side: {held}"
    return "accept and reject need a package on the table; pass ends the talks"


def _own(table: "Table", side: str) -> list[str]:
    return [n for n in table.limits.levers if levers()[n].side == side]
