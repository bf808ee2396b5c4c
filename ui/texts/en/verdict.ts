<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="verdict.against">
        <source>{office}: against. {told}</source>
    </message>
    <message id="verdict.as_it_lies">
        <source>Their offer as it lies: us {a}, {other} {b} bn</source>
    </message>
    <message id="verdict.band">
        <source>{a} bn, 90 of 100 between {b} and {c}, against no deal</source>
    </message>
    <message id="verdict.bn">
        <source>{n} bn</source>
    </message>
    <message id="verdict.both_gain">
        <source>Better than no deal for both, and both houses are likely to pass it.</source>
    </message>
    <message id="verdict.both_lose">
        <source>Both sides are better off without it. Change what moves.</source>
    </message>
    <message id="verdict.crosses_no_cure">
        <source>{lever} at {now} crosses our red line.</source>
    </message>
    <message id="verdict.cure">
        <source>With {term} as well it would beat no deal for both.</source>
    </message>
    <message id="verdict.for">
        <source>{office}: for. {told}</source>
    </message>
    <message id="verdict.home">
        <source>Passes here: {n} in 100</source>
    </message>
    <message id="verdict.house_ours">
        <source>Our own house may refuse it: {names} against.</source>
    </message>
    <message id="verdict.house_theirs">
        <source>Their house may refuse it: {names} against.</source>
    </message>
    <message id="verdict.keeps_red_line">
        <source>{lever}: {level} in place of {now} would keep our red line.</source>
    </message>
    <message id="verdict.less">
        <source>Less</source>
    </message>
    <message id="verdict.more">
        <source>More</source>
    </message>
    <message id="verdict.no_deal">
        <source>no deal</source>
    </message>
    <message id="verdict.nothing_moves">
        <source>Nothing moves yet: open a card and promise something.</source>
    </message>
    <message id="verdict.ours">
        <source>Worth to us</source>
    </message>
    <message id="verdict.theirs">
        <source>Our guess for {other}</source>
    </message>
    <message id="verdict.there">
        <source>Passes there: {n} in 100</source>
    </message>
    <message id="verdict.they_lose">
        <source>By our guess {other} is better off without it. Give more, or ask for less.</source>
    </message>
    <message id="verdict.try">
        <source>Try it</source>
    </message>
    <message id="verdict.views">
        <source>{n} of 100 cases. {view}</source>
    </message>
    <message id="verdict.we_lose">
        <source>We are better off without it. Ask for more, or give less.</source>
    </message>
    <message id="verdict.weighing">
        <source>The model is weighing it.</source>
    </message>
</context>
</TS>
