"""The reference guide of the model, put together from code, data and the guide's own texts.

Equations are the mechanisms' docstrings, values come from the data files with their sources,
figures are drawn from the model and fits to history are run when the guide is written: nothing of
it can drift away from the code. Pages of constants and sources come from ``provenance``.
"""

import csv
import importlib
import inspect
import tomllib
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from engine.analysis.backtest import DRAWS, Answer, count, run, summary
from engine.analysis.cases import asked
from engine.analysis.fit import CASES, fit, fitted_cases, source_cases, unseen_cases
from engine.analysis.provenance import constants, screening, sources
from engine.analysis.sensitivity import Index, largest
from engine.uncertainty import family
from engine.world.parameters import Prior, central, fitted, priors, sobol

HEAD = (
    "<!-- Written by `python main.py guide docs/model`. Change the code or engine/data, "
    "not this page. -->\n\n"
)


def write(folder: Path) -> Iterator[str]:
    """Write all pages and figures into a folder; yields their names."""
    (folder / "figures").mkdir(parents=True, exist_ok=True)
    cases = fitted_cases(CASES)
    answers = run(cases, sobol(DRAWS))
    left_out: list[Answer] = []
    for group in sorted({c.group for c in cases}):
        others = fit([c for c in cases if c.group != group])
        left_out += run([c for c in cases if c.group == group], sobol(DRAWS, fit=others))
    pages = {
        "guide.md": mechanisms(answers),
        "parameters.md": parameters(),
        "constants.md": constants(),
        "sources.md": sources(),
        "backtest.md": backtest(
            [*answers, *run(source_cases(), sobol(DRAWS))],
            left_out,
            run(unseen_cases(), sobol(DRAWS)),
        ),
        "sensitivity.md": sensitivity(),
        "screening.md": screening(),
    }
    for name, text in pages.items():
        (folder / name).write_text(HEAD + text, encoding="utf-8", newline="\n")
        yield name
    yield from _figures(folder / "figures")
    yield from experiments(folder)
    yield from at_stake(folder)


def experiments(folder: Path) -> Iterator[str]:
    """Write the page of experiments and its figures into a folder; yields their names."""
    from engine.analysis.figures import drawn
    from engine.analysis.studies import page

    text, fans = page.written()
    (folder / "figures").mkdir(parents=True, exist_ok=True)
    (folder / "experiments.md").write_text(HEAD + text, encoding="utf-8", newline="\n")
    yield "experiments.md"
    yield from drawn(folder / "figures", fans)


def at_stake(folder: Path) -> Iterator[str]:
    """Write the pages of the moves of history and of the first tables; yields their names."""
    from engine.analysis import stakespages

    pages = {"rationale.md": stakespages.rationale, "stakes.md": stakespages.stakes}
    for name, page in pages.items():
        (folder / name).write_text(HEAD + page(), encoding="utf-8", newline="\n")
        yield name


def texts() -> list[dict[str, Any]]:
    """What the guide says about each mechanism beside code and data."""
    text = files("engine.data").joinpath("guide.toml").read_text(encoding="utf-8")
    return list(tomllib.loads(text)["mechanism"])


def mechanisms(answers: Sequence[Answer]) -> str:
    """Each mechanism: what it is for, equations, behaviour, parameters, fit, limits."""
    parts = [
        "# Reference guide\n\nThe world runs in months from January 2018. Flows are in months of a "
        "user's need at the start of 2025, money in billion USD of 2024. Every array has one row a "
        "draw, so that thousands of parameter draws and many plans run in one call. The order of a "
        "month is in `engine/world/month.py`. Pages beside this one: [all parameters]"
        "(parameters.md), [what was documented against the model](backtest.md), [published "
        "experiments](experiments.md), [why governments moved](rationale.md), [what is at stake at "
        "the first tables](stakes.md), [which parameters "
        "matter](sensitivity.md), [which judgements in the code do](screening.md), [where the "
        "model is weak](weak.md).\n"
    ]
    by_id = {a.case.id: a for a in answers}
    for m in texts():
        module = importlib.import_module(f"engine.world.{m['module']}")
        doc = inspect.getdoc(module) or ""
        parts.append(f"## {m['title']}\n\n{m['text']}\n")
        parts.append(f"**Equations** (`engine/world/{m['module']}.py`)\n\n{doc}\n")
        parts.append(f"![{m['title']}](figures/{m['id']}.png)\n")
        rows = [p for p in priors() if p.name.split(".")[-1].split("@")[0] in m["symbols"]]
        parts.append(_parameter_table(rows))
        if m["cases"]:
            parts.append("**History**\n\n" + _answer_table([by_id[c] for c in m["cases"]]))
        else:
            parts.append("**History.** No documented figure speaks about it alone.\n")
        parts.append(f"**Limits.** {m['limits']}\n")
    return "\n".join(parts)


