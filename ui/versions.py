"""Which program this is and what it runs on, for `--version` and reports of crashes.

Nothing of Qt is brought in: the versions can be asked for where no window can open.
"""

import platform
from importlib.metadata import PackageNotFoundError, version

from engine import __version__
from engine.record import VERSION


def program() -> str:
    """The program's version, and the engine's that its records name."""
    return f"Reciprocity {__version__} (engine {VERSION})"


def underneath() -> tuple[str, ...]:
    """A line each for Python with its system, Qt and NumPy; what is not installed is unknown."""
    return (
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}, "
        f"{platform.machine()}",
        f"Qt for Python {_installed('PySide6-Essentials')}",
        f"NumPy {_installed('numpy')}",
    )


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"
