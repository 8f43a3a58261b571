<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Scout</source>
        <translation>关于 Scout</translation>
    </message>
    <message>
        <source>Scout</source>
        <translation>Scout</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Shoot places in Pingshan, Shenzhen, for a script of many eras.</source>
        <translation>在深圳坪山，为多年代剧本找拍摄地。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>How sure the answers are</source>
        <translation>结果有多可靠</translation>
    </message>
    <message>
        <source>Map and data</source>
        <translation>地图与数据</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Scout {version}, licence MIT</source>
        <translation>Scout {version}，许可证 MIT</translation>
    </message>
    <message>
        <source>Solver: OR-Tools {version}</source>
        <translation>求解器：OR-Tools {version}</translation>
    </message>
    <message>
        <source>Travel times, fees, dressing and lengths counted from the text are estimates, and are called so wherever they stand.</source>
        <translation>车程、费用、置景以及按文字估的篇幅都是估算，处处注明。</translation>
    </message>
    <message>
        <source>How well a place plays an era is a judgement: go and look.</source>
        <translation>某地能演什么年代是判断，须勘景确认。</translation>
    </message>
    <message>
        <source>Coordinates marked approximate are to be surveyed.</source>
        <translation>标注“约略”的坐标有待实测。</translation>
    </message>
    <message>
        <source>The sun is told for a flat horizon.</source>
        <translation>日照按平坦地平线计算。</translation>
    </message>
    <message>
        <source>What is proven, and how far it may be from the best, is said with each set.</source>
        <translation>每套方案都注明是否已证明最优，或与最优最多差多少。</translation>
    </message>
    <message>
        <source>Metro and peaks: {source}.</source>
        <translation>地铁与山峰：{source}。</translation>
    </message>
    <message>
        <source>Outline of the district: {source}.</source>
        <translation>区界：{source}。</translation>
    </message>
    <message>
        <source>Map: Leaflet (BSD-2-Clause). Typeface: Noto Sans SC (OFL 1.1).</source>
        <translation>地图：Leaflet（BSD-2-Clause）。字体：Noto Sans SC（OFL 1.1）。</translation>
    </message>
    <message>
        <source>The web engine runs without its sandbox, as its environment asks.</source>
        <translation>网页引擎按环境变量的要求，未在沙箱中运行。</translation>
    </message>
    <message>
        <source>The web engine runs in its sandbox.</source>
        <translation>网页引擎在沙箱中运行。</translation>
    </message>
    <message>
        <source>Scripts are read in a process apart, with a ceiling on memory.</source>
        <translation>剧本在单独的进程中读取，并限制内存。</translation>
    </message>
</context>
<context>
    <name>AddressLine</name>
    <message>
        <source>File or server</source>
        <translation>文件或服务器</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Libraries of places (*.scoutlib)</source>
        <translation>场地库 (*.scoutlib)</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>打开场地库</translation>
    </message>
</context>
<context>
    <name>AnswerTabs</name>
    <message>
        <source>What is behind the suggestion</source>
        <translation>方案的依据</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>拍摄地</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>What was typed is not saved. Forget it?</source>
        <translation>输入的内容还没有保存，要放弃吗？</translation>
    </message>
    <message>
        <source>Take {name} out of the directory, with all links?</source>
        <translation>从通讯录中删除“{name}”及其全部关联？</translation>
    </message>
    <message>
        <source>{name} has the same number and is there already.</source>
        <translation>“{name}”的电话相同，已在通讯录中。</translation>
    </message>
    <message>
        <source>{name} of the same company is there already.</source>
        <translation>同一公司的“{name}”已在通讯录中。</translation>
    </message>
    <message>
        <source>Save as somebody else</source>
        <translation>另存为新联系人</translation>
    </message>
    <message>
        <source>Open the known entry</source>
        <translation>打开已有的</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>The project as it stood at these saves. What you choose is opened here; the project itself stays as it is until you save.</source>
        <translation>以下是历次保存时的项目。选中的备份将在此打开；在您保存之前，项目文件本身不会改动。</translation>
    </message>
    <message>
        <source>There is no backup of this project yet. The second save makes the first.</source>
        <translation>此项目还没有备份。第二次保存时会生成第一份。</translation>
    </message>
    <message>
        <source>{when} · backup {number}</source>
        <translation>{when} · 备份 {number}</translation>
    </message>
    <message>
        <source>Open this backup</source>
        <translation>打开此备份</translation>
    </message>
</context>
<context>
    <name>BaseAsk</name>
    <message>
        <source>Map tiles from a file</source>
        <translation>打开地图瓦片文件</translation>
    </message>
    <message>
        <source>Map tiles (*.mbtiles);;All files (*)</source>
        <translation>地图瓦片 (*.mbtiles);;所有文件 (*)</translation>
    </message>
    <message>
        <source>{name} draws the map from {host}. While it is switched on, that host sees which part of the map you look at; nothing of your project is sent. Switch it on until you choose another base map or close Scout?</source>
        <translation>{name}底图来自 {host}。开启期间，该网站会知道您正在查看地图的哪一部分；不会发送项目中的任何内容。要开启吗？换用其他底图或关闭 Scout 后即停用。</translation>
    </message>
    <message>
        <source>Online map</source>
        <translation>在线底图</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Key for {name}</source>
        <translation>{name}密钥</translation>
    </message>
    <message>
        <source>The key that the makers gave you. It stays in the settings of this computer and is never saved in a project.</source>
        <translation>服务商发给您的密钥。只保存在本机设置中，绝不写入项目文件。</translation>
    </message>
</context>
<context>
    <name>BaseDesk</name>
    <message>
        <source>Tianditu</source>
        <translation>天地图</translation>
    </message>
    <message>
        <source>Amap</source>
        <translation>高德地图</translation>
    </message>
    <message>
        <source>Built-in drawing</source>
        <translation>内置底图</translation>
    </message>
    <message>
        <source>Tiles from a file…</source>
        <translation>瓦片文件…</translation>
    </message>
    <message>
        <source>{name} (online)</source>
        <translation>{name}（在线）</translation>
    </message>
    <message>
        <source>Key for {name}…</source>
        <translation>{name}密钥…</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Day {number}</source>
        <translation>第 {number} 天</translation>
    </message>
    <message>
        <source>day {number}</source>
        <translation>第 {number} 天</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{pages} p.</source>
        <translation>{pages} 页</translation>
    </message>
    <message>
        <source>no move</source>
        <translation>无转场</translation>
    </message>
    <message>
        <source>moves: {count}, {minutes} min</source>
        <translation>转场 {count} 次, {minutes} 分钟</translation>
    </message>
    <message>
        <source>about ¥{cny}</source>
        <translation>约 ¥{cny}</translation>
    </message>
    <message>
        <source>dawn {dawn}, sunrise {rise}, sunset {set}, dusk {dusk}</source>
        <translation>晨光始 {dawn}, 日出 {rise}, 日落 {set}, 暮光终 {dusk}</translation>
    </message>
    <message>
        <source>Move {minutes} min · {km} km</source>
        <translation>转场 {minutes} 分钟 · {km} 公里</translation>
    </message>
    <message>
        <source>{pages} pages</source>
        <translation>{pages} 页</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>scenes: {count}</source>
        <translation>{count} 场</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>转场</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空档</translation>
    </message>
    <message>
        <source>+ new day</source>
        <translation>+ 新增一天</translation>
    </message>
    <message>
        <source>On no day: {count}</source>
        <translation>待定：{count} 场</translation>
    </message>
</context>
<context>
    <name>BoardDrag</name>
    <message>
        <source>On no day for now: {price}</source>
        <translation>暂移到待定：{price}</translation>
    </message>
</context>
<context>
    <name>BoardPanel</name>
    <message>
        <source>Board of shoot days</source>
        <translation>拍摄大计划</translation>
    </message>
    <message>
        <source>Scenes on no day</source>
        <translation>待定场次</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message numerus="yes">
        <source>%n scene(s) chosen</source>
        <translation>
            <numerusform>已选 %n 场</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingDesk</name>
    <message>
        <source>Bookings</source>
        <translation>档期</translation>
    </message>
</context>
<context>
    <name>BookingLegend</name>
    <message>
        <source>asked</source>
        <translation>询问中</translation>
    </message>
    <message>
        <source>held</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>thick edge: yours</source>
        <translation>粗框：本剧组</translation>
    </message>
    <message>
        <source>cannot be had</source>
        <translation>不可用</translation>
    </message>
</context>
<context>
    <name>BookingPanel</name>
    <message>
        <source>One place</source>
        <translation>按场地</translation>
    </message>
    <message>
        <source>One production</source>
        <translation>按剧组</translation>
    </message>
    <message>
        <source>Whose week is shown</source>
        <translation>显示谁的一周</translation>
    </message>
    <message>
        <source>All of the place, or a spot of it</source>
        <translation>整处场地或其中子景</translation>
    </message>
    <message>
        <source>Production:</source>
        <translation>剧名：</translation>
    </message>
    <message>
        <source>The production that books</source>
        <translation>预订的剧组</translation>
    </message>
    <message>
        <source>The week before (Page Up)</source>
        <translation>上一周（Page Up）</translation>
    </message>
    <message>
        <source>The week after (Page Down)</source>
        <translation>下一周（Page Down）</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Open a library…</source>
        <translation>打开场地库…</translation>
    </message>
    <message>
        <source>Calendar of bookings</source>
        <translation>档期表</translation>
    </message>
    <message>
        <source>Select a place in the list or on the map: its week is shown here.</source>
        <translation>在列表或地图上选一处场地，这里显示它的一周档期。</translation>
    </message>
    <message>
        <source>Bookings are kept in a library: a file, or a server that an office shares. “scout-cli library new office.scoutlib” makes one.</source>
        <translation>档期保存在场地库里：一个文件，或全公司共用的服务器。用“scout-cli library new office.scoutlib”新建。</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>整处</translation>
    </message>
</context>
<context>
    <name>BothTree</name>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>库里的</translation>
    </message>
    <message>
        <source>What I say and what the library says</source>
        <translation>我的说法与库里的说法</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>{theirs} (later than mine)</source>
        <translation>{theirs}（比我的新）</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>{place} – changed by {who}</source>
        <translation>{place} – {who} 改过</translation>
    </message>
    <message>
        <source>the whole place</source>
        <translation>整处场地</translation>
    </message>
    <message>
        <source>scouting state</source>
        <translation>勘景进度</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>ChangeView</name>
    <message>
        <source>What changes for whom</source>
        <translation>谁有什么变化</translation>
    </message>
    <message>
        <source>Take over the new plan</source>
        <translation>采用新计划</translation>
    </message>
    <message>
        <source>Keep the old plan</source>
        <translation>保留原计划</translation>
    </message>
    <message>
        <source>Nothing changes: every day stays as it was issued.</source>
        <translation>没有变化：各天仍按已发通告执行。</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) change</source>
        <translation>
            <numerusform>%n 场有变动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) stay as issued</source>
        <translation>
            <numerusform>%n 天维持原通告</numerusform>
        </translation>
    </message>
    <message>
        <source>On no day</source>
        <translation>未排入</translation>
    </message>
    <message>
        <source>To see to</source>
        <translation>需要处理</translation>
    </message>
