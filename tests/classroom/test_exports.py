"""What is written of a class: whole pages, tidy tables, no secrets, names only where wanted."""

import csv
import io
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from importlib.util import find_spec

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from manytables import header, played
from secretgames import confidential, marked, secret_game

from engine.classroom.compare import Brought, compared
from engine.rules.delegation import Cast, Delegation
from engine.rules.levers import SIDES
from engine.scenarios.scenario import scenario
from engine.survey import add, answered, shipped
from saves.text import dump
from ui.charts.frontierlayout import FrontierData, Spot, layout
from ui.classroom.columns import COLUMNS, meaning
from ui.classroom.gathering import class_of, files_in
from ui.classroom.nameless import nameless
from ui.classroom.page import page
from ui.classroom.rows import tables
from ui.classroom.writing import frame, text, write_file
from ui.doors import command

VOID = {"meta", "br"}


class Strict(HTMLParser):
    """A page that closes what it opens and brings nothing in."""

    def __init__(self):
        super().__init__()
        self.open, self.tags, self.attributes, self.said = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.said.append(data)


def parsed(html):
    found = Strict()
    found.feed(html)
    found.close()
    assert found.open == []
    return found


@pytest.fixture(scope="session")
def whole(folder):
    return class_of(files_in([folder]))


def everything(found):
    """All that is written of a class, as text."""
    rows = tables(found)
    return "\n".join([page(found), *(text(name, rows[name]) for name in rows)])


def test_the_page_is_whole_in_itself(whole):
    html = page(whole)
    found = parsed(html)
    assert not {"script", "link", "img", "iframe", "a"} & set(found.tags)
    assert not {"src", "href", "srcset"} & {name for name, _ in found.attributes}
    assert not any(name.startswith("on") for name, _ in found.attributes)
    assert "http" not in html.replace("http-equiv", "") and "url(" not in html
    assert "default-src 'none'" in html
    said = " ".join(found.said)
    for told in whole.tables:
        assert told.name in said
    for heading in ("All tables on one frontier", "Results", "Deals", "Turning points", "Choices"):
        assert heading in said


def test_every_table_on_the_page_has_a_caption_and_heads(whole):
    found = parsed(page(whole))
    assert found.tags.count("table") == found.tags.count("caption") >= 4
    scopes = [value for name, value in found.attributes if name == "scope"]
    assert {"col", "row"} == set(scopes) and found.tags.count("th") == len(scopes)


def test_what_comes_from_outside_is_text_on_the_page(tmp_path):
    evil = '"><script>alert(1)</script>'
    record = played(0)[0]
    seats = {s: replace(seat, name=evil) for s, seat in record.header.seats.items()}
    record = replace(record, header=replace(record.header, seats=seats))
    plot = replace(scenario("first-table"), title=evil)
    found = compared([Brought(f"<b>{evil}", record, plot)])
    html = page(found)
    assert "script" not in parsed(html).tags and "<b>" not in html
    assert " ".join(parsed(html).said).count("alert(1)") > 3


def test_each_cell_stands_in_a_column_that_the_dictionary_explains(whole):
    rows = tables(whole)
    assert set(rows) == set(COLUMNS)
    for name, of_table in rows.items():
        assert all(len(row) == len(COLUMNS[name]) for row in of_table), name
        for column in COLUMNS[name]:
            assert not meaning(name, column).startswith("dictionary."), (name, column.name)
    told = {(row[0], row[1]) for row in rows["dictionary"]}
    assert told == {(name, c.name) for name, columns in COLUMNS.items() for c in columns}


def test_pandas_reads_the_tables(whole, folder, tmp_path, capsys):
    out = tmp_path / "class.zip"
    assert command.run(["compare", str(folder), "--out", str(out)]) == 0
    with zipfile.ZipFile(out) as files:
        read = {n[:-4]: pd.read_csv(io.BytesIO(files.read(n))) for n in files.namelist()}
    rows = tables(whole)
    for name, of_table in rows.items():
        assert list(read[name].columns) == [c.name for c in COLUMNS[name]]
        assert len(read[name]) == len(of_table)
    by_table = read["tables"].set_index("table")
    for told in whole.tables:
        for side in SIDES:
            score = by_table.loc[told.name, f"score_{side}"]
            if told.results is None:
                assert pd.isna(score)
            else:
                assert score == pytest.approx(told.results[side].score)
    assert read["choices"].groupby("lever")["tables"].sum().eq(len(whole.tables)).all()
    told = read["results"]
    sums = told[["economy", "security", "rival", "at_home"]].sum(axis=1)
    sums += 2 * told["objective_points"] - 25 * told["red_lines_crossed"]
    assert sums.to_numpy() == pytest.approx(read["results"]["utility"].to_numpy())


