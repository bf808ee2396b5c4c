"""Texts by key: every key is there and used, a missing text is English, a bad file is told."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from engine.balance.goals import goals
from engine.players.choice import MOTIVES, OWN
from engine.players.players import offered
from engine.reason import Reason
from engine.rules.notation import parse
from engine.rules.package import fault_of
from engine.scenarios.scenario import names, scenario
from engine.scenarios.shelf import Shelf
from saves.problems import SENTENCES, unreadable
from ui import tongue, words
from ui.charts.numeral import plain, signed
from ui.texts import gather, plural, speech
from ui.texts.catalogue import BadTexts, Catalogue, Message, load, read, written
from ui.texts.pseudo import NAME, not_said, pseudo
from ui.texts.scenarios import beside, spoken, texts
from ui.texts.speech import given, listed, places, speak, tr
from ui.trouble import trouble

ROOT = Path(__file__).parents[2]
ENGLISH = {
    key: message
    for path in sorted((ROOT / "ui" / "texts" / "en").glob("*.ts"))
    for key, message in load(path).messages.items()
}
CODE = {path: ast.parse(path.read_text("utf-8")) for path in sorted((ROOT / "ui").rglob("*.py"))}
# Keys that are made of a code: the codes are found where the engine and the saves state them.
FAMILIES = {
    "refusal": ROOT / "engine" / "rules",
    "trouble": ROOT / "saves",
    # Of these the ids of steps and terms, which stand in tables beside the code.
    "opponent": ROOT / "engine" / "players",
    "seat": ROOT / "engine" / "players",  # of the players that a seat is offered
    "check": ROOT / "engine" / "authoring" / "checks.py",  # tests/engine/test_authoring.py
    "balance": ROOT / "engine" / "balance" / "goals.py",  # of goals
    "crossroads": ROOT / "engine" / "crossroads.py",  # ways that can be gone
    "lesson": ROOT / "ui" / "learn",
    "term": ROOT / "ui" / "learn",
    "dictionary": ROOT / "ui" / "tables.py",  # of a game's tables: tests/play/test_take_along.py
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A place for languages of a test; English is there."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "en").symlink_to(speech.FOLDER / "en")
    monkeypatch.setattr(speech, "FOLDER", tmp_path / "texts")
    yield tmp_path / "texts"
    tongue.use("en")


def add(folder, code, **messages):
    """A language with some texts, all in one file each by the first word of the key."""
    files = {}
    for key, text in messages.items():
        name, key = key.partition("__")[0], key.replace("__", ".")
        files.setdefault(name, {})[key] = Message(ENGLISH[key].source, (text,))
    (folder / code).mkdir(exist_ok=True)
    for name, texts_there in files.items():
        (folder / code / f"{name}.ts").write_text(written(Catalogue(code, texts_there)), "utf-8")


def calls(name):
    """Calls of a function in the window's code, with their places."""
    for path, tree in CODE.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                called = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if called == name:
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def strings():
    """Every string in the window's code."""
    for tree in CODE.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def codes(place):
    """Codes of all reasons that are stated below a folder."""
    for path in place.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Reason":
                code = node.args[1]
                if isinstance(code, ast.Constant):
                    yield code.value


def test_every_text_of_the_window_is_asked_for_by_a_key_that_english_has():
    literal = set()
    for where, call in calls("tr"):
        [key] = call.args
        for part in ast.walk(key):
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and "." in part.value:
                literal.add(part.value)
                known = part.value in ENGLISH or part.value.rstrip(".") in FAMILIES
                assert known, f"{where}: no English text {part.value!r}"
    assert len(literal) > 300
    keys = {text for text in strings() if re.fullmatch(r"[a-z]+\.[a-zA-Z0-9_]+", text)}
    files = {key.partition(".")[0] for key in ENGLISH}
    assert {key for key in keys - set(ENGLISH) if key.partition(".")[0] in files} == set()


def test_no_english_text_is_left_that_nobody_asks_for():
    asked = set(strings())
    left = {key for key in ENGLISH if key not in asked}
    assert {key.partition(".")[0] for key in left} <= set(FAMILIES)