</context>
<context>
    <name>ChoiceBar</name>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Ask for the hours; others may still take them</source>
        <translation>询问这段时间；别人仍可预订</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>Hold the hours for two days (Return)</source>
        <translation>预留这段时间两天（回车）</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Take the hours for good</source>
        <translation>正式订下这段时间</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>Give the hours back (Delete)</source>
        <translation>取消预订，释放时段（Delete）</translation>
    </message>
    <message>
        <source>Hold the plan</source>
        <translation>预留整个计划</translation>
    </message>
    <message>
        <source>Hold every stay of the plan: all or none</source>
        <translation>一次预留计划的全部时段：要么全留，要么不留</translation>
    </message>
    <message>
        <source>The hours that are meant</source>
        <translation>所选时段</translation>
    </message>
    <message>
        <source>Click a booking to decide about it.</source>
        <translation>点一项预订再做决定。</translation>
    </message>
    <message>
        <source>{place} cannot be had {hours}.</source>
        <translation>{place} {hours} 不可用。</translation>
    </message>
    <message>
        <source>{place} is free {hours}.</source>
        <translation>{place} {hours} 有空。</translation>
    </message>
    <message>
        <source>Drag, or use the arrow keys with Shift, for other hours; the space key picks a booking.</source>
        <translation>拖动，或用方向键（按住 Shift 改长短）选其他时段；空格键选中预订。</translation>
    </message>
    <message>
        <source>{place}: {hours} is past.</source>
        <translation>{place}：{hours} 已过去。</translation>
    </message>
    <message>
        <source>It is shut then, as far as is known: ask first.</source>
        <translation>据已知信息此时不开放，请先询问。</translation>
    </message>
</context>
<context>
    <name>ColumnDialog</name>
    <message>
        <source>Columns of {file}</source>
        <translation>列对应：{file}</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Sheet:</source>
        <translation>工作表：</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) found</source>
        <translation>
            <numerusform>找到 %n 场</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No column holds: {names}. Choose it above its column.</source>
        <translation>缺少：{names}。请在对应的列上方选择。</translation>
    </message>
    <message>
        <source>What is red was guessed from the values. Check it above its column.</source>
        <translation>红色的列是按内容推测的，请在列上方核对。</translation>
    </message>
    <message>
        <source>Grey columns are not used. Choose above a column what it holds.</source>
        <translation>灰色的列不使用；可在列上方选择它是什么。</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>What column {title} holds</source>
        <translation>“{title}”列的内容</translation>
    </message>
    <message>
        <source>{how}?</source>
        <translation>{how}？</translation>
    </message>
</context>
<context>
    <name>ColumnPage</name>
    <message>
        <source>Columns of the file</source>
        <translation>文件的列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>对应栏目</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>A column that holds nothing Scout knows is not taken over.</source>
        <translation>没有对应栏目的列不会导入。</translation>
    </message>
    <message>
        <source>(not taken over)</source>
        <translation>（不导入）</translation>
    </message>
    <message>
        <source>What column {title} holds</source>
        <translation>“{title}”列的内容</translation>
    </message>
</context>
<context>
    <name>CommandDesk</name>
    <message>
        <source>Command palette…</source>
        <translation>命令面板…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>快捷键…</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>District</source>
        <translation>是否在区内</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>about {fee} (estimate)</source>
        <translation>约 {fee}（估算）</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>不可以</translation>
    </message>
    <message>
        <source>Fit for {need}</source>
        <translation>对「{need}」的贴合度</translation>
    </message>
    <message>
        <source>cannot play it</source>
        <translation>不能拍</translation>
    </message>
    <message>
        <source>Drive from {place} (estimate)</source>
        <translation>自「{place}」出发的车程（估算）</translation>
    </message>
    <message>
        <source>{low} to {high} min, {km} km</source>
        <translation>{low}–{high} 分钟，{km} 公里</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Places side by side</source>
        <translation>拍摄地对比</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>只看不同之处</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>{fact}, differs</source>
        <translation>{fact}，不同</translation>
    </message>
    <message>
        <source>{fact}, the same everywhere</source>
        <translation>{fact}，都一样</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Changed by somebody else</source>
        <translation>已被他人修改</translation>
    </message>
    <message>
        <source>{who} saved {name} meanwhile ({when}). Nothing of yours was lost yet.</source>
        <translation>{who} 已保存了“{name}”的新内容（{when}）。您的改动尚未丢失。</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>Save mine over it</source>
        <translation>用我的覆盖</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>pages possible →</source>
        <translation>能拍页数 →</translation>
    </message>
    <message>
        <source>pages played →</source>
        <translation>在此拍页数 →</translation>
    </message>
    <message>
        <source>pages · places ↓</source>
        <translation>页数 · 场地数 ↓</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>{pages} pages · {places} places could play it</source>
        <translation>{pages} 页 · 能拍的场地 {places} 处</translation>
    </message>
    <message>
        <source>Not covered: {why}</source>
        <translation>未覆盖：{why}</translation>
    </message>
    <message>
        <source>could play {pages} pages</source>
        <translation>能拍 {pages} 页</translation>
    </message>
    <message>
        <source>the chosen set plays {pages} pages here</source>
        <translation>本方案在此拍 {pages} 页</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>banned</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>not offered: of another kind, or hardly believable</source>
        <translation>不推荐：不是这类场地，或拍出来不像</translation>
    </message>
    <message>
        <source>played here, fits {fit}</source>
        <translation>本方案在此拍，贴合度 {fit}</translation>
    </message>
    <message>
        <source>could be played here, fits {fit}</source>
        <translation>可在此拍，贴合度 {fit}</translation>
    </message>
    <message>
        <source>banned, would fit {fit}</source>
        <translation>已排除，贴合度 {fit}</translation>
    </message>
    <message>
        <source>may not be played here</source>
        <translation>不能在此拍</translation>
    </message>
    <message>
        <source>nothing plays it</source>
        <translation>没有场地能拍</translation>
    </message>
    <message>
        <source>{pages} pages</source>
        <translation>{pages} 页</translation>
    </message>
    <message>
        <source>You want it here.</source>
        <translation>已指定在此拍。</translation>
    </message>
    <message>
        <source>All {count} covered · {pages} pages</source>
        <translation>{count} 项全部覆盖 · 共 {pages} 页</translation>
    </message>
    <message>
        <source>{open} of {count} not covered · {open_pages} of {pages} pages</source>
        <translation>{count} 项中 {open} 项未覆盖 · {pages} 页中 {open_pages} 页</translation>
    </message>
</context>
<context>
    <name>CoverageDesk</name>
    <message>
        <source>Coverage</source>
        <translation>覆盖表</translation>
    </message>
</context>
<context>
    <name>CoverageLegend</name>
    <message>
        <source>played there</source>
        <translation>本方案在此拍</translation>
    </message>
    <message>
        <source>fits wholly</source>
        <translation>完全贴合</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>部分贴合</translation>
    </message>
    <message>
        <source>many pages</source>
        <translation>页数多</translation>
    </message>
    <message>
        <source>banned</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>may not be</source>
        <translation>不能拍</translation>
    </message>
    <message>
        <source>wanted here</source>
        <translation>指定在此拍</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>未覆盖</translation>
    </message>
</context>
<context>
    <name>CoveragePanel</name>
    <message>
        <source>By era</source>
        <translation>按年代</translation>
    </message>
    <message>
        <source>The places of the story by the eras they are needed in</source>
        <translation>改看剧中场景在各年代的覆盖情况</translation>
    </message>
    <message>
        <source>Not covered only</source>
        <translation>只看未覆盖的</translation>
    </message>
    <message>
        <source>Most pages first</source>
        <translation>页数多的在前</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称（拼音）</translation>
    </message>
    <message>
        <source>Order of rows and columns</source>
        <translation>行和列的顺序</translation>
    </message>
    <message>
        <source>Coverage: needs by places</source>
        <translation>覆盖表：需求对场地</translation>
    </message>
    <message>
        <source>The current cell</source>
        <translation>当前格</translation>
    </message>
    <message>
        <source>Read a script to see which places cover its needs.</source>
        <translation>读入剧本后，这里会列出哪些场地能拍哪些场景。</translation>
    </message>
    <message>
        <source>Everything is covered.</source>
        <translation>全部覆盖。</translation>
    </message>
    <message>
        <source>This script asks for no place.</source>
        <translation>这个剧本不需要场地。</translation>
    </message>
    <message>
        <source>Holding every place against every need…</source>
        <translation>正在逐一比对场地和需求…</translation>
    </message>
    <message>
        <source>There is no suggestion yet: press Suggest.</source>
        <translation>还没有方案：请点“推荐”。</translation>
    </message>
    <message>
        <source>Click a cell to choose, keep or ban; Return opens its menu.</source>
        <translation>点一格，可指定、保留或排除；按回车打开菜单。</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>不限场地</translation>
    </message>
    <message>
        <source>Play it here</source>
        <translation>定在这里拍</translation>
    </message>
    <message>
        <source>Do not keep</source>
        <translation>不再保留</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>不再排除</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>排除</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>A fault in Scout</source>
        <translation>Scout 出错</translation>
    </message>
    <message>
        <source>Something went wrong that is not your fault.</source>
        <translation>程序出了故障，不是您的操作造成的。</translation>
    </message>
    <message>
        <source>Your files were not changed. You can go on working. The details below help to mend the fault; nothing is sent anywhere by itself.</source>
        <translation>您的文件未被改动，可以继续工作。下面的详情有助于修复；程序不会自行向外发送任何内容。</translation>
    </message>
</context>
<context>
    <name>DatumPage</name>
    <message>
        <source>WGS-84 (GPS)</source>
        <translation>WGS-84（GPS）</translation>
    </message>
    <message>
        <source>GCJ-02 (Amap, Tencent)</source>
        <translation>GCJ-02（高德、腾讯）</translation>
    </message>
    <message>
        <source>BD-09 (Baidu)</source>
        <translation>BD-09（百度）</translation>
    </message>
    <message>
        <source>Say in which datum the coordinates are.</source>
        <translation>请选择坐标系。</translation>
    </message>
    <message>
        <source>{inside} of {all} in the district</source>
        <translation>{all} 个点中 {inside} 个在区内</translation>
    </message>
</context>
<context>
    <name>DatumPicture</name>
    <message>
        <source>{inside} of {all} points in the district</source>
        <translation>{all} 个点中 {inside} 个在区内</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>Shoot days</source>
        <translation>拍摄日</translation>
    </message>
    <message>
        <source>{pages} pages</source>
        <translation>{pages} 页</translation>
    </message>
    <message>
        <source>Sc. {numbers}</source>
        <translation>场次 {numbers}</translation>
    </message>
    <message>
        <source>{scene} (pinned)</source>
        <translation>{scene}（已固定）</translation>
    </message>
    <message>
        <source>Move: {low} to {high} min of driving, {km} km (estimate)</source>
        <translation>转场：车程 {low} 至 {high} 分钟，{km} 公里（估算）</translation>
    </message>
