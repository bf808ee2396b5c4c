"""The facilitator's acts: who hears them, what they do, and that the record tells all of it."""

from dataclasses import replace

import pytest
from examples import examples
from games import random_event
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from numpy.random import default_rng
from test_view import leaves

from engine.facilitating import in_order
from engine.game import Game
from engine.players.players import player
from engine.record import Digest, Entry, Header, Record
from engine.replay import play_again, replay
from engine.rules.effects import EFFECTS, read_effects, written
from engine.rules.facilitator import MOST, Act, is_act, read_act
from engine.rules.levers import SIDES
from engine.rules.notation import IllegalMove
from engine.rules.package import NEUTRAL
from engine.scenarios.scenario import names
from engine.score.change import EVENTS, RULINGS
from engine.seats import act, answer, neutral
from engine.turn import EVERYBODY, TRUTH
from engine.view import opened, view
from saves.text import dump, parse

FACILITATED = (("facilitator", "yes"),)
AT = "2026-11-24T09:12:03Z"
TURN = ("US pass", "CN pass", "US done", "CN done")
SECOND = ("CN pass", "US pass", "US done", "CN done")


def begun(*texts, name="june-2025", seed=7):
    game = Game.start(Header(name, seed, options=FACILITATED))
    for text in texts:
        game = game.apply(text)
    return game


def strings(thing):
    return [v for _, v in leaves(thing) if isinstance(v, str)]


def tells(thing, text):
    return any(text in s for s in strings(thing))


def recorded(game):
    """Header, moves and acts in their order, and each turn's digest where it stands."""
    again, lines = Game.start(game.header), []
    for said in in_order(game.events, game.acts):
        turns = len(again.turns)
        again = again.apply(said)
        lines.append(Entry(str(said), AT))
        if len(again.turns) > turns:
            lines.append(Digest(len(again.turns), again.turns[-1].digest))
    return Record(game.header, tuple(lines))


signs = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\u202e")
bodies = st.text(signs, min_size=1, max_size=60).map(str.strip).filter(bool)
sizes = st.integers(-1_000_000, 1_000_000).filter(bool).map(lambda n: n / 10_000)
moved = st.dictionaries(st.sampled_from(EFFECTS), sizes, max_size=6).map(lambda d: tuple(d.items()))
addresses = st.sampled_from(("all", *SIDES))
acts = st.one_of(
    st.builds(lambda t, to, e, s: Act("FAC", "inject", t, to, e, serial=s), bodies, addresses,
              moved, st.sampled_from(("", "E1", "pick-2", "7"))),
    st.builds(lambda t, e: Act("FAC", "rule", t, effects=e[:1]), bodies, moved.filter(bool)),
    st.builds(lambda t, v, x: Act("FAC", v, t, lever=x), bodies,
              st.sampled_from(("forbid", "allow")), st.sampled_from(("ai_chips", "ree_heavy"))),
    st.builds(lambda t, to: Act("FAC", "tell", t, to), bodies, addresses),
    st.builds(lambda t: Act("FAC", "note", t), bodies),
    st.builds(lambda t, s: Act(s, "ask", t), bodies, st.sampled_from(SIDES)),
    st.builds(lambda t, s, b: Act(s, "poll", t, ballots=tuple(b.items())), bodies,
              st.sampled_from(SIDES),
              st.dictionaries(st.sampled_from(("1", "2a", "2b", "6d")),
                              st.sampled_from(("yes", "no", "away")), min_size=1)),
    st.builds(lambda t, s, w, h: Act("FAC", "member", t, s, who=w, how=h), bodies,
              st.sampled_from(SIDES), st.sampled_from(("1", "3b")),
              st.sampled_from(("away", "here", "left"))),
    st.builds(lambda t, s: Act("FAC", "member", t, s, who="2", how="held"),
              st.sampled_from(("Ann", "Ann Lee + Ben")), st.sampled_from(SIDES)),
)  # fmt: skip


@given(acts)
def test_every_act_reads_back_from_its_text(act):
    assume(not set(act.text) & set("\u200e\u200f\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069"))
    assert is_act(str(act)) and read_act(str(act)) == act
    assert len(str(act)) < 1000


@given(acts)
def test_what_is_on_record_is_what_was_said(act):
    assume(not set(act.text) & set("\u200e\u200f\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069"))
    record = Record(Header("june-2025", 1, options=FACILITATED), (Entry(str(act), AT),))
    assert parse(dump(record)) == record


@given(moved)
def test_effects_read_back_from_their_text(effects):
    assert read_effects(written(effects)) == effects