def test_a_folder_of_csv_holds_the_same_as_the_zip(folder, tmp_path):
    for name in ("a.csv", "a.zip"):
        assert command.run(["compare", str(folder), "--out", str(tmp_path / name)]) == 0
    with zipfile.ZipFile(tmp_path / "a.zip") as files:
        assert {n: files.read(n) for n in files.namelist()} == {
            f.name: f.read_bytes() for f in (tmp_path / "a.csv").iterdir()
        }


@pytest.mark.skipif(find_spec("openpyxl") is None, reason="needs openpyxl")
def test_a_workbook_holds_a_sheet_for_each_table_and_no_formula(whole, tmp_path):
    from openpyxl import load_workbook

    evil = [replace(t, name="=1+1") for t in whole.groups[0].tables]
    changed = replace(whole, groups=(replace(whole.groups[0], tables=tuple(evil)),))
    write_file(".xlsx", tables(changed), tmp_path / "a.xlsx")
    book = load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == list(COLUMNS)
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row]
    assert not [c for c in cells if c.data_type == "f"] and "=1+1" in {c.value for c in cells}


@pytest.mark.skipif(find_spec("pyarrow") is None, reason="needs pyarrow")
def test_parquet_keeps_the_kinds_of_the_columns(folder, whole, tmp_path):
    out = tmp_path / "a.parquet"
    assert command.run(["compare", str(folder), "--out", str(out)]) == 0
    rows = tables(whole)
    for name in COLUMNS:
        read = pd.read_parquet(out / f"{name}.parquet")
        pd.testing.assert_frame_equal(read, frame(name, rows[name]))


