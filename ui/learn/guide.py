"""The guide's steps: read from a file, and which of them a moment of the game asks for.

A step depends on nothing but the moment, so that a guide that was left knows where it is when it is
taken up again, whatever was done meanwhile.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from engine.rules.draft import Draft
from engine.view import View
from ui.learn.counsel import Counsel


@dataclass(frozen=True)
class Step:
    """One thing to do: when it is due, what it points at, and whether the guide can do it."""

    id: str
    when: tuple[str, ...]
    points: tuple[str, ...] = ()
    follow: bool = False


@dataclass(frozen=True)
class Moment:
    """What the guide knows of a moment; ``side`` is whom it guides."""

    view: View
    side: str
    briefed: bool = True
    effects: bool = False  # the effects of a turn are being read
    scored: bool = False  # the result of a finished game is known
    draft: Draft | None = None
    counsel: Counsel | None = field(default=None, compare=False)  # None while it is weighed

    def holds(self, condition: str) -> bool:
        """Whether a condition is true of this moment; ``not`` before it turns it round."""
        wanted = not condition.startswith("not ")
        return self._facts()[condition.removeprefix("not ")] == wanted

    def _facts(self) -> dict[str, bool]:
        table, found = self.view.table, self.counsel
        ours = table.floor == self.side
        answer = found.answer if found is not None else ""
        package = found.package if found is not None and not answer else None
        past = [e for e in self.view.turn_events if e.kind.phase == "talks"]
        return {
            "briefing": not self.briefed,
            "over": self.view.over and not self.effects,
            "scored": self.scored,
            "effects": self.effects,
            "ours": ours,
            "talks": table.phase == "talks" and ours,
            "measures": table.phase == "measures" and ours,
            "offered": table.on_table is not None and table.on_table[0] != self.side,
            "good": answer == "accept",
            "bad": answer == "reject",
            "counselled": package is not None,
            "renewal": found is not None and found.package is not None
            and found.package.renews > 0,
            "written": package is not None and self.draft is not None
            and self.draft.body == package,
            "refused": any(e.verb == "reject" and e.side != self.side for e in past)
            or any(e.verb == "reject" and e.side != self.side for e in self.view.events),
            "weighing": found is None,
            "deal": bool(table.deals),
            "agreed": any(e.verb == "accept" for e in past),
        }  # fmt: skip


def step(moment: Moment) -> Step:
    """The step that this moment asks for."""
    return next(s for s in steps() if all(moment.holds(c) for c in s.when))


@cache
def steps() -> tuple[Step, ...]:
    """All steps in the order in which they are tried."""
    text = resources.files("ui.learn").joinpath("guide.toml").read_text(encoding="utf-8")
    return tuple(
        Step(row["id"], tuple(row["when"]), tuple(row["points"]), row.get("follow", False))
        for row in tomllib.loads(text)["step"]
    )
