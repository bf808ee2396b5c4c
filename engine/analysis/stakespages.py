"""Pages of what is at stake: the weights of governments and the first tables' goals."""

from collections.abc import Sequence
from importlib.resources import files

from engine.analysis.rationale import Judged, choices, judged, shares
from engine.analysis.stakes import Goals, Stake, goals, idle, stakes_of
from engine.scenarios.scenario import names, scenario
from engine.score.government import weights

# What the misses have in common, by measure; each is told once.
WHY = {
    "ZTE denial order": "A denial order that was lifted for a fine and new managers: the price was "
    "paid in a coin that is not on the table.",
    "Soybeans bought again": "Bought for the promise to talk in Buenos Aires, which the model does "
    "not hold as a deal.",
    "Rule on magnets in weapons": "A rule of Congress for years after its horizon of two.",
    "phase-one-2020": "China's half of phase one; that further tariffs were put off for it is on "
    "no lever.",
    "CHIPS and Science Act": "Plants whose worth comes after two years.",
    "Micron security review": "China closes what hurts its own buyers most; a signal, or a firm of "
    "its own to protect.",
    "Reciprocal tariff": "145 percent hurt the United States more than a smaller rise by these "
    "weights; it was taken back within five weeks.",
    "No US soybeans of the new crop": "As China's duties stand, not to buy costs it revenue and "
    "dearer beans; what it bought was a place to give from in Busan.",
    "london-2025": "London is worth signing against the tariffs of August, which the choice here "
    "does not know: it is weighed against staying.",
    "Guidance against US AI chips": "China turns away chips that it could have bought: it pays for "
    "its own makers of years to come.",
    "Port fees": "They cost standing and move little.",
    "Half of new chip tools to be domestic": "Own makers of years to come.",
    "Dual-use ban on Japan": "A dispute with a third country, which is on no side of this table.",
    "Customs stop H200": "Own makers of years to come.",
}


def rationale() -> str:
    """The page of the moves."""
    rows = list(judged(choices()))
    text = files("engine.data").joinpath("rationale.md").read_text(encoding="utf-8")
    return text.format(
        weights=_weights(), shares=_shares(rows), misses=_misses(rows), discussion=_discussed(rows)
    )


def _weights() -> str:
    rows = ["| weight | fitted | 90 percent range | unit | source |", "|---|---|---|---|---|"]
    for w in weights().values():
        rows.append(
            f"| {w.symbol} | {w.central:g} | {w.low:g} to {w.high:g} | {w.unit} | {w.source} |"
        )
    return "\n".join(rows)


def _shares(rows: Sequence[Judged]) -> str:
    told = ["| side | years | choices | near | dollars | closing |", "|---|---|---|---|---|---|"]
    words = {"fitted": "**2018 to 2023, fitted**", "test": "**2024 to 2026, test**"}
    for s in shares(rows):
        period = words.get(s.period, s.period)
        told.append(
            f"| {s.side} | {period} | {s.choices} | {s.near} | {s.plainly_near} | {s.tightening} |"
        )
    return "\n".join(told)


def _misses(rows: Sequence[Judged]) -> str:
    told = [
        "| day | choice | measure | gain | best | best level |",
        "|---|---|---|---|---|---|",
    ]
    for r in rows:
        if not r.near:
            c = r.choice
            name = f"{c.side} {c.move}" if c.move == c.measure else c.move
            told.append(
                f"| {c.day} | {name} | {c.measure} | {r.gain:+.1f} | {r.best:+.1f} "
                f"| {r.best_level} |"
            )
    return "\n".join(told)


def _discussed(rows: Sequence[Judged]) -> str:
    missed = dict.fromkeys(r.choice.measure for r in rows if not r.near)
    return "\n".join(f"- {m}: {WHY[m]}" for m in missed if WHY.get(m))


def stakes() -> str:
    """The page of the first tables."""
    plots = [scenario(name) for name in names()]
    found = [(stakes_of(plot), stakes_of(plot, free=True)) for plot in plots]
    text = files("engine.data").joinpath("stakes.md").read_text(encoding="utf-8")
    tables = "\n\n".join(_table(stake) for stake, _ in found)
    without = _rows([(f.scenario, g) for _, f in found for g in goals(f) if _historical(g)])
    return text.format(tables=tables, without=without)


def _historical(g: Goals) -> bool:
    return g.mandate in ("centre", "mandate")


def _table(found: Stake) -> str:
    title = scenario(found.scenario).title
    rows = _rows([(found.scenario, g) for g in goals(found)])
    still = ", ".join(f"`{x}`" for x in idle(found)) or "none"
    return (
        f"## {title}\n\n{rows}\n\nIdle levers ({len(idle(found))} of {len(found.reach)}): {still}."
    )


def _rows(found: Sequence[tuple[str, Goals]]) -> str:
    told = [
        "| scenario | mandates | opening steps | pay | cost | help | regret | US share | missed |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for name, g in found:
        regret = "no zone" if g.regret is None else f"{g.regret:.2f}"
        ends = "no zone" if g.shares is None else f"{g.shares[0]:.2f} to {g.shares[1]:.2f}"
        missed = ", ".join(k for k, yes in g.reached.items() if not yes) or "none"
        told.append(
            f"| {name} | {g.mandate} | {g.openings} | {g.pays:.0%} | {g.costs:.0%} | {g.helps:.0%} "
            f"| {regret} | {ends} | {missed} |"
        )
    return "\n".join(told)
