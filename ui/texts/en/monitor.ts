<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="monitor.all">
        <source>All tables</source>
    </message>
    <message id="monitor.away">
        <source>away</source>
    </message>
    <message id="monitor.beside">
        <source>{what}; then the facilitator</source>
    </message>
    <message id="monitor.beside_nothing">
        <source>The facilitator, nobody else yet</source>
    </message>
    <message id="monitor.by_name">
        <source>By name</source>
    </message>
    <message id="monitor.by_silence">
        <source>Longest silence first</source>
    </message>
    <message id="monitor.by_state">
        <source>Most urgent first</source>
    </message>
    <message id="monitor.by_turn">
        <source>Earliest turn first</source>
    </message>
    <message id="monitor.choose">
        <source>Watch a folder…</source>
    </message>
    <message id="monitor.column_ago">
        <source>Ago</source>
    </message>
    <message id="monitor.column_in_it">
        <source>In it</source>
    </message>
    <message id="monitor.column_last">
        <source>Said last</source>
    </message>
    <message id="monitor.column_phase">
        <source>Turn and phase</source>
    </message>
    <message id="monitor.column_scenario">
        <source>Scenario or seat</source>
    </message>
    <message id="monitor.column_so_far">
        <source>So far</source>
    </message>
    <message id="monitor.column_state">
        <source>State</source>
    </message>
    <message id="monitor.column_table">
        <source>Table</source>
    </message>
    <message id="monitor.column_waits">
        <source>Waits for</source>
    </message>
    <message id="monitor.detail">
        <source>{name}. Said last: {last}. {so_far}.</source>
    </message>
    <message id="monitor.elsewhere">
        <source>It is played at another laptop: {who}. Events for it are published there.</source>
    </message>
    <message id="monitor.fault">
        <source>{name}: {problem}</source>
    </message>
    <message id="monitor.filter">
        <source>Which tables are shown</source>
    </message>
    <message id="monitor.folder" numerus="yes">
        <source>{name}: {n} records.</source>
        <translation>
            <numerusform>{name}: {n} record.</numerusform>
            <numerusform>{name}: {n} records.</numerusform>
        </translation>
    </message>
    <message id="monitor.folder_unread">
        <source>The folder {name} cannot be read: {reason}. The tables of it stand as they were last; choose it again once it is there.</source>
    </message>
    <message id="monitor.harmed">
        <source>cannot be read</source>
    </message>
    <message id="monitor.hours">
        <source>{h} h {m} min</source>
    </message>
    <message id="monitor.is_over">
        <source>over</source>
    </message>
    <message id="monitor.late">
        <source>Minutes without a word after which a table has gone quiet</source>
    </message>
    <message id="monitor.leave">
        <source>Watch no folder</source>
    </message>
    <message id="monitor.left">
        <source>left</source>
    </message>
    <message id="monitor.left_to_read" numerus="yes">
        <source>{n} more have news that is being read.</source>
        <translation>
            <numerusform>{n} more has news that is being read.</numerusform>
            <numerusform>{n} more have news that is being read.</numerusform>
        </translation>
    </message>
    <message id="monitor.long">
        <source>Waiting too long</source>
    </message>
    <message id="monitor.long_ago">
        <source>{m}:{s}</source>
    </message>
    <message id="monitor.minutes">
        <source> min</source>
    </message>
    <message id="monitor.newer">
        <source>It was written by a newer program (engine {name}); update this one.</source>
    </message>
    <message id="monitor.no_folder">
        <source>Other tables are shown here once you choose the folder in which their laptops keep their records, such as a shared drive.</source>
    </message>
    <message id="monitor.other_digest">
        <source>Turn {n} does not come out as its record says; it may have been changed.</source>
    </message>
    <message id="monitor.others_quiet" numerus="yes">
        <source>Nothing has been said for {n} minutes at: {names}. Go to these laptops.</source>
        <translation>
            <numerusform>Nothing has been said for a minute at: {names}. Go to these laptops.</numerusform>
            <numerusform>Nothing has been said for {n} minutes at: {names}. Go to these laptops.</numerusform>
        </translation>
    </message>
    <message id="monitor.over">
        <source>Over</source>
    </message>
    <message id="monitor.own">
        <source>This window: {name}</source>
    </message>
    <message id="monitor.own_quiet" numerus="yes">
        <source>Nothing has been said at this table for {n} minutes.</source>
        <translation>
            <numerusform>Nothing has been said at this table for one minute.</numerusform>
            <numerusform>Nothing has been said at this table for {n} minutes.</numerusform>
        </translation>
    </message>
    <message id="monitor.phase">
        <source>{n} of {most}, {phase}</source>
    </message>
    <message id="monitor.pick">
        <source>Choose a ready event</source>
    </message>
    <message id="monitor.playing">
        <source>playing</source>
    </message>
    <message id="monitor.present">
        <source>present</source>
    </message>
    <message id="monitor.quiet">
        <source>gone quiet</source>
    </message>
    <message id="monitor.ready">
        <source>ready</source>
    </message>
    <message id="monitor.seat">
        <source>{side}: {name}</source>
    </message>
    <message id="monitor.so_far" numerus="yes">
        <source>{n} deals in force; economy US {us}, China {cn} billion USD</source>
        <translation>
            <numerusform>{n} deal in force; economy US {us}, China {cn} billion USD</numerusform>
            <numerusform>{n} deals in force; economy US {us}, China {cn} billion USD</numerusform>
        </translation>
    </message>
    <message id="monitor.so_far_short" numerus="yes">
        <source>{n} deals; US {us}, China {cn}</source>
        <translation>
            <numerusform>{n} deal; US {us}, China {cn}</numerusform>
            <numerusform>{n} deals; US {us}, China {cn}</numerusform>
        </translation>
    </message>
    <message id="monitor.sort">
        <source>Order of the tables</source>
    </message>
    <message id="monitor.title">
        <source>Tables</source>
    </message>
    <message id="monitor.too_long">
        <source>Quiet: </source>
    </message>
    <message id="monitor.too_many" numerus="yes">
        <source>{n} more are not shown: too many for one list.</source>
        <translation>
            <numerusform>{n} more is not shown: too many for one list.</numerusform>
            <numerusform>{n} more are not shown: too many for one list.</numerusform>
        </translation>
    </message>
    <message id="monitor.torn">
        <source>{state}, line half written</source>
    </message>
    <message id="monitor.torn_says">
        <source>The last line of its record is half written and left out.</source>
    </message>
    <message id="monitor.under">
        <source>      {name}</source>
    </message>
    <message id="monitor.unplayable">
        <source>A move in it is not legal at its place; the record may have been changed.</source>
    </message>
    <message id="monitor.unread">
        <source>It cannot be read ({kind}).</source>
    </message>
    <message id="monitor.waiting">
        <source>waiting</source>
    </message>
</context>
</TS>
