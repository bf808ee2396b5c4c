<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="history.after_first_turn_both">
        <source>After the first turn both sides' scores stand here.</source>
    </message>
    <message id="history.copy_chart">
        <source>Copy the chart</source>
    </message>
    <message id="history.drawing">
        <source>Drawing</source>
    </message>
    <message id="history.economy_security_both_sides">
        <source>Economy and security of both sides by turn</source>
    </message>
    <message id="history.economy_total">
        <source>Economy, running total, bn USD</source>
    </message>
    <message id="history.export">
        <source>Export</source>
    </message>
    <message id="history.export_table">
        <source>Export the table</source>
    </message>
    <message id="history.security_points">
        <source>Security, points</source>
    </message>
    <message id="history.so_far">
        <source>So far</source>
    </message>
    <message id="history.table">
        <source>The table is in {name}.</source>
    </message>
    <message id="history.turn">
        <source>turn</source>
    </message>
    <message id="history.turn_of">
        <source>Turn {n}, {month}</source>
    </message>
    <message id="history.was_not_written_choose">
        <source>{name} was not written: {reason}. Choose another folder.</source>
    </message>
    <message id="history.what_moved_figures">
        <source>What moved the figures, turn by turn</source>
    </message>
</context>
</TS>