</context>
<context>
    <name>DayDesk</name>
    <message>
        <source>Put {what} aside</source>
        <translation>把{what}移到待定</translation>
    </message>
    <message>
        <source>Lock {what}</source>
        <translation>锁定{what}</translation>
    </message>
    <message>
        <source>Reorder {day}: {what}</source>
        <translation>调整{day}顺序：{what}</translation>
    </message>
    <message>
        <source>Move {what} to {day}</source>
        <translation>把{what}移到{day}</translation>
    </message>
    <message>
        <source>Lock {day}</source>
        <translation>锁定{day}</translation>
    </message>
    <message>
        <source>All back to automatic</source>
        <translation>全部恢复自动排期</translation>
    </message>
    <message>
        <source>No day off on {date}:</source>
        <translation>{date} 不能休息：</translation>
    </message>
    <message>
        <source>Day off on {date}</source>
        <translation>{date} 休息</translation>
    </message>
    <message>
        <source>Work on {date} again</source>
        <translation>{date} 恢复开工</translation>
    </message>
    <message>
        <source>scene {scene}</source>
        <translation>第 {scene} 场</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n 场</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} back to automatic</source>
        <translation>{what}恢复自动排期</translation>
    </message>
    <message>
        <source>{day} back to automatic order</source>
        <translation>{day}恢复自动排序</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>First shoot day</source>
        <translation>开机日</translation>
    </message>
    <message>
        <source>Replan from today…</source>
        <translation>从今天起重排…</translation>
    </message>
    <message>
        <source>A scene not finished, a place lost, an actor ill, rain: plan anew from today.</source>
        <translation>有场次没拍完、场地没了、演员病了、下雨：从今天起重排。</translation>
    </message>
    <message>
        <source>The shoot days stand here once a script is read and a set is chosen.</source>
        <translation>读入剧本并选定一套拍摄地后，拍摄日程显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n 场戏</numerusform>
        </translation>
    </message>
    <message>
        <source>{pages} pages</source>
        <translation>{pages} 页</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message numerus="yes">
        <source>%n move(s)</source>
        <translation>
            <numerusform>转场 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>about {cny} yuan</source>
        <translation>约 {cny} 元</translation>
    </message>
    <message>
        <source>times are estimates</source>
        <translation>时间为估算</translation>
    </message>
    <message>
        <source>proven cheapest</source>
        <translation>已证最省</translation>
    </message>
    <message>
        <source>at most {percent} % could be saved</source>
        <translation>至多还能省 {percent}%</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s) on no day</source>
        <translation>
            <numerusform>%n 场戏未排入</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferencePanel</name>
    <message>
        <source>The set to compare with</source>
        <translation>用来对比的方案</translation>
    </message>
    <message>
        <source>Instead of “{set}” one could take:</source>
        <translation>不用「{set}」，可以改用：</translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>还没有可对比的方案。</translation>
    </message>
</context>
<context>
    <name>DirectoryDesk</name>
    <message>
        <source>Directory…</source>
        <translation>通讯录…</translation>
    </message>
    <message>
        <source>Cards and tables ({endings})</source>
        <translation>名片和表格（{endings}）</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>导入联系人</translation>
    </message>
    <message>
        <source>Cards for telephones (*.vcf)</source>
        <translation>手机名片 (*.vcf)</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>导出联系人</translation>
    </message>
    <message>
        <source>What is kept private stays out of the file.</source>
        <translation>不公开的内容不会写入文件。</translation>
    </message>
    <message>
        <source>Write private fields too</source>
        <translation>同时写入不公开的内容</translation>
    </message>
</context>
<context>
    <name>DirectoryDialog</name>
    <message>
        <source>Directory</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Doubles…</source>
        <translation>查重…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>修改记录…</translation>
    </message>
    <message>
        <source>Undo typing</source>
        <translation>撤销输入</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close {dock}</source>
        <translation>关闭“{dock}”</translation>
    </message>
</context>
<context>
    <name>DoubleDialog</name>
    <message>
        <source>Doubles in the directory</source>
        <translation>通讯录里的重复条目</translation>
    </message>
    <message>
        <source>Join what is ticked</source>
        <translation>合并勾选的条目</translation>
    </message>
    <message>
        <source>By the same number, or the same name and company. The first entry stays, with what the second adds and its links; every version is kept.</source>
        <translation>号码相同，或姓名和单位都相同。保留前一条，补上后一条多出的内容和关联；所有旧版本都保留。</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Is joined into it</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Nobody is there twice, as far as can be told.</source>
        <translation>没有发现重复的人或公司。</translation>
    </message>
</context>
<context>
    <name>DoubtPage</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Why it is doubtful</source>
        <translation>存疑原因</translation>
    </message>
    <message>
        <source>Doubtful lines</source>
        <translation>存疑的行</translation>
    </message>
</context>
<context>
    <name>DraftDesk</name>
    <message>
        <source>Take over {file}</source>
        <translation>采用新稿 {file}</translation>
    </message>
</context>
<context>
    <name>DraftView</name>
    <message>
        <source>What the new draft changes</source>
        <translation>新稿改了什么</translation>
    </message>
    <message>
        <source>{file} is read as a new draft of “{title}”.</source>
        <translation>{file} 是《{title}》的新稿。</translation>
    </message>
    <message>
        <source>{file} has little in common with “{title}”: is it a draft of it?</source>
        <translation>{file} 与《{title}》能对上的场次很少，确定是它的新稿吗？</translation>
    </message>
    <message>
        <source>Take over the new draft</source>
        <translation>采用新稿</translation>
    </message>
    <message>
        <source>Stay with the old draft</source>
        <translation>仍用旧稿</translation>
    </message>
    <message>
        <source>Open as another script</source>
        <translation>作为另一部剧本打开</translation>
    </message>
    <message>
        <source>Begin anew: nothing of the open script is kept</source>
        <translation>重新开始，不沿用当前剧本的任何决定</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>调换顺序</translation>
    </message>
    <message>
        <source>renumbered</source>
        <translation>改了场号</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>原样未动</translation>
    </message>
    <message>
        <source>In the script</source>
        <translation>剧本的变化</translation>
    </message>
    <message>
        <source>In your work</source>
        <translation>已定事项与排期</translation>
    </message>
    <message>
        <source>Cannot be met any more</source>
        <translation>要求已无法全部满足</translation>
    </message>
    <message>
        <source>Cannot be kept, or not for all</source>
        <translation>不能（或不能全部）沿用</translation>
    </message>
    <message>
        <source>To see to</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>继续沿用</translation>
    </message>
    <message>
        <source>Nothing has been decided yet that could be lost.</source>
        <translation>目前没有需要沿用的决定。</translation>
    </message>
    <message>
        <source>On no day</source>
        <translation>未排入</translation>
    </message>
    <message>
        <source>Shoot days: {what}</source>
        <translation>拍摄日 · {what}</translation>
    </message>
    <message>
        <source>Every shoot day stays as it is.</source>
        <translation>各拍摄日维持不变。</translation>
    </message>
</context>
<context>
    <name>EraDesk</name>
    <message>
        <source>Era of {place}…</source>
        <translation>设定“{place}”的年代…</translation>
    </message>
    <message>
        <source>Era of one scene</source>
        <translation>设定某一场的年代</translation>
    </message>
    <message>
        <source>Scene {number}…</source>
        <translation>第 {number} 场…</translation>
    </message>
    <message>
        <source>Era as the script says</source>
        <translation>恢复剧本原来的年代</translation>
    </message>
    <message>
        <source>Set the era of {place}</source>
        <translation>设定“{place}”的年代</translation>
    </message>
    <message>
        <source>Read the era of {place} again</source>
        <translation>恢复“{place}”的年代</translation>
    </message>
</context>
<context>
    <name>EraDialog</name>
    <message>
        <source>Era of the story</source>
        <translation>剧情年代</translation>
    </message>
    <message>
        <source>A year (1942), a reign year (光绪二十四年), a decade (1980s) or a name</source>
        <translation>可填年份（1942）、年号（光绪二十四年）、年代（八十年代）或名称</translation>
    </message>
</context>
<context>
    <name>EraPage</name>
    <message>
        <source>Era and evidence</source>
        <translation>年代与依据</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>依据来源</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Eras</source>
        <translation>年代</translation>
    </message>
</context>
<context>
    <name>EraTable</name>
    <message>
        <source>Eras and how well they are played</source>
        <translation>可拍年代及程度</translation>
    </message>
    <message>
        <source>Era</source>
        <translation>年代</translation>
    </message>
    <message>
        <source>How well</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Dressing (h)</source>
        <translation>置景(小时)</translation>
    </message>
    <message>
        <source>Cost (¥)</source>
        <translation>费用(元)</translation>
    </message>
    <message>
        <source>To be hidden</source>
        <translation>需遮挡</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>判断人</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>not</source>
        <translation>不可</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export papers</source>
        <translation>导出文件</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>中英对照</translation>
    </message>
    <message>
        <source>Leave telephone numbers off</source>
        <translation>不印电话号码</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Shoot days:</source>
        <translation>拍摄日：</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Version:</source>
        <translation>版本：</translation>
    </message>
    <message>
        <source>Language of the papers:</source>
        <translation>文件语言：</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>Papers:</source>
        <translation>文件：</translation>
    </message>
    <message>
        <source>Files of the same names in the folder are replaced; one that is open elsewhere or write-protected stays, and the new one gets another name.</source>
        <translation>文件夹中的同名文件将被替换；正被其他程序打开或只读的文件保持不变，新文件另取名字。</translation>
    </message>
    <message>
        <source>Folder for the papers</source>
        <translation>选择导出文件夹</translation>
    </message>
</context>
<context>
    <name>Facet</name>
    <message>
        <source>Fits the selected need</source>
        <translation>适合所选需求</translation>
    </message>
    <message>
        <source>Era</source>
        <translation>年代</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Interior or exterior</source>
        <translation>内景外景</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>场地类别</translation>
    </message>
    <message>
        <source>Sub-district</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Fee a day</source>
        <translation>场地费/天</translation>
    </message>
    <message>
        <source>Permit</source>
        <translation>拍摄许可</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Scouting</source>
        <translation>勘景</translation>
    </message>
    <message>
        <source>Exactness of the position</source>
        <translation>坐标精度</translation>
    </message>
    <message>
        <source>{name} Subdistrict</source>
        <translation>{name}街道</translation>
    </message>
    <message>
        <source>up to ¥1,000</source>
        <translation>不超过 ¥1,000</translation>
    </message>
    <message>
        <source>¥1,001 to ¥3,000</source>
        <translation>¥1,001–3,000</translation>
    </message>
    <message>
        <source>¥3,001 to ¥5,000</source>
        <translation>¥3,001–5,000</translation>
    </message>
    <message>
        <source>more than ¥5,000</source>
        <translation>超过 ¥5,000</translation>
    </message>
    <message>
        <source>fee unknown</source>
        <translation>费用未知</translation>
    </message>
    <message>
        <source>an authority must approve</source>
        <translation>须主管部门批准</translation>
    </message>
    <message>
        <source>owner or operator must agree</source>
        <translation>须业主或运营方同意</translation>
    </message>
    <message>
        <source>not known whom to ask</source>
        <translation>尚不知找谁</translation>
    </message>
    <message>
        <source>within 100 m</source>
        <translation>100 米以内</translation>
    </message>
    <message>
        <source>within 500 m</source>
        <translation>500 米以内</translation>
    </message>
    <message>
        <source>within 1 km</source>
        <translation>1 公里以内</translation>
    </message>
    <message>
        <source>further off</source>
        <translation>误差更大</translation>
    </message>
    <message>
        <source>no position</source>
        <translation>没有坐标</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称（拼音）</translation>
    </message>
    <message>
        <source>By fee</source>
        <translation>按场地费</translation>
    </message>
    <message>
        <source>By distance from the selected place</source>
        <translation>按距所选拍摄地的远近</translation>
    </message>
    <message>
        <source>By fit for the selected need</source>
        <translation>按所选需求的贴合度</translation>
    </message>
</context>
<context>
    <name>FacetTree</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message numerus="yes">
        <source>{value}: %n place(s)</source>
        <translation>
            <numerusform>{value}：%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Fits {need}</source>
        <translation>适合：{need}</translation>
    </message>
    <message>
        <source>Select a need on the right to see which places can play it.</source>
        <translation>在右侧选中一项需求，即可看哪些场地能拍。</translation>
    </message>
</context>
<context>
    <name>FactAside</name>
    <message>
        <source>from whom, or where it is written</source>
        <translation>谁说的，或出自哪里</translation>
    </message>
    <message>
        <source>{fact}: source</source>
        <translation>{fact}：来源</translation>
    </message>
    <message>
        <source>{fact}: day</source>
        <translation>{fact}：日期</translation>
    </message>
    <message>
        <source>{fact}: how exact</source>
        <translation>{fact}：准确程度</translation>
    </message>
    <message>
        <source>Still so today</source>
        <translation>今日已核实</translation>
    </message>
