"""Files made to harm: refused or inert, with nothing unpacked, fetched or written."""

import io
import stat
import zipfile

import pytest
from fuzz.build import celtx, final_draft, open_screenplay, pack, paragraph

from scout.domain.errors import LimitError, ReadError
from scout.script.limits import LIMITS

pytestmark = pytest.mark.timeout(30)  # what chews for ever has harmed
HEADING = paragraph("Scene Heading", "INT. MILL - DAY")
SCRIPT = final_draft(HEADING)
LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ha'>{}]>".format(
    "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
REMOTE = '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">'
PARAMETER = '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1/x"> %a;]>'
QUADRATIC = f"<!DOCTYPE x [<!ENTITY a '{'a' * 50_000}'>]>"


def _armed(text, declaration, name="a9"):
    """The file with a document type before its root and its entity in a heading."""
    head, _, body = text.partition("?>")
    return f"{head}?>{declaration}{body.replace('MILL', f'&{name};')}"


@pytest.mark.parametrize("declaration", [LAUGHS, OUTSIDE, REMOTE, PARAMETER, QUADRATIC])
@pytest.mark.parametrize("inside", ["fdx", "osf", "fadein"])
def test_a_document_type_is_refused(read, declaration, inside):
    """Entities that unpack, read the disk or call an address: no script has any."""
    osf = open_screenplay(("Scene Heading", "INT. MILL - DAY"))
    armed = _armed(SCRIPT if inside == "fdx" else osf, declaration)
    content = pack({"document.xml": armed}) if inside == "fadein" else armed
    with pytest.raises(ReadError, match=r"document type|No scenes"):
        read(content)


def test_an_inclusion_is_inert(read):
    """XInclude is an element like any other: nothing is fetched."""
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'
    assert 1 == len(read(final_draft(HEADING, include)).scenes)


def test_a_bomb_in_the_project_list_of_celtx_is_not_opened(read):
    """The script is read without its title."""
    armed = celtx([("sceneheading", "INT. MILL - DAY")], project='x"/>&a9;<y z="')
    assert 1 == len(read(armed).scenes)


@pytest.mark.parametrize(
    "text",
    [
        final_draft(HEADING, "<a>" * 200 + "</a>" * 200),
        open_screenplay().replace("<paragraphs>", "<paragraphs>" + "<a>" * 200_000),
        '{"universalScheduleStandard": {"breakdowns": ' + "[" * 200_000,
        '{"breakdowns": ' + "[" * 100 + "]" * 100 + "}",
        '{"scenes": ' + "[" * 900 + "]" * 900 + "}",
    ],
    ids=["fdx", "osf", "uss unclosed", "uss", "json"],
)
def test_depth_is_capped(read, text):
    """Deeper than any script: an error, no crash of the stack."""
    with pytest.raises(ReadError):
        read(text)


def test_deep_xml_names_the_limit(read):
    """One level more than the ceiling."""
    with pytest.raises(LimitError, match="nested"):
        read(final_draft(HEADING, "<a>" * LIMITS.depth + "</a>" * LIMITS.depth))


def test_an_unknown_encoding_is_no_crash(read, headings):
    """What the declaration says is not asked."""
    text = SCRIPT.replace("UTF-8", "x-klingon")
    assert [(None, "INT", "MILL", "day")] == headings(read(text))


@pytest.mark.parametrize(
    "name", ["../x", "a/../../x", "/etc/x", "C:\\x", "..\\x", "script-1.HTML"], ids=repr
)
def test_names_that_no_program_writes_are_refused(read, tmp_path, name):
    """Upwards, absolute, twice the same but for case; and nothing is written anywhere."""
    content = pack({"script-1.html": "<p class='sceneheading'>INT. X - DAY</p>", name: "y"})
    with pytest.raises(ReadError, match="names"):
        read(content)
    assert ["unnamed"] == [file.name for file in tmp_path.iterdir()]


def test_a_link_in_an_archive_is_refused(read):
    """A symbolic link could lead anywhere."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        link = zipfile.ZipInfo("document.xml")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(ReadError, match="names"):
        read(buffer.getvalue())


@pytest.mark.parametrize("member", ["document.xml", "script-1.html", "text.fountain"])
def test_a_bomb_is_refused_unpacked(read, member):
    """Sixty megabytes of nothing in sixty kilobytes."""
    content = pack({member: b"\n" * 60_000_000})
    with pytest.raises(LimitError, match="unpack"):
        read(content)


def test_too_many_members_are_refused(read):
    """More parts than any document has."""
    with pytest.raises(LimitError, match="parts"):
        read(pack({f"script-{n}.html": "" for n in range(LIMITS.archive_members + 1)}))


def test_a_lying_size_is_no_way_around(read):
    """The directory says ten bytes, the member holds more: damaged, not unpacked."""
    content = bytearray(pack({"document.xml": open_screenplay(("Scene Heading", "INT. X")) * 50}))
    place = content.rindex(b"PK\x01\x02")
    content[place + 24 : place + 28] = (10).to_bytes(4, "little")
    with pytest.raises(ReadError, match="damaged"):
        read(bytes(content))


def test_a_damaged_member_is_named(read):
    """Its checksum does not hold."""
    content = bytearray(pack({"document.xml": open_screenplay(("Scene Heading", "INT. X - DAY"))}))
    content[60] ^= 0xFF
    with pytest.raises(ReadError, match=r"document\.xml"):
        read(bytes(content))


@pytest.mark.parametrize("sign", ["\x01", "\ufffe", "&#0;", "&#xD800;"])
def test_signs_that_xml_forbids_are_told(read, sign):
    """The file is damaged, and the line is named."""
    with pytest.raises(ReadError, match="line 3"):
        read(SCRIPT.replace("MILL", f"MI{sign}LL"))


@pytest.mark.parametrize("sign", ["\0", "\u202e", "\u200b"])
def test_signs_that_nobody_sees_are_left_out(read, headings, sign):
    """A zero, a sign that turns the writing round, one without a width."""
    script = read(SCRIPT.replace("MILL", f"MI{sign}LL"))
    assert [(None, "INT", "MILL", "day")] == headings(script)


def test_an_endless_heading_is_cut_not_chewed(read):
    """Half a megabyte in one heading: what is too long for one is action."""
    text = final_draft(paragraph("Scene Heading", "INT. " + "a- " * 200_000))
    script = read(text)
    assert len(script.scenes[0].setting.place) <= LIMITS.heading_chars
