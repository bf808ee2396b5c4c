"""The report that a class takes home: one page that is sound, whole, and runs nothing."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from examples import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from engine.advice.adviser import LEAST, Adviser
from engine.counterfactual import read
from engine.game import Game
from engine.hotwash import gathered
from engine.record import Header, Seat
from engine.replay import replay
from engine.rules.levers import SIDES
from engine.scenarios.scenario import scenario
from engine.seats import fallback
from saves.text import load
from ui.charts.drawing import Drawing, Words
from ui.charts.numeral import plain, signed
from ui.doors import command
from ui.hotwash import page, paper
from ui.hotwash.report import (
    Figure,
    Items,
    Part,
    Report,
    Section,
    Table,
    Text,
    blocks_of,
)
from ui.hotwash.reporting import names_of, report

RECORD = Path(__file__).parents[2] / "saves" / "library" / "june-2025-reciprocal.rec"
MARKUP = "<script>alert('1')</script> & \"</title><img src=x onerror=run()>"
ORDER = (
    "result", "story", "possible", "moves", "kept", "forecasts", "leverage", "history", "what-if",
    "discuss", "members", "computed",
)  # fmt: skip
VOID = {"meta"}
KNOWN = {
    "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "footer", "section",
    "div", "h1", "h2", "h3", "p", "ul", "ol", "li", "a", "table", "caption", "thead", "tbody",
    "tfoot", "tr", "th", "td", "figure", "figcaption", "svg", "desc", "polyline", "polygon",
    "circle", "rect", "path", "text",
}  # fmt: skip


class Walk(HTMLParser):
    """Reads a page and refuses what does not close, what nobody knows, and whatever loads."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.ids, self.aims, self.said = [], [], [], [], []
        self.feed(text)
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag, attrs):
        self.handle_startendtag(tag, attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        assert tag in KNOWN, tag
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names) and not [n for n in names if n.startswith("on")]
        told = dict(attrs)
        assert not {"src", "srcset", "data", "action", "formaction", "style"} & set(told)
        if "href" in told:
            assert tag == "a" and told["href"].startswith("#")
            self.aims.append(told["href"][1:])
        self.aims += told.get("aria-labelledby", "").split()
        self.ids += [told["id"]] if "id" in told else []
        self.tags.append((tag, told))

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, f"{tag} closes what is not open"

    def handle_data(self, data):
        if self.open and self.open[-1] != "style" and data.strip():
            self.said.append(data)

    def handle_decl(self, decl):
        assert decl == "DOCTYPE html"

    def handle_comment(self, data):
        raise AssertionError("a comment")

    handle_pi = unknown_decl = handle_comment

    def text(self):
        return "\n".join(self.said)


def texts(made):
    """Every text of a report's values."""
    yield from (made.title, made.verdict)
    for s in made.sections:
        yield s.title
        yield from (p.title for p in s.parts)
    for b in blocks_of(made):
        if isinstance(b, Text):
            yield b.text
        elif isinstance(b, Items):
            yield from b.items
        elif isinstance(b, Figure):
            yield from (b.caption, b.told)
        else:
            yield b.caption
            for row in (b.head, *b.rows, b.total):
                yield from row


@pytest.fixture(scope="module")
def found():
    game = replay(load(RECORD))
    return gathered(game, Adviser(LEAST), changes=[read("4 US tariff_us 3")])


@pytest.fixture(scope="module")
def made(found):
    return report(found, {"US": "Room 4", "CN": "王小明"}, "abcd 1234")