@pytest.mark.parametrize(
    "text, told",
    [
        ("FAC", "is followed by one of inject"),
        ("FAC sing: la", "is followed by one of inject"),
        ("US inject to all: news", "begins with US or CN|verb|lever|choose"),
        ("FAC ask: who", "a side by 'ask'"),
        ("FAC note", "a text is missing"),
        ("FAC note:   ", "the text is empty"),
        ("FAC note: " + "x" * 501, "501 signs; 500 are allowed"),
        ("FAC note: a\tb", "cannot be shown in a line"),
        ("FAC note: a\u202eb", "cannot be shown in a line"),
        ("FAC tell EU: come", "write 'FAC tell all"),
        ("FAC inject support_us -3: news", "write 'FAC inject"),
        ("FAC inject support_us -300 to all: news", "from -100 to 100"),
        ("FAC inject support_us 0 to all: news", "and not be 0"),
        ("FAC inject support_us nan to all: news", "is no amount"),
        ("FAC inject support_us 1, support_us 1 to all: news", "stands twice"),
        ("FAC inject E1 gold 3 to all: news", "is no effect"),
        ("FAC rule: because", "write 'FAC rule"),
        ("FAC rule support_us 1, support_cn 1: because", "write 'FAC rule"),
        ("FAC forbid gold: because", "write 'FAC forbid"),
        ("FAC forbid legacy_chips: because", "this scenario plays with"),
        ("FAC allow ai_chips: because", "is not forbidden"),
    ],
)
def test_a_wrong_act_is_refused_with_what_would_be_right(text, told):
    with pytest.raises(IllegalMove, match=told) as caught:
        begun().apply(text)
    assert "\n" not in str(caught.value)


def test_a_game_holds_so_many_acts_and_no_more():
    """Seen: a record of 120,000 notes took more than 25 seconds to play again."""
    game = begun("FAC note: one")
    full = replace(game, acts=game.acts * MOST)
    with pytest.raises(IllegalMove, match="at most 5000 acts"):
        full.apply("FAC note: one more")
    assert len(replace(full, acts=full.acts[1:]).apply("FAC note: the last").acts) == MOST


def test_without_a_facilitator_no_act_is_allowed_and_one_line_says_so():
    for text in ("FAC note: hm", "FAC inject to all: news", "US ask: may we?"):
        with pytest.raises(IllegalMove, match="this game has no facilitator"):
            Game.start(Header("june-2025", 7)).apply(text)


def test_no_act_comes_after_the_end():
    game = begun()
    while not game.over:
        verb = "pass" if game.table.phase == "talks" else "done"
        game = game.apply(f"{game.table.floor} {verb}")
    with pytest.raises(IllegalMove, match="the game is over"):
        game.apply("FAC note: too late")


def test_an_act_is_nobodys_move_and_takes_no_word():
    before = begun("US pass")
    after = before.apply("FAC note: quiet so far").apply("FAC tell all: five minutes")
    assert after.table == before.table and after.events == before.events
    for name in ("random", "reciprocal"):
        assert answer(after, player(name)) == answer(before, player(name))


def test_an_event_falls_with_the_turns_months_even_after_a_draft_was_laid():
    quiet = begun(*TURN)
    struck = begun(*TURN[:3], "FAC inject E1 support_us -3 to all: Mill fire. Two burn.", TURN[3])
    event = struck.turns[0].happened[-1]
    assert (event.title, event.text) == ("Mill fire", "Two burn.")
    assert struck.turns[0].support["US"] < quiet.turns[0].support["US"] - 1
    assert struck.turns[0].support["CN"] == quiet.turns[0].support["CN"]
    assert ("support_us", -3.0) in struck.steps[struck.turns[0].month].shocks


def test_an_event_between_turns_belongs_to_the_turn_that_comes():
    game = begun(*TURN, "FAC inject support_cn 4 to all: Later.", *SECOND)
    assert [h.title for h in game.turns[0].happened if h.id == "inject"] == []
    assert [h.title for h in game.turns[1].happened if h.id == "inject"] == ["Later"]


