<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="draft.cure_add">
        <source>Add a line.</source>
    </message>
    <message id="draft.cure_at_once">
        <source>Let it begin at once.</source>
    </message>
    <message id="draft.cure_hold">
        <source>Hold it where it is today.</source>
    </message>
    <message id="draft.cure_last">
        <source>Choose another duration.</source>
    </message>
    <message id="draft.cure_other">
        <source>Put another lever in its place.</source>
    </message>
    <message id="draft.cure_out">
        <source>Take it out.</source>
    </message>
    <message id="draft.cure_publish">
        <source>Take it out of the side letter.</source>
    </message>
    <message id="draft.cure_unwatched">
        <source>Leave verification out.</source>
    </message>
    <message id="draft.cure_wait">
        <source>End the talks; the next turn brings new ones.</source>
    </message>
    <message id="draft.cure_wait_answer">
        <source>Accept or reject what lies there; the next turn brings new ones.</source>
    </message>
    <message id="draft.fault_on">
        <source>{levers}: {why}</source>
    </message>
</context>
</TS>