def test_every_refused_move_is_worded_by_its_code():
    stated = set(codes(FAMILIES["refusal"]))
    # Some codes are made of a name: a verb, a promise or a threat, how a delegation decides.
    stated |= {"say_offer", "say_counter", "promise", "threat"}
    stated |= {f"{x}_{y}" for x in ("poll_first", "not_agreed") for y in ("majority", "all")}
    stated |= {"move"}  # the frame of the others
    assert {f"refusal.{code}" for code in stated} == {k for k in ENGLISH if k[:8] == "refusal."}


def test_every_motive_of_a_player_is_worded_by_its_key():
    """What is the player's own stands in a text of its own, for the debrief."""
    at_the_table = {k for k in ENGLISH if k[:9] == "opponent." and not k.endswith("_own")}
    assert at_the_table == {f"opponent.{key}" for key in MOTIVES}
    for key, message in ENGLISH.items():
        if key.startswith("opponent."):
            told = places(message.source)
            assert key.endswith("_own") or not told & OWN, key
            assert key.removesuffix("_own") in at_the_table


def test_every_goal_and_every_way_is_worded_by_its_key():
    keys = {goal.key for goal in goals("first-table", [])}
    assert keys <= {k.removeprefix("balance.") for k in ENGLISH}
    ways = "accepts counters refuses closes threatens offers waits alike"
    assert {f"crossroads.{x}" for x in ways.split()} == {
        k for k in ENGLISH if k.startswith("crossroads.")
    }


def test_every_player_that_a_seat_is_offered_is_named_as_the_engine_names_it():
    said = {key: message.source for key, message in ENGLISH.items() if key[:5] == "seat."}
    stated = {}
    for p in offered():
        key = f"seat.{p.name.replace('-', '_')}"
        stated |= {key: p.title, f"{key}_says": p.sentence}
    assert said == stated


def test_every_trouble_of_the_disk_is_worded_by_its_code_as_the_doors_say_it():
    stated = set(codes(FAMILIES["trouble"]))
    with_line = {k for k in SENTENCES if f"trouble.record_{k}" in ENGLISH}
    without = {k for k in SENTENCES if f"trouble.file_{k}" in ENGLISH}
    assert with_line | without == set(SENTENCES)
    for kinds, line in ((with_line, 3), (without, None)):
        for kind in kinds:
            found = dict.fromkeys(places(" ".join(SENTENCES[kind])), "x")
            problem = unreadable(kind, line, **found)
            # A value that is the whole sentence keeps its own first letter.
            assert trouble(problem).casefold() == str(problem).casefold()
    stated |= {f"record_{k}" for k in with_line} | {f"file_{k}" for k in without}
    assert {f"trouble.{code}" for code in stated} == {k for k in ENGLISH if k[:8] == "trouble."}


def test_no_text_goes_round_the_keys():
    assert not [w for w, call in calls("translate") if "QCoreApplication" in ast.unparse(call)]
    assert not [w for w, call in calls("tr") if isinstance(call.func, ast.Attribute)]


def test_no_sentence_is_filled_outside_the_texts():
    assert not list(calls("format")) and not list(calls("capitalize"))


def test_a_place_of_an_english_text_is_filled_wherever_it_is_asked_for():
    for where, call in calls("tr"):
        key = call.args[0]
        if isinstance(key, ast.Constant) and None not in {k.arg for k in call.keywords}:
            given_there = {k.arg for k in call.keywords}
            wanted = places(ENGLISH[key.value].source)
            assert wanted <= given_there, f"{where}: {key.value} wants {sorted(wanted)}"


def test_what_counts_takes_the_form_of_its_number():
    assert tr("count.months", n=1) == "1 month" and tr("count.months", n=2) == "2 months"
    assert tr("count.turns", n=0) == "0 turns"


def test_a_value_is_put_in_as_it_is_and_reaches_nothing_behind_it(folder):
    add(folder, "xx", file__sentence="{problem.__class__} {problem}")
    speak("xx")
    assert tr("file.sentence", problem="{name} {0}") == "{problem.__class__} {name} {0}"


