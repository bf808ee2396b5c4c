<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="takealong.pdf">
        <source>Save as PDF</source>
    </message>
    <message id="takealong.report">
        <source>Save the report</source>
    </message>
    <message id="takealong.report_works">
        <source>The model is working out the report.</source>
    </message>
    <message id="takealong.saved">
        <source>{name} was saved.</source>
    </message>
    <message id="takealong.tables">
        <source>Save the game as tables</source>
    </message>
</context>
</TS>