</context>
<context>
    <name>FactForm</name>
    <message>
        <source>What is asked of the place</source>
        <translation>场地信息分类</translation>
    </message>
</context>
<context>
    <name>FactPage</name>
    <message>
        <source>unknown</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>07:30-08:00 school bell 75 dB; 19:00-21:00 music</source>
        <translation>07:30-08:00 学校铃声 75 分贝；19:00-21:00 广场舞</translation>
    </message>
    <message>
        <source>unknown, e.g. {example}</source>
        <translation>不详，如 {example}</translation>
    </message>
    <message>
        <source>unknown: an estimate by kind is used</source>
        <translation>不详：按类型估价</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>不可以</translation>
    </message>
    <message>
        <source>as in the other language</source>
        <translation>同另一语言</translation>
    </message>
    <message>
        <source>approximate, to be surveyed</source>
        <translation>大致位置，待实测</translation>
    </message>
    <message>
        <source>surveyed on site</source>
        <translation>已现场实测</translation>
    </message>
    <message>
        <source>Latitude, longitude</source>
        <translation>纬度、经度</translation>
    </message>
    <message>
        <source>These numbers are in</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Surveyed</source>
        <translation>实测</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>Source, day and exactness</source>
        <translation>来源、日期与准确程度</translation>
    </message>
    <message>
        <source>{fact}: source, day, exactness</source>
        <translation>{fact}：来源、日期、准确程度</translation>
    </message>
    <message>
        <source>△ ask anew: {source}</source>
        <translation>△ 已过期，需重新核实：{source}</translation>
    </message>
</context>
<context>
    <name>FileDesk</name>
    <message>
        <source>Scripts and scene lists ({pattern})</source>
        <translation>剧本与分场表 ({pattern})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Read a new draft</source>
        <translation>读入新稿</translation>
    </message>
    <message>
        <source>Read a script</source>
        <translation>读入剧本</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>HandMenu</name>
    <message>
        <source>All back to automatic</source>
        <translation>全部恢复自动排期</translation>
    </message>
    <message>
        <source>Move {what} to another day…</source>
        <translation>把{what}移到另一天…</translation>
    </message>
    <message>
        <source>Lock {what} here</source>
        <translation>把{what}锁定在这里</translation>
    </message>
    <message>
        <source>Put {what} aside, on no day</source>
        <translation>把{what}移到待定</translation>
    </message>
    <message>
        <source>Why is scene {scene} on this day?</source>
        <translation>第 {scene} 场为什么排在这一天？</translation>
    </message>
    <message>
        <source>Why is scene {scene} on no day?</source>
        <translation>第 {scene} 场为什么没有排入？</translation>
    </message>
    <message>
        <source>Split {what} over two days…</source>
        <translation>把{what}拆到两天…</translation>
    </message>
    <message>
        <source>Lock {day} as it is laid out</source>
        <translation>按现有顺序锁定{day}</translation>
    </message>
    <message>
        <source>Work on {day} again</source>
        <translation>{day} 恢复开工</translation>
    </message>
    <message>
        <source>Insert a day off on {day}</source>
        <translation>{day} 插入休息日</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of {name}</source>
        <translation>{name} 的修改记录</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改前</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <translation>各列的内容</translation>
    </message>
    <message>
        <source>Who may be there already</source>
        <translation>疑似已有的联系人</translation>
    </message>
    <message>
        <source>For all of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>For all of them…</source>
        <translation>全部按…处理</translation>
    </message>
    <message>
        <source>leave out for now</source>
        <translation>暂不导入</translation>
    </message>
    <message>
        <source>merge into it</source>
        <translation>合并到已有</translation>
    </message>
    <message>
        <source>keep the known one</source>
        <translation>保留已有的</translation>
    </message>
    <message>
        <source>take as somebody else</source>
        <translation>作为另一人导入</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 条</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>not taken over</source>
        <translation>不导入</translation>
    </message>
    <message numerus="yes">
        <source>%n may be there already</source>
        <translation>
            <numerusform>%n 条疑似已有</numerusform>
        </translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>same name and company</source>
        <translation>姓名和公司相同</translation>
    </message>
    <message>
        <source>{new} new, {changed} completed, {left} left out for now</source>
        <translation>新增 {new} 条，补充 {changed} 条，暂不导入 {left} 条</translation>
    </message>
</context>
<context>
    <name>IntakeDesk</name>
    <message>
        <source>Import places…</source>
        <translation>导入拍摄地…</translation>
    </message>
    <message>
        <source>Export places…</source>
        <translation>导出拍摄地…</translation>
    </message>
    <message>
        <source>Places and photos ({pattern})</source>
        <translation>拍摄地文件和照片（{pattern}）</translation>
    </message>
    <message>
        <source>Import places</source>
        <translation>导入拍摄地</translation>
    </message>
    <message>
        <source>Import places from {file}</source>
        <translation>从{file}导入拍摄地</translation>
    </message>
    <message>
        <source>{file}: {new} new, {changed} completed in {where}</source>
        <translation>{file}：新增 {new} 个，补充 {changed} 个，已存入 {where}</translation>
    </message>
    <message>
        <source>{file}: {new} new, {changed} completed, once {where} is back</source>
        <translation>{file}：新增 {new} 个，补充 {changed} 个，等 {where} 恢复后再存入</translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>Import places</source>
        <translation>导入拍摄地</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Places of the file</source>
        <translation>文件中的拍摄地</translation>
    </message>
    <message>
        <source>Sheet or layer:</source>
        <translation>工作表或图层：</translation>
    </message>
    <message>
        <source>Import places from {file}</source>
        <translation>从{file}导入拍摄地</translation>
    </message>
    <message>
        <source>Places ({count})</source>
        <translation>拍摄地（{count}）</translation>
    </message>
    <message>
        <source>Datum: {datum}</source>
        <translation>坐标系：{datum}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Duplicates ({count})</source>
        <translation>重复（{count}）</translation>
    </message>
    <message>
        <source>The datum has to be said first.</source>
        <translation>请先选择坐标系。</translation>
    </message>
    <message>
        <source>{new} new, {changed} completed, {left} left out</source>
        <translation>新增 {new} 处，补充 {changed} 处，暂不导入 {left} 处</translation>
    </message>
</context>
<context>
    <name>IssueDesk</name>
    <message>
        <source>Issue version {number}…</source>
        <translation>发布第 {number} 版…</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Issue version {number}</source>
        <translation>发布第 {number} 版</translation>
    </message>
    <message>
        <source>what the crew should know, if anything</source>
        <translation>要让剧组知道的话，可不填</translation>
    </message>
    <message>
        <source>Export its papers now</source>
        <translation>随即导出本版文件</translation>
    </message>
    <message>
        <source>The crew has these shoot days from now on: papers carry the version, what changes later is told against it, and Replan goes by it. It is kept with the project and cannot be undone, only withdrawn.</source>
        <translation>从现在起，这就是剧组手上的拍摄日：文件印上版本号，以后的变动都与它对照，重排也以它为准。版本随项目保存，不能撤销操作，只能撤回。</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>说明：</translation>
    </message>
    <message>
        <source>Changed since v{number}:</source>
        <translation>v{number} 以来的变更：</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>发布</translation>
    </message>
</context>
<context>
    <name>Issuing</name>
    <message>
        <source>draft after v{number}</source>
        <translation>v{number} 之后的草稿</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
</context>
<context>
    <name>Jump</name>
    <message>
        <source>Suggested set</source>
        <translation>推荐方案</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场次</translation>
    </message>
</context>
<context>
    <name>LargeButton</name>
    <message>
        <source>In a window of its own, or back ({keys})</source>
        <translation>单独开窗，或放回主窗口 ({keys})</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>放大</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message numerus="yes">
        <source>Hand %n place(s) to the library</source>
        <translation>
            <numerusform>把 %n 处场地交到场地库</numerusform>
        </translation>
    </message>
    <message>
        <source>Library…</source>
        <translation>场地库…</translation>
    </message>
    <message>
        <source>Where the places come from, and what the library lacks</source>
        <translation>场地从哪里来、库里还缺什么</translation>
    </message>
    <message>
        <source>⚠ Library away</source>
        <translation>⚠ 场地库连不上</translation>
    </message>
    <message>
        <source>Library: connected</source>
        <translation>场地库：已连接</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the shipped catalogue.</source>
        <translation>
            <numerusform>随程序附带的 %n 处场地。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of {where}.</source>
        <translation>
            <numerusform>{where} 的 %n 处场地。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>Library of places</source>
        <translation>场地库</translation>
    </message>
    <message>
        <source>goes to the keyring of the system</source>
        <translation>只存入系统钥匙串</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Take the shipped places</source>
        <translation>改用附带的场地</translation>
    </message>
    <message>
        <source>Hand over what is ticked</source>
        <translation>提交勾选的内容</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Save mine where ticked, else theirs</source>
        <translation>勾选的存我的，其余保留对方的</translation>
    </message>
    <message>
        <source>A library is a file on your computer, or a server that your office shares. It grows with every recce, keeps every version of a place, and holds bookings and directory. Without one you have the places that come with Scout, and what your projects say of them stays in the projects. To make one: scout-cli library new places.scoutlib</source>
        <translation>场地库可以是本机上的一个文件，也可以是全公司共用的服务器。每次勘景都会充实它，场地的每一版都保留，预订和通讯录也存在里面。未连接时，使用随程序附带的场地，项目里改动的内容只留在项目里。新建场地库：scout-cli library new places.scoutlib</translation>
    </message>
    <message>
        <source>Where the places come from</source>
        <translation>场地来源</translation>
    </message>
    <message>
        <source>File or server</source>
        <translation>文件或服务器</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>What this project says and the library does not</source>
        <translation>本项目写了、库里没有的</translation>
    </message>
    <message>
        <source>The library knows all that this project says.</source>
        <translation>本项目写的，库里都有了。</translation>
    </message>
    <message>
        <source>Edits that waited, and met another version</source>
        <translation>离线期间的修改与他人的版本冲突</translation>
    </message>
