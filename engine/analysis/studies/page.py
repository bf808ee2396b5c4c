"""The page of experiments: published figures beside the model, and ten years of hard controls."""

from collections.abc import Iterator, Sequence
from importlib.resources import files

import numpy as np

from engine.advice.band import Band
from engine.analysis.studies.answers import DRAWS, Answer, number, run, summary
from engine.analysis.studies.claims import Finding, claims, finding
from engine.analysis.studies.decade import DRAWS as DECADE_DRAWS
from engine.analysis.studies.decade import (
    PATHS,
    WORDS,
    YEARS,
    Decade,
    Measure,
    measures,
    named,
)
from engine.analysis.studies.decade import run as ten_years
from engine.analysis.studies.fans import Draw, fans
from engine.analysis.studies.judgement import because
from engine.analysis.studies.parts import Ladder, climbed, ladders
from engine.world.elementary import Array
from engine.world.parameters import sobol


def written() -> tuple[str, dict[str, Draw]]:
    """Run everything: the page, and its figures by name with a way to draw each."""
    decade = ten_years(sobol(DECADE_DRAWS))
    p = sobol(DRAWS)
    parts = [(ladder, climbed(ladder, p)) for ladder in ladders()]
    return page(run(p), parts, decade), dict(fans(decade))


def page(answers: Sequence[Answer], parts: Sequence[tuple[Ladder, Array]], decade: Decade) -> str:
    """The whole page from the answers, the parts of controls and the ten years."""
    text = files("engine.data").joinpath("experiments.md").read_text(encoding="utf-8")
    findings = [finding(c, decade) for c in claims()]
    values = {
        "count": str(len(answers)),
        "draws": str(parts[0][1].shape[1]),
        "decade_draws": str(next(iter(decade.series.values())).shape[1]),
        "summary": summary(answers),
        "tables": "\n".join(_tables(answers)),
        "parts": "\n".join(_parts(parts)),
        "sources": "\n".join(_sources(answers)),
        "paths": "\n".join(f"- {WORDS[path]}" for path in PATHS),
        "claims": "\n".join(_claims(findings)),
        "claims_summary": claims_summary(findings),
        "fans": "\n".join(_fans(decade)),
        "leverage": "\n".join(_leverage(decade)),
    }
    for key, value in values.items():
        text = text.replace("{" + key + "}", value)
    return text


def _tables(answers: Sequence[Answer]) -> Iterator[str]:
    for title in dict.fromkeys(a.figure.section for a in answers):
        yield f"## {title}\n"
        yield "| study | question | model: median (5 to 95) | published | ratio | judgement |"
        yield "|---|---|---|---|---|---|"
        own = [a for a in answers if a.figure.section == title]
        for a in own:
            j = a.judgement
            verdict = " ".join(x for x in (j.verdict, j.direction) if x)
            yield (
                f"| {a.figure.study}{'†' if a.figure.fit else ''} | {a.question.asks} "
                f"| {_band(a.band)} {a.figure.unit} | {a.figure.said()} | {number(j.ratio)} "
                f"| {verdict} |"
            )
        yield ""
        for why in dict.fromkeys(_why(a) for a in own if because(a.figure, a.judgement)):
            yield f"- {why}"
        yield ""


def _parts(parts: Sequence[tuple[Ladder, Array]]) -> Iterator[str]:
    """Each control in parts: what a part costs, and its share of what the whole costs."""
    for ladder, costs in parts:
        whole = float(np.median(costs[-1]))
        yield f"| {ladder.words} | {ladder.unit} | share of the whole |"
        yield "|---|---|---|"
        for (name, _), cost in zip(ladder.steps, costs, strict=True):
            share = float(np.median(cost)) / whole
            yield f"| {name} | {_band(Band.of(cost))} | {number(100 * share)} percent |"
        yield ""


def _why(a: Answer) -> str:
    j = a.judgement
    return f"{a.figure.study}, {j.verdict} {j.direction}: {because(a.figure, j)}"


def _band(band: Band) -> str:
    return f"{number(band.p50)} ({number(band.p05)} to {number(band.p95)})"


def _sources(answers: Sequence[Answer]) -> Iterator[str]:
    yield "| figure | source | mark |"
    yield "|---|---|---|"
    for a in answers:
        fit = f" † `{a.figure.fit}`" if a.figure.fit else ""
        yield f"| `{a.figure.id}`{fit} | {a.figure.source} | {a.figure.mark} |"


def claims_summary(findings: Sequence[Finding]) -> str:
    """How many claims the model bears out, by side."""
    parts = []
    for side, words in (("US", "US"), ("CN", "Chinese"), ("others", "other")):
        own = [f for f in findings if f.claim.side == side]
        right = sum(f.verdict == "as claimed" for f in own)
        parts.append(f"{right} of {len(own)} {words}")
    return f"The model bears out {', '.join(parts)} claims"


def _claims(findings: Sequence[Finding]) -> Iterator[str]:
    yield "| who | says | paths | measure, end of year | model | published | verdict |"
    yield "|---|---|---|---|---|---|---|"
    for f in findings:
        c = f.claim
        measure = c.measure.removesuffix("_added_cn") + "_cn" * c.measure.endswith("_added_cn")
        title = measures()[measure].title + (", added in it" if measure != c.measure else "")
        size = "none" if c.low is None else f"{c.low:g} to {c.high:g} ({c.size_source})"
        compare = "times" if c.compare == "ratio" else "difference"
        paths = f"{named(c.control, c.control)} against {named(c.against, c.control)}"
        yield (
            f"| {c.who} | {c.says} | {paths} | {title}, {c.year} "
            f"| {compare} {_band(f.band)} | {size} | {f.verdict}; {f.size} |"
        )


def _fans(decade: Decade) -> Iterator[str]:
    for measure in measures().values():
        yield f"### {measure.title}\n"
        yield f"![{measure.title}](figures/decade_{measure.name}.png)\n"
        yield from _years(decade, measure)
        yield ""


def _years(decade: Decade, measure: Measure) -> Iterator[str]:
    """Median and 5 to 95 percent points at the ends of years."""
    yield f"| {measure.unit} | " + " | ".join(f"year {y}" for y in YEARS) + " |"
    yield "|---" * (len(YEARS) + 1) + "|"
    for path in measure.paths:
        cells = [_band(Band.of(np.asarray(decade.at(measure.name, path, y)))) for y in YEARS]
        yield f"| {named(path, measure.paths[-1])} | " + " | ".join(cells) + " |"


def _leverage(decade: Decade) -> Iterator[str]:
    yield "| over the other side | path | " + " | ".join(f"year {y}" for y in YEARS) + " |"
    yield "|---" * (len(YEARS) + 2) + "|"
    for side, whose in (("US", "US over China"), ("CN", "China over the US")):
        for path in PATHS:
            cells = [_band(decade.leverage[side, path, y]) for y in YEARS]
            yield f"| {whose} | {WORDS[path]} | " + " | ".join(cells) + " |"
