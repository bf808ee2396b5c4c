"""What a scenario's texts say of levels, prices and flows is so in the world that it starts from.

Bands are wide: they hold a sentence, not a figure. Cases of the backtest hold figures.
"""

import pytest

from engine.analysis.backtest import run
from engine.analysis.cases import Case
from engine.scenarios.shelf import names, scenario
from engine.world.levers import levers
from engine.world.parameters import sobol

# Scenario, lever, level that a sentence of its texts means, the sentence in short.
LEVELS = (
    ("first-table", "ree_magnets", 4, "magnets have stopped"),
    ("first-table", "eda", 2, "design software has stopped"),
    ("history-2018", "tariff_us", 0, "3 percent"),
    ("history-2018", "tariff_cn", 0, "8 percent"),
    ("october-2022", "ai_chips", 1, "advanced chips under licence"),
    ("october-2022", "tools", 2, "tools for advanced chips under licence"),
    ("october-2022", "allies", 0, "makers in the Netherlands and Japan are not bound"),
    ("october-2022", "gallium", 0, "minerals are not part of the dispute yet"),
    ("october-2022", "tariff_us", 3, "near a fifth"),
    ("december-2024", "hbm", 2, "memory under control"),
    ("december-2024", "tools", 3, "24 types of equipment and 140 entities"),
    ("december-2024", "minor_metals", 4, "no gallium, germanium and antimony"),
    ("december-2024", "ree_magnets", 0, "magnets flow without licences"),
    ("june-2025", "ai_chips", 4, "licences for AI chips required"),
    ("june-2025", "retaliation", 2, "jet engine parts and ethane"),
    ("october-2025", "entity_list", 3, "firms that listed parties own by half"),
    ("october-2025", "reach", 2, "0.1 percent"),
    ("october-2025", "port_fees", 2, "port fees begin"),
    ("october-2025", "purchases", 0, "no US soybeans"),
    ("october-2025", "legacy_chips", 4, "chips packed in China may not leave"),
    ("long-rivalry", "tariff_us", 7, "47 percent"),
    ("long-rivalry", "ai_chips", 1, "H200 against a charge"),
    ("long-rivalry", "firms", 4, "customs hold them"),
    ("long-rivalry", "japan", 2, "no dual-use goods for military use in Japan"),
    ("long-rivalry", "procurement", 2, "half of the tools at home"),
    ("truce-expires-2026", "entity_list", 2, "affiliates rule suspended"),
    ("truce-expires-2026", "reach", 1, "October controls suspended"),
    ("truce-expires-2026", "minor_metals", 3, "ban suspended, licences kept"),
    ("truce-expires-2026", "tariff_us", 5, "37 percent"),
    ("truce-expires-2026", "firms", 4, "H200 not let in"),
    ("truce-expires-2026", "lists_us", 3, "list of military companies longer"),
    ("truce-expires-2026", "lists_cn", 2, "ten US firms barred"),
    ("truce-expires-2026", "quotas", 2, "fifteen firms may export tungsten"),
    ("truce-expires-2026", "stockpile_us", 2, "a reserve of minerals buys"),
    ("truce-expires-2026", "procurement_us", 1, "the rule on ore comes in 2027"),
)
# Scenario, indicator, month, low and high of the middle draw, the sentence in short.
WORLDS = (
    ("december-2024", "gallium_exports_cn_us", "2024-06", 0.0, 0.45, "next to nothing of 0.7 t"),
    ("december-2024", "price_antimony_rotterdam", "2024-11", 15000, 60000, "antimony is dear"),
    ("june-2025", "magnet_exports_cn_us", "2025-05", 0, 200, "magnets fell to 46 t of 665"),
    ("october-2025", "magnet_exports_cn_us", "2025-08", 350, 1000, "590 t in August"),
    ("truce-expires-2026", "magnet_need_met_us", "2026-10", 0.9, 1.0, "magnets flow"),
    ("truce-expires-2026", "heavy_rare_earth_exports_cn_us", "2026-10", 0, 25, "yttrium hardly"),
    ("truce-expires-2026", "us_sales_to_china_ai_chips", "2026-10", 0, 0.25, "no H200 let in"),
)


@pytest.mark.parametrize(("name", "lever", "level", "sentence"), LEVELS)
def test_a_level_is_what_a_text_says(name, lever, level, sentence):
    assert scenario(name).levels[lever].level == level, sentence
    assert len(levers()[lever].names) > level


@pytest.mark.parametrize(("name", "what", "at", "low", "high", "sentence"), WORLDS)
def test_a_world_is_what_a_text_says(name, what, at, low, high, sentence):
    [answer] = run([Case(sentence, name, ("timeline",), what, at, None, "")], sobol(64))
    assert low <= answer.p50 <= high, (sentence, answer.p05, answer.p50, answer.p95)


@pytest.mark.parametrize("name", names())
def test_a_wish_for_a_change_is_not_met_at_the_start(name):
    changes = ("fall ", "falls", " come under", " again", "stopped", "let permitted")
    found = scenario(name)
    for side in ("US", "CN"):
        for mandate in found.mandates[side]:
            for wish in mandate.objectives:
                if wish.met(found.levels) and " not " not in wish.text:
                    asked = [word for word in changes if word in wish.text]
                    assert not asked, (mandate.id, wish.text)