def test_what_is_not_translated_is_said_in_english(folder):
    add(folder, "xx", table__talks="Xtalks")
    speak("xx")
    assert tr("table.talks") == "Xtalks" and tr("table.deals") == "Deals"
    (folder / "xx" / "side.ts").write_text("<TS><message>", "utf-8")
    assert tr("side.CN") == "China"


def test_an_unknown_language_is_refused_with_those_that_are_there():
    with pytest.raises(BadTexts, match="no language 'tlh'; choose from en"):
        speak("tlh")


def test_a_level_whose_english_has_changed_is_said_in_english(folder):
    (folder / "xx").mkdir()
    told = {"lever.eda.title": Message("Design software of old", ("Xold",))}
    (folder / "xx" / "lever.ts").write_text(written(Catalogue("xx", told)), "utf-8")
    speak("xx")
    assert given("lever.eda.title", "Design software of old") == "Xold"
    assert words.lever_name("eda") != "Xold"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("<TS><context><message><source>a</source></message></context></TS>", "has no key"),
        ('<TS><message id="a"/><message id="a"/></TS>', "a second time"),
        ('<!DOCTYPE TS [<!ENTITY a "aaa">]><TS>&a;</TS>', "declares no entities"),
        ("<TS>", "line 1: no element found"),
    ],
)
def test_a_bad_file_is_refused_with_its_line_and_what_would_be_right(text, what):
    with pytest.raises(BadTexts, match=f"^mine.ts, line 1: .*{what}|^mine.ts, {what}"):
        read(text.encode(), "mine.ts")


def test_what_is_written_is_read_back():
    there = {
        "a.plain": Message("A & B <{x}>", ("Ä & „{x}“",), note="a note"),
        "a.counted": Message("{n} b", ("{n} x", "{n} xs"), True),
        "a.begun": Message("c", ("half",), finished=False),
        "a.open": Message("d", finished=False),
    }
    made = read(written(Catalogue("xx", there), 2).encode(), "a.ts")
    assert made == Catalogue("xx", there) and not made.messages["a.begun"].said


@pytest.mark.parametrize("language", ["en", "de", "zh", "ja", "fr", "ru", "pl", "cs"])
def test_forms_for_numbers_are_those_of_qt_linguist(language, tmp_path):
    count = plural.forms(language)
    message = Message("%n", tuple(f"form {i}" for i in range(count)), True)
    (tmp_path / "a.ts").write_text(written(Catalogue(language, {"a.b": message}), count), "utf-8")
    place = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PrefixPath))
    tool = next(file for file in place.parent.glob("lrelease*") if file.is_file())
    asked = [tool, "-idbased", tmp_path / "a.ts", "-qm", tmp_path / "a.qm"]
    subprocess.run(asked, check=True, capture_output=True)
    translator = QTranslator()
    assert translator.load(str(tmp_path / "a.qm"))
    for n in (*range(130), 1000, 1001, 1002):
        assert translator.translate("", "a.b", None, n) == f"form {plural.form(language, n)}"


@pytest.mark.parametrize("key", ["talks.nothing_lies_on_table", "composer.offer", "said.changed"])
def test_the_pseudo_language_is_longer_and_keeps_places(key):
    english = ENGLISH[key].source
    said = pseudo(english)
    bare = re.sub(r"\{\w+\}", "", english)
    assert len(said) - len(english) >= 0.39 * len(bare) and places(said) == places(english)
    assert not not_said(re.sub(r"\{\w+\}", "", said)) and not_said(bare)


@pytest.mark.parametrize("name", names())
def test_a_scenario_has_a_key_for_each_of_its_texts_and_nothing_else_is_changed(name):
    plot = scenario(name)
    speak(NAME)
    try:
        told = spoken(plot)
    finally:
        speak("en")
    by_key = texts(plot)
    assert by_key[f"scenario.{name}.title"] == plot.title
    assert all(key.startswith(f"scenario.{name}.") for key in by_key)
    assert told.title == pseudo(plot.title) and told.limits == plot.limits
    assert [m.economy for m in told.mandates["US"]] == [m.economy for m in plot.mandates["US"]]
    assert spoken(plot) is plot


