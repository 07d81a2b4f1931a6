<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ActBar</name>
    <message numerus="yes">
        <source>%n file(s) received = %n safe = %n in the case</source>
        <translation>
            <numerusform>%n file received = %n safe = %n in the case</numerusform>
            <numerusform>%n files received = %n safe = %n in the case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not safe</source>
        <translation>
            <numerusform>%n not safe</numerusform>
            <numerusform>%n not safe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stop it</source>
        <translation>
            <numerusform>%n finding stops it</numerusform>
            <numerusform>%n findings stop it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be confirmed</source>
        <translation>
            <numerusform>%n still to be confirmed</numerusform>
            <numerusform>%n still to be confirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActWords</name>
    <message numerus="yes">
        <source>scan %n page(s)</source>
        <translation>
            <numerusform>scan %n page</numerusform>
            <numerusform>scan %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>insert %n page(s)</source>
        <translation>
            <numerusform>insert %n page</numerusform>
            <numerusform>insert %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n file(s)</source>
        <translation>
            <numerusform>import %n file</numerusform>
            <numerusform>import %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchiveScreen</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardBar</name>
    <message numerus="yes">
        <source>%n doubtful character(s)</source>
        <translation>
            <numerusform>%n doubtful character</numerusform>
            <numerusform>%n doubtful characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message numerus="yes">
        <source>%n finding(s) stop it</source>
        <translation>
            <numerusform>%n finding stops it</numerusform>
            <numerusform>%n findings stop it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodesDialog</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message numerus="yes">
        <source>Show the %n places one by one</source>
        <translation>
            <numerusform>Show the place</numerusform>
            <numerusform>Show the %n places one by one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandBackDialog</name>
    <message numerus="yes">
        <source>%n file(s) of this case were not read: tick what is really missing.</source>
        <translation>
            <numerusform>%n file of this case was not read: tick what is really missing.</numerusform>
            <numerusform>%n files of this case were not read: tick what is really missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanControls</name>
    <message numerus="yes">
        <source>%n front(s) are in. Turn the whole stack over without changing its order, put it into the feeder again and press F2. No backs: Ctrl Shift D.</source>
        <translation>
            <numerusform>%n front is in. Turn the sheet over, put it into the feeder again and press F2. No back: Ctrl Shift D.</numerusform>
            <numerusform>%n fronts are in. Turn the whole stack over without changing its order, put it into the feeder again and press F2. No backs: Ctrl Shift D.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanPresenter</name>
    <message numerus="yes">
        <source>%n page(s) received and safe.</source>
        <translation>
            <numerusform>%n page received and safe.</numerusform>
            <numerusform>%n pages received and safe.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message numerus="yes">
        <source>%n trusted authorities</source>
        <translation>
            <numerusform>%n trusted authority</numerusform>
            <numerusform>%n trusted authorities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists of revoked certificates</source>
        <translation>
            <numerusform>%n list of revoked certificates</numerusform>
            <numerusform>%n lists of revoked certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other files, not used</source>
        <translation>
            <numerusform>%n other file, not used</numerusform>
            <numerusform>%n other files, not used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetupDialog</name>
    <message numerus="yes">
        <source>%n device(s) found.</source>
        <translation>
            <numerusform>%n device found.</numerusform>
            <numerusform>%n devices found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are waiting there.</source>
        <translation>
            <numerusform>%n file is waiting there.</numerusform>
            <numerusform>%n files are waiting there.</numerusform>
        </translation>
    </message>
</context>
</TS>
