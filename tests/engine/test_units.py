"""Units: every number of the data has one that can be read, and equations balance."""

import csv
from importlib.resources import files

import pint
import pytest

from engine.analysis.experiments import experiments
from engine.analysis.indicators import indicators
from engine.analysis.units import factor
from engine.world.parameters import priors

UNITS = pint.UnitRegistry()
for line in (
    "USD = [money]", "yr = year", "need = [need]", "points = []", "mtu = 10 * kg",
    "H100 = [compute]",
):  # fmt: skip
    UNITS.define(line)

# What the data's own words for a unit are in the registry.
WORDS = {
    "share": "", "share of need": "", "share of former flow": "", "ratio": "", "index": "",
    "ratio of odds": "", "relative rise": "", "relative change": "", "elasticity": "",
    "points": "", "percentage points": "", "percent of GDP": "", "percent": "", "g": "g",
    "months": "month", "months of need": "month", "months of sales": "month",
    "share of need per billion USD": "1 / USD", "share of price": "",
    "share of need per month and log price": "1 / month",
    "share of GDP a year": "1 / year", "share a year": "1 / year", "share of a month": "",
    "share of usual stock": "", "points per percent of GDP": "", "points per percent": "",
    "points per 100 billion USD": "1 / USD",
    "share of buyers' loss": "",
    "billion USD": "USD", "billion USD/yr": "USD / year", "billion USD/month": "USD / month",
    "million USD": "USD", "million USD/yr": "USD / year", "trillion USD/yr": "USD / year",
    "t/month": "tonne / month", "t": "tonne", "t/yr": "tonne / year", "t REO/yr": "tonne / year",
    "million t": "tonne", "million t/yr": "tonne / year", "t/mtu": "", "kg": "kg",
    "USD/kg": "USD / kg", "USD/t": "USD / tonne", "USD/mtu": "USD / mtu", "1/yr": "1 / year",
    "1/month": "1 / month", "million H100-equivalents": "H100", "years": "year", "weeks": "week",
    "working days": "day", "share of users": "", "share of need per month": "1 / month",
    "months of orders": "month", "share of purchases": "", "share of sales": "",
    "million H100-equivalents a month": "H100 / month", "share of GDP": "",
}  # fmt: skip


def unit(word):
    """A unit of the data as pint reads it."""
    return UNITS.Quantity(1.0, WORDS[word] or "dimensionless")


def column(name, key="unit"):
    text = files("engine.data").joinpath(name).read_text(encoding="utf-8")
    return [row[key] for row in csv.DictReader(text.splitlines())]


@pytest.mark.parametrize(
    "name", ["dependencies.csv", "scalars.csv", "parameters.csv", "outcomes.csv", "prices.csv"]
)
def test_every_unit_of_the_data_can_be_read(name):
    for word in set(column(name)):
        unit(word)


def test_every_indicator_has_a_unit_that_converts_to_itself():
    for i in (*indicators().values(), *experiments().values()):
        unit(i.unit)
        assert factor(i.unit, i.unit) == 1.0


def test_a_symbol_has_one_unit_for_all_goods():
    found = {}
    for p in priors():
        found.setdefault(p.name.split(".")[-1], set()).add(p.unit)
    assert all(len(units) == 1 for units in found.values()), found


def of(symbol):
    return unit(next(p.unit for p in priors() if p.name.split(".")[-1] == symbol))


def test_equations_balance():
    """Both sides of the equations that mix units have the same dimension."""
    month, money = UNITS.Quantity(1.0, "month"), UNITS.Quantity(1.0, "USD")
    nothing = UNITS.Quantity(1.0, "dimensionless")
    # output: value added a month x share; cost share of exposed value added
    assert (of("exposed_value_added") * month).check("[money]")
    assert (of("input_cost") / of("exposed_value_added")).check("")
    # capacity: programme money a month x yield = starts a month; stages move by months
    assert (money / month * of("capacity_per_billion")).check("1/[time]")
    assert (nothing / of("lead_time")).check("1/[time]")
    assert of("private_starts").check("1/[time]")
    # stocks in months of need: refilled by flows in needs a month
    assert of("stock").check("[time]") and of("spread_of_cover").check("[time]")
    # learning, depreciation, adjustment: rates a month; growth a year over twelve
    for rate in ("learning_base", "learning_denial", "learning_fund", "rd_depreciation",
                 "trade_adjustment", "alignment_pull"):  # fmt: skip
        assert (of(rate) * month).check(""), rate
    assert (of("growth") * month).check("") and (of("adaptation_rate") * month).check("")
    # write-offs: months of sales x sales a month
    assert (of("commitments") * money / month).check("[money]")
