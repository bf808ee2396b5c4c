<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="refusal.after_what">
        <source>“After theirs” needs a commitment of the other side at once.</source>
    </message>
    <message id="refusal.answer_first">
        <source>A package lies on the table; answer or withdraw it first.</source>
    </message>
    <message id="refusal.assent_given">
        <source>This side has accepted the neutral text and the other has not; reject it, or pass and it lapses.</source>
    </message>
    <message id="refusal.begins">
        <source>A commitment begins in 1 to 60 months.</source>
    </message>
    <message id="refusal.begins_late">
        <source>“{term}” would begin when the package has ended.</source>
    </message>
    <message id="refusal.both_wait">
        <source>Both columns wait for each other; take one “after theirs” out.</source>
    </message>
    <message id="refusal.commitments">
        <source>Commitments in force: {levers}. What is evaded can be honoured.</source>
    </message>
    <message id="refusal.counts">
        <source>{lever}: levels and months are counted in whole numbers.</source>
    </message>
    <message id="refusal.date_or_after">
        <source>A commitment has a date or comes “after theirs”, not both.</source>
    </message>
    <message id="refusal.deal_holds">
        <source>A deal holds {lever}; set it to 0 to open it.</source>
    </message>
    <message id="refusal.forbidden_already">
        <source>{lever} is forbidden already.</source>
    </message>
    <message id="refusal.forbidden_kind">
        <source>The facilitator has ruled this out for now, {kind}: {why}</source>
    </message>
    <message id="refusal.gives_nothing">
        <source>{side} gives nothing; name a lever and its level in each column.</source>
    </message>
    <message id="refusal.held_already">
        <source>Deal {n} is already held back this turn.</source>
    </message>
    <message id="refusal.hold_broken">
        <source>A deal can be held back once the other side has broken it.</source>
    </message>
    <message id="refusal.keeps_nothing">
        <source>It would change nothing; {lever} keeps nothing from the other side.</source>
    </message>
    <message id="refusal.lasts">
        <source>A package lasts 1 to 120 months.</source>
    </message>
    <message id="refusal.levers_here">
        <source>This scenario plays with these levers: {levers}.</source>
    </message>
    <message id="refusal.measures" numerus="yes">
        <source>{n} measures a turn are allowed; say done.</source>
        <translation>
            <numerusform>{n} measure a turn is allowed; say done.</numerusform>
            <numerusform>{n} measures a turn are allowed; say done.</numerusform>
        </translation>
    </message>
    <message id="refusal.most_acts">
        <source>A game holds at most {n} acts beside its moves; begin another one.</source>
    </message>
    <message id="refusal.move">
        <source>'{move}': {why}</source>
    </message>
    <message id="refusal.moved">
        <source>{lever}: already moved this turn; choose another lever or say done.</source>
    </message>
    <message id="refusal.neutral">
        <source>The mediator only offers a neutral text.</source>
    </message>
    <message id="refusal.no_capital">
        <source>No political capital is left this turn; say done.</source>
    </message>
    <message id="refusal.no_commitment">
        <source>“{term}” is no commitment; a package opens a lever or holds it where it is.</source>
    </message>
    <message id="refusal.no_exchange">
        <source>No exchange of packages is left this turn.</source>
    </message>
    <message id="refusal.no_facilitator">
        <source>This game has no facilitator; begin one with a facilitator.</source>
    </message>
    <message id="refusal.no_level">
        <source>{lever} has levels 0 to {last}, not {level}.</source>
    </message>
    <message id="refusal.no_lever">
        <source>{side} has no lever “{name}”.</source>
    </message>
    <message id="refusal.no_move">
        <source>No move is called “{name}”.</source>
    </message>
    <message id="refusal.no_objection">
        <source>{name} is no reason that can be given.</source>
    </message>
    <message id="refusal.no_package">
        <source>A package is missing.</source>
    </message>
    <message id="refusal.no_reason">
        <source>{lever} has no such reason; leave it out.</source>
    </message>
    <message id="refusal.no_such_office">
        <source>{side} has {n} offices; name one of them.</source>
    </message>
    <message id="refusal.no_such_person">
        <source>{side} has no person {name} in its delegation.</source>
    </message>
    <message id="refusal.no_target">
        <source>{lever} has no such target; leave it out.</source>
    </message>
    <message id="refusal.nobody_to_ask">
        <source>Nobody is named in the delegation of {side}; there is nobody to ask.</source>
    </message>
    <message id="refusal.not_agreed_all">
        <source>In your delegation all have to agree, and they do not.</source>
    </message>
    <message id="refusal.not_agreed_majority">
        <source>Your delegation decides by majority, and there is none for this.</source>
    </message>
    <message id="refusal.not_forbidden">
        <source>{lever} is not forbidden.</source>
    </message>
    <message id="refusal.not_renewed">
        <source>Deal {deal} cannot be renewed; deals in force without a breach: {deals}.</source>
    </message>
    <message id="refusal.not_short">
        <source>{lever} cannot be carried out short: it is published or fully closed.</source>
    </message>
    <message id="refusal.not_the_word">
        <source>{side} has the word now.</source>
    </message>
    <message id="refusal.nothing_there">
        <source>To accept or reject, a package must lie on the table; pass ends the talks.</source>
    </message>
    <message id="refusal.one_case">
        <source>A case is already brought this turn.</source>
    </message>
    <message id="refusal.one_dispute">
        <source>One dispute a turn, over a commitment in force of the other side: {levers}.</source>
    </message>
    <message id="refusal.one_summit">
        <source>A side asks for one leaders' meeting a game, and this side's was held.</source>
    </message>
    <message id="refusal.one_word">
        <source>One threat or promise a turn is put on record.</source>
    </message>
    <message id="refusal.open_to_all">
        <source>{lever}: level 0 is open to all; leave target and reason out.</source>
    </message>
    <message id="refusal.over">
        <source>The game is over.</source>
    </message>
    <message id="refusal.poll_asks_all">
        <source>A poll asks each person of the delegation once.</source>
    </message>
    <message id="refusal.poll_first_all">
        <source>In your delegation all have to agree; ask its people first.</source>
    </message>
    <message id="refusal.poll_first_majority">
        <source>Your delegation decides by majority; ask its people first.</source>
    </message>
    <message id="refusal.poll_on_a_move">
        <source>A poll is about a move, and this is none.</source>
    </message>
    <message id="refusal.promise">
        <source>A promise names a lever of one's own and a level as open as today or more.</source>
    </message>
    <message id="refusal.published">
        <source>The event {name} was published in turn {n}.</source>
    </message>
    <message id="refusal.reject_first">
        <source>A package lies on the table; reject or withdraw it first.</source>
    </message>
    <message id="refusal.renewal">
        <source>A renewal names a deal by its number from 1 and nothing else.</source>
    </message>
    <message id="refusal.reveal">
        <source>The turn's measures are being revealed; its next talks come first.</source>
    </message>
    <message id="refusal.ruled_out">
        <source>The facilitator has ruled that {lever} may not be moved: {why}</source>
    </message>
    <message id="refusal.said_more">
        <source>More is said of {lever} already, due by the end of turn {n}; say as much or more.</source>
    </message>
    <message id="refusal.say_counter">
        <source>Say &quot;counter&quot; here: a package lies on the table.</source>
    </message>
    <message id="refusal.say_offer">
        <source>Say &quot;offer&quot; here: no package lies on the table.</source>
    </message>
    <message id="refusal.seated_already">
        <source>{side} is played so already; choose another player.</source>
    </message>
    <message id="refusal.stands_as_promised">
        <source>{lever} stands there already; promise less closed.</source>
    </message>
    <message id="refusal.stands_there">
        <source>It would change nothing; {lever} stands there already.</source>
    </message>
    <message id="refusal.stray">
        <source>This move takes no {name}; leave it out.</source>
    </message>
    <message id="refusal.summit_asked">
        <source>The meeting is already asked for this turn.</source>
    </message>
    <message id="refusal.suspend_turns">
        <source>A lever is suspended for 1 to {n} turns.</source>
    </message>
    <message id="refusal.suspended_already">
        <source>{lever} is suspended already; it comes back by itself.</source>
    </message>
    <message id="refusal.talks_closed">
        <source>Talks are closed for this turn; choose measures or say done.</source>
    </message>
    <message id="refusal.talks_open">
        <source>The talks are still open: pass, accept or reject first.</source>
    </message>
    <message id="refusal.tariff_dispute">
        <source>A tariff is published; {lever} needs no dispute.</source>
    </message>
    <message id="refusal.tariff_quiet">
        <source>A tariff is published; {lever} cannot stand in a side letter.</source>
    </message>
    <message id="refusal.threat">
        <source>A threat names a lever of one's own and a level more closed than today.</source>
    </message>
    <message id="refusal.too_dear">
        <source>It costs {cost} political capital and {left} is left.</source>
    </message>
    <message id="refusal.too_long">
        <source>The package is longer than {n} signs; make two of it.</source>
    </message>
    <message id="refusal.twice">
        <source>A lever stands twice in one column.</source>
    </message>
    <message id="refusal.watching">
        <source>Verification costs each side {cost} political capital and {side} has {left}; leave it out.</source>
    </message>
    <message id="refusal.whole">
        <source>{n} is no whole number.</source>
    </message>
    <message id="refusal.withdraw_own">
        <source>Only one's own package on the table can be withdrawn.</source>
    </message>
</context>
</TS>
