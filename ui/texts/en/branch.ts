<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="branch.card">
        <source>Branch of {name} from turn {n}</source>
    </message>
    <message id="branch.note">
        <source>Branch of {name} from the beginning of turn {n}. {text}</source>
    </message>
</context>
</TS>
