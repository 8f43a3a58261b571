"""Files whose line breaks were lost."""

from scout.script.draft import Line
from scout.script.format.chinese_text import read_chinese_text

ON_ONE_LINE = (
    "电视剧《渡口旧事》  第三集  冬至　　1、 渡口。石阶。夜。内景。人物：阿海、船工若干　　"
    "阿海抱着缆绳唱歌。　　船工：潮又退了。　　2、 120号渡船。驾驶舱。夜。内景。人物：老舵　　"
    "老舵看表。老舵：开船。　　3、 对岸。集市。清晨。外景。人物：全体　　人声鼎沸。阿海睡在长椅上，"
    "身上盖着蓑衣，卖豆腐的从他身边走过去，又走回来，放下一碗热豆浆。"
)


def test_a_short_file_on_one_line_is_broken_as_a_long_one():
    """The first scene stands behind the title, the second begins with a number of its own."""
    scenes = read_chinese_text([Line(ON_ONE_LINE, 1)]).scenes
    told = [(scene.heading.number, scene.heading.place, scene.episode) for scene in scenes]
    assert [
        ("1", "渡口-石阶", 3),
        ("2", "120号渡船-驾驶舱", 3),
        ("3", "对岸-集市", 3),
    ] == told
