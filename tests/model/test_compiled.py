"""The compiled month is the NumPy month: same bits, any vectors, any share of the rows."""

import os
import shutil
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest

from engine.compiled import build, library
from engine.compiled.symbols import NotASymbol, Symbols
from engine.compiled.trace import traced
from engine.months import runner
from engine.rules.levers import levers
from engine.sides import SIDES, BySide
from engine.stopping import Stop, Stopped
from engine.world import elementary
from engine.world.alarm import REASONS
from engine.world.goods import COUNT
from engine.world.month import advance
from engine.world.packing import layout, packed
from engine.world.parameters import from_normal, priors
from engine.world.regime import Setting, blended, regime, stacked
from engine.world.state import january_2018

ROOT = Path(__file__).parents[2]
DRAWS, PLANS, MONTHS = 21, 5, 30  # draws that fill no vector exactly

needs_it = pytest.mark.skipif(
    library.library() is None, reason=f"no compiled month here: {library.state()}"
)


def variants() -> list[library.Library]:
    """The month for every set of instructions that this machine has."""
    widest = library.library()
    if widest is None:
        return []
    names = [name for name, *_ in build.variants()]
    return [library.variant(name) for name in names[names.index(widest.variant) :]]


def rules(chance: np.random.Generator):
    """Any levels with any targets and reasons, and threats in the air."""
    levels = {}
    for name, lever in levers().items():
        target = str(chance.choice(lever.targets)) if lever.targets else "other"
        reason = str(chance.choice(REASONS))
        levels[name] = Setting(int(chance.integers(len(lever.names))), target, reason)
    controls = [n for n, lever in levers().items() if lever.kind == "control"]
    threats = {str(n): float(chance.random()) for n in chance.choice(controls, 3)}
    return regime(levels, threats if chance.random() < 0.5 else None)


def worlds(chance: np.random.Generator, spread: float):
    """Parameters far out in their priors, and a state some way into a rough history."""
    p = from_normal(chance.normal(size=(DRAWS, len(priors()))) * spread)
    state = january_2018(p)
    for month in range(int(chance.integers(1, 100))):
        if month % 12 == 0:
            now = rules(chance)
        state, _ = advance(state, p, now, month)
    return p, state, month + 1


def blocks(ran: runner.Ran) -> dict[str, np.ndarray]:
    names = [f.name for f in fields(ran) if f.name != "end"]
    found = {f"{n} {side}": v for n in names for side, v in getattr(ran, n).items()}
    assert ran.end is not None
    found |= {n: getattr(ran.end.accounts, n) for n in ("us", "exported", "lowest_stock")}
    return found | dict(ran.end.state.columns())


def bits(value: np.ndarray) -> bytes:
    """A zero has no sign here, as in digests."""
    assert np.isfinite(value).all()
    return (np.ascontiguousarray(value) + 0.0).tobytes()


@pytest.fixture
def in_numpy(monkeypatch):
    """Runs an action on the NumPy pages, with the exponential of records for any number of rows."""

    def run(action):
        with monkeypatch.context() as m:
            m.setattr(library, "library", lambda: None)
            m.setattr(elementary, "RECORDED_ROWS", 10**9)
            return action()

    return run


@pytest.mark.parametrize("seed", range(6))
def test_rules_are_packed_as_their_columns_stand(seed):
    chance = np.random.default_rng(seed)
    first, second = rules(chance), rules(chance)
    made = (first, first.core(), blended([first, second], [0.3, 0.7]), stacked([first, second]))
    for found in made:
        block = found.packed
        assert block.flags.c_contiguous and block.shape[1] == len(found.covered)
        assert bits(block) == bits(packed(found.columns()))


@needs_it
@pytest.mark.parametrize("seed", range(6))
def test_runs_of_random_plans_have_the_bits_of_the_pages(seed, in_numpy, monkeypatch, many):
    for k in range(many(1, 200)):
        chance = np.random.default_rng([seed, k])
        p, state, month = worlds(chance, spread=(0.0, 1.0, 3.0)[seed % 3])
        p, state = p.core(), state.core()
        plans = [rules(chance).core() for _ in range(PLANS - 1)]
        plans.append([rules(chance).core() for _ in range(MONTHS)])
        won = [BySide(float(chance.normal()), 0.1) for _ in plans]

        def run(p=p, state=state, plans=plans, month=month, won=won):
            return blocks(runner.run(p, state, plans, month, MONTHS, won, end=True))

        right = in_numpy(run)
        for form in variants():
            monkeypatch.setattr(library, "library", lambda form=form: form)
            found = run()
            wrong = [name for name in right if bits(found[name]) != bits(right[name])]
            assert not wrong, form.variant


