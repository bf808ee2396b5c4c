"""Delegations of people: who holds which office, polls, and what they do to a vote at home."""

import pytest
from examples import examples
from games import random_event
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.random import default_rng
from test_facilitator import FACILITATED, recorded, strings

from engine.advice.adviser import Adviser
from engine.advice.personal import personal
from engine.console import AWAY as AWAY_NOW
from engine.console import LEFT, PRESENT, overseen
from engine.console import people as people_at
from engine.game import Game
from engine.record import Header, Seat
from engine.replay import replay
from engine.rules.delegation import (
    ALL,
    AWAY,
    MAJORITY,
    NO,
    RULES,
    SAID,
    SPEAKER,
    YES,
    Cast,
    Delegation,
    cast_of,
    dealt,
    read_ballots,
    written,
)  # fmt: skip
from engine.rules.facilitator import Act, read_act
from engine.rules.levers import SIDES
from engine.rules.notation import IllegalMove
from engine.rules.polling import asked
from engine.scenarios.scenario import scenario
from engine.view import opened, view
from saves.text import dump, parse

OFFER = "offer eda 0 for ree_magnets 1 until 6"
VOTES = {s: tuple(m.votes for m in scenario("june-2025").members[s]) for s in SIDES}
signs = st.characters(exclude_categories=("C", "Z"), exclude_characters="+")
people = st.text(signs, min_size=1, max_size=12)
offices = st.lists(st.lists(people, max_size=3).map(tuple), max_size=5).map(tuple)
delegations = st.builds(Delegation, offices, st.sampled_from(RULES))


def trimmed(own):
    """Without empty offices at its end, as a header holds it; who names nobody has no rule."""
    filled = [n for n, names in enumerate(own.offices, 1) if names]
    if not filled:
        return Delegation()
    return Delegation(own.offices[: max(filled)], own.decides)


def begun(us=SPEAKER, cn=SPEAKER, offices=None, name="june-2025", options=()):
    own = offices or (("Ann",), ("Ben", "Cem"), ("Dee",), (), ("Eve",))
    cast = Cast({"US": Delegation(own, us), "CN": Delegation(own, cn)}, ("Flo",))
    return Game.start(Header(name, 7, options=(*cast.options(), *options)))


def poll(game, side, text, *no, away=()):
    """Everybody of a side says yes, but some."""
    ids = [p.id for p in game.cast.delegations[side].people]
    said = tuple((x, NO if x in no else AWAY if x in away else YES) for x in ids)
    return str(Act(side, "poll", text, ballots=said))


@given(delegations, delegations, st.lists(people, max_size=4))
def test_a_header_holds_everybody_in_a_delegation(us, cn, watching):
    cast = Cast({"US": us, "CN": cn}, tuple(watching))
    header = Header("june-2025", 1, options=cast.options())
    found = cast_of(header.options)
    assert found.delegations == {"US": trimmed(us), "CN": trimmed(cn)}
    assert found.observers == tuple(watching)


@given(delegations, st.data())
def test_ballots_read_back_and_an_office_speaks_as_most_of_its_people_do(own, data):
    said = tuple((p.id, data.draw(st.sampled_from(SAID))) for p in own.people)
    if said:
        assert read_ballots(written(said).split()) == said
    votes = own.votes(said)
    for office in range(len(own.offices)):
        there = [x for (who, x) in said if int(who[0]) == office + 1 and x != AWAY]
        assert (office in votes) == bool(there)
        if there:
            assert votes[office] == (there.count(YES) > there.count(NO))


@given(delegations, st.data())
def test_who_all_agree_are_a_majority_and_a_yes_more_never_ends_one(own, data):
    said = tuple((p.id, data.draw(st.sampled_from(SAID))) for p in own.people)
    weights = [1, 2, 2, 1, 3]
    by = {rule: Delegation(own.offices, rule).agreed(said, weights) for rule in RULES}
    assert by[SPEAKER] and by[ALL] <= by[MAJORITY]
    more = tuple((who, YES if x == NO else x) for who, x in said)
    for rule in RULES:
        assert by[rule] <= Delegation(own.offices, rule).agreed(more, weights)


@given(st.integers(0, 40), st.randoms(use_true_random=False))
def test_a_class_of_any_size_is_dealt_and_nobody_is_left_out(size, chance):
    names = [f"Person {n}" for n in range(size)]
    cast = dealt(names, VOTES, [chance.random() for _ in names], MAJORITY)
    own = {s: [p.name for p in cast.delegations[s].people] for s in SIDES}
    assert sorted((*own["US"], *own["CN"], *cast.observers)) == sorted(names)
    assert 0 <= len(own["US"]) - len(own["CN"]) <= 1
    for side in SIDES:
        held = [len(x) for x in cast.delegations[side].offices]
        assert max(held) - min(held) <= 1 and max(held) <= 2  # nobody shares while one is empty
    assert bool(cast.observers) == (size > 20)
    assert cast_of(cast.options()).options() == cast.options()