@pytest.fixture(scope="module")
def hostile():
    """A scenario from outside whose every text has markup in it, and such names at its seats."""
    plot = scenario("first-table")
    plot = replace(
        plot,
        title=MARKUP,
        history=(("2025-06", MARKUP, MARKUP),),
        members={
            s: tuple(replace(m, view=MARKUP, office=f"{MARKUP}{k}") for k, m in enumerate(ms))
            for s, ms in plot.members.items()
        },
        mandates={
            s: tuple(
                replace(
                    m,
                    text=MARKUP,
                    red_lines=tuple(replace(r, text=MARKUP) for r in m.red_lines),
                    objectives=tuple(replace(o, text=MARKUP) for o in m.objectives),
                )
                for m in ms
            )
            for s, ms in plot.mandates.items()
        },
        deck=tuple(replace(h, chance=1.0, title=MARKUP, text=MARKUP) for h in plot.deck),
    )
    seats = {"US": Seat("person", MARKUP[:80].strip()), "CN": Seat("person", "王 <b>")}
    game = Game.start(Header("first-table", 7, seats), plot)
    while not game.over:
        game = game.apply(fallback(game))
    return report(gathered(game, Adviser(LEAST)), names_of(seats), "")


def test_the_page_is_sound_and_reaches_for_nothing(made):
    text = page.html(made)
    walk = Walk(text)
    assert len(set(walk.ids)) == len(walk.ids) and set(walk.aims) <= set(walk.ids)
    assert "://" not in re.sub(r'xmlns="http://www\.w3\.org/2000/svg"', "", text)
    assert "url(" not in text and "@import" not in text
    policy = next(t for tag, t in walk.tags if tag == "meta" and "http-equiv" in t)
    assert policy["content"].startswith("default-src 'none'; style-src 'unsafe-inline'")
    assert next(t for tag, t in walk.tags if tag == "html")["lang"] == "en"


def test_sections_stand_in_their_order_under_one_title(made):
    walk = Walk(page.html(made))
    assert [s.id for s in made.sections] == list(ORDER)
    assert [t["id"] for tag, t in walk.tags if tag == "section"] == list(ORDER)
    levels = [int(tag[1]) for tag, _ in walk.tags if tag in ("h1", "h2", "h3")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_have_captions_and_heads_and_drawings_are_told(made):
    tags = Walk(page.html(made)).tags
    names = [tag for tag, _ in tags]
    assert names.count("caption") == names.count("table") > 8
    assert all(t["scope"] in ("col", "row") for tag, t in tags if tag == "th")
    drawings = [t for tag, t in tags if tag == "svg"]
    assert len(drawings) == 4 == names.count("figcaption") == names.count("desc")
    assert all(t["role"] == "img" and t["aria-labelledby"] for t in drawings)
    for b in blocks_of(made):
        if isinstance(b, Table):
            assert {len(row) for row in b.rows} == {len(b.head)}, b.caption


def test_the_figures_on_paper_are_lines_and_letters(qapp, made, tmp_path):
    figures = [b for s in made.sections for b in s.blocks if isinstance(b, Figure)]
    assert len(figures) > 2
    paper.save(made, tmp_path / "r.pdf")
    assert b"/Subtype /Image" not in (tmp_path / "r.pdf").read_bytes()
    laid = paper.document(made, 480.0)
    held = {form.toCharFormat().toolTip() for form in laid.allFormats()}
    assert {f.told for f in figures} <= held, "each says what it shows"


def test_everything_that_is_told_stands_on_the_page_and_on_paper(qapp, made):
    said = " ".join(Walk(page.html(made)).text().split())
    laid = " ".join(paper.document(made, 480.0).toPlainText().split())
    for text in texts(made):
        assert " ".join(text.split()) in said
    drawn = {b.told for b in blocks_of(made) if isinstance(b, Figure)}
    for text in set(texts(made)) - drawn:
        assert " ".join(text.split()) in laid


def test_results_and_marks_are_those_of_the_debrief(found, made):
    table = next(b for b in made.sections[0].blocks if isinstance(b, Table))
    rows = {row[0]: row[1:] for row in table.rows}
    pairs = [found.found.final.results[s] for s in SIDES]
    assert rows["Result"] == tuple(plain(r.score) for r in pairs)
    assert rows["Par, bn USD"] == tuple(signed(r.par, 1) for r in pairs)
    assert rows["Best joint deal, bn USD"] == tuple(signed(r.best_joint, 1) for r in pairs)


def test_markup_from_outside_is_read_and_not_run(qapp, hostile):
    walk = Walk(page.html(hostile))
    assert walk.text().count(MARKUP) > 20  # in titles, mandates, members, history, events, names
    assert "script" not in {tag for tag, _ in walk.tags} and "img" not in {t for t, _ in walk.tags}
    laid = paper.document(hostile, 480.0)
    assert isinstance(laid, QTextDocument) and laid.toPlainText().count(MARKUP) > 20


def around(title, line, cell, drawn):
    """A report of every kind of block, with a text in each place that takes one."""
    drawing = Drawing(100.0, 50.0, (Words(1.0, 1.0, drawn),))
    table = Table(cell, (cell, line), ((line, cell),), (cell, title))
    blocks = (Text(line), Items((line, cell)), table, Figure(drawing, cell, line))
    return Report(title, line, "en", (Section("one", title, blocks, (Part(cell, blocks),)),))


@settings(max_examples=examples(20, 160), deadline=None)
@given(*[st.text(max_size=60)] * 4)
def test_no_text_whatever_breaks_out_of_its_place(title, line, cell, drawn):
    text = page.html(around(title, line, cell, drawn))
    assert Walk(text).tags == Walk(page.html(around(*["plain"] * 4))).tags
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f]", text)
    text.encode("utf-8")


