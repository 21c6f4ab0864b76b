<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
    <context>
        <name>ApplicationWords</name>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>외 %Ln개</numerusform>
            </translation>
        </message>
        <message>
            <source>Something that it manages is not in the cluster.</source>
            <translation>관리 대상 중 일부가 클러스터에 없습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n object(s) that it manages are not in the cluster: %1.</source>
            <translation>
                <numerusform>관리 대상 오브젝트 %n개가 클러스터에 없습니다: %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Auto-sync should have made them: the last operation below says why it did not.</source>
            <translation>자동 동기화로 생성되었어야 합니다. 아래 마지막 작업에서 이유를 확인하십시오.</translation>
        </message>
        <message>
            <source>It is synced by hand: a sync in Argo CD makes them.</source>
            <translation>수동 동기화 애플리케이션입니다. Argo CD에서 동기화하면 생성됩니다.</translation>
        </message>
        <message>
            <source>Argo CD could not read its objects: %1</source>
            <translation>Argo CD가 오브젝트를 읽지 못했습니다: %1</translation>
        </message>
        <message numerus="yes">
            <source>Argo CD cannot tell how %n object(s) are: %1.</source>
            <translation>
                <numerusform>Argo CD가 오브젝트 %n개의 상태를 판단하지 못합니다: %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Argo CD has not found out yet how its objects are. If that lasts, see whether its application controller runs.</source>
            <translation>Argo CD가 아직 오브젝트 상태를 파악하지 못했습니다. 계속되면 application controller가 실행 중인지 확인하십시오.</translation>
        </message>
        <message>
            <source>Because of %1.</source>
            <translation>원인: %1.</translation>
        </message>
        <message>
            <source>Waiting for %1.</source>
            <translation>대기 중: %1.</translation>
        </message>
        <message>
            <source>Paused: %1.</source>
            <translation>일시 중지: %1.</translation>
        </message>
        <message>
            <source>to %1</source>
            <translation>%1 기준</translation>
        </message>
        <message>
            <source>The cluster differs from %1 in the repository.</source>
            <translation>클러스터가 저장소의 %1과(와) 다릅니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n object(s) differ from %1 in the repository: %2.</source>
            <translation>
                <numerusform>오브젝트 %n개가 저장소의 %1과(와) 다릅니다: %2.</numerusform>
            </translation>
        </message>
        <message>
            <source>Auto-sync is on: if it stays so, the last operation below says why.</source>
            <translation>자동 동기화가 켜져 있습니다. 계속되면 아래 마지막 작업에서 이유를 확인하십시오.</translation>
        </message>
        <message>
            <source>Auto-sync is off: Diff shows what a sync would set back.</source>
            <translation>자동 동기화가 꺼져 있습니다. 동기화가 무엇을 되돌리는지는 차이 탭에서 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>Argo CD has not compared it with the repository yet. If that lasts, see whether its repo server runs.</source>
            <translation>Argo CD가 아직 저장소와 비교하지 않았습니다. 계속되면 repo server가 실행 중인지 확인하십시오.</translation>
        </message>
        <message>
            <source>Argo CD could not compare it with the repository: %1 When the cause is mended, refresh it in Argo CD.</source>
            <translation>Argo CD가 저장소와 비교하지 못했습니다: %1 원인을 해결한 뒤 Argo CD에서 새로 고치십시오.</translation>
        </message>
    </context>
    <context>
        <name>AppsCommand</name>
        <message>
            <source>The Argo CD applications could not be listed.</source>
            <translation>Argo CD 애플리케이션 목록을 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>The cluster has no Argo CD applications: Argo CD is not installed in it.</source>
            <translation>이 클러스터에는 Argo CD 애플리케이션이 없습니다. Argo CD가 설치되어 있지 않습니다.</translation>
        </message>
    </context>
    <context>
        <name>Argo</name>
        <message>
            <source>The Argo CD application could not be read.</source>
            <translation>Argo CD 애플리케이션을 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>The server's answer is not an Application.</source>
            <translation>서버의 응답이 Application이 아닙니다.</translation>
        </message>
    </context>
    <context>
        <name>BoxPainter</name>
        <message>
            <source>Not scheduled</source>
            <translation>스케줄되지 않음</translation>
        </message>
        <message>
            <source>Pods without a workload</source>
            <translation>워크로드가 없는 Pod</translation>
        </message>
    </context>
    <context>
        <name>ChartPanel</name>
        <message>
            <source>no data</source>
            <translation>데이터 없음</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Console::ApplicationsHost</name>
        <message>
            <source>Argo CD is not installed in this cluster.</source>
            <translation>이 클러스터에는 Argo CD가 설치되어 있지 않습니다.</translation>
        </message>
        <message>
            <source>The server does not serve applications.argoproj.io. Helm releases are on the page Releases.</source>
            <translation>서버가 applications.argoproj.io를 제공하지 않습니다. Helm 릴리스는 릴리스 페이지에 있습니다.</translation>
        </message>
        <message>
            <source>Reading what the server serves</source>
            <translation>서버가 제공하는 것을 읽는 중</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Console::ClusterSession</name>
        <message>
            <source>%1 could not be read.</source>
            <translation>%1을(를) 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>%1 in %2 could not be read.</source>
            <translation>%2의 %1을(를) 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>The server does not serve this kind.</source>
            <translation>서버가 이 종류를 제공하지 않습니다.</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Console::DiagnosticsDialog</name>
        <message>
            <source>loading</source>
            <translation>읽는 중</translation>
        </message>
        <message>
            <source>live</source>
            <translation>실시간</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>대기 중</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>거부됨</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>중지됨</translation>
        </message>
        <message>
            <source>Diagnostics</source>
            <translation>진단</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>응답</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>메모리</translation>
        </message>
        <message>
            <source>Watches</source>
            <translation>워치</translation>
        </message>
        <message>
            <source>Measure anew</source>
            <translation>다시 측정</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message numerus="yes">
            <source>A key or a click waits %1 (median), %2 (99th percentile of the time), %3 at most; %n stall(s) of more than 100 ms. Measured for %4, while this dialog is open.</source>
            <translation>
                <numerusform>키 입력이나 클릭의 대기 시간: 중앙값 %1, 99번째 백분위수(시간 기준) %2, 최대 %3. 100 ms를 넘는 멈춤 %n회. 이 창이 열려 있는 동안 %4 측정했습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>No event took longer than a picture of the screen, 17 ms.</source>
            <translation>화면 한 장(17 ms)보다 오래 걸린 이벤트가 없습니다.</translation>
        </message>
        <message>
            <source>%1 are resident. What is held for objects is worked out from the objects themselves; the last part is what remains.</source>
            <translation>상주 메모리 %1. 오브젝트가 차지하는 양은 오브젝트에서 직접 계산하며, 마지막 항목은 나머지입니다.</translation>
        </message>
        <message>
            <source>No cluster is chosen.</source>
            <translation>선택한 클러스터가 없습니다.</translation>
        </message>
        <message>
            <source>Helm records</source>
            <translation>Helm 레코드</translation>
        </message>
        <message>
            <source>%1 events received, %2 applied, %3 superseded within a frame, %4 without effect, %5 unreadable. %6 requests sent.</source>
            <translation>이벤트 수신 %1개, 반영 %2개, 한 프레임 안에서 대체됨 %3개, 변화 없음 %4개, 읽을 수 없음 %5개. 보낸 요청 %6개.</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Console::KeyHelp</name>
        <message>
            <source>Keys</source>
            <translation>단축키</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Console::KindTreeModel</name>
        <message>
            <source>Workloads</source>
            <translation>워크로드</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>네트워크</translation>
        </message>
        <message>
            <source>Configuration</source>
            <translation>구성</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>스토리지</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>클러스터</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>접근 권한</translation>
        </message>
        <message>
            <source>Custom resources</source>
            <translation>사용자 정의 리소스</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>기타</translation>
        </message>
        <message>
            <source>Not answering</source>
            <translation>응답 없음</translation>
        </message>
        <message>
            <source>The server of this API group does not answer: its kinds are missing here, or out of date. Why is said in the status of APIService %1.</source>
            <translation>이 API 그룹의 서버가 응답하지 않습니다. 해당 종류가 여기에 없거나 최신이 아닐 수 있습니다. 원인은 APIService %1의 status에 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Console::MainWindow</name>
        <message>
            <source>Try now</source>
            <translation>지금 다시 시도</translation>
        </message>
        <message>
            <source>Attempt %1 in %2 s.</source>
            <translation>%1번째 시도, %2초 후.</translation>
        </message>
        <message>
            <source>Connection to %1 lost at %2.</source>
            <translation>%2에 %1 연결이 끊겼습니다.</translation>
        </message>
        <message>
            <source>You see what was known then, %1 ago.</source>
            <translation>지금 보이는 것은 %1 전 상태입니다.</translation>
        </message>
        <message>
            <source>%1 does not answer as an API server.</source>
            <translation>%1이(가) API 서버로서 응답하지 않습니다.</translation>
        </message>
        <message>
            <source>Starting the simulated cluster</source>
            <translation>시뮬레이션 클러스터를 시작하는 중</translation>
        </message>
        <message>
            <source>It is built inside this program: nodes, workloads, releases and their history.</source>
            <translation>이 프로그램 안에서 노드, 워크로드, 릴리스와 그 이력을 만듭니다.</translation>
        </message>
        <message>
            <source>Reading the kubeconfig</source>
            <translation>kubeconfig 읽는 중</translation>
        </message>
        <message>
            <source>The cluster could not be opened.</source>
            <translation>클러스터를 열지 못했습니다.</translation>
        </message>
        <message>
            <source>A kubeconfig file could not be used.</source>
            <translation>kubeconfig 파일을 사용할 수 없습니다.</translation>
        </message>
        <message>
            <source>No cluster is chosen.</source>
            <translation>선택한 클러스터가 없습니다.</translation>
        </message>
        <message>
            <source>No cluster is contacted before you choose it.</source>
            <translation>선택하기 전에는 어떤 클러스터에도 접속하지 않습니다.</translation>
        </message>
        <message>
            <source>There is no kubeconfig. The demo shows what the program does, without a cluster.</source>
            <translation>kubeconfig가 없습니다. 데모에서 클러스터 없이 이 프로그램이 하는 일을 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>All clusters…</source>
            <translation>모든 클러스터…</translation>
        </message>
        <message>
            <source>Open the demo</source>
            <translation>데모 열기</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>테마</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>데스크톱 설정 따름</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>밝게</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>어둡게</translation>
        </message>
        <message>
            <source>Tag of %1</source>
            <translation>%1의 태그</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>Read-only: offer no writes</source>
            <translation>읽기 전용: 쓰기 동작을 제공하지 않음</translation>
        </message>
        <message>
            <source>Ask again before credential programs are run</source>
            <translation>자격 증명 프로그램을 실행하기 전에 다시 묻기</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>단축키</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Console::NamespacePopup</name>
        <message>
            <source>All namespaces</source>
            <translation>모든 네임스페이스</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Console::OverviewPage</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>all ready</source>
            <translation>모두 준비됨</translation>
        </message>
        <message numerus="yes">
            <source>%Ln not ready</source>
            <translation>
                <numerusform>%Ln개 준비 안 됨</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln pod(s)</source>
            <translation>
                <numerusform>Pod %Ln개에 있음</numerusform>
            </translation>
        </message>
        <message>
            <source>all shown</source>
            <translation>모두 표시</translation>
        </message>
        <message numerus="yes">
            <source>%Ln chosen</source>
            <translation>
                <numerusform>%Ln개 선택</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 warnings</source>
            <translation>경고 %1</translation>
        </message>
        <message>
            <source>%1 normal</source>
            <translation>정상 %1</translation>
        </message>
        <message>
            <source>Argo CD has none here</source>
            <translation>Argo CD 애플리케이션 없음</translation>
        </message>
        <message>
            <source>%1 OutOfSync</source>
            <translation>OutOfSync %1</translation>
        </message>
        <message>
            <source>Helm has none here</source>
            <translation>Helm 릴리스 없음</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>측정되지 않음</translation>
        </message>
        <message>
            <source>%1 used · %2 requested · %3 allocatable</source>
            <translation>사용 %1 · 요청 %2 · 할당 가능 %3</translation>
        </message>
        <message>
            <source>%1 requested · %2 allocatable</source>
            <translation>요청 %1 · 할당 가능 %2</translation>
        </message>
        <message>
            <source>Reading the cluster</source>
            <translation>클러스터를 읽는 중</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>지금 다시 시도</translation>
        </message>
        <message>
            <source>Nothing needs attention.</source>
            <translation>조치가 필요한 것이 없습니다.</translation>
        </message>
        <message>
            <source>Every node, workload, pod and application is Healthy.</source>
            <translation>모든 노드, 워크로드, Pod, 애플리케이션이 Healthy입니다.</translation>
        </message>
        <message>
            <source>No warnings.</source>
            <translation>경고가 없습니다.</translation>
        </message>
        <message>
            <source>The server keeps events for about an hour.</source>
            <translation>서버는 이벤트를 약 한 시간 동안 보관합니다.</translation>
        </message>
        <message>
            <source>No pod fails on any node.</source>
            <translation>실패한 Pod가 있는 노드가 없습니다.</translation>
        </message>
        <message>
            <source>by node, most first</source>
            <translation>노드별, 많은 순</translation>
        </message>
        <message>
            <source>the %1 worst objects</source>
            <translation>가장 나쁜 오브젝트 %1개</translation>
        </message>
        <message numerus="yes">
            <source>%Ln object(s) in %1</source>
            <translation>
                <numerusform>%1의 오브젝트 %Ln개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n latest, each seen the number of times given</source>
            <translation>
                <numerusform>최근 %n건, 각 행에 발생 횟수 표시</numerusform>
            </translation>
        </message>
        <message>
            <source>Nodes ready</source>
            <translation>준비된 노드</translation>
        </message>
        <message>
            <source>Pods</source>
            <translation>Pod</translation>
        </message>
        <message>
            <source>Containers</source>
            <translation>컨테이너</translation>
        </message>
        <message>
            <source>Namespaces</source>
            <translation>네임스페이스</translation>
        </message>
        <message>
            <source>CPU cores</source>
            <translation>CPU 코어</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>메모리</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>이벤트</translation>
        </message>
        <message>
            <source>Applications</source>
            <translation>애플리케이션</translation>
        </message>
        <message>
            <source>Releases</source>
            <translation>릴리스</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>조치 필요</translation>
        </message>
        <message>
            <source>Warning events</source>
            <translation>경고 이벤트</translation>
        </message>
        <message>
            <source>Failing pods</source>
            <translation>실패한 Pod</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Console::Palette</name>
        <message>
            <source>Search objects, pages and actions; : for kinds; Ctrl+Enter shows an object on the map</source>
            <translation>오브젝트, 페이지, 동작 검색. : 는 종류, Ctrl+Enter는 맵에서 보기</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Console::Screenshots</name>
        <message>
            <source>%1 could not be made.</source>
            <translation>%1을(를) 만들지 못했습니다.</translation>
        </message>
        <message>
            <source>%1 could not be written.</source>
            <translation>%1을(를) 쓰지 못했습니다.</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Console::StatusLine</name>
        <message>
            <source>Connecting to %1</source>
            <translation>%1에 연결하는 중</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>연결됨</translation>
        </message>
        <message numerus="yes">
            <source>%n watch(es) open</source>
            <translation>
                <numerusform>워치 %n개 열림</numerusform>
            </translation>
        </message>
        <message>
            <source>Reconnecting, attempt %1 in %2 s</source>
            <translation>다시 연결하는 중, %1번째 시도, %2초 후</translation>
        </message>
        <message>
            <source>Not connected, next attempt in %1 s</source>
            <translation>연결되지 않음, %1초 후 다시 시도</translation>
        </message>
        <message>
            <source>Events: %1 received = %2 applied + %3 superseded</source>
            <translation>이벤트: 수신 %1 = 반영 %2 + 대체됨 %3</translation>
        </message>
        <message>
            <source>%1 unreadable</source>
            <translation>해석 불가 %1건</translation>
        </message>
        <message>
            <source>%1 dropped</source>
            <translation>누락 %1건</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>No cluster is chosen</source>
            <translation>선택한 클러스터 없음</translation>
        </message>
        <message>
            <source>%1 objects</source>
            <translation>오브젝트 %1개</translation>
        </message>
        <message>
            <source>%1 as of %2</source>
            <translation>%2 기준 %1</translation>
        </message>
        <message>
            <source>%1 requests/s</source>
            <translation>초당 요청 %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln API group(s) not answering</source>
            <translation>
                <numerusform>API 그룹 %Ln개 응답 없음</numerusform>
            </translation>
        </message>
        <message>
            <source>The server's certificate is not checked</source>
            <translation>서버 인증서를 확인하지 않음</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Console::TopBar</name>
        <message>
            <source>Choose a cluster</source>
            <translation>클러스터 선택</translation>
        </message>
        <message>
            <source>read-only</source>
            <translation>읽기 전용</translation>
        </message>
        <message numerus="yes">
            <source>All %Ln namespace(s)</source>
            <translation>
                <numerusform>모든 네임스페이스 %Ln개</numerusform>
            </translation>
        </message>
        <message>
            <source>All namespaces</source>
            <translation>모든 네임스페이스</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %Ln namespace(s)</source>
            <translation>
                <numerusform>네임스페이스 %Ln개 중 %1개</numerusform>
            </translation>
        </message>
        <message>
            <source>Search objects or run a command</source>
            <translation>오브젝트 검색 또는 명령 실행</translation>
        </message>
        <message>
            <source>Light theme</source>
            <translation>밝은 테마</translation>
        </message>
        <message>
            <source>Dark theme</source>
            <translation>어두운 테마</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>언어</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>Show or hide page names</source>
            <translation>페이지 이름 표시 또는 숨기기</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Console::WindowActions</name>
        <message>
            <source>Going places</source>
            <translation>이동</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>전체 검색</translation>
        </message>
        <message>
            <source>Go to a kind</source>
            <translation>종류로 이동</translation>
        </message>
        <message>
            <source>Back to where I was</source>
            <translation>이전 위치로</translation>
        </message>
        <message>
            <source>Forward again</source>
            <translation>다시 앞으로</translation>
        </message>
        <message>
            <source>Filter this page</source>
            <translation>이 페이지 필터</translation>
        </message>
        <message>
            <source>Choose namespaces</source>
            <translation>네임스페이스 선택</translation>
        </message>
        <message>
            <source>Choose a cluster</source>
            <translation>클러스터 선택</translation>
        </message>
        <message>
            <source>Try the connection again</source>
            <translation>연결 다시 시도</translation>
        </message>
        <message>
            <source>The selected object</source>
            <translation>선택한 오브젝트</translation>
        </message>
        <message>
            <source>Describe</source>
            <translation>상세 보기</translation>
        </message>
        <message>
            <source>Show YAML</source>
            <translation>YAML 보기</translation>
        </message>
        <message>
            <source>Show on the map</source>
            <translation>맵에서 보기</translation>
        </message>
        <message>
            <source>Charts of this object</source>
            <translation>이 오브젝트의 차트</translation>
        </message>
        <message>
            <source>Show charts</source>
            <translation>차트 보기</translation>
        </message>
        <message>
            <source>Close the inspector</source>
            <translation>인스펙터 닫기</translation>
        </message>
        <message>
            <source>The window</source>
            <translation>창</translation>
        </message>
        <message>
            <source>Dark theme</source>
            <translation>어두운 테마</translation>
        </message>
        <message>
            <source>Light theme</source>
            <translation>밝은 테마</translation>
        </message>
        <message>
            <source>Theme as the desktop</source>
            <translation>데스크톱 테마 따름</translation>
        </message>
        <message>
            <source>Language: English</source>
            <translation>Language: English</translation>
        </message>
        <message>
            <source>Language: 한국어</source>
            <translation>언어: 한국어</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>단축키</translation>
        </message>
        <message>
            <source>Diagnostics of this program</source>
            <translation>이 프로그램의 진단</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>종료</translation>
        </message>
        <message>
            <source>simulated, inside this program</source>
            <translation>시뮬레이션, 이 프로그램 안에서 실행</translation>
        </message>
        <message>
            <source>All namespaces</source>
            <translation>모든 네임스페이스</translation>
        </message>
        <message>
            <source>namespace</source>
            <translation>네임스페이스</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>페이지</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::History::ReleaseController</name>
        <message>
            <source>The rollback was not started.</source>
            <translation>롤백을 시작하지 않았습니다.</translation>
        </message>
        <message>
            <source>Another rollback from this window is still under way: wait until it has ended.</source>
            <translation>이 창에서 시작한 다른 롤백이 진행 중입니다. 끝날 때까지 기다리십시오.</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Metrics::MetricsSampler</name>
        <message>
            <source>CPU and memory usage could not be read.</source>
            <translation>CPU와 메모리 사용량을 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>No CPU and memory figures for this cluster.</source>
            <translation>이 클러스터에는 CPU와 메모리 수치가 없습니다.</translation>
        </message>
        <message>
            <source>Its API server does not serve metrics.k8s.io. metrics-server provides it, or an adapter for Prometheus.</source>
            <translation>API 서버가 metrics.k8s.io를 제공하지 않습니다. metrics-server 또는 Prometheus 어댑터를 설치하면 제공됩니다.</translation>
        </message>
        <message>
            <source>Usage of nodes: %1</source>
            <translation>노드 사용량: %1</translation>
        </message>
        <message>
            <source>Usage of pods: %1</source>
            <translation>Pod 사용량: %1</translation>
        </message>
        <message>
            <source>You may not read CPU and memory figures here.</source>
            <translation>여기에서 CPU와 메모리 수치를 읽을 권한이 없습니다.</translation>
        </message>
        <message>
            <source>It takes the right to list nodes and pods in the API group metrics.k8s.io.</source>
            <translation>API 그룹 metrics.k8s.io의 nodes와 pods에 대한 list 권한이 필요합니다.</translation>
        </message>
        <message>
            <source>No CPU and memory figures at the moment.</source>
            <translation>지금은 CPU와 메모리 수치가 없습니다.</translation>
        </message>
        <message>
            <source>The metrics API is registered but does not answer as it should; it is asked again in %1 s.</source>
            <translation>메트릭 API가 등록되어 있지만 제대로 응답하지 않습니다. %1초 후 다시 묻습니다.</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::ApplicationDetail</name>
        <message>
            <source>off, synced by hand</source>
            <translation>꺼짐, 수동 동기화</translation>
        </message>
        <message>
            <source>on</source>
            <translation>켜짐</translation>
        </message>
        <message>
            <source>prune</source>
            <translation>prune</translation>
        </message>
        <message>
            <source>self-heal</source>
            <translation>self-heal</translation>
        </message>
        <message>
            <source>Queued: not taken up by Argo CD yet</source>
            <translation>대기 중: Argo CD가 아직 시작하지 않음</translation>
        </message>
        <message>
            <source>Running: waiting for retry %1</source>
            <translation>실행 중: %1번째 재시도를 기다림</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>동기화</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>프로젝트</translation>
        </message>
        <message>
            <source>Destination</source>
            <translation>대상</translation>
        </message>
        <message>
            <source>Auto-sync</source>
            <translation>자동 동기화</translation>
        </message>
        <message>
            <source>Sync options</source>
            <translation>동기화 옵션</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>만든 주체</translation>
        </message>
        <message>
            <source>ApplicationSet %1</source>
            <translation>ApplicationSet %1</translation>
        </message>
        <message>
            <source>Compared</source>
            <translation>비교 시각</translation>
        </message>
        <message>
            <source>Object health</source>
            <translation>오브젝트 상태</translation>
        </message>
        <message>
            <source>Argo CD keeps it outside the cluster; what is shown was found by Chartroom.</source>
            <translation>Argo CD는 이 값을 클러스터 밖에 보관합니다. 표시된 값은 Chartroom이 판단한 것입니다.</translation>
        </message>
        <message>
            <source>Repository</source>
            <translation>저장소</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>경로</translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>차트</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>대상 버전</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>리비전</translation>
        </message>
        <message>
            <source>Hydrated</source>
            <translation>하이드레이션</translation>
        </message>
        <message>
            <source>from another branch, by Argo CD's source hydrator</source>
            <translation>Argo CD의 소스 하이드레이터가 다른 브랜치에서 생성</translation>
        </message>
        <message>
            <source>Last operation</source>
            <translation>마지막 작업</translation>
        </message>
        <message>
            <source>Operation</source>
            <translation>작업</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>시작</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>종료</translation>
        </message>
        <message>
            <source>Initiated by</source>
            <translation>시작한 사람</translation>
        </message>
        <message>
            <source>automated</source>
            <translation>자동</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>결과</translation>
        </message>
        <message numerus="yes">
            <source>%Ln object(s)</source>
            <translation>
                <numerusform>오브젝트 %Ln개</numerusform>
            </translation>
        </message>
        <message>
            <source>Conditions</source>
            <translation>조건</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::ApplicationDiff</name>
        <message>
            <source>What is new in the repository cannot be seen from here: manifests are rendered by Argo CD's repo server, not kept in the cluster.</source>
            <translation>저장소의 새 내용은 여기서 볼 수 없습니다. 매니페스트는 Argo CD repo server가 생성하며 클러스터에 남지 않습니다.</translation>
        </message>
        <message>
            <source>The cluster does not have this object.</source>
            <translation>클러스터에 이 오브젝트가 없습니다.</translation>
        </message>
        <message>
            <source>The repository no longer has this object.</source>
            <translation>저장소에 이 오브젝트가 더 이상 없습니다.</translation>
        </message>
        <message numerus="yes">
            <source>Changed in the cluster since it was applied: %n line(s).</source>
            <translation>
                <numerusform>적용 후 클러스터에서 변경됨: %n줄.</numerusform>
            </translation>
        </message>
        <message>
            <source>The cluster has what was applied last: the repository has moved on.</source>
            <translation>클러스터는 마지막으로 적용한 그대로입니다. 저장소가 더 앞서 있습니다.</translation>
        </message>
        <message>
            <source>Nothing in the cluster says what Argo CD applied.</source>
            <translation>Argo CD가 무엇을 적용했는지 클러스터에 기록이 없습니다.</translation>
        </message>
        <message>
            <source>A sync creates it. Its manifest stands in the repository, at revision %1.</source>
            <translation>동기화하면 생성됩니다. 매니페스트는 저장소 리비전 %1에 있습니다.</translation>
        </message>
        <message>
            <source>Auto-sync prunes it.</source>
            <translation>자동 동기화가 삭제(prune)합니다.</translation>
        </message>
        <message>
            <source>A sync with prune deletes it; one without leaves it as it is, and OutOfSync.</source>
            <translation>prune 동기화를 하면 삭제되고, prune 없이 하면 OutOfSync인 채로 남습니다.</translation>
        </message>
        <message>
            <source>A sync sets it back.</source>
            <translation>동기화하면 되돌립니다.</translation>
        </message>
        <message>
            <source>Synced: %1, in the repository: %2.</source>
            <translation>동기화된 리비전: %1, 저장소: %2.</translation>
        </message>
        <message>
            <source>It was applied on the server's side, or not by Argo CD; then there is no copy of it.</source>
            <translation>서버 측 적용이거나 Argo CD가 적용하지 않아 사본이 없습니다.</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>외 %Ln개</numerusform>
            </translation>
        </message>
        <message>
            <source>at an unknown time</source>
            <translation>시각 알 수 없음</translation>
        </message>
        <message>
            <source>%1, %2: %3</source>
            <translation>%1, %2: %3</translation>
        </message>
        <message>
            <source>Nobody but Argo CD has set a field of it.</source>
            <translation>Argo CD 외에는 필드를 설정한 주체가 없습니다.</translation>
        </message>
        <message>
            <source>Fields set by others:</source>
            <translation>다른 주체가 설정한 필드:</translation>
        </message>
        <message>
            <source>Objects that are OutOfSync</source>
            <translation>OutOfSync 오브젝트</translation>
        </message>
        <message>
            <source>It is not known what is OutOfSync.</source>
            <translation>무엇이 OutOfSync인지 알 수 없습니다.</translation>
        </message>
        <message>
            <source>No object is OutOfSync.</source>
            <translation>OutOfSync 오브젝트가 없습니다.</translation>
        </message>
        <message>
            <source>Argo CD says that the application is, but lists no such object: it may be about to compare again.</source>
            <translation>애플리케이션은 OutOfSync이지만 해당 오브젝트 목록이 없습니다. Argo CD가 곧 다시 비교할 수 있습니다.</translation>
        </message>
        <message>
            <source>%1 is in another cluster.</source>
            <translation>%1은(는) 다른 클러스터에 있습니다.</translation>
        </message>
        <message>
            <source>The application is deployed to %1; choose that cluster to see its objects.</source>
            <translation>이 애플리케이션은 %1에 배포됩니다. 오브젝트를 보려면 그 클러스터를 선택하십시오.</translation>
        </message>
        <message>
            <source>Reading %1.</source>
            <translation>%1 읽는 중.</translation>
        </message>
        <message>
            <source>Live, now</source>
            <translation>현재 상태</translation>
        </message>
        <message>
            <source>%1, as applied last</source>
            <translation>%1, 마지막 적용</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::ApplicationTree</name>
        <message>
            <source>Objects of the application</source>
            <translation>애플리케이션의 오브젝트</translation>
        </message>
        <message numerus="yes">
            <source>%Ln pod(s)</source>
            <translation>
                <numerusform>Pod %Ln개</numerusform>
            </translation>
        </message>
        <message>
            <source>not in the cluster</source>
            <translation>클러스터에 없음</translation>
        </message>
        <message>
            <source>hook</source>
            <translation>훅</translation>
        </message>
        <message>
            <source>found by Chartroom, Argo CD does not say</source>
            <translation>Chartroom이 판단함, Argo CD는 알려 주지 않음</translation>
        </message>
        <message>
            <source>Health: not reported</source>
            <translation>상태: 보고되지 않음</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::ApplicationsPage</name>
        <message>
            <source>Applications</source>
            <translation>애플리케이션</translation>
        </message>
        <message>
            <source>Tree</source>
            <translation>트리</translation>
        </message>
        <message>
            <source>Diff</source>
            <translation>차이</translation>
        </message>
        <message>
            <source>History</source>
            <translation>이력</translation>
        </message>
        <message>
            <source>No application is chosen.</source>
            <translation>선택한 애플리케이션이 없습니다.</translation>
        </message>
        <message>
            <source>Choose one in the table to see its objects, its history and its last operation.</source>
            <translation>표에서 애플리케이션을 선택하면 오브젝트, 이력, 마지막 작업을 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>Reading %1.</source>
            <translation>%1 읽는 중.</translation>
        </message>
        <message>
            <source>The application %1 is gone.</source>
            <translation>애플리케이션 %1이(가) 더 이상 없습니다.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>전체</translation>
        </message>
        <message>
            <source>Not Healthy</source>
            <translation>Healthy 아님</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::ClusterCharts</name>
        <message>
            <source>all nodes</source>
            <translation>전체 노드</translation>
        </message>
        <message>
            <source>CPU</source>
            <translation>CPU</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>메모리</translation>
        </message>
        <message>
            <source>used, last hour</source>
            <translation>사용량, 최근 1시간</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::ComparePane</name>
        <message>
            <source>Compare</source>
            <translation>비교</translation>
        </message>
        <message>
            <source>Swap A and B</source>
            <translation>A와 B 바꾸기</translation>
        </message>
        <message>
            <source>Objects</source>
            <translation>오브젝트</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>값</translation>
        </message>
        <message>
            <source>Values given by the user</source>
            <translation>사용자가 지정한 값</translation>
        </message>
        <message>
            <source>Computed</source>
            <translation>계산된 값</translation>
        </message>
        <message>
            <source>The chart's defaults overlaid by the user's values</source>
            <translation>차트 기본값에 사용자 값을 덮어쓴 결과</translation>
        </message>
        <message>
            <source>Hooks</source>
            <translation>훅</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>노트</translation>
        </message>
        <message>
            <source>Manifest</source>
            <translation>매니페스트</translation>
        </message>
        <message>
            <source>The stored text</source>
            <translation>저장된 원문</translation>
        </message>
        <message>
            <source>Previous change (p)</source>
            <translation>이전 변경 (p)</translation>
        </message>
        <message>
            <source>Next change (n)</source>
            <translation>다음 변경 (n)</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>나란히</translation>
        </message>
        <message>
            <source>Inline</source>
            <translation>한 줄로</translation>
        </message>
        <message>
            <source>Hide unchanged</source>
            <translation>같은 부분 숨기기</translation>
        </message>
        <message>
            <source>Live objects in the cluster</source>
            <translation>클러스터의 실제 오브젝트</translation>
        </message>
        <message>
            <source>%1, active now</source>
            <translation>%1, 현재 활성</translation>
        </message>
        <message>
            <source>live objects, as far as revision %1 sets them</source>
            <translation>실제 오브젝트, 리비전 %1이 지정한 범위</translation>
        </message>
        <message>
            <source>revision %1</source>
            <translation>리비전 %1</translation>
        </message>
        <message>
            <source>live</source>
            <translation>실제 상태</translation>
        </message>
        <message>
            <source>Reading both revisions.</source>
            <translation>두 리비전을 읽는 중입니다.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message numerus="yes">
            <source>%Ln object(s) in this revision.</source>
            <translation>
                <numerusform>이 리비전의 오브젝트 %Ln개.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 objects differ. managedFields, resourceVersion and last-applied are hidden.</source>
            <translation>오브젝트 %2개 중 %1개가 다릅니다. managedFields, resourceVersion, last-applied는 숨겼습니다.</translation>
        </message>
        <message>
            <source>Computed values</source>
            <translation>계산된 값</translation>
        </message>
        <message>
            <source>Manifest, as it is stored</source>
            <translation>저장된 그대로의 매니페스트</translation>
        </message>
        <message>
            <source>No objects</source>
            <translation>오브젝트 없음</translation>
        </message>
        <message>
            <source>change %1 of %2</source>
            <translation>변경 %1 / %2</translation>
        </message>
        <message>
            <source>no difference</source>
            <translation>차이 없음</translation>
        </message>
        <message>
            <source>nothing in it</source>
            <translation>내용 없음</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::ConsentDialog</name>
        <message>
            <source>Do not ask again while program, arguments and kubeconfig stay the same</source>
            <translation>프로그램, 인수, kubeconfig가 바뀌지 않는 한 다시 묻지 않기</translation>
        </message>
        <message>
            <source>Run a program for credentials?</source>
            <translation>자격 증명을 위해 프로그램을 실행할까요?</translation>
        </message>
        <message>
            <source>To connect to %1, this program must be run:</source>
            <translation>%1에 연결하려면 다음 프로그램을 실행해야 합니다:</translation>
        </message>
        <message>
            <source>It was not found on this machine.</source>
            <translation>이 컴퓨터에서 찾을 수 없습니다.</translation>
        </message>
        <message>
            <source>It is %1.</source>
            <translation>실제 경로는 %1입니다.</translation>
        </message>
        <message>
            <source>The user %1 in %2 asks for it.</source>
            <translation>%2의 사용자 %1이(가) 요구합니다.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Run it</source>
            <translation>실행</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::DiffView</name>
        <message>
            <source>Differences</source>
            <translation>차이</translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s) without change</source>
            <translation>
                <numerusform>같은 줄 %Ln개</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::DocumentView</name>
        <message>
            <source>Try now</source>
            <translation>지금 다시 시도</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>%1 읽는 중</translation>
        </message>
        <message numerus="yes">
            <source>%Ln found</source>
            <translation>
                <numerusform>%Ln개 찾음</numerusform>
            </translation>
        </message>
        <message>
            <source>Search</source>
            <translation>검색</translation>
        </message>
        <message>
            <source>Show who manages which field</source>
            <translation>필드별 관리자 표시</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>복사</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::FilterEdit</name>
        <message>
            <source>Filter</source>
            <translation>필터</translation>
        </message>
        <message>
            <source>text · !text · -l labels · -f letters</source>
            <translation>텍스트 · !제외 · -l 레이블 · -f 퍼지</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::InspectorPanel</name>
        <message>
            <source>Nothing is selected.</source>
            <translation>선택한 것이 없습니다.</translation>
        </message>
        <message>
            <source>Choose an object in a table, on the map or in the palette.</source>
            <translation>표, 맵 또는 팔레트에서 오브젝트를 선택하십시오.</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>요약</translation>
        </message>
        <message>
            <source>Containers</source>
            <translation>컨테이너</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>이벤트</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>차트</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>값</translation>
        </message>
        <message>
            <source>YAML</source>
            <translation>YAML</translation>
        </message>
        <message>
            <source>namespace %1</source>
            <translation>네임스페이스 %1</translation>
        </message>
        <message>
            <source>This object is gone.</source>
            <translation>이 오브젝트는 더 이상 없습니다.</translation>
        </message>
        <message>
            <source>It was deleted while you were looking at it.</source>
            <translation>보고 있는 동안 삭제되었습니다.</translation>
        </message>
        <message>
            <source>Close the inspector</source>
            <translation>인스펙터 닫기</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>인스펙터</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::LedgerStrip</name>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Back to the plan</source>
            <translation>계획으로 돌아가기</translation>
        </message>
        <message>
            <source>Pods by state</source>
            <translation>상태별 Pod</translation>
        </message>
        <message numerus="yes">
            <source>%Ln pod(s)</source>
            <translation>
                <numerusform>Pod %Ln개</numerusform>
            </translation>
        </message>
        <message>
            <source>created</source>
            <translation>생성</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>변경</translation>
        </message>
        <message>
            <source>pods restarted</source>
            <translation>Pod 재시작</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>depend</source>
            <translation>의존</translation>
        </message>
        <message numerus="yes">
            <source>%Ln object(s) unchanged</source>
            <translation>
                <numerusform>변경 없는 오브젝트 %Ln개</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::Minimap</name>
        <message>
            <source>Minimap</source>
            <translation>미니맵</translation>
        </message>
        <message numerus="yes">
            <source>%Ln namespace(s), all drawn</source>
            <translation>
                <numerusform>네임스페이스 %Ln개, 모두 표시</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln node(s), all drawn</source>
            <translation>
                <numerusform>노드 %Ln개, 모두 표시</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::ObjectCharts</name>
        <message>
            <source>CPU</source>
            <translation>CPU</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>메모리</translation>
        </message>
        <message>
            <source>Measured since %1; nothing is known from before.</source>
            <translation>%1부터 측정했습니다. 그 전은 알 수 없습니다.</translation>
        </message>
        <message>
            <source>%1 now</source>
            <translation>현재 %1</translation>
        </message>
        <message>
            <source>not measured now</source>
            <translation>현재 측정 안 됨</translation>
        </message>
        <message>
            <source>request %1</source>
            <translation>요청 %1</translation>
        </message>
        <message>
            <source>no request</source>
            <translation>요청 없음</translation>
        </message>
        <message>
            <source>allocatable %1</source>
            <translation>할당 가능 %1</translation>
        </message>
        <message>
            <source>allocatable not known</source>
            <translation>할당 가능량 알 수 없음</translation>
        </message>
        <message>
            <source>limit %1</source>
            <translation>제한 %1</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>제한 없음</translation>
        </message>
        <message>
            <source>Charts of the selected object</source>
            <translation>선택한 오브젝트의 차트</translation>
        </message>
        <message>
            <source>15 min</source>
            <translation>15분</translation>
        </message>
        <message>
            <source>1 h</source>
            <translation>1시간</translation>
        </message>
        <message>
            <source>6 h</source>
            <translation>6시간</translation>
        </message>
        <message>
            <source>24 h</source>
            <translation>24시간</translation>
        </message>
        <message>
            <source>Span of time</source>
            <translation>기간</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::ObjectList</name>
        <message>
            <source>Objects</source>
            <translation>오브젝트</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::OutlineView</name>
        <message>
            <source>Outline of the map</source>
            <translation>맵의 개요 트리</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::PerformancePage</name>
        <message>
            <source>Performance</source>
            <translation>성능</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>노드</translation>
        </message>
        <message>
            <source>Pods</source>
            <translation>Pod</translation>
        </message>
        <message>
            <source>Containers</source>
            <translation>컨테이너</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>필터</translation>
        </message>
        <message>
            <source>What can be drawn</source>
            <translation>그릴 수 있는 것</translation>
        </message>
        <message>
            <source>CPU</source>
            <translation>CPU</translation>
        </message>
        <message>
            <source>millicores</source>
            <translation>밀리코어</translation>
        </message>
        <message>
            <source>Memory, working set</source>
            <translation>메모리, 워킹 셋</translation>
        </message>
        <message>
            <source>% of allocatable</source>
            <translation>할당 가능 대비 %</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>메모리</translation>
        </message>
        <message>
            <source>% of what pods request</source>
            <translation>Pod 요청 대비 %</translation>
        </message>
        <message>
            <source>% of request</source>
            <translation>요청 대비 %</translation>
        </message>
        <message>
            <source>% of limit</source>
            <translation>한도 대비 %</translation>
        </message>
        <message>
            <source>Restarts</source>
            <translation>재시작</translation>
        </message>
        <message>
            <source>count since pod start</source>
            <translation>Pod 시작 이후 횟수</translation>
        </message>
        <message>
            <source>the biggest %1 of %2</source>
            <translation>가장 큰 %1개 / 전체 %2개</translation>
        </message>
        <message>
            <source>%1 of %2 drawn, the most a chart takes is %3. Space adds the marked rows, Enter in the filter draws what it lists, c clears.</source>
            <translation>%2개 중 %1개 표시, 차트 하나에 최대 %3개. Space는 선택한 행을 추가, 필터에서 Enter는 목록을 그리고, c는 모두 지웁니다.</translation>
        </message>
        <message>
            <source>To save memory, what is older than %1 is kept of the biggest pods only.</source>
            <translation>메모리를 아끼기 위해 %1 이전의 기록은 사용량이 가장 큰 Pod의 것만 보관합니다.</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::PlanDialog</name>
        <message>
            <source>refused</source>
            <translation>거부됨</translation>
        </message>
        <message>
            <source>Roll back %1 to revision %2</source>
            <translation>%1을(를) 리비전 %2(으)로 롤백</translation>
        </message>
        <message>
            <source>Looking at what would change. Nothing is written.</source>
            <translation>무엇이 바뀌는지 확인하는 중입니다. 아무것도 쓰지 않습니다.</translation>
        </message>
        <message>
            <source>%1 of %2 objects compared with the cluster and tried by a dry run.</source>
            <translation>오브젝트 %2개 중 %1개를 클러스터와 비교하고 드라이 런으로 시험했습니다.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>%1 %2 → contents of %3, written as %4</source>
            <translation>%1 %2 → %3의 내용, %4(으)로 기록</translation>
        </message>
        <message>
            <source>created</source>
            <translation>생성</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>변경</translation>
        </message>
        <message>
            <source>pods restarted</source>
            <translation>Pod 재시작</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>kept by policy</source>
            <translation>정책에 따라 유지</translation>
        </message>
        <message>
            <source>depend on them</source>
            <translation>여기에 의존</translation>
        </message>
        <message>
            <source>The cluster is already as revision %1 describes it: no object changes.</source>
            <translation>클러스터가 이미 리비전 %1과 같습니다. 바뀌는 오브젝트가 없습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln more object(s) stay as they are.</source>
            <translation>
                <numerusform>나머지 오브젝트 %Ln개는 그대로입니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>live</source>
            <translation>현재</translation>
        </message>
        <message>
            <source>after the rollback</source>
            <translation>롤백 후</translation>
        </message>
        <message numerus="yes">
            <source>%Ln more</source>
            <translation>
                <numerusform>외 %Ln개</numerusform>
            </translation>
        </message>
        <message>
            <source>I know, go on nevertheless</source>
            <translation>확인했으며 계속합니다</translation>
        </message>
        <message>
            <source>Before it starts</source>
            <translation>시작 전 확인</translation>
        </message>
        <message>
            <source>%1 block, %2 need a decision, %3 fine</source>
            <translation>차단 %1, 결정 필요 %2, 이상 없음 %3</translation>
        </message>
        <message>
            <source>Write release %1 as pending-rollback</source>
            <translation>릴리스 %1을(를) pending-rollback으로 기록</translation>
        </message>
        <message>
            <source>Run hook %1 %2</source>
            <translation>훅 %1 %2 실행</translation>
        </message>
        <message numerus="yes">
            <source>Apply %n object(s), stop at the first error</source>
            <translation>
                <numerusform>오브젝트 %n개 적용, 첫 오류에서 중단</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n object(s)</source>
            <translation>
                <numerusform>오브젝트 %n개 삭제</numerusform>
            </translation>
        </message>
        <message>
            <source>Wait until everything is ready, at most %1 min</source>
            <translation>모두 준비될 때까지 대기, 최대 %1분</translation>
        </message>
        <message>
            <source>Mark %1 as deployed and %2 as superseded</source>
            <translation>%1을(를) deployed로, %2을(를) superseded로 표시</translation>
        </message>
        <message numerus="yes">
            <source>Remove %n old record(s), the limit is %1</source>
            <translation>
                <numerusform>오래된 레코드 %n개 제거, 한도 %1개</numerusform>
            </translation>
        </message>
        <message>
            <source>Warning: %1</source>
            <translation>경고: %1</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>외 %Ln건</numerusform>
            </translation>
        </message>
        <message>
            <source>No warnings. Nothing was written.</source>
            <translation>경고가 없습니다. 아무것도 쓰지 않았습니다.</translation>
        </message>
        <message>
            <source>Dry run: the server refused %1 of %2 requests.</source>
            <translation>드라이 런: 서버가 요청 %2개 중 %1개를 거부했습니다.</translation>
        </message>
        <message>
            <source>Dry run: the server accepted %1 of %2 requests.</source>
            <translation>드라이 런: 서버가 요청 %2개 중 %1개를 받아들였습니다.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>What blocks it has to be mended first.</source>
            <translation>차단 항목을 먼저 해결해야 합니다.</translation>
        </message>
        <message>
            <source>%1 is read-only.</source>
            <translation>%1은(는) 읽기 전용입니다.</translation>
        </message>
        <message>
            <source>Undo afterwards: roll back to %1.</source>
            <translation>나중에 되돌리기: %1(으)로 롤백.</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>진행 중</translation>
        </message>
        <message>
            <source>Stopping ends the new revision as failed; it can be rolled back again.</source>
            <translation>중단하면 새 리비전은 failed로 끝나며, 다시 롤백할 수 있습니다.</translation>
        </message>
        <message>
            <source>Release %1 is written as pending-rollback.</source>
            <translation>릴리스 %1을(를) pending-rollback으로 기록합니다.</translation>
        </message>
        <message>
            <source>%1 of %2 objects are ready.</source>
            <translation>오브젝트 %2개 중 %1개 준비됨.</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>결과</translation>
        </message>
        <message>
            <source>Revision %1 is deployed.</source>
            <translation>리비전 %1이(가) 배포되었습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n object(s) were written. Undo: roll back to %1.</source>
            <translation>
                <numerusform>오브젝트 %n개를 썼습니다. 되돌리기: %1(으)로 롤백.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n object(s) were written before. The release can be rolled back again, to %1 or any other revision.</source>
            <translation>
                <numerusform>그 전에 오브젝트 %n개를 썼습니다. 릴리스를 %1 또는 다른 리비전으로 다시 롤백할 수 있습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped: revision %1 is marked as failed.</source>
            <translation>중단됨: 리비전 %1을(를) failed로 표시했습니다.</translation>
        </message>
        <message>
            <source>Revision %1 failed.</source>
            <translation>리비전 %1이(가) 실패했습니다.</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>아무것도 쓰지 않았습니다.</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>클러스터</translation>
        </message>
        <message>
            <source>Namespace</source>
            <translation>네임스페이스</translation>
        </message>
        <message>
            <source>Helm release</source>
            <translation>Helm 릴리스</translation>
        </message>
        <message>
            <source>%1 %2 → contents of %3</source>
            <translation>%1 %2 → %3의 내용</translation>
        </message>
        <message>
            <source>Plan made</source>
            <translation>계획 작성</translation>
        </message>
        <message>
            <source>What will change</source>
            <translation>바뀌는 것</translation>
        </message>
        <message>
            <source>On the map</source>
            <translation>맵에서</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>차이</translation>
        </message>
        <message>
            <source>Of the object chosen above</source>
            <translation>위에서 고른 오브젝트의 차이</translation>
        </message>
        <message>
            <source>Preview on map</source>
            <translation>맵에서 미리 보기</translation>
        </message>
        <message>
            <source>Copy as kubectl commands</source>
            <translation>kubectl 명령으로 복사</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>순서</translation>
        </message>
        <message>
            <source>Why: kept in the history as the description</source>
            <translation>이유: 이력에 설명으로 남습니다</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>이유</translation>
        </message>
        <message>
            <source>Type %1 to enable Roll back</source>
            <translation>롤백하려면 %1을(를) 입력하십시오</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>확인</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>중단</translation>
        </message>
        <message>
            <source>Roll back to %1</source>
            <translation>%1(으)로 롤백</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::PlanMap</name>
        <message>
            <source>The plan on the map</source>
            <translation>맵에서 본 계획</translation>
        </message>
        <message>
            <source>depends</source>
            <translation>의존</translation>
        </message>
        <message>
            <source>configuration and routes</source>
            <translation>구성과 라우팅</translation>
        </message>
        <message numerus="yes">
            <source>%Ln more</source>
            <translation>
                <numerusform>%Ln개 더</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more object(s) of %1 stay as they are.</source>
            <translation>
                <numerusform>%1의 나머지 오브젝트 %Ln개는 그대로입니다.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::PlotView</name>
        <message>
            <source>no data</source>
            <translation>데이터 없음</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::RailView</name>
        <message>
            <source>app %1</source>
            <translation>앱 %1</translation>
        </message>
        <message>
            <source>active %1 so far</source>
            <translation>지금까지 %1 활성</translation>
        </message>
        <message>
            <source>active %1</source>
            <translation>%1 동안 활성</translation>
        </message>
        <message>
            <source>Reading the record…</source>
            <translation>레코드를 읽는 중…</translation>
        </message>
        <message>
            <source>d MMM HH:mm:ss</source>
            <extracomment>A moment of this or another year, in Qt's date format</extracomment>
            <translation>M월 d일 HH:mm:ss</translation>
        </message>
        <message>
            <source>History</source>
            <translation>이력</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::ReleasesPage</name>
        <message>
            <source>Releases</source>
            <translation>릴리스</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>필터</translation>
        </message>
        <message>
            <source>Key R: shows the plan</source>
            <translation>R 키: 계획 보기</translation>
        </message>
        <message>
            <source>No release is chosen.</source>
            <translation>선택한 릴리스가 없습니다.</translation>
        </message>
        <message>
            <source>Choose one in the table to see its history and to compare.</source>
            <translation>표에서 릴리스를 선택하면 이력을 보고 비교할 수 있습니다.</translation>
        </message>
        <message>
            <source>History of %1 in %2</source>
            <translation>%2의 %1 이력</translation>
        </message>
        <message>
            <source>History</source>
            <translation>이력</translation>
        </message>
        <message numerus="yes">
            <source>%n revision(s) kept, the oldest is %1.</source>
            <translation>
                <numerusform>리비전 %n개 보관, 가장 오래된 것은 %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Roll back to %1…</source>
            <translation>%1(으)로 롤백…</translation>
        </message>
        <message>
            <source>Roll back…</source>
            <translation>롤백…</translation>
        </message>
        <message>
            <source>Click sets B, Shift+click sets A.</source>
            <translation>클릭은 B, Shift+클릭은 A를 정합니다.</translation>
        </message>
        <message>
            <source>%1 is read-only: nothing can be rolled back from here.</source>
            <translation>%1은(는) 읽기 전용입니다. 여기에서는 롤백할 수 없습니다.</translation>
        </message>
        <message>
            <source>Revision %1 is the newest: rolling back to it writes its manifest again.</source>
            <translation>리비전 %1이(가) 최신입니다. 롤백하면 그 매니페스트를 다시 적용합니다.</translation>
        </message>
        <message>
            <source>The plan shows what would change before anything is written.</source>
            <translation>쓰기 전에 계획에서 무엇이 바뀌는지 보여 줍니다.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln failed</source>
            <translation>
                <numerusform>실패 %Ln개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed in the last hour</source>
            <translation>
                <numerusform>지난 1시간에 %n개 변경</numerusform>
            </translation>
        </message>
        <message>
            <source>No release matches “%1”.</source>
            <translation>“%1”에 맞는 릴리스가 없습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln release(s) are hidden by this filter.</source>
            <translation>
                <numerusform>이 필터로 릴리스 %Ln개가 숨겨져 있습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>필터 지우기</translation>
        </message>
        <message>
            <source>Reading release records: %1 so far.</source>
            <translation>릴리스 레코드를 읽는 중: 지금까지 %1개.</translation>
        </message>
        <message>
            <source>No Helm release in these namespaces.</source>
            <translation>이 네임스페이스에는 Helm 릴리스가 없습니다.</translation>
        </message>
        <message>
            <source>No Helm release in this cluster.</source>
            <translation>이 클러스터에는 Helm 릴리스가 없습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln release(s) exist in other namespaces.</source>
            <translation>
                <numerusform>다른 네임스페이스에 릴리스 %Ln개가 있습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Neither Secrets nor ConfigMaps of Helm's storage were found. Records in an SQL database cannot be seen through the API server.</source>
            <translation>Helm 저장소의 Secret도 ConfigMap도 찾지 못했습니다. SQL 데이터베이스의 레코드는 API 서버로 볼 수 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::ResourceView</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln namespace(s)</source>
            <translation>
                <numerusform>네임스페이스 %Ln개</numerusform>
            </translation>
        </message>
        <message>
            <source>All</source>
            <translation>전체</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Warning</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>All %1</source>
            <translation>전체 %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln selected</source>
            <translation>
                <numerusform>%Ln개 선택</numerusform>
            </translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>열</translation>
        </message>
        <message>
            <source>Copy name</source>
            <translation>이름 복사</translation>
        </message>
        <message>
            <source>YAML</source>
            <translation>YAML</translation>
        </message>
        <message>
            <source>Show on map</source>
            <translation>맵에서 보기</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::SecretValues</name>
        <message numerus="yes">
            <source>%Ln byte(s)</source>
            <translation>
                <numerusform>%Ln바이트</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>복사</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>숨기기</translation>
        </message>
        <message>
            <source>Reveal</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>Not text; as base64:</source>
            <translation>텍스트가 아니므로 base64로 표시:</translation>
        </message>
        <message>
            <source>This Secret holds nothing.</source>
            <translation>이 Secret에는 값이 없습니다.</translation>
        </message>
        <message>
            <source>A value is shown when you ask for it, and hidden again when you leave.</source>
            <translation>값은 요청할 때만 표시되고, 다른 곳으로 이동하면 다시 숨겨집니다.</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::SeriesLegend</name>
        <message>
            <source>release</source>
            <translation>릴리스</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>데이터 없음</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::TableView</name>
        <message>
            <source>Default columns</source>
            <translation>기본 열</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::TopologyBar</name>
        <message>
            <source>Health</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>CPU</source>
            <translation>CPU</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>메모리</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>나이</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>릴리스</translation>
        </message>
        <message>
            <source>Topology</source>
            <translation>토폴로지</translation>
        </message>
        <message>
            <source>Outline: the map as text (o)</source>
            <translation>개요 트리: 맵을 글로 보기 (o)</translation>
        </message>
        <message>
            <source>More</source>
            <translation>더 보기</translation>
        </message>
        <message>
            <source>Namespaces</source>
            <translation>네임스페이스</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>노드</translation>
        </message>
        <message>
            <source>Arrange by</source>
            <translation>배치 기준</translation>
        </message>
        <message>
            <source>Show at scale 1 (0)</source>
            <translation>배율 1로 보기 (0)</translation>
        </message>
        <message>
            <source>Find on the map</source>
            <translation>맵에서 찾기</translation>
        </message>
        <message>
            <source>Smaller (-)</source>
            <translation>작게 (-)</translation>
        </message>
        <message>
            <source>Larger (+)</source>
            <translation>크게 (+)</translation>
        </message>
        <message>
            <source>Show everything (F)</source>
            <translation>모두 보기 (F)</translation>
        </message>
        <message>
            <source>Colour: %1</source>
            <translation>색: %1</translation>
        </message>
        <message>
            <source>Tidy up</source>
            <translation>정돈</translation>
        </message>
        <message>
            <source>Save what is seen as PNG…</source>
            <translation>보이는 대로 PNG로 저장…</translation>
        </message>
        <message>
            <source>Save what is seen as SVG…</source>
            <translation>보이는 대로 SVG로 저장…</translation>
        </message>
        <message>
            <source>There are no usage figures for this cluster.</source>
            <translation>이 클러스터에는 사용량 수치가 없습니다.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>%1 of %2 in view</source>
            <translation>%2개 중 %1개가 화면에 있음</translation>
        </message>
        <message>
            <source>%1 of %2, %3 in view</source>
            <translation>%2개 중 %1개, 화면에 %3개</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::TopologyPage</name>
        <message>
            <source>There is nothing to draw.</source>
            <translation>그릴 것이 없습니다.</translation>
        </message>
        <message>
            <source>This cluster has no pods, no workloads and no nodes that you may see.</source>
            <translation>볼 수 있는 Pod, 워크로드, 노드가 이 클러스터에 없습니다.</translation>
        </message>
        <message>
            <source>Reading the cluster</source>
            <translation>클러스터를 읽는 중</translation>
        </message>
        <message>
            <source>The map appears with the first pods, nodes and workloads.</source>
            <translation>첫 Pod, 노드, 워크로드가 나타나면 맵이 보입니다.</translation>
        </message>
        <message>
            <source>0 objects left out</source>
            <translation>빠진 오브젝트 0개</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <translation>빠진 것: %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln node(s), one tile each</source>
            <translation>
                <numerusform>노드 %Ln개, 각각 타일 하나</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln node(s), all drawn</source>
            <translation>
                <numerusform>노드 %Ln개, 모두 표시</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln workload(s), one tile each</source>
            <translation>
                <numerusform>워크로드 %Ln개, 각각 타일 하나</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 in view</source>
            <translation>화면에 %1개</translation>
        </message>
        <message>
            <source>Save as SVG</source>
            <translation>SVG로 저장</translation>
        </message>
        <message>
            <source>Save as PNG</source>
            <translation>PNG로 저장</translation>
        </message>
        <message>
            <source>SVG pictures (*.svg)</source>
            <translation>SVG 그림 (*.svg)</translation>
        </message>
        <message>
            <source>PNG pictures (*.png)</source>
            <translation>PNG 그림 (*.png)</translation>
        </message>
        <message>
            <source>Topology</source>
            <translation>토폴로지</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::TopologyView</name>
        <message>
            <source>The map could not be saved to %1.</source>
            <translation>맵을 %1에 저장하지 못했습니다.</translation>
        </message>
        <message>
            <source>Choose a folder that may be written to.</source>
            <translation>쓸 수 있는 폴더를 선택하십시오.</translation>
        </message>
        <message>
            <source>Topology map</source>
            <translation>토폴로지 맵</translation>
        </message>
    </context>
    <context>
        <name>Chartroom::Widgets::WrappedLabel</name>
        <message>
            <source>Copy</source>
            <translation>복사</translation>
        </message>
    </context>
    <context>
        <name>ClusterSession</name>
        <message>
            <source>%1 could not be counted.</source>
            <translation>%1의 수를 세지 못했습니다.</translation>
        </message>
    </context>
    <context>
        <name>ClusterTag</name>
        <message>
            <source>production</source>
            <translation>운영</translation>
        </message>
        <message>
            <source>staging</source>
            <translation>스테이징</translation>
        </message>
        <message>
            <source>other</source>
            <translation>기타</translation>
        </message>
    </context>
    <context>
        <name>CommandLine</name>
        <message>
            <source>Run with --help for what can be given.</source>
            <translation>사용법은 --help로 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>“%1” is no theme: light, dark or system.</source>
            <translation>“%1”은(는) 테마가 아닙니다: light, dark, system 중 하나.</translation>
        </message>
        <message>
            <source>“%1” is no size of a window, such as 1280x800.</source>
            <translation>“%1”은(는) 1280x800과 같은 창 크기가 아닙니다.</translation>
        </message>
        <message>
            <source>A native console for Kubernetes clusters.</source>
            <translation>Kubernetes 클러스터를 위한 네이티브 콘솔.</translation>
        </message>
        <message>
            <source>Open on a simulated cluster inside this program.</source>
            <translation>이 프로그램 안의 시뮬레이션 클러스터를 엽니다.</translation>
        </message>
        <message>
            <source>Read this kubeconfig only.</source>
            <translation>이 kubeconfig만 읽습니다.</translation>
        </message>
        <message>
            <source>Connect to this context of the kubeconfig.</source>
            <translation>kubeconfig의 이 컨텍스트에 연결합니다.</translation>
        </message>
        <message>
            <source>Open on this page: overview, topology, resources, performance, applications, releases, events.</source>
            <translation>이 페이지에서 시작합니다: overview, topology, resources, performance, applications, releases, events.</translation>
        </message>
        <message>
            <source>Write a picture of every page into this folder, print the paths, and end.</source>
            <translation>모든 페이지의 그림을 이 폴더에 쓰고 경로를 출력한 뒤 끝냅니다.</translation>
        </message>
        <message>
            <source>With --screenshots: pictures of the map from far to near instead, of what is worst.</source>
            <translation>--screenshots와 함께: 페이지 대신 지도를 멀리서 가까이로, 가장 나쁜 곳을 그림으로 남깁니다.</translation>
        </message>
        <message>
            <source>light, dark or system.</source>
            <translation>light, dark 또는 system.</translation>
        </message>
        <message>
            <source>en or ko.</source>
            <translation>en 또는 ko.</translation>
        </message>
        <message>
            <source>Size of the window in pixels, such as 1280x800.</source>
            <translation>창 크기(픽셀). 예: 1280x800</translation>
        </message>
        <message>
            <source>“%1” is not an option.</source>
            <translation>“%1”은(는) 옵션이 아닙니다.</translation>
        </message>
        <message>
            <source>“%1” is no language of this program: en or ko.</source>
            <translation>“%1”은(는) 이 프로그램의 언어가 아닙니다: en 또는 ko.</translation>
        </message>
        <message>
            <source>--map-series needs --screenshots.</source>
            <translation>--map-series에는 --screenshots가 필요합니다.</translation>
        </message>
        <message>
            <source>--timeout needs a duration such as 90s or 5m, not %1.</source>
            <translation>--timeout에는 90s나 5m 같은 시간이 필요합니다. %1은(는) 아닙니다.</translation>
        </message>
        <message>
            <source>--history-max needs a number of revisions, not %1.</source>
            <translation>--history-max에는 리비전 수가 필요합니다. %1은(는) 아닙니다.</translation>
        </message>
        <message>
            <source>--%1 must be one of %2, not %3.</source>
            <translation>--%1은(는) %2 중 하나여야 합니다. %3은(는) 아닙니다.</translation>
        </message>
        <message>
            <source>The contexts of the kubeconfig. Contacts no cluster.</source>
            <translation>kubeconfig의 컨텍스트. 클러스터에는 접속하지 않습니다.</translation>
        </message>
        <message>
            <source>Helm releases, each with its newest revision.</source>
            <translation>Helm 릴리스와 각각의 최신 리비전.</translation>
        </message>
        <message>
            <source>The revisions of a release, oldest first.</source>
            <translation>릴리스의 리비전, 오래된 것부터.</translation>
        </message>
        <message>
            <source>What differs between two revisions (the last two), or a revision and the cluster.</source>
            <translation>두 리비전(기본은 마지막 둘) 또는 리비전과 클러스터의 차이.</translation>
        </message>
        <message>
            <source>Goes back to a revision (the one before), as a new revision.</source>
            <translation>지정한 리비전(기본은 이전)으로 되돌리며, 새 리비전이 됩니다.</translation>
        </message>
        <message>
            <source>Argo CD applications with their sync and health.</source>
            <translation>Argo CD 애플리케이션과 동기화, 상태.</translation>
        </message>
        <message>
            <source>CPU and memory used now, from the metrics API.</source>
            <translation>지금 쓰는 CPU와 메모리, 메트릭 API 기준.</translation>
        </message>
        <message>
            <source>A completion script for your shell.</source>
            <translation>사용하는 셸의 자동 완성 스크립트.</translation>
        </message>
        <message>
            <source>instead of KUBECONFIG or ~/.kube/config</source>
            <translation>KUBECONFIG나 ~/.kube/config 대신</translation>
        </message>
        <message>
            <source>instead of the kubeconfig's current context</source>
            <translation>kubeconfig의 현재 컨텍스트 대신</translation>
        </message>
        <message>
            <source>instead of the context's namespace</source>
            <translation>컨텍스트의 네임스페이스 대신</translation>
        </message>
        <message>
            <source>of the whole cluster</source>
            <translation>클러스터 전체</translation>
        </message>
        <message>
            <source>table, json, yaml or name</source>
            <translation>table, json, yaml 또는 name</translation>
        </message>
        <message>
            <source>run the kubeconfig's credential plugin without asking</source>
            <translation>kubeconfig의 자격 증명 플러그인을 묻지 않고 실행</translation>
        </message>
        <message>
            <source>do not read the records: faster, without chart and time</source>
            <translation>레코드를 읽지 않음: 더 빠르지만 차트와 시각이 없음</translation>
        </message>
        <message>
            <source>compare revision FROM with what is in the cluster</source>
            <translation>리비전 FROM을 클러스터의 현재 상태와 비교</translation>
        </message>
        <message>
            <source>objects, manifest, values, computed-values, notes or hooks</source>
            <translation>objects, manifest, values, computed-values, notes 또는 hooks</translation>
        </message>
        <message>
            <source>print the whole plan, with the server's answers, and write nothing</source>
            <translation>서버의 답을 포함한 전체 계획을 출력하고 아무것도 쓰지 않음</translation>
        </message>
        <message>
            <source>do not ask; findings that need a decision are accepted</source>
            <translation>묻지 않음; 결정이 필요한 항목을 받아들임</translation>
        </message>
        <message>
            <source>why, kept in the history</source>
            <translation>이유, 이력에 남음</translation>
        </message>
        <message>
            <source>run no hooks</source>
            <translation>훅을 실행하지 않음</translation>
        </message>
        <message>
            <source>do not wait until the objects are ready</source>
            <translation>오브젝트가 준비될 때까지 기다리지 않음</translation>
        </message>
        <message>
            <source>wait for Jobs, too</source>
            <translation>Job도 기다림</translation>
        </message>
        <message>
            <source>delete what the rollback created, if it fails</source>
            <translation>실패하면 롤백이 생성한 것을 삭제</translation>
        </message>
        <message>
            <source>replace objects instead of patching them (client-side only)</source>
            <translation>패치 대신 오브젝트를 교체 (클라이언트 측만)</translation>
        </message>
        <message>
            <source>how objects are applied; auto: as the revision was</source>
            <translation>오브젝트 적용 방식; auto: 그 리비전과 같게</translation>
        </message>
        <message>
            <source>take fields over from others (server-side only)</source>
            <translation>다른 관리자의 필드를 가져옴 (서버 측만)</translation>
        </message>
        <message>
            <source>for each hook, and for readiness (5m)</source>
            <translation>각 훅과 준비 대기에 적용 (5m)</translation>
        </message>
        <message>
            <source>revisions kept; 0 for all (10)</source>
            <translation>보관할 리비전 수; 0이면 모두 (10)</translation>
        </message>
        <message>
            <source>print this text</source>
            <translation>이 도움말 출력</translation>
        </message>
        <message>
            <source>print the version</source>
            <translation>버전 출력</translation>
        </message>
        <message>
            <source>chartroomctl COMMAND [OPTIONS]: Helm releases, Argo CD applications and usage of a Kubernetes cluster.</source>
            <translation>chartroomctl COMMAND [OPTIONS]: Kubernetes 클러스터의 Helm 릴리스, Argo CD 애플리케이션, 사용량.</translation>
        </message>
        <message>
            <source>chartroomctl COMMAND --help explains one command.</source>
            <translation>chartroomctl COMMAND --help가 명령 하나를 설명합니다.</translation>
        </message>
        <message>
            <source>Ends with 0: done; 1: failed; 2: command line not understood; 3: differences found (diff); 4: rollback refused, nothing written; 5: rollback begun and failed; 6: not found; 7: cluster not reached or access denied.</source>
            <translation>종료 코드 0: 완료; 1: 실패; 2: 명령줄을 이해하지 못함; 3: 차이 있음 (diff); 4: 롤백 거부, 쓴 것 없음; 5: 롤백을 시작했으나 실패; 6: 찾지 못함; 7: 클러스터에 닿지 못했거나 접근 거부.</translation>
        </message>
        <message>
            <source>With -o json and -o yaml the output is one document with a member "kind"; members may be added in later versions, none is renamed or removed. Times are RFC 3339 in UTC. Values of Secrets are masked.</source>
            <translation>-o json과 -o yaml의 출력은 "kind" 멤버를 가진 문서 하나입니다. 이후 버전에서 멤버가 추가될 수 있으나 이름이 바뀌거나 없어지지는 않습니다. 시각은 UTC의 RFC 3339입니다. Secret의 값은 가려집니다.</translation>
        </message>
        <message>
            <source>There is no option %1.</source>
            <translation>%1 옵션은 없습니다.</translation>
        </message>
        <message>
            <source>%1 takes no value.</source>
            <translation>%1에는 값을 줄 수 없습니다.</translation>
        </message>
        <message>
            <source>%1 needs a value.</source>
            <translation>%1에는 값이 필요합니다.</translation>
        </message>
        <message>
            <source>There is no command %1. chartroomctl --help lists them.</source>
            <translation>%1 명령은 없습니다. chartroomctl --help가 목록을 보여 줍니다.</translation>
        </message>
        <message>
            <source>%1 does not take --%2.</source>
            <translation>%1에는 --%2를 쓸 수 없습니다.</translation>
        </message>
        <message>
            <source>-n and -A exclude each other.</source>
            <translation>-n과 -A는 함께 쓸 수 없습니다.</translation>
        </message>
        <message>
            <source>%1 takes no arguments.</source>
            <translation>%1에는 인수가 없습니다.</translation>
        </message>
        <message>
            <source>%1 takes: %2</source>
            <translation>%1의 인수: %2</translation>
        </message>
    </context>
    <context>
        <name>Completion</name>
        <message>
            <source>completion takes: bash|zsh</source>
            <translation>completion의 인수: bash|zsh</translation>
        </message>
    </context>
    <context>
        <name>Contexts</name>
        <message>
            <source>There is no kubeconfig with a context.</source>
            <translation>컨텍스트가 있는 kubeconfig가 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>DiffCommand</name>
        <message>
            <source>%1 is no revision.</source>
            <translation>%1은(는) 리비전이 아닙니다.</translation>
        </message>
    </context>
    <context>
        <name>Error</name>
        <message>
            <source>The server said: %1</source>
            <translation>서버의 답: %1</translation>
        </message>
    </context>
    <context>
        <name>HiddenKinds</name>
        <message numerus="yes">
            <source>%1 and %Ln more kind(s)</source>
            <translation>
                <numerusform>%1 외 %Ln개 종류</numerusform>
            </translation>
        </message>
        <message>
            <source>You may not list them. The server said: %1</source>
            <translation>조회 권한이 없습니다. 서버 응답: %1</translation>
        </message>
        <message>
            <source>You may not list them. Asked as %1. The server said: %2</source>
            <translation>조회 권한이 없습니다. 요청한 사용자: %1. 서버 응답: %2</translation>
        </message>
    </context>
    <context>
        <name>HookRunner</name>
        <message>
            <source>Hook %1 cannot run: the server does not serve %2.</source>
            <translation>훅 %1을(를) 실행할 수 없습니다. 서버가 %2을(를) 제공하지 않습니다.</translation>
        </message>
        <message>
            <source>%1 of an earlier run is still being deleted.</source>
            <translation>이전에 실행한 %1이(가) 아직 삭제되는 중입니다.</translation>
        </message>
        <message>
            <source>%1 failed.</source>
            <translation>%1이(가) 실패했습니다.</translation>
        </message>
        <message>
            <source>%1 did not complete in time.</source>
            <translation>%1이(가) 제시간에 끝나지 않았습니다.</translation>
        </message>
        <message>
            <source>The wait for %1 was stopped.</source>
            <translation>%1 대기를 중단했습니다.</translation>
        </message>
    </context>
    <context>
        <name>HttpText</name>
        <message>
            <source>The certificate of %1 has expired.</source>
            <translation>%1의 인증서가 만료되었습니다.</translation>
        </message>
        <message>
            <source>Renew the API server's certificate, or check this machine's clock.</source>
            <translation>API 서버의 인증서를 갱신하거나 이 컴퓨터의 시계를 확인하십시오.</translation>
        </message>
        <message>
            <source>The certificate of %1 is not valid yet.</source>
            <translation>%1의 인증서가 아직 유효하지 않습니다.</translation>
        </message>
        <message>
            <source>Check this machine's clock.</source>
            <translation>이 컴퓨터의 시계를 확인하십시오.</translation>
        </message>
        <message>
            <source>The certificate of %1 was issued by an authority that is not trusted here.</source>
            <translation>%1의 인증서는 여기에서 신뢰하지 않는 기관이 발급했습니다.</translation>
        </message>
        <message>
            <source>Check certificate-authority in the kubeconfig: it must be the CA of this cluster.</source>
            <translation>kubeconfig의 certificate-authority를 확인하십시오. 이 클러스터의 CA여야 합니다.</translation>
        </message>
        <message>
            <source>The certificate of %1 was not accepted: %2.</source>
            <translation>%1의 인증서를 받아들이지 않았습니다: %2.</translation>
        </message>
        <message>
            <source>If the certificate names another host, set tls-server-name in the kubeconfig.</source>
            <translation>인증서의 호스트 이름이 다르면 kubeconfig에 tls-server-name을 지정하십시오.</translation>
        </message>
        <message>
            <source>No encrypted connection to %1 could be made: %2.</source>
            <translation>%1과(와) 암호화된 연결을 만들지 못했습니다: %2.</translation>
        </message>
        <message>
            <source>Check that the server speaks TLS on this port and accepts the client certificate.</source>
            <translation>서버가 이 포트에서 TLS를 쓰고 클라이언트 인증서를 받아들이는지 확인하십시오.</translation>
        </message>
        <message>
            <source>The request was cancelled.</source>
            <translation>요청을 취소했습니다.</translation>
        </message>
        <message>
            <source>The name %1 could not be resolved.</source>
            <translation>%1 이름을 찾을 수 없습니다.</translation>
        </message>
        <message>
            <source>Check the server's name in the kubeconfig, and the network or VPN.</source>
            <translation>kubeconfig의 서버 이름과 네트워크 또는 VPN을 확인하십시오.</translation>
        </message>
        <message>
            <source>The name of the proxy could not be resolved.</source>
            <translation>프록시의 이름을 찾을 수 없습니다.</translation>
        </message>
        <message>
            <source>Check proxy-url in the kubeconfig and the proxy variables of the environment.</source>
            <translation>kubeconfig의 proxy-url과 프록시 환경 변수를 확인하십시오.</translation>
        </message>
        <message>
            <source>The proxy did not connect to %1: %2.</source>
            <translation>프록시가 %1에 연결하지 못했습니다: %2.</translation>
        </message>
        <message>
            <source>No connection to %1 could be made: %2.</source>
            <translation>%1에 연결하지 못했습니다: %2.</translation>
        </message>
        <message>
            <source>Check that the API server is running and that the network or VPN is up.</source>
            <translation>API 서버가 실행 중이고 네트워크 또는 VPN이 연결되어 있는지 확인하십시오.</translation>
        </message>
        <message>
            <source>%1 did not answer in time: %2.</source>
            <translation>%1이(가) 제시간에 답하지 않았습니다: %2.</translation>
        </message>
        <message>
            <source>Check the network or VPN; the API server may be overloaded.</source>
            <translation>네트워크 또는 VPN을 확인하십시오. API 서버에 부하가 걸려 있을 수도 있습니다.</translation>
        </message>
        <message>
            <source>The certificate authority given for %1 is not a certificate: %2.</source>
            <translation>%1에 지정한 인증 기관이 인증서가 아닙니다: %2.</translation>
        </message>
        <message>
            <source>Check certificate-authority in the kubeconfig.</source>
            <translation>kubeconfig의 certificate-authority를 확인하십시오.</translation>
        </message>
        <message>
            <source>The client certificate or key for %1 cannot be used: %2.</source>
            <translation>%1의 클라이언트 인증서 또는 키를 쓸 수 없습니다: %2.</translation>
        </message>
        <message>
            <source>Check client-certificate and client-key in the kubeconfig: they must belong together.</source>
            <translation>kubeconfig의 client-certificate와 client-key를 확인하십시오. 서로 짝이어야 합니다.</translation>
        </message>
        <message>
            <source>The connection to %1 was cut: %2.</source>
            <translation>%1 연결이 끊겼습니다: %2.</translation>
        </message>
        <message>
            <source>The API server may be restarting.</source>
            <translation>API 서버가 다시 시작하는 중일 수 있습니다.</translation>
        </message>
        <message>
            <source>The address of %1 is not a URL.</source>
            <translation>%1의 주소가 URL이 아닙니다.</translation>
        </message>
        <message>
            <source>Check server in the kubeconfig.</source>
            <translation>kubeconfig의 server를 확인하십시오.</translation>
        </message>
        <message>
            <source>%1 did not answer as a web server does: %2.</source>
            <translation>%1이(가) 웹 서버처럼 답하지 않았습니다: %2.</translation>
        </message>
        <message>
            <source>Check that the address in the kubeconfig is that of an API server.</source>
            <translation>kubeconfig의 주소가 API 서버의 주소인지 확인하십시오.</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>Owns</source>
            <translation>소유</translation>
        </message>
        <message>
            <source>Controlled by</source>
            <translation>제어 주체</translation>
        </message>
        <message>
            <source>Selects</source>
            <translation>선택 대상</translation>
        </message>
        <message>
            <source>Selected by</source>
            <translation>선택한 서비스</translation>
        </message>
        <message>
            <source>Routes to</source>
            <translation>라우팅 대상</translation>
        </message>
        <message>
            <source>Routed from</source>
            <translation>라우팅 출처</translation>
        </message>
        <message>
            <source>Uses</source>
            <translation>사용</translation>
        </message>
        <message>
            <source>Used by</source>
            <translation>사용하는 곳</translation>
        </message>
        <message>
            <source>Runs on</source>
            <translation>실행 노드</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>실행 중</translation>
        </message>
        <message>
            <source>Scales</source>
            <translation>스케일 대상</translation>
        </message>
        <message>
            <source>Scaled by</source>
            <translation>스케일 주체</translation>
        </message>
        <message>
            <source>Bound to</source>
            <translation>바인딩 대상</translation>
        </message>
        <message>
            <source>Bound by</source>
            <translation>바인딩 주체</translation>
        </message>
        <message>
            <source>Endpoints</source>
            <translation>엔드포인트</translation>
        </message>
        <message>
            <source>Endpoints of</source>
            <translation>엔드포인트 소속</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>릴리스</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>애플리케이션</translation>
        </message>
        <message>
            <source>About</source>
            <translation>정보</translation>
        </message>
        <message>
            <source>Conditions</source>
            <translation>조건</translation>
        </message>
        <message>
            <source>Related</source>
            <translation>관련 오브젝트</translation>
        </message>
        <message numerus="yes">
            <source>%Ln more not listed</source>
            <translation>
                <numerusform>목록에 없는 %Ln개 더</numerusform>
            </translation>
        </message>
        <message>
            <source>Events</source>
            <translation>이벤트</translation>
        </message>
        <message>
            <source>%1 newest of %2</source>
            <translation>%2건 중 최근 %1건</translation>
        </message>
        <message>
            <source>No events in the last hour</source>
            <translation>지난 한 시간 동안 이벤트가 없습니다</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>나이</translation>
        </message>
        <message>
            <source>not set</source>
            <translation>설정 안 됨</translation>
        </message>
        <message>
            <source>%1, exit code %2, %3 ago</source>
            <translation>%1, 종료 코드 %2, %3 전</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>준비</translation>
        </message>
        <message>
            <source>Restarts</source>
            <translation>재시작</translation>
        </message>
        <message>
            <source>%1, last %2 ago</source>
            <translation>%1, 마지막 %2 전</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>노드</translation>
        </message>
        <message>
            <source>Workload</source>
            <translation>워크로드</translation>
        </message>
        <message>
            <source>Pod IP</source>
            <translation>Pod IP</translation>
        </message>
        <message>
            <source>QoS</source>
            <translation>QoS</translation>
        </message>
        <message>
            <source>Service account</source>
            <translation>서비스 어카운트</translation>
        </message>
        <message>
            <source>Containers</source>
            <translation>컨테이너</translation>
        </message>
        <message numerus="yes">
            <source>%n restart(s)</source>
            <translation>
                <numerusform>재시작 %n회</numerusform>
            </translation>
        </message>
        <message>
            <source>Last: %1</source>
            <translation>마지막: %1</translation>
        </message>
        <message>
            <source>Pods</source>
            <translation>Pod</translation>
        </message>
        <message>
            <source>%1 worst of %2</source>
            <translation>%2개 중 가장 나쁜 %1개</translation>
        </message>
        <message>
            <source>sidecar</source>
            <translation>사이드카</translation>
        </message>
        <message>
            <source>init container</source>
            <translation>init 컨테이너</translation>
        </message>
        <message>
            <source>State</source>
            <translation>상태</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>시작</translation>
        </message>
        <message>
            <source>Last termination</source>
            <translation>마지막 종료</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>이미지</translation>
        </message>
        <message>
            <source>CPU</source>
            <translation>CPU</translation>
        </message>
        <message>
            <source>request %1, limit %2</source>
            <translation>요청 %1, 한도 %2</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>메모리</translation>
        </message>
    </context>
    <context>
        <name>Json</name>
        <message>
            <source>The text is not valid JSON (at byte %1).</source>
            <translation>올바른 JSON이 아닙니다 (바이트 %1).</translation>
        </message>
        <message>
            <source>The text is not valid JSON.</source>
            <translation>올바른 JSON이 아닙니다.</translation>
        </message>
    </context>
    <context>
        <name>KubeText</name>
        <message>
            <source>Your rights could not be asked for.</source>
            <translation>권한을 확인하지 못했습니다.</translation>
        </message>
        <message>
            <source>Your rights in %1 could not be read.</source>
            <translation>%1에서의 권한을 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>Who you are could not be asked for.</source>
            <translation>현재 사용자를 확인하지 못했습니다.</translation>
        </message>
        <message>
            <source>What the server serves could not be read.</source>
            <translation>서버가 제공하는 종류를 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>The server's version could not be read.</source>
            <translation>서버의 버전을 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>it did not print an ExecCredential</source>
            <translation>ExecCredential을 출력하지 않았습니다</translation>
        </message>
        <message>
            <source>it answered with %1, but the kubeconfig says %2</source>
            <translation>%1(으)로 답했지만 kubeconfig에는 %2(이)라고 되어 있습니다</translation>
        </message>
        <message>
            <source>it gave a certificate without its key, or a key without its certificate</source>
            <translation>키 없는 인증서 또는 인증서 없는 키를 주었습니다</translation>
        </message>
        <message>
            <source>it gave neither a token nor a certificate</source>
            <translation>토큰도 인증서도 주지 않았습니다</translation>
        </message>
        <message>
            <source>its expirationTimestamp is not a time</source>
            <translation>expirationTimestamp가 시각이 아닙니다</translation>
        </message>
        <message>
            <source>it may not be run without your consent</source>
            <translation>동의 없이 실행할 수 없습니다</translation>
        </message>
        <message>
            <source>you did not allow it to run</source>
            <translation>실행을 허용하지 않았습니다</translation>
        </message>
        <message>
            <source>it was not found</source>
            <translation>찾을 수 없습니다</translation>
        </message>
        <message>
            <source>it ended with exit code %1. It said: %2</source>
            <translation>종료 코드 %1(으)로 끝났습니다. 출력: %2</translation>
        </message>
        <message>
            <source>it printed more than 1 MiB</source>
            <translation>1 MiB 넘게 출력했습니다</translation>
        </message>
        <message>
            <source>The credential plugin %1 of user %2 gave no credentials: %3.</source>
            <translation>사용자 %2의 자격 증명 플러그인 %1이(가) 자격 증명을 주지 않았습니다: %3.</translation>
        </message>
        <message>
            <source>Run it in a terminal to see what it needs.</source>
            <translation>터미널에서 실행하여 무엇이 필요한지 확인하십시오.</translation>
        </message>
        <message>
            <source>The file %1 could not be read: %2.</source>
            <translation>파일 %1을(를) 읽지 못했습니다: %2.</translation>
        </message>
        <message>
            <source>it is a folder</source>
            <translation>폴더입니다</translation>
        </message>
        <message>
            <source>it is larger than 64 MiB</source>
            <translation>64 MiB보다 큽니다</translation>
        </message>
        <message>
            <source>The request was cancelled.</source>
            <translation>요청을 취소했습니다.</translation>
        </message>
        <message>
            <source>The answer is larger than %1 MiB.</source>
            <translation>응답이 %1 MiB보다 큽니다.</translation>
        </message>
        <message>
            <source>%1 is not a usable kubeconfig: %2</source>
            <translation>%1은(는) 쓸 수 있는 kubeconfig가 아닙니다: %2</translation>
        </message>
        <message>
            <source>This is not running in a pod with a service account.</source>
            <translation>서비스 어카운트가 있는 Pod 안에서 실행 중이 아닙니다.</translation>
        </message>
        <message>
            <source>Name a kubeconfig file.</source>
            <translation>kubeconfig 파일을 지정하십시오.</translation>
        </message>
        <message>
            <source>%1 is not text.</source>
            <translation>%1은(는) 텍스트가 아닙니다.</translation>
        </message>
        <message>
            <source>%1 is neither true nor false.</source>
            <translation>%1은(는) true도 false도 아닙니다.</translation>
        </message>
        <message>
            <source>%1 is not base64.</source>
            <translation>%1은(는) base64가 아닙니다.</translation>
        </message>
        <message>
            <source>%1 is not a list.</source>
            <translation>%1은(는) 목록이 아닙니다.</translation>
        </message>
        <message>
            <source>%1 has an entry that is not text.</source>
            <translation>%1에 텍스트가 아닌 항목이 있습니다.</translation>
        </message>
        <message>
            <source>%1 has no fields.</source>
            <translation>%1에 필드가 없습니다.</translation>
        </message>
        <message>
            <source>interactiveMode %1 is unknown.</source>
            <translation>interactiveMode %1을(를) 알 수 없습니다.</translation>
        </message>
        <message>
            <source>%1 has two entries named %2.</source>
            <translation>%1에 이름이 %2인 항목이 둘 있습니다.</translation>
        </message>
        <message>
            <source>it has no fields.</source>
            <translation>필드가 없습니다.</translation>
        </message>
        <message>
            <source>it is a %1 of %2, not a Config of v1.</source>
            <translation>v1의 Config가 아니라 %2의 %1입니다.</translation>
        </message>
        <message>
            <source>The cluster %1 has no server.</source>
            <translation>클러스터 %1에 server가 없습니다.</translation>
        </message>
        <message>
            <source>The server of cluster %1 is not an http or https address: %2.</source>
            <translation>클러스터 %1의 server가 http나 https 주소가 아닙니다: %2.</translation>
        </message>
        <message>
            <source>The cluster %1 has both certificate-authority and certificate-authority-data.</source>
            <translation>클러스터 %1에 certificate-authority와 certificate-authority-data가 모두 있습니다.</translation>
        </message>
        <message>
            <source>Remove one of them.</source>
            <translation>둘 중 하나를 지우십시오.</translation>
        </message>
        <message>
            <source>The cluster %1 names a certificate authority and asks not to verify.</source>
            <translation>클러스터 %1이(가) 인증 기관을 지정하면서 확인하지 말라고 합니다.</translation>
        </message>
        <message>
            <source>Remove insecure-skip-tls-verify or the certificate authority.</source>
            <translation>insecure-skip-tls-verify나 인증 기관을 지우십시오.</translation>
        </message>
        <message>
            <source>The proxy-url of cluster %1 is not an http, https or socks5 address.</source>
            <translation>클러스터 %1의 proxy-url이 http, https, socks5 주소가 아닙니다.</translation>
        </message>
        <message>
            <source>The user %1 has both client-certificate and client-certificate-data.</source>
            <translation>사용자 %1에 client-certificate와 client-certificate-data가 모두 있습니다.</translation>
        </message>
        <message>
            <source>The user %1 has both client-key and client-key-data.</source>
            <translation>사용자 %1에 client-key와 client-key-data가 모두 있습니다.</translation>
        </message>
        <message>
            <source>The user %1 has a client certificate without a key.</source>
            <translation>사용자 %1에 키 없는 클라이언트 인증서가 있습니다.</translation>
        </message>
        <message>
            <source>The user %1 uses the auth-provider %2, which Kubernetes has withdrawn.</source>
            <translation>사용자 %1이(가) Kubernetes가 없앤 auth-provider %2을(를) 씁니다.</translation>
        </message>
        <message>
            <source>Install gke-gcloud-auth-plugin and let gcloud write the kubeconfig again.</source>
            <translation>gke-gcloud-auth-plugin을 설치하고 gcloud로 kubeconfig를 다시 만드십시오.</translation>
        </message>
        <message>
            <source>Convert it with kubelogin convert-kubeconfig.</source>
            <translation>kubelogin convert-kubeconfig로 변환하십시오.</translation>
        </message>
        <message>
            <source>Use a credential plugin (exec), for example kubectl oidc-login.</source>
            <translation>kubectl oidc-login 같은 자격 증명 플러그인(exec)을 쓰십시오.</translation>
        </message>
        <message>
            <source>The credential plugin of user %1 has no command.</source>
            <translation>사용자 %1의 자격 증명 플러그인에 command가 없습니다.</translation>
        </message>
        <message>
            <source>The credential plugin of user %1 has no apiVersion.</source>
            <translation>사용자 %1의 자격 증명 플러그인에 apiVersion이 없습니다.</translation>
        </message>
        <message>
            <source>The credential plugin of user %1 speaks %2, which is not supported.</source>
            <translation>사용자 %1의 자격 증명 플러그인이 지원하지 않는 %2을(를) 씁니다.</translation>
        </message>
        <message>
            <source>Update the plugin and let it write the kubeconfig again.</source>
            <translation>플러그인을 업데이트하고 kubeconfig를 다시 만들게 하십시오.</translation>
        </message>
        <message>
            <source>The credential plugin of user %1 has no interactiveMode.</source>
            <translation>사용자 %1의 자격 증명 플러그인에 interactiveMode가 없습니다.</translation>
        </message>
        <message>
            <source>The credential plugin of user %1 needs a terminal.</source>
            <translation>사용자 %1의 자격 증명 플러그인은 터미널이 필요합니다.</translation>
        </message>
        <message>
            <source>Run it once in a terminal with kubectl, or use one that opens a browser.</source>
            <translation>터미널에서 kubectl로 한 번 실행하거나 브라우저를 여는 플러그인을 쓰십시오.</translation>
        </message>
        <message>
            <source>The credential plugin of user %1 sets a variable without a name.</source>
            <translation>사용자 %1의 자격 증명 플러그인이 이름 없는 변수를 설정합니다.</translation>
        </message>
        <message>
            <source>The user %1 has both a token and a password.</source>
            <translation>사용자 %1에 토큰과 비밀번호가 모두 있습니다.</translation>
        </message>
        <message>
            <source>The user %1 has both exec and auth-provider.</source>
            <translation>사용자 %1에 exec와 auth-provider가 모두 있습니다.</translation>
        </message>
        <message>
            <source>The user %1 has as-groups, as-uid or as-user-extra without as.</source>
            <translation>사용자 %1에 as 없이 as-groups, as-uid 또는 as-user-extra가 있습니다.</translation>
        </message>
        <message>
            <source>The context %1 names no cluster.</source>
            <translation>컨텍스트 %1에 클러스터가 없습니다.</translation>
        </message>
        <message>
            <source>The context %1 names no user.</source>
            <translation>컨텍스트 %1에 사용자가 없습니다.</translation>
        </message>
        <message>
            <source>The context %1 names the cluster %2, which does not exist.</source>
            <translation>컨텍스트 %1이(가) 가리키는 클러스터 %2이(가) 없습니다.</translation>
        </message>
        <message>
            <source>The context %1 names the user %2, which does not exist.</source>
            <translation>컨텍스트 %1이(가) 가리키는 사용자 %2이(가) 없습니다.</translation>
        </message>
        <message>
            <source>There is no kubeconfig with a context.</source>
            <translation>컨텍스트가 있는 kubeconfig가 없습니다.</translation>
        </message>
        <message>
            <source>The kubeconfig has no current context.</source>
            <translation>kubeconfig에 현재 컨텍스트가 없습니다.</translation>
        </message>
        <message>
            <source>Choose a context, or name a kubeconfig file.</source>
            <translation>컨텍스트를 선택하거나 kubeconfig 파일을 지정하십시오.</translation>
        </message>
        <message>
            <source>The context %1 does not exist in the kubeconfig.</source>
            <translation>컨텍스트 %1이(가) kubeconfig에 없습니다.</translation>
        </message>
        <message>
            <source>Log in again or renew the credentials of this context.</source>
            <translation>다시 로그인하거나 이 컨텍스트의 자격 증명을 갱신하십시오.</translation>
        </message>
        <message>
            <source>Ask for a role that allows it, or choose a namespace you may read.</source>
            <translation>허용하는 역할을 요청하거나 읽을 수 있는 네임스페이스를 선택하십시오.</translation>
        </message>
        <message>
            <source>Read the object again and repeat the change.</source>
            <translation>오브젝트를 다시 읽고 변경을 반복하십시오.</translation>
        </message>
        <message>
            <source>The API server is busy; it will be tried again.</source>
            <translation>API 서버가 바쁩니다. 다시 시도합니다.</translation>
        </message>
        <message>
            <source>Look at the API server's own logs if this persists.</source>
            <translation>계속되면 API 서버의 로그를 확인하십시오.</translation>
        </message>
        <message>
            <source>The answer is a web page (HTTP %1), not one of a Kubernetes API server.</source>
            <translation>응답이 Kubernetes API 서버의 것이 아니라 웹 페이지입니다 (HTTP %1).</translation>
        </message>
        <message>
            <source>Check the server address in the kubeconfig; a proxy or a login page may be in between.</source>
            <translation>kubeconfig의 서버 주소를 확인하십시오. 중간에 프록시나 로그인 페이지가 있을 수 있습니다.</translation>
        </message>
        <message>
            <source>The server redirects (HTTP %1). Redirects are not followed, because they would carry the credentials along: set the final address in the kubeconfig.</source>
            <translation>서버가 리디렉션합니다 (HTTP %1). 자격 증명이 함께 전달되므로 따라가지 않습니다. kubeconfig에 최종 주소를 지정하십시오.</translation>
        </message>
        <message>
            <source>The watch sent a line that is not an event.</source>
            <translation>워치가 이벤트가 아닌 줄을 보냈습니다.</translation>
        </message>
        <message>
            <source>The answer is not a list of objects.</source>
            <translation>응답이 오브젝트 목록이 아닙니다.</translation>
        </message>
        <message>
            <source>%1 could not be listed.</source>
            <translation>%1 목록을 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>%1 in %2 could not be listed.</source>
            <translation>%2의 %1 목록을 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>The server answered with objects where a table was asked for.</source>
            <translation>표를 요청했으나 서버가 오브젝트로 답했습니다.</translation>
        </message>
        <message>
            <source>The watch sent an object larger than %1 MiB.</source>
            <translation>워치가 %1 MiB보다 큰 오브젝트를 보냈습니다.</translation>
        </message>
        <message>
            <source>The list was cut within an object.</source>
            <translation>목록이 오브젝트 도중에 끊겼습니다.</translation>
        </message>
        <message>
            <source>The watch was cut within an event.</source>
            <translation>워치가 이벤트 도중에 끊겼습니다.</translation>
        </message>
        <message>
            <source>The server ended the watch at once, without an event.</source>
            <translation>서버가 이벤트 없이 워치를 바로 끝냈습니다.</translation>
        </message>
        <message>
            <source>It will be tried again.</source>
            <translation>다시 시도합니다.</translation>
        </message>
        <message>
            <source>The watch fell behind the server's history.</source>
            <translation>워치가 서버의 이력보다 뒤처졌습니다.</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source> Type yes to go on: </source>
            <translation> 계속하려면 yes를 입력하십시오: </translation>
        </message>
    </context>
    <context>
        <name>Manifest</name>
        <message>
            <source>The manifest of the release could not be read.</source>
            <translation>릴리스의 매니페스트를 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>The document at line %1 (%2) has no apiVersion, kind or name.</source>
            <translation>%1번째 줄의 문서(%2)에 apiVersion, kind 또는 name이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>MapPainter</name>
        <message>
            <source>Pods without a node</source>
            <translation>노드가 없는 Pod</translation>
        </message>
        <message>
            <source>No zone</source>
            <translation>영역 없음</translation>
        </message>
        <message numerus="yes">
            <source>%Ln configmap(s)</source>
            <translation>
                <numerusform>컨피그맵 %Ln개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln secret(s)</source>
            <translation>
                <numerusform>시크릿 %Ln개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln claim(s)</source>
            <translation>
                <numerusform>볼륨 클레임 %Ln개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln service(s)</source>
            <translation>
                <numerusform>서비스 %Ln개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln ingress(es)</source>
            <translation>
                <numerusform>인그레스 %Ln개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln autoscaler(s)</source>
            <translation>
                <numerusform>오토스케일러 %Ln개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln other(s)</source>
            <translation>
                <numerusform>기타 %Ln개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln workload(s)</source>
            <translation>
                <numerusform>워크로드 %Ln개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pod(s)</source>
            <translation>
                <numerusform>Pod %Ln개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln node(s)</source>
            <translation>
                <numerusform>노드 %Ln개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln object(s)</source>
            <translation>
                <numerusform>오브젝트 %Ln개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%Ln more</source>
            <translation>
                <numerusform>외 %Ln개</numerusform>
            </translation>
        </message>
        <message>
            <source>Ingress</source>
            <translation>Ingress</translation>
        </message>
    </context>
    <context>
        <name>MemoryAccount</name>
        <message numerus="yes">
            <source>%n other kind(s)</source>
            <translation>
                <numerusform>그 밖의 종류 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Helm release records</source>
            <translation>Helm 릴리스 레코드</translation>
        </message>
        <message>
            <source>Lists and indexes</source>
            <translation>목록과 색인</translation>
        </message>
        <message>
            <source>Words that repeat</source>
            <translation>반복되는 문자열</translation>
        </message>
        <message>
            <source>Kept to follow the watches</source>
            <translation>변경 감시를 위해 보관하는 데이터</translation>
        </message>
        <message>
            <source>Usage history</source>
            <translation>사용량 이력</translation>
        </message>
        <message>
            <source>Order and contents of the pages</source>
            <translation>페이지의 정렬 순서와 내용</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>토폴로지 맵</translation>
        </message>
        <message>
            <source>Freed, and kept for what comes next</source>
            <translation>해제했지만 다시 쓰려고 남겨 둔 메모리</translation>
        </message>
        <message>
            <source>The program and its libraries</source>
            <translation>프로그램과 라이브러리</translation>
        </message>
        <message>
            <source>Everything else: Qt, fonts, pictures</source>
            <translation>그 밖: Qt, 글꼴, 그림</translation>
        </message>
    </context>
    <context>
        <name>Metrics</name>
        <message>
            <source>The usage figures could not be read.</source>
            <translation>사용량 수치를 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>The metrics API answered with something else than a list.</source>
            <translation>메트릭 API가 목록이 아닌 것으로 답했습니다.</translation>
        </message>
    </context>
    <context>
        <name>ObjectClient</name>
        <message>
            <source>What the server serves in %1 could not be read.</source>
            <translation>서버가 %1에서 무엇을 제공하는지 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>%1 could not be read.</source>
            <translation>%1을(를) 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>%1 could not be created.</source>
            <translation>%1을(를) 생성하지 못했습니다.</translation>
        </message>
        <message>
            <source>%1 could not be changed.</source>
            <translation>%1을(를) 변경하지 못했습니다.</translation>
        </message>
        <message>
            <source>%1 could not be replaced.</source>
            <translation>%1을(를) 교체하지 못했습니다.</translation>
        </message>
        <message>
            <source>%1 could not be deleted.</source>
            <translation>%1을(를) 삭제하지 못했습니다.</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1 %2 in namespace %3</source>
            <translation>네임스페이스 %3의 %1 %2</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <source>on no node yet</source>
            <translation>노드 미배정</translation>
        </message>
        <message>
            <source>Node %1 is not ready</source>
            <translation>노드 %1이(가) 준비되지 않음</translation>
        </message>
        <message>
            <source>Runs, but is not ready</source>
            <translation>실행 중, 준비되지 않음</translation>
        </message>
        <message>
            <source>%1 runs, but is not ready yet</source>
            <translation>%1 실행 중, 아직 준비되지 않음</translation>
        </message>
        <message>
            <source>%1 ended with exit code %2</source>
            <translation>%1이(가) 종료 코드 %2(으)로 끝남</translation>
        </message>
        <message numerus="yes">
            <source>%n restart(s)</source>
            <translation>
                <numerusform>재시작 %n회</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 pods ready</source>
            <translation>Pod %2개 중 %1개 준비됨</translation>
        </message>
        <message>
            <source>%1 of %2 updated</source>
            <translation>%2개 중 %1개 갱신됨</translation>
        </message>
        <message numerus="yes">
            <source>%Ln of the old revision still there</source>
            <translation>
                <numerusform>이전 리비전 %Ln개 남아 있음</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not ready for long enough to count as available</source>
            <translation>
                <numerusform>%n개는 아직 available 기준 시간 미달</numerusform>
            </translation>
        </message>
        <message>
            <source>the rollout is paused</source>
            <translation>롤아웃 일시 중지됨</translation>
        </message>
        <message>
            <source>Being deleted</source>
            <translation>삭제되는 중</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %2 completions, %Ln pod(s) at work</source>
            <translation>
                <numerusform>완료 %2개 중 %1개, 작업 중인 Pod %Ln개</numerusform>
            </translation>
        </message>
        <message>
            <source>Objects that it manages are not in the cluster</source>
            <translation>관리 대상 오브젝트가 클러스터에 없음</translation>
        </message>
        <message>
            <source>Argo CD cannot tell how its objects are</source>
            <translation>Argo CD가 오브젝트 상태를 판단하지 못함</translation>
        </message>
        <message>
            <source>An object that it manages is Degraded</source>
            <translation>관리 대상 오브젝트가 Degraded</translation>
        </message>
        <message>
            <source>An object that it manages is Progressing</source>
            <translation>관리 대상 오브젝트가 Progressing</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>Overview</source>
            <translation>개요</translation>
        </message>
        <message>
            <source>Topology</source>
            <translation>토폴로지</translation>
        </message>
        <message>
            <source>Resources</source>
            <translation>리소스</translation>
        </message>
        <message>
            <source>Performance</source>
            <translation>성능</translation>
        </message>
        <message>
            <source>Applications</source>
            <translation>애플리케이션</translation>
        </message>
        <message>
            <source>Releases</source>
            <translation>릴리스</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>이벤트</translation>
        </message>
    </context>
    <context>
        <name>PageKeys</name>
        <message>
            <source>Next and previous row</source>
            <translation>다음 행, 이전 행</translation>
        </message>
        <message>
            <source>Open the object</source>
            <translation>오브젝트 열기</translation>
        </message>
        <message>
            <source>Copy the rows</source>
            <translation>행 복사</translation>
        </message>
        <message>
            <source>Walk to the next object</source>
            <translation>옆 오브젝트로 이동</translation>
        </message>
        <message>
            <source>Move the map</source>
            <translation>맵 움직이기</translation>
        </message>
        <message>
            <source>Go in, go out</source>
            <translation>안으로, 밖으로</translation>
        </message>
        <message>
            <source>Larger, smaller, scale 1</source>
            <translation>확대, 축소, 배율 1</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>전체 보기</translation>
        </message>
        <message>
            <source>List the other objects of a namespace</source>
            <translation>네임스페이스의 나머지 오브젝트 목록</translation>
        </message>
        <message>
            <source>The map as text</source>
            <translation>맵을 글로 보기</translation>
        </message>
        <message>
            <source>Next and previous match, in the search</source>
            <translation>검색 중 다음, 이전 결과</translation>
        </message>
        <message>
            <source>Put the row on the charts, or take it off</source>
            <translation>행을 차트에 추가하거나 빼기</translation>
        </message>
        <message>
            <source>Put the listed rows on the charts, in the filter</source>
            <translation>필터에서 나온 행을 차트에 추가</translation>
        </message>
        <message>
            <source>Clear the charts</source>
            <translation>차트 비우기</translation>
        </message>
        <message>
            <source>Tree, differences, history</source>
            <translation>트리, 차이, 이력</translation>
        </message>
        <message>
            <source>Later and earlier revision</source>
            <translation>이후, 이전 리비전</translation>
        </message>
        <message>
            <source>Compare from this revision</source>
            <translation>이 리비전을 비교 기준(A)으로</translation>
        </message>
        <message>
            <source>Compare with this revision</source>
            <translation>이 리비전과 비교(B)</translation>
        </message>
        <message>
            <source>Roll back: show the plan</source>
            <translation>롤백: 계획 보기</translation>
        </message>
        <message>
            <source>Next and previous change</source>
            <translation>다음, 이전 변경</translation>
        </message>
        <message>
            <source>Show or hide unchanged lines</source>
            <translation>바뀌지 않은 줄 보이기/숨기기</translation>
        </message>
        <message>
            <source>Copy the difference</source>
            <translation>차이 복사</translation>
        </message>
    </context>
    <context>
        <name>PatchSchema</name>
        <message>
            <source>The server's description of its types could not be read.</source>
            <translation>서버의 타입 설명을 읽지 못했습니다.</translation>
        </message>
    </context>
    <context>
        <name>PlanLayer</name>
        <message numerus="yes">
            <source>+%Ln more</source>
            <translation>
                <numerusform>+%Ln개 더</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanOutput</name>
        <message>
            <source>Release %1 in namespace %2: revision %3 back to the contents of %4, written as %5 (%6).</source>
            <translation>네임스페이스 %2의 릴리스 %1: 리비전 %3을(를) %4의 내용으로 되돌려 %5(으)로 기록 (%6).</translation>
        </message>
        <message>
            <source>server-side apply</source>
            <translation>서버 측 적용</translation>
        </message>
        <message>
            <source>client-side apply</source>
            <translation>클라이언트 측 적용</translation>
        </message>
        <message>
            <source>before: hook %1 (%2)</source>
            <translation>이전: 훅 %1 (%2)</translation>
        </message>
        <message>
            <source>after: hook %1 (%2)</source>
            <translation>이후: 훅 %1 (%2)</translation>
        </message>
        <message>
            <source>The server said: %1</source>
            <translation>서버의 답: %1</translation>
        </message>
        <message>
            <source>The server warns: %1</source>
            <translation>서버의 경고: %1</translation>
        </message>
        <message>
            <source>%1 of %2 ready. %3</source>
            <translation>%2개 중 %1개 준비됨. %3</translation>
        </message>
    </context>
    <context>
        <name>PlanPreview</name>
        <message>
            <source>Preview of %1 %2 → %3, nothing written</source>
            <translation>%1 %2 → %3 미리 보기, 아무것도 쓰지 않음</translation>
        </message>
    </context>
    <context>
        <name>PlotView</name>
        <message>
            <source>request</source>
            <translation>요청</translation>
        </message>
        <message>
            <source>limit</source>
            <translation>한도</translation>
        </message>
        <message>
            <source>allocatable</source>
            <translation>할당 가능</translation>
        </message>
    </context>
    <context>
        <name>PodPainter</name>
        <message numerus="yes">
            <source>%Ln restart(s)</source>
            <translation>
                <numerusform>재시작 %Ln회</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Provenance</name>
        <message>
            <source>not recorded</source>
            <translation>기록 없음</translation>
        </message>
        <message>
            <source>not recorded (%1)</source>
            <translation>기록 없음 (%1)</translation>
        </message>
        <message>
            <source>an unknown program</source>
            <translation>알 수 없는 프로그램</translation>
        </message>
        <message>
            <source>From the label %1 of the release record, written by %2.</source>
            <translation>%2이(가) 쓴 릴리스 레코드의 레이블 %1에서 읽었습니다.</translation>
        </message>
        <message>
            <source>The record was written by %1; helm stores no person. “helm upgrade --labels deployer=NAME” would.</source>
            <translation>레코드를 쓴 프로그램은 %1입니다. helm은 사람을 저장하지 않습니다. “helm upgrade --labels deployer=이름”으로 남길 수 있습니다.</translation>
        </message>
        <message>
            <source>%1 (why is not recorded)</source>
            <comment>helm's own sentence</comment>
            <translation>%1 (사유 기록 없음)</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Argo CD %1</source>
            <translation>Argo CD %1</translation>
        </message>
        <message>
            <source>Helm %1</source>
            <translation>Helm %1</translation>
        </message>
        <message numerus="yes">
            <source>%n workload revision(s)</source>
            <translation>
                <numerusform>워크로드 리비전 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>automated</source>
            <translation>자동</translation>
        </message>
    </context>
    <context>
        <name>Readiness</name>
        <message>
            <source>The change has not been seen by its controller yet.</source>
            <translation>컨트롤러가 아직 변경을 보지 못했습니다.</translation>
        </message>
        <message>
            <source>%1 of %2 pods are updated.</source>
            <translation>Pod %2개 중 %1개가 갱신되었습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n old pod(s) are being ended.</source>
            <translation>
                <numerusform>이전 Pod %n개를 끝내는 중입니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 pods are available.</source>
            <translation>Pod %2개 중 %1개를 쓸 수 있습니다.</translation>
        </message>
        <message>
            <source>%1 of %2 pods are ready.</source>
            <translation>Pod %2개 중 %1개가 준비되었습니다.</translation>
        </message>
        <message>
            <source>It has no cluster IP yet.</source>
            <translation>아직 클러스터 IP가 없습니다.</translation>
        </message>
        <message>
            <source>Its load balancer has no address yet.</source>
            <translation>로드 밸런서에 아직 주소가 없습니다.</translation>
        </message>
        <message>
            <source>It has not completed yet.</source>
            <translation>아직 완료되지 않았습니다.</translation>
        </message>
        <message>
            <source>It does not exist yet.</source>
            <translation>아직 없습니다.</translation>
        </message>
        <message>
            <source>It is not ready yet.</source>
            <translation>아직 준비되지 않았습니다.</translation>
        </message>
        <message>
            <source>It is not bound yet.</source>
            <translation>아직 바인딩되지 않았습니다.</translation>
        </message>
        <message>
            <source>It is not established yet.</source>
            <translation>아직 수립되지 않았습니다.</translation>
        </message>
    </context>
    <context>
        <name>Readout</name>
        <message numerus="yes">
            <source>%Ln pod(s)</source>
            <translation>
                <numerusform>Pod %Ln개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln restart(s)</source>
            <translation>
                <numerusform>재시작 %Ln회</numerusform>
            </translation>
        </message>
        <message>
            <source>ready</source>
            <translation>준비됨</translation>
        </message>
        <message>
            <source>age %1</source>
            <translation>나이 %1</translation>
        </message>
        <message>
            <source>on %1</source>
            <translation>%1에서 실행</translation>
        </message>
        <message>
            <source>on no node yet</source>
            <translation>아직 노드 없음</translation>
        </message>
        <message>
            <source>Release %1</source>
            <translation>릴리스 %1</translation>
        </message>
        <message>
            <source>changed %1 ago</source>
            <translation>%1 전 변경</translation>
        </message>
        <message>
            <source>%1 of %2 ready</source>
            <translation>%2개 중 %1개 준비됨</translation>
        </message>
        <message>
            <source>CPU %1 %, memory %2 % of allocatable</source>
            <translation>할당 가능 대비 CPU %1 %, 메모리 %2 %</translation>
        </message>
        <message>
            <source>Cordoned: takes no new pods</source>
            <translation>Cordon됨: 새 Pod를 받지 않음</translation>
        </message>
    </context>
    <context>
        <name>RecordCodec</name>
        <message>
            <source>The release record could not be read.</source>
            <translation>릴리스 레코드를 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>The other revisions are not affected.</source>
            <translation>다른 리비전에는 영향이 없습니다.</translation>
        </message>
        <message>
            <source>There is not enough memory.</source>
            <translation>메모리가 부족합니다.</translation>
        </message>
        <message>
            <source>It unpacks to more than 64 MiB.</source>
            <translation>압축을 풀면 64 MiB를 넘습니다.</translation>
        </message>
        <message>
            <source>It is cut off.</source>
            <translation>데이터가 잘려 있습니다.</translation>
        </message>
        <message>
            <source>It is not gzip data: %1.</source>
            <translation>gzip 데이터가 아닙니다: %1.</translation>
        </message>
        <message>
            <source>It is not base64.</source>
            <translation>base64가 아닙니다.</translation>
        </message>
        <message>
            <source>It is empty.</source>
            <translation>비어 있습니다.</translation>
        </message>
        <message>
            <source>The release record could not be written.</source>
            <translation>릴리스 레코드를 쓰지 못했습니다.</translation>
        </message>
        <message>
            <source>It would be larger than the 1 MiB that an object of the cluster may have: make the chart smaller, for example by leaving files out with .helmignore.</source>
            <translation>클러스터 오브젝트의 한도인 1 MiB를 넘습니다. .helmignore로 파일을 제외하는 등 차트 크기를 줄이십시오.</translation>
        </message>
    </context>
    <context>
        <name>RecordWriter</name>
        <message>
            <source>The record of revision %1 of release %2 could not be written.</source>
            <translation>릴리스 %2의 리비전 %1 레코드를 쓰지 못했습니다.</translation>
        </message>
    </context>
    <context>
        <name>Release</name>
        <message>
            <source>The release record could not be read.</source>
            <translation>릴리스 레코드를 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>The other revisions are not affected.</source>
            <translation>다른 리비전에는 영향이 없습니다.</translation>
        </message>
        <message>
            <source>It has no name, info or version: it is of a version of helm that is not known here.</source>
            <translation>name, info 또는 version이 없습니다. 여기에서 모르는 helm 버전의 것입니다.</translation>
        </message>
        <message>
            <source>The object has no data.release.</source>
            <translation>오브젝트에 data.release가 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>ReleaseReader</name>
        <message>
            <source>The answer is no whole list.</source>
            <translation>응답이 온전한 목록이 아닙니다.</translation>
        </message>
        <message>
            <source>The Helm releases could not be listed.</source>
            <translation>Helm 릴리스 목록을 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>Release %1 in namespace %2 has no revision %3.</source>
            <translation>네임스페이스 %2의 릴리스 %1에는 리비전 %3이(가) 없습니다.</translation>
        </message>
        <message>
            <source>There is no release %1 in namespace %2.</source>
            <translation>네임스페이스 %2에 릴리스 %1이(가) 없습니다.</translation>
        </message>
        <message>
            <source>Revision %1 of release %2 could not be read.</source>
            <translation>릴리스 %2의 리비전 %1을(를) 읽지 못했습니다.</translation>
        </message>
    </context>
    <context>
        <name>RollbackCommand</name>
        <message>
            <source>%1 is no revision.</source>
            <translation>%1은(는) 리비전이 아닙니다.</translation>
        </message>
        <message>
            <source>The rollback cannot begin. Nothing was written.</source>
            <translation>롤백을 시작할 수 없습니다. 아무것도 쓰지 않았습니다.</translation>
        </message>
        <message>
            <source>Roll back %1 in namespace %2 of %3 to revision %4?</source>
            <translation>%3의 네임스페이스 %2에 있는 %1을(를) 리비전 %4(으)로 롤백할까요?</translation>
        </message>
        <message>
            <source>Not confirmed: nothing was written. Where nobody can be asked, say --yes.</source>
            <translation>확인하지 않아 아무것도 쓰지 않았습니다. 물어볼 수 없는 곳에서는 --yes를 쓰십시오.</translation>
        </message>
        <message>
            <source>Release %1 is at revision %2: %3. %4</source>
            <translation>릴리스 %1은(는) 리비전 %2입니다: %3. %4</translation>
        </message>
    </context>
    <context>
        <name>RollbackExecutor</name>
        <message>
            <source>Release %1 has a newer revision than when the plan was made.</source>
            <translation>계획을 만든 뒤에 릴리스 %1에 더 새로운 리비전이 생겼습니다.</translation>
        </message>
        <message>
            <source>Make the plan anew.</source>
            <translation>계획을 다시 만드십시오.</translation>
        </message>
        <message>
            <source>Somebody else has just begun to change this release. Make the plan anew.</source>
            <translation>다른 누군가가 방금 이 릴리스를 바꾸기 시작했습니다. 계획을 다시 만드십시오.</translation>
        </message>
        <message>
            <source>Revision %1 is written as pending-rollback.</source>
            <translation>리비전 %1을(를) pending-rollback으로 기록했습니다.</translation>
        </message>
        <message>
            <source>Hook %1 runs.</source>
            <translation>훅 %1 실행 중.</translation>
        </message>
        <message>
            <source>Hook %1 failed.</source>
            <translation>훅 %1이(가) 실패했습니다.</translation>
        </message>
        <message>
            <source>Hook %1 succeeded.</source>
            <translation>훅 %1이(가) 성공했습니다.</translation>
        </message>
        <message>
            <source>The server does not serve the kind of %1 yet.</source>
            <translation>서버가 %1의 종류를 아직 제공하지 않습니다.</translation>
        </message>
        <message>
            <source>The rollback was stopped.</source>
            <translation>롤백을 중단했습니다.</translation>
        </message>
        <message>
            <source>%1 does not become ready: %2</source>
            <translation>%1이(가) 준비되지 않습니다: %2</translation>
        </message>
        <message>
            <source>%1 is not ready: %2</source>
            <translation>%1이(가) 준비되지 않았습니다: %2</translation>
        </message>
        <message>
            <source>The wait for readiness was stopped.</source>
            <translation>준비 대기를 중단했습니다.</translation>
        </message>
        <message>
            <source>The objects are rolled back, but the record still says pending-rollback. Roll back to the same revision again.</source>
            <translation>오브젝트는 롤백되었지만 레코드는 아직 pending-rollback입니다. 같은 리비전으로 다시 롤백하십시오.</translation>
        </message>
        <message>
            <source>The record could not be marked as failed either and still says pending-rollback: %1</source>
            <translation>레코드를 failed로 표시하지도 못해 아직 pending-rollback입니다: %1</translation>
        </message>
        <message>
            <source>The rollback cannot begin.</source>
            <translation>롤백을 시작할 수 없습니다.</translation>
        </message>
        <message>
            <source>Revision %1 is not pending.</source>
            <translation>리비전 %1은(는) pending이 아닙니다.</translation>
        </message>
    </context>
    <context>
        <name>RollbackFindings</name>
        <message>
            <source>The server does not serve %1 in %2, which revision %3 needs.</source>
            <translation>리비전 %3에 필요한 %2의 %1을(를) 서버가 제공하지 않습니다.</translation>
        </message>
        <message>
            <source>Install what provides it, or upgrade to a chart version that uses a served API.</source>
            <translation>제공하는 것을 설치하거나, 제공되는 API를 쓰는 차트 버전으로 업그레이드하십시오.</translation>
        </message>
        <message>
            <source>The server does not serve %1 in %2, which the current revision used.</source>
            <translation>현재 리비전이 쓰던 %2의 %1을(를) 서버가 제공하지 않습니다.</translation>
        </message>
        <message>
            <source>Such objects cannot exist under that version and are not deleted. helm itself would refuse this rollback.</source>
            <translation>그 버전의 오브젝트는 존재할 수 없으므로 삭제하지 않습니다. helm이라면 이 롤백을 거부합니다.</translation>
        </message>
        <message>
            <source>Objects exist that do not belong to this release.</source>
            <translation>이 릴리스에 속하지 않는 오브젝트가 있습니다.</translation>
        </message>
        <message>
            <source>The rollback takes them over. helm does not ask about this when it rolls back.</source>
            <translation>롤백이 그 오브젝트를 넘겨받습니다. helm은 롤백할 때 이것을 묻지 않습니다.</translation>
        </message>
        <message>
            <source>Argo CD manages objects of this release.</source>
            <translation>이 릴리스의 오브젝트를 Argo CD가 관리합니다.</translation>
        </message>
        <message>
            <source>With automatic sync it will undo this rollback; hold the sync first.</source>
            <translation>자동 동기화라면 이 롤백을 되돌립니다. 먼저 동기화를 보류하십시오.</translation>
        </message>
        <message>
            <source>Flux manages this release.</source>
            <translation>Flux가 이 릴리스를 관리합니다.</translation>
        </message>
        <message>
            <source>It will undo this rollback at its next reconciliation; suspend the HelmRelease first.</source>
            <translation>다음 조정에서 이 롤백을 되돌립니다. 먼저 HelmRelease를 suspend하십시오.</translation>
        </message>
        <message>
            <source>A Deployment is paused.</source>
            <translation>일시 중지된 Deployment가 있습니다.</translation>
        </message>
        <message>
            <source>Its new pods start only after it is resumed.</source>
            <translation>재개해야 새 Pod가 시작됩니다.</translation>
        </message>
        <message>
            <source>Objects are being deleted right now.</source>
            <translation>지금 삭제되는 중인 오브젝트가 있습니다.</translation>
        </message>
        <message>
            <source>Changes to them are lost when the deletion ends.</source>
            <translation>삭제가 끝나면 그 변경은 사라집니다.</translation>
        </message>
        <message>
            <source>Revision %1 is %2: another operation may be under way.</source>
            <translation>리비전 %1이(가) %2입니다. 다른 작업이 진행 중일 수 있습니다.</translation>
        </message>
        <message>
            <source>If whoever began it is gone, the rollback goes over it safely.</source>
            <translation>시작한 사람이 이미 없다면 그 위에 롤백해도 안전합니다.</translation>
        </message>
        <message>
            <source>The release is uninstalled.</source>
            <translation>릴리스가 제거된 상태입니다.</translation>
        </message>
        <message>
            <source>The rollback installs its objects again.</source>
            <translation>롤백이 그 오브젝트를 다시 설치합니다.</translation>
        </message>
        <message>
            <source>Revision %1 itself is %2.</source>
            <translation>리비전 %1 자체가 %2입니다.</translation>
        </message>
        <message>
            <source>This is the current revision: the rollback undoes what was changed by hand.</source>
            <translation>현재 리비전입니다. 롤백하면 직접 변경한 것을 되돌립니다.</translation>
        </message>
        <message numerus="yes">
            <source>The history keeps %1 revisions: the %n oldest record(s) will be removed.</source>
            <translation>
                <numerusform>이력은 리비전 %1개를 보관합니다. 가장 오래된 레코드 %n개를 제거합니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>The field cannot change while the object exists: delete the object first, if nothing depends on it.</source>
            <translation>오브젝트가 있는 동안에는 바꿀 수 없는 필드입니다. 의존하는 것이 없다면 먼저 오브젝트를 삭제하십시오.</translation>
        </message>
        <message>
            <source>Somebody else manages these fields: take them over (force conflicts), or leave them out.</source>
            <translation>다른 관리자가 관리하는 필드입니다. 가져오거나(force conflicts) 제외하십시오.</translation>
        </message>
        <message>
            <source>The server refuses to change %1: %2</source>
            <translation>서버가 %1의 변경을 거부합니다: %2</translation>
        </message>
        <message numerus="yes">
            <source>The server accepted %n request(s) in a dry run. Nothing was written.</source>
            <translation>
                <numerusform>서버가 드라이 런에서 요청 %n개를 받아들였습니다. 아무것도 쓰지 않았습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Objects that hold data are deleted.</source>
            <translation>데이터를 담은 오브젝트가 삭제됩니다.</translation>
        </message>
        <message>
            <source>They are not part of revision %1. What they hold may be lost for good.</source>
            <translation>리비전 %1에 속하지 않습니다. 담긴 내용을 영영 잃을 수 있습니다.</translation>
        </message>
        <message>
            <source>Objects stay, although revision %1 does not have them: their resource policy is keep.</source>
            <translation>리비전 %1에 없지만 남는 오브젝트가 있습니다. 리소스 정책이 keep입니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n hook(s) run.</source>
            <translation>
                <numerusform>훅 %n개를 실행합니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Hook %1 has no manifest.</source>
            <translation>훅 %1에 매니페스트가 없습니다.</translation>
        </message>
        <message>
            <source>Pods of revision %1 name objects that do not exist.</source>
            <translation>리비전 %1의 Pod가 존재하지 않는 오브젝트를 가리킵니다.</translation>
        </message>
        <message>
            <source>They will not start until these exist again.</source>
            <translation>다시 생길 때까지 시작되지 않습니다.</translation>
        </message>
        <message>
            <source>The rollback deletes an object that pods of revision %1 name.</source>
            <translation>리비전 %1의 Pod가 가리키는 오브젝트를 롤백이 삭제합니다.</translation>
        </message>
        <message>
            <source>Every ConfigMap, Secret and claim that its pods name exists.</source>
            <translation>Pod가 가리키는 ConfigMap, Secret, 클레임이 모두 있습니다.</translation>
        </message>
        <message>
            <source>All API versions of revision %1 are still served.</source>
            <translation>리비전 %1의 API 버전이 모두 아직 제공됩니다.</translation>
        </message>
    </context>
    <context>
        <name>RollbackPlan</name>
        <message>
            <source>%1 %2 → %3</source>
            <comment>field, old and new value</comment>
            <translation>%1 %2 → %3</translation>
        </message>
        <message>
            <source>%1 comes back</source>
            <comment>field</comment>
            <translation>%1 복원</translation>
        </message>
        <message>
            <source>%1 goes</source>
            <comment>field</comment>
            <translation>%1 제거</translation>
        </message>
        <message>
            <source>%1 changes</source>
            <comment>field</comment>
            <translation>%1 변경</translation>
        </message>
        <message numerus="yes">
            <source>%n more field(s)</source>
            <translation>
                <numerusform>필드 %n개 더</numerusform>
            </translation>
        </message>
        <message>
            <source>is not there and comes back</source>
            <translation>지금 없으며 다시 생깁니다</translation>
        </message>
        <message>
            <source>is not part of that revision</source>
            <translation>그 리비전에 속하지 않습니다</translation>
        </message>
        <message>
            <source>stays, by its resource policy</source>
            <translation>리소스 정책에 따라 남습니다</translation>
        </message>
        <message>
            <source>is already gone</source>
            <translation>이미 없습니다</translation>
        </message>
        <message>
            <source>stays as it is</source>
            <translation>그대로입니다</translation>
        </message>
        <message>
            <source>stays as it is; who manages it is recorded anew</source>
            <translation>그대로이며, 관리자만 다시 기록합니다</translation>
        </message>
        <message numerus="yes">
            <source>restarts %n pod(s)</source>
            <translation>
                <numerusform>Pod %n개를 재시작합니다</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RollbackPlanner</name>
        <message>
            <source>Its kind is defined by this release and does not exist yet.</source>
            <translation>이 종류는 이 릴리스가 정의하며 아직 없습니다.</translation>
        </message>
        <message>
            <source>is created after its definition</source>
            <translation>정의된 뒤에 생성됩니다</translation>
        </message>
        <message>
            <source>Release %1 has only one revision.</source>
            <translation>릴리스 %1에는 리비전이 하나뿐입니다.</translation>
        </message>
        <message>
            <source>There is nothing to roll back to.</source>
            <translation>롤백할 대상이 없습니다.</translation>
        </message>
        <message>
            <source>Release %1 has no revision %2.</source>
            <translation>릴리스 %1에는 리비전 %2이(가) 없습니다.</translation>
        </message>
        <message>
            <source>The oldest one kept is %1.</source>
            <translation>보관된 가장 오래된 것은 %1입니다.</translation>
        </message>
        <message>
            <source>Conflicts can be forced only by server-side apply.</source>
            <translation>충돌은 서버 측 적용에서만 강제할 수 있습니다.</translation>
        </message>
        <message>
            <source>Revision %1 was applied client-side.</source>
            <translation>리비전 %1은(는) 클라이언트 측으로 적용되었습니다.</translation>
        </message>
        <message>
            <source>Objects cannot be replaced by server-side apply.</source>
            <translation>서버 측 적용으로는 오브젝트를 교체할 수 없습니다.</translation>
        </message>
        <message>
            <source>Leave out replacing, or choose client-side apply.</source>
            <translation>교체를 빼거나 클라이언트 측 적용을 선택하십시오.</translation>
        </message>
        <message>
            <source>The reason is longer than 256 characters.</source>
            <translation>이유가 256자를 넘습니다.</translation>
        </message>
        <message>
            <source>Shorten it.</source>
            <translation>짧게 줄이십시오.</translation>
        </message>
        <message>
            <source>Its namespace comes with this release and does not exist yet.</source>
            <translation>네임스페이스가 이 릴리스와 함께 오며 아직 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>SelectorParser</name>
        <message>
            <source>A comma is expected before “%1”.</source>
            <translation>“%1” 앞에 쉼표가 있어야 합니다.</translation>
        </message>
        <message>
            <source>A label is expected after the last comma.</source>
            <translation>마지막 쉼표 뒤에 레이블이 있어야 합니다.</translation>
        </message>
        <message>
            <source>The name of a label is missing.</source>
            <translation>레이블의 이름이 없습니다.</translation>
        </message>
        <message>
            <source>“%1” cannot be the name of a label.</source>
            <translation>“%1”은(는) 레이블의 이름이 될 수 없습니다.</translation>
        </message>
        <message>
            <source>After “%1” one of =, ==, !=, in and notin is expected.</source>
            <translation>“%1” 뒤에는 =, ==, !=, in, notin 중 하나가 있어야 합니다.</translation>
        </message>
        <message>
            <source>“%1” cannot be the value of a label.</source>
            <translation>“%1”은(는) 레이블의 값이 될 수 없습니다.</translation>
        </message>
        <message>
            <source>The values after in and notin stand in brackets, as in “tier in (front, back)”.</source>
            <translation>in과 notin 뒤의 값은 “tier in (front, back)”처럼 괄호 안에 씁니다.</translation>
        </message>
        <message>
            <source>The closing bracket is missing.</source>
            <translation>닫는 괄호가 없습니다.</translation>
        </message>
        <message>
            <source>“%1” is not a label selector.</source>
            <translation>“%1”은(는) 레이블 셀렉터가 아닙니다.</translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <source>The kubeconfig has no context %1.</source>
            <translation>kubeconfig에 컨텍스트 %1이(가) 없습니다.</translation>
        </message>
        <message>
            <source>chartroomctl contexts lists them.</source>
            <translation>chartroomctl contexts가 목록을 보여 줍니다.</translation>
        </message>
    </context>
    <context>
        <name>Simulator</name>
        <message>
            <source>The simulated cluster could not listen on port %1.</source>
            <translation>시뮬레이션 클러스터가 포트 %1을(를) 열지 못했습니다.</translation>
        </message>
        <message>
            <source>Choose another port, or none.</source>
            <translation>다른 포트를 선택하거나 지정하지 마십시오.</translation>
        </message>
        <message>
            <source>No certificate could be made for the simulated cluster.</source>
            <translation>시뮬레이션 클러스터의 인증서를 만들지 못했습니다.</translation>
        </message>
        <message>
            <source>Start it without TLS.</source>
            <translation>TLS 없이 시작하십시오.</translation>
        </message>
        <message>
            <source>The cluster could not be made.</source>
            <translation>클러스터를 만들 수 없습니다.</translation>
        </message>
        <message>
            <source>There is no incident named %1.</source>
            <translation>%1(이)라는 사건이 없습니다.</translation>
        </message>
        <message>
            <source>The kubeconfig %1 could not be written.</source>
            <translation>kubeconfig %1을(를) 쓰지 못했습니다.</translation>
        </message>
    </context>
    <context>
        <name>SimulatorMain</name>
        <message>
            <source>A simulated Kubernetes API server on a loopback address.</source>
            <translation>루프백 주소에서 실행하는 시뮬레이션 Kubernetes API 서버.</translation>
        </message>
        <message>
            <source>Number of nodes.</source>
            <translation>노드 수.</translation>
        </message>
        <message>
            <source>Number of pods, about.</source>
            <translation>대략의 Pod 수.</translation>
        </message>
        <message>
            <source>Number of Helm releases, about; grows with the pods.</source>
            <translation>대략의 Helm 릴리스 수. Pod 수에 따라 늘어납니다.</translation>
        </message>
        <message>
            <source>Number of Applications, about; grows with the pods.</source>
            <translation>대략의 Application 수. Pod 수에 따라 늘어납니다.</translation>
        </message>
        <message>
            <source>Number of Services, about; grows with the pods.</source>
            <translation>대략의 Service 수. Pod 수에 따라 늘어납니다.</translation>
        </message>
        <message>
            <source>The same seed gives the same world.</source>
            <translation>같은 시드는 같은 클러스터를 만듭니다.</translation>
        </message>
        <message>
            <source>Port on 127.0.0.1; a free one if not given.</source>
            <translation>127.0.0.1의 포트; 지정하지 않으면 빈 포트.</translation>
        </message>
        <message>
            <source>on (default) or off.</source>
            <translation>on(기본값) 또는 off.</translation>
        </message>
        <message>
            <source>The administrator's bearer token; made up if not given.</source>
            <translation>관리자의 베어러 토큰; 지정하지 않으면 새로 만듭니다.</translation>
        </message>
        <message>
            <source>on (default): the cluster changes by itself; off: by requests only.</source>
            <translation>on(기본값): 클러스터가 스스로 변함; off: 요청에만 변함.</translation>
        </message>
        <message>
            <source>Extra changes of pods per second.</source>
            <translation>초당 추가로 바뀌는 Pod 수.</translation>
        </message>
        <message>
            <source>Something that befalls the cluster, so many seconds after the start; may be given several times: %1.</source>
            <translation>시작하고 나서 정한 초가 지나면 클러스터에 일어날 일. 여러 번 지정할 수 있습니다: %1.</translation>
        </message>
        <message>
            <source>Opens a second door, context demo-faulty, at which answers go wrong as this seed has it.</source>
            <translation>컨텍스트 demo-faulty로 두 번째 접속 지점을 엽니다. 이곳의 응답은 이 시드에 따라 잘못됩니다.</translation>
        </message>
        <message>
            <source>Where to write the kubeconfig; a temporary file if not given.</source>
            <translation>kubeconfig를 쓸 위치; 지정하지 않으면 임시 파일.</translation>
        </message>
    </context>
    <context>
        <name>StrategicPatch</name>
        <message>
            <source>The patch could not be made.</source>
            <translation>패치를 만들지 못했습니다.</translation>
        </message>
        <message>
            <source>The server's schema has no field %1.</source>
            <translation>서버 스키마에 %1 필드가 없습니다.</translation>
        </message>
        <message>
            <source>An item of a list has no %1, by which it is told apart.</source>
            <translation>목록의 항목에 구분 키 %1이(가) 없습니다.</translation>
        </message>
        <message>
            <source>The patch could not be applied.</source>
            <translation>패치를 적용하지 못했습니다.</translation>
        </message>
        <message>
            <source>The directive %1 is not known.</source>
            <translation>지시어 %1을(를) 알 수 없습니다.</translation>
        </message>
        <message>
            <source>A list of maps cannot be merged without a key.</source>
            <translation>맵의 목록은 키 없이 병합할 수 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>TopCommand</name>
        <message>
            <source>The metrics API could not be read.</source>
            <translation>메트릭 API를 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>The cluster has no metrics API; metrics-server would provide it.</source>
            <translation>클러스터에 메트릭 API가 없습니다. metrics-server를 설치하면 제공됩니다.</translation>
        </message>
        <message>
            <source>The metrics of the %1 could not be read.</source>
            <translation>%1의 메트릭을 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>top takes: nodes|pods</source>
            <translation>top의 인수: nodes|pods</translation>
        </message>
    </context>
    <context>
        <name>Tr</name>
        <message>
            <source>%1 outside %2</source>
            <translation>%2 밖의 %1</translation>
        </message>
    </context>
    <context>
        <name>UsageMessage</name>
        <message>
            <source>Waiting for the first figures.</source>
            <translation>첫 수치를 기다리는 중입니다.</translation>
        </message>
        <message>
            <source>The metrics API measures every 15 to 60 seconds.</source>
            <translation>metrics API는 15~60초마다 측정합니다.</translation>
        </message>
    </context>
    <context>
        <name>WatchMessage</name>
        <message numerus="yes">
            <source>%1 and %Ln more namespace(s)</source>
            <translation>
                <numerusform>%1 외 네임스페이스 %Ln개</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>%1 읽는 중</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1초</translation>
        </message>
        <message>
            <source>%1 of about %2, %3</source>
            <translation>약 %2개 중 %1개, %3</translation>
        </message>
        <message>
            <source>%1 so far, %2</source>
            <translation>지금까지 %1개, %2</translation>
        </message>
        <message>
            <source>You may not list %1.</source>
            <translation>%1 목록을 볼 권한이 없습니다.</translation>
        </message>
        <message>
            <source>Asked as %1. The server said:</source>
            <translation>%1(으)로 요청했습니다. 서버의 답:</translation>
        </message>
        <message>
            <source>The server said:</source>
            <translation>서버의 답:</translation>
        </message>
        <message>
            <source>Copy the missing rule</source>
            <translation>필요한 규칙 복사</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>지금 다시 시도</translation>
        </message>
        <message>
            <source>%1 could not be read.</source>
            <translation>%1을(를) 읽지 못했습니다.</translation>
        </message>
        <message>
            <source>Attempt %1 in %2 s.</source>
            <translation>%1번째 시도, %2초 후.</translation>
        </message>
        <message>
            <source>No %1 in this cluster.</source>
            <translation>이 클러스터에는 %1이(가) 없습니다.</translation>
        </message>
        <message>
            <source>No %1 in %2.</source>
            <translation>%2에는 %1이(가) 없습니다.</translation>
        </message>
        <message>
            <source>%1 %2 exist in other namespaces.</source>
            <translation>다른 네임스페이스에 %2 %1개가 있습니다.</translation>
        </message>
        <message>
            <source>Show all namespaces</source>
            <translation>모든 네임스페이스 보기</translation>
        </message>
        <message>
            <source>None of the %1 is in this state.</source>
            <translation>이 상태인 %1이(가) 없습니다.</translation>
        </message>
        <message>
            <source>None of the %1 matches “%2”.</source>
            <translation>“%2”에 맞는 %1이(가) 없습니다.</translation>
        </message>
        <message>
            <source>%1 %2 are hidden by this filter.</source>
            <translation>이 필터로 %2 %1개가 숨겨져 있습니다.</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>필터 지우기</translation>
        </message>
        <message>
            <source>As of %1, %2 ago.</source>
            <translation>%1 기준, %2 전.</translation>
        </message>
        <message>
            <source>The watch on %1 ended with the connection. Writing is off until it is back.</source>
            <translation>%1의 워치가 연결과 함께 끝났습니다. 다시 연결될 때까지 쓰기를 막습니다.</translation>
        </message>
    </context>
    <context>
        <name>Yaml</name>
        <message>
            <source>The text is not valid YAML (line %1, column %2).</source>
            <translation>올바른 YAML이 아닙니다 (%1번째 줄, %2번째 칸).</translation>
        </message>
        <message>
            <source>The text is not valid YAML.</source>
            <translation>올바른 YAML이 아닙니다.</translation>
        </message>
        <message>
            <source>an alias stands inside of what it refers to</source>
            <translation>별칭이 자신이 가리키는 것 안에 있습니다</translation>
        </message>
        <message>
            <source>the aliases expand to too much</source>
            <translation>별칭을 펼치면 너무 큽니다</translation>
        </message>
        <message>
            <source>binary data that is no text cannot be stored</source>
            <translation>텍스트가 아닌 이진 데이터는 저장할 수 없습니다</translation>
        </message>
        <message>
            <source>%1 is not a number that can be stored</source>
            <translation>%1은(는) 저장할 수 있는 수가 아닙니다</translation>
        </message>
        <message>
            <source>it is nested too deeply</source>
            <translation>너무 깊이 중첩되어 있습니다</translation>
        </message>
        <message>
            <source>a key must not be a list or a map</source>
            <translation>키는 목록이나 맵일 수 없습니다</translation>
        </message>
        <message>
            <source>a key must not be empty, a list or a map</source>
            <translation>키는 비어 있거나 목록, 맵일 수 없습니다</translation>
        </message>
        <message>
            <source>a map merge needs a map, or a list of maps</source>
            <translation>맵 병합에는 맵 또는 맵의 목록이 필요합니다</translation>
        </message>
        <message>
            <source>it is not UTF-8</source>
            <translation>UTF-8이 아닙니다</translation>
        </message>
    </context>
</TS>
