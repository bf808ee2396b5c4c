"""The papers of offices: each has its own, both sides are treated alike, nobody else reads them."""

import re
from dataclasses import fields, is_dataclass

import pytest

from engine.game import Game
from engine.record import Header
from engine.rules.levers import SIDES
from engine.scenarios.scenario import Member, names, scenario
from engine.view import view

LESSON = "first-table"  # for beginners: shorter papers
OFFICES = 5
APART = 0.05  # how far the two sides' lengths may lie apart

# Words of one side's speeches about the other, words of a newspaper, and what a paper may not name.
FORBIDDEN = re.compile(
    r"weaponi[sz]|hegemon|theft|steal|stole|coerc|bull(y|ied)|blackmail|aggress|enem(y|ies)|adversar"
    r"|cheat|regime|rogue|tyran|cold war|decoupl|unfair|illegal|mandate|red line|best option",
    re.IGNORECASE,
)
# Words that speak of a lever, and the lever that must then lie on the table.
SPEAKS_OF = {
    "affiliates rule": "entity_list",
    "audits": "enforcement_us",
    "boycott": "purchases",
    "chip fund": "self_reliance",
    "crash programme": "capacity",
    "design software": "eda",
    "engine parts": "retaliation",
    "faster licences for Europe": "wedge",
    "high-bandwidth memory": "hbm",
    "port fees": "port_fees",
    "price floor shared": "floor_allies",
    "rare earth technology": "ree_tech",
    "smuggling": "smuggling",
    "soybean": "purchases",
    "spares": "stockpile_cn",
    "tenders": "procurement",
    "0.1 percent": "reach",
}


def written(name: str) -> list[tuple[str, str]]:
    """All papers of a scenario, each with its side."""
    return [(side, m.paper) for side in SIDES for m in scenario(name).members[side]]


def words(text: str) -> int:
    return len(text.split())


def texts(thing: object) -> set[str]:
    """Every text that a structure holds, however deep."""
    if isinstance(thing, str):
        return {thing}
    parts: list[object] = []
    if is_dataclass(thing) and not isinstance(thing, type):
        parts = [getattr(thing, f.name) for f in fields(thing)]
    elif hasattr(thing, "items"):
        parts = [x for pair in thing.items() for x in pair]
    elif isinstance(thing, (tuple, list, frozenset)):
        parts = list(thing)
    return set().union(*(texts(p) for p in parts))


@pytest.mark.parametrize("name", names())
def test_every_office_has_a_paper_of_a_readable_length(name: str) -> None:
    low, high = (35, 55) if name == LESSON else (60, 110)
    papers = written(name)
    assert len(papers) == OFFICES * len(SIDES)
    assert {p[:30]: words(p) for _, p in papers if not low <= words(p) <= high} == {}


@pytest.mark.parametrize("name", names())
def test_the_papers_of_both_sides_are_about_as_long(name: str) -> None:
    for size in (words, len):
        us, cn = (sum(size(p) for side, p in written(name) if side == s) for s in SIDES)
        assert abs(us - cn) <= APART * max(us, cn)


@pytest.mark.parametrize("name", names())
def test_a_paper_speaks_to_its_office_in_plain_sentences_and_ends_with_a_question(
    name: str,
) -> None:
    for _, paper in written(name):
        assert re.search(r"\b[Yy]our?\b", paper) and paper.endswith("?")
        assert not re.search(r"[\n\t*_#<>`|\"]|  ", paper)
        assert not FORBIDDEN.search(paper), paper


@pytest.mark.parametrize("name", names())
def test_a_paper_names_no_year_after_the_start(name: str) -> None:
    start = scenario(name).start[0]
    late = [p for _, p in written(name) if any(int(y) > start for y in re.findall(r"20\d\d", p))]
    assert late == []


@pytest.mark.parametrize("name", names())
def test_a_paper_speaks_of_levers_that_lie_on_the_table(name: str) -> None:
    levers = scenario(name).limits.levers
    for _, paper in written(name):
        assert {w for w, lever in SPEAKS_OF.items() if w in paper and lever not in levers} == set()


def test_no_paper_stands_in_two_places() -> None:
    papers = [p for name in names() for _, p in written(name)]
    assert len(set(papers)) == len(papers)


@pytest.mark.parametrize("name", names())
def test_only_its_own_side_holds_a_paper(name: str) -> None:
    game = Game.start(Header(name, 1))
    for reader in (*SIDES, None):
        seen = texts(view(game, reader))
        assert {side for side, paper in written(name) if paper in seen} == {reader} - {None}


def test_an_office_without_a_paper_is_an_office_all_the_same() -> None:
    assert Member("Commerce", "Rules that firms can plan with.").paper == ""
