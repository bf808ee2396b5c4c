<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="debrief.above_par">
        <source>Better than par.</source>
    </message>
    <message id="debrief.all_of_it">
        <source>All of it, with sources</source>
    </message>
    <message id="debrief.as_dealt">
        <source>Told in the world that was dealt, with all papers open. At the table it was told from what this side could know, so that the two differ.</source>
    </message>
    <message id="debrief.as_no_deal">
        <source>No better and no worse than with no deal.</source>
    </message>
    <message id="debrief.at_par">
        <source>At par.</source>
    </message>
    <message id="debrief.back_start">
        <source>&amp;Back</source>
    </message>
    <message id="debrief.balanced">
        <source>The balanced deal (par; the Nash point, where the product of both gains is largest): {terms}. It would have brought the United States {a} bn and China {b} bn.</source>
    </message>
    <message id="debrief.being_worked_out">
        <source>The model is working out both results.</source>
    </message>
    <message id="debrief.believed">
        <source>Promises of {side} were believed {a} in 100, and {b} at the end.</source>
    </message>
    <message id="debrief.better">
        <source>What would have been better?</source>
    </message>
    <message id="debrief.bn">
        <source>{a} bn</source>
    </message>
    <message id="debrief.broke">
        <source>{side} did not keep its word: {a} promises and {b} commitments of deals broken, {c} carried out short and never found out.</source>
    </message>
    <message id="debrief.broke_nothing">
        <source>Neither side broke its word.</source>
    </message>
    <message id="debrief.came_despite_deal">
        <source>What had been announced came in {month}, as no deal in force held it off: {lever}: {level}.</source>
    </message>
    <message id="debrief.came_held">
        <source>At the first table it was worth {a} bn to the United States and {b} bn to China, by their mandates, to hold that lever where it stood.</source>
    </message>
    <message id="debrief.came_without_deal">
        <source>No deal was in force when what had been announced came in {month}: {lever}: {level}.</source>
    </message>
    <message id="debrief.cost_most">
        <source>Lost most: {what} ({a} bn).</source>
    </message>
    <message id="debrief.deal">
        <source>Deal {n}, {outcome}: {text}</source>
    </message>
    <message id="debrief.deal_held">
        <source>It held off what had been announced for no deal: {terms}.</source>
    </message>
    <message id="debrief.deal_over">
        <source>Deal {n} was in force from {first} to {last} and is over: {outcome}.</source>
    </message>
    <message id="debrief.deal_running">
        <source>Deal {n} came into force in {first} and still ran when the game ended.</source>
    </message>
    <message id="debrief.debrief">
        <source>Debrief</source>
    </message>
    <message id="debrief.did_most">
        <source>Gained most: {what} ({a} bn).</source>
    </message>
    <message id="debrief.discuss">
        <source>Discuss</source>
    </message>
    <message id="debrief.economy">
        <source>Economy {money} bn USD over the game. Security {a} to {b}.</source>
    </message>
    <message id="debrief.fingerprint_file_as_now">
        <source>Fingerprint of the file as it is now: {mark}. Whoever has noted it can tell later that the record is the same.</source>
    </message>
    <message id="debrief.gave">
        <source>{side} gave more than it got back, and lost {a} points of support at home by it.</source>
    </message>
    <message id="debrief.gave_nothing">
        <source>Neither side lost support at home by giving more than it got back.</source>
    </message>
    <message id="debrief.history">
        <source>{date}: {text} ({source})</source>
    </message>
    <message id="debrief.history_deal">
        <source>What was agreed on: {package}</source>
    </message>
    <message id="debrief.history_page">
        <source>History</source>
    </message>
    <message id="debrief.history_short">
        <source>{date}: {text}</source>
    </message>
    <message id="debrief.how_it_adds_up">
        <source>How it adds up</source>
    </message>
    <message id="debrief.joint">
        <source>The deal that was best for both together: {terms}. It would have put the United States at {a} and China at {b} on the scale above ({c} bn and {d} bn).</source>
    </message>
    <message id="debrief.joint_too">
        <source>It was the best for both together as well.</source>
    </message>
    <message id="debrief.line_crossed">
        <source>{text} (crossed)</source>
    </message>
    <message id="debrief.line_crossed_in">
        <source>Red line crossed in {month}: {text}</source>
    </message>
    <message id="debrief.line_held">
        <source>{text} (held)</source>
    </message>
    <message id="debrief.line_kept">
        <source>Red line held: {text}</source>
    </message>
    <message id="debrief.line_was_crossed">
        <source>Red line crossed: {text}</source>
    </message>
    <message id="debrief.mandate">
        <source>Mandate: {text}</source>
    </message>
    <message id="debrief.move_helped">
        <source>{side}: what brought its economy most was, in turn {n}: {move} ({a} bn over the {m} months from then on, as long as it lasts).</source>
    </message>
    <message id="debrief.move_hurt">
        <source>{side}: what cost its economy most was, in turn {n}: {move} ({a} bn over the {m} months from then on, as long as it lasts).</source>
    </message>
    <message id="debrief.moves">
        <source>Moves</source>
    </message>
    <message id="debrief.moves_by_turn">
        <source>Moves by turn</source>
    </message>
    <message id="debrief.never_found_out_on">
        <source>Never found out: {side} on {lever}.</source>
    </message>
    <message id="debrief.no_deals">
        <source>No deal came into force.</source>
    </message>
    <message id="debrief.no_joint">
        <source>No deal of the first table would have been better than no deal for both sides.</source>
    </message>
    <message id="debrief.no_offer_missed">
        <source>No other offer that would have been better than no deal for both lay on the table.</source>
    </message>
    <message id="debrief.of_points">
        <source>{a} of {n}</source>
    </message>
    <message id="debrief.offer_missed">
        <source>The largest gain that lay on the table and was not taken: turn {n}, {offer} By what was known at the first table it was worth {a} bn to the United States and {b} bn to China.</source>
    </message>
    <message id="debrief.part_at_home">
        <source>giving without return</source>
    </message>
    <message id="debrief.part_economy">
        <source>the economy, as its government weighs it</source>
    </message>
    <message id="debrief.part_objectives">
        <source>objectives</source>
    </message>
    <message id="debrief.part_red_lines">
        <source>red lines crossed</source>
    </message>
    <message id="debrief.part_rival">
        <source>what the other gained or lost</source>
    </message>
    <message id="debrief.part_ruled">
        <source>rulings of the facilitator</source>
    </message>
    <message id="debrief.part_security">
        <source>security</source>
    </message>
    <message id="debrief.parts_of_it">
        <source>Parts of the debrief</source>
    </message>
    <message id="debrief.possible">
        <source>What was possible</source>
    </message>
    <message id="debrief.print">
        <source>&amp;Print</source>
    </message>
    <message id="debrief.report">
        <source>&amp;Report</source>
    </message>
    <message id="debrief.result">
        <source>Result</source>
    </message>
    <message id="debrief.save">
        <source>&amp;Save</source>
    </message>
    <message id="debrief.scale">
        <source>0 is what no deal would have brought, 50 is par: the balanced deal of the first table, where the product of both gains is largest. Each side is measured by its own mandate.</source>
    </message>
    <message id="debrief.short_of_par">
        <source>Better than no deal, short of par.</source>
    </message>
    <message id="debrief.step">
        <source>{side}: a step of its own that it never took: {term}. By itself, and if nobody had answered, it was worth {a} bn by its mandate.</source>
    </message>
    <message id="debrief.story">
        <source>Story</source>
    </message>
    <message id="debrief.title">
        <source>Debrief: {title}</source>
    </message>
    <message id="debrief.together">
        <source>Together they took {a} bn more than no deal would have brought. The best deal for both together would have brought {b} bn: {c} of that joint gain was taken.</source>
    </message>
    <message id="debrief.together_little">
        <source>Together they took {a} bn against no deal. The best deal for both together would have brought {b} bn, too little to tell parts of.</source>
    </message>
    <message id="debrief.together_lost">
        <source>Together they took nothing of what there was: {a} bn against no deal. The best deal for both together would have brought {b} bn.</source>
    </message>
    <message id="debrief.turn">
        <source>Turn {n}: {event} ({outcome})</source>
    </message>
    <message id="debrief.turn_secret">
        <source>Turn {n}, in secret: {event}.</source>
    </message>
    <message id="debrief.turn_was_found_out">
        <source>Turn {n}: {side} was found out on {lever}.</source>
    </message>
    <message id="debrief.what_history_did">
        <source>What history did</source>
    </message>
    <message id="debrief.what_was_kept_what">
        <source>What was kept, and what was hidden</source>
    </message>
    <message id="debrief.who">
        <source>Who did well?</source>
    </message>
    <message id="debrief.why">
        <source>Why?</source>
    </message>
    <message id="debrief.wish_met" numerus="yes">
        <source>{text} ({n} points, met)</source>
        <translation>
            <numerusform>{text} ({n} point, met)</numerusform>
            <numerusform>{text} ({n} points, met)</numerusform>
        </translation>
    </message>
    <message id="debrief.wish_not_met" numerus="yes">
        <source>{text} ({n} points, not met)</source>
        <translation>
            <numerusform>{text} ({n} point, not met)</numerusform>
            <numerusform>{text} ({n} points, not met)</numerusform>
        </translation>
    </message>
    <message id="debrief.wish_to_judge" numerus="yes">
        <source>{text} ({n} points, for you to judge)</source>
        <translation>
            <numerusform>{text} ({n} point, for you to judge)</numerusform>
            <numerusform>{text} ({n} points, for you to judge)</numerusform>
        </translation>
    </message>
    <message id="debrief.worse">
        <source>Worse than with no deal.</source>
    </message>
</context>
</TS>
