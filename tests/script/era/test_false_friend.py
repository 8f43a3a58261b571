"""What looks like an era and is none, as a table: nothing in it may ever be matched."""

import pytest

from scout.script.era.era_reader import EraReader

PROSE = [
    # Bare dynasty characters: seasons, surnames, money, verbs, given names, men, gold.
    "夏天到了", "夏末的风", "夏初的雨", "盛夏", "秦医生来了", "唐小姐说好", "宋先生请坐", "金戒指",
    "三百万元", "一元二角", "清空仓库", "清代码", "他明白了", "明天再说", "男子汉", "好汉不提当年",
    # A surname and what the person does, or a word that begins with 朝, 代, 末 or 初.
    "林夏朝门口走去", "小宋朝她挥手", "唐朝她走来", "宋代表说", "金代表点头", "唐代理人",
    "文明代表",
    "说明代价", "发明代号", "黎明初升", "说明年代久远", "周末", "月末", "年初", "三十代表",
    # Great, but no dynasty.
    "大明星来了", "大清早", "大汉一拳", "大元帅", "大夏天的", "大秦走进来",
    # Numbers that are no years.
    "七十块钱", "七十岁", "一千年前", "五千年文明", "三年级二班", "1分钟前", "1500米", "2000元",
    "国庆快乐", "他是八零后", "现代舞", "民国风餐厅", "身穿旗袍", "江湖菜馆", "三国杀",
    "当代艺术馆",
    # English.
    "his western hotel", "in no time", "The Song is over", "a han solo", "today is fine",
]  # fmt: skip
CAPTIONS = [
    "王府井 第三天", "未来科技公司", "三天后 西安火车站", "航班CA1985", "1500米", "1942号房间",
    "江湖菜馆", "都市报记者 林夏", "Western Hotel", "1分钟前", "三年级二班", "皇后大道", "2000元",
]  # fmt: skip
CUES = [
    "八路公交来了", "王府井大街", "大帅哥", "格格不入", "你别插队", "飞船模型", "娘娘腔",
    "跳下海救人", "皇后大道", "富庶的乡村",
]  # fmt: skip


@pytest.fixture(scope="module")
def reader(vocabulary):
    """An era reader with the shipped vocabulary."""
    return EraReader(vocabulary)


@pytest.mark.parametrize("text", PROSE)
def test_running_text_states_no_era(reader, text):
    """Surnames, verbs, money, seasons and holidays stay what they are."""
    assert reader.find_in_prose(text) is None


@pytest.mark.parametrize("text", CAPTIONS)
def test_a_caption_may_name_something_else(reader, text):
    """A street, a firm, a flight or a room is no era."""
    assert reader.find_in_caption(text) is None


@pytest.mark.parametrize("text", CUES)
def test_no_cue_is_heard_in_another_word(read, text):
    """A bus is no army, and a handsome man no warlord."""
    assert () == read(f"1-1 日 内 客厅\n△{text}。").scenes[0].era.evidences


@pytest.mark.parametrize(
    "text",
    [
        "MEI LAN (30s) scrubs through a sound file.",
        "ANNA, mid-40s, opens the door.",
        "A man in his late 20s waits; HER FATHER (50's) does not.",
        "Two women (early 60s) and a boy.",
    ],
)
def test_the_age_of_a_person_is_no_decade(reader, text):
    """Most scripts give the age of whoever comes in first, as a decade of life."""
    assert reader.find_in_prose(text) is None


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("A radio of the 1930s plays.", (1930, 1939)),
        ("It looks like the 80s in here.", (1980, 1989)),
        ("ANNA (30s) wears a coat of the early '70s.", (1970, 1973)),
    ],
)
def test_a_decade_that_says_that_it_is_one_counts(reader, text, years):
    """With its century, an apostrophe or an article."""
    found = reader.find_in_prose(text)
    assert years == (found.year_from, found.year_to)
