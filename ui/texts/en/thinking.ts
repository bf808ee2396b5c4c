<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="thinking.considers">
        <source>Considers: {what}</source>
    </message>
    <message id="thinking.neutral">
        <source>A neutral text is being written.</source>
    </message>
    <message id="thinking.stop">
        <source>&amp;Stop thinking</source>
    </message>
    <message id="thinking.stop_told">
        <source>It says or does nothing this time, and the game goes on</source>
    </message>
    <message id="thinking.who">
        <source>{side} is thinking.</source>
    </message>
</context>
</TS>
