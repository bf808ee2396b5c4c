"""Samarium and legacy chips: who hangs on them, what a stop does, what a stockpile holds."""

import numpy as np
from worlds import months, mostly, moved, world

from engine.score.programmes import months_of_inputs, programmes
from engine.world.goods import LINES, METALS, US, US_CIVIL, line
from engine.world.levers import levers
from engine.world.regime import Setting

ALL = "all"


def test_weapons_with_samarium_magnets_run_out_when_heavy_rare_earths_are_shut():
    """Even where magnets of neodymium are free."""
    ensemble, levels = world(2025, 1)
    shut = months(ensemble, moved(levels, ree_heavy=Setting(5, ALL)), 18)[-1][0]
    open_ = months(ensemble, levels, 18)[-1][0]
    names = [p.id for p in programmes()]
    for name in ("f35", "munitions"):
        i = names.index(name)
        short, long = (months_of_inputs(s, ensemble.p)[:, i] for s in (shut, open_))
        assert mostly(short <= long) and np.median(short) < 0.5 * np.median(long)
    j = line("samarium", "us_defence")
    met = [np.median(s.fulfilled[:, j]) for s in (shut, open_)]
    assert met[0] < 0.8 and met[0] < met[1] - 0.1
    assert mostly(shut.log_price[:, j] > np.log(2.0))


def test_a_stop_of_legacy_chips_is_felt_within_weeks_and_by_nothing_else():
    ensemble, levels = world(2025, 10)
    shut = months(ensemble, moved(levels, legacy_chips=Setting(5, ALL)), 4)
    free = months(ensemble, moved(levels, legacy_chips=0), 4)
    j = line("legacy_chips", "us_civil")
    lost = [np.median(f.lost_output[:, j]) for _, f in shut]
    assert lost[3] > 0.1 and lost[3] > 2.0 * lost[0]
    others = [k for k in range(US_CIVIL.stop) if k != j]
    for (a, _), (b, _) in zip(shut, free, strict=True):
        assert np.allclose(a.fulfilled[:, others], b.fulfilled[:, others], atol=1e-6)


def test_a_stockpile_costs_what_the_agency_and_the_vault_spend():
    """At prices before any rule, billion USD a year: tenders of 1 in two years, a vault of 12 of
    which half is for these metals in four years.
    """
    ensemble, _ = world(2025, 1)
    metals = [j for j in range(US.stop) if LINES[j][0] in METALS]
    month = np.median(ensemble.p.tech["monthly_cost"][:, metals].sum(axis=1))
    year = [12.0 * month * v for v in levers()["stockpile_us"].value]
    assert 0.3 < year[1] < 0.8 and 1.2 < year[3] < 2.5


def test_a_stockpile_holds_metals_and_no_chips():
    ensemble, levels = world(2025, 1)
    stored = months(ensemble, moved(levels, stockpile_us=3), 6)[-1][0]
    bare = months(ensemble, moved(levels, stockpile_us=0), 6)[-1][0]
    j, k = line("legacy_chips", "us_civil"), line("samarium", "us_civil")
    assert np.allclose(stored.stock[:, j], bare.stock[:, j], atol=1e-6)
    assert mostly(stored.stock[:, k] > bare.stock[:, k])