@pytest.mark.parametrize("kind", ["xlsx", "parquet"])
def test_a_kind_that_cannot_be_written_here_is_refused_in_one_line(
    folder, tmp_path, kind, capsys, monkeypatch
):
    monkeypatch.setattr("ui.classroom.writing.find_spec", lambda name: None)
    assert command.run(["compare", str(folder), "--out", str(tmp_path / f"a.{kind}")]) == 2
    told = capsys.readouterr().err
    assert "reciprocity[class]" in told and len(told.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_cell_that_looks_like_a_formula_is_written_as_text(whole):
    [first, *_] = whole.groups[0].tables
    found = replace(whole, groups=(replace(whole.groups[0], tables=(replace(first, name="=1"),)),))
    [row] = csv.DictReader(io.StringIO(text("tables", tables(found)["tables"])))
    assert row["table"] == "'=1"


def test_one_switch_leaves_out_all_names(folder, tmp_path, capsys):
    place = tmp_path / "Mei Ling and Ada Lovelace"
    place.mkdir()
    for file in folder.iterdir():
        k = file.stem[6:]
        name = f"Ada Lovelace{k}.rec" if int(k) % 2 else file.name
        (place / name).write_bytes(file.read_bytes())
    bad = dump(played(1)[0]).encode()
    (place / "Ada Lovelace bad.rec").write_bytes(bad.replace(b"Mei Ling1", b" Mei Ling1", 1))
    scenario_gone = replace(played(0)[0], header=header(0, "june-2052"))
    (place / "Mei Ling lost.rec").write_text(dump(scenario_gone), "utf-8", newline="\n")
    kinds = [".html", ".zip"]
    kinds += [".xlsx"] if find_spec("openpyxl") else []
    for kind in kinds:
        for switch in ([], ["--no-names"]):
            out = tmp_path / f"a{kind}"
            assert command.run(["compare", str(place), "--out", str(out), *switch]) == 0
            data = out.read_bytes()
            if kind != ".html":
                with zipfile.ZipFile(out) as files:
                    data = b"".join(files.read(n) for n in files.namelist())
            assert (b"Lovelace" in data) == (b"Ling" in data) == (not switch), (kind, switch)
    assert "left out: Mei Ling lost" in capsys.readouterr().out  # whoever reads it has the files


def test_names_that_are_left_out_change_nothing_else(whole):
    bare = nameless(whole)
    assert [t.results for t in bare.tables] == [t.results for t in whole.tables]
    assert [t.name for t in bare.tables] == [t.name for t in whole.tables]  # table-01 is nobody


def test_no_confidential_text_is_in_what_is_written(whole):
    told = everything(whole)
    assert not [secret for secret in confidential(whole.groups[0].plot) if secret in told]


def test_canaries_of_a_scenario_and_secrets_of_a_running_game_stay_out(tmp_path):
    plot = marked(scenario("first-table"))
    over = Brought("over", played(0, plot=plot)[0], plot)
    record, secrets = secret_game(plot)
    running = Brought("running", record, plot)
    assert "canary" not in everything(compared([over, running]))
    told = everything(compared([running]))
    assert "ree_magnets,2" in told and not [s for s in secrets if s in told]


points = st.tuples(st.floats(-200, 200), st.floats(-200, 200))


@given(st.lists(points, min_size=1, max_size=40))
def test_discs_stay_on_the_sheet_and_mostly_apart(places):
    spots = tuple(Spot(str(k), str(k), at) for k, at in enumerate(places))
    found = layout(FrontierData((), None, None, spots), 50.0, 30.0, 800.0, 440.0, 10.0)
    for each in found.placed:
        assert 60.0 <= each.disc[0] <= 840.0 and 40.0 <= each.disc[1] <= 460.0
        assert 49.9 <= each.true[0] <= 850.1 and 29.9 <= each.true[1] <= 470.1
    discs = [p.disc for p in found.placed]
    assert len(set(discs)) == len(discs)


@pytest.mark.parametrize(
    "words, said",
    [
        (["missing", "--out", "a.html"], "no file or folder"),
        ([".", "--out", "a.html"], "no record in this folder"),
        (["bad.rec", "--out", "a.html"], "The one file is no table"),
        (["bad.rec", "--out", "a.pdf"], "choose one of"),
        (["bad.rec", "--out", "bad.rec"], "choose one of"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_one_line(words, said, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    if words[0] == "bad.rec":
        (tmp_path / "bad.rec").write_text("hello\n", "utf-8")
    assert command.run(["compare", *words]) == 2
    told = capsys.readouterr().err
    assert said in told and len(told.splitlines()) == 1
    assert [f.name for f in tmp_path.iterdir()] == (["bad.rec"] if words[0] == "bad.rec" else [])


def test_people_with_their_results_and_the_answers_of_a_survey_go_with_the_rest(tmp_path, capsys):
    cast = Cast({"US": Delegation((("Ada",), ("Bo", "Cy"))), "CN": Delegation()})
    record, _ = played(1, header_of=lambda k: header(k, options=cast.options()))
    (tmp_path / "table-01.rec").write_text(dump(record), "utf-8")
    add(tmp_path / "answers.csv", answered(shipped(), "fox", "before", {"magnets": 3}))
    for switch, names in ((), ["Ada", "Bo", "Cy"]), (("--no-names",), [""] * 3):
        out = tmp_path / f"x{len(switch)}.zip"
        assert command.run(["compare", str(tmp_path), "--out", str(out), *switch]) == 0
        with zipfile.ZipFile(out) as files:
            people = pd.read_csv(files.open("people.csv"), keep_default_na=False)
            answers = pd.read_csv(files.open("answers.csv"))
        assert list(people["name"]) == names and set(people["side"]) == {"US"}
        assert people["score"].astype(float).notna().all()
        assert list(answers["question"]) == ["magnets"] and list(answers["right"]) == [1]
    (tmp_path / "answers.csv").write_text("no answers", "utf-8")
    assert command.run(["compare", str(tmp_path), "--out", str(tmp_path / "y.zip")]) == 0
