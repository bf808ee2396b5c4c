<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="worth.at_home">
        <source>At home, for giving more than one gets: to us {a}, to them about {b}</source>
    </message>
    <message id="worth.by_our_mandate" numerus="yes">
        <source>By our mandate worth {a} bn ({b} to {c}) over the next {n} months against no deal. Our guess for {other}: {d} bn ({e} to {f}). By lines:</source>
        <translation>
            <numerusform>By our mandate worth {a} bn ({b} to {c}) over the next {n} month against no deal. Our guess for {other}: {d} bn ({e} to {f}). By lines:</numerusform>
            <numerusform>By our mandate worth {a} bn ({b} to {c}) over the next {n} months against no deal. Our guess for {other}: {d} bn ({e} to {f}). By lines:</numerusform>
        </translation>
    </message>
    <message id="worth.by_these_figures_somebody">
        <source>By these figures somebody is better off without it.</source>
    </message>
    <message id="worth.could_become_acceptable_both">
        <source>It could become acceptable to both with: {term}.</source>
    </message>
    <message id="worth.crosses_our_red_line">
        <source>Crosses our red line: {text}</source>
    </message>
    <message id="worth.line">
        <source>{term}: to us {a}, to them about {b}</source>
    </message>
    <message id="worth.passes">
        <source>Passes at home in {n} of 100 cases.</source>
    </message>
    <message id="worth.passes_against">
        <source>Passes at home in {n} of 100 cases; against: {names}.</source>
    </message>
    <message id="worth.passes_there">
        <source>{other}, by our guess: passes at home in {n} of 100 cases.</source>
    </message>
    <message id="worth.together">
        <source>The lines together, beyond each alone: to us {a}, to them about {b}</source>
    </message>
</context>
</TS>
