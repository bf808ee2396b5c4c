<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="opening.advanced">
        <source>Advanced</source>
    </message>
    <message id="opening.adviser_allowed">
        <source>The adviser may be asked at this table</source>
    </message>
    <message id="opening.adviser_told">
        <source>It tells a delegation in private what it could do. Kept with the game: who begins without it plays without it to the end.</source>
    </message>
    <message id="opening.alone">
        <source>You play alone: your papers stay open and nothing has to be handed over.</source>
    </message>
    <message id="opening.back">
        <source>Back</source>
    </message>
    <message id="opening.begin">
        <source>&amp;Begin</source>
    </message>
    <message id="opening.begins">
        <source>begins in {month}</source>
    </message>
    <message id="opening.by_chance">
        <source>by chance</source>
    </message>
    <message id="opening.choose_situation">
        <source>Choose a situation</source>
    </message>
    <message id="opening.computer">
        <source>Computer: {name}</source>
    </message>
    <message id="opening.confidential">
        <source>Confidential</source>
    </message>
    <message id="opening.edit">
        <source>Edit</source>
    </message>
    <message id="opening.edit_told">
        <source>Edit {title}</source>
    </message>
    <message id="opening.facilitator_sits_with_us">
        <source>A facilitator sits with us</source>
    </message>
    <message id="opening.facilitator_writes">
        <source>A facilitator writes the neutral texts that are asked for; otherwise the computer does.</source>
    </message>
    <message id="opening.fault">
        <source>{side}: {problem}.</source>
    </message>
    <message id="opening.files_could_not_be">
        <source>Files that could not be read</source>
    </message>
    <message id="opening.hand_over">
        <source>Two delegations share this screen: it asks for the laptop to be passed before it opens papers.</source>
    </message>
    <message id="opening.make_own">
        <source>Make a scenario of your own…</source>
    </message>
    <message id="opening.map_says">
        <source>Each small map shows what flows in the first month: from ore to magnet above, from tool to chip below. A crossed box is a closed link. Point at a map to hear it in words.</source>
    </message>
    <message id="opening.name">
        <source>Name</source>
    </message>
    <message id="opening.name_delegation_or_player">
        <source>Name (may stay empty)</source>
    </message>
    <message id="opening.nobody">
        <source>The computer plays both sides, and you look on.</source>
    </message>
    <message id="opening.objective_points" numerus="yes">
        <source>Objective, {n} points: {text}</source>
        <translation>
            <numerusform>Objective, {n} point: {text}</numerusform>
            <numerusform>Objective, {n} points: {text}</numerusform>
        </translation>
    </message>
    <message id="opening.offices">
        <source>Name the offices</source>
    </message>
    <message id="opening.pass_laptop_delegation">
        <source>Pass the laptop to this delegation: {side}</source>
    </message>
    <message id="opening.people_at_this_laptop">
        <source>People at this laptop</source>
    </message>
    <message id="opening.play">
        <source>Play {title}</source>
    </message>
    <message id="opening.public">
        <source>public</source>
    </message>
    <message id="opening.red_line">
        <source>Red line: {text}</source>
    </message>
    <message id="opening.seed">
        <source>Seed</source>
    </message>
    <message id="opening.seed_tables_one_seed">
        <source>Seed (tables of one seed have the same world and papers)</source>
    </message>
    <message id="opening.situation">
        <source>The situation</source>
    </message>
    <message id="opening.size">
        <source>{turns}, about {minutes}</source>
    </message>
    <message id="opening.stronger">
        <source>Uneven: between equal players, {side} does better. Play it twice and change seats.</source>
    </message>
    <message id="opening.we_are_here_open">
        <source>We are here: open our papers</source>
    </message>
    <message id="opening.we_have_read_close">
        <source>We have read it; close our papers</source>
    </message>
    <message id="opening.we_have_read_go_on">
        <source>I have read it: to the table</source>
    </message>
    <message id="opening.who_sits_where">
        <source>Who sits where?</source>
    </message>
    <message id="opening.your_delegation">
        <source>Your delegation</source>
    </message>
    <message id="opening.your_own">
        <source>your own; {size}</source>
    </message>
</context>
</TS>
