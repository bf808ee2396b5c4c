<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="roles.all_told">
        <source>The delegation offers and accepts only what every office is for. Who is away does not count.</source>
    </message>
    <message id="roles.begin">
        <source>Begin with these people</source>
    </message>
    <message id="roles.by_all">
        <source>All offices have to agree</source>
    </message>
    <message id="roles.by_majority">
        <source>By majority of the votes</source>
    </message>
    <message id="roles.by_speaker">
        <source>The speaker decides</source>
    </message>
    <message id="roles.class_list">
        <source>Class list</source>
    </message>
    <message id="roles.clear">
        <source>Nobody</source>
    </message>
    <message id="roles.deal">
        <source>Deal the offices</source>
    </message>
    <message id="roles.decides">
        <source>How a delegation decides</source>
    </message>
    <message id="roles.form">
        <source>Proposal of the delegation of {side}</source>
    </message>
    <message id="roles.form_for">
        <source>Who of us is for it, who against: {line}</source>
    </message>
    <message id="roles.form_levers">
        <source>Levers and their levels</source>
    </message>
    <message id="roles.form_terms">
        <source>For how many months ({months}): ____     verified: yes / no     returns if broken: yes / no</source>
    </message>
    <message id="roles.form_told">
        <source>A line for each commitment: which lever, from where to where, at once or in how many turns, in public or in a side letter.</source>
    </message>
    <message id="roles.form_why">
        <source>Why the other side should want it: {line}</source>
    </message>
    <message id="roles.forms">
        <source>Proposal forms…</source>
    </message>
    <message id="roles.how_it_decides">
        <source>How your delegation decides</source>
    </message>
    <message id="roles.how_you_weigh">
        <source>How you weigh</source>
    </message>
    <message id="roles.kinds">
        <source>Lists of names</source>
    </message>
    <message id="roles.list_empty">
        <source>Write names first, one a line, or open a list.</source>
    </message>
    <message id="roles.majority_told">
        <source>The delegation offers and accepts only what offices with more than half of the votes are for. Who is away does not count.</source>
    </message>
    <message id="roles.minds">
        <source>You look after: {levers}.</source>
    </message>
    <message id="roles.name_a_line">
        <source>One name a line</source>
    </message>
    <message id="roles.name_here">
        <source>Name: ______________________________</source>
    </message>
    <message id="roles.name_of">
        <source>{name} ({office})</source>
    </message>
    <message id="roles.nobody">
        <source>Nobody is named: each delegation is one player.</source>
    </message>
    <message id="roles.not_dealt">
        <source>Names stand in the class list, but nobody holds an office yet: deal the offices, or empty the list.</source>
    </message>
    <message id="roles.not_read">
        <source>{name}: {problem}</source>
    </message>
    <message id="roles.notes">
        <source>Notes</source>
    </message>
    <message id="roles.observers">
        <source>Observers</source>
    </message>
    <message id="roles.office_held">
        <source>{office}: {names}</source>
    </message>
    <message id="roles.open_list">
        <source>Open a list…</source>
    </message>
    <message id="roles.own_papers">
        <source>Each office has a paper of its own: Ctrl+M, or on its role sheet.</source>
    </message>
    <message id="roles.sheet_of">
        <source>Role sheet for {title}</source>
    </message>
    <message id="roles.sheets">
        <source>Role sheets…</source>
    </message>
    <message id="roles.side_alone">
        <source>Nobody holds an office of {side}: that delegation is one player.</source>
    </message>
    <message id="roles.side_sum">
        <source>{side}: {people} in {offices}.</source>
    </message>
    <message id="roles.speaker_told">
        <source>The speaker decides, whatever the others say.</source>
    </message>
    <message id="roles.told">
        <source>Each office of a delegation can have a person, or several who share it: write + between them. Who is named is asked before the delegation moves. An office without anybody votes as the model reckons.</source>
    </message>
    <message id="roles.too_many">
        <source>{n} names are {left} more than one table holds: offices are shared by two, and {watching} can watch. Leave some out, or make a second table.</source>
    </message>
    <message id="roles.vote_told">
        <source>What you say of a package, when your side offers it or accepts it, is your vote at home. If you are away, your office votes by what the deal is worth to it.</source>
    </message>
    <message id="roles.watch">
        <source>{people} watching.</source>
    </message>
    <message id="roles.we_get">
        <source>{side} gives in return</source>
    </message>
    <message id="roles.we_give">
        <source>{side} gives</source>
    </message>
    <message id="roles.weighs">
        <source>Economy {a}, security {b}; {n} of the votes at home.</source>
    </message>
    <message id="roles.what_you_stand_for">
        <source>What you stand for</source>
    </message>
    <message id="roles.with_commas">
        <source>Names with commas between</source>
    </message>
    <message id="roles.your_eyes">
        <source>For your eyes only</source>
    </message>
</context>
</TS>