def test_worlds_with_rules_of_their_own_have_on_the_pages_the_bits_of_each_alone(monkeypatch):
    monkeypatch.setattr(library, "library", lambda: None)
    chance = np.random.default_rng(7)
    p, state, month = worlds(chance, spread=1.0)
    first = np.zeros(elementary.RECORDED_ROWS + 3, dtype=np.intp)
    many_rules = [rules(chance) for _ in first]
    together, flows = runner.month(p.take(first), state.take(first), many_rules, month)
    for i in (0, len(first) - 1):
        alone, flowed = runner.month(
            p.take(first[:1]), state.take(first[:1]), [many_rules[i]], month
        )
        for name, column in together.columns():
            assert bits(column[i]) == bits(getattr(alone, name)[0]), name
        for f in fields(flows):
            assert bits(getattr(flows, f.name)[i]) == bits(getattr(flowed, f.name)[0]), f.name


@needs_it
@pytest.mark.parametrize("seed", range(3))
def test_months_of_the_whole_world_have_the_bits_of_the_pages(seed, in_numpy, monkeypatch):
    chance = np.random.default_rng(seed)
    p, state, month = worlds(chance, spread=seed)
    row = np.zeros(3, dtype=np.intp)
    one, three = p.take(row), state.take(np.arange(3))
    many_rules = [rules(chance) for _ in range(3)]

    def run():
        after, flows = runner.month(p, state, many_rules[:1], month)
        rows, _ = runner.month(one, three, many_rules, month)
        later = runner.months(p, state, many_rules, month)
        found = dict(after.columns()) | {f.name: getattr(flows, f.name) for f in fields(flows)}
        found |= {f"rows {n}": v for n, v in rows.columns()}
        return found | {f"later {n}": v for n, v in later.columns()}

    right = in_numpy(run)
    assert right["stock"].shape[1] == COUNT
    for form in variants():
        monkeypatch.setattr(library, "library", lambda form=form: form)
        found = run()
        assert [n for n in right if bits(found[n]) != bits(right[n])] == []


@needs_it
def test_how_rows_are_shared_out_changes_no_bit():
    chance = np.random.default_rng(1)
    p, state, month = worlds(chance, 1.0)
    p, state = p.core(), state.core()
    plans = [rules(chance).core() for _ in range(PLANS)]
    whole = runner.run(p, state, plans, month, MONTHS, cores=1)
    shared = runner.run(p, state, plans, month, MONTHS, cores=4)
    alone = runner.run(p, state, plans[2:3], month, MONTHS)
    for side in SIDES:
        assert bits(whole.money[side]) == bits(shared.money[side])
        assert bits(whole.money[side][2:3]) == bits(alone.money[side])
    rows = np.arange(7, 9)
    few = runner.run(p.take(rows), state.take(rows), plans, month, MONTHS)
    for side in SIDES:
        assert bits(few.security[side]) == bits(whole.security[side][..., 7:9])


def test_one_row_and_two_have_the_same_bits(in_numpy):
    """Sums have an order of their own, not that of the array's shape."""
    chance = np.random.default_rng(2)
    p, state, month = worlds(chance, 1.0)
    now = rules(chance)

    def digests():
        found = []
        for rows in ([0], [0, 0], [0] * 40):
            end, _ = advance(state.take(np.array(rows)), p.take(np.array(rows)), now, month)
            found.append([bits(v[:1]) for _, v in end.columns()])
        return found

    one, two, forty = in_numpy(digests)
    assert one == two == forty


