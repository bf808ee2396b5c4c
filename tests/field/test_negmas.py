"""Negotiators of NegMAS bargain over the packages of a moment."""

import pytest

from engine.field.bargaining import STEPS, domain, negotiate, tournament
from engine.game import Game
from engine.record import Header

pytest.importorskip("negmas", reason="pip install 'reciprocity[negmas]'")
from negmas import sao

NAMES = (
    "AspirationNegotiator", "BoulwareTBNegotiator", "ConcederTBNegotiator", "LinearTBNegotiator",
    "MiCRONegotiator", "NaiveTitForTatNegotiator", "FastMiCRONegotiator", "CABNegotiator",
    "CANNegotiator", "TopFractionNegotiator",
)  # fmt: skip


@pytest.fixture(scope="module")
def packages():
    return domain(Game.start(Header("first-table", 1)), 400, 16)


def known(names=NAMES):
    return [getattr(sao, n) for n in names if hasattr(sao, n)]


def test_the_domain_is_the_agreement_space_and_no_deal_is_worth_nothing(packages):
    assert packages.outcomes == len(packages.worth.us) == len(packages.worth.cn)
    assert packages.worth.us.max() == packages.worth.cn.max() == 1.0
    worse = packages.space.worth.us < 0.0
    assert ((packages.worth.us < 0.0) == worse).all()


def test_eight_of_its_negotiators_come_to_agreements_that_both_prefer_to_no_deal(packages):
    makers = known()
    assert len(makers) >= 8
    agreed = 0
    for make in makers:
        found = negotiate(packages, make, sao.BoulwareTBNegotiator, STEPS)
        if found.package is not None:
            agreed += 1
            assert min(found.worth.values()) >= 0.0, make.__name__
    assert agreed >= 8


def test_a_tournament_tells_both_sides_worth_in_both_seats(packages):
    makers = known(("BoulwareTBNegotiator", "ConcederTBNegotiator"))
    worth = tournament(packages, makers, STEPS)
    assert worth.shape == (2, 2, 2)
    tough, soft = worth[0, 1], worth[1, 0]
    assert tough[0] >= soft[0] and soft[1] >= tough[1], "who concedes late does better"
