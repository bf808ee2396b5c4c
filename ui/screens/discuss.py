"""What a class talks about after a game: a headline, the turning point, and questions that are
asked because of what happened, not of every game.
"""

from engine.advice.debrief import Credit, Debrief
from engine.rules.levers import SIDES, opponent
from engine.view import Opened
from ui import words
from ui.charts.numeral import percent, plain, signed
from ui.texts.speech import listed, tr

MOST = 4  # questions; more are not talked about in the time there is


def headline(found: Debrief) -> str:
    """Who did better than no deal, what both took of what there was, and whose word was spent."""
    better = [s for s in SIDES if found.final.results[s].score > 0]
    if len(better) == len(SIDES):
        told = [tr("discuss.both_better")]
    elif better:
        names = {"side": words.side_name(better[0]), "other": words.side_name(opponent(better[0]))}
        told = [tr("discuss.one_better", **names)]
    else:
        told = [tr("discuss.none_better")]
    both = found.together
    if both is not None and both.measures and both.share > 0.0:
        told.append(tr("discuss.share", c=percent(both.share)))
    for side in SIDES:
        b = found.broken[side]
        if b.promises or b.commitments:
            told.append(tr("discuss.word_spent", side=words.side_name(side)))
    return listed(told, "list.sentences")


def _turn(found: Debrief) -> tuple[str, Credit, bool] | None:
    """The move that did most to its own side's accounts: whose, which, and whether it helped."""
    moves = [
        (abs(credit.amount), side, credit, helped)
        for helped, credits in ((True, found.helped), (False, found.hurt))
        for side in SIDES
        if (credit := credits[side]) is not None
    ]
    best = max(moves, key=lambda m: m[0], default=None)
    return best[1:] if best is not None else None


def turning_point(found: Debrief) -> list[str]:
    """The turn with the move that did most, named with its month."""
    turn = _turn(found)
    if turn is None:
        return [tr("discuss.no_turning_point")]
    side, credit, _ = turn
    return [
        tr(
            "discuss.turn",
            n=credit.turn.number,
            month=words.month_name(credit.turn.month),
            side=words.side_name(side),
            move=words.move(credit.share.move),
            a=signed(credit.amount, 1),
            m=found.months,
        )
    ]


def turning_turn(found: Debrief) -> int | None:
    """The number of that turn."""
    turn = _turn(found)
    return turn[1].turn.number if turn is not None else None


def questions(game: Opened, found: Debrief) -> list[str]:
    """The questions that this game asks, the gravest first."""
    asked = [*_lines(found), *_words(game, found), *_offers(found), *_alone(found)]
    usual = [tr("discuss.other_seat"), tr("discuss.history")]
    return [*asked[: MOST - len(usual)], *usual]


def _lines(found: Debrief) -> list[str]:
    return [
        tr("discuss.crossed", side=words.side_name(s), text=red.text)
        for s in SIDES
        for red in found.final.results[s].outcome.red_lines
    ]


def _words(game: Opened, found: Debrief) -> list[str]:
    """Of words that were not kept, and of what would have shown it."""
    asked = []
    for side in SIDES:
        b, name = found.broken[side], words.side_name(side)
        if b.hidden:
            asked.append(tr("discuss.hidden", side=name))
        if b.commitments or b.promises:
            asked.append(tr("discuss.broke", side=name))
    deals = (*game.table.past, *game.table.deals)
    if asked and any(not d.package.verify for d in deals):
        asked.append(tr("discuss.inspection"))
    return asked


def _offers(found: Debrief) -> list[str]:
    if found.missed is not None:
        return [tr("discuss.missed", n=found.missed.said.turn)]
    return [] if found.deals else [tr("discuss.no_deal")]


def _alone(found: Debrief) -> list[str]:
    """Of a side that ended worse than with no deal, or gave without return."""
    asked = []
    for side in SIDES:
        name = words.side_name(side)
        if found.final.results[side].score < 0:
            asked.append(tr("discuss.worse", side=name))
        elif plain(found.given[side], 1) != plain(0.0, 1):
            asked.append(tr("discuss.gave", side=name))
    return asked
