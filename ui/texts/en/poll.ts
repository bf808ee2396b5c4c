<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="poll.accept">
        <source>Accept this package:</source>
    </message>
    <message id="poll.agreed">
        <source>For it: {a}. Against: {b}. The delegation can go on.</source>
    </message>
    <message id="poll.all_yes">
        <source>All say yes</source>
    </message>
    <message id="poll.at_home">
        <source>What people say here is their office’s vote at home.</source>
    </message>
    <message id="poll.away">
        <source>Away</source>
    </message>
    <message id="poll.back">
        <source>Back to the table</source>
    </message>
    <message id="poll.go_on">
        <source>Go on</source>
    </message>
    <message id="poll.no">
        <source>No</source>
    </message>
    <message id="poll.no_measures">
        <source>No measures this turn.</source>
    </message>
    <message id="poll.not_agreed">
        <source>For it: {a}. Against: {b}. That is not enough.</source>
    </message>
    <message id="poll.open">
        <source>{people} not asked yet.</source>
    </message>
    <message id="poll.title">
        <source>What does the delegation say?</source>
    </message>
    <message id="poll.who">
        <source>{name}, {office} ({votes})</source>
    </message>
    <message id="poll.yes">
        <source>Yes</source>
    </message>
</context>
</TS>