</context>
<context>
    <name>LibraryQuestion</name>
    <message>
        <source>Open a library</source>
        <translation>打开场地库</translation>
    </message>
    <message>
        <source>empty: the one in the keyring of the system</source>
        <translation>留空则用系统钥匙串里的密码</translation>
    </message>
    <message>
        <source>File or server</source>
        <translation>文件或服务器</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>LinkList</name>
    <message>
        <source>Places and productions</source>
        <translation>关联的场地和剧组</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>剧组</translation>
    </message>
    <message>
        <source>Place or production</source>
        <translation>场地或剧组</translation>
    </message>
    <message>
        <source>Name of the place or production</source>
        <translation>场地或剧组名称</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>名称…</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>取消关联</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>Export places</source>
        <translation>导出拍摄地</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>全部拍摄地</translation>
    </message>
    <message>
        <source>My own places</source>
        <translation>自己添加的拍摄地</translation>
    </message>
    <message>
        <source>The marked places</source>
        <translation>已选中的拍摄地</translation>
    </message>
    <message>
        <source>WGS-84 (GPS, Google Earth, QGIS)</source>
        <translation>WGS-84（GPS、Google Earth、QGIS）</translation>
    </message>
    <message>
        <source>GCJ-02 (Amap, Tencent)</source>
        <translation>GCJ-02（高德、腾讯）</translation>
    </message>
    <message>
        <source>BD-09 (Baidu)</source>
        <translation>BD-09（百度）</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>中英双语</translation>
    </message>
    <message>
        <source>With contacts and telephone numbers</source>
        <translation>包含联系人和电话</translation>
    </message>
    <message>
        <source>places</source>
        <translation>拍摄地</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>拍摄地</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The file ends in one of: {kinds}</source>
        <translation>文件扩展名应为：{kinds}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Places</source>
        <translation>拍摄地</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Shoot days</source>
        <translation>拍摄日</translation>
    </message>
    <message>
        <source>Scout – Pingshan</source>
        <translation>Scout · 坪山</translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message>
        <source>All days</source>
        <translation>全部拍摄日</translation>
    </message>
    <message>
        <source>Day {number} · {date}</source>
        <translation>第 {number} 天 · {date}</translation>
    </message>
    <message>
        <source>Map tools</source>
        <translation>地图工具</translation>
    </message>
    <message>
        <source>Shoot day on the map</source>
        <translation>地图上的拍摄日</translation>
    </message>
    <message>
        <source>Show the moves of one shoot day, or of all</source>
        <translation>显示某个拍摄日或全部拍摄日的转场</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测距</translation>
    </message>
    <message>
        <source>Measure distances on the map: click point after point, Esc ends</source>
        <translation>在地图上测距：依次点击各点，Esc 结束</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>框选</translation>
    </message>
    <message>
        <source>Select the places in a rectangle: drag on the map, or Shift-drag</source>
        <translation>框选拍摄地：在地图上拖出矩形，或按住 Shift 拖动</translation>
    </message>
    <message>
        <source>Select all places in view</source>
        <translation>选中视野内的全部拍摄地</translation>
    </message>
    <message>
        <source>Select the places that the map shows; arrow keys, + and - move it</source>
        <translation>选中地图上当前可见的拍摄地；方向键、+ 和 - 可移动和缩放地图</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>日照</translation>
    </message>
    <message>
        <source>Sun, shadows and golden light at the selected place</source>
        <translation>所选拍摄地的太阳、影子和黄金时刻</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>底图</translation>
    </message>
    <message>
        <source>What lies under the map</source>
        <translation>选择地图底图</translation>
    </message>
</context>
<context>
    <name>MapHand</name>
    <message>
        <source>Add a place here…</source>
        <translation>在此添加拍摄地…</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>The map is not shown, because the program runs as root: the web engine refuses its sandbox there, and Scout never switches it off by itself. Start Scout as an ordinary user. Everything else works; the list has every place.</source>
        <translation>未显示地图：程序正以 root 身份运行，网页引擎无法启用沙箱，而 Scout 从不自行关闭沙箱。请以普通用户启动。其余功能照常，列表中有全部拍摄地。</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Places</source>
        <translation>拍摄地(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>拍摄日(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the project as…</source>
        <translation>项目另存为…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Read a script…</source>
        <translation>读入剧本…</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>读剧本</translation>
    </message>
    <message>
        <source>Read a new draft of this script…</source>
        <translation>读入本剧新稿…</translation>
    </message>
    <message>
        <source>Open the sample script</source>
        <translation>打开样例剧本</translation>
    </message>
    <message>
        <source>How it was read…</source>
        <translation>我是这样读的…</translation>
    </message>
    <message>
        <source>Columns of the scene list…</source>
        <translation>场景表的列对应…</translation>
    </message>
    <message>
        <source>Export papers…</source>
        <translation>导出文件…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Issue a version…</source>
        <translation>发布版本…</translation>
    </message>
    <message>
        <source>Issued versions…</source>
        <translation>已发布的版本…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Find a place</source>
        <translation>查找拍摄地</translation>
    </message>
    <message>
        <source>Suggest anew</source>
        <translation>重新推荐</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Keep the selected place</source>
        <translation>保留所选拍摄地</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Ban the selected place</source>
        <translation>排除所选拍摄地</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Forget all keeps and bans</source>
        <translation>清除全部保留与排除</translation>
    </message>
    <message>
        <source>Improve the shoot days further</source>
        <translation>继续优化拍摄日</translation>
    </message>
    <message>
        <source>Improve</source>
        <translation>继续优化</translation>
    </message>
    <message>
        <source>All scenes back to automatic</source>
        <translation>全部场次恢复自动</translation>
    </message>
    <message>
        <source>About Scout</source>
        <translation>关于 Scout</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>From &amp;which scene on shall the rest go?</source>
        <translation>从哪一场起移走(&amp;W)？</translation>
    </message>
    <message>
        <source>Split {what}</source>
        <translation>拆分{what}</translation>
    </message>
    <message>
        <source>Move {what} to another day</source>
        <translation>把{what}移到另一天</translation>
    </message>
    <message>
        <source>Scenes of the place</source>
        <translation>该场地的场次</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What it would mean</source>
        <translation>改到这天的结果</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>stands here now</source>
        <translation>目前排在这天</translation>
    </message>
    <message>
        <source>{date} (no shoot day yet)</source>
        <translation>{date}（目前没有拍摄）</translation>
    </message>
</context>
<context>
    <name>NeedPanel</name>
    <message>
        <source>Needs of the script</source>
        <translation>剧本场景需求</translation>
    </message>
    <message>
        <source>Way out: {place}</source>
        <translation>出路：{place}</translation>
    </message>
    <message>
        <source>Nearly: {place}</source>
        <translation>最接近：{place}</translation>
    </message>
    <message>
        <source>can be played</source>
        <translation>可以覆盖</translation>
    </message>
    <message>
        <source>Scenes {numbers} · {pages} pages · {running} min</source>
        <translation>场次 {numbers} · {pages} 页 · 成片 {running} 分钟</translation>
    </message>
    <message>
        <source>Era: {origin}</source>
        <translation>年代依据：{origin}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>A command, place, need, set or scene</source>
        <translation>命令、拍摄地、需求、方案或场次</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>↑ ↓ to choose · Enter to do it · Esc to leave</source>
        <translation>↑ ↓ 选择 · Enter 执行 · Esc 离开</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>没有叫这个名字的。</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>目前不可用</translation>
    </message>
</context>
<context>
    <name>PaperDesk</name>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder for the papers</source>
        <translation>保存文件的文件夹</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>中英对照</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Language of the papers</source>
        <translation>文件语言</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>有何不同</translation>
    </message>
    <message>
        <source>Leave telephone numbers off</source>
        <translation>不印电话号码</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open it with the program that shows such files</source>
        <translation>用系统里的对应程序打开</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Export this…</source>
        <translation>导出这一种…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>全部导出…</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>The plan: {version}</source>
        <translation>当前计划：{version}</translation>
    </message>
    <message>
        <source>As it went out: v{number}</source>
        <translation>已发布原件：v{number}</translation>
    </message>
    <message>
        <source>Changed since v{number}:</source>
        <translation>v{number} 以来的变更：</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>○ never made</source>
        <translation>○ 未生成</translation>
    </message>
    <message>
        <source>✓ issued as v{number}, {when}</source>
        <translation>✓ 已作为 v{number} 发出，{when}</translation>
    </message>
    <message>
        <source>● as the plan stands, {when}</source>
        <translation>● 与当前计划一致，{when}</translation>
    </message>
    <message>
        <source>▲ its places have changed since {when}</source>
        <translation>▲ {when} 生成后场地信息已变</translation>
    </message>
    <message>
        <source>▲ the plan has changed since {when}</source>
        <translation>▲ {when} 生成后计划已变</translation>
    </message>
    <message>
        <source>This paper did not go out with v{number} in this language, so there is nothing to print again.</source>
        <translation>v{number} 没有发出过这种语言的此文件，无可重印。</translation>
    </message>
    <message>
        <source>Read a script first: its papers appear here.</source>
        <translation>请先读入剧本，文件会显示在这里。</translation>
    </message>
    <message>
        <source>No shoot days yet: papers are made of them.</source>
        <translation>还没有拍摄日，排期后才能生成文件。</translation>
    </message>
    <message>
        <source>workbook: print and edit it from Open…</source>
        <translation>工作簿：点“打开…”打印或修改</translation>
    </message>
    <message>
        <source>This map opens in any browser, also without the internet: Open…</source>
        <translation>此地图可用任何浏览器打开，无需联网：点“打开…”</translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>private</source>
        <translation>不公开</translation>
    </message>
    <message>
        <source>several with a semicolon between</source>
        <translation>多个用分号隔开</translation>
    </message>
    <message>
        <source>Add what they offer</source>
        <translation>添加业务</translation>
    </message>
    <message>
        <source>Keep private: {field}</source>
        <translation>不公开：{field}</translation>
    </message>
    <message>
        <source>Stays out of exports and papers unless it is asked for</source>
        <translation>不勾选导出不公开内容时，不会出现在导出文件和单据中</translation>
    </message>
</context>
<context>
    <name>PartyList</name>
    <message>
        <source>Name, pinyin, company, number…</source>
        <translation>姓名、拼音、公司、号码…</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>查找联系人</translation>
    </message>
    <message>
        <source>People and companies</source>
        <translation>个人和单位</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>People</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Who is shown</source>
        <translation>显示范围</translation>
    </message>
    <message>
        <source>Any offer</source>
        <translation>不限业务</translation>
    </message>
    <message>
        <source>What they offer</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>The first {count}</source>
        <translation>前 {count} 条</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>member</source>
        <translation>会员</translation>
    </message>
</context>
<context>
    <name>PhotoPage</name>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Remove this photo</source>
        <translation>移除这张照片</translation>
    </message>
    <message>
        <source>Or drop photos here. They are kept upright and scaled, without EXIF.</source>
        <translation>也可把照片拖进来。照片会转正、缩小保存，并去除 EXIF。</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.webp)</source>
        <translation>照片 (*.jpg *.jpeg *.png *.webp)</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
</context>
<context>
    <name>PlaceBar</name>
    <message>
        <source>Era, setting, kind, fee … with how many places each</source>
        <translation>年代、场景、类别、费用……各有多少处</translation>
    </message>
    <message>
        <source>As a table, or as cards</source>
        <translation>表格或卡片</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Compare places</source>
        <translation>对比拍摄地</translation>
    </message>
    <message>
        <source>Forget words and filters</source>
        <translation>清空搜索和筛选</translation>
    </message>
    <message>
        <source>Order of the places</source>
        <translation>拍摄地排序</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message numerus="yes">
        <source>Filters: %n chosen</source>
        <translation>
            <numerusform>筛选：已选 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total} places</source>
        <translation>{shown} / {total} 处</translation>
    </message>
    <message>
        <source>No place matches</source>
        <translation>没有符合的拍摄地</translation>
    </message>
    <message>
        <source>Select a need on the right: until then by name</source>
        <translation>请在右侧选中一项需求，此前按名称排列</translation>
    </message>
    <message>
        <source>How the places are sorted</source>
        <translation>拍摄地的排列方式</translation>
    </message>
    <message>
        <source>Select a place with a position, then choose this order again</source>
        <translation>请先选中一处有坐标的拍摄地，再选此排序</translation>
    </message>
    <message>
        <source>Distances from {place}</source>
        <translation>距「{place}」</translation>
    </message>
    <message>
        <source>Compare the selected places, two to four (Ctrl+click selects several)</source>
        <translation>对比选中的二至四处拍摄地（按住 Ctrl 点击可多选）</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>About the selected place</source>
        <translation>所选拍摄地资料</translation>
    </message>
    <message>
        <source>Select a place in the list or on the map to read about it.</source>
        <translation>在列表或地图上选一处拍摄地，查看资料。</translation>
    </message>
    <message>
        <source>Spots (judgements, to be checked on a recce)</source>
        <translation>子景（判断，须勘景核实）</translation>
    </message>
    <message>
        <source>Facts and their sources</source>
        <translation>资料与出处</translation>
    </message>
    <message>
        <source>In this project</source>
        <translation>本项目</translation>
    </message>
    <message>
        <source>In the library, for all</source>
        <translation>场地库（大家共用）</translation>
    </message>
    <message>
        <source>Position unknown: no source gives one.</source>
        <translation>位置未知：尚无出处给出坐标。</translation>
    </message>
    <message>
        <source>Approximate, to be surveyed</source>
        <translation>约略，有待实测</translation>
    </message>
    <message>
        <source>Fee about ¥{fee} a day</source>
        <translation>场地费约 ¥{fee}/天</translation>
    </message>
    <message>
        <source>estimate: {source}</source>
        <translation>估算：{source}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Permit: {text}</source>
        <translation>拍摄许可：{text}</translation>
    </message>
    <message>
        <source>Telephone: {text}</source>
        <translation>电话：{text}</translation>
    </message>
    <message>
        <source>{role}: {text}</source>
        <translation>{role}：{text}</translation>
    </message>
    <message>
        <source>to be hidden: {things}</source>
        <translation>需遮挡：{things}</translation>
    </message>
    <message>
        <source>△ ask anew: {source}</source>
        <translation>△ 已过期，需重新核实：{source}</translation>
    </message>
