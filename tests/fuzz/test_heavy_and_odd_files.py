"""Files that are small and heavy: what takes a reader hours, and encodings that nobody expects.

Each of these once hung the program or was told as a fault of its own.
"""

import os
import random
import time
import zipfile
from pathlib import Path

import pytest

from engine.bounded import Unreadable, read_toml
from engine.record import Header, Seat
from engine.rules.facilitator import Placed, read_act
from engine.rules.seating import seats_now
from engine.scenarios.pack import BadPack, open_pack
from engine.scenarios.places import lines_of
from engine.scenarios.scenario import BadScenario, read
from engine.scenarios.shelf import Shelf
from ui.doors import command
from ui.texts.catalogue import BadTexts, load
from ui.texts.catalogue import read as read_texts

ROOT = Path(__file__).parents[2]
SHIPPED = (ROOT / "engine" / "scenarios" / "first-table.toml").read_text("utf-8")
MINE = SHIPPED.replace('id = "first-table"', 'id = "mine"', 1)
LONG = 20  # seconds, of what takes one; hours before it was mended


def deep(name: str, parts: int) -> str:
    return f"{name}{'.a' * parts}"


@pytest.mark.parametrize(
    "text",
    [
        deep("a", 100_000) + " = 1",
        "x = 1\n[" + deep("a", 100_000) + "]\n",
        "a = {" + ". ".join(["'a'"] * 100_000) + " = 1}",
        deep("title", 200) + " = 1",
    ],
    ids=["key", "header", "quoted", "a few hundred"],
)
def test_a_name_of_many_parts_is_refused_at_once_with_its_line(text):
    began = time.monotonic()
    with pytest.raises(Unreadable, match=r"more than 32 parts .*\(at line \d, column 1\)"):
        read_toml(text)
    assert time.monotonic() - began < LONG


def test_a_long_word_and_many_points_in_a_text_are_no_name_of_many_parts():
    began = time.monotonic()
    word = "w" * 900_000
    assert read_toml(f'{word} = 1\ntext = "a{"." * 90_000} b, c. d"')["text"].endswith("d")
    assert time.monotonic() - began < LONG


def test_tables_that_stand_in_each_other_by_short_headers_are_refused():
    text = "".join(f"[{'.'.join('a' * n)}.b]\n" for n in range(1, 30))
    assert read_toml(text)
    with pytest.raises(Unreadable, match="too deep"):
        read_toml("a = " + "[" * 40 + "]" * 40)


def test_a_line_of_blanks_in_a_list_is_looked_through_at_once():
    began = time.monotonic()
    found = lines_of(f"x = [\n[{' ' * 50_000}\n1]]\n[ y . z ] # there\nk = 1\n")
    assert found[("y", "z")] == 4 and found[("y", "z", "k")] == 5
    assert time.monotonic() - began < LONG


def test_lines_are_counted_as_an_editor_counts_them():
    """Separators of Unicode, which come with pasted text, end no line of TOML."""
    text = MINE.replace("id =", "# a\u2028b\u0085c\nid =", 1).replace("\nsummary =", "\nsumary =")
    line = next(n for n, x in enumerate(text.split("\n"), 1) if x.startswith("sumary"))
    with pytest.raises(BadScenario) as told:
        read(text, "mine.toml")
    assert f"mine.toml, line {line}: unknown key 'sumary'" in str(told.value)


def test_of_thousands_of_unknown_keys_the_first_are_told_and_the_others_counted(tmp_path, capsys):
    path = tmp_path / "mine.toml"
    path.write_text("".join(f"k{i} = 1\n" for i in range(60_000)) + MINE, "utf-8")
    began = time.monotonic()
    assert command.run(["check", str(path)]) == 2
    told = capsys.readouterr().out
    assert "59800 more unknown keys" in told and told.count("\n") < 300
    assert time.monotonic() - began < LONG


