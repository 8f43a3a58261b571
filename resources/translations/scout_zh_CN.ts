<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>The web engine runs without its sandbox, as its environment asks.</source>
        <translation>网页引擎按环境变量的要求，未在沙箱中运行。</translation>
    </message>
    <message>
        <source>The web engine runs in its sandbox.</source>
        <translation>网页引擎在沙箱中运行。</translation>
    </message>
    <message>
        <source>Shoot places in Pingshan, Shenzhen, for a script of many eras.</source>
        <translation>在深圳坪山，为多年代剧本找拍摄地。</translation>
    </message>
    <message>
        <source>Scout {version}, Qt {qt}. Licence: MIT.</source>
        <translation>Scout {version}，Qt {qt}。许可证：MIT。</translation>
    </message>
    <message>
        <source>Map: Leaflet (BSD-2-Clause). Typeface: Noto Sans SC (OFL 1.1).</source>
        <translation>地图：Leaflet（BSD-2-Clause）。字体：Noto Sans SC（OFL 1.1）。</translation>
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
        <source>Travel times, fees and dressing are estimates. What a place can play is a judgement. Coordinates marked approximate are to be surveyed.</source>
        <translation>车程、费用与置景均为估算；某地能演什么是判断，须勘景确认；标注“约略”的坐标有待实测。</translation>
    </message>
    <message>
        <source>About Scout</source>
        <translation>关于 Scout</translation>
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
        <source>Large</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>In a window of its own, or back (Ctrl+Shift+M)</source>
        <translation>单独开窗，或放回主窗口 (Ctrl+Shift+M)</translation>
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
    <name>DayChart</name>
    <message>
        <source>Shoot days</source>
        <translation>拍摄日</translation>
    </message>
    <message>
        <source>Day {number}</source>
        <translation>第 {number} 天</translation>
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
        <source>Pin scene {scene}</source>
        <translation>固定第 {scene} 场</translation>
    </message>
    <message>
        <source>Move scene {scene} to {day}</source>
        <translation>把第 {scene} 场移到 {day}</translation>
    </message>
    <message>
        <source>All scenes back to automatic</source>
        <translation>全部场次恢复自动</translation>
    </message>
    <message>
        <source>Scene {scene} back to automatic</source>
        <translation>第 {scene} 场恢复自动</translation>
    </message>
    <message>
        <source>Move scene {scene} to another day…</source>
        <translation>把第 {scene} 场移到别的日子…</translation>
    </message>
    <message>
        <source>Pin scene {scene} here</source>
        <translation>把第 {scene} 场固定在这天</translation>
    </message>
    <message>
        <source>Why is scene {scene} on this day?</source>
        <translation>第 {scene} 场为什么排在这天？</translation>
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
        <source>Move scene {scene} to another day</source>
        <translation>把第 {scene} 场移到别的日子</translation>
    </message>
    <message>
        <source>stands here now</source>
        <translation>目前排在这天</translation>
    </message>
    <message>
        <source>{date} (no shoot day yet)</source>
        <translation>{date}（目前没有拍摄）</translation>
    </message>
    <message>
        <source>Day {number}</source>
        <translation>第 {number} 天</translation>
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
        <source>Large window</source>
        <translation>大窗口</translation>
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
        <source>This map opens in any browser, also without the internet: Open…</source>
        <translation>此地图可用任何浏览器打开，无需联网：点“打开…”</translation>
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
</context>
<context>
    <name>PlacePanel</name>
    <message>
        <source>Search places (Ctrl+F)</source>
        <translation>搜索拍摄地 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search places</source>
        <translation>搜索拍摄地</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>拍摄地</translation>
    </message>
    <message>
        <source>Any era</source>
        <translation>所有年代</translation>
    </message>
    <message>
        <source>Any setting</source>
        <translation>所有场景</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Filter by era</source>
        <translation>按年代筛选</translation>
    </message>
    <message>
        <source>Filter by setting</source>
        <translation>按场景筛选</translation>
    </message>
    <message>
        <source>Filter by kind</source>
        <translation>按类型筛选</translation>
    </message>
    <message>
        <source>{shown} of {total} places</source>
        <translation>{shown} / {total} 处</translation>
    </message>
    <message>
        <source>No place matches</source>
        <translation>没有符合的拍摄地</translation>
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
        <source>Or drop a file on this window: a script as text, Word or Fountain, a scene list as Excel or CSV. Until then, look around: the map and the list show every place that is known.</source>
        <translation>也可以把文件拖进窗口：文本、Word 或 Fountain 剧本，Excel 或 CSV 分场表。读入之前，不妨先四处看看：地图和列表里有资料库中的全部拍摄地。</translation>
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
    <message>
        <source>Do not keep {place}</source>
        <translation>不再保留 {place}</translation>
    </message>
    <message>
        <source>Keep {place}</source>
        <translation>保留 {place}</translation>
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
        <source>only tight frames</source>
        <translation>仅限小景别</translation>
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
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Area, m²</source>
        <translation>面积（平方米）</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>年代</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Heritage level</source>
        <translation>文保级别</translation>
    </message>
    <message>
        <source>Hours and entry</source>
        <translation>开放与门票</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Permit</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
