<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
    <context>
        <name>ApplicationWords</name>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n object(s) that it manages are not in the cluster: %1.</source>
            <translation>
                <numerusform>%n object that it manages is not in the cluster: %1.</numerusform>
                <numerusform>%n objects that it manages are not in the cluster: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Argo CD cannot tell how %n object(s) are: %1.</source>
            <translation>
                <numerusform>Argo CD cannot tell how %n object is: %1.</numerusform>
                <numerusform>Argo CD cannot tell how %n objects are: %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n object(s) differ from %1 in the repository: %2.</source>
            <translation>
                <numerusform>%n object differs from %1 in the repository: %2.</numerusform>
                <numerusform>%n objects differ from %1 in the repository: %2.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Console::DiagnosticsDialog</name>
        <message numerus="yes">
            <source>A key or a click waits %1 (median), %2 (99th percentile of the time), %3 at most; %n stall(s) of more than 100 ms. Measured for %4, while this dialog is open.</source>
            <translation>
                <numerusform>A key or a click waits %1 (median), %2 (99th percentile of the time), %3 at most; %n stall of more than 100 ms. Measured for %4, while this dialog is open.</numerusform>
                <numerusform>A key or a click waits %1 (median), %2 (99th percentile of the time), %3 at most; %n stalls of more than 100 ms. Measured for %4, while this dialog is open.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Console::OverviewPage</name>
        <message numerus="yes">
            <source>%Ln not ready</source>
            <translation>
                <numerusform>%Ln not ready</numerusform>
                <numerusform>%Ln not ready</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln pod(s)</source>
            <translation>
                <numerusform>in %Ln pod</numerusform>
                <numerusform>in %Ln pods</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln chosen</source>
            <translation>
                <numerusform>%Ln chosen</numerusform>
                <numerusform>%Ln chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln object(s) in %1</source>
            <translation>
                <numerusform>%Ln object in %1</numerusform>
                <numerusform>%Ln objects in %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n latest, each seen the number of times given</source>
            <translation>
                <numerusform>%n latest, each seen the number of times given</numerusform>
                <numerusform>%n latest, each seen the number of times given</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Console::StatusLine</name>
        <message numerus="yes">
            <source>%n watch(es) open</source>
            <translation>
                <numerusform>%n watch open</numerusform>
                <numerusform>%n watches open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln API group(s) not answering</source>
            <translation>
                <numerusform>%Ln API group not answering</numerusform>
                <numerusform>%Ln API groups not answering</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Console::TopBar</name>
        <message numerus="yes">
            <source>All %Ln namespace(s)</source>
            <translation>
                <numerusform>All %Ln namespace</numerusform>
                <numerusform>All %Ln namespaces</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %Ln namespace(s)</source>
            <translation>
                <numerusform>%1 of %Ln namespace</numerusform>
                <numerusform>%1 of %Ln namespaces</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::ApplicationDetail</name>
        <message numerus="yes">
            <source>%Ln object(s)</source>
            <translation>
                <numerusform>%Ln object</numerusform>
                <numerusform>%Ln objects</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::ApplicationDiff</name>
        <message numerus="yes">
            <source>Changed in the cluster since it was applied: %n line(s).</source>
            <translation>
                <numerusform>Changed in the cluster since it was applied: %n line.</numerusform>
                <numerusform>Changed in the cluster since it was applied: %n lines.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::ApplicationTree</name>
        <message numerus="yes">
            <source>%Ln pod(s)</source>
            <translation>
                <numerusform>%Ln pod</numerusform>
                <numerusform>%Ln pods</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::ComparePane</name>
        <message numerus="yes">
            <source>%Ln object(s) in this revision.</source>
            <translation>
                <numerusform>%Ln object in this revision.</numerusform>
                <numerusform>%Ln objects in this revision.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::DiffView</name>
        <message numerus="yes">
            <source>%Ln line(s) without change</source>
            <translation>
                <numerusform>%Ln line without change</numerusform>
                <numerusform>%Ln lines without change</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::DocumentView</name>
        <message numerus="yes">
            <source>%Ln found</source>
            <translation>
                <numerusform>%Ln found</numerusform>
                <numerusform>%Ln found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::LedgerStrip</name>
        <message numerus="yes">
            <source>%Ln pod(s)</source>
            <translation>
                <numerusform>%Ln pod</numerusform>
                <numerusform>%Ln pods</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln object(s) unchanged</source>
            <translation>
                <numerusform>%Ln object unchanged</numerusform>
                <numerusform>%Ln objects unchanged</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::Minimap</name>
        <message numerus="yes">
            <source>%Ln namespace(s), all drawn</source>
            <translation>
                <numerusform>%Ln namespace, all drawn</numerusform>
                <numerusform>%Ln namespaces, all drawn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln node(s), all drawn</source>
            <translation>
                <numerusform>%Ln node, all drawn</numerusform>
                <numerusform>%Ln nodes, all drawn</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::PlanDialog</name>
        <message numerus="yes">
            <source>%Ln more object(s) stay as they are.</source>
            <translation>
                <numerusform>%Ln more object stays as it is.</numerusform>
                <numerusform>%Ln more objects stay as they are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more</source>
            <translation>
                <numerusform>%Ln more</numerusform>
                <numerusform>%Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Apply %n object(s), stop at the first error</source>
            <translation>
                <numerusform>Apply %n object, stop at the first error</numerusform>
                <numerusform>Apply %n objects, stop at the first error</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n object(s)</source>
            <translation>
                <numerusform>Delete %n object</numerusform>
                <numerusform>Delete %n objects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove %n old record(s), the limit is %1</source>
            <translation>
                <numerusform>Remove %n old record, the limit is %1</numerusform>
                <numerusform>Remove %n old records, the limit is %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n object(s) were written. Undo: roll back to %1.</source>
            <translation>
                <numerusform>%n object was written. Undo: roll back to %1.</numerusform>
                <numerusform>%n objects were written. Undo: roll back to %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n object(s) were written before. The release can be rolled back again, to %1 or any other revision.</source>
            <translation>
                <numerusform>%n object was written before. The release can be rolled back again, to %1 or any other revision.</numerusform>
                <numerusform>%n objects were written before. The release can be rolled back again, to %1 or any other revision.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::PlanMap</name>
        <message numerus="yes">
            <source>%Ln more</source>
            <translation>
                <numerusform>%Ln more</numerusform>
                <numerusform>%Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more object(s) of %1 stay as they are.</source>
            <translation>
                <numerusform>%Ln more object of %1 stay as they are.</numerusform>
                <numerusform>%Ln more objects of %1 stay as they are.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::ReleasesPage</name>
        <message numerus="yes">
            <source>%n revision(s) kept, the oldest is %1.</source>
            <translation>
                <numerusform>%n revision kept, the oldest is %1.</numerusform>
                <numerusform>%n revisions kept, the oldest is %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln failed</source>
            <translation>
                <numerusform>%Ln failed</numerusform>
                <numerusform>%Ln failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed in the last hour</source>
            <translation>
                <numerusform>%n changed in the last hour</numerusform>
                <numerusform>%n changed in the last hour</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln release(s) are hidden by this filter.</source>
            <translation>
                <numerusform>%Ln release is hidden by this filter.</numerusform>
                <numerusform>%Ln releases are hidden by this filter.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln release(s) exist in other namespaces.</source>
            <translation>
                <numerusform>%Ln release exists in other namespaces.</numerusform>
                <numerusform>%Ln releases exist in other namespaces.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::ResourceView</name>
        <message numerus="yes">
            <source>%Ln namespace(s)</source>
            <translation>
                <numerusform>%Ln namespace</numerusform>
                <numerusform>%Ln namespaces</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln selected</source>
            <translation>
                <numerusform>%Ln selected</numerusform>
                <numerusform>%Ln selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::SecretValues</name>
        <message numerus="yes">
            <source>%Ln byte(s)</source>
            <translation>
                <numerusform>%Ln byte</numerusform>
                <numerusform>%Ln bytes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::TopologyPage</name>
        <message numerus="yes">
            <source>%Ln node(s), one tile each</source>
            <translation>
                <numerusform>%Ln node, one tile</numerusform>
                <numerusform>%Ln nodes, one tile each</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln node(s), all drawn</source>
            <translation>
                <numerusform>%Ln node, all drawn</numerusform>
                <numerusform>%Ln nodes, all drawn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln workload(s), one tile each</source>
            <translation>
                <numerusform>%Ln workload, one tile</numerusform>
                <numerusform>%Ln workloads, one tile each</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HiddenKinds</name>
        <message numerus="yes">
            <source>%1 and %Ln more kind(s)</source>
            <translation>
                <numerusform>%1 and %Ln more kind</numerusform>
                <numerusform>%1 and %Ln more kinds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message numerus="yes">
            <source>%Ln more not listed</source>
            <translation>
                <numerusform>%Ln more not listed</numerusform>
                <numerusform>%Ln more not listed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n restart(s)</source>
            <translation>
                <numerusform>%n restart</numerusform>
                <numerusform>%n restarts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MapPainter</name>
        <message numerus="yes">
            <source>%Ln configmap(s)</source>
            <translation>
                <numerusform>%Ln configmap</numerusform>
                <numerusform>%Ln configmaps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln secret(s)</source>
            <translation>
                <numerusform>%Ln secret</numerusform>
                <numerusform>%Ln secrets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln claim(s)</source>
            <translation>
                <numerusform>%Ln claim</numerusform>
                <numerusform>%Ln claims</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln service(s)</source>
            <translation>
                <numerusform>%Ln service</numerusform>
                <numerusform>%Ln services</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln ingress(es)</source>
            <translation>
                <numerusform>%Ln ingress</numerusform>
                <numerusform>%Ln ingresses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln autoscaler(s)</source>
            <translation>
                <numerusform>%Ln autoscaler</numerusform>
                <numerusform>%Ln autoscalers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln other(s)</source>
            <translation>
                <numerusform>%Ln other</numerusform>
                <numerusform>%Ln others</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln workload(s)</source>
            <translation>
                <numerusform>%Ln workload</numerusform>
                <numerusform>%Ln workloads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pod(s)</source>
            <translation>
                <numerusform>%Ln pod</numerusform>
                <numerusform>%Ln pods</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln node(s)</source>
            <translation>
                <numerusform>%Ln node</numerusform>
                <numerusform>%Ln nodes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln object(s)</source>
            <translation>
                <numerusform>%Ln object</numerusform>
                <numerusform>%Ln objects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%Ln more</source>
            <translation>
                <numerusform>+%Ln more</numerusform>
                <numerusform>+%Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MemoryAccount</name>
        <message numerus="yes">
            <source>%n other kind(s)</source>
            <translation>
                <numerusform>%n other kind</numerusform>
                <numerusform>%n other kinds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message numerus="yes">
            <source>%n restart(s)</source>
            <translation>
                <numerusform>%n restart</numerusform>
                <numerusform>%n restarts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of the old revision still there</source>
            <translation>
                <numerusform>%Ln of the old revision still there</numerusform>
                <numerusform>%Ln of the old revision still there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not ready for long enough to count as available</source>
            <translation>
                <numerusform>%n not ready for long enough to count as available</numerusform>
                <numerusform>%n not ready for long enough to count as available</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %2 completions, %Ln pod(s) at work</source>
            <translation>
                <numerusform>%1 of %2 completions, %Ln pod at work</numerusform>
                <numerusform>%1 of %2 completions, %Ln pods at work</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanLayer</name>
        <message numerus="yes">
            <source>+%Ln more</source>
            <translation>
                <numerusform>+%Ln more</numerusform>
                <numerusform>+%Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PodPainter</name>
        <message numerus="yes">
            <source>%Ln restart(s)</source>
            <translation>
                <numerusform>%Ln restart</numerusform>
                <numerusform>%Ln restarts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message numerus="yes">
            <source>%n workload revision(s)</source>
            <translation>
                <numerusform>%n workload revision</numerusform>
                <numerusform>%n workload revisions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Readiness</name>
        <message numerus="yes">
            <source>%n old pod(s) are being ended.</source>
            <translation>
                <numerusform>%n old pod is being ended.</numerusform>
                <numerusform>%n old pods are being ended.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Readout</name>
        <message numerus="yes">
            <source>%Ln pod(s)</source>
            <translation>
                <numerusform>%Ln pod</numerusform>
                <numerusform>%Ln pods</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln restart(s)</source>
            <translation>
                <numerusform>%Ln restart</numerusform>
                <numerusform>%Ln restarts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RollbackFindings</name>
        <message numerus="yes">
            <source>The history keeps %1 revisions: the %n oldest record(s) will be removed.</source>
            <translation>
                <numerusform>The history keeps %1 revisions: the oldest record will be removed.</numerusform>
                <numerusform>The history keeps %1 revisions: the %n oldest records will be removed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The server accepted %n request(s) in a dry run. Nothing was written.</source>
            <translation>
                <numerusform>The server accepted %n request in a dry run. Nothing was written.</numerusform>
                <numerusform>The server accepted %n requests in a dry run. Nothing was written.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hook(s) run.</source>
            <translation>
                <numerusform>%n hook runs.</numerusform>
                <numerusform>%n hooks run.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RollbackPlan</name>
        <message numerus="yes">
            <source>%n more field(s)</source>
            <translation>
                <numerusform>%n more field</numerusform>
                <numerusform>%n more fields</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>restarts %n pod(s)</source>
            <translation>
                <numerusform>restarts %n pod</numerusform>
                <numerusform>restarts %n pods</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WatchMessage</name>
        <message numerus="yes">
            <source>%1 and %Ln more namespace(s)</source>
            <translation>
                <numerusform>%1 and %Ln more namespace</numerusform>
                <numerusform>%1 and %Ln more namespaces</numerusform>
            </translation>
        </message>
    </context>
</TS>
