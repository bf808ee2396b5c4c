<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="projector.announced">
        <source>Announced</source>
    </message>
    <message id="projector.deals">
        <source>Deals in force</source>
    </message>
    <message id="projector.economy">
        <source>Economy, bn USD</source>
    </message>
    <message id="projector.no_deal">
        <source>No deal is in force.</source>
    </message>
    <message id="projector.no_game">
        <source>No game is on the table.</source>
    </message>
    <message id="projector.nothing_announced">
        <source>Nothing has been announced.</source>
    </message>
    <message id="projector.security">
        <source>National security</source>
    </message>
    <message id="projector.situation">
        <source>The situation</source>
    </message>
    <message id="projector.title">
        <source>Reciprocity, for the room</source>
    </message>
</context>
</TS>
