"""A result in words: its parts, what it is measured by, and how a government hears accounts."""

from engine.addends import adding_up
from engine.advice.parts import Hearing, hearings, largest, parts
from engine.advice.result import PAR, Result
from engine.scenarios.scenario import Mandate
from ui import words
from ui.charts.numeral import plain, signed
from ui.charts.resultscale import ResultScaleData
from ui.texts.speech import listed, tr
from ui.widgets.sumtable import SumTableData

_PARTS = {
    "economy": "result.part_economy",
    "security": "result.part_security",
    "rival": "result.part_rival",
    "at_home": "result.part_at_home",
    "objectives": "result.part_objectives",
    "red_lines": "result.part_red_lines",
    "ruled": "result.part_ruled",
}
_BY = {  # the same within a sentence
    "economy": "result.by_economy",
    "security": "result.by_security",
    "rival": "result.by_rival",
    "at_home": "result.by_at_home",
    "objectives": "result.by_objectives",
    "red_lines": "result.by_red_lines",
    "ruled": "result.by_ruled",
}
_HEARD = {
    "output": "heard.output",
    "consumers": "heard.consumers",
    "tariff_revenue": "heard.tariff_revenue",
    "public_money": "heard.public_money",
    "firms": "heard.firms",
    "exporters": "heard.exporters",
    "makers": "heard.makers",
    "protected": "heard.protected",
    "productivity": "heard.productivity",
}


def scale(side: str, r: Result) -> ResultScaleData:
    """The result on its scale."""
    best = r.scaled(r.best_joint) if r.best_joint else None
    return ResultScaleData(r.score, PAR, best, side)


def read(r: Result) -> dict[str, str]:
    """Parts in billion USD as they are read: they add up to the whole as it is read."""
    found = parts(r.outcome)
    read = adding_up([*found.values()], r.utility, 1)
    return {k: signed(v, 1) for k, v in zip(found, read, strict=True)}


def table(r: Result) -> SumTableData:
    """The parts and their sum."""
    rows = tuple((tr(_PARTS[k]), (v,)) for k, v in read(r).items())
    total = (tr("result.together"), (signed(r.utility, 1),))
    return SumTableData(((tr("number.bn_usd"), ""),), ("",), rows, total)


def measure(r: Result) -> str:
    """What par is worth, and so how billions become points."""
    told = {"a": signed(r.utility, 1), "b": signed(r.par, 1), "n": plain(r.score)}
    if not r.best_joint:
        return tr("result.measure_none", c=signed(r.measure, 1), **told)
    if r.measure > r.par:  # so small a par would make thousands of points out of little
        return tr("result.measure_least", c=signed(r.measure, 1), **told)
    return tr("result.measure", **told)


def gap(r: Result) -> str:
    """Why a result is something else than what the country gains."""
    country, counted = signed(r.outcome.welfare, 1), signed(r.outcome.economy, 1)
    if country == counted:
        return tr("result.gap_same")
    return tr("result.gap", a=country, b=counted)


def wishes(r: Result, mandate: Mandate | None) -> list[str]:
    """Objectives met or not, those that people must judge, red lines held or crossed."""
    if mandate is None:
        return []
    met = {o.id: yes for o, yes in r.outcome.objectives}
    told = {True: "debrief.wish_met", False: "debrief.wish_not_met", None: "debrief.wish_to_judge"}
    lines = [tr(told[met.get(o.id)], text=o.text, n=o.worth) for o in mandate.objectives]
    for red in mandate.red_lines:
        crossed = red in r.outcome.red_lines
        lines.append(tr("debrief.line_crossed" if crossed else "debrief.line_held", text=red.text))
    return lines


def ended(side: str, r: Result) -> str:
    """One sentence or two for a seat: where it ended, and what did most of it."""
    name, shown = words.side_name(side), plain(r.score)
    score, par = round(r.score), round(PAR)
    if score < 0:
        key = "result.ended_below_no_deal"
    elif score == 0:
        key = "result.ended_at_no_deal"
    elif score < par:
        key = "result.ended_below_par"
    else:
        key = "result.ended_above_par" if score > par else "result.ended_at_par"
    told = [tr(key, side=name, n=shown)]
    did, told_as = largest(r), read(r)
    if did.helped is not None:
        told.append(tr("result.gained_most", what=tr(_BY[did.helped]), a=told_as[did.helped]))
    if did.hurt is not None:
        told.append(tr("result.lost_most", what=tr(_BY[did.hurt]), a=told_as[did.hurt]))
    return listed(told, "list.sentences")


def heard(side: str) -> list[tuple[str, ...]]:
    """Rows of how a government hears the accounts: what, the country's weight, the government's,
    its range and its source.
    """
    return [
        (
            _accounts(h),
            plain(h.counted, 2),
            plain(h.weight.central, 2),
            tr("heard.range", a=plain(h.weight.low, 2), b=plain(h.weight.high, 2)),
            h.weight.source,
        )
        for h in hearings(side)
    ]


def _accounts(h: Hearing) -> str:
    if h.weight.symbol == "loud":
        return tr("heard.loud")
    return listed([tr(_HEARD[a]) for a in h.accounts])
