"""Pages that are written from code and data say what these say."""

from pathlib import Path

import pytest

from engine.analysis import guide
from engine.rules.levers import levers

DOCS = Path(__file__).parents[1] / "docs"


@pytest.mark.parametrize("page", ["parameters", "constants", "sources", "sensitivity"])
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


def test_every_lever_and_level_is_on_the_page_of_the_notation():
    page = (DOCS / "notation.md").read_text("utf-8")
    for lever in levers().values():
        names = ", ".join(f"{i} {name}" for i, name in enumerate(lever.names))
        assert f"**{lever.side} {lever.id}** ({lever.kind}): {names}" in page
