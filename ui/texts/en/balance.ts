<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="balance.all">
        <source>{reached} goals reached, {missed} not</source>
    </message>
    <message id="balance.at_least">
        <source>{x} or more</source>
    </message>
    <message id="balance.at_most">
        <source>{x} or less</source>
    </message>
    <message id="balance.between">
        <source>{a} to {b}</source>
    </message>
    <message id="balance.breach_pays">
        <source>a breach pays whoever breaks its word: part of games</source>
    </message>
    <message id="balance.failed">
        <source>players that failed and were replaced: {n}</source>
    </message>
    <message id="balance.first_word">
        <source>what the first word brings: part of the joint gain</source>
    </message>
    <message id="balance.left_novice">
        <source>joint gain that novices leave: part</source>
    </message>
    <message id="balance.left_strategist">
        <source>joint gain that strategists leave: part</source>
    </message>
    <message id="balance.lever_least">
        <source>the least used lever: part of the turns in which it could be moved</source>
    </message>
    <message id="balance.lever_most">
        <source>the most used lever: part of the turns in which it could be moved</source>
    </message>
    <message id="balance.missed">
        <source>missed   {what}: {found}, wanted {wanted}, {n} games</source>
    </message>
    <message id="balance.not_measured">
        <source>-        {what}: not measured</source>
    </message>
    <message id="balance.par_CN">
        <source>China reaches its par between strategists: part of games</source>
    </message>
    <message id="balance.par_US">
        <source>the United States reach their par between strategists: part of games</source>
    </message>
    <message id="balance.plan_CN">
        <source>the best fixed plan as China: part of the strategist's result</source>
    </message>
    <message id="balance.plan_US">
        <source>the best fixed plan as the United States: part of the strategist's result</source>
    </message>
    <message id="balance.reached">
        <source>reached  {what}: {found}, wanted {wanted}, {n} games</source>
    </message>
    <message id="balance.reported">
        <source>         {what}: {found}, {n} games</source>
    </message>
    <message id="balance.responder_CN">
        <source>a best responder as China above the strategist there, bn USD</source>
    </message>
    <message id="balance.responder_US">
        <source>a best responder as the United States above the strategist there, bn USD</source>
    </message>
    <message id="balance.rung_negotiator">
        <source>mirrored pairs that the negotiator wins against the novice: part</source>
    </message>
    <message id="balance.rung_novice">
        <source>mirrored pairs that the novice wins against dice: part</source>
    </message>
    <message id="balance.rung_planner">
        <source>mirrored pairs that the planner wins against the negotiator: part</source>
    </message>
    <message id="balance.rung_strategist">
        <source>mirrored pairs that the strategist wins against the planner: part</source>
    </message>
    <message id="balance.scenario">
        <source>{name}, {n} games</source>
    </message>
    <message id="balance.signed">
        <source>games between strategists that end with a deal in force: part</source>
    </message>
    <message id="balance.threats">
        <source>threats of hawks and merchants that are carried out: part</source>
    </message>
</context>
</TS>
