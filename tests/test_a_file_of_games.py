"""A file of games gives back what was written, goes on where it stopped, refuses other files."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.balance.trial import Played
from engine.rowsfile import BadRows, head, lines, read_rows
from engine.tournament import Row
from ui.doors.errors import Refused
from ui.doors.ledger import Ledger


@dataclass(frozen=True)
class Square:
    number: int
    square: float
    told: str = ""


def squared(number):
    return Square(number, float(number**2))


def ledger(path):
    return Ledger(path, Square, lambda row: row.number)


KINDS = {int: st.integers(-(2**70), 2**70), float: st.floats(allow_nan=False), str: st.text()}


@given(data=st.data())
@pytest.mark.parametrize("kind", [Row, Played, Square])
def test_a_file_gives_back_its_rows_whatever_their_texts_hold(kind, data, tmp_path_factory):
    text = st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)))
    values = [(KINDS | {str: text})[f.type] for f in kind.__dataclass_fields__.values()]
    rows = data.draw(st.lists(st.builds(kind, *values), max_size=3))
    path = tmp_path_factory.getbasetemp() / f"{kind.__name__}.csv"
    path.write_text(head(kind) + lines(rows), "utf-8", newline="")
    assert read_rows(path, kind) == rows


def test_games_that_are_there_are_not_played_again_and_all_stand_in_order(tmp_path):
    path = tmp_path / "games.csv"
    marked = Square(3, -1.0, "kept")
    path.write_text(head(Square) + lines([marked]), "utf-8")
    asked = []
    found = ledger(path).play([4, 1, 3], lambda n: asked.append(n) or squared(n), 1)
    assert asked == [4, 1] and found == [squared(1), marked, squared(4)]
    assert read_rows(path, Square) == found
    assert ledger(path).play([4], squared, 1) == [squared(4)], "only what is asked for is told"
    assert read_rows(path, Square) == found, "and the others stay in the file"


def test_what_was_played_before_it_stopped_is_in_the_file_and_a_cut_line_is_mended(tmp_path):
    path = tmp_path / "games.csv"

    def stops(number):
        if number == 3:
            raise KeyboardInterrupt
        return squared(number)

    with pytest.raises(KeyboardInterrupt):
        ledger(path).play([1, 2, 3], stops, 1)
    assert read_rows(path, Square) == [squared(1), squared(2)]
    path.write_text(path.read_text("utf-8")[:-4], "utf-8")
    asked = []
    ledger(path).play([1, 2, 3], lambda n: asked.append(n) or squared(n), 1)
    assert asked == [2, 3]
    assert path.read_text("utf-8") == head(Square) + lines(map(squared, (1, 2, 3)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a,b\n1,2\n", "line 1: this is no file of games; choose another name"),
        (head(Square) + "1,1.0,\n2,x,\n", "line 3: this is no game; take the line out"),
        (head(Square) + "1,1.0\n", "line 2: this is no game"),
        (head(Square) + "1,1.0,,\n", "line 2: this is no game"),
        (head(Square) + "1,1.0," + "x" * 200_000 + "\n", "line 2: this is no game"),
    ],
)
def test_another_file_is_refused_in_one_line_and_left_as_it_is(tmp_path, text, told):
    path = tmp_path / "games.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(BadRows, match=told):
        read_rows(path, Square)
    with pytest.raises(Refused, match=told):
        ledger(path).play([1], squared, 1)
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize("text", ["my essay, one line", "number,square,telling", "\0" * 9])
def test_a_text_of_one_line_that_is_somebody_elses_is_not_written_over(tmp_path, text):
    path = tmp_path / "games.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(Refused, match="line 1: this is no file of games"):
        ledger(path).play([1], squared, 1)
    assert path.read_text("utf-8") == text


def test_a_first_line_that_was_cut_off_is_written_anew(tmp_path):
    path = tmp_path / "games.csv"
    path.write_text(head(Square)[:9], "utf-8")
    assert ledger(path).play([1], squared, 1) == [squared(1)]


def test_a_line_that_stands_twice_is_one_game(tmp_path):
    path = tmp_path / "games.csv"
    path.write_text(head(Square) + lines([squared(1)] * 2), "utf-8")
    assert ledger(path).play([1, 2], squared, 1) == [squared(1), squared(2)]
