<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="classroom.axis_cn">
        <source>China, billion USD against no deal</source>
    </message>
    <message id="classroom.axis_us">
        <source>United States, billion USD against no deal</source>
    </message>
    <message id="classroom.begins" numerus="yes">
        <source>{n} records are read.</source>
        <translation>
            <numerusform>One record is read.</numerusform>
            <numerusform>{n} records are read.</numerusform>
        </translation>
    </message>
    <message id="classroom.branch">
        <source>{name} (branch of {of} from turn {n})</source>
    </message>
    <message id="classroom.branch_alone">
        <source>{name} (branch of {file} from turn {n}; that game is not here)</source>
    </message>
    <message id="classroom.branch_of_nobody">
        <source>{name} (branch from turn {n}; the first game is not here)</source>
    </message>
    <message id="classroom.branches" numerus="yes">
        <source>{n} more as branches</source>
        <translation>
            <numerusform>{n} more as a branch</numerusform>
            <numerusform>{n} more as branches</numerusform>
        </translation>
    </message>
    <message id="classroom.branches_told">
        <source>A branch goes on from an earlier turn of another table. It stands below that table, and the two are counted once: by the table if it was played to its end, else by the first branch that was.</source>
    </message>
    <message id="classroom.cancel">
        <source>Cancel</source>
    </message>
    <message id="classroom.change_cn">
        <source>China</source>
    </message>
    <message id="classroom.change_us">
        <source>US</source>
    </message>
    <message id="classroom.chart">
        <source>Where each table ended, with the frontier of the first table</source>
    </message>
    <message id="classroom.choices">
        <source>Choices</source>
    </message>
    <message id="classroom.choices_by_lever">
        <source>Tables by their last choice</source>
    </message>
    <message id="classroom.choices_told">
        <source>What tables chose last of each lever, by measure or deal. Levers that nobody moved are not listed.</source>
    </message>
    <message id="classroom.choose_disc">
        <source>Each disc is a table; click one, or choose with the arrow keys.</source>
    </message>
    <message id="classroom.deal">
        <source>Deal {n}, since turn {turn}, {state}</source>
    </message>
    <message id="classroom.deals">
        <source>Deals</source>
    </message>
    <message id="classroom.deals_told">
        <source>Deals that came into force, as they stand now</source>
    </message>
    <message id="classroom.file">
        <source>File</source>
    </message>
    <message id="classroom.file_number">
        <source>file {n}</source>
    </message>
    <message id="classroom.finished">
        <source>finished</source>
    </message>
    <message id="classroom.first_offer">
        <source>First offer, turn</source>
    </message>
    <message id="classroom.frontier">
        <source>Way to the frontier</source>
    </message>
    <message id="classroom.frontier_told">
        <source>Each disc is a finished table, where it ended for both. The line holds the packages of the first table that no other betters for both, in force from the first turn for as long as one may last. A table may end beyond it: it can make several deals, and act by itself.</source>
    </message>
    <message id="classroom.group">
        <source>{title}, seed {seed}</source>
    </message>
    <message id="classroom.in_words">
        <source>In words</source>
    </message>
    <message id="classroom.joint">
        <source>Joint gain</source>
    </message>
    <message id="classroom.left_out">
        <source>Left out</source>
    </message>
    <message id="classroom.left_out_told" numerus="yes">
        <source>{n} files are no tables of this class.</source>
        <translation>
            <numerusform>One file is no table of this class.</numerusform>
            <numerusform>{n} files are no tables of this class.</numerusform>
        </translation>
    </message>
    <message id="classroom.lever">
        <source>{side}: {lever}</source>
    </message>
    <message id="classroom.lever_head">
        <source>Lever</source>
    </message>
    <message id="classroom.made_by">
        <source>Worked out by {program}. 0 is no deal, 50 is par; amounts are billion USD against no deal.</source>
    </message>
    <message id="classroom.measures">
        <source>Measures, minutes</source>
    </message>
    <message id="classroom.more_moves" numerus="yes">
        <source>{n} moves more</source>
        <translation>
            <numerusform>one move more</numerusform>
            <numerusform>{n} moves more</numerusform>
        </translation>
    </message>
    <message id="classroom.moves">
        <source>Moved in it</source>
    </message>
    <message id="classroom.no_table">
        <source>None of these files is a table.</source>
    </message>
    <message id="classroom.none_finished">
        <source>No table is finished yet.</source>
    </message>
    <message id="classroom.not_begun">
        <source>not begun</source>
    </message>
    <message id="classroom.number">
        <source>No.</source>
    </message>
    <message id="classroom.older">
        <source>{group}, by the rules of engine {engine}</source>
    </message>
    <message id="classroom.on_frontier">
        <source>All tables on one frontier</source>
    </message>
    <message id="classroom.over">
        <source>{n} finished</source>
    </message>
    <message id="classroom.place">
        <source>{name}: United States {us}, China {cn} bn</source>
    </message>
    <message id="classroom.progress">
        <source>Records that were read</source>
    </message>
    <message id="classroom.result_cn">
        <source>Result, China</source>
    </message>
    <message id="classroom.result_us">
        <source>Result, US</source>
    </message>
    <message id="classroom.results">
        <source>Results</source>
    </message>
    <message id="classroom.results_told">
        <source>A result of 0 is no deal, 50 is par. Joint gain: of what the best joint deal brings both. Way to the frontier: from no deal, where both gained.</source>
    </message>
    <message id="classroom.running">
        <source>turn {n} of {most}</source>
    </message>
    <message id="classroom.save_page">
        <source>Save as a page</source>
    </message>
    <message id="classroom.save_tables">
        <source>Save as tables</source>
    </message>
    <message id="classroom.seats">
        <source>Seats</source>
    </message>
    <message id="classroom.share">
        <source>{name}: {n}</source>
    </message>
    <message id="classroom.so_far">
        <source>Table {n} of {most}, about {seconds} s left</source>
    </message>
    <message id="classroom.state">
        <source>State</source>
    </message>
    <message id="classroom.table">
        <source>Table</source>
    </message>
    <message id="classroom.tables" numerus="yes">
        <source>{n} tables</source>
        <translation>
            <numerusform>One table</numerusform>
            <numerusform>{n} tables</numerusform>
        </translation>
    </message>
    <message id="classroom.tables_head">
        <source>Tables</source>
    </message>
    <message id="classroom.talks">
        <source>Talks, minutes</source>
    </message>
    <message id="classroom.terms">
        <source>Terms</source>
    </message>
    <message id="classroom.times">
        <source>Time</source>
    </message>
    <message id="classroom.times_told">
        <source>Minutes by the clock before what was said and done. Reading a turn's effects counts to the talks after it; breaks are in it.</source>
    </message>
    <message id="classroom.title">
        <source>Tables compared</source>
    </message>
    <message id="classroom.turn">
        <source>Turn {n}, {month}</source>
    </message>
    <message id="classroom.turn_head">
        <source>Turn</source>
    </message>
    <message id="classroom.turning">
        <source>Turning point, turn</source>
    </message>
    <message id="classroom.turning_points">
        <source>Turning points</source>
    </message>
    <message id="classroom.turning_told">
        <source>The turn after which both results stood most differently, had nobody moved any more; changes in billion USD</source>
    </message>
    <message id="classroom.untouched">
        <source>never chosen</source>
    </message>
    <message id="classroom.why">
        <source>Why</source>
    </message>
    <message id="classroom.why_bare">
        <source>It cannot be told; without names no details are given.</source>
    </message>
    <message id="classroom.why_digest">
        <source>It does not play as it was recorded: {detail}</source>
    </message>
    <message id="classroom.why_newer">
        <source>It was made by a newer engine, {detail}.</source>
    </message>
    <message id="classroom.why_same">
        <source>It is the same game as {detail}.</source>
    </message>
    <message id="classroom.why_scenario">
        <source>Its scenario is not here: {detail}</source>
    </message>
    <message id="classroom.why_unplayable">
        <source>Its move {detail} is not legal at its place.</source>
    </message>
    <message id="classroom.why_unreadable">
        <source>It cannot be read. {detail}</source>
    </message>
    <message id="classroom.without_deal">
        <source>Finished without a deal: {tables}.</source>
    </message>
    <message id="classroom.without_names">
        <source>Without names, here and in what is saved</source>
    </message>
</context>
</TS>
