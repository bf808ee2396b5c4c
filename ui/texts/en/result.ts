<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="result.at">
        <source>result {n}</source>
    </message>
    <message id="result.back">
        <source>&amp;Back to the table</source>
    </message>
    <message id="result.being_worked_out">
        <source>being worked out</source>
    </message>
    <message id="result.best">
        <source>{n} best joint deal</source>
    </message>
    <message id="result.by_at_home">
        <source>by giving without return, which costs support at home</source>
    </message>
    <message id="result.by_economy">
        <source>by the economy, as its government weighs it</source>
    </message>
    <message id="result.by_objectives">
        <source>by its objectives</source>
    </message>
    <message id="result.by_red_lines">
        <source>by red lines that were crossed</source>
    </message>
    <message id="result.by_rival">
        <source>by what the other country gained or lost</source>
    </message>
    <message id="result.by_ruled">
        <source>by rulings of the facilitator</source>
    </message>
    <message id="result.by_security">
        <source>by security</source>
    </message>
    <message id="result.ended_above_par">
        <source>{side} ended at {n}: better than par.</source>
    </message>
    <message id="result.ended_at_no_deal">
        <source>{side} ended at {n}: no better and no worse than with no deal.</source>
    </message>
    <message id="result.ended_at_par">
        <source>{side} ended at {n}: at par.</source>
    </message>
    <message id="result.ended_below_no_deal">
        <source>{side} ended at {n}: worse than with no deal.</source>
    </message>
    <message id="result.ended_below_par">
        <source>{side} ended at {n}: better than no deal, short of par.</source>
    </message>
    <message id="result.gained_most">
        <source>It gained most {what} ({a} bn).</source>
    </message>
    <message id="result.gap">
        <source>The accounts of the country itself come to {a} bn against no deal; the mandate counts {b} bn, because a government hears makers and farmers louder than shoppers.</source>
    </message>
    <message id="result.gap_same">
        <source>A mandate does not count what the country gains as the country does: a government hears makers and farmers louder than shoppers.</source>
    </message>
    <message id="result.if_nobody_moved">
        <source>if nobody moved any more</source>
    </message>
    <message id="result.if_nobody_moved_in_full">
        <source>What our mandate would make of the game if nobody moved any more, from the first month to the end of the months that count after the last turn. 0 is what no deal would have brought, 50 is par: the balanced deal of the first table.</source>
    </message>
    <message id="result.lost_most">
        <source>It lost most {what} ({a} bn).</source>
    </message>
    <message id="result.measure">
        <source>The balanced deal is worth {b} bn by this mandate, which makes 50 points; {a} bn make {n}.</source>
    </message>
    <message id="result.measure_least">
        <source>The balanced deal is worth {b} bn by this mandate, too little to measure by: {c} bn make 50 points here, and {a} bn make {n}.</source>
    </message>
    <message id="result.measure_none">
        <source>No package of the first table is better than no deal for both, so that there is no par to measure by: {c} bn make 50 points here, and {a} bn make {n}.</source>
    </message>
    <message id="result.no_deal">
        <source>{n} no deal</source>
    </message>
    <message id="result.opens_with_papers">
        <source>The result so far is for those whose papers are open. Take the papers of a side, and its result stands here with all its parts.</source>
    </message>
    <message id="result.par">
        <source>{n} par</source>
    </message>
    <message id="result.part_at_home">
        <source>Giving without return, at home</source>
    </message>
    <message id="result.part_economy">
        <source>The economy, as the government hears it</source>
    </message>
    <message id="result.part_objectives">
        <source>Objectives met that no deal would not have met</source>
    </message>
    <message id="result.part_red_lines">
        <source>Red lines crossed</source>
    </message>
    <message id="result.part_rival">
        <source>The other country's gain, as far as it is minded</source>
    </message>
    <message id="result.part_ruled">
        <source>Rulings of the facilitator on figures</source>
    </message>
    <message id="result.part_security">
        <source>Security, at the mandate's price</source>
    </message>
    <message id="result.scale">
        <source>The result on its scale</source>
    </message>
    <message id="result.so_far">
        <source>Our result so far</source>
    </message>
    <message id="result.together">
        <source>Together, against no deal</source>
    </message>
    <message id="result.why">
        <source>Wh&amp;y?</source>
    </message>
</context>
</TS>
