"""A turn in one sentence and a quieter one: what happened, by what matters most.

What only a delegation knows (its side letters, what it carries out short, what its services
suspect) never stands in them: it is told apart, while its papers are open.
"""

from engine.advice.adviser import Judged
from engine.rules.levers import SIDES, opponent
from engine.score.change import CAUSES
from engine.turn import Agreed, HeldBack, Move, RanOut, Turn
from engine.view import View
from engine.world.regime import Setting
from ui import words
from ui.charts.numeral import plain, signed
from ui.screens import since
from ui.screens.happened import headline
from ui.texts.speech import listed, tr

Change = tuple[str, Setting]
SHOWN = 1  # levers that a sentence names


def sentences(view: View, judged: Judged | None) -> tuple[str, str]:
    """The turn's headline, and below it the next news with what the turn did to both economies."""
    turn = view.turns[-1]
    told = news(view, judged) or [tr("see.quiet")]
    return told[0], listed([*told[1:2], *economies(turn, view.viewer)], "list.sentences")


def news(view: View, judged: Judged | None) -> list[str]:
    """What everybody may know happened, the most important first."""
    turn, quiet = view.turns[-1], letters(view)
    first = foremost(view, judged)
    moves = [m for m in turn.moves if not m.secret]
    told = []
    for b in turn.found:
        key = "see.found_stealth" if b.stealth else "see.found_broken"
        told.append(tr(key, side=words.side_name(b.side), lever=words.lever_name(b.lever)))
    told += [_back(m, turn, quiet) for m in moves if isinstance(m.what, HeldBack)]
    if turn.tables is not None and turn.tables[1].refused is not None:
        sides = listed([words.side_name(s) for s in turn.tables[1].refused[0]])
        told.append(tr("see.refused_at_home", side=sides))
    told += [_deal(m, turn, quiet, first) for m in moves if m.bargained]
    due = [c for m in moves if m.mover not in SIDES and not _of_deal(m) for c in m.changes]
    if due:
        told.append(tr("see.due", what=levers(due, turn)))
    for m in moves:
        if isinstance(m.what, RanOut) and (open_ := _open(m, quiet)):
            told.append(tr("see.ran_out", n=m.what.deal, what=levers(open_, turn)))
    told += [tr("see.leaked", n=n) for n in turn.leaked]
    told += [headline(h) for h in turn.happened]
    own = [m for m in moves if m.mover in SIDES and not isinstance(m.what, HeldBack)]
    told += [_measure(m, turn, quiet) for m in sorted(own, key=lambda m: -weight(m, judged))]
    told += [
        tr("see.said", what=words.event(e))
        for e in turn.events
        if e.verb in ("threaten", "promise")
    ]
    return told


def foremost(view: View, judged: Judged | None) -> str:
    """The lever at the head of the chain that moved most, else none."""
    if judged is None or not judged.shares:
        return ""
    k = most(judged)
    chains = judged.chains[k].values()
    goods = [c.good for c in sorted(chains, key=lambda c: -abs(c.amount)) if c.good]
    quiet = letters(view)
    names = [n for n, _ in judged.shares[k].move.changes if n not in quiet]
    return next((n for good in goods for n in names if good in n), names[0] if names else "")


def most(judged: Judged) -> int:
    """Which of a turn's moves did most to either economy."""
    shares = judged.shares
    return max(
        range(len(shares)), key=lambda k: max(abs(b.p50) for b in shares[k].economy.values())
    )


def weight(move: Move, judged: Judged | None) -> float:
    """How much a move does to both economies; what is not judged yet keeps its place."""
    shares = judged.shares if judged is not None else ()
    return next(
        (sum(abs(b.p50) for b in s.economy.values()) for s in shares if s.move.text == move.text),
        0.0,
    )


def letters(view: View) -> frozenset[str]:
    """Levers that stand in a side letter as far as these eyes know: none to be told aloud."""
    deals = (*view.table.deals, *view.table.past)
    begun = [m.what.package for m in view.turns[-1].moves if isinstance(m.what, Agreed)]
    packages = [*(d.package for d in deals), *begun]
    return frozenset(t.lever for p in packages for t in p.terms if t.quiet)


def levers(changes: list[Change], turn: Turn, shown: int = SHOWN, first: str = "") -> str:
    """Levers with what they were and what they are now, as many as are shown, ``first`` first."""
    changes = sorted(changes, key=lambda c: c[0] != first)
    before = dict(turn.before)
    lines = []
    for name, now in changes[:shown]:
        lever, b = words.lever_name(name), words.level_name(name, now.level)
        if name in before and before[name].level != now.level:
            a = words.level_name(name, before[name].level)
            lines.append(tr("see.from_to", lever=lever, a=a, b=b))
        else:
            lines.append(tr("see.to", lever=lever, b=b))
    what = listed(lines, "list.semicolon")
    more = len(changes) - shown
    return tr("see.and_steps", what=what, n=more) if more > 0 else what


def economies(turn: Turn, viewer: str) -> list[str]:
    """What the turn did to each economy, with the largest of its causes."""
    changes = turn.changed(viewer)
    told = []
    for side in SIDES:
        n = signed(turn.economy[side], since.DECIMALS)
        parts = since.figures(changes, side)["economy"] if changes is not None else {}
        same = [c for c in CAUSES if parts.get(c, 0.0) * turn.economy[side] > 0]
        if same:
            cause = since.cause_name(max(same, key=lambda c: abs(parts[c])))
            name = words.side_name(side)
            told.append(tr("see.economy_moved", side=name, n=n, cause=cause))
        else:
            told.append(tr("see.economy_still", side=words.side_name(side), n=n))
    return told


def only_you(view: View) -> str:
    """What one delegation alone knows of the turn; nothing for everybody's eyes."""
    if view.viewer not in SIDES:
        return ""
    turn, quiet, told = view.turns[-1], letters(view), []
    for e in view.table.evasions:
        if e.side == view.viewer:
            told.append(tr("see.own_short", lever=words.lever_name(e.lever)))
    secret = [c for m in turn.moves if _of_deal(m) for c in m.changes if c[0] in quiet]
    if secret:
        told.append(tr("see.letter", what=levers(secret, turn)))
    for lever, chance in view.compliance.items():
        name, other = words.lever_name(lever), words.side_name(opponent(view.viewer))
        told.append(tr("see.watched", n=plain(100 * chance), side=other, lever=name))
    return tr("see.only_you", what=listed(told, "list.sentences")) if told else ""


def _of_deal(move: Move) -> bool:
    return isinstance(move.what, Agreed | RanOut | HeldBack)


def _open(move: Move, quiet: frozenset[str]) -> list[Change]:
    return [c for c in move.changes if c[0] not in quiet]


def _deal(move: Move, turn: Turn, quiet: frozenset[str], first: str) -> str:
    changes = _open(move, quiet)
    if not changes:
        return tr("see.deal_later")
    return tr("see.deal", what=levers(changes, turn, first=first))


def _back(move: Move, turn: Turn, quiet: frozenset[str]) -> str:
    assert isinstance(move.what, HeldBack)
    side, n, changes = words.side_name(move.side), move.what.deal, _open(move, quiet)
    if not changes:
        return tr("see.snapped", side=side, n=n)
    return tr("see.snapped_levers", side=side, n=n, what=levers(changes, turn))


def _measure(move: Move, turn: Turn, quiet: frozenset[str]) -> str:
    changes = _open(move, quiet)
    if not changes:
        return tr("see.said", what=words.move(move))
    return tr("see.moved", side=words.side_name(move.side), what=levers(changes, turn))