def test_a_ruling_moves_a_quantity_beside_what_is_computed_and_stands_as_a_cause_of_its_own():
    plain = begun("FAC inject support_us -3 to all: Fire.", *TURN)
    ruled = begun(
        "FAC inject support_us -3 to all: Fire.",
        "FAC rule support_us 2: The fire was small.",
        *TURN,
    )  # fmt: skip
    was, now = (g.turns[0].changed(TRUTH).support["US"] for g in (plain, ruled))
    assert was[EVENTS] == pytest.approx(now[EVENTS], abs=1e-12) and was[RULINGS] == 0.0
    assert now[RULINGS] == pytest.approx(
        ruled.turns[0].support["US"] - plain.turns[0].support["US"], abs=1e-9
    )
    assert now[RULINGS] > 1
    for viewer in (None, *SIDES):
        [ruling] = [h for h in view(ruled, viewer).turns[0].happened if h.ruling]
        assert ruling.title == "The fire was small"


def test_one_and_the_same_event_is_published_once():
    game = begun("FAC inject E1 to all: news", *TURN)
    with pytest.raises(IllegalMove, match="the event E1 was published in turn 1"):
        game.apply("FAC inject E1 to US: other news")
    game.apply("FAC inject to all: news").apply("FAC inject to all: news")


def test_a_forbidden_lever_may_not_be_moved_by_anybody_in_any_way_until_it_is_allowed():
    game = begun("FAC forbid ai_chips: Frozen for the talks.")
    with pytest.raises(IllegalMove, match="may not be moved: Frozen for the talks"):
        game.apply("US offer ai_chips 0 for ree_heavy 1 until 6")
    with pytest.raises(IllegalMove, match="Frozen"):
        game.apply("US threaten ai_chips 4")
    game.apply(f"US offer ai_chips {game.table.at('ai_chips').level} for ree_heavy 1 until 6")
    chosen = game.apply("US pass").apply("CN pass")
    for text in ("US ai_chips 3", "US suspend ai_chips 1"):
        with pytest.raises(IllegalMove, match="Frozen"):
            chosen.apply(text)
    for event in (*game.table.legal(), *chosen.table.legal()):
        levels = [
            t for t in (event.package.terms if event.package else ()) if t.lever == "ai_chips"
        ]
        assert event.lever != "ai_chips" and all(
            t.level == game.table.at("ai_chips").level for t in levels
        )
        assert (chosen if event.kind.phase == "measures" else game).table.refuses(event) is None
    free = chosen.apply("FAC allow ai_chips: Talks are over.")
    assert free.apply("US ai_chips 3").table.drafts


def test_a_package_that_would_move_a_lever_forbidden_since_is_not_accepted():
    game = begun("US offer ai_chips 0 for ree_heavy 1 until 6", "FAC forbid ree_heavy: No.")
    with pytest.raises(IllegalMove, match="ree_heavy may not be moved"):
        game.apply("CN accept")
    game.apply("CN reject")


def test_a_measure_that_was_laid_before_the_ruling_stands():
    game = begun("US pass", "CN pass", "US ai_chips 3", "FAC forbid ai_chips: Too late.", "US done")
    game = game.apply("CN done")
    assert game.table.at("ai_chips").level == 3 and game.table.ruled_out("ai_chips") == "Too late."


def test_messages_notes_and_questions_are_heard_by_whom_they_are_for():
    game = begun("FAC tell US: alpha", "FAC tell all: beta", "FAC note: gamma", "CN ask: delta")
    seen = {v: view(game, None if v == EVERYBODY else v) for v in (EVERYBODY, *SIDES)}
    heard = {v: [w for w in ("alpha", "beta", "gamma", "delta") if tells(x, w)]
             for v, x in seen.items()}  # fmt: skip
    assert heard == {EVERYBODY: ["beta"], "US": ["alpha", "beta"], "CN": ["beta", "delta"]}


def test_of_an_event_for_another_side_only_its_effects_are_known():
    game = begun("FAC inject Z9 support_us -3 to US: Secret fire. Deep.", "FAC inject to CN: Tip.",
                 *TURN)  # fmt: skip
    mine, theirs, room = (view(game, side) for side in ("US", "CN", None))
    assert tells(mine, "Secret fire") and tells(theirs, "Tip")
    for other in (theirs, room):
        assert not tells(other, "Secret") and not tells(other, "Deep") and not tells(other, "Z9")
        [unsaid] = [h for h in other.turns[0].happened if not h.title]
        assert unsaid.effects == {"support_us": -3.0}
        assert other.turns[0].changed(other.viewer) == mine.turns[0].changed("US")
    assert len(mine.turns[0].happened) == len(theirs.turns[0].happened) - 1


def test_once_the_game_is_over_the_papers_hold_every_act():
    game = begun("FAC note: gamma", "CN ask: delta", "FAC tell US: alpha")
    while not game.over:
        verb = "pass" if game.table.phase == "talks" else "done"
        game = game.apply(f"{game.table.floor} {verb}")
    assert [p.act.text for p in opened(game).acts] == ["gamma", "delta", "alpha"]


