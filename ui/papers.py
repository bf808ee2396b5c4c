"""What stands on the papers that are printed: a delegation's briefing, a session's script, and the
debrief.
"""

from engine.advice.debrief import Debrief
from engine.advice.personal import personal
from engine.expected import Expected
from engine.rules.levers import SIDES
from engine.sessions.plan import Plan
from engine.view import Opened, View
from ui import sessiontext, words
from ui.charts import bandrows
from ui.charts.numeral import plain
from ui.charts.sheet import Printed
from ui.printing import Block
from ui.screens import debrieftext, discuss, expectedtext, officetext, resulttext
from ui.screens.actstory import of_turn
from ui.texts.speech import tr

DRAWN = 680.0  # width of a drawing as it is laid out, as in the report; paper makes it smaller


def briefing(seen: View) -> tuple[Block, ...]:
    """The situation, then the papers of the side that looks."""
    side, plot, mandate = seen.viewer, seen.scenario, seen.mandate
    assert mandate is not None, "a briefing is for one side's eyes"
    found = [
        Block("title", plot.title),
        Block("heading", tr("opening.situation")),
        *(Block("body", text) for text in plot.situation),
        Block("heading", words.side_name(side)),
        Block("body", plot.public[side]),
        Block("heading", tr("opening.confidential")),
        Block("body", plot.confidential[side]),
        Block("body", mandate.text),
        *(Block("body", tr("opening.red_line", text=r.text)) for r in mandate.red_lines),
        *(
            Block("body", tr("opening.objective_points", n=w.worth, text=w.text))
            for w in mandate.objectives
        ),
        Block("heading", tr("opening.your_delegation")),
    ]
    for member in plot.members[side]:
        found += [Block("body", tr("kit.named", name=member.office, value=member.view))]
    return tuple(found)


def script(plan: Plan) -> tuple[Block, ...]:
    """A session from its first minute to its last: when, for whom, and what is read aloud."""
    found = [
        Block("title", plan.title),
        Block("body", plan.says),
        Block("body", sessiontext.turn(plan)),
    ]
    begins = 0
    for step in plan.steps:
        line = sessiontext.line(plan, step)
        found.append(Block("heading", tr("session.from_minute", n=begins, line=line)))
        found.append(Block("body", step.text or tr("session.nothing_to_read")))
        begins += plan.minutes_of(step)
    if plan.homework:
        found += [Block("heading", tr("session.homework")), Block("body", plan.homework)]
    return tuple(found)


def debriefed(
    game: Opened,
    found: Debrief | None,
    charts: tuple[Printed, ...],
    forecasts: Expected | None = None,
) -> tuple[Block, ...]:
    """Both results, the three questions, what was said and done, what to discuss, and what was
    expected.
    """
    blocks = [
        Block("title", tr("kit.named", name=tr("debrief.debrief"), value=game.scenario.title))
    ]
    if found is not None:
        for side in SIDES:
            r = found.final.results[side]
            name = words.side_name(side)
            blocks.append(Block("heading", tr("kit.named", name=name, value=plain(r.score))))
            blocks.append(Block("body", resulttext.ended(side, r)))
            blocks += [Block("small", line) for line in resulttext.wishes(r, game.mandates[side])]
        for title, lines in (
            ("discuss.turning_point", discuss.turning_point(found)),
            ("debrief.who", debrieftext.who(found)),
            ("debrief.why", debrieftext.why(found)),
            ("debrief.better", debrieftext.better(found)),
            ("discuss.to_discuss", discuss.questions(game, found)),
        ):
            blocks.append(Block("heading", tr(title)))
            blocks += [Block("body", line) for line in lines]
        blocks += _offices(game, found)
    blocks += [Block("body", p.told, drawing=p.drawing) for p in charts]
    if forecasts is not None:
        blocks += _expected(forecasts, game)
    blocks.append(Block("heading", tr("debrief.moves")))
    for turn in game.turns:
        month = words.month_name(turn.month)
        blocks.append(Block("body", tr("history.turn_of", n=turn.number, month=month)))
        told = [words.event(e) for e in turn.events] or [tr("discuss.nothing_said")]
        told += of_turn(game.acts, turn)
        blocks += [Block("small", words.sentence(line)) for line in told]
    blocks.append(Block("heading", tr("debrief.what_history_did")))
    blocks += [Block("small", line) for line in debrieftext.history(game.scenario)]
    return tuple(blocks)


def _expected(found: Expected, game: Opened) -> list[Block]:
    """How the forecasts of each turn held, in words and as the picture of the report."""
    blocks = [
        Block("heading", tr("expected.title")),
        Block("small", tr("hotwash.forecast_told", n=found.draws)),
        *(Block("body", line) for line in expectedtext.sentences(found, game)),
    ]
    if found.inside[1]:
        drawn = bandrows.drawing(expectedtext.panels(found), DRAWN)
        blocks += [
            Block("body", expectedtext.described(found, game), drawing=drawn),
            Block("small", tr("expected.picture")),
        ]
    return blocks


def _offices(game: Opened, found: Debrief) -> list[Block]:
    """Each office with who held it and its own result."""
    blocks = [Block("heading", tr("offices.title")), Block("small", tr("offices.told"))]
    for side in SIDES:
        members = game.scenario.members[side]
        blocks.append(Block("body", words.side_name(side)))
        for n, p in enumerate(personal(side, found.final, game.mandates[side], members)):
            names = officetext.people(game, side, n)
            who = tr("roles.office_held", office=p.office, names=names) if names else p.office
            line = tr("kit.named", name=who, value=officetext.result(p))
            blocks.append(Block("small", line))
    return blocks
