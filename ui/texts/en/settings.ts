<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="settings.adviser">
        <source>The adviser may be asked</source>
    </message>
    <message id="settings.adviser_told">
        <source>At the table it names three things that could be done, with what they are worth and the likely answer. A table may also be begun without it.</source>
    </message>
    <message id="settings.after" numerus="yes">
        <source>After {n} minutes</source>
        <translation>
            <numerusform>After {n} minute</numerusform>
            <numerusform>After {n} minutes</numerusform>
        </translation>
    </message>
    <message id="settings.another_folder">
        <source>Another &amp;folder</source>
    </message>
    <message id="settings.back">
        <source>&amp;Back</source>
    </message>
    <message id="settings.beside">
        <source>Help at the table</source>
    </message>
    <message id="settings.considers">
        <source>Show what the computer considers</source>
    </message>
    <message id="settings.considers_told">
        <source>While a computer seat thinks, the packages that it weighs are named, never what they are worth to it. They may still tell something of its instructions.</source>
    </message>
    <message id="settings.games">
        <source>Where games lie</source>
    </message>
    <message id="settings.games_told">
        <source>New games are written there. Those that you have begun stay where they are.</source>
    </message>
    <message id="settings.language">
        <source>Language</source>
    </message>
    <message id="settings.look">
        <source>Look and language</source>
    </message>
    <message id="settings.moments">
        <source>Moments</source>
    </message>
    <message id="settings.moments_alive">
        <source>Unfold at the table</source>
    </message>
    <message id="settings.moments_off">
        <source>None</source>
    </message>
    <message id="settings.moments_still">
        <source>Stand still at the table</source>
    </message>
    <message id="settings.moments_told">
        <source>An offer, an answer, the votes at home, a deal in force or a word that was not kept is told across the table for two seconds. Any key or click puts it away, and it can be read again in the talks.</source>
    </message>
    <message id="settings.motion">
        <source>Show movement</source>
    </message>
    <message id="settings.motion_told">
        <source>Such as links that open and close when a deal is signed. Without it the same is shown at once.</source>
    </message>
    <message id="settings.names">
        <source>Names of people stand in it</source>
    </message>
    <message id="settings.names_told">
        <source>Names that people gave at their seats stand in the report of a game. Without them it tells of the United States and China alone. The game's own file keeps them.</source>
    </message>
    <message id="settings.never">
        <source>Never</source>
    </message>
    <message id="settings.papers">
        <source>Confidential papers</source>
    </message>
    <message id="settings.pause">
        <source>Close by themselves</source>
    </message>
    <message id="settings.pause_told">
        <source>Where two play at one computer, open papers close when nobody has pressed a key or moved the mouse for so long. F8 closes them at once.</source>
    </message>
    <message id="settings.reasons">
        <source>Say why the computer moved</source>
    </message>
    <message id="settings.reasons_told">
        <source>Below what a computer seat said, and what it did in the open, stands why, never what it was worth to it.</source>
    </message>
    <message id="settings.settings">
        <source>Settings</source>
    </message>
    <message id="settings.taken">
        <source>What is taken along</source>
    </message>
    <message id="settings.text">
        <source>Size of text</source>
    </message>
    <message id="settings.theme">
        <source>Colours</source>
    </message>
    <message id="settings.theme_dark">
        <source>Dark</source>
    </message>
    <message id="settings.theme_light">
        <source>Light</source>
    </message>
    <message id="settings.theme_projector">
        <source>For a projector: large, strong contrast</source>
    </message>
</context>
</TS>
