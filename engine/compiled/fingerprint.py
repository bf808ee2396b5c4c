"""What the compiled month was written from: a change in any of it makes the library stale."""

from hashlib import blake2b
from importlib.resources import files
from pathlib import Path

from engine.world.parameters import priors

ENGINE = Path(__file__).parents[1]
# Pages through which the trace runs, and what turns it into text.
SOURCES = (
    *sorted(p.relative_to(ENGINE).as_posix() for p in (ENGINE / "world").glob("*.py")),
    "score/security.py",
    "score/programmes.py",
    "months/accounts.py",
    "compiled/symbols.py",
    "compiled/trace.py",
    "compiled/write.py",
    "compiled/driver.cpp",
    "data/programmes.csv",
)


def fingerprint() -> str:
    """32 hex digits over the sources and the parameters' names."""
    total = blake2b(digest_size=16)
    for name in SOURCES:
        text = files("engine").joinpath(name).read_text(encoding="utf-8")
        total.update(f"{name}\n{text}\n".encode())
    total.update(" ".join(p.name for p in priors()).encode())
    return total.hexdigest()