def test_a_scenario_from_outside_brings_its_translation_beside_it(folder, tmp_path):
    text = (ROOT / "engine" / "scenarios" / "first-table.toml").read_text("utf-8")
    file = tmp_path / "mine.toml"
    file.write_text(text.replace('id = "first-table"', 'id = "mine"'), "utf-8")
    add(folder, "xx", table__talks="Xtalks")
    plot = Shelf().by_path(file)
    there = {"scenario.mine.title": Message(plot.title, ("Xtitle",))}
    beside(file, "xx").write_text(written(Catalogue("xx", there)), "utf-8")
    speak("xx")
    told = spoken(plot)
    assert told.title == "Xtitle" and told.summary == plot.summary
    assert told.origin == plot.origin
    command = [sys.executable, "main.py", "check", str(file)]
    assert subprocess.run(command, cwd=ROOT, capture_output=True).returncode == 0
    beside(file, "xx").write_text("<TS>", "utf-8")
    refused = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert refused.returncode == 2 and "mine.xx.ts, line 1" in refused.stderr


def test_a_language_is_gathered_and_its_translations_stay(folder, capsys):
    assert gather.main(["xx"]) == 0
    file = folder / "xx" / "table.ts"
    done = file.read_text("utf-8").replace(
        '<source>Talks</source>\n        <translation type="unfinished"></translation>',
        "<source>Talks</source>\n        <translation>Xtalks</translation>",
    )
    file.write_text(done, "utf-8")
    assert gather.main(["xx"]) == 0 and file.read_text("utf-8") == done
    file.write_text(done.replace("<source>Talks<", "<source>Talks of old<"), "utf-8")
    assert gather.main(["xx"]) == 0
    kept = load(file).messages["table.talks"]
    assert kept.forms == ("Xtalks",) and not kept.finished and kept.source == "Talks"
    capsys.readouterr()
    assert gather.main(["xx", "--list"]) == 0
    out = capsys.readouterr().out
    assert "table.talks: not translated: Talks" in out and "scenario.june-2025.mandate.US.0" in out


def test_a_translation_without_its_places_is_listed(folder, capsys):
    add(folder, "xx", table__papers_open="Xopen")
    assert gather.main(["xx", "--list"]) == 0
    assert "table.papers_open: its places are not those of" in capsys.readouterr().out


def test_numbers_and_dates_follow_the_locale(folder):
    add(folder, "de", pattern__month="MMMM yyyy")
    tongue.use("de", "de_DE")
    assert plain(1234.5, 1) == "1.234,5" and signed(-0.5, 1) == "\N{MINUS SIGN}0,5"
    assert words.month_name(89) == "Juni 2025" and words.date_name("2025-10-30").startswith("30")
    tongue.use("en", "de_DE")
    assert words.month_name(89) == "June 2025" and plain(0.5, 1) == "0,5"
    tongue.use("en", "en_US")
    assert plain(1234.5, 1) == "1,234.5" and tr("start.moves", n=1200) == "1,200 moves"
    QLocale.setDefault(QLocale.system())


def test_lists_are_joined_as_the_language_joins_them(folder):
    add(folder, "zh", list__comma="{before}、{last}")
    assert listed(["a", "b", "c"]) == "a, b, c"
    speak("zh")
    assert listed(["a", "b", "c"]) == "a、b、c" and listed([]) == ""


def test_a_reason_keeps_its_rule_and_what_it_found_behind_other_words():
    bad = parse("US offer eda 0 for ree_magnets 1 in 3 until 6").package
    assert fault_of(bad, "US") is None
    late = Reason("no", "too_dear", cost=3, left=1).after("not legal now; ")
    assert late == "not legal now; no" and words.reason(late).startswith("It costs 3")


def test_doors_need_no_qt_for_their_texts():
    code = "import sys; from ui.doors.command import run; run(['moves', '--help'])\n"
    code += "assert not [m for m in sys.modules if m.startswith('PySide6')]"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "levers" in done.stdout or "scenario" in done.stdout
