"""Equations of docstrings, evaluated as they are written, give what the code gives.

The notation: a product is a blank or nothing (``2 a (b + c)``), a power is ``^``, brackets are
parentheses, ``ln`` binds the next letter or bracket.
"""

import inspect
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.advice import bargaining, leverage
from engine.advice.bargaining import Scored
from engine.advice.forecast import Ensemble, plan, run
from engine.rules.levels import Levels
from engine.rules.levers import opponent
from engine.rules.package import Term
from engine.scenarios.scenario import Member
from engine.score import audience, government, programmes, ratification, security
from engine.score.effects import Effects
from engine.score.stakes import Stakes
from engine.sides import BySide
from engine.world import alarm, month, output, price
from engine.world.goods import MINERAL_LINES, MINERALS, US, US_CIVIL, US_DEFENCE
from engine.world.politics import GDP
from engine.world.regime import Setting, regime
from tests.model.worlds import world
from tests.written import computed

FUNCTIONS = {"ln": np.log, "min": np.minimum, "max": np.maximum}
TOKEN = re.compile(r"\d+\.?\d*|[A-Za-z_]+'?|\S")


def equation(text, left):
    """The right side of ``left = ...`` in a docstring, as a function of its letters."""
    quoted = re.search(r"``" + re.escape(left) + r" = ([^`]+)``", " ".join(text.split()))
    assert quoted, f"no equation for {left}"
    written = quoted[1].replace("[", "(").replace("]", ")")
    written = re.sub(r"\bln (\w+)", r"ln(\1)", written)
    tokens, code = TOKEN.findall(written), ""
    for before, token in zip(["", *tokens], tokens, strict=False):
        value = re.match(r"[\w(]", token) and re.search(r"[\w')]$", before)
        code += "*" * bool(value and before not in FUNCTIONS) + token.replace("^", "**")
    return lambda **letters: computed(code, {**FUNCTIONS, **letters})


def doc(thing):
    return inspect.getdoc(thing)


@pytest.fixture(scope="module")
def june():
    """A documented moment with shortage, risk and high prices: parameters, state, rules."""
    ensemble, levels = world(2025, 6)
    return ensemble.p, ensemble.state, regime(levels).core()


def test_the_notation_is_read_as_it_is_meant():
    text = "``y = 2 a (b + 1) / 4 - a^-b`` and ``z = ln[a b] / ln a``"
    assert equation(text, "y")(a=2.0, b=3.0) == 2 * 2 * 4 / 4 - 2**-3.0
    assert equation(text, "z")(a=2.0, b=4.0) == pytest.approx(3.0)


@given(st.floats(0.2, 1.0), st.floats(0.001, 0.4), st.floats(0.3, 0.95))
def test_the_loss_of_output(x, a, c):
    r = equation(doc(output), "r")(a=a, c=c)
    lost = equation(doc(output), "l(x)")(x=x, a=a, r=r)
    assert output.loss_share(*(np.array([v]) for v in (x, a, r)))[0] == pytest.approx(
        lost, abs=1e-9
    )


def test_the_elasticity_that_goes_with_it():
    """Relative use of the input falls by sigma percent where its relative price rises by one."""
    a, r, x, h = 0.05, 9.0, 0.9, 1e-5

    def made(x):
        return 1.0 - output.loss_share(np.array([x]), np.array([a]), np.array([r]))[0]

    def log_price(x):
        return np.log((made(x + h) - made(x - h)) / (2 * h)), np.log(made(x))

    (p1, y1), (p2, y2) = log_price(x), log_price(x + 0.01)
    # The input's own price against the output's: ln p = const + (ln y - ln x) / sigma.
    slope = (p2 - p1) / ((y2 - np.log(x + 0.01)) - (y1 - np.log(x)))
    assert 1.0 / slope == pytest.approx(equation(doc(output), "sigma")(r=r), rel=1e-3)


