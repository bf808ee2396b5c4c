<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="window.another_folder">
        <source>Another &amp;folder</source>
    </message>
    <message id="window.choose_your_measures">
        <source>Choose your measures.</source>
    </message>
    <message id="window.close">
        <source>Close</source>
    </message>
    <message id="window.copy_report">
        <source>Copy the &amp;report</source>
    </message>
    <message id="window.every_move_was_shown">
        <source>Every move that was shown as made is on the disk.</source>
    </message>
    <message id="window.game_kept_moves_screen">
        <source>The game is kept in {name} (moves: {n}), and the screen was drawn anew.</source>
    </message>
    <message id="window.go_on_another_folder">
        <source>Go on in another folder</source>
    </message>
    <message id="window.go_on_copy">
        <source>Go on in a &amp;copy</source>
    </message>
    <message id="window.go_on_from_move">
        <source>Go on from the move &amp;before</source>
    </message>
    <message id="window.go_on_new_file">
        <source>Go on in a new &amp;file</source>
    </message>
    <message id="window.look_at">
        <source>&amp;Look at it</source>
    </message>
    <message id="window.no_percentage">
        <source>--text: {text} is no percentage from 100 to 200</source>
    </message>
    <message id="window.no_place">
        <source>--{option}: the name of a place is needed</source>
    </message>
    <message id="window.no_screen">
        <source>no screen could be opened; set DISPLAY or WAYLAND_DISPLAY, install the system libraries that README names, or use a door without a screen</source>
    </message>
    <message id="window.papers_closed_pause" numerus="yes">
        <source>Nobody had pressed a key for {n} minutes, so the papers were closed.</source>
        <translation>
            <numerusform>Nobody had pressed a key for {n} minute, so the papers were closed.</numerusform>
            <numerusform>Nobody had pressed a key for {n} minutes, so the papers were closed.</numerusform>
        </translation>
    </message>
    <message id="window.program_failed">
        <source>Something in the program failed ({kind}).</source>
    </message>
    <message id="window.say_nothing">
        <source>Say &amp;nothing</source>
    </message>
    <message id="window.themes">
        <source>--theme: choose from {themes}</source>
    </message>
    <message id="window.title">
        <source>Reciprocity</source>
    </message>
    <message id="window.try_again">
        <source>Try &amp;again</source>
    </message>
    <message id="window.unknown_option">
        <source>{word}: unknown or incomplete option; see README for the doors</source>
    </message>
    <message id="window.you_have_word">
        <source>You have the word.</source>
    </message>
    <message id="window.your_briefing_next_others">
        <source>Your briefing is next. Others look away.</source>
    </message>
</context>
</TS>
