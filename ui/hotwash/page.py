"""A report as one file of HTML that needs nothing else: no script, no picture, no network.

Every text goes through ``plain_text``, which is the only way into the page, so that a name or a
scenario with markup in it is read and not run. The page's own policy forbids scripts and loads.
"""

from __future__ import annotations

from itertools import count
from pathlib import Path

from ui.charts.drawing import plain_text, svg
from ui.hotwash.report import Block, Figure, Items, Part, Report, Section, Table, Text
from ui.hotwash.style import STYLE
from ui.texts.speech import tr

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'"
)


def save(report: Report, part: Path) -> None:
    """The report as a file of HTML; raises OSError."""
    part.write_text(html(report), encoding="utf-8", newline="\n")


def html(report: Report) -> str:
    """The whole page."""
    numbers = count(1)
    title, t = plain_text(report.title), plain_text
    links = "\n".join(f'<li><a href="#{s.id}">{t(s.title)}</a></li>' for s in report.sections)
    sections = "\n".join(_section(s, numbers) for s in report.sections)
    return f"""<!DOCTYPE html>
<html lang="{t(report.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{t(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<p class="lead">{t(report.verdict)}</p>
</header>
<nav aria-label="{t(tr("debrief.parts_of_it"))}">
<ul>
{links}
</ul>
</nav>
<main>
{sections}
</main>
<footer>
<p>{t(tr("hotwash.footer"))}</p>
</footer>
</body>
</html>
"""


def _section(s: Section, numbers: count[int]) -> str:
    inside = [_block(b, numbers) for b in s.blocks] + [_part(p, numbers) for p in s.parts]
    return (
        f'<section id="{s.id}" aria-labelledby="{s.id}-title">\n'
        f'<h2 id="{s.id}-title">{plain_text(s.title)}</h2>\n' + "\n".join(inside) + "\n</section>"
    )


def _part(p: Part, numbers: count[int]) -> str:
    inside = "\n".join(_block(b, numbers) for b in p.blocks)
    kind = ' class="page"' if p.page else ""
    return f"<div{kind}>\n<h3>{plain_text(p.title)}</h3>\n{inside}\n</div>"


def _block(b: Block, numbers: count[int]) -> str:
    if isinstance(b, Text):
        kind = f' class="{b.role}"' if b.role != "body" else ""
        return f"<p{kind}>{plain_text(b.text)}</p>"
    if isinstance(b, Items):
        tag = "ol" if b.numbered else "ul"
        lines = "\n".join(f"<li>{plain_text(line)}</li>" for line in b.items)
        return f"<{tag}>\n{lines}\n</{tag}>"
    if isinstance(b, Figure):
        id = f"figure{next(numbers)}"
        drawn = _wide(svg(b.drawing, b.caption, b.told, id), f"{id}-name")
        return f"<figure>\n{drawn}\n<figcaption>{plain_text(b.caption)}</figcaption>\n</figure>"
    return _table(b, f"table{next(numbers)}")


def _wide(inside: str, name: str) -> str:
    """A frame that scrolls by itself where the page is narrow, also by keys."""
    return (
        f'<div class="wide" role="group" tabindex="0" aria-labelledby="{name}">\n{inside}\n</div>'
    )


def _table(b: Table, id: str) -> str:
    head = "".join(f'<th scope="col">{plain_text(c)}</th>' for c in b.head)
    body = "\n".join(_row(r) for r in b.rows)
    foot = f"<tfoot>\n{_row(b.total)}\n</tfoot>\n" if b.total else ""
    caption = f'<caption id="{id}">{plain_text(b.caption)}</caption>'
    rows = f"<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{body}\n</tbody>\n{foot}"
    return _wide(f"<table>\n{caption}\n{rows}</table>", id)


def _row(cells: tuple[str, ...]) -> str:
    first, *rest = cells
    told = "".join(f"<td>{plain_text(c)}</td>" for c in rest)
    return f'<tr><th scope="row">{plain_text(first)}</th>{told}</tr>'
