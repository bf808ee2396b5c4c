<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="members.back">
        <source>Back to the table</source>
    </message>
    <message id="members.close">
        <source>Close this paper</source>
    </message>
    <message id="members.minds">
        <source>Levers that you look after, as they stand</source>
    </message>
    <message id="members.only_you">
        <source>Only you look now.</source>
    </message>
    <message id="members.open">
        <source>Open the paper of {office}</source>
    </message>
    <message id="members.title">
        <source>Offices and their papers</source>
    </message>
    <message id="members.told">
        <source>Each paper is for the eyes of who holds the office. Hand the laptop over inside the delegation, and close the paper before you hand it on.</source>
    </message>
</context>
</TS>