</context>
<context>
    <name>PlaceDesk</name>
    <message>
        <source>Edit the selected place…</source>
        <translation>编辑所选拍摄地…</translation>
    </message>
    <message>
        <source>Add a place…</source>
        <translation>添加拍摄地…</translation>
    </message>
    <message>
        <source>Move places on the map</source>
        <translation>在地图上移动拍摄地</translation>
    </message>
    <message>
        <source>Drag a sign to where the place is; Esc drops the drag</source>
        <translation>把标记拖到拍摄地所在处；按 Esc 放弃</translation>
    </message>
    <message>
        <source>Change {place}</source>
        <translation>修改{place}</translation>
    </message>
    <message>
        <source>Add {place}</source>
        <translation>添加{place}</translation>
    </message>
    <message>
        <source>Move {place}</source>
        <translation>移动{place}</translation>
    </message>
    <message>
        <source>Mark {place}: {state}</source>
        <translation>标记{place}：{state}</translation>
    </message>
    <message>
        <source>Add a photo of {place}</source>
        <translation>添加{place}的照片</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Scouting</source>
        <translation>勘景</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>As in the catalogue</source>
        <translation>恢复资料库原样</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Spots</source>
        <translation>子景</translation>
    </message>
    <message>
        <source>Scouting, notes, photos</source>
        <translation>勘景、备注、照片</translation>
    </message>
    <message>
        <source>In this project</source>
        <translation>本项目</translation>
    </message>
    <message>
        <source>In the library “{name}”, for all</source>
        <translation>场地库“{name}”（大家共用）</translation>
    </message>
</context>
<context>
    <name>PlaceModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Sub-district</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Fee a day</source>
        <translation>场地费/天</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>贴合度</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Exactness</source>
        <translation>坐标精度</translation>
    </message>
    <message>
        <source>Permit</source>
        <translation>拍摄许可</translation>
    </message>
    <message>
        <source>To ask anew</source>
        <translation>待重新核实</translation>
    </message>
    <message>
        <source>{km} km</source>
        <translation>{km} 公里</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>banned</source>
        <translation>已排除</translation>
    </message>
</context>
<context>
    <name>PlacePanel</name>
    <message>
        <source>Name, pinyin, fact … (Ctrl+F)</source>
        <translation>名称、拼音、资料……（Ctrl+F）</translation>
    </message>
    <message>
        <source>Search places</source>
        <translation>搜索拍摄地</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>拍摄地</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>Make the days cheaper</source>
        <translation>把大计划再省一些</translation>
    </message>
</context>
<context>
    <name>PositionDialog</name>
    <message>
        <source>Position of a photo</source>
        <translation>照片中的坐标</translation>
    </message>
    <message>
        <source>{photo} says where it was taken. By the standard that is WGS-84 (GPS); some apps write GCJ-02 (Amap) instead and do not say so, and the two differ by some 600 m.</source>
        <translation>{photo} 带有拍摄坐标。按标准应为 WGS-84（GPS），但有些应用写的是 GCJ-02（高德）且不注明，两者相差约 600 米。</translation>
    </message>
    <message>
        <source>Put the place there</source>
        <translation>把拍摄地放到这里</translation>
    </message>
    <message>
        <source>Leave the position</source>
        <translation>保留原坐标</translation>
    </message>
    <message>
        <source>Read as WGS-84</source>
        <translation>按 WGS-84 读</translation>
    </message>
    <message>
        <source>Read as GCJ-02</source>
        <translation>按 GCJ-02 读</translation>
    </message>
    <message>
        <source>{far} from where it is now</source>
        <translation>距现有坐标 {far}</translation>
    </message>
</context>
<context>
    <name>Press</name>
    <message>
        <source>Change the recce</source>
        <translation>更改勘景安排</translation>
    </message>
</context>
<context>
    <name>ProgramPage</name>
    <message>
        <source>For every project on this computer.</source>
        <translation>对本机所有项目生效。</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>跟随桌面配色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>as the window</source>
        <translation>与窗口一致</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>中英文</translation>
    </message>
    <message>
        <source>Leave telephone numbers off</source>
        <translation>不印电话号码</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>The size of type changes when Scout is started the next time.</source>
        <translation>字号在下次启动 Scout 时生效。</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Until a project says otherwise when its papers are exported.</source>
        <translation>项目导出文件时另有选择的，以项目为准。</translation>
    </message>
    <message>
        <source>Driving between places</source>
        <translation>拍摄地之间行车</translation>
    </message>
    <message>
        <source>Slow traffic</source>
        <translation>慢时车速</translation>
    </message>
    <message>
        <source>Fast traffic</source>
        <translation>快时车速</translation>
    </message>
    <message>
        <source>To start and park</source>
        <translation>起步与停车</translation>
    </message>
    <message>
        <source>Estimates; they count from the next suggestion or plan on.</source>
        <translation>均为估算；从下一次推荐或排期起生效。</translation>
    </message>
    <message>
        <source>Tianditu</source>
        <translation>天地图</translation>
    </message>
    <message>
        <source>Keys for map tiles</source>
        <translation>地图瓦片密钥</translation>
    </message>
    <message>
        <source>Your own key. No map is asked from any host until you switch it on.</source>
        <translation>用您自己的密钥。在您开启之前，不会向任何网站请求地图。</translation>
    </message>
    <message>
        <source>Backups and unsaved work</source>
        <translation>备份与未保存的内容</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>备份所在文件夹</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Unsaved work is kept within {seconds} seconds of a change; of each project ten backups are kept here.</source>
        <translation>改动后 {seconds} 秒内自动暂存；每个项目在此保留十个备份。</translation>
    </message>
</context>
<context>
    <name>ProjectAsk</name>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation>项目另存为</translation>
    </message>
    <message>
        <source>Scout projects ({pattern})</source>
        <translation>Scout 项目（{pattern}）</translation>
    </message>
    <message>
        <source>Save the changes to &quot;{name}&quot;?</source>
        <translation>要保存对“{name}”的改动吗？</translation>
    </message>
    <message>
        <source>What you do not save is lost.</source>
        <translation>不保存，改动就会丢失。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is open in another window of Scout.</source>
        <translation>“{name}”已在另一个 Scout 窗口中打开。</translation>
    </message>
    <message>
        <source>Scout was not closed properly. Go on with &quot;{name}&quot;?</source>
        <translation>Scout 上次没有正常退出。要继续“{name}”的工作吗？</translation>
    </message>
    <message>
        <source>Here you can look at it, or go on with a copy under another name.</source>
        <translation>您可以在这里只看不改，或另存一份副本继续工作。</translation>
    </message>
    <message>
        <source>Open to look at</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>打开副本</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>The work of {when} was kept. It is not saved in a project yet.</source>
        <translation>{when} 的工作已自动留存，尚未保存到项目文件。</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
</context>
<context>
    <name>ProjectDesk</name>
    <message>
        <source>{name} (to look at)</source>
        <translation>{name}（只读）</translation>
    </message>
    <message>
        <source>{name}[*] – Scout</source>
        <translation>{name}[*] · Scout</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message numerus="yes">
        <source>%n scene(s) read · show how</source>
        <translation>
            <numerusform>已读取 %n 场 · 查看读法</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>How {file} was read</source>
        <translation>我是这样读的：{file}</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Doubtful lines</source>
        <translation>存疑的行</translation>
    </message>
    <message>
        <source>Eras</source>
        <translation>年代</translation>
    </message>
    <message>
        <source>Places not recognised</source>
        <translation>未识别的场景</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列对应…</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>What is red is doubtful. Check it, mend it, take it over.</source>
        <translation>红色处存疑，请核对修改后再采用。</translation>
    </message>
    <message>
        <source>Nothing is doubtful.</source>
        <translation>没有存疑之处。</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n 场</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episode(s)</source>
        <translation>
            <numerusform>%n 集</numerusform>
        </translation>
    </message>
    <message>
        <source>headings written as {letters}</source>
        <translation>场景标题写法 {letters}</translation>
    </message>
    <message numerus="yes">
        <source>%n era(s)</source>
        <translation>
            <numerusform>%n 个年代</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful line(s)</source>
        <translation>
            <numerusform>%n 行存疑</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) not recognised</source>
        <translation>
            <numerusform>%n 个场景未识别</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecceFields</name>
    <message>
        <source>Recce from</source>
        <translation>指定勘景日期</translation>
    </message>
    <message>
        <source>Without a tick: about a week before the first shoot day</source>
        <translation>不勾选：开机前约一周</translation>
    </message>
    <message>
        <source>First day of the recce</source>
        <translation>勘景首日</translation>
    </message>
    <message>
        <source>Other places for each set</source>
        <translation>每个场景的备选数</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>No project yet</source>
        <translation>还没有项目</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>清空列表</translation>
    </message>
</context>
<context>
    <name>RemarkPage</name>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>ReplanDesk</name>
    <message>
        <source>Replan from {day}</source>
        <translation>从 {day} 起重排</translation>
    </message>
