"""Judgements in the code are moved one at a time; the page says what each decides."""

import ast
import io
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from engine.analysis import screening
from engine.analysis.altered import Altered, CannotRun, answered, place, replaced
from engine.analysis.constants import placed
from engine.analysis.provenance import screened

ROOT = Path(__file__).parents[2]
DRAWS = 8
DECIDES = screening.DECIDES
NOTHING = 1e-9  # last digits of exponentials, which many rows take from NumPy
PRICE = """
# Nothing reads it. [judgement]
UNREAD = 4.0
# Parts. [judgement, share]
PARTS = (0.5, 0.25, 0.25)
TIME = 1.0 - 1.0 / 30.0  # [judgement]
AMONG = 0.2  # judgement, range 0.1 to 0.6 [judgement]
COUNT = 10  # [judgement]
KNOWN = 3.0  # [memory]


# Sizes. [judgement]
def price(x):
    return 0.95 * x + 0.5 * x[:, 3]
"""


def moves():
    return {m.name: m for m in screening.moves_of(PRICE, "engine/world/price.py")}


def test_a_judgement_moves_within_the_range_that_its_comment_names_or_by_a_third():
    ends = {name: m.ends for name, m in moves().items()}
    assert ends["world.price.AMONG"] == (0.1, 0.6)
    assert ends["world.price.UNREAD"] == pytest.approx((2.8, 5.2))
    assert ends["world.price.COUNT"] == (7, 13)
    assert ends["world.price.price() 1"] == pytest.approx((0.935, 0.965))
    assert ends["world.price.price() 2"] == pytest.approx((0.35, 0.65))
    assert not any("KNOWN" in name for name in ends)


def test_no_judgement_of_the_world_that_stands_in_the_code_decides_a_score():
    """Those that were found to decide are drawn (decision 020); what a score is made of is not."""
    deciding = [e.name for e in screened() if e.largest > DECIDES]
    assert [name for name in deciding if name.startswith("world")] == []


def test_numbers_that_add_up_to_one_keep_doing_so():
    low = moves()["world.price.PARTS 1"].altered[0]
    assert [value for _, value in low.numbers] == pytest.approx([0.35, 0.325, 0.325])
    text = ast.unparse(replaced(PRICE, dict(low.numbers)))
    assert "PARTS = (0.35, 0.325, 0.325)" in text and "UNREAD = 4.0" in text


def test_a_number_that_is_not_there_is_refused():
    with pytest.raises(CannotRun, match="no number at"):
        replaced(PRICE, {(99, 0, 1): 2.0})


@cache
def base():
    return screening.scores(DRAWS)


def part(file, name):
    """What the high end of a number decides of each score, against the model as it is here."""
    code = (ROOT / file).read_text("utf-8")
    [move] = [m for m in screening.moves_of(code, file) if m.name == name]
    moved = np.load(io.BytesIO(answered(move.altered[1], DRAWS)))
    return screening.measured(base(), [moved])[0]


def test_a_number_that_no_score_reads_decides_nothing():
    """Nor does another process or the NumPy month."""
    assert max(part("engine/score/outcome.py", "score.outcome.POINT, RED_LINE 1")) < NOTHING


def test_a_number_that_is_known_to_matter_is_found():
    found = part("engine/score/security.py", "score.security.US_WEIGHTS 2")
    us_economy, _, us_security, china_security = found
    assert max(us_economy, china_security) < NOTHING and us_security > screening.DECIDES


def test_a_number_with_which_the_model_does_not_run_is_told():
    code = (ROOT / "engine/world/capacity.py").read_text("utf-8")
    [stages] = [n for found, n in placed(code, "") if found.name == "STAGES"]
    cut = Altered("engine/world/capacity.py", ((place(stages), 0.5),))
    with pytest.raises(CannotRun, match=r"engine/world/capacity.py: the model does not run"):
        answered(cut, DRAWS)


def test_the_stored_table_is_of_the_numbers_that_stand_in_the_code():
    """Run `python main.py screening --out engine/data/screening.csv` after one was changed."""
    there = [(m.name, f"{m.value:.6g}", m.line) for m in screening.moves()]
    assert [(e.name, f"{e.value:.6g}", e.line) for e in screened()] == there
