"""Sentences end with a full stop, also in lines below each other; labels do not."""

import re
from pathlib import Path

import pytest
from test_texts import ENGLISH

from engine.replay import replay
from engine.rules.levers import SIDES
from engine.view import view
from saves.text import load
from ui import words
from ui.screens import course, headline, onrecord, since, spoken
from ui.screens.beliefs import estimates

LIBRARY = sorted((Path(__file__).parents[2] / "saves" / "library").glob("*.rec"))
INSIDE = re.compile(r"[a-z)}][.!?] [A-Z{]")  # a sentence ends and another begins
END = re.compile(r"[.!?:…}]$")


def test_a_text_of_several_sentences_ends_with_a_full_stop():
    forms = {key: (m.source, *m.forms) for key, m in ENGLISH.items()}
    found = [k for k, all_ in forms.items() for t in all_ if INSIDE.search(t) and not END.search(t)]
    assert not found


@pytest.mark.parametrize(
    ("line", "as_sentence"),
    [
        ("China asks for a neutral text", "China asks for a neutral text."),
        ("Nothing was said.", "Nothing was said."),
        ("Who pays?", "Who pays?"),
        ("The minister: “We keep our word.”", "The minister: “We keep our word.”"),
        ("An event (support +2)", "An event (support +2)."),
    ],
)
def test_a_line_becomes_a_sentence_once(line, as_sentence):
    assert words.sentence(line) == words.sentence(as_sentence) == as_sentence


def untold(*_) -> str:
    """Nobody knows why."""
    return ""


@pytest.mark.parametrize("path", LIBRARY, ids=lambda path: path.stem)
def test_lines_of_news_and_of_what_was_said_are_sentences(path):
    game = replay(load(path))
    for viewer in SIDES:
        seen = view(game, viewer)
        lines = [text for side, text, _ in spoken.said(seen, untold) if side]
        lines += [line for turn in seen.turns for line in course.all_of(turn)]
        lines += [text for text, _ in onrecord.lines(seen, [], untold)]
        lines += [*headline.news(seen, None), *estimates(seen)]
        lines += since.sentences(seen.turns[-1], viewer)
        assert len(lines) > 9
        assert not [line for line in lines if line[-1] not in ".!?"]
