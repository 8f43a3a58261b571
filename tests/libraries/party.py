"""Invented people and companies."""

from scout.domain.party import Party, PartyKind

WANG = Party(
    id="p-wang",
    name_zh="王晓月",
    role="值班经理",
    company="福兴世居文化有限公司",
    phones=("138 0013 8000", "0755-8899 0011"),
    wechat="wxy",
    private=frozenset({"wechat", "note"}),
    note="周一不接电话",
)
LIGHT = Party(
    id="p-light",
    kind=PartyKind.COMPANY,
    name_zh="坪山光影器材",
    name_en="Pingshan Light",
    phones=("+86 755 1234 5678",),
    is_member=True,
    offers=("equipment", "自有灯车"),
)
BILL = Party(id="p-bill", name_en="Bill Ng", role="grip", emails=("bill@example.cn",))
CROWD = (WANG, LIGHT, BILL)
