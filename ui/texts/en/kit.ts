<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="kit.down">
        <source>down {change}</source>
    </message>
    <message id="kit.error">
        <source>Error</source>
    </message>
    <message id="kit.named">
        <source>{name}: {value}</source>
    </message>
    <message id="kit.not_known">
        <source>not known</source>
    </message>
    <message id="kit.note">
        <source>Note</source>
    </message>
    <message id="kit.page">
        <source>Page</source>
    </message>
    <message id="kit.papers_closed">
        <source>Papers closed</source>
    </message>
    <message id="kit.up">
        <source>up {change}</source>
    </message>
    <message id="kit.warning">
        <source>Warning</source>
    </message>
</context>
</TS>
