<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="delegation.confidential_mandate">
        <source>Confidential mandate</source>
    </message>
    <message id="delegation.economy">
        <source>Economy</source>
    </message>
    <message id="delegation.economy_since_start_bn">
        <source>Economy since the start, bn USD</source>
    </message>
    <message id="delegation.moved_by">
        <source>This turn from: {what}.</source>
    </message>
    <message id="delegation.national_security">
        <source>National security</source>
    </message>
    <message id="delegation.political_capital">
        <source>Political capital</source>
    </message>
    <message id="delegation.security">
        <source>Security</source>
    </message>
    <message id="delegation.support_at_home">
        <source>Support at home</source>
    </message>
    <message id="delegation.this_turn">
        <source>{value} this turn</source>
    </message>
</context>
</TS>
