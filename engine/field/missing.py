"""What the field's packages are asked for by, and the one error where they are not installed."""

from importlib import import_module
from types import ModuleType

# The package that an extra of pyproject.toml brings, by the name that Python imports.
EXTRAS = {
    "pettingzoo": "field",
    "gymnasium": "field",
    "pyspiel": "spiel",
    "open_spiel": "spiel",
    "negmas": "negmas",
}


class MissingExtra(ImportError):
    """A package of the field is not installed; says what installs it."""


def package(name: str) -> ModuleType:
    """The package, or MissingExtra with the line that installs it."""
    try:
        return import_module(name)
    except ModuleNotFoundError as problem:
        if (problem.name or "").split(".")[0] != name.split(".")[0]:
            raise
        extra = EXTRAS[name.split(".")[0]]
        raise MissingExtra(
            f"{name.split('.')[0]} is not installed; pip install 'reciprocity[{extra}]'",
            name=name,
        ) from None
