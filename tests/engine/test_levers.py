"""A lever's row says all of it, and says it rightly or not at all."""

import pytest

from engine.world.levers import BadLever, lever, levers
from engine.world.regime import Setting, regime

EFFORT = {
    "id": "x", "side": "US", "kind": "effort", "title": "X", "says": "It does.",
    "names": ["none", "some"], "value": [0.0, 1.0],
}  # fmt: skip
CONTROL = {
    **{k: v for k, v in EFFORT.items() if k != "value"}, "kind": "control", "goods": ["tools"],
    "covered": [0.0, 1.0], "granted": [1.0, 0.0], "days": [4, 21], "norm": [0.0, 1.0],
}  # fmt: skip


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ({**EFFORT, "valeu": [0.0, 1.0]}, "'valeu' is unknown"),
        ({k: v for k, v in EFFORT.items() if k != "title"}, "title is missing"),
        ({k: v for k, v in EFFORT.items() if k != "value"}, "a effort needs value"),
        ({**EFFORT, "value": [0.0]}, "an entry for each of its names"),
        ({**EFFORT, "kind": "wish"}, "it must be one of control, tariff, effort"),
        ({**EFFORT, "usual": 2}, "usual must be one of its levels"),
        ({**EFFORT, "norm": [0.0, 1.0]}, "a effort has no norm"),
        ({**CONTROL, "value": [0.0, 1.0]}, "a control has no value"),
    ],
)
def test_a_row_that_says_something_else_is_refused_by_its_name(row, word):
    with pytest.raises(BadLever, match=word) as problem:
        lever(row)
    assert str(problem.value).startswith("x: ")


def test_the_rows_that_were_not_harmed_are_levers():
    assert lever(EFFORT).targets == ("other",)
    assert lever(CONTROL).restricts and len(lever(CONTROL).targets) == 3


def test_every_tariff_and_effort_reaches_the_mechanisms_by_its_id():
    rules = regime({name: Setting(x.usual) for name, x in levers().items()})
    for name, x in levers().items():
        assert (name in rules.scalars) == (x.kind != "control")