</context>
<context>
    <name>ReplanDialog</name>
    <message>
        <source>Replan from today</source>
        <translation>从今天起重排</translation>
    </message>
    <message>
        <source>the one in the window</source>
        <translation>窗口里的这份</translation>
    </message>
    <message>
        <source>Take a plan.json…</source>
        <translation>选择 plan.json…</translation>
    </message>
    <message>
        <source>Ill from</source>
        <translation>病假起</translation>
    </message>
    <message>
        <source>Ill until</source>
        <translation>病假止</translation>
    </message>
    <message>
        <source>Replan</source>
        <translation>重排</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Issued plan:</source>
        <translation>已发计划：</translation>
    </message>
    <message>
        <source>Plan anew from:</source>
        <translation>从哪天起重排：</translation>
    </message>
    <message>
        <source>Not finished before:</source>
        <translation>此前没拍完：</translation>
    </message>
    <message>
        <source>Place lost:</source>
        <translation>不能用的场地：</translation>
    </message>
    <message>
        <source>Missing:</source>
        <translation>缺席演员：</translation>
    </message>
    <message>
        <source>Rain on:</source>
        <translation>下雨：</translation>
    </message>
    <message>
        <source>As little as possible changes for those who have their calls. What changes for whom is shown before anything is taken over.</source>
        <translation>尽量不动已发的通告。采用之前，先列出谁有什么变化。</translation>
    </message>
    <message>
        <source>The plan that was issued</source>
        <translation>已发的计划</translation>
    </message>
    <message numerus="yes">
        <source>%n exterior(s)</source>
        <translation>
            <numerusform>%n 场外景</numerusform>
        </translation>
    </message>
    <message>
        <source>No day lies before this date.</source>
        <translation>这天之前没有拍摄日。</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>no position</source>
        <translation>没有坐标</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>拍摄地</translation>
    </message>
    <message>
        <source>Position (WGS-84)</source>
        <translation>坐标（WGS-84）</translation>
    </message>
    <message>
        <source>District</source>
        <translation>是否在区内</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Working hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>转场</translation>
    </message>
    <message>
        <source>Longest day, call to wrap</source>
        <translation>最长一天（出发至收工）</translation>
    </message>
    <message>
        <source>Normal day; beyond is overtime</source>
        <translation>正常工时（超出算加班）</translation>
    </message>
    <message>
        <source>Rest between wrap and call</source>
        <translation>收工至开工间隔</translation>
    </message>
    <message>
        <source>Usual call</source>
        <translation>通常出发时间</translation>
    </message>
    <message>
        <source>Latest call of a night shoot</source>
        <translation>夜戏最晚出发</translation>
    </message>
    <message>
        <source>Night work from</source>
        <translation>夜班起</translation>
    </message>
    <message>
        <source>Night work until</source>
        <translation>夜班止</translation>
    </message>
    <message>
        <source>A meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Most pages a day</source>
        <translation>每天最多页数</translation>
    </message>
    <message>
        <source>Shooting a page</source>
        <translation>每页拍摄用时</translation>
    </message>
    <message>
        <source>Most shoot days</source>
        <translation>最多拍摄天数</translation>
    </message>
    <message>
        <source>What must match, within</source>
        <translation>接戏须在几天内拍</translation>
    </message>
    <message>
        <source>Clear of sunrise and sunset by</source>
        <translation>避开日出日落</translation>
    </message>
    <message>
        <source>Load-in at a place</source>
        <translation>到场架设</translation>
    </message>
    <message>
        <source>Load-out</source>
        <translation>收器材</translation>
    </message>
    <message>
        <source>Turning round to another spot</source>
        <translation>场内转景</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source> h</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source> pages</source>
        <translation> 页</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>剧组</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>演员</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>A shoot day of the crew</source>
        <translation>剧组一个拍摄日</translation>
    </message>
    <message>
        <source>A day on which the crew waits</source>
        <translation>剧组空等一天</translation>
    </message>
    <message>
        <source>Overtime, each half hour</source>
        <translation>加班每半小时</translation>
    </message>
    <message>
        <source>Night work, each half hour</source>
        <translation>夜班每半小时</translation>
    </message>
    <message>
        <source>A wrap after midnight</source>
        <translation>午夜后收工</translation>
    </message>
    <message>
        <source>A company move</source>
        <translation>一次转场</translation>
    </message>
    <message>
        <source>Each minute of a move</source>
        <translation>转场每分钟</translation>
    </message>
    <message>
        <source>A change of spot at a place</source>
        <translation>一次场内转景</translation>
    </message>
    <message>
        <source>Each further day at a place</source>
        <translation>同一拍摄地每多一天</translation>
    </message>
    <message>
        <source>A day of work of an actor</source>
        <translation>演员出工一天</translation>
    </message>
    <message>
        <source>A day on which an actor is held</source>
        <translation>演员占档一天</translation>
    </message>
    <message>
        <source>First and last day of an actor</source>
        <translation>演员首末日往返</translation>
    </message>
    <message>
        <source>A pair shot against the story</source>
        <translation>一对场次逆序拍摄</translation>
    </message>
    <message>
        <source>A scene off its issued date</source>
        <translation>一场戏改离已发日期</translation>
    </message>
</context>
<context>
    <name>SceneModel</name>
    <message>
        <source>Ep.</source>
        <translation>集</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>INT/EXT</source>
        <translation>内外</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日夜</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Era</source>
        <translation>年代</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>依据来源</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>{pages} pages, counted from the text</source>
        <translation>{pages} 页（按正文估算）</translation>
    </message>
    <message>
        <source>{pages} pages, as the file states</source>
        <translation>{pages} 页（文件写明）</translation>
    </message>
    <message>
        <source>runs about {time}, an estimate</source>
        <translation>成片约 {time}（估算）</translation>
    </message>
    <message>
        <source>runs {time}, as the file states</source>
        <translation>成片 {time}（文件写明）</translation>
    </message>
</context>
<context>
    <name>ScenePage</name>
    <message>
        <source>Doubtful ones first</source>
        <translation>存疑的排在前面</translation>
    </message>
    <message>
        <source>Double-click a cell to mend it.</source>
        <translation>双击单元格即可修改。</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场次</translation>
    </message>
</context>
<context>
    <name>ScoutingForm</name>
    <message>
        <source>Scouting</source>
        <translation>勘景</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>谁说的</translation>
    </message>
    <message>
        <source>who says so</source>
        <translation>谁说的</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What was seen, agreed, heard; what must still be asked</source>
        <translation>看到的、谈妥的、听说的，还有哪些要问</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Suggest anew</source>
        <translation>重新推荐</translation>
    </message>
    <message>
        <source>Choose another set</source>
        <translation>换一个方案</translation>
    </message>
    <message>
        <source>Start on {day}</source>
        <translation>{day} 开机</translation>
    </message>
</context>
<context>
    <name>SetPanel</name>
    <message>
        <source>Suggested sets of places</source>
        <translation>推荐方案</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>about ¥{fee}</source>
        <translation>约 ¥{fee}</translation>
    </message>
    <message>
        <source>at most {minutes} min apart</source>
        <translation>最远相距 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Fees and minutes are estimates; the bar shows the mean fit.</source>
        <translation>费用与车程为估算；横条为平均贴合度。</translation>
    </message>
</context>
<context>
    <name>SetPlacePanel</name>
    <message>
        <source>Places of the chosen set</source>
        <translation>所选方案的拍摄地</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n 项需求</numerusform>
        </translation>
    </message>
    <message>
        <source>{pages} pages</source>
        <translation>{pages} 页</translation>
    </message>
    <message>
        <source>about ¥{fee} a day</source>
        <translation>约 ¥{fee}/天</translation>
    </message>
    <message>
        <source>Why {place}?</source>
        <translation>为什么选「{place}」？</translation>
    </message>
</context>
<context>
    <name>SettingDesk</name>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Everything is drawn at {percent} % when Scout is started the next time</source>
        <translation>下次启动 Scout 时按 {percent}% 显示</translation>
    </message>
    <message>
        <source>Change the rules of the shoot</source>
        <translation>更改拍摄规则</translation>
    </message>
</context>
<context>
    <name>SettingDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>This shoot: days</source>
        <translation>本次拍摄：拍摄日</translation>
    </message>
    <message>
        <source>This shoot: prices</source>
        <translation>本次拍摄：价格</translation>
    </message>
</context>
<context>
    <name>SettingList</name>
    <message>
        <source>Find a setting</source>
        <translation>查找场景</translation>
    </message>
    <message>
        <source>Settings it plays</source>
        <translation>可拍场景</translation>
    </message>
</context>
<context>
    <name>SharedPage</name>
    <message>
        <source>The library is being asked…</source>
        <translation>正在查询场地库…</translation>
    </message>
    <message>
        <source>Save to the library</source>
        <translation>存入场地库</translation>
    </message>
    <message>
        <source>Others see it at once; the version before is kept</source>
        <translation>其他人马上看到；旧版本仍然保留</translation>
    </message>
    <message>
        <source>The library does not have this place yet.</source>
        <translation>场地库里还没有这个场地。</translation>
    </message>
    <message>
        <source>Version {number}, saved by {who}, {when}</source>
        <translation>第 {number} 版，{who} 保存于 {when}</translation>
    </message>
    <message>
        <source>Waits at this desk until the server is back.</source>
        <translation>服务器连不上，修改先留在本机，恢复后再提交。</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>ShootPage</name>
    <message>
        <source>For this project, and saved in it. The shoot days are planned anew by them at once; undo brings back the days before.</source>
        <translation>只属于本项目，随项目保存。确定后立即据此重排拍摄日；撤销即恢复原来的拍摄日。</translation>
    </message>
    <message>
        <source>For this project, and saved in it. In yuan; the usual prices are assumptions for a crew of about thirty, so that one plan can be weighed against another. Fees of single places stand with the places.</source>
        <translation>只属于本项目，随项目保存。单位为元；默认价格按约三十人的剧组假定，用来比较不同计划。各拍摄地的场地费见拍摄地资料。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>查找命令或按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>In the panels</source>
        <translation>面板中</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>Lines of the file</source>
        <translation>文件原文</translation>
    </message>
    <message>
        <source>This line is no heading</source>
        <translation>这一行不是场景标题</translation>
    </message>
    <message>
        <source>This line is a heading</source>
        <translation>这一行是场景标题</translation>
    </message>
</context>
<context>
    <name>SpotForm</name>
    <message>
        <source>Spots</source>
        <translation>子景</translation>
    </message>
    <message>
        <source>Add a spot</source>
        <translation>添加子景</translation>
    </message>
    <message>
        <source>Eras</source>
        <translation>年代</translation>
    </message>
    <message>
        <source>Facts of the spot</source>
        <translation>子景信息</translation>
    </message>
    <message>
        <source>Settings it plays</source>
        <translation>可拍场景</translation>
    </message>
