"""The moves of history against the interests of who made them: what is tested, and how far."""

import csv
from datetime import date

import numpy as np
import pytest

from engine.analysis.rationale import (
    COLUMNS,
    NOT_CHOSEN,
    SEEN_UNTIL,
    SYMBOLS,
    choices,
    fit,
    judged,
    plain,
    shares,
    stored,
    write,
)
from engine.scenarios.timeline import documented
from engine.score.government import weights


@pytest.fixture(scope="module")
def history():
    return choices(32)


def test_every_dated_move_that_changed_a_lever_is_a_choice_or_part_of_one(history):
    """Those under an agreement are one choice a side; what a court ended nobody chose."""
    alone = {(c.day, c.move) for c in history if c.move != c.measure}
    agreed = {c.measure for c in history if c.move == c.measure}
    for d in documented():
        if d.event.verb != "set" or d.choice == NOT_CHOSEN:
            continue
        if d.choice:
            assert d.choice in agreed
        elif (d.day, str(d.event)) not in alone:
            # It restates a level that stood already.
            before = [x for x in documented() if x.day <= d.day and x.event.lever == d.event.lever]
            assert sum(x.event.level == d.event.level for x in before) > 1, d
    assert agreed == {"phase-one-2020", "geneva-2025", "london-2025", "busan-2025"}


def test_staying_is_worth_nothing_and_what_is_chosen_is_among_the_alternatives(history):
    for c in history:
        assert np.abs(c.changes[c.stayed]).max() < 1e-9
        assert c.chosen != c.stayed and len(c.levels) == len(c.changes)
        assert c.at_stake > 0.0


def test_the_weights_explain_more_than_dollars_do_on_years_that_no_fit_saw(history):
    """For both sides together and the United States; figures in docs/model/rationale.md."""
    rows = {(s.side, s.period): s for s in shares(list(judged(history)))}
    near = sum(rows[s, "test"].near for s in ("US", "CN"))
    plainly = sum(rows[s, "test"].plainly_near for s in ("US", "CN"))
    count = sum(rows[s, "test"].choices for s in ("US", "CN"))
    assert near > 1.5 * plainly and near > 0.7 * count
    assert rows["US", "test"].near > 0.8 * rows["US", "test"].choices


def test_the_fit_sees_no_move_after_2023_and_is_what_the_file_holds():
    """The weights of the file are those of the fit to the moves until the end of 2023."""
    seen = [c for c in choices() if c.day <= SEEN_UNTIL]
    assert max(c.day for c in seen) <= date(2023, 12, 31)
    found = fit(seen)
    for w in found.weights:
        stated = weights()[w.symbol]
        assert stated.central == pytest.approx(w.central, rel=0.06), w.symbol
        assert stated.low <= stated.central <= stated.high
    assert 0.0 < found.error < 1.0


def test_a_government_that_adds_up_dollars_minds_nobody(history):
    b = dict(zip(SYMBOLS, plain(), strict=True))
    assert (b["consumers"], b["producers"], b["quiet"]) == (1.0, 1.0, 1.0)
    assert b["loud"] == b["rival"] == b["chip"] == b["given"] == 0.0
    assert len(stored()) == len(SYMBOLS) == len(weights())


def test_the_table_has_a_row_a_choice(history, tmp_path):
    rows = list(judged(history))
    write(rows, tmp_path / "moves.csv")
    with (tmp_path / "moves.csv").open(encoding="utf-8") as file:
        read = list(csv.DictReader(file))
    assert len(read) == len(history) and tuple(read[0]) == COLUMNS
    assert all(float(r["best"]) >= float(r["gain"]) for r in read)