def test_names_are_told_only_where_they_are_wanted(found, made):
    named, bare = page.html(made), page.html(report(found, {}, "abcd 1234"))
    for name in ("Room 4", "王小明"):
        assert name in named and name not in bare


def test_each_member_has_a_page(found, made):
    members = next(s for s in made.sections if s.id == "members")
    plot = found.game.scenario
    assert len(members.parts) == sum(len(plot.members[s]) for s in SIDES)
    assert all(p.page for p in members.parts)


def test_the_door_writes_whole_files_of_both_kinds(qapp, made, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("engine.advice.adviser.MOST", LEAST)
    record, out = tmp_path / "g.rec", tmp_path / "r.html"
    assert command.run(["play", "first-table", "--seed", "7", "--out", str(record)]) == 0
    line = ["hotwash", str(record), "--instead", "1 US ai_chips 0", "--no-names"]
    assert command.run([*line, "--out", str(out)]) == 0
    text = out.read_text("utf-8")
    assert Walk(text).text() and 'id="what-if"' in text
    monkeypatch.setattr("ui.doors.hotwash.made", lambda *_: made)
    assert command.run([*line, "--out", str(tmp_path / "r.PDF")]) == 0
    assert (tmp_path / "r.PDF").read_bytes().startswith(b"%PDF")
    assert {p.name for p in tmp_path.iterdir()} == {"g.rec", "r.html", "r.PDF"}


@pytest.mark.parametrize(
    "more, says",
    [
        (["--out", "r.txt"], "html"),
        (["--out", "r.html", "--instead", "4 US pass"], "sets no lever"),
        (["--out", "r.html", "--instead", "9 US tariff_us 3"], "turns 1 to 8"),
        (["--out", "r.html", "--instead", "4 US ai_chips 99"], "levels"),
    ],
)
def test_what_cannot_be_written_is_refused_in_a_line(tmp_path, monkeypatch, capsys, more, says):
    monkeypatch.chdir(tmp_path)
    assert command.run(["hotwash", str(RECORD), *more]) == 2
    told = capsys.readouterr().err
    assert says in told and len(told.splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_a_game_that_is_not_over_has_no_report(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    whole = RECORD.read_text("utf-8").splitlines(keepends=True)
    (tmp_path / "g.rec").write_text("".join(whole[:-3]), "utf-8", newline="\n")
    assert command.run(["hotwash", "g.rec", "--out", "r.html"]) == 2
    assert "not over" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["g.rec"]