def test_a_whole_game_meets_the_same_digests_on_either_month(tmp_path):
    """Played on whichever month is here, replayed on the pages."""
    out = tmp_path / "game.rec"
    play = ["play", "first-table", "--us", "random", "--cn", "opportunist", "--seed", "11"]
    played, replayed = [*play, "--out", str(out)], ["replay", str(out), "--verify"]
    for arguments, month in ((played, ""), (replayed, "numpy")):
        done = subprocess.run(
            [sys.executable, "main.py", *arguments],
            cwd=ROOT, env={**os.environ, library.SWITCH: month}, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr


@needs_it
def test_a_changed_mechanism_is_noticed_and_the_pages_run(monkeypatch):
    monkeypatch.setattr(library, "fingerprint", lambda: "another")
    library.forget()
    try:
        assert library.library() is None
        assert "the mechanisms have changed since" in library.state()
    finally:
        monkeypatch.undo()
        library.forget()
    assert library.library() is not None


def test_where_a_compiler_is_the_installation_has_built_the_month():
    if not any(shutil.which(name) for name in ("c++", "g++", "clang++")):
        pytest.skip("no compiler here")
    if os.environ.get(library.SWITCH):
        pytest.skip(f"{library.SWITCH} is set")
    assert library.library() is not None, library.state()


def test_a_compiler_that_fails_is_named_in_one_line_and_harms_nothing(tmp_path, monkeypatch):
    old = tmp_path / build.library_name()
    old.write_bytes(b"as it was")
    for command in ("false", "no-such-compiler", f"{sys.executable} -c 1/0"):
        monkeypatch.setenv("CXX", command)
        with pytest.raises(build.NoCompiler) as problem:
            build.build(tmp_path)
        assert "\n" not in str(problem.value) and command.split()[0] in str(problem.value)
    assert old.read_bytes() == b"as it was" and len(list(tmp_path.iterdir())) == 1


@needs_it
def test_a_library_that_is_cut_in_half_is_not_loaded(tmp_path, monkeypatch):
    whole = library.library_path()
    shutil.copy(library.seal_of(whole), tmp_path)
    (tmp_path / whole.name).write_bytes(whole.read_bytes()[:5000])
    monkeypatch.setattr(library, "HERE", tmp_path)
    library.forget()
    try:
        assert library.library() is None and "damaged" in library.state()
    finally:
        monkeypatch.undo()
        library.forget()


@pytest.mark.parametrize("form", ["compiled", "pages"])
def test_a_run_that_is_no_longer_wanted_stops(form, monkeypatch):
    if form == "pages":
        monkeypatch.setattr(library, "library", lambda: None)
    chance = np.random.default_rng(3)
    p, state, month = worlds(chance, 1.0)
    stop = Stop()
    stop.set()
    with pytest.raises(Stopped):
        runner.run(p.core(), state.core(), [rules(chance).core()], month, MONTHS, stop=stop)


def test_a_mechanism_that_branches_on_a_value_is_refused_when_it_is_written_down():
    x = Symbols.of([Symbols.graph.given("S", i, 2) for i in range(3)], (1, 3))
    with pytest.raises(NotASymbol, match="branches on a value"):
        bool(np.minimum(x, 1.0)[0, 0])
    with pytest.raises(NotASymbol, match="median"):
        np.median(x)


def test_every_state_that_a_month_hands_on_is_written_down():
    for core in (True, False):
        month = traced(core)
        numbers = sum(int(np.prod(shape)) for _, shape in month.layouts["S"])
        assert len(month.outputs["N"]) == numbers


def test_packing_gives_back_what_was_packed():
    p = from_normal(np.random.default_rng(4).normal(size=(3, len(priors()))))
    state = january_2018(p)
    again = type(state).of(state.packed, layout(state.columns()))
    assert all(np.array_equal(a, b) for (_, a), (_, b) in zip(
        state.columns(), again.columns(), strict=True))  # fmt: skip
    assert replace(state, revenue=state.revenue * 2).packed is not state.packed


@needs_it
def test_machine_code_is_never_given_an_array_of_another_shape(monkeypatch):
    """It does not look; a parameter too few would be read from somebody else's memory."""
    chance = np.random.default_rng(5)
    p, state, month = worlds(chance, 1.0)
    p, state, plans = p.core(), state.core(), [rules(chance).core()]
    short = replace(p, scalar=dict(list(p.scalar.items())[1:]))
    for given in ((short, state), (p, replace(state, queue=state.queue[:, 1:]))):
        with pytest.raises(ValueError, match="it must be"):
            runner.run(*given, plans, month, 2)
    with pytest.raises(ValueError, match="R has shape"):
        runner.run(p, state, [rules(chance)], month, 2)
