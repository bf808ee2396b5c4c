<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="pack.added">
        <source>{name}: a pack of {n}, now in your folder</source>
    </message>
    <message id="pack.sound">
        <source>{name}: a pack of {n}, without faults</source>
    </message>
    <message id="pack.there">
        <source>{name}: there is another file of this name in {folder}; rename one of them</source>
    </message>
</context>
</TS>
