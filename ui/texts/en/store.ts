<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="store.calculation_failed">
        <source>A calculation failed ({kind}); the game is kept.</source>
    </message>
    <message id="store.computer_could_not_choose">
        <source>The computer could not choose a move ({problem}). The game is kept; let it try again or say nothing this time.</source>
    </message>
    <message id="store.this_game_only_being">
        <source>This game is only being looked at.</source>
    </message>
</context>
</TS>
