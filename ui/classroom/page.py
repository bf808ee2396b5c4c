"""A class as one page of HTML: whole in itself, without a script, a link or anything to fetch.

Texts from outside (names, file names, titles of scenarios) are escaped; a policy in the page's head
forbids a browser to load or run anything at all.
"""

from collections.abc import Iterator, Sequence
from html import escape

from engine.classroom.compare import Class, Group
from engine.classroom.table import Told
from ui.classroom import telling
from ui.classroom.drawing import bar, frontier
from ui.classroom.style import STYLE
from ui.texts.pseudo import NAME as PSEUDO
from ui.texts.speech import ENGLISH, language, tr
from ui.versions import program


def page(found: Class) -> str:
    """The whole page."""
    title = tr("classroom.title")
    code = ENGLISH if language() == PSEUDO else language()
    body = "\n".join(
        [
            f"<h1>{escape(title)}</h1>",
            _p(telling.title(found)),
            *(
                [_p(tr("classroom.branches_told"))]
                if len(found.counted) < len(found.tables)
                else ()
            ),
            *_left_out(found),
            *(part for n, g in enumerate(found.groups, 1) for part in _group(g, n)),
            f"<footer>{_p(tr('classroom.made_by', program=program()))}</footer>",
        ]
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(code)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _p(text: str, kind: str = "") -> str:
    return f'<p class="{kind}">{escape(text)}</p>' if kind else f"<p>{escape(text)}</p>"


def _table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[str]], names: int) -> str:
    """A table whose column ``names`` heads each row; cells come as HTML."""
    head = "".join(f'<th scope="col">{escape(x)}</th>' for x in heads)
    lines = []
    for row in rows:
        cells = [
            f'<th scope="row">{cell}</th>' if i == names else f"<td>{cell}</td>"
            for i, cell in enumerate(row)
        ]
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return (
        # A table that is wider than the page is scrolled to by keys as well.
        f'<div class="wide" role="region" tabindex="0" aria-label="{escape(caption)}">'
        f"<table><caption>{escape(caption)}</caption>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n" + "\n".join(lines) + "\n</tbody></table></div>"
    )


def _left_out(found: Class) -> Iterator[str]:
    if not found.left_out:
        return
    rows = [(escape(x.name), escape(telling.why(x))) for x in found.left_out]
    yield f"<section><h2>{escape(tr('classroom.left_out'))}</h2>"
    heads = (tr("classroom.file"), tr("classroom.why"))
    yield _table(tr("classroom.left_out_told", n=len(rows)), heads, rows, 0)
    yield "</section>"


def _group(group: Group, number: int) -> Iterator[str]:
    yield f"<section><h2>{escape(telling.group_title(group))}</h2>"
    if group.shared is not None and group.finished:
        yield f"<h3>{escape(tr('classroom.on_frontier'))}</h3>"
        yield f"<figure>{frontier(telling.chart(group), number)}"
        yield f"<figcaption>{escape(tr('classroom.frontier_told'))}</figcaption></figure>"
    yield f"<h3>{escape(tr('classroom.results'))}</h3>"
    yield from _results(group)
    yield f"<h3>{escape(tr('classroom.deals'))}</h3>"
    yield from _deals(group)
    if any(t.turning for t in group.tables):
        yield f"<h3>{escape(tr('classroom.turning_points'))}</h3>"
        yield from _turning(group)
    spread = group.spread()
    if spread:
        yield f"<h3>{escape(tr('classroom.choices'))}</h3>"
        yield _p(tr("classroom.choices_told"))
        rows = [
            (escape(telling.spread_title(s)), bar(telling.shares(s)),
             escape(telling.spread_told(s)))
            for s in spread
        ]  # fmt: skip
        heads = (tr("classroom.lever_head"), tr("classroom.tables_head"), tr("classroom.in_words"))
        yield _table(tr("classroom.choices_by_lever"), heads, rows, 0)
    yield from _times(group)
    yield "</section>"


def _results(group: Group) -> Iterator[str]:
    signs = telling.numbers(group.tables)
    named = any(telling.seats(t) for t in group.tables)
    rows = []
    for sign, t in zip(signs, group.tables, strict=True):
        cells = [escape(x) for x in telling.row(sign, t)]
        rows.append([*cells[:2], escape(telling.seats(t)), *cells[2:]] if named else cells)
    heads = [tr(key) for key in telling.HEADS]
    if named:
        heads.insert(2, tr("classroom.seats"))
    yield _table(tr("classroom.results_told"), heads, rows, 1)


def _deals(group: Group) -> Iterator[str]:
    rows = [
        (escape(telling.name_of(t)), escape(how), escape(terms))
        for t in group.tables
        for how, terms in telling.deals(t)
    ]
    without = [t.name for t in group.finished if not t.deals]
    if rows:
        heads = (tr("classroom.table"), tr("classroom.deals"), tr("classroom.terms"))
        yield _table(tr("classroom.deals_told"), heads, rows, 0)
    if without:
        yield _p(tr("classroom.without_deal", tables=", ".join(without)))


def _turning(group: Group) -> Iterator[str]:
    rows = []
    for t in group.tables:
        told = telling.turning(t)
        if told is not None:
            rows.append([escape(x) for x in (telling.name_of(t), *told)])
    heads = (
        tr("classroom.table"), tr("classroom.turn_head"), tr("classroom.change_us"),
        tr("classroom.change_cn"), tr("classroom.moves"),
    )  # fmt: skip
    yield _table(tr("classroom.turning_told"), heads, rows, 0)


def _times(group: Group) -> Iterator[str]:
    rows = [[escape(telling.name_of(t)), *telling.minutes(t)] for t in _timed(group.tables)]
    if not rows:
        return
    yield f"<h3>{escape(tr('classroom.times'))}</h3>"
    heads = (tr("classroom.table"), tr("classroom.talks"), tr("classroom.measures"))
    yield _table(tr("classroom.times_told"), heads, rows, 0)


def _timed(tables: Sequence[Told]) -> list[Told]:
    return [t for t in tables if any(s.seconds is not None for s in t.spent)]
