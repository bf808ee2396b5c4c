"""The chain of causes behind the move that did most: from its lever to support at home."""

from engine.advice.adviser import Judged
from engine.rules.levers import SIDES
from engine.turn import Agreed, CameDue, HeldBack, Move, RanOut
from engine.view import View
from ui import words
from ui.charts.numeral import signed
from ui.screens import since
from ui.screens.headline import foremost, letters, levers, most
from ui.texts.speech import tr
from ui.widgets.steps import Step

DECIMALS = since.DECIMALS


def steps(view: View, judged: Judged | None) -> tuple[Step, ...]:
    """Lever, flow, stock, account, economy and support of the side that it moved most."""
    turn = view.turns[-1]
    if judged is None or not judged.shares:
        return ()
    k = most(judged)
    share, chains = judged.shares[k], judged.chains[k]
    side = max(SIDES, key=lambda s: abs(share.economy[s].p50))
    chain, n = chains[side], view.scenario.horizon
    found = [s for s in (_lever(view, share.move, foremost(view, judged)),) if s is not None]
    if chain.good and abs(chain.flow) >= 0.005:
        good, user = tr(words.GOODS[chain.good]), tr(words.USERS[chain.user])
        flow = tr("see.change_percent", n=signed(100 * chain.flow))
        head = tr("see.good_to_user", good=good, user=user)
        found.append(Step(head, flow, tr("see.over_months", n=n)))
    if chain.good and abs(chain.stock) >= 0.05:
        held = tr("see.months_of_need", n=signed(chain.stock, DECIMALS))
        head = tr("see.stock_at", user=tr(words.USERS[chain.user]))
        found.append(Step(head, held, tr("see.at_lowest")))
    if chain.part:
        amount = tr("see.money", n=signed(chain.amount, DECIMALS))
        found.append(Step(words.account(chain.part), amount, tr("see.over_months", n=n)))
    band = share.economy[side]
    low, high = signed(band.p05, DECIMALS), signed(band.p95, DECIMALS)
    money = tr("see.money", n=signed(band.p50, DECIMALS))
    head = tr("see.economy_of", side=words.side_name(side))
    found.append(
        Step(head, _marked(band.p50, money), tr("see.range", a=low, b=high), _tone(band.p50))
    )
    changes = turn.changed(view.viewer)
    if changes is not None and share.move.mover in changes.support[side]:
        moved = since.figures(changes, side)["support"][share.move.mover]
        head = tr("see.support_of", side=words.side_name(side))
        by = tr("see.this_turn_by", cause=since.cause_name(share.move.mover))
        points = tr("see.points", n=signed(moved, DECIMALS))
        found.append(Step(head, _marked(moved, points), by, _tone(moved)))
    return tuple(found)


def _lever(view: View, move: Move, first: str) -> Step | None:
    """The lever of a move that its chain goes by, else its first one; what moves several is named
    whole, because the figures that follow are of all of them.
    """
    before, quiet = dict(view.turns[-1].before), letters(view)
    changes = [c for c in move.changes if c[0] not in quiet]
    if not changes:
        return None
    if len(changes) > 1:
        agreed = isinstance(move.what, Agreed)
        head = tr("see.whole_deal") if agreed else _whose(move)
        note = levers(changes, view.turns[-1], first=first)
        return Step(head, tr("see.steps_together", n=len(changes)), note)
    name, now = next((c for c in changes if c[0] == first), changes[0])
    b = words.level_name(name, now.level)
    same = name not in before or before[name].level == now.level
    level = b if same else tr("see.levels", a=words.level_name(name, before[name].level), b=b)
    return Step(words.lever_name(name), level, _whose(move))


def _whose(move: Move) -> str:
    side = words.side_name(move.side)
    if isinstance(move.what, Agreed):
        return tr("see.by_deal")
    if isinstance(move.what, RanOut):
        return tr("see.by_end")
    if isinstance(move.what, HeldBack):
        return tr("see.by_back", side=side)
    return tr("see.by_date" if isinstance(move.what, CameDue) else "see.by_measure", side=side)


def _tone(value: float) -> str:
    shown = round(value, DECIMALS)
    return "good" if shown > 0 else "bad" if shown < 0 else ""


def _marked(value: float, text: str) -> str:
    """With a triangle, so that colour is not alone."""
    shown = round(value, DECIMALS)
    return tr("see.up" if shown > 0 else "see.down", n=text) if shown else text
