<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="whatif.alone">
        <source>{level} (leave it alone)</source>
    </message>
    <message id="whatif.cannot">
        <source>It cannot be tried: {why}</source>
    </message>
    <message id="whatif.failed">
        <source>The calculation has failed; try another one.</source>
    </message>
    <message id="whatif.level">
        <source>Level instead</source>
    </message>
    <message id="whatif.lever">
        <source>Lever</source>
    </message>
    <message id="whatif.side">
        <source>Who</source>
    </message>
    <message id="whatif.title">
        <source>What if?</source>
    </message>
    <message id="whatif.try">
        <source>Play it again</source>
    </message>
    <message id="whatif.turn">
        <source>Turn</source>
    </message>
    <message id="whatif.works">
        <source>The game is played again…</source>
    </message>
</context>
</TS>