</context>
<context>
    <name>StaleBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>The old answer, until the new one is proven…</source>
        <translation>新方案证明之前，这里仍是旧方案……</translation>
    </message>
    <message>
        <source>These sets answer other wishes than yours now.</source>
        <translation>这些方案不是按现在的要求得出的。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Suggest anew</source>
        <translation>重新推荐</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Written to {folder}: {names}</source>
        <translation>已写入 {folder}：{names}</translation>
    </message>
    <message>
        <source>Saved in {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the library</source>
        <translation>
            <numerusform>资料库共 %n 处拍摄地</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n 场戏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n 项场景需求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not covered</source>
        <translation>
            <numerusform>%n 项未覆盖</numerusform>
        </translation>
    </message>
    <message>
        <source>all covered</source>
        <translation>全部覆盖</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on the file</source>
        <translation>
            <numerusform>文件有 %n 条提示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SunBar</name>
    <message>
        <source>Select a place whose position is known.</source>
        <translation>请选择一处位置已知的拍摄地。</translation>
    </message>
    <message>
        <source>Sunrise {time}</source>
        <translation>日出 {time}</translation>
    </message>
    <message>
        <source>Sunset {time}</source>
        <translation>日落 {time}</translation>
    </message>
    <message>
        <source>Golden light {spans}</source>
        <translation>黄金时刻 {spans}</translation>
    </message>
    <message>
        <source>Sun {azimuth}° from north, {altitude}° high</source>
        <translation>太阳方位 {azimuth}°，高度 {altitude}°</translation>
    </message>
    <message>
        <source>no shadow: the sun is down or too low</source>
        <translation>没有影子：太阳已落下或太低</translation>
    </message>
    <message>
        <source>shadow of {height} m: {shadow} m</source>
        <translation>{height} 米高的影长 {shadow} 米</translation>
    </message>
    <message>
        <source>Date of the sun</source>
        <translation>日照日期</translation>
    </message>
    <message>
        <source>Time of the sun</source>
        <translation>日照时刻</translation>
    </message>
    <message>
        <source>For a flat horizon: hills delay the sunrise and bring the sunset forward.</source>
        <translation>按平坦地平线计算：山会让日出推迟、日落提前。</translation>
    </message>
</context>
<context>
    <name>TargetRow</name>
    <message>
        <source>They go into:</source>
        <translation>存到：</translation>
    </message>
    <message>
        <source>Where the places go</source>
        <translation>场地存到哪里</translation>
    </message>
    <message>
        <source>the library “{name}”, for all</source>
        <translation>场地库“{name}”，大家都能看到</translation>
    </message>
    <message>
        <source>this project alone</source>
        <translation>仅本项目</translation>
    </message>
    <message>
        <source>What is merged there is a new version; the one before is kept.</source>
        <translation>合并会在库中生成新版本，旧版本仍然保留。</translation>
    </message>
    <message>
        <source>You may only read the library: they go into this project alone.</source>
        <translation>您对场地库只有查看权限，只能存到本项目。</translation>
    </message>
</context>
<context>
    <name>ToolDesk</name>
    <message>
        <source>Copy {datum}: {point}</source>
        <translation>复制 {datum}：{point}</translation>
    </message>
    <message>
        <source>Measure from here</source>
        <translation>从这里测距</translation>
    </message>
</context>
<context>
    <name>TwinPage</name>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复的拍摄地</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>What nothing is said of is left out. Merging adds what is not known yet.</source>
        <translation>未选择处理方式的暂不导入。合并只补充尚缺的资料。</translation>
    </message>
    <message>
        <source>All of them:</source>
        <translation>全部：</translation>
    </message>
    <message>
        <source>leave out for now</source>
        <translation>暂不导入</translation>
    </message>
    <message>
        <source>keep what is there</source>
        <translation>保留已有</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>keep both</source>
        <translation>两个都保留</translation>
    </message>
</context>
<context>
    <name>UnknownPlacePage</name>
    <message>
        <source>Place in the script</source>
        <translation>剧本中的场景</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Places not recognised</source>
        <translation>未识别的场景</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>Issued versions</source>
        <translation>已发布的版本</translation>
    </message>
    <message>
        <source>Withdraw this version</source>
        <translation>撤回此版</translation>
    </message>
    <message>
        <source>Compare from</source>
        <translation>对照的旧版</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对照的新版</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>有何不同</translation>
    </message>
    <message>
        <source>What changed from</source>
        <translation>变更：从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>the plan in the window</source>
        <translation>窗口中的计划</translation>
    </message>
</context>
<context>
    <name>VersionWords</name>
    <message>
        <source>papers: {count}</source>
        <translation>文件 {count} 份</translation>
    </message>
    <message>
        <source>withdrawn {when}</source>
        <translation>{when} 撤回</translation>
    </message>
    <message>
        <source>It speaks of places that are not known here: changes cannot be told.</source>
        <translation>该版涉及本机没有的场地，无法对照变更。</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>没有变动。</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Days as rows</source>
        <translation>按行显示各天</translation>
    </message>
    <message>
        <source>Days as columns</source>
        <translation>按列显示各天</translation>
    </message>
    <message>
        <source>Days on the clock</source>
        <translation>按时间轴显示各天</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>缩小 (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>放大 (Ctrl++)</translation>
    </message>
</context>
<context>
    <name>WeightPanel</name>
    <message>
        <source>Few places</source>
        <translation>拍摄地少</translation>
    </message>
    <message>
        <source>Good fit</source>
        <translation>贴合度高</translation>
    </message>
    <message>
        <source>Low cost</source>
        <translation>费用低</translation>
    </message>
    <message>
        <source>Close together</source>
        <translation>距离近</translation>
    </message>
    <message>
        <source>Back to the four sets</source>
        <translation>恢复四套方案</translation>
    </message>
    <message>
        <source>The first set is the best by these weights, the others differ from it.</source>
        <translation>第一套按这些权重最优，其余各套与它不同。</translation>
    </message>
    <message>
        <source>Each set is the best at one thing. Move a slider to weigh all of them.</source>
        <translation>每套方案各有一项最优。拖动滑块，可按自己的权重推荐。</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>不考虑</translation>
    </message>
    <message>
        <source>less than usual</source>
        <translation>比平常轻</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>平常</translation>
    </message>
    <message>
        <source>more than usual</source>
        <translation>比平常重</translation>
    </message>
    <message>
        <source>Weigh: {names}</source>
        <translation>调整权重：{names}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Which places can play your script?</source>
        <translation>您的剧本，坪山哪里能拍？</translation>
    </message>
    <message>
        <source>Scout reads a script for its eras and settings, finds places in Pingshan that together can play them, and prints the shoot itinerary.</source>
        <translation>Scout 读出剧本里的年代与场景，在坪山找出合起来能全部拍下的拍摄地，并排出拍摄行程。</translation>
    </message>
    <message>
        <source>Open the sample script</source>
        <translation>打开样例剧本</translation>
    </message>
    <message>
        <source>Read a script of my own…</source>
        <translation>读入我的剧本…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Look at the district</source>
        <translation>先看看坪山</translation>
    </message>
    <message>
        <source>Or drop a file on this window: a script as text, Word or Fountain, a scene list as Excel or CSV. Without any, the map and the list show every place that is known.</source>
        <translation>也可以把文件拖进窗口：文本、Word 或 Fountain 剧本，Excel 或 CSV 分场表。不读剧本，地图和列表也有资料库中的全部拍摄地。</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <source>Why</source>
        <translation>排期说明</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>排期理由</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>These do not go together:</source>
        <translation>以下条件互相冲突：</translation>
    </message>
</context>
<context>
    <name>WhyDesk</name>
    <message>
        <source>Why is scene {scene} on no day?</source>
        <translation>第 {scene} 场为什么没排上？</translation>
    </message>
</context>
<context>
    <name>WhyNot</name>
    <message>
        <source>No script yet: read one first.</source>
        <translation>还没有剧本：请先读入。</translation>
    </message>
    <message>
        <source>The script is no scene list, so it has no columns.</source>
        <translation>此剧本不是场次表，没有列。</translation>
    </message>
    <message>
        <source>No place is selected: click one on the map or in the list.</source>
        <translation>未选中拍摄地：请在地图或列表中点选。</translation>
    </message>
    <message>
        <source>No place is kept or banned.</source>
        <translation>没有保留或排除任何拍摄地。</translation>
    </message>
    <message>
        <source>No scene is placed by hand.</source>
        <translation>没有手工排定的场次。</translation>
    </message>
    <message>
        <source>The shoot days are still being made.</source>
        <translation>拍摄日仍在编排中。</translation>
    </message>
    <message>
        <source>There are no shoot days yet: choose a set of places first.</source>
        <translation>还没有拍摄日：请先选定方案。</translation>
    </message>
    <message>
        <source>These shoot days are issued already.</source>
        <translation>这些拍摄日已经发布。</translation>
    </message>
    <message>
        <source>No version was issued yet.</source>
        <translation>尚未发布过版本。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
</context>
<context>
    <name>WhyPlaceDialog</name>
    <message>
        <source>Why {place}?</source>
        <translation>为什么选「{place}」？</translation>
    </message>
    <message>
        <source>What would have to change</source>
        <translation>要改用别处，会怎样</translation>
    </message>
    <message>
        <source>The chosen set does not use this place.</source>
        <translation>所选方案没有用这处拍摄地。</translation>
    </message>
</context>
<context>
    <name>WishDesk</name>
    <message>
        <source>Forget all keeps and bans</source>
        <translation>清除全部保留与排除</translation>
    </message>
    <message>
        <source>Let {need} be anywhere</source>
        <translation>{need} 不限场地</translation>
    </message>
    <message>
        <source>Play {need} at {place}</source>
        <translation>{need} 定在 {place} 拍</translation>
    </message>
    <message numerus="yes">
        <source>Do not keep %n place(s)</source>
        <translation>
            <numerusform>不再保留 %n 处拍摄地</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n place(s)</source>
        <translation>
            <numerusform>保留 %n 处拍摄地</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not keep {place}</source>
        <translation>不再保留 {place}</translation>
    </message>
    <message>
        <source>Keep {place}</source>
        <translation>保留 {place}</translation>
    </message>
    <message numerus="yes">
        <source>Allow %n place(s)</source>
        <translation>
            <numerusform>不再排除 %n 处拍摄地</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ban %n place(s)</source>
        <translation>
            <numerusform>排除 %n 处拍摄地</numerusform>
        </translation>
    </message>
    <message>
        <source>Allow {place}</source>
        <translation>不再排除 {place}</translation>
    </message>
    <message>
        <source>Ban {place}</source>
        <translation>排除 {place}</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>在地图上显示</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Hakka residence</source>
        <translation>客家围屋</translation>
    </message>
    <message>
        <source>Heritage</source>
        <translation>文物古迹</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村落</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>山野</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水域</translation>
    </message>
    <message>
        <source>Urban</source>
        <translation>城市公共空间</translation>
    </message>
    <message>
        <source>Commercial</source>
        <translation>商业</translation>
    </message>
    <message>
        <source>Residential</source>
        <translation>住宅</translation>
    </message>
    <message>
        <source>Campus</source>
        <translation>校园</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>医疗</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>科技园区</translation>
    </message>
    <message>
        <source>Industrial</source>
        <translation>工业</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>交通</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>影视基地</translation>
    </message>
    <message>
        <source>Soundstage</source>
        <translation>摄影棚</translation>
    </message>
    <message>
        <source>Virtual stage</source>
        <translation>虚拟影棚</translation>
    </message>
    <message>
        <source>open</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>announced, not open</source>
        <translation>已公布，未启用</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未标记</translation>
    </message>
    <message>
        <source>○ to scout</source>
        <translation>○ 待勘景</translation>
    </message>
    <message>
        <source>◐ scouted</source>
        <translation>◐ 已勘景</translation>
    </message>
    <message>
        <source>● confirmed</source>
        <translation>● 已确认</translation>
    </message>
    <message>
        <source>✕ refused</source>
        <translation>✕ 已拒绝</translation>
    </message>
    <message>
        <source>inside Pingshan</source>
        <translation>坪山区内</translation>
    </message>
    <message>
        <source>near the boundary: check on site</source>
        <translation>临近区界：须实地核对</translation>
    </message>
    <message>
        <source>outside Pingshan</source>
        <translation>坪山区外</translation>
    </message>
    <message>
        <source>position unknown</source>
        <translation>位置未知</translation>
    </message>
    <message>
        <source>as it stands</source>
        <translation>可直接拍</translation>
    </message>
    <message>
        <source>with dressing</source>
        <translation>须置景</translation>
    </message>
    <message>
        <source>only tight frames or VFX</source>
        <translation>仅限近景或特效</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>他人告知</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>asked, unknown</source>
        <translation>已问，不详</translation>
    </message>
    <message>
        <source>INT</source>
        <translation>内</translation>
    </message>
    <message>
        <source>EXT</source>
        <translation>外</translation>
    </message>
    <message>
        <source>INT/EXT</source>
        <translation>内/外</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>night</source>
        <translation>夜</translation>
    </message>
    <message>
        <source>dawn</source>
        <translation>黎明</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>晨</translation>
    </message>
    <message>
        <source>noon</source>
        <translation>正午</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>下午</translation>
    </message>
    <message>
        <source>dusk</source>
        <translation>黄昏</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>接前场</translation>
    </message>
    <message>
        <source>proven best</source>
        <translation>已证最优</translation>
    </message>
    <message>
        <source>gap {percent} %</source>
        <translation>差距 {percent} %</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Spots</source>
        <translation>子景</translation>
    </message>
    <message>
        <source>about {cny} yuan more</source>
        <translation>约多花 {cny} 元</translation>
    </message>
    <message>
        <source>about {cny} yuan less</source>
        <translation>约省 {cny} 元</translation>
    </message>
    <message>
        <source>costs the same</source>
        <translation>费用不变</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Good enough</source>
        <translation>够好了，就用这版</translation>
    </message>
    <message>
        <source>Stop improving and take the best plan so far</source>
        <translation>停止优化，采用目前最好的一版</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>处理中…</translation>
    </message>
</context>
</TS>
