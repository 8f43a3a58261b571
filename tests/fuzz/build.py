"""Small invented files in every format, built part by part."""

import io
import json
import zipfile
from xml.sax.saxutils import escape, quoteattr

TEXTBUNDLE = json.dumps({"version": 2, "type": "com.highland.fountain"})


def pack(members):
    """A ZIP with these members: name to text or bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def paragraph(kind, text="", *, inside="", **attributes):
    """A paragraph of Final Draft; ``inside`` stands before its text."""
    attributes = {"Type": kind, **attributes}
    names = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
    texts = "".join(f"<Text>{escape(piece)}</Text>" for piece in text.split("|"))
    return f"<Paragraph{names}>{inside}{texts}</Paragraph>"


def properties(summary="", **attributes):
    """The properties of a scene of Final Draft with its summary inside."""
    names = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
    inside = f"<Summary><Paragraph><Text>{escape(summary)}</Text></Paragraph></Summary>"
    return f"<SceneProperties{names}>{inside if summary else ''}</SceneProperties>"


def final_draft(*paragraphs, version="5", after=""):
    """A file of Final Draft with these paragraphs; ``after`` follows the script."""
    body = "".join(paragraphs)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n'
        f'<FinalDraft DocumentType="Script" Template="No" Version="{version}">\n'
        f"<Content>{body}</Content>{after}</FinalDraft>\n"
    )


def open_screenplay(*paragraphs, version="30", title="", info=""):
    """A file in Open Screenplay Format; a paragraph is (style, text) or with attributes."""
    body = ""
    for style, text, *more in paragraphs:
        names = "".join(f" {k}={quoteattr(v)}" for part in more for k, v in part.items())
        texts = "".join(f"<text>{escape(piece)}</text>" for piece in text.split("|"))
        body += f'<para{names}><style basestylename="{style}"/>{texts}</para>'
    page = f'<titlepage><para bookmark="Title"><text>{title}</text></para></titlepage>'
    return (
        '<?xml version="1.0"?>'
        f'<document type="Open Screenplay Format document" version="{version}">'
        f'<info title="{info}"/><styles><style name="Scene Heading" builtin="1"/></styles>'
        f"<paragraphs>{body}</paragraphs>{page}</document>"
    )


def celtx(*scripts, project="The Weir"):
    """A Celtx project; a script is a list of (class, text)."""
    members = {
        "project.rdf": '<?xml version="1.0"?><RDF:RDF xmlns:cx="http://celtx.com/NS/v1/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:RDF="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<cx:Project RDF:about="urn:x" dc:title="{project}"/></RDF:RDF>',
    }
    for index, paragraphs in enumerate(scripts):
        body = "\n".join(f'<p class="{name}">{text}<br></p>' for name, text in paragraphs)
        members[f"script-{index}.html"] = (
            "<html><head><title>Draft</title><style>p {}</style></head>"
            f"<body>{body}</body></html>"
        )
    return pack(members)


def trelby(*lines, head="#Title-String 0.0,70.0,24,cb,Helvetica,,The Weir\n"):
    """A Trelby script of format 3 from its lines, each with its two signs."""
    return (
        "\ufeff#Version 3\n#Begin-Config \nFontSize:12\n#End-Config \n"
        f"{head}#Start-Script \n" + "\n".join(lines) + "\n"
    )


def schedule(*strips, categories, version="1.0.0", **more):
    """A schedule of the standard; a strip's elements are given by name, boards as they are."""
    names = [name for members in categories.values() for name in members]
    ids = {name: f"e{index}" for index, name in enumerate(names)}
    return json.dumps(
        {
            "universalScheduleStandard": {
                "project": "The Weir",
                "ussVersion": version,
                "breakdowns": [
                    {**strip, "elements": [ids.get(name, name) for name in strip["elements"]]}
                    for strip in strips
                ],
                "categories": [
                    {"name": name, "elements": [ids[member] for member in members]}
                    for name, members in categories.items()
                ],
                "elements": [{"id": key, "name": name} for name, key in ids.items()],
                **more,
            }
        }
    )
