<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>BoardView</name>
    <message numerus="yes">
        <source>%n scene(s) chosen</source>
        <translation>
            <numerusform>%n scene chosen</numerusform>
            <numerusform>%n scenes chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeView</name>
    <message numerus="yes">
        <source>%n scene(s) change</source>
        <translation>
            <numerusform>%n scene changes</numerusform>
            <numerusform>%n scenes change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) stay as issued</source>
        <translation>
            <numerusform>%n day stays as issued</numerusform>
            <numerusform>%n days stay as issued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnDialog</name>
    <message numerus="yes">
        <source>%n scene(s) found</source>
        <translation>
            <numerusform>%n scene found</numerusform>
            <numerusform>%n scenes found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayDesk</name>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n move(s)</source>
        <translation>
            <numerusform>%n move</numerusform>
            <numerusform>%n moves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) on no day</source>
        <translation>
            <numerusform>%n scene on no day</numerusform>
            <numerusform>%n scenes on no day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetTree</name>
    <message numerus="yes">
        <source>{value}: %n place(s)</source>
        <translation>
            <numerusform>{value}: %n place</numerusform>
            <numerusform>{value}: %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n may be there already</source>
        <translation>
            <numerusform>%n may be there already</numerusform>
            <numerusform>%n may be there already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message numerus="yes">
        <source>Hand %n place(s) to the library</source>
        <translation>
            <numerusform>Hand %n place to the library</numerusform>
            <numerusform>Hand %n places to the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the shipped catalogue.</source>
        <translation>
            <numerusform>%n place of the shipped catalogue.</numerusform>
            <numerusform>%n places of the shipped catalogue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of {where}.</source>
        <translation>
            <numerusform>%n place of {where}.</numerusform>
            <numerusform>%n places of {where}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartyList</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceBar</name>
    <message numerus="yes">
        <source>Filters: %n chosen</source>
        <translation>
            <numerusform>Filters: %n chosen</numerusform>
            <numerusform>Filters: %n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message numerus="yes">
        <source>%n scene(s) read · show how</source>
        <translation>
            <numerusform>%n scene read · show how</numerusform>
            <numerusform>%n scenes read · show how</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n episode</numerusform>
            <numerusform>%n episodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n era(s)</source>
        <translation>
            <numerusform>%n era</numerusform>
            <numerusform>%n eras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful line(s)</source>
        <translation>
            <numerusform>%n doubtful line</numerusform>
            <numerusform>%n doubtful lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) not recognised</source>
        <translation>
            <numerusform>%n place not recognised</numerusform>
            <numerusform>%n places not recognised</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplanDialog</name>
    <message numerus="yes">
        <source>%n exterior(s)</source>
        <translation>
            <numerusform>%n exterior</numerusform>
            <numerusform>%n exteriors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetPanel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetPlacePanel</name>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n need</numerusform>
            <numerusform>%n needs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n place(s) in the library</source>
        <translation>
            <numerusform>%n place in the library</numerusform>
            <numerusform>%n places in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n scene</numerusform>
            <numerusform>%n scenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n need</numerusform>
            <numerusform>%n needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not covered</source>
        <translation>
            <numerusform>%n not covered</numerusform>
            <numerusform>%n not covered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on the file</source>
        <translation>
            <numerusform>%n remark on the file</numerusform>
            <numerusform>%n remarks on the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WishDesk</name>
    <message numerus="yes">
        <source>Do not keep %n place(s)</source>
        <translation>
            <numerusform>Do not keep %n place</numerusform>
            <numerusform>Do not keep %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n place(s)</source>
        <translation>
            <numerusform>Keep %n place</numerusform>
            <numerusform>Keep %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow %n place(s)</source>
        <translation>
            <numerusform>Allow %n place</numerusform>
            <numerusform>Allow %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ban %n place(s)</source>
        <translation>
            <numerusform>Ban %n place</numerusform>
            <numerusform>Ban %n places</numerusform>
        </translation>
    </message>
</context>
</TS>