def test_the_price_of_a_mineral(june):
    p, s, r = june
    need, usual = s.growth * 1.01, p.line["stock"] * s.growth
    coming = 0.6 * need
    target = equation(doc(price), "target")(usual=usual, R=s.risk)
    feared = p.scalar["fuel_of_threat"][:, None]
    ahead = (feared + np.minimum(price.RUSH * feared, p.line["in_hand"])) * r.threat * need
    reserve = 0.2 * need
    goal = equation(doc(price), "goal")(
        v=coming,
        s=s.stock - s.reserve,
        n=need,
        ahead=ahead,
        b=reserve,
        target=target,
        eta=p.line["price_elasticity"],
    )
    goal = np.clip(goal, price.FLOOR, price.CEILING)
    users = goal[:, MINERAL_LINES].reshape(len(goal), -1, len(MINERALS))
    part = p.tech["part_of_market"][:, MINERAL_LINES].reshape(users.shape)
    everywhere = (users * part).sum(axis=1, keepdims=True)
    users = users + p.scalar["arbitrage"][:, None, None] * (everywhere - users)
    goal[:, MINERAL_LINES] = users.reshape(len(goal), -1)
    q = s.log_price
    k = np.where(goal > q, price.UPWARDS, price.DOWNWARDS)
    following = equation(doc(price), "q'")(q=q, k=k, goal=goal)
    found = price.log_price(s, p, r, need, coming, usual, reserve)
    assert np.abs(q).max() > 0.1 and found == pytest.approx(following, abs=1e-9)


def test_need_is_designed_away(june):
    p, s, _ = june
    following = equation(doc(month._adapted), "a'")(
        a=s.adapted,
        a_max=p.scalar["adaptation_limit"][:, None],
        rate=p.scalar["adaptation_rate"][:, None],
        x=s.fulfilled,
        R=s.risk,
    )
    assert month._adapted(s, p, s.fulfilled, s.risk) == pytest.approx(following, abs=1e-12)


def test_risk_rises_in_months_and_fades_in_years(june):
    p, s, r = june
    base, blocked = s.growth, 0.4 * s.growth
    read, alarming = (p.scalar[k][:, None] for k in ("risk_read", "rule_read"))
    severity = np.maximum(blocked / base * alarm.alarm(p, r.said) * alarming, 0.5 * r.threat)
    following = equation(doc(month._risk), "R'")(R=s.risk, severity=severity, risk_read=read)
    found = month._risk(s, p, r, base, blocked)
    assert found == pytest.approx(np.minimum(following, 1.0), abs=1e-12)


def test_what_a_stop_of_everything_would_cost(june):
    p, s, _ = june

    def of(left):
        return equation(doc(security.exposure), left)

    n = np.maximum(s.growth * (1.0 - s.adapted), 0.05)
    left = of("left")(o=s.outside * s.growth, b=p.line["bypass"], n=n, u=p.line["surge"])
    x = of("x")(left=left, n=n)
    share = output.loss_share(x, p.tech["alpha"], p.tech["r"])
    months = of("T")(s=s.stock, n=n, x=np.minimum(x, 1.0 - 1e-9))
    lost = of("E")(V=p.line["exposed_value_added"], g=s.growth, l=share, T=months)
    assert security.exposure(s, p).us == pytest.approx(lost[:, US].sum(axis=1), rel=1e-6)


def test_how_long_a_programme_lasts(june):
    p, s, _ = june
    n = (s.growth * (1.0 - s.adapted))[:, US_DEFENCE]
    o = (s.outside * s.growth)[:, US_DEFENCE]
    w = p.scalar["defence_diversion"][:, None] * (s.outside * s.growth)[:, US_CIVIL]
    w = w * p.line["size"][:, US_CIVIL] / p.line["size"][:, US_DEFENCE]
    found = programmes.months_of_inputs(s, p)
    for k, programme in enumerate(programmes.programmes()):
        lasts = [
            equation(doc(programmes), "M")(
                depth=depth,
                s=s.stock[:, j],
                n=n[:, j - US_DEFENCE.start],
                o=o[:, j - US_DEFENCE.start],
                w=w[:, j - US_DEFENCE.start],
            )
            for j, depth in programme.inputs
        ]
        assert found[:, k] == pytest.approx(np.min(lasts, axis=0), abs=1e-9), programme.id


shares = st.floats(0.0, 1.0)
sums = st.floats(-50.0, 50.0)


@given(shares, shares, st.floats(0.1, 5.0), sums, sums, st.floats(0.0, 80.0), shares)
def test_a_member_votes_by_its_weights(a, b, k, accounts, years, c, minds):
    """``U_m = 2 a_m H + 2 b_m k dN - CARE m c``; half of the votes pass a deal."""
    opened = ["capacity", "stockpile_us"]
    member = Member("Office", "", a, b, 1, tuple(opened[: round(2 * minds)]))
    given = np.array([c])
    worth = np.array([[accounts, years]])
    stake = ratification.Stake(worth, given, given, np.zeros(1))
    found = ratification.verdict("US", [member], k, stake, opened, 60.0)
    m = round(2 * minds) / 2
    assert "U_m = 2 a_m H + 2 b_m k dN - CARE m c" in doc(ratification)
    value = 2 * a * accounts + 2 * b * k * years - ratification.CARE * m * c
    if abs(value) > 1e-6:
        assert found.passed == (value > 0)