def random_act(game, rng, number):
    """An act of some kind with a text that is found again; which sides may ever know of it."""
    kind, to = rng.integers(6), str(rng.choice(["all", *SIDES]))
    mark = f"canary{number}e"
    size = round(float(rng.uniform(-3, 3)), 2) or 1.0
    effects = ((str(rng.choice(EFFECTS)), size),) if rng.random() < 0.7 else ()
    knows = {v: True for v in (EVERYBODY, *SIDES)}
    only = {v: v == to or to == "all" for v in knows}
    if kind == 0:
        return Act("FAC", "inject", mark, to, effects), mark, only
    if kind == 1:
        return Act("FAC", "rule", mark, effects=effects or (("support_us", size),)), mark, knows
    if kind == 2:
        lever = str(rng.choice(game.table.limits.levers))
        verb = "forbid" if game.table.ruled_out(lever) is None else "allow"
        return Act("FAC", verb, mark, lever=lever), mark, knows
    if kind == 3:
        return Act("FAC", "tell", mark, to), mark, only
    if kind == 4:
        return Act("FAC", "note", mark), mark, dict.fromkeys(knows, False)
    side = str(rng.choice(SIDES))
    return Act(side, "ask", mark), mark, {v: v == side for v in knows}


def played(seed, name, moves):
    """A random game with random acts between its moves, and who may know of which."""
    rng, secrets = default_rng(seed), []
    game = Game.start(Header(name, seed, options=FACILITATED), tells=False)
    for number in range(moves):
        if game.over:
            break
        if rng.random() < 0.4:
            act, mark, knows = random_act(game, rng, number)
            game = game.apply(act)
            secrets.append((mark, knows))
        event = random_event(game, rng)
        if game.table.refuses(event) is None:
            game = game.apply(event)
    return game, secrets


@settings(max_examples=examples(8, 60), deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(names()), st.integers(5, 60))
def test_who_is_not_addressed_never_finds_the_text_in_its_view(seed, name, moves):
    game, secrets = played(seed, name, moves)
    for viewer in (EVERYBODY, *SIDES):
        said = "\n".join(strings(view(game, None if viewer == EVERYBODY else viewer)))
        for mark, knows in secrets:
            assert mark not in said or knows[viewer], (mark, viewer)


@settings(max_examples=examples(4, 32), deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(names()), st.integers(5, 80))
def test_a_game_with_acts_replays_to_the_same_digests(seed, name, moves):
    game, _ = played(seed, name, moves)
    record = parse(dump(recorded(game)))
    again = replay(record, verify=True)
    assert [t.digest for t in again.turns] == [t.digest for t in game.turns]
    assert (again.table, again.acts, again.events) == (game.table, game.acts, game.events)


def test_an_act_behind_a_turns_digest_leaves_the_digest_in_its_place():
    record = recorded(begun(*TURN, "FAC note: a good turn", *SECOND))
    assert [type(x).__name__ for x in record.lines[4:6]] == ["Digest", "Entry"]
    assert play_again(record).faults == () and play_again(record).missing == ()


@settings(max_examples=examples(5, 40), deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 40))
def test_notes_messages_and_questions_change_no_bit_of_the_world(seed, moves):
    rng = default_rng(seed)
    plain = noted = Game.start(Header("first-table", seed, options=FACILITATED), tells=False)
    for _ in range(moves):
        if plain.over:
            break
        noted = noted.apply("FAC note: n").apply("FAC tell US: t").apply("CN ask: a")
        event = random_event(plain, rng)
        plain, noted = plain.apply(event), noted.apply(event)
    assert [t.digest for t in plain.turns] == [t.digest for t in noted.turns]
    assert plain.table == noted.table


def test_computer_players_keep_to_rulings():
    """Those that take hardly any time; the others choose among what the table makes as well."""
    for name in ("reciprocal", "opportunist", "random"):
        rng, game = default_rng(5), begun(name="long-rivalry", seed=5)
        while not game.over and len(game.events) < 60:
            if rng.random() < 0.3:
                lever = str(rng.choice(game.table.limits.levers))
                verb = "forbid" if game.table.ruled_out(lever) is None else "allow"
                game = game.apply(f"FAC {verb} {lever}: x")
            if game.table.floor == NEUTRAL:
                game = game.apply(neutral(game))
                continue
            game, _, failed = act(game, player(name, game.table.floor))
            assert failed is None, (name, game.table.turn)
