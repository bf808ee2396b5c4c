<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="start.all_games">
        <source>All {n} games</source>
    </message>
    <message id="start.being_read">
        <source>…</source>
    </message>
    <message id="start.bring_back">
        <source>Bring back</source>
    </message>
    <message id="start.can_come_back">
        <source>they can come back</source>
    </message>
    <message id="start.class_says">
        <source>Three questions, then a plan with a clock and words to read aloud.</source>
    </message>
    <message id="start.compare">
        <source>Co&amp;mpare games…</source>
    </message>
    <message id="start.compare_files">
        <source>Records to compare</source>
    </message>
    <message id="start.compare_says">
        <source>Many tables of a class on one page: results, deals, choices.</source>
    </message>
    <message id="start.computer">
        <source>computer</source>
    </message>
    <message id="start.continue">
        <source>&amp;Continue</source>
    </message>
    <message id="start.delete">
        <source>Delete</source>
    </message>
    <message id="start.deleted_games">
        <source>Deleted games</source>
    </message>
    <message id="start.drag_here">
        <source>A record (.rec), a scenario (.toml) or a session plan (.plan) can be dragged onto this window; several records, or a folder of them, are compared.</source>
    </message>
    <message id="start.ended">
        <source>ended</source>
    </message>
    <message id="start.export">
        <source>Save a copy</source>
    </message>
    <message id="start.file">
        <source>File: {name}</source>
    </message>
    <message id="start.games_you_begin_stand">
        <source>Games that you begin stand here; every move is kept as it is made.</source>
    </message>
    <message id="start.glossary">
        <source>&amp;Glossary</source>
    </message>
    <message id="start.glossary_says">
        <source>The words of the field in plain sentences.</source>
    </message>
    <message id="start.go">
        <source>Open</source>
    </message>
    <message id="start.kinds_of_files">
        <source>Records, scenarios and session plans</source>
    </message>
    <message id="start.kinds_of_records">
        <source>Records</source>
    </message>
    <message id="start.language">
        <source>Language</source>
    </message>
    <message id="start.learn_says">
        <source>A guided first table: you play, a guide says what matters and why.</source>
    </message>
    <message id="start.learn_ten_minutes">
        <source>&amp;Learn in ten minutes</source>
    </message>
    <message id="start.library">
        <source>Li&amp;brary</source>
    </message>
    <message id="start.library_says">
        <source>All your games and those worth replaying; rename, copy, delete.</source>
    </message>
    <message id="start.library_title">
        <source>Library</source>
    </message>
    <message id="start.look">
        <source>Look at it</source>
    </message>
    <message id="start.more">
        <source>More</source>
    </message>
    <message id="start.moves" numerus="yes">
        <source>{n} moves</source>
        <translation>
            <numerusform>{n} move</numerusform>
            <numerusform>{n} moves</numerusform>
        </translation>
    </message>
    <message id="start.named_game">
        <source>{name} ({title})</source>
    </message>
    <message id="start.neither">
        <source>{name} is no record (.rec), no scenario (.toml) and no session plan (.plan).</source>
    </message>
    <message id="start.new_game">
        <source>&amp;New game</source>
    </message>
    <message id="start.new_name">
        <source>New name</source>
    </message>
    <message id="start.new_says">
        <source>Choose a situation and who plays whom.</source>
    </message>
    <message id="start.no_records">
        <source>There is no record (.rec) in {name}.</source>
    </message>
    <message id="start.not_begun">
        <source>not begun</source>
    </message>
    <message id="start.not_done">
        <source>That could not be done: {reason}.</source>
    </message>
    <message id="start.open">
        <source>&amp;Open a file</source>
    </message>
    <message id="start.open_file">
        <source>Open a record or a scenario</source>
    </message>
    <message id="start.open_says">
        <source>A record or a scenario from somewhere else.</source>
    </message>
    <message id="start.person">
        <source>person</source>
    </message>
    <message id="start.reciprocity">
        <source>Reciprocity</source>
    </message>
    <message id="start.rename">
        <source>Rename</source>
    </message>
    <message id="start.result_end">
        <source>{side} {n}</source>
    </message>
    <message id="start.result_so_far">
        <source>{side} {n} so far</source>
    </message>
    <message id="start.run_class">
        <source>&amp;Run a class</source>
    </message>
    <message id="start.seat">
        <source>{side}: {who}</source>
    </message>
    <message id="start.side_with_name">
        <source>{side} ({name})</source>
    </message>
    <message id="start.try_open">
        <source>Try to open</source>
    </message>
    <message id="start.turn">
        <source>turn {n} of {most}</source>
    </message>
    <message id="start.undo_delete">
        <source>Undo</source>
    </message>
    <message id="start.united_states_china_at">
        <source>The United States and China at one table, over rare earths and chips.</source>
    </message>
    <message id="start.was_deleted">
        <source>{name} was deleted.</source>
    </message>
    <message id="start.worth_replaying">
        <source>Worth replaying</source>
    </message>
    <message id="start.your_games">
        <source>Your games</source>
    </message>
</context>
</TS>
