<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="start.continue">
        <source>Continue: {game}</source>
    </message>
    <message id="start.games_you_begin_stand">
        <source>Games that you begin stand here; every move is kept as it is made.</source>
    </message>
    <message id="start.language">
        <source>Language</source>
    </message>
    <message id="start.learn_ten_minutes">
        <source>&amp;Learn in ten minutes</source>
    </message>
    <message id="start.library">
        <source>Library</source>
    </message>
    <message id="start.moves" numerus="yes">
        <source>{name}, {n} moves</source>
        <translation>
            <numerusform>{name}, {n} move</numerusform>
            <numerusform>{name}, {n} moves</numerusform>
        </translation>
    </message>
    <message id="start.new_game">
        <source>&amp;New game</source>
    </message>
    <message id="start.problem">
        <source>{name}: {problem}</source>
    </message>
    <message id="start.reciprocity">
        <source>Reciprocity</source>
    </message>
    <message id="start.try_open">
        <source>Try to open {name}</source>
    </message>
    <message id="start.united_states_china_at">
        <source>The United States and China at one table, over rare earths and chips.</source>
    </message>
    <message id="start.your_games">
        <source>Your games</source>
    </message>
</context>
</TS>
