"""Word files made by hand, so that a test can put into them what no library writes."""

from fuzz.build import pack

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def docx(body, *, styles="", numbering="", **members):
    """The bytes of a document with this body; ``members`` are further parts by name."""
    parts = {
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_NAMES}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_NAMES}>{numbering}</w:numbering>",
        **{
            f"word/{name}.xml": f"<w:hdr {_NAMES}>{content}</w:hdr>"
            for name, content in members.items()
        },
    }
    return pack(parts)


def p(text="", *, style="", num=None, level=None, inside=""):
    """A paragraph; ``num`` and ``level`` number it, ``inside`` is XML after its text."""
    number = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    number += "" if num is None else f'<w:numId w:val="{num}"/>'
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += f"<w:numPr>{number}</w:numPr>" if number else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(text)}{inside}</w:p>"


def r(text, properties=""):
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(name, *, identity=None, base="", number="", default=False, level=None):
    """A paragraph style by its name."""
    ilvl = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{identity or name}"'
        f'{" w:default=" + chr(34) + "1" + chr(34) if default else ""}><w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{base}"/>' if base else "")
        + (f'<w:pPr><w:numPr>{ilvl}<w:numId w:val="{number}"/></w:numPr></w:pPr>' if number else "")
        + "</w:style>"
    )


def abstract(identity, *levels, link=""):
    """A definition of a list; each level is ``(text, form)`` or with further XML as a third."""
    shapes = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{level[1]}"/>'
        f'{"".join(level[2:])}<w:lvlText w:val="{level[0]}"/></w:lvl>'
        for place, level in enumerate(levels)
    )
    linked = f'<w:numStyleLink w:val="{link}"/>' if link else ""
    return f'<w:abstractNum w:abstractNumId="{identity}">{linked}{shapes}</w:abstractNum>'


def num(identity, definition, inside=""):
    """A number of a definition."""
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{definition}"/>{inside}</w:num>'


def table(*rows):
    """A table; a cell is text or XML of paragraphs."""
    return "<w:tbl>" + "".join(map(tr, rows)) + "</w:tbl>"


def tr(cells, properties=""):
    """A row of a table."""
    inner = "".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in cells)
    return f"<w:tr>{properties}{inner}</w:tr>"
