<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="counsel.accept">
        <source>Accept what lies on the table</source>
    </message>
    <message id="counsel.accounts">
        <source>Our accounts over {n} months: {a} bn USD</source>
    </message>
    <message id="counsel.asked_for">
        <source>{side}: the adviser</source>
    </message>
    <message id="counsel.back">
        <source>&amp;Back to the table</source>
    </message>
    <message id="counsel.chance">
        <source>Chance to be agreed: {n}</source>
    </message>
    <message id="counsel.done">
        <source>Do nothing more this turn</source>
    </message>
    <message id="counsel.follow_head">
        <source>What will probably follow</source>
    </message>
    <message id="counsel.intro">
        <source>It knows what you know: your instructions, what was said, and a guess of theirs. The first is what it would do. It decides nothing; what you take comes as a draft.</source>
    </message>
    <message id="counsel.none">
        <source>The adviser has nothing to say here: nothing is better than letting it pass.</source>
    </message>
    <message id="counsel.pass">
        <source>Let it pass</source>
    </message>
    <message id="counsel.reject">
        <source>Refuse: {why}</source>
    </message>
    <message id="counsel.renew">
        <source>Prolong deal {n}</source>
    </message>
    <message id="counsel.reply_accepts">
        <source>Probably yes. By all that may be known of their instructions it leaves them better off than no deal.</source>
    </message>
    <message id="counsel.reply_answers_closing">
        <source>Probably they close something too: {term}. That would cost us about {cost} bn USD.</source>
    </message>
    <message id="counsel.reply_answers_closing_more">
        <source>Probably they close as much in answer, with {term} among it. Together that would cost us about {cost} bn USD.</source>
    </message>
    <message id="counsel.reply_asks">
        <source>Probably not yet. They will ask for more, likely for {term}.</source>
    </message>
    <message id="counsel.reply_asks_more">
        <source>Probably not yet. They will ask for more than this.</source>
    </message>
    <message id="counsel.reply_bound">
        <source>It is their own text: it holds if both houses pass it. Theirs does with a chance of {n}.</source>
    </message>
    <message id="counsel.reply_broke_word">
        <source>Doubtful: they have seen us break this deal.</source>
    </message>
    <message id="counsel.reply_closes_nothing">
        <source>Probably no step against us: none that they could take would pay them.</source>
    </message>
    <message id="counsel.reply_doubts">
        <source>Open, but rather yes than any other answer.</source>
    </message>
    <message id="counsel.reply_ends">
        <source>If they have nothing to add, the talks of this turn are over and measures follow.</source>
    </message>
    <message id="counsel.reply_even">
        <source>Probably nothing: it leaves both sides even. A side that thinks itself hurt by more may answer all the same.</source>
    </message>
    <message id="counsel.reply_has_the_word">
        <source>They have the word and can still put a package on the table.</source>
    </message>
    <message id="counsel.reply_head">
        <source>What they will probably say</source>
    </message>
    <message id="counsel.reply_home">
        <source>They will probably refuse: it would hardly pass their house.</source>
    </message>
    <message id="counsel.reply_kept_word">
        <source>Probably yes: we have kept our word.</source>
    </message>
    <message id="counsel.reply_nothing_against">
        <source>Nothing that is aimed at us for it.</source>
    </message>
    <message id="counsel.reply_red_line">
        <source>They will probably refuse: it may cross a red line of theirs.</source>
    </message>
    <message id="counsel.reply_value">
        <source>They will probably refuse: it is worth too little to them.</source>
    </message>
    <message id="counsel.take">
        <source>&amp;Take it</source>
    </message>
    <message id="counsel.take_named">
        <source>Take it: {what}</source>
    </message>
    <message id="counsel.the_boldest">
        <source>The boldest package</source>
    </message>
    <message id="counsel.the_fairest">
        <source>The fairest package</source>
    </message>
    <message id="counsel.the_mended">
        <source>Their package with one line more</source>
    </message>
    <message id="counsel.the_surest">
        <source>The surest package</source>
    </message>
    <message id="counsel.thinking">
        <source>The adviser is thinking. You need not wait: going back ends it.</source>
    </message>
    <message id="counsel.title">
        <source>Ask t&amp;he adviser</source>
    </message>
    <message id="counsel.told">
        <source>Three things that could be done now, with the likely answer (F2)</source>
    </message>
    <message id="counsel.we_get">
        <source>We get: {terms}.</source>
    </message>
    <message id="counsel.we_give">
        <source>We give: {terms}.</source>
    </message>
    <message id="counsel.why_answers">
        <source>They have closed by themselves what costs us about {cost} bn USD more than we have answered. This answers in proportion, and no more.</source>
    </message>
    <message id="counsel.why_boldest">
        <source>The most for us of what has a real chance.</source>
    </message>
    <message id="counsel.why_closes">
        <source>Takes from them more than it costs us, an answer counted in.</source>
    </message>
    <message id="counsel.why_fairest">
        <source>Of all packages the best for both together.</source>
    </message>
    <message id="counsel.why_holds_back">
        <source>They broke deal {n}; what we hold back now breaks no word.</source>
    </message>
    <message id="counsel.why_keeps_on">
        <source>It prolongs a deal that they have kept.</source>
    </message>
    <message id="counsel.why_lies_pays">
        <source>Better for us than no deal, within our red lines, and our house is likely to pass it.</source>
    </message>
    <message id="counsel.why_mends">
        <source>What they lack, they would add: {term}. So it pays for both.</source>
    </message>
    <message id="counsel.why_no_home">
        <source>Our own house would hardly pass it.</source>
    </message>
    <message id="counsel.why_no_hurry">
        <source>It is good, but something better may still be asked for.</source>
    </message>
    <message id="counsel.why_no_red_line">
        <source>It crosses a red line of our instructions.</source>
    </message>
    <message id="counsel.why_no_trust">
        <source>They have broken the deal that this would prolong.</source>
    </message>
    <message id="counsel.why_no_value">
        <source>It leaves us worse off than no deal.</source>
    </message>
    <message id="counsel.why_nothing_better">
        <source>No package is in sight that is better than no deal for us and that they would take.</source>
    </message>
    <message id="counsel.why_pays_at_home">
        <source>It pays by itself, whatever they do.</source>
    </message>
    <message id="counsel.why_renews">
        <source>The deal runs out before the next talks, and both have kept it.</source>
    </message>
    <message id="counsel.why_rests">
        <source>What is not spent can be spent later, and nothing is provoked.</source>
    </message>
    <message id="counsel.why_surest">
        <source>It leaves us less, but they are likelier to accept it.</source>
    </message>
    <message id="counsel.why_waits">
        <source>Nothing is lost at once; but time passes, and what was announced comes on its date.</source>
    </message>
    <message id="counsel.worth">
        <source>Worth to us: {a} bn USD against no deal</source>
    </message>
    <message id="counsel.worth_step">
        <source>Worth to us: {a} bn USD by our instructions</source>
    </message>
</context>
</TS>