def parameters() -> str:
    """Every uncertain parameter with its prior, what the fit made of it and its source."""
    return (
        "# Parameters\n\nLow, central and high are the 5, 50 and 95 percent points of the prior. "
        "*Fitted* is the most probable value after the documented outcomes, *spread* the part of "
        "the prior's spread that is left. Marks: `page` was read in the place given, `memory` "
        "names the publication, `derived` was computed from such numbers, `judgement` is ours.\n\n"
        + _parameter_table(priors())
    )


def _parameter_table(rows: Sequence[Prior]) -> str:
    if not rows:
        return ""
    at, spread = central(), fitted().spread()
    place = {p.name: i for i, p in enumerate(priors())}
    lines = [
        "| parameter | low | central | high | fitted | spread | unit | source | mark |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for p in rows:
        lines.append(
            f"| {p.name} | {p.low:g} | {p.central:g} | {p.high:g} | {_fitted(p, at):.3g} "
            f"| {spread[place[p.name]]:.2f} | {p.unit} | {p.source} | {p.mark} |"
        )
    return "\n".join(lines) + "\n"


def _fitted(p: Prior, at: Any) -> float:
    """The most probable value of a parameter."""
    shift = fitted().shift[[q.name for q in priors()].index(p.name)]
    end = p.high if shift > 0 else p.low
    return float(p.central * (end / p.central) ** (abs(shift) / 1.6449))


def _answer_table(answers: Sequence[Answer]) -> str:
    lines = [
        "| case | indicator | at | observed | median | 5 to 95 percent | inside "
        "| last | year before | role |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for a in answers:
        c = a.case
        unit = c.unit or asked(c.indicator).unit
        lines.append(
            f"| {c.id} | {c.indicator} | {c.at} | {c.observed:g} {unit} | {a.p50:.3g} "
            f"| {a.p05:.3g} to {a.p95:.3g} | {'yes' if a.inside else '**no**'} "
            f"| {_guess(a, a.last)} | {_guess(a, a.year_before)} | {c.role or 'anchor'} |"
        )
    return "\n".join(lines) + "\n"


def _guess(a: Answer, guess: float | None) -> str:
    """A guess without a model, in bold where it is nearer than the model."""
    if guess is None:
        return ""
    return f"{guess:.3g}" if a.nearer_than(guess) else f"**{guess:.3g}**"


def _by_group(answers: Sequence[Answer]) -> str:
    """Groups and all together: inside, near, width, and against guesses without a model."""
    lines = [
        "| group | cases | inside | inside the half | within 25 percent | width "
        "| nearer than the last value | nearer than a year before |",
        "|---|---|---|---|---|---|---|---|",
    ]
    groups = sorted({a.case.group for a in answers})
    for group in [*groups, "all"]:
        n = count([a for a in answers if group in (a.case.group, "all")])
        lines.append(
            f"| {group} | {n.cases} | {n.inside} | {n.half} | {n.near} | {n.width:.1f} "
            f"| {n.last[0]} of {n.last[1]} | {n.year_before[0]} of {n.year_before[1]} |"
        )
    return "\n".join(lines) + "\n"


def _beaten(answers: Sequence[Answer]) -> str:
    """A sentence on the groups in which a guess without a model is nearer more often than not."""
    names = []
    for group in sorted({a.case.group for a in answers}):
        n = count([a for a in answers if a.case.group == group])
        if any(2 * won < all_ for won, all_ in (n.last, n.year_before)):
            names.append(group)
    if not names:
        return "In no group is a guess without a model nearer more often than the model."
    return f"A guess without a model is nearer more often than not in: {', '.join(names)}."


def backtest(
    answers: Sequence[Answer], left_out: Sequence[Answer], unseen: Sequence[Answer]
) -> str:
    """What was documented against the model: groups left out, then what it has not been shown,
    then all.
    """
    text = files("engine.data").joinpath("backtest.md").read_text(encoding="utf-8")
    outcomes = [a for a in answers if a.case.role]
    anchors = [a for a in answers if not a.case.role]
    values = {
        "left_out": summary(left_out),
        "left_out_groups": _by_group(left_out),
        "left_out_beaten": _beaten(left_out),
        "left_out_table": _answer_table(left_out),
        "unseen": summary(unseen),
        "unseen_groups": _by_group(unseen),
        "unseen_beaten": _beaten(unseen),
        "unseen_table": _answer_table(unseen),
        "all": summary([*answers, *unseen]),
        "all_groups": _by_group([*answers, *unseen]),
        "fitted_table": _answer_table(outcomes),
        "anchors_table": _answer_table(anchors),
        "errors_table": errors(),
    }
    for key, value in values.items():
        text = text.replace("{" + key + "}", value)
    return text


def errors() -> str:
    """The error of each family, as its sizes come out of quiet times."""
    lines = [
        "| reading | law | scatter of a month | discrepancy | lot, t |",
        "|---|---|---|---|---|",
    ]
    for name, e in family.examples().items():
        law = f"{e.law}, fat tails" if e.fat else e.law
        scatter = f"{e.scatter:.2f}" if e.scatter else ""
        lot = f"{e.lot:.1f}" if e.lot else ""
        lines.append(f"| {name} | {law} | {scatter} | {e.discrepancy:.2f} | {lot} |")
    return "\n".join(lines) + "\n"


def sensitivity() -> str:
    """The Sobol indices that are stored, and what they mean for play."""
    data = files("engine.data")
    text = data.joinpath("sensitivity.md").read_text(encoding="utf-8")
    parts = [text, "![Sobol indices](figures/sensitivity.png)\n"]
    for (question, score), own in largest(_indices()).items():
        parts.append(f"### {question}: {score}\n\n| parameter | S1 | ST |\n|---|---|---|")
        parts += [f"| {r.parameter} | {r.first} | {r.total} |" for r in own[:6]]
        parts.append("")
    return "\n".join(parts)


def _indices() -> list[Index]:
    text = files("engine.data").joinpath("sensitivity.csv").read_text(encoding="utf-8")
    return [Index.read(row) for row in csv.DictReader(text.splitlines())]


def _figures(folder: Path) -> Iterator[str]:
    from engine.analysis.figures import FIGURES, drawn

    yield from drawn(folder, {**FIGURES, "sensitivity": _sobol_figure})


def _sobol_figure(axes: Any) -> None:
    """Total indices of the parameters that matter most to each economic score, with intervals."""
    from engine.analysis.figures import COLOURS

    labels, values, halves, shades = [], [], [], []
    economic = [r for r in _indices() if "economy" in r.score]
    for k, ((question, score), own) in enumerate(largest(economic).items()):
        for r in own[:4]:
            labels.append(f"{r.parameter} ({question}, {score.split()[0]})")
            values.append(r.total.value)
            halves.append(r.total.half)
            shades.append(COLOURS[k])
    places = range(len(labels), 0, -1)
    axes.barh(places, values, xerr=halves, color=shades, error_kw={"elinewidth": 0.8})
    axes.set_yticks(list(places), labels, fontsize=6.5)
    axes.set_xlabel("share of variance, with interactions (ST)")
