"""All published figures beside what this world says, run with the same draws."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from engine.advice.band import Band
from engine.analysis.studies import minerals, tariffs, technology
from engine.analysis.studies.counterfactual import Counterfactual, answer
from engine.analysis.studies.judgement import Judgement, because, judged
from engine.analysis.studies.published import Figure, figures
from engine.world.parameters import Parameters

DRAWS = 512


@dataclass(frozen=True)
class Answer:
    """A published figure, the question, what the model says and the judgement."""

    figure: Figure
    question: Counterfactual
    band: Band
    judgement: Judgement


@cache
def counterfactuals() -> Mapping[str, Counterfactual]:
    """All questions by name."""
    found = (
        *minerals.counterfactuals(), *technology.counterfactuals(), *tariffs.counterfactuals(),
    )  # fmt: skip
    return {c.name: c for c in found}


def run(p: Parameters) -> list[Answer]:
    """Each figure answered; a question that several studies ask is run once."""
    bands: dict[str, Band] = {}
    found = []
    for figure in figures():
        question = counterfactuals()[figure.asks]
        if figure.asks not in bands:
            bands[figure.asks] = Band.of(answer(question, p))
        band = bands[figure.asks]
        found.append(Answer(figure, question, band, judged(figure, band)))
    return found


def summary(answers: Sequence[Answer]) -> str:
    """How many agree, by the rule, apart from those that the fit was shown."""
    free = [a for a in answers if not a.figure.fit]
    counts = [sum(a.judgement.verdict == v for a in free) for v in ("agrees", "near", "off")]
    covered = sum(a.judgement.covered for a in free)
    return (
        f"{counts[0]} of {len(free)} figures that the fit was not shown agree, {counts[1]} are "
        f"near, {counts[2]} off; {covered} lie inside the 5 to 95 percent band"
    )


def number(x: float, digits: int = 3) -> str:
    """A number as tables show it: what rounds to nothing is 0, without a sign."""
    return f"{x:.{digits}g}" if abs(x) >= 5e-4 else "0"


def rows(answers: Sequence[Answer]) -> Iterator[dict[str, object]]:
    """The table, a row a figure."""
    for a in answers:
        low, high = a.figure.range
        yield {
            "id": a.figure.id,
            "study": a.figure.study,
            "question": a.question.asks,
            "unit": a.figure.unit,
            "p05": number(a.band.p05, 6),
            "p50": number(a.band.p50, 6),
            "p95": number(a.band.p95, 6),
            "low": f"{low:g}",
            "central": "" if a.figure.central is None else f"{a.figure.central:g}",
            "high": f"{high:g}",
            "ratio": number(a.judgement.ratio),
            "judgement": a.judgement.verdict,
            "direction": a.judgement.direction,
            "why": because(a.figure, a.judgement),
            "fit": a.figure.fit,
            "source": a.figure.source,
            "mark": a.figure.mark,
        }


def write(answers: Sequence[Answer], path: Path) -> None:
    """The table as CSV."""
    table = list(rows(answers))
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(table[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)
