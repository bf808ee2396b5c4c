<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="worth.by_our_mandate">
        <source>By our mandate worth {a} bn ({b} to {c}) against no deal. Our guess for {other}: {d} bn ({e} to {f}).</source>
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
    <message id="worth.giving_more_than_we">
        <source>Giving more than we get costs us {a} at home.</source>
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
</context>
</TS>
