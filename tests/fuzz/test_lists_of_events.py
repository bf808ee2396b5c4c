"""Lists of events and lines of a facilitator from anybody: read, or refused in one clear line."""

import random

from hypothesis import given
from hypothesis import strategies as st

from engine.game import Game
from engine.record import Header
from engine.rules.facilitator import is_act, read_act
from engine.rules.notation import IllegalMove
from engine.scenarios.events import BadEvents, of_deck, read, ready, write
from engine.scenarios.scenario import scenario

WORDS = ("FAC", "US", "CN", "MED", "inject", "rule", "forbid", "allow", "tell", "note", "ask", "to",
         "poll", "member", "1", "2a", "yes", "no,", "held", "left", "pass", "accept",
         "all", "E1", "support_us", "stock_us", "-3", "0.1", "1e9", "nan", "²", ",", ":", ": ", "x",
         "ai_chips", "ree_heavy", "seat", "planner", "person", "quiet", "threaten", "economy_us",
         "security_cn", "security_us_leverage", "\x00", "\u202e", "\ud800", "\u2028", "é",
         "9" * 40)  # fmt: skip
PARTS = (",", '"', "\n", "\r", "\x00", "=", "\ufeff", ";", "\t", "E1", "all", "support_us -3", "é",
         "\u202e", "9" * 30)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join))
def test_a_line_of_words_is_an_act_or_refused_in_one_line(text):
    """What is taken says of itself what was read, and stands on record."""
    game = Game.start(Header("june-2025", 1, options=(("facilitator", "yes"),)))
    try:
        if is_act(text):
            act = read_act(text)
            assert read_act(str(act)) == act and str(act).isprintable()
        game.apply(text)
    except IllegalMove as problem:
        assert "\n" not in str(problem) and "\x00" not in str(problem)


@given(st.text(max_size=300))
def test_any_text_is_a_list_of_events_or_refused_in_one_line(text):
    try:
        read(text, "mine.csv")
    except BadEvents as problem:
        assert "\n" not in str(problem) and str(problem).startswith("mine.csv")


def test_a_harmed_list_is_read_or_refused_in_one_line(many):
    chance = random.Random(2026)
    sound = [write(ready()), write(of_deck(scenario("june-2025")))]
    taken = 0
    for _ in range(many(2000, 100_000)):
        text = chance.choice(sound)
        for _ in range(chance.randrange(1, 4)):
            at = chance.randrange(len(text) + 1)
            cut = at + chance.choice((0, 0, 1, 5))
            text = text[:at] + chance.choice(PARTS) * chance.choice((1, 1, 1, 50)) + text[cut:]
        try:
            found = read(text, "mine.csv")
            taken += 1
            assert read(write(found), "mine.csv") == found
        except BadEvents as problem:
            assert "\n" not in str(problem) and len(str(problem)) < 500
    assert taken
