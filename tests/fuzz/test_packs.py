"""Packs from strangers: one clear line, and nothing of a bad one is kept."""

import io
import stat
import zipfile
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.bounded import LIMIT
from engine.scenarios.pack import BadPack, open_pack, write
from ui.doors.errors import Refused
from ui.doors.packs import add
from ui.widgets.label import Label

SHIPPED = files("engine.scenarios").joinpath("first-table.toml").read_text("utf-8")
MINE = SHIPPED.replace('id = "first-table"', 'id = "mine"', 1)
MARKUP = "<b>bold</b><img src='https://example.org/x.png'><script>alert(1)</script>"


def zipped(folder, *entries, name="pack.zip"):
    """A zip of pairs of name, or ZipInfo, and text."""
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for where, text in entries:
            out.writestr(where, text)
    return path


def link(name, to):
    entry = zipfile.ZipInfo(name)
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry, to


def refused(path):
    with pytest.raises(BadPack) as told:
        open_pack(path)
    text = str(told.value)
    assert "\n" not in text and len(text) < 400 and path.name in text
    return text


def test_a_folder_and_its_zip_are_the_same_pack(tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "mine.toml").write_text(MINE, "utf-8")
    (folder / "notes.md").write_text("For my class.", "utf-8")
    found = open_pack(folder)
    assert [s.id for s in found.scenarios] == ["mine"]
    for name in ("a.zip", "b.zip"):
        write(found, tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    again = open_pack(tmp_path / "a.zip")
    assert again.texts == found.texts and again.scenarios == found.scenarios


@pytest.mark.parametrize(
    "name",
    [
        "../mine.toml", "/etc/mine.toml", "..\\mine.toml", "C:\\mine.toml", "a/../../mine.toml",
        "a/b/c/mine.toml", "~/mine.toml", "nul.toml", "mine.toml.", "x\x07.toml", "a\nb.toml",
        "mine:stream.toml", ".toml/../x.toml", "x" * 300 + ".toml",
    ],
)  # fmt: skip
def test_a_path_that_leads_elsewhere_is_refused(tmp_path, name):
    assert "no plain file name" in refused(zipped(tmp_path, (name, MINE)))


def test_a_zip_that_grows_when_it_is_opened_is_refused(tmp_path):
    bomb = zipped(tmp_path, ("mine.toml", "# " + "0" * (100 * LIMIT)))
    assert bomb.stat().st_size < LIMIT
    assert "the most of its kind" in refused(bomb)
    many = [(f"{n}.md", "0" * (LIMIT - 1)) for n in range(12)]
    assert "together" in refused(zipped(tmp_path, ("mine.toml", MINE), *many))


def test_a_zip_that_lies_about_its_sizes_is_refused(tmp_path):
    path = zipped(tmp_path, ("mine.toml", MINE))
    data = path.read_bytes()
    size = len(MINE.encode()).to_bytes(4, "little")
    assert data.count(size)
    path.write_bytes(data.replace(size, (10).to_bytes(4, "little")))
    assert "no sound zip" in refused(path)


@pytest.mark.parametrize(
    ("entries", "what"),
    [
        ([link("mine.toml", "/etc/passwd")], "is a link"),
        ([("mine.py", "import os")], "no text of a pack"),
        ([("mine.toml", MINE), ("inner.zip", "PK")], "no text of a pack"),
        ([("mine.toml", MINE), ("MINE.toml", MINE)], "stands twice"),
        ([("a/mine.toml", MINE), ("b/other.toml", MINE)], "several folders"),
        ([("mine.toml", b"\xff\xfe\x00")], "not UTF-8"),
        ([("mine.toml", "a\0b")], "not text"),
        ([], "empty"),
        ([("notes.md", "hello")], "no scenario"),
        ([("first-table.toml", SHIPPED)], "that is shipped"),
        ([("a.toml", MINE), ("b.toml", MINE)], "already that of a.toml"),
        ([("mine.toml", MINE.replace("turns = 4", 'turns = "four"'))], "turns"),
        ([("mine.toml", MINE.replace("turns = 4", "turns = 4\nsurprise = 1"))], "surprise"),
        ([(f"{n}.md", "x") for n in range(201)], "more than 200"),
    ],
)
def test_what_is_no_pack_is_refused_with_the_reason(tmp_path, entries, what):
    assert what in refused(zipped(tmp_path, *entries))


def test_an_encrypted_zip_is_refused(tmp_path):
    path = zipped(tmp_path, ("mine.toml", MINE))
    data = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    path.write_bytes(data)
    assert "password" in refused(path)


def test_what_is_there_is_not_written_over_and_a_bad_pack_leaves_nothing(tmp_path):
    found = open_pack(zipped(tmp_path, ("mine.toml", MINE), ("notes.md", "one")))
    folder = tmp_path / "scenarios"
    add(found, folder)
    add(found, folder)  # the same again changes nothing
    assert sorted(p.name for p in folder.iterdir()) == ["mine.toml", "notes.md"]
    (folder / "notes.md").write_text("mine own", "utf-8")
    other = open_pack(zipped(tmp_path, ("new.toml", MINE), ("notes.md", "two"), name="other.zip"))
    with pytest.raises(Refused, match="another file of this name"):
        add(other, folder)
    assert sorted(p.name for p in folder.iterdir()) == ["mine.toml", "notes.md"]
    assert (folder / "notes.md").read_text("utf-8") == "mine own"


def test_texts_of_a_pack_are_never_run_as_markup(qtbot, tmp_path):
    text = MINE.replace('title = "First table"', f'title = "{MARKUP}"', 1)
    assert text != MINE
    (plot,) = open_pack(zipped(tmp_path, ("mine.toml", text))).scenarios
    label = Label(plot.title, wrap=True)
    qtbot.addWidget(label)
    assert label.text() == MARKUP and label.textFormat() == label.textFormat().PlainText


@given(st.binary(max_size=400), st.integers(0, 10**6), st.integers(0, 255))
def test_any_harm_to_a_zip_gives_a_pack_or_one_line(tmp_path_factory, junk, place, byte):
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("mine.toml", MINE)
    data = bytearray(whole.getvalue())
    data[place % len(data)] = byte
    folder = tmp_path_factory.mktemp("harm")
    for n, harmed in enumerate((bytes(data), bytes(data[: place % len(data)]), junk)):
        path = folder / f"{n}.zip"
        path.write_bytes(harmed)
        try:
            assert open_pack(path).scenarios
        except BadPack as problem:
            assert "\n" not in str(problem)