def test_the_same_list_is_dealt_alike_and_the_offices_with_most_votes_first():
    names, order = ["Ann", "Ben", "Cem", "Dee"], [0.1, 0.2, 0.3, 0.4]
    found = dealt(names, VOTES, order)
    assert found == dealt(names, VOTES, order)
    for side in SIDES:
        held = [n for n, names in enumerate(found.delegations[side].offices) if names]
        assert len(held) == 2 and all(VOTES[side][n] == max(VOTES[side]) for n in held)


def test_a_delegation_that_decides_by_majority_is_asked_before_it_offers():
    game = begun(us=MAJORITY)
    with pytest.raises(IllegalMove, match="decides by majority; ask its people"):
        game.apply(f"US {OFFER}")
    refused = game.apply(poll(game, "US", OFFER, "1", "2a", "2b", "3"))
    with pytest.raises(IllegalMove, match="its people have not agreed"):
        refused.apply(f"US {OFFER}")
    other = game.apply(poll(game, "US", "offer eda 0 for ree_magnets 2 until 6"))
    with pytest.raises(IllegalMove, match="ask its people"):
        other.apply(f"US {OFFER}")  # another package was asked about
    agreed = game.apply(poll(game, "US", OFFER, "1"))
    assert agreed.apply(f"US {OFFER}").table.on_table is not None


def test_by_all_one_no_is_enough_and_who_is_away_is_not_asked():
    game = begun(us=ALL)
    with pytest.raises(IllegalMove, match="not agreed"):
        game.apply(poll(game, "US", OFFER, "3")).apply(f"US {OFFER}")
    game.apply(poll(game, "US", OFFER, away=("3", "2a"))).apply(f"US {OFFER}")


def test_measures_and_computer_seats_wait_for_no_poll():
    game = begun(us=ALL, cn=ALL)
    for text in ("US pass", "CN pass", "US done", "CN done"):
        game = game.apply(text)
    assert len(game.turns) == 1
    seats = {"US": Seat("novice"), "CN": Seat("person")}
    game = Game.start(Header("june-2025", 7, seats, game.header.options))
    assert game.apply(f"US {OFFER}").table.on_table is not None


def test_what_people_say_of_a_package_is_their_offices_vote_at_home():
    def houses(us_no=(), cn_no=()):
        game = begun()
        game = game.apply(poll(game, "US", OFFER, *us_no)).apply(f"US {OFFER}")
        return game.apply(poll(game, "CN", "accept", *cn_no)).apply("CN accept").houses

    plain = begun().apply(f"US {OFFER}").apply("CN accept").houses
    for us_no, cn_no in (((), ()), (("1", "3"), ()), ((), ("2a", "2b", "5")), (("2a",), ())):
        for side, house in houses(us_no, cn_no).items():
            reckoned, no = plain[side], us_no if side == "US" else cn_no
            for number, vote in enumerate(house.votes, 1):
                if number == 4:  # nobody holds it
                    assert not vote.own and vote == reckoned.votes[3]
                    continue
                against = (no.count(f"{number}a") + no.count(f"{number}b")) > 0
                assert vote.own and vote.favour == float(str(number) not in no and not against)
    everybody = ("1", "2a", "2b", "3", "5")
    assert not houses(us_no=everybody)["US"].passed and not houses(cn_no=everybody)["CN"].passed


def test_who_is_away_leaves_the_vote_to_the_office():
    game = begun()
    ids = tuple(p.id for p in game.cast.delegations["US"].people)
    game = game.apply(poll(game, "US", OFFER, away=ids)).apply(f"US {OFFER}")
    assert not any(v.own for h in game.apply("CN accept").houses.values() for v in h.votes)


def test_the_facilitator_sends_people_away_and_fills_offices_again():
    game = begun(options=FACILITATED)
    game = game.apply("FAC member US 2b away: on the telephone")
    game = game.apply("FAC member US 3 left: the bus")
    assert [p.id for p in game.cast.delegations["US"].people] == ["1", "2a", "2b", "5"]
    game = game.apply("FAC member US 2a left: ill")
    assert [(p.id, p.name) for p in game.cast.delegations["US"].people][1] == ("2", "Cem")
    game = game.apply("FAC member US 3 held: Gil + Hua")
    assert [p.name for p in game.cast.delegations["US"].people if p.office == 2] == ["Gil", "Hua"]
    assert replay(recorded(game)).cast == game.cast
    for text, told in (
        ("FAC member US 9 left: who", "write 'FAC member"),
        ("FAC member US 6 left: who", "US has 5 offices"),
        ("FAC member US 4 away: who", "US has no person 4"),
        ("FAC member US 3b held: Ann", "write 'FAC member"),
        ("FAC member US 3 held: a + b + c + d + e", "the most are 4"),
        ("FAC member US 3 gone: who", "write 'FAC member"),
    ):
        with pytest.raises(IllegalMove, match=told):
            game.apply(text)


