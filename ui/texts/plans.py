"""Session plans in the language that is spoken: every text of one by its key.

English stands in the plan's own file, a translation in ``plan.ts`` of the language's folder. What
is said of a plan from outside is said as its author wrote it.
"""

from dataclasses import replace

from engine.sessions.plan import Plan
from ui.texts.speech import given
from ui.texts.worded import Say, gathered, within


def texts(plan: Plan) -> dict[str, str]:
    """Every text of a plan, in English, by its key."""
    return gathered(plan, _worded)


def spoken(plan: Plan) -> Plan:
    """The plan in the language that is spoken; what is not translated stays as it is."""
    return _worded(plan, given)


def _worded(plan: Plan, say: Say) -> Plan:
    text = within(f"plan.{plan.id}", say)
    return replace(
        plan,
        title=text("title", plan.title),
        says=text("says", plan.says),
        homework=text("homework", plan.homework),
        steps=tuple(
            replace(step, what=text(f"step.{i}.what", step.what),
                    text=text(f"step.{i}.text", step.text))
            for i, step in enumerate(plan.steps)
        ),
    )  # fmt: skip