def test_a_folder_with_a_file_of_deep_names_is_listed_without_it(tmp_path):
    (tmp_path / "mine.toml").write_text(MINE, "utf-8")
    (tmp_path / "deep.toml").write_text(deep("id", 3000) + " = 1", "utf-8")
    found, unread = Shelf((tmp_path,)).all()
    assert "mine" in [s.id for s in found] and [u.path.name for u in unread] == ["deep.toml"]


@pytest.mark.parametrize("encoding", ["big5", "utf-7", "nonsense", "utf-16", "idna"])
def test_texts_in_an_encoding_that_cannot_be_read_are_refused_in_one_line(tmp_path, encoding):
    data = f'<?xml version="1.0" encoding="{encoding}"?><TS language="zh"></TS>'.encode()
    with pytest.raises(BadTexts) as told:
        read_texts(data, "mine.zh.ts")
    assert str(told.value).startswith("mine.zh.ts, line 1: ") and "\n" not in str(told.value)
    path = tmp_path / "pack.zip"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("mine.toml", MINE)
        out.writestr("mine.zh.ts", data)
    assert command.run(["pack", str(path)]) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of Unix")
def test_a_pipe_in_the_place_of_texts_is_not_waited_for(tmp_path):
    (tmp_path / "mine.toml").write_text(MINE, "utf-8")
    os.mkfifo(tmp_path / "mine.zh.ts")
    with pytest.raises(BadTexts, match="not an ordinary file"):
        load(tmp_path / "mine.zh.ts")
    assert command.run(["check", str(tmp_path / "mine.toml")]) == 2


@pytest.mark.parametrize("way", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
@pytest.mark.parametrize("harm", [False, True])
def test_a_pack_that_is_packed_in_a_rare_way_is_refused(tmp_path, way, harm):
    path = tmp_path / "pack.zip"
    with zipfile.ZipFile(path, "w", way) as out:
        out.writestr("mine.toml", MINE)
    if harm:
        data = bytearray(path.read_bytes())
        data[60:400] = bytes(x ^ 0x5A for x in data[60:400])
        path.write_bytes(data)
    with pytest.raises(BadPack, match=r"pack\.zip: mine\.toml is packed in a rare way"):
        open_pack(path)


def test_a_pack_whose_names_are_no_text_is_refused(tmp_path):
    path = tmp_path / "pack.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("mine.toml", MINE)
    data = bytearray(path.read_bytes())
    at = data.rfind(b"PK\x01\x02")
    data[at + 9] |= 0x08  # says that the name is UTF-8
    data[at + 46] = 0xFF
    path.write_bytes(data)
    with pytest.raises(BadPack, match="no sound zip"):
        open_pack(path)


def test_any_bytes_changed_in_a_zip_leave_a_pack_or_one_line(tmp_path, many):
    path, chance = tmp_path / "pack.zip", random.Random(28)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("mine.toml", MINE)
        out.writestr("notes.md", "For my class. " * 20)
    whole = path.read_bytes()
    places = [i for i in range(len(whole)) if i < 60 or i > len(whole) - 400]
    for _ in range(many(300, 100_000)):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 1, 2, 4))):
            data[chance.choice(places)] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, 0x5C, 0x2F, 14))
        path.write_bytes(data)
        try:
            open_pack(path)
        except BadPack as problem:
            assert "\n" not in str(problem)


def test_who_sits_where_after_many_changes_is_who_came_last():
    seats = {"US": Seat("person", "Ann"), "CN": Seat("hawk")}
    acts = [
        Placed(read_act(f"FAC seat US {'planner' if n % 2 else 'person'}: r"), 1, 0)
        for n in range(4000)
    ]
    began = time.monotonic()
    for n in range(0, 4000, 40):
        seats_now(seats, acts[:n])
    assert seats_now(seats, acts)["US"] == Seat("planner")
    assert seats_now(seats, acts[:-1])["US"] == Seat("person", "Ann")
    assert Header("first-table", 1, seats).seats["CN"] == Seat("hawk")
    assert time.monotonic() - began < LONG
