<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="equilibria.matrix">
        <source>{name}: results of the United States / China, {n} games; rows are American, columns Chinese</source>
    </message>
    <message id="equilibria.mixed">
        <source>mixed: {us} against {cn}, {a} / {b}</source>
    </message>
    <message id="equilibria.no_games">
        <source>{name}: there are no games in it; python main.py tournament plays some</source>
    </message>
    <message id="equilibria.pure">
        <source>pure: {us} against {cn}, {a} / {b}</source>
    </message>
</context>
</TS>