@given(st.floats(22.0, 60.0), st.floats(0.0, 900.0), st.floats(0.1, 900.0), st.floats(1.0, 8.0))
def test_support_that_giving_without_return_needs(support, c, r, s):
    """``points = min(s max(0, c - r) / 100, 16, support)``; below 32 a deal fails."""
    member = Member("Office", "", 1.0, 0.0)
    one = np.ones((1, 2))
    stake = ratification.Stake(one, np.array([c]), np.array([r]), np.array([s]))
    found = ratification.verdict("US", [member], 1.0, stake, [], support)
    lost = min(s * max(0.0, c - r) / 100.0, 16.0, support)
    assert "points = min(s max(0, c - r) / 100, 16, support)" in doc(audience)
    assert found.support == pytest.approx(support - lost)
    assert found.passed == (found.support >= 32)
    price = audience.price_of_a_point()
    assert price * 3.0 / 100.0 == pytest.approx(government.weight("given"))


@given(st.lists(sums, min_size=12, max_size=12), shares, shares, st.floats(0.0, 1.0))
def test_what_a_package_is_worth(effect, a, b, g):
    """``V_i = 2 a_i H_i + 2 b_i k_i dN_i`` and ``U_i = V_i - g_i G_j - A_i``."""

    class Now:
        """What the worth asks of a table: where a lever stands."""

        def at(self, lever):
            return Setting(0)

    terms = (Term("capacity", 2), Term("stockpile_us", 1))
    us, cn = np.array(effect).reshape(2, 2, 1, 3)
    scored = Scored(terms, (), Effects(BySide(us, cn)), Now(), 3.0)
    stakes = BySide(Stakes(a, b, 3.0, g), Stakes(b, a, 5.0, 0.5 * g))
    value, utility = scored.values([terms], stakes), scored.worth([terms], stakes)
    gains = {
        side: float(moved.sum(axis=0)[0] @ [0.0, government.weight("price"), 1.0])
        for side, moved in (("US", us), ("CN", cn))
    }
    for side, moved, k in (("US", us, 3.0), ("CN", cn, 5.0)):
        s = stakes[side]
        accounts, years, _ = moved.sum(axis=0)[0]
        v = 2 * s.economy * accounts + 2 * s.security * k * years
        assert value[side][0, 0] == pytest.approx(v)
        assert utility[side][0, 0] == pytest.approx(v - s.relative * gains[opponent(side)])
    assert "V_i = 2 a_i H_i + 2 b_i k_i dN_i,    U_i = V_i - g_i G_j - A_i" in doc(bargaining)


@given(st.lists(st.floats(-400.0, 400.0), min_size=7, max_size=7), st.integers(1, 60))
def test_how_a_government_hears_the_accounts(parts, months):
    """``sum_p w_p dM_p + l C x``: buyers are heard more the more they lose."""
    money = np.array(parts)
    weigh = [government.weight(government.HEARD_AS[x]) for x in government.PARTS["US"]]
    lost = max(0.0, -parts[government.PARTS["US"].index("consumers")])
    x = 100.0 * lost / (GDP[0] * months / 12.0)
    told = float(np.dot(weigh, parts)) - government.weight("loud") * lost * x
    assert government.heard("US", money, months) == pytest.approx(told)


def test_leverage_is_the_loss_of_the_other_less_the_own():
    ensemble, levels = Ensemble.start(8), Levels(world(2025, 6)[1])
    found = leverage.leverage(ensemble, levels)
    plans = [plan(levels), *(plan(levels.closed_by(side)) for side in ("US", "CN"))]
    path = run(ensemble, plans, leverage.MONTHS)
    lost = {
        side: money[0, -1] - money[1:, -1]
        for side, money in (("US", path.money["US"]), ("CN", path.money["CN"]))
    }
    assert found["US"].p50 == pytest.approx(np.median(lost["CN"][0] - lost["US"][0]))
    assert found["CN"].p50 == pytest.approx(np.median(lost["US"][1] - lost["CN"][1]))
