"""The door to session plans: a list, one from a file, a bad one in a line, the page of all."""

from engine.sessions.page import lessons
from engine.sessions.shelf import SHIPPED, shipped
from engine.sessions.writing import written
from ui.doors import command


def test_the_plans_are_listed_and_one_of_a_file_is_told_minute_by_minute(tmp_path, capsys):
    assert command.run(["plans"]) == 0
    listed = capsys.readouterr().out
    assert [line.split()[0] for line in listed.splitlines()] == list(SHIPPED)
    (tmp_path / "mine.plan").write_text(written(shipped("class-90")), "utf-8")
    assert command.run(["plans", str(tmp_path / "mine.plan")]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "A class of 90 minutes" and told[-1] == "Together 90 minutes"
    assert "Minute 66: Debrief (20 minutes)" in told


def test_a_bad_plan_is_refused_in_one_line(tmp_path, capsys):
    bad = tmp_path / "bad.plan"
    for text in (written(shipped("class-45")).replace("read = 1", "raed = 1"), "", "a = [", "\0"):
        bad.write_text(text, "utf-8")
        assert command.run(["plans", str(bad)]) == 2
        said = capsys.readouterr()
        assert not said.out and len(said.err.splitlines()) == 1 and "bad.plan" in said.err


def test_the_page_is_written_whole_and_never_over_the_plan_that_was_named(tmp_path, capsys):
    page, plan = tmp_path / "page.md", tmp_path / "mine.plan"
    assert command.run(["plans", "--out", str(page)]) == 0
    assert page.read_text("utf-8") == lessons()
    plan.write_text(written(shipped("class-45")), "utf-8")
    before = plan.read_text("utf-8")
    assert command.run(["plans", str(plan), "--out", str(plan)]) == 2
    assert plan.read_text("utf-8") == before
    assert list(tmp_path.glob(".*")) == []
