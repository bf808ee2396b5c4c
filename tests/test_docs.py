"""Pages that are written from code and data say what these say."""

import re
from pathlib import Path
from xml.sax.saxutils import unescape

import pytest

from engine.analysis import guide
from engine.rules.levers import levers
from engine.sessions.page import lessons
from engine.sessions.shelf import shipped

DOCS = Path(__file__).parents[1] / "docs"


@pytest.mark.parametrize("page", ["parameters", "constants", "sources", "sensitivity", "screening"])
def test_generated_pages_are_up_to_date(page):
    """Run `python main.py guide docs/model` after a change of data or fit."""
    written = (DOCS / "model" / f"{page}.md").read_text("utf-8")
    assert written == guide.HEAD + getattr(guide, page)()


def test_the_guide_quotes_the_mechanisms_as_they_are():
    import importlib
    import inspect

    page = (DOCS / "model" / "guide.md").read_text("utf-8")
    for mechanism in guide.texts():
        module = importlib.import_module(f"engine.world.{mechanism['module']}")
        assert inspect.getdoc(module) in page
        assert mechanism["text"] in page
        assert (DOCS / "model" / "figures" / f"{mechanism['id']}.png").exists()


def test_the_page_of_the_session_plans_is_up_to_date():
    """Run `python main.py plans --out docs/teaching/lessons.md` after a change of a plan."""
    assert (DOCS / "teaching" / "lessons.md").read_text("utf-8") == lessons()


def test_the_first_class_is_the_plan_of_45_minutes_word_by_word():
    page = " ".join((DOCS / "teaching" / "first-class.md").read_text("utf-8").split())
    plan, begins = shipped("class-45"), 0
    for step in plan.steps:
        assert f"## Minute {begins}: {step.what} ({plan.minutes_of(step)} minutes)" in page
        assert step.text in page.replace("> ", "")
        begins += plan.minutes_of(step)
    assert plan.homework in page.replace("> ", "")


def test_pages_for_teachers_name_what_stands_on_the_screen():
    """What is set in bold in the script is the text of a button, as it is read."""
    texts = (DOCS.parent / "ui" / "texts" / "en").glob("*.ts")
    said = " ".join(unescape(p.read_text("utf-8")) for p in texts).replace("&", "")
    for name in ("first-class", "facilitator"):
        page = (DOCS / "teaching" / f"{name}.md").read_text("utf-8")
        for button in re.findall(r"\*\*(.+?)\*\*", page, re.DOTALL):
            assert " ".join(button.split()) in said, f"{name}: {button}"


def test_the_reading_list_names_what_the_data_and_the_model_name():
    """No publication stands on it that the program does not use itself."""
    root = DOCS.parent / "engine"
    kinds = (".csv", ".toml", ".py")
    known = " ".join(p.read_text("utf-8") for p in root.rglob("*") if p.suffix in kinds)
    known = re.sub(r"[\s#]+", " ", known)
    page = (DOCS / "teaching" / "reading.md").read_text("utf-8")
    listed = re.findall(r"^- (.+?): ", page, re.MULTILINE)
    assert len(listed) > 30
    assert not [name for name in listed if name not in known]


def test_every_lever_and_level_is_on_the_page_of_the_notation():
    page = (DOCS / "notation.md").read_text("utf-8")
    for lever in levers().values():
        names = ", ".join(f"{i} {name}" for i, name in enumerate(lever.names))
        assert f"**{lever.side} {lever.id}** ({lever.kind}): {names}" in page
