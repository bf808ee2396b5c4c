"""What one side believes of the other, and its own mandate as a list, in a few lines."""

from engine.advice.result import Result
from engine.rules.levers import opponent
from engine.view import View
from ui import words
from ui.charts.numeral import plain
from ui.texts.speech import tr


def mandate_lines(view: View, result: Result | None) -> list[str]:
    """Objectives with what they count, met or not as far as it is worked out, and red lines."""
    mandate = view.mandate
    if mandate is None:
        return []
    met = {o.id: yes for o, yes in result.outcome.objectives} if result is not None else {}
    told = {True: "delegation.wish_met", False: "delegation.wish_open", None: "delegation.wish"}
    lines = [tr(told[met.get(o.id)], text=o.text, n=o.worth) for o in mandate.objectives]
    crossed = result.outcome.red_lines if result is not None else ()
    for red in mandate.red_lines:
        key = "delegation.red_line_crossed" if red in crossed else "delegation.red_line"
        lines.append(tr(key, text=red.text))
    return lines


def believed(view: View, side: str) -> str:
    """How a side's word was kept, once one has fallen due, and how far it is believed."""
    a, b = (plain(100 * view.table.credibility(side, k)) for k in ("promise", "threaten"))
    came = [w.outcome for w in view.table.words if (w.side, w.kind) == (side, "promise")]
    kept, due = came.count("kept"), came.count("kept") + came.count("broken")
    if not due:
        return tr("delegation.believed", a=a, b=b)
    return tr("delegation.word_kept", k=plain(kept), n=due, a=a, b=b)


def estimates(view: View) -> list[str]:
    """The other side's stocks with their band, and what it is likely to want."""
    lines = []
    for (good, user), e in view.stocks.items():
        if not e.exact:
            lines.append(
                tr(
                    "situation.stocks_held_by_about",
                    good=tr(words.GOODS[good]),
                    user=tr(words.USERS[user]),
                    a=plain(e.p50, 1),
                    b=plain(e.p05, 1),
                    c=plain(e.p95, 1),
                )
            )
    other = opponent(view.viewer)
    price = plain(view.stakes[other].price, 1)
    side = words.side_name(other)
    return [*lines, tr("situation.we_suppose_pays_bn", side=side, n=price)]


def known(view: View) -> list[str]:
    """The same in few words, for the edge of the table, and who may fall short of its word."""
    lines = []
    for (good, user), e in view.stocks.items():
        if not e.exact:
            shown = {"a": plain(e.p05, 1), "b": plain(e.p95, 1)}
            name, who = tr(words.GOODS[good]), tr(words.USERS[user])
            lines.append(tr("delegation.stocks", good=name, user=who, **shown))
    other = opponent(view.viewer)
    price = plain(view.stakes[other].price, 1)
    lines.append(tr("delegation.pays", side=words.side_name(other), n=price))
    for lever, chance in view.compliance.items():
        name = words.lever_name(lever)
        lines.append(tr("delegation.falls_short", lever=name, n=plain(100 * chance)))
    return lines
