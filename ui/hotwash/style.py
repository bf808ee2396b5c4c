"""How the page looks: light and dark by the reader's setting, and on paper."""

from ui.charts.drawing import FONT, TONES
from ui.theme import DARK, LIGHT, Theme


def _tones(theme: Theme) -> str:
    """The named colours of a theme, also those of drawings."""
    named = {
        "paper": theme.paper, "card": theme.card, "panel": theme.panel, "ink": theme.ink,
        "soft": theme.ink_soft, "rule": theme.rule, "faint": theme.rule_strong,
        "ground": theme.card, "us": theme.side_us, "cn": theme.side_cn, "focus": theme.focus,
    }  # fmt: skip
    return " ".join(f"--{name}: {colour};" for name, colour in named.items())


def _drawn() -> str:
    """Shapes of drawings in the tones of the page."""
    rules = []
    for tone in TONES:
        rules.append(f"svg .area.{tone} {{ fill: var(--{tone}); }}")
        rules.append(f"svg .line.{tone}, svg .mark.{tone} {{ stroke: var(--{tone}); }}")
        rules.append(f"svg .mark.{tone} {{ fill: var(--{tone}); }}")
    return "\n".join([*rules, "svg .mark.open { fill: var(--ground); }"])


# Lengths and weights of the page. [definition]
STYLE = f"""
:root {{ color-scheme: light dark; {_tones(LIGHT)} }}
@media (prefers-color-scheme: dark) {{ :root {{ {_tones(DARK)} }} }}
* {{ box-sizing: border-box; }}
body {{ margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 {FONT}; }}
header, main, footer, nav {{ max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }}
header {{ padding-top: 2rem; }}
h1 {{ font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }}
h2 {{ font-size: 1.4rem; margin: 0 0 .75rem; }}
h3 {{ font-size: 1.1rem; margin: 1.5rem 0 .5rem; }}
p, ul, ol {{ margin: 0 0 .75rem; max-width: 46rem; overflow-wrap: anywhere; }}
p.lead {{ font-size: 1.15rem; }}
p.small, footer {{ color: var(--soft); font-size: .9rem; }}
nav ul {{ display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0;
  max-width: none; }}
a {{ color: inherit; text-underline-offset: .2em; }}
a:focus-visible, .wide:focus-visible {{ outline: 3px solid var(--focus); outline-offset: 2px; }}
section {{ background: var(--card); border: 1px solid var(--rule); border-radius: 10px;
  padding: 1.25rem; margin: 1.25rem 0; }}
.wide {{ overflow-x: auto; margin: 0 0 1rem; }}
table {{ border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; }}
caption {{ text-align: left; font-weight: 600; padding: 0 0 .4rem; }}
th, td {{ text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0;
  border-bottom: 1px solid var(--rule); }}
thead th {{ border-bottom: 1px solid var(--faint); }}
tbody th {{ font-weight: 400; min-width: 4rem; }}
svg text {{ paint-order: stroke; stroke: var(--ground); stroke-width: 3px; }}
svg text.ground {{ stroke: none; }}
tfoot th, tfoot td {{ font-weight: 600; border-bottom: 0; }}
figure {{ margin: 0 0 1rem; }}
figcaption {{ color: var(--soft); font-size: .9rem; }}
svg {{ max-width: 100%; height: auto; display: block; }}
{_drawn()}
@media screen and (max-width: 640px) {{
  svg {{ max-width: none; width: 560px; }}
  td, tbody th {{ min-width: 6rem; }}
}}
@media print {{
  :root {{ color-scheme: light; {_tones(LIGHT)} --paper: #ffffff; --card: #ffffff;
    --ground: #ffffff; }}
  @page {{ size: A4; margin: 18mm; }}
  body {{ font-size: 10.5pt; }}
  header, main, footer {{ max-width: none; padding: 0; }}
  nav {{ display: none; }}
  section {{ border: 0; padding: 0; margin: 0 0 8mm; }}
  h2, h3, caption {{ break-after: avoid; }}
  figure, tr {{ break-inside: avoid; }}
  .wide {{ overflow: visible; }}
  table {{ font-size: 8.5pt; width: 100%; }}
  th, td {{ padding-right: 2mm; }}
  .page {{ break-before: page; }}
}}
"""
