"""The look of a class's page: the window's colours by day and by night, and on paper."""

STYLE = """
:root { color-scheme: light dark; --paper: #f4f0e7; --card: #fffdf9; --ink: #1a1f26;
  --soft: #50565e; --rule: #ddd6c7; --strong: #77756e; --us: #00629b; --cn: #a84600 }
@media (prefers-color-scheme: dark) { :root { --paper: #12161b; --card: #1b2128; --ink: #f3f0e8;
  --soft: #b9bcc0; --rule: #363d46; --strong: #8a8f96; --us: #6cb9f0; --cn: #ff9d5c } }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.5 Inter, system-ui, sans-serif; font-variant-numeric: tabular-nums }
main { max-width: 76rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.9rem; margin: .3rem 0 } h2 { font-size: 1.4rem; margin: 2rem 0 .5rem }
h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem }
figure { margin: 0; background: var(--card); border: 1px solid var(--rule); border-radius: 10px;
  padding: 1rem }
figcaption, caption { color: var(--soft); text-align: left; padding: .4rem 0; max-width: 52rem }
.wide { overflow-x: auto; background: var(--card); border: 1px solid var(--rule);
  border-radius: 10px; padding: .3rem .8rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem;
  border-bottom: 1px solid var(--rule) }
thead th { color: var(--soft); vertical-align: bottom }
tbody th { font-weight: 600; white-space: nowrap }
tbody tr:last-child > * { border-bottom: none }
svg { display: block; width: 100%; height: auto }
svg text { font: 13px Inter, system-ui, sans-serif; fill: var(--ink) }
svg .named { paint-order: stroke; stroke: var(--card); stroke-width: 4px }
svg .soft { fill: var(--soft) } svg .us { fill: var(--us) } svg .cn { fill: var(--cn) }
svg .axis { stroke: var(--ink); stroke-width: 1 } svg .grid { stroke: var(--rule) }
svg .front { fill: none; stroke: var(--ink); stroke-width: 2 }
svg .mark { fill: var(--ink) } svg .thread { stroke: var(--strong) }
svg .disc { fill: var(--card); stroke: var(--ink); stroke-width: 1.4 }
svg .sign { text-anchor: middle; font-weight: 600; font-size: 12px }
.bar { min-width: 22rem } .bar svg text { font-size: 12px }
footer { color: var(--soft); margin-top: 2rem }
@media print { body { background: #fff } main { max-width: none; padding: 0 }
  section { break-before: page } tr, figure { break-inside: avoid }
  thead { display: table-header-group }
  .wide, figure { border: none; padding: 0; overflow: visible } }
"""
