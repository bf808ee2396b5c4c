<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="deed.about">
        <source>About Reciprocity</source>
    </message>
    <message id="deed.ask">
        <source>Ask for the facilitator</source>
    </message>
    <message id="deed.clock">
        <source>Stop the clock, or let it run</source>
    </message>
    <message id="deed.console">
        <source>Facilitator's console</source>
    </message>
    <message id="deed.counsel">
        <source>Ask the adviser, or leave it</source>
    </message>
    <message id="deed.fold">
        <source>Show or hide the delegations</source>
    </message>
    <message id="deed.full">
        <source>Full screen</source>
    </message>
    <message id="deed.group_class">
        <source>The class</source>
    </message>
    <message id="deed.group_game">
        <source>The game</source>
    </message>
    <message id="deed.group_help">
        <source>Help</source>
    </message>
    <message id="deed.group_show">
        <source>What is shown</source>
    </message>
    <message id="deed.group_take">
        <source>Take along</source>
    </message>
    <message id="deed.home">
        <source>To the start screen</source>
    </message>
    <message id="deed.hotwash">
        <source>Save the report for the class</source>
    </message>
    <message id="deed.larger">
        <source>Larger text</source>
    </message>
    <message id="deed.members">
        <source>Offices and their papers</source>
    </message>
    <message id="deed.menu">
        <source>Menu</source>
    </message>
    <message id="deed.menu_told">
        <source>Menu: what can be done from everywhere</source>
    </message>
    <message id="deed.minute">
        <source>One more minute</source>
    </message>
    <message id="deed.papers">
        <source>Close the papers</source>
    </message>
    <message id="deed.pdf">
        <source>Save what lies open as PDF</source>
    </message>
    <message id="deed.print">
        <source>Print what lies open</source>
    </message>
    <message id="deed.projector">
        <source>Projector view for the room</source>
    </message>
    <message id="deed.quit">
        <source>Quit</source>
    </message>
    <message id="deed.script">
        <source>What to read aloud</source>
    </message>
    <message id="deed.settings">
        <source>Settings</source>
    </message>
    <message id="deed.sheet">
        <source>Keys</source>
    </message>
    <message id="deed.smaller">
        <source>Smaller text</source>
    </message>
    <message id="deed.step">
        <source>Next step of the plan</source>
    </message>
    <message id="deed.survey">
        <source>Survey before or after</source>
    </message>
    <message id="deed.tables">
        <source>Save the game as tables</source>
    </message>
    <message id="deed.usual">
        <source>Text at its usual size</source>
    </message>
</context>
</TS>