@pytest.mark.parametrize(
    "text, told",
    [
        ("US poll 1 yes: pass", "asks each person once"),
        ("US poll 1 yes, 2a yes, 2b yes, 3 yes, 5 yes: dance", "a poll is about a move"),
        ("US poll 1 yes, 1 no: pass", "asked twice"),
        ("US poll 1 perhaps: pass", "yes, no or away"),
        ("US poll 7 yes: pass", "yes, no or away"),
        ("US poll: pass", "yes, no or away"),
        ("FAC poll 1 yes: pass", "a side by 'ask' or 'poll'"),
    ],
)
def test_a_poll_that_cannot_be_says_why(text, told):
    with pytest.raises(IllegalMove, match=told):
        begun().apply(text)
    with pytest.raises(
        IllegalMove, match=r"nobody is named|asks each|a poll is|asked twice|yes, no|'ask'"
    ):
        Game.start(Header("june-2025", 7)).apply(text)


def test_a_poll_is_heard_by_its_own_side_alone():
    game = begun()
    game = game.apply(poll(game, "US", OFFER))
    assert any(p.act.verb == "poll" for p in view(game, "US").acts)
    for eyes in ("CN", None):
        assert not any(p.act.verb == "poll" for p in view(game, eyes).acts)
        assert not any("poll" in s for s in strings(view(game, eyes)))


@settings(max_examples=examples(4, 32), deadline=None)
@given(st.integers(0, 10**6))
def test_games_with_polls_replay_to_the_same_digests(seed):
    chance = default_rng(seed)
    game = begun(us=MAJORITY, cn=ALL, name="first-table", options=FACILITATED)
    while not game.over:
        event = random_event(game, chance)
        if event.verb in ("offer", "counter", "accept"):
            game = game.apply(poll(game, event.side, asked(event)))
        game = game.apply(event)
    record = recorded(game)
    assert parse(dump(record)) == record
    again = replay(record)
    assert [t.digest for t in again.turns] == [t.digest for t in game.turns]
    assert again.acts == game.acts
    assert all(read_act(str(p.act)) == p.act for p in game.acts)


def test_results_of_offices_lie_around_their_delegations_and_add_up():
    game = begun(name="first-table")
    for text in ("US offer eda 0 for ree_magnets 1 until 4", "CN accept"):
        game = game.apply(text)
    while not game.over:
        game = game.apply(f"{game.table.floor} {'pass' if game.table.phase == 'talks' else 'done'}")
    finished = opened(game)
    final = Adviser().final(finished)
    for side in SIDES:
        mandate, members = finished.mandates[side], finished.scenario.members[side]
        found = personal(side, final, mandate, members)
        own = final.results[side].outcome
        for m, p in zip(members, found, strict=True):
            assert p.economy == pytest.approx(2 * m.economy * own.heard)
            assert p.utility - p.economy - p.security == pytest.approx(
                own.utility - own.economy - own.security
            )
            if m.economy == mandate.economy:
                assert p.score == pytest.approx(final.results[side].score)
        by_economy = sorted(
            zip((m.economy for m in members), (p.utility for p in found), strict=True)
        )
        gains = [u for _, u in by_economy]
        assert gains in (sorted(gains), sorted(gains, reverse=True))


def test_the_console_knows_who_is_there_away_or_gone():
    game = begun(options=FACILITATED)
    for text in (
        "FAC member US 2b away: on the telephone",
        "FAC member US 3 left: the bus",
        "FAC member CN 1 away: ill",
        "FAC member CN 1 here: well again",
    ):
        game = game.apply(text)
    found = {(p.side, p.name): (p.office, p.where) for p in people_at(game)}
    assert found["US", "Cem"] == ("Commerce", AWAY_NOW)
    assert found["US", "Dee"] == ("Defense", LEFT)
    assert found["CN", "Ann"][1] == found["US", "Ann"][1] == PRESENT
    assert len(found) == 10 and not people_at(Game.start(Header("june-2025", 7)))
    seen = overseen(game.apply(poll(game, "US", "pass")))
    assert seen is not None and not any(p.act.verb == "poll" for p in seen.acts)
