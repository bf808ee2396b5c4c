"""Why a computer seat moved stands below what it said and did in the open, for the other side."""

import re
from dataclasses import replace

import pytest
from hands import shown

from engine.players.choice import MOTIVES
from engine.record import Seat
from engine.rules.levers import SIDES
from engine.rules.notation import parse
from ui.texts.speech import tr
from ui.widgets.label import Label

SENTENCES = {tr(f"opponent.{key}") for key in MOTIVES}


def played(qtbot, window, *said, against="negotiator", scenario="december-2024", **choices):
    """A person plays the United States; the computer has answered all that was said."""
    window.choices = replace(window.choices, **choices)
    store = window.store
    assert store.new(scenario, {"US": Seat("person"), "CN": Seat(against)}, 1)
    store.brief("US")
    for text in said:
        assert store.say(parse(text))
        qtbot.waitUntil(lambda: store.game.table.floor == "US" or store.reading_effects)
    return store


def silent(qtbot, store):
    """The talks of a turn, in which the person agrees to nothing."""
    while True:
        qtbot.waitUntil(lambda: store.game.table.floor == "US", timeout=20_000)
        if store.game.table.phase != "talks":
            return
        lies = store.game.table.on_table
        assert store.say(parse("US reject value" if lies and lies[0] == "CN" else "US pass"))


def told(window):
    """Sentences of why, wherever they are seen."""
    there = [x.text() for x in window.findChildren(Label) if x.isVisibleTo(window)]
    return [x for x in there if _key(x)]


def _key(text):
    for sentence in SENTENCES:
        pattern = re.sub(r"\\\{[a-z]+\\\}", ".+", re.escape(sentence))
        if re.fullmatch(pattern, text):
            return sentence
    return ""


OFFER = "US offer hbm 1 for graphite 0, minor_metals 0 until 12"


def test_a_refusal_or_a_counter_tells_why_below_it(qtbot, window):
    store = played(qtbot, window, OFFER)
    assert any(e.side == "CN" for e in store.game.events)
    assert told(window), shown(window)
    assert not any("billion" in x for x in told(window)), "what it is worth to it is its own"


def test_an_answer_to_closing_tells_why_when_the_turn_is_seen(qtbot, window):
    """China answers a tariff in the turn after it."""
    store = played(qtbot, window)
    for measures in (("US tariff_us 9", "US done"), ("US done",)):
        silent(qtbot, store)
        for text in measures:
            assert store.say(parse(text))
        qtbot.waitUntil(lambda: store.reading_effects, timeout=20_000)
        if len(store.game.turns) < 2:
            store.read_effects()
    answers = [e for e in store.game.turns[-1].events if e.side == "CN" and e.kind.measure]
    assert len(answers) > 1 and told(window).count(tr("opponent.answers_closing")) == 1


@pytest.mark.parametrize("choices", [{"reasons": False}], ids=["off"])
def test_it_can_be_off(qtbot, window, choices):
    played(qtbot, window, OFFER, **choices)
    assert not told(window)


def test_two_delegations_of_people_and_another_game_hear_nothing_of_it(qtbot, window):
    store = played(qtbot, window, OFFER)
    assert told(window)
    assert store.new("december-2024", {s: Seat("person") for s in SIDES}, 1)
    for side in SIDES:
        store.brief(side)
    store.open_papers("US")
    assert not told(window) and not store.computers._motives
