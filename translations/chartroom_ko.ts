<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name>AppsCommand</name>
    <message>
        <source>The Argo CD applications could not be listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster has no Argo CD applications: Argo CD is not installed in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Argo</name>
    <message>
        <source>The Argo CD application could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer is not an Application.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoxPainter</name>
    <message>
        <source>Not scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods without a workload</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Console::ApplicationsHost</name>
    <message>
        <source>Argo CD is not installed in this cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not serve applications.argoproj.io. Helm releases are on the page Releases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what the server serves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Console::ClusterSession</name>
    <message>
        <source>%1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not serve this kind.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Console::KeyHelp</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Console::KindTreeModel</name>
    <message>
        <source>Workloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Console::MainWindow</name>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1 in %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection to %1 lost at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see what was known then, %1 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer as an API server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster is contacted before you choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kubeconfig. The demo shows what the program does, without a cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All clusters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only: offer no writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Console::NamespacePopup</name>
    <message>
        <source>All namespaces</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Console::OverviewPage</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n not ready</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n pod(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argo CD has none here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 OutOfSync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helm has none here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 used · %2 requested · %3 allocatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requested · %2 allocatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every node, workload, pod and application is Healthy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No warnings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server keeps events for about an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 worst objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n latest, each seen the number of times given</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nodes ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Releases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Console::Palette</name>
    <message>
        <source>Search objects, pages and actions; : for kinds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Console::Screenshots</name>
    <message>
        <source>%1 could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Console::StatusLine</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n watch(es) open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reconnecting, attempt %1 in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected, next attempt in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cluster is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events %1 received · %2 merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Console::TopBar</name>
    <message>
        <source>Choose a cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n namespace(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All namespaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n namespace(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Search objects or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide page names</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Console::WindowActions</name>
    <message>
        <source>Going places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to where I was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose namespaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the connection again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme as the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: 한국어</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated, inside this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All namespaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show charts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Helm</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 in namespace %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The release record could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other revisions are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It unpacks to more than 64 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not gzip data: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The release record could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would be larger than the 1 MiB that an object of the cluster may have: make the chart smaller, for example by leaving files out with .helmignore.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Helm::ObjectClient</name>
    <message>
        <source>What the server serves in %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Helm::StrategicMerge</name>
    <message>
        <source>The patch could not be applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s schema has no field %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directive %1 is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of maps cannot be merged without a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item of a list has no %1, by which it is told apart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::History</name>
    <message>
        <source>Argo CD %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::History::RailModel</name>
    <message>
        <source>Helm %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::History::ReleaseController</name>
    <message>
        <source>The rollback was not started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another rollback from this window is still under way: wait until it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Metrics::MetricsSampler</name>
    <message>
        <source>CPU and memory usage could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No CPU and memory figures for this cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its API server does not serve metrics.k8s.io. metrics-server provides it, or an adapter for Prometheus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage of nodes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage of pods: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read CPU and memory figures here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes the right to list nodes and pods in the API group metrics.k8s.io.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No CPU and memory figures at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metrics API is registered but does not answer as it should; it is asked again in %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::ApplicationDetail</name>
    <message>
        <source>off, synced by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>self-heal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued: not taken up by Argo CD yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running: waiting for retry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ApplicationSet %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argo CD keeps it outside the cluster; what is shown was found by Chartroom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hydrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from another branch, by Argo CD&apos;s source hydrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initiated by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::ApplicationTree</name>
    <message>
        <source>Objects of the application</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not in the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found by Chartroom, Argo CD does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health: not reported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::ApplicationsPage</name>
    <message>
        <source>Applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No application is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the table to see its objects, its history and its last operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application %1 is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not Healthy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::ComparePane</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values given by the user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart&apos;s defaults overlaid by the user&apos;s values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous change (p)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next change (n)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live objects in the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, active now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live objects, as far as revision %1 sets them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading both revisions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) in this revision.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 objects differ. managedFields, resourceVersion and last-applied are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest, as it is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing in it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::ConsentDialog</name>
    <message>
        <source>Run a program for credentials?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To connect to %1, this program must be run:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not found on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user %1 in %2 asks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::DiffView</name>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without change</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::DocumentView</name>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who manages which field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text · !text · -l labels · -f letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::InspectorPanel</name>
    <message>
        <source>Nothing is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an object in a table, on the map or in the palette.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>namespace %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This object is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted while you were looking at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::LedgerStrip</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pods restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::Minimap</name>
    <message>
        <source>Minimap</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln namespace(s), all drawn</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s), all drawn</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::ObjectList</name>
    <message>
        <source>Objects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::PerformancePage</name>
    <message>
        <source>Performance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>millicores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory, working set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% of allocatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% of what pods request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% of request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% of limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count since pod start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metrics API measures every 15 to 60 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the biggest %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 drawn, the most a chart takes is %3. Space adds the marked row, c clears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To save memory nothing older than %1 is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::PlanDialog</name>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back %1 to revision %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what would change. Nothing is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 objects compared with the cluster and tried by a dry run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 → contents of %3, written as %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pods restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept by policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster is already as revision %1 describes it: no object changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more object(s) stay as they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after the rollback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I know, go on nevertheless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before it starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 block, %2 need a decision, %3 fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write release %1 as pending-rollback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run hook %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Apply %n object(s), stop at the first error</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n object(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until everything is ready, at most %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark %1 as deployed and %2 as superseded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove %n old record(s), the limit is %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No warnings. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run: the server refused %1 of %2 requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run: the server accepted %1 of %2 requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What blocks it has to be mended first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo afterwards: roll back to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping ends the new revision as failed; it can be rolled back again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 is written as pending-rollback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 objects are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 is deployed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) were written. Undo: roll back to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) were written before. The release can be rolled back again, to %1 or any other revision.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: revision %1 is marked as failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helm release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 → contents of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview on map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as kubectl commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: kept in the history as the description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 to enable Roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::PlotView</name>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::RailView</name>
    <message>
        <source>app %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active %1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM HH:mm:ss</source>
        <extracomment>A moment of this or another year, in Qt&apos;s date format</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::ReleasesPage</name>
    <message>
        <source>Releases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No release is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the table to see its history and to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s) kept, the oldest is %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Roll back to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click sets B, Shift+click sets A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is read-only: nothing can be rolled back from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 is the newest: rolling back to it writes its manifest again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan shows what would change before anything is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No release matches “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n release(s) are hidden by this filter.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading release records: %1 so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Helm release in these namespaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Helm release in this cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n release(s) exist in other namespaces.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Neither Secrets nor ConfigMaps of Helm&apos;s storage were found. Records in an SQL database cannot be seen through the API server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::ResourceView</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n namespace(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show on map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::SeriesLegend</name>
    <message>
        <source>release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::TableView</name>
    <message>
        <source>Default columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::TopologyBar</name>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show at scale 1 (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is seen as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is seen as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no usage figures for this cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2, %3 in view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::TopologyPage</name>
    <message numerus="yes">
        <source>%Ln node(s), one tile each</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s), all drawn</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s), one tile each</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 objects left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as SVG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topology</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chartroom::Widgets::TopologyView</name>
    <message>
        <source>Topology map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map could not be saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that may be written to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClusterSession</name>
    <message>
        <source>%1 could not be counted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClusterTag</name>
    <message>
        <source>production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--timeout needs a duration such as 90s or 5m, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--history-max needs a number of revisions, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 must be one of %2, not %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contexts of the kubeconfig. Contacts no cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helm releases, each with its newest revision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The revisions of a release, oldest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs between two revisions (the last two), or a revision and the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes back to a revision (the one before), as a new revision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argo CD applications with their sync and health.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU and memory used now, from the metrics API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A completion script for your shell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instead of KUBECONFIG or ~/.kube/config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instead of the kubeconfig&apos;s current context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instead of the context&apos;s namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the whole cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table, json, yaml or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run the kubeconfig&apos;s credential plugin without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not read the records: faster, without chart and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare revision FROM with what is in the cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objects, manifest, values, computed-values, notes or hooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the whole plan, with the server&apos;s answers, and write nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not ask; findings that need a decision are accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why, kept in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run no hooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not wait until the objects are ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait for Jobs, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete what the rollback created, if it fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replace objects instead of patching them (client-side only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how objects are applied; auto: as the revision was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take fields over from others (server-side only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for each hook, and for readiness (5m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revisions kept; 0 for all (10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chartroomctl COMMAND [OPTIONS]: Helm releases, Argo CD applications and usage of a Kubernetes cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chartroomctl COMMAND --help explains one command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends with 0: done; 1: failed; 2: command line not understood; 3: differences found (diff); 4: rollback refused, nothing written; 5: rollback begun and failed; 6: not found; 7: cluster not reached or access denied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With -o json and -o yaml the output is one document with a member &quot;kind&quot;; members may be added in later versions, none is renamed or removed. Times are RFC 3339 in UTC. Values of Secrets are masked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command %1. chartroomctl --help lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not take --%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-n and -A exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run with --help for what can be given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no theme: light, dark or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A native console for Kubernetes clusters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open on a simulated cluster inside this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this kubeconfig only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to this context of the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open on this page: overview, topology, resources, performance, applications, releases, events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a picture of every page into this folder, print the paths, and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en or ko.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no language of this program: en or ko.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>completion takes: bash|zsh</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contexts</name>
    <message>
        <source>There is no kubeconfig with a context.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiffCommand</name>
    <message>
        <source>%1 is no revision.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The server said: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExecCredentials</name>
    <message>
        <source>it did not print an ExecCredential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it answered with %1, but the kubeconfig says %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gave a certificate without its key, or a key without its certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gave neither a token nor a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its expirationTimestamp is not a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may not be run without your consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you did not allow it to run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ended with exit code %1. It said: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it printed more than 1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential plugin %1 of user %2 gave no credentials: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it in a terminal to see what it needs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HookRunner</name>
    <message>
        <source>Hook %1 cannot run: the server does not serve %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of an earlier run is still being deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not complete in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wait for %1 was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HttpError</name>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew the API server&apos;s certificate, or check this machine&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by an authority that is not trusted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check certificate-authority in the kubeconfig: it must be the CA of this cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the certificate names another host, set tls-server-name in the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the server speaks TLS on this port and accepts the client certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 could not be resolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server&apos;s name in the kubeconfig, and the network or VPN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the proxy could not be resolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check proxy-url in the kubeconfig and the proxy variables of the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy did not connect to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to %1 could be made: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the API server is running and that the network or VPN is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network or VPN; the API server may be overloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate authority given for %1 is not a certificate: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check certificate-authority in the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client certificate or key for %1 cannot be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check client-certificate and client-key in the kubeconfig: they must belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was cut: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API server may be restarting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of %1 is not a URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check server in the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer as a web server does: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address in the kubeconfig is that of an API server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, exit code %2, %3 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, last %2 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controlled by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod IP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 worst of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sidecar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>init container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last termination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request %1, limit %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routed from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaled by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more not listed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 newest of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events in the last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>The text is not valid JSON (at byte %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not valid JSON.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KubeError</name>
    <message>
        <source>The watch sent a line that is not an event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a list of objects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in again or renew the credentials of this context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a role that allows it, or choose a namespace you may read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the object again and repeat the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API server is busy; it will be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the API server&apos;s own logs if this persists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is a web page (HTTP %1), not one of a Kubernetes API server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server address in the kubeconfig; a proxy or a login page may be in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server redirects (HTTP %1). Redirects are not followed, because they would carry the credentials along: set the final address in the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 could not be listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered with objects where a table was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The watch sent an object larger than %1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The watch was cut within an event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended the watch at once, without an event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The watch fell behind the server&apos;s history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is larger than %1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kubeconfig</name>
    <message>
        <source>%1 is not a usable kubeconfig: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is neither true nor false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has an entry that is not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interactiveMode %1 is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has two entries named %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a %1 of %2, not a Config of v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 could not be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than 16 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster %1 has no server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of cluster %1 is not an http or https address: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster %1 has both certificate-authority and certificate-authority-data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster %1 names a certificate authority and asks not to verify.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove insecure-skip-tls-verify or the certificate authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy-url of cluster %1 is not an http, https or socks5 address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user %1 has both client-certificate and client-certificate-data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user %1 has both client-key and client-key-data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user %1 has a client certificate without a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user %1 uses the auth-provider %2, which Kubernetes has withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install gke-gcloud-auth-plugin and let gcloud write the kubeconfig again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it with kubelogin convert-kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a credential plugin (exec), for example kubectl oidc-login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential plugin of user %1 has no command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential plugin of user %1 has no apiVersion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential plugin of user %1 speaks %2, which is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the plugin and let it write the kubeconfig again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential plugin of user %1 has no interactiveMode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential plugin of user %1 needs a terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it once in a terminal with kubectl, or use one that opens a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential plugin of user %1 sets a variable without a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user %1 has both a token and a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user %1 has both exec and auth-provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user %1 has as-groups, as-uid or as-user-extra without as.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kubeconfig with a context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubeconfig has no current context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a context, or name a kubeconfig file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context %1 does not exist in the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context %1 names no cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context %1 names no user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context %1 names the cluster %2, which does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context %1 names the user %2, which does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not running in a pod with a service account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a kubeconfig file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source> Type yes to go on: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Manifest</name>
    <message>
        <source>The manifest of the release could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document at line %1 (%2) has no apiVersion, kind or name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapPainter</name>
    <message>
        <source>Pods without a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln configmap(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln secret(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln claim(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln service(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ingress(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln autoscaler(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workload(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pod(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln node(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ingress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>The usage figures could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metrics API answered with something else than a list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>%1 ended with exit code %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pods ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Releases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatchSchema</name>
    <message>
        <source>The server&apos;s description of its types could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanLayer</name>
    <message numerus="yes">
        <source>+%Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanOutput</name>
    <message>
        <source>Release %1 in namespace %2: revision %3 back to the contents of %4, written as %5 (%6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server-side apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client-side apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: hook %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after: hook %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server warns: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 ready. %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPreview</name>
    <message>
        <source>Preview of %1 %2 → %3, nothing written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotView</name>
    <message>
        <source>request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allocatable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PodPainter</name>
    <message numerus="yes">
        <source>%Ln restart(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>The change has not been seen by its controller yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pods are updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n old pod(s) are being ended.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pods are available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pods are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no cluster IP yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its load balancer has no address yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not completed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not ready yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not bound yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not established yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readout</name>
    <message numerus="yes">
        <source>%Ln pod(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln restart(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on no node yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU %1 %, memory %2 % of allocatable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cordoned: takes no new pods</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordWriter</name>
    <message>
        <source>The record of revision %1 of release %2 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Release</name>
    <message>
        <source>The release record could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other revisions are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no name, info or version: it is of a version of helm that is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object has no data.release.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReleaseReader</name>
    <message>
        <source>The Helm releases could not be listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 in namespace %2 has no revision %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no release %1 in namespace %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 of release %2 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RollbackCommand</name>
    <message>
        <source>%1 is no revision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rollback cannot begin. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back %1 in namespace %2 of %3 to revision %4?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed: nothing was written. Where nobody can be asked, say --yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 is at revision %2: %3. %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RollbackExecutor</name>
    <message>
        <source>Release %1 has a newer revision than when the plan was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the plan anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has just begun to change this release. Make the plan anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 is written as pending-rollback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hook %1 runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hook %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hook %1 succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not serve the kind of %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rollback was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not become ready: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not ready: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wait for readiness was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The objects are rolled back, but the record still says pending-rollback. Roll back to the same revision again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record could not be marked as failed either and still says pending-rollback: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rollback cannot begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 is not pending.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RollbackFindings</name>
    <message>
        <source>The server does not serve %1 in %2, which revision %3 needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install what provides it, or upgrade to a chart version that uses a served API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not serve %1 in %2, which the current revision used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such objects cannot exist under that version and are not deleted. helm itself would refuse this rollback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects exist that do not belong to this release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rollback takes them over. helm does not ask about this when it rolls back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argo CD manages objects of this release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With automatic sync it will undo this rollback; hold the sync first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flux manages this release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will undo this rollback at its next reconciliation; suspend the HelmRelease first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Deployment is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its new pods start only after it is resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects are being deleted right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes to them are lost when the deletion ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 is %2: another operation may be under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If whoever began it is gone, the rollback goes over it safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The release is uninstalled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rollback installs its objects again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 itself is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the current revision: the rollback undoes what was changed by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The history keeps %1 revisions: the %n oldest record(s) will be removed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The field cannot change while the object exists: delete the object first, if nothing depends on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else manages these fields: take them over (force conflicts), or leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses to change %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server accepted %n request(s) in a dry run. Nothing was written.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Objects that hold data are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are not part of revision %1. What they hold may be lost for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects stay, although revision %1 does not have them: their resource policy is keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hook(s) run.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hook %1 has no manifest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods of revision %1 name objects that do not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They will not start until these exist again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rollback deletes an object that pods of revision %1 name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every ConfigMap, Secret and claim that its pods name exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All API versions of revision %1 are still served.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RollbackPlan</name>
    <message>
        <source>%1 %2 → %3</source>
        <comment>field, old and new value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comes back</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes</source>
        <comment>field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>is not there and comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not part of that revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays, by its resource policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is already gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays as it is; who manages it is recorded anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>restarts %n pod(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RollbackPlanner</name>
    <message>
        <source>Its kind is defined by this release and does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is created after its definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 has only one revision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to roll back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 has no revision %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest one kept is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts can be forced only by server-side apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 was applied client-side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects cannot be replaced by server-side apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out replacing, or choose client-side apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason is longer than 256 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its namespace comes with this release and does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectorParser</name>
    <message>
        <source>A comma is expected before “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label is expected after the last comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a label is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After “%1” one of =, ==, !=, in and notin is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the value of a label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values after in and notin stand in brackets, as in “tier in (front, back)”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing bracket is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a label selector.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The kubeconfig has no context %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chartroomctl contexts lists them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Simulator</name>
    <message>
        <source>The kubeconfig %1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate could be made for the simulated cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it without TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulated cluster could not listen on port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port, or none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrategicPatch</name>
    <message>
        <source>The patch could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s schema has no field %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item of a list has no %1, by which it is told apart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>%1 is not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopCommand</name>
    <message>
        <source>The metrics API could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster has no metrics API; metrics-server would provide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metrics of the %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top takes: nodes|pods</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WatchMessage</name>
    <message numerus="yes">
        <source>%1 and %n more namespace(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of about %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not list %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked as %1. The server said:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server said:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the missing rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1 in %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 in this cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 exist in other namespaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all namespaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the %1 is in this state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the %1 matches “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 are hidden by this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1, %2 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The watch on %1 ended with the connection. Writing is off until it is back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Yaml</name>
    <message>
        <source>The text is not valid YAML (line %1, column %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not valid YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an alias stands inside of what it refers to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the aliases expand to too much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a number that can be stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key must not be a list or a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key must not be empty, a list or a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a map merge needs a map, or a list of maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
