"""A scenario's title from its file alone, for the first screen, which waits for no model."""

import tomllib
from functools import cache
from importlib import resources

from ui.texts.speech import given


def title(name: str) -> str:
    """The title of a shipped scenario in the language spoken; of any other its id."""
    english = _english(name)
    return given(f"scenario.{name}.title", english) if english else name


@cache
def _english(name: str) -> str:
    file = resources.files("engine.scenarios").joinpath(f"{name}.toml")
    if not file.is_file():
        return ""
    return str(tomllib.loads(file.read_text(encoding="utf-8")).get("title", ""))
