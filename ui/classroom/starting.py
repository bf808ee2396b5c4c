"""Start files: a record without events for each table, and a list of who sits where to print."""

from collections.abc import Iterator
from html import escape

from engine.record import Header, Record
from engine.rules.delegation import NAME, SHARING, SPEAKER, Cast, Delegation, placed
from engine.rules.levers import SIDES
from engine.scenarios.scenario import Scenario
from engine.scenarios.shelf import named
from saves.journal import SUFFIX
from saves.text import dump
from ui import words
from ui.classroom.people import Plan
from ui.texts.scenarios import spoken
from ui.texts.speech import language, tr

LIST = "seats.html"
# Of a record's header: at these tables nobody may ask the adviser.
WITHOUT_ADVISER = ("adviser", "no")

_STYLE = """
body { font: 12pt/1.4 Inter, system-ui, sans-serif; margin: 2rem; color: #1c2126; background: #fff }
table { border-collapse: collapse; width: 100% }
caption { text-align: left; padding-bottom: .6rem }
th, td { border: 1px solid #6b6b68; padding: .35rem .6rem; text-align: left; vertical-align: top }
tr { break-inside: avoid } thead { display: table-header-group }
"""


def file_of(table: int, tables: int) -> str:
    """The name of a table's file; as many digits in all, so that folders list them in order."""
    return f"table-{table:0{max(2, len(str(tables)))}d}{SUFFIX}"


def records(
    plot: Scenario, seed: int, plan: Plan, adviser: bool = True, decides: str = SPEAKER
) -> Iterator[tuple[str, str]]:
    """Name and text of each table's file: one scenario, one seed, people in the seats; where
    several share one they hold its offices.
    """
    options = (*(() if adviser else (WITHOUT_ADVISER,)), *named(plot))
    for table in range(1, plan.tables + 1):
        people = Cast({s: held(plot, plan.at(table, s), s, decides) for s in SIDES}).options()
        header = Header(plot.id, seed, plan.seated(table), (*people, *options))
        yield file_of(table, plan.tables), dump(Record(header))


def held(plot: Scenario, names: list[str], side: str, decides: str) -> Delegation:
    """The offices of those who share a seat; who is alone is the delegation."""
    if len(names) < 2:
        return Delegation()
    short = [" ".join(name.replace("+", " ").split())[:NAME].rstrip() for name in names]
    votes = [m.votes for m in plot.members[side]]
    return placed(short, votes, decides, SHARING)[0]


def _at(plot: Scenario, names: list[str], side: str) -> list[str]:
    """Who sits for a side, each with the office that is held."""
    own = held(plot, names, side, SPEAKER)
    offices = [m.office for m in spoken(plot).members[side]]
    told = [tr("roles.name_of", name=p.name, office=offices[p.office]) for p in own.people]
    return told + names[len(told) :]


def seat_list(plot: Scenario, plan: Plan) -> str:
    """Who sits where as a page to print; nothing in it is run or fetched."""
    title = tr("door.start_list", title=spoken(plot).title)
    head = [tr("classroom.table"), *(words.side_name(s) for s in SIDES), tr("classroom.file")]
    rows = []
    for table in range(1, plan.tables + 1):
        cells = ["<br>".join(map(escape, _at(plot, plan.at(table, s), s))) for s in SIDES]
        rows.append(
            f'<tr><th scope="row">{table}</th>'
            + "".join(f"<td>{cell}</td>" for cell in cells)
            + f"<td>{file_of(table, plan.tables)}</td></tr>"
        )
    heads = "".join(f'<th scope="col">{escape(x)}</th>' for x in head)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language())}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{escape(title)}</h1>\n<table>\n"
        f"<caption>{escape(tr('door.start_told'))}</caption>\n"
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n" + "\n".join(rows) + "\n</tbody>\n"
        "</table>\n</main>\n</body>\n</html>\n"
    )
