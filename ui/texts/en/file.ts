<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="file.last_line_was_never">
        <source>The last line of {name} was never finished. It was set aside in {torn}, and the game goes on after move {n}.</source>
    </message>
    <message id="file.left_as_it_is">
        <source>The file is left as it is; what was played before (moves: {n}) can be gone on with in a copy.</source>
    </message>
    <message id="file.named">
        <source>{name}: {problem}</source>
    </message>
    <message id="file.named_sentence">
        <source>{name}: {problem}.</source>
    </message>
    <message id="file.no_checks_are_on">
        <source>No checks are on record for turns {turns}; every move is there.</source>
    </message>
    <message id="file.sentence">
        <source>{problem}.</source>
    </message>
    <message id="file.shown_as_this_program">
        <source>{name} is shown as this program plays it, but its checks differ: {fault}. It was made by another build or changed. It can be gone on with in a copy.</source>
    </message>
    <message id="file.shown_with_scenario_as">
        <source>{name} is shown with the scenario as it is today, which may differ in anything that you read here: {problem}. Nothing in it can be changed or copied.</source>
    </message>
    <message id="file.this_game_was_begun">
        <source>This game was begun with engine {a}; its moves mean what they meant, its scores are those of engine {b}.</source>
    </message>
    <message id="file.unplayable">
        <source>Its move {number} is not legal at its place. What it says is not shown, as it may be secret.</source>
    </message>
    <message id="file.unplayable_newer">
        <source>It was made by engine {a}, this program has {b}, where its move {number} is not legal; open it with a newer release.</source>
    </message>
    <message id="file.was_made_by_engine">
        <source>{name} was made by engine {a}, this program has {b}: moves may mean something else there. It is shown and not gone on with; open it with a newer release.</source>
    </message>
    <message id="file.you_are_looking_at">
        <source>You are looking at {name}. Nothing in it can be changed.</source>
    </message>
</context>
</TS>
