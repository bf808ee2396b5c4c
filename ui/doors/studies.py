"""Doors to the model: indicators, backtest, fit, experiments, sensitivity, screening, the guide."""

import argparse
import json
import math
import warnings
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from engine.analysis.cases import BadCase, Case
from ui.doors.errors import Refused
from ui.doors.places import pages_folder, read_text, table_file
from ui.texts.speech import tr


def indicators(args: argparse.Namespace) -> None:
    """What the world can be asked for."""
    from engine.analysis.experiments import Experiment, experiments
    from engine.analysis.indicator import ENDINGS, Indicator
    from engine.analysis.indicators import indicators as register

    found: list[Indicator | Experiment] = [*register().values(), *experiments().values()]
    rows = [{"indicator": i.name, "unit": i.unit, "equation": i.equation, "source": i.source}
            for i in found]  # fmt: skip
    if args.json:
        print(json.dumps(rows))
        return
    for row in rows:
        print(f"{row['indicator']:46} {row['unit']:22} {row['equation']}  [{row['source']}]")
    print(f"{len(rows)} indicators; each monthly one also with the endings {', '.join(ENDINGS)}")


def _cases(paths: Sequence[Path]) -> list[Case]:
    """The cases of files, with numbers that can be compared."""
    from engine.analysis.cases import read_cases

    found: list[Case] = []
    for path in paths:
        read_text(path)
        try:
            cases = read_cases(path)
        except BadCase:
            raise
        except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as problem:
            what = f"a value is of the wrong kind ({type(problem).__name__}: {problem})"
            raise BadCase(tr("door.problem", name=path.name, problem=what)) from None
        for case in cases:
            numbers = (case.observed, case.low, case.high)
            if not all(math.isfinite(x) for x in numbers if x is not None):
                raise BadCase(tr("door.case_number_not_finite", name=path.name, case=case.id))
        found += cases
    return found


def backtest(args: argparse.Namespace) -> None:
    """Documented outcomes against the model, as a table."""
    from engine.analysis.backtest import run, summary, write
    from engine.world.parameters import sobol

    cases = _cases([args.cases])
    with table_file(args.out, [args.cases]) as part:
        answers = run(cases, sobol(args.draws))
        write(answers, part)
    print(summary(answers))


def fit(args: argparse.Namespace) -> None:
    """Fit the parameters to cases."""
    import numpy as np

    from engine.analysis.fit import CASES, calibrate

    observed = [c.observed for c in _cases(args.cases or CASES) if c.observed is not None]
    if not observed:
        raise Refused(tr("door.fit_no_case_has"))
    outs = [path for path in (args.out, args.left_out) if path]
    if len(outs) == 2 and outs[0].absolute() == outs[1].absolute():
        raise Refused(tr("door.fit_out_left_out"))
    with ExitStack() as places:
        parts = [
            str(places.enter_context(table_file(path, args.cases))) if path else None
            for path in (args.out, args.left_out)
        ]
        try:
            for line in calibrate(args.cases or CASES, *parts):
                print(line, flush=True)
        except np.linalg.LinAlgError as problem:
            raise Refused(tr("door.fit_these_cases_have", problem=problem)) from None


def sensitivity(args: argparse.Namespace) -> None:
    """Sobol indices of the scores, as a table."""
    from engine.analysis.sensitivity import NoSALib, write

    try:
        with table_file(args.out) as part, warnings.catch_warnings():
            # SALib would warn of samples that are no power of two, which --help says.
            warnings.simplefilter("ignore", UserWarning)
            lines = list(write(args.samples, part))
    except NoSALib as problem:
        raise Refused(str(problem)) from None
    for line in lines:
        print(line)


def screening(args: argparse.Namespace) -> None:
    """Which judgements in the code decide a score, as a table."""
    from engine.analysis.screening import write

    with table_file(args.out) as part:
        lines = list(write(args.draws, part))
    for line in lines:
        print(line)


def experiments(args: argparse.Namespace) -> None:
    """Published figures beside what this world says under their assumptions."""
    from engine.analysis.studies.answers import number, run, summary, write
    from engine.world.parameters import sobol

    with ExitStack() as places:
        part = places.enter_context(table_file(args.out)) if args.out else None
        answers = run(sobol(args.draws))
        if part is not None:
            write(answers, part)
    for a in answers:
        band, said = a.band, f"{a.figure.said()} {a.figure.unit}"
        model = f"{number(band.p50)} ({number(band.p05)} to {number(band.p95)})"
        j = a.judgement
        print(f"{a.figure.id:22} {model:32} {said:40} {j.verdict} {j.direction}".rstrip())
    print(summary(answers))


def decade(args: argparse.Namespace) -> None:
    """Ten years with and without hard controls, and what strategists say of them."""
    from engine.analysis.studies.answers import number
    from engine.analysis.studies.claims import claims, finding
    from engine.analysis.studies.decade import run, write
    from engine.analysis.studies.page import claims_summary
    from engine.world.parameters import sobol

    with ExitStack() as places:
        part = places.enter_context(table_file(args.out)) if args.out else None
        found = run(sobol(args.draws))
        if part is not None:
            write(found, part)
    findings = [finding(claim, found) for claim in claims()]
    for f in findings:
        band = f"{number(f.band.p50)} ({number(f.band.p05)} to {number(f.band.p95)})"
        print(f"{f.claim.id:22} {f.claim.side:7} {band:34} {f.verdict}; {f.size}")
    print(claims_summary(findings))


def guide(args: argparse.Namespace) -> None:
    """Write the guide's pages and figures."""
    from engine.analysis.guide import write

    with pages_folder(args.folder) as (part, put):
        for name in write(part):
            put(name)
            print(name, flush=True)


def compile_month(args: argparse.Namespace) -> None:
    """Build the compiled month from the mechanisms as they stand."""
    from engine.compiled import build, library

    if not args.check:
        try:
            print(f"built: {build.build().name}")
        except build.NoCompiler as problem:
            raise Refused(str(problem)) from None
        library.forget()
    print(f"the month runs here as: {library.state()}")
