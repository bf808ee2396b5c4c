"""The adviser answers from a view alone, once, and stops when it is no longer wanted."""

import threading

import numpy as np
import pytest

from engine.advice import adviser as advising
from engine.advice.adviser import LEAST, MOST, Adviser
from engine.game import Game
from engine.record import Header
from engine.rules.notation import parse
from engine.sides import SIDES
from engine.stopping import Stop, Stopped
from engine.view import view

PACKAGE = "US offer eda 0, ai_chips 2 for ree_magnets 1 until 6 verify"


def played(*texts, scenario="june-2025", seed=7):
    game = Game.start(Header(scenario, seed))
    for text in texts:
        game = game.apply(text)
    return game


@pytest.fixture(scope="module")
def adviser():
    return Adviser(LEAST)


TURN = ("US pass", "CN pass", "US eda 0", "US done", "CN ree_magnets 2 all", "CN done")


def test_the_same_view_gets_the_same_answer_whoever_was_dealt_what(adviser):
    """Two worlds and four mandates behind one public view."""
    one, two = (view(played(seed=seed), None) for seed in (7, 8))
    package = parse(PACKAGE).package
    a, _ = adviser.package(one, "US", package)
    b, _ = adviser.package(two, "US", package)
    assert a == b


def test_a_moment_is_run_once_and_the_next_goes_on_from_it(adviser, monkeypatch):
    first, later = view(played(), None), view(played(*TURN), None)
    before = adviser.worlds(first.steps)
    assert adviser.worlds(first.steps) is before
    started = []
    monkeypatch.setattr(advising.Ensemble, "start", lambda draws: started.append(draws))
    after = adviser.worlds(later.steps)
    assert after.month == before.month + 1 and not started
    fresh = Adviser(LEAST)
    monkeypatch.undo()
    again = fresh.worlds(later.steps)
    assert np.array_equal(again.state.packed, after.state.packed)


def test_terms_are_run_anew_once_a_deal_is_struck_that_begins_later():
    """Levels are still the same then, but what is coming is not."""
    asked = Adviser(LEAST)
    offer = "US offer eda 0 in 2 for ree_magnets 1 in 2 until 6 verify"
    before, after = (view(played(*t), "US") for t in ((offer,), (offer, "CN accept")))
    assert before.levels == after.levels and after.table.deals
    one, other = asked.terms(before), asked.terms(after)
    assert not np.array_equal(one.effects.of["US"], other.effects.of["US"])


def test_threads_that_ask_the_same_share_one_run(monkeypatch):
    asked, answer = Adviser(LEAST), []
    seen, runs = view(played(), "US"), []
    real = advising.score_terms

    def counted(*arguments):
        runs.append(1)
        return real(*arguments)

    monkeypatch.setattr(advising, "score_terms", counted)
    threads = [threading.Thread(target=lambda: answer.append(asked.terms(seen))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(runs) == 1 and all(a.effects is answer[0].effects for a in answer)


def test_what_is_no_longer_wanted_stops_and_leaves_nothing_behind(adviser):
    asked, stop = Adviser(LEAST), Stop()
    stop.set()
    with pytest.raises(Stopped):
        asked.terms(view(played(), "US"), stop)
    assert asked.terms(view(played(), "US")).terms  # asked again, it is run


def test_few_draws_are_the_first_of_many():
    many = Adviser(MOST if advising.library.library() else 2 * LEAST)
    worlds = many.worlds(view(played(), None).steps)
    few = Adviser(LEAST).worlds(view(played(), None).steps)
    assert np.array_equal(worlds.few(LEAST).state.packed, few.state.packed)


def test_a_turn_is_judged_as_everybody_has_seen_it(adviser):
    game = played(*TURN)
    found = adviser.judged(view(game, None))
    assert found.number == 1 and len(found.shares) == len(found.chains) == 2
    assert all(found.powers[s].p05 < found.powers[s].p95 for s in SIDES)
    rows = {s.move.side: s for s in found.shares}
    assert rows["CN"].economy["US"].p50 > 0  # magnets flow again


def test_answers_take_as_many_draws_as_a_person_waits_for():
    asked = Adviser(MOST)
    assert asked.affordable(1, 24) == MOST
    assert asked.affordable(256, 24) == LEAST
    for plans in (1, 5, 40, 300):
        draws = asked.affordable(plans, 24)
        assert draws == LEAST or draws * plans * 24 <= advising.ROW_MONTHS


def test_a_level_comes_to_the_same_bits_alone_and_with_its_row():
    seen = view(played("US pass", "CN pass"), "US")
    row = [parse(f"US tools {n}") for n in (1, 2)]
    together = Adviser(4 * LEAST).options(seen, (), row, waited=1)
    for i, event in enumerate(row):
        alone = Adviser(4 * LEAST).options(seen, (), [event], waited=1)
        assert all(np.array_equal(alone.money[s][1], together.money[s][i + 1]) for s in SIDES)


def test_a_draft_is_run_once_and_options_beside_it_come_to_the_same_bits(monkeypatch):
    seen = view(played("US pass", "CN pass"), "US")
    draft = (parse("US hbm 2"),)
    rows = [[parse(f"US eda {n}") for n in (0, 1)], [parse(f"US tools {n}") for n in (1, 2)]]
    asked, plans, run = Adviser(LEAST), [], advising.run
    monkeypatch.setattr(
        advising, "run", lambda w, p, *a, **k: plans.append(len(p)) or run(w, p, *a, **k)
    )
    found = [asked.options(seen, draft, row) for row in rows]
    assert plans == [3, 2]  # the draft with the first row alone
    asked.options(seen, (), rows[0])
    assert plans[-1] == 3  # another draft is another run
    for row, path in zip(rows, found, strict=True):
        fresh = Adviser(LEAST).options(seen, draft, row)
        for name in ("money", "security", "years", "parts"):
            ours, theirs = getattr(path, name), getattr(fresh, name)
            assert all(np.array_equal(ours[s], theirs[s]) for s in SIDES), name
