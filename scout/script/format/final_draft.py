"""Final Draft (.fdx): XML whose paragraphs are typed; versions 1 to 5 write the same body.

Only the paragraphs of the script itself count: ``Scene Heading`` also names a style in the
settings, and the summary of a scene lies inside its heading. Capitals are a style, so text stands
as it was typed (``eXT. prairie - DAy``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.script.document.block import Part
from scout.script.document.typed_reader import TypedParagraph, read_names, read_pages, read_typed
from scout.script.source.xml_tree import parse_xml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from scout.domain.progress import Progress
    from scout.script.draft import Draft
    from scout.script.source.source import Source

_PARTS = {
    "Scene Heading": Part.HEADING,
    "Character": Part.CHARACTER,
    "Parenthetical": Part.DIALOGUE,
    "Dialogue": Part.DIALOGUE,
    "Lyrics": Part.DIALOGUE,
    "Singing": Part.DIALOGUE,
    "Shot": Part.SHOT,
    "Cast List": Part.CAST,
    "New Act": Part.EPISODE,
    "End of Act": Part.NOTE,
    "Show/Ep. Title": Part.EPISODE,
}
_CAST = "cast"


def read_final_draft(source: Source, progress: Progress) -> Draft | None:
    """The draft of a script, or ``None``; lines count paragraphs. Raises ``ReadError``."""
    root = parse_xml(source)
    content = root.find("Content")
    if content is None:
        return None
    tags = _read_tags(root)
    paragraphs = (
        _paragraph(element, line, tags=tags) for line, element in enumerate(_walk(content), start=1)
    )
    draft = read_typed(paragraphs, "fdx", progress=progress)
    draft.title = _title(root)
    return draft


def _walk(parent: Element) -> Iterator[Element]:
    """The script's paragraphs in order, those side by side in a dual dialogue one after another."""
    for element in parent:
        if element.tag == "Paragraph":
            yield element
            for dual in element.findall("DualDialogue"):
                yield from dual.findall("Paragraph")
        elif element.tag == "DualDialogue":
            yield from element.findall("Paragraph")


def _paragraph(element: Element, line: int, *, tags: dict[str, str]) -> TypedParagraph:
    part, text = _PARTS.get(element.get("Type", ""), Part.ACTION), _text(element)
    number = element.get("Number", "")
    cast = _tagged(element, tags) if tags else ()
    properties = element.find("SceneProperties") if part is Part.HEADING else None
    if properties is None:
        return TypedParagraph(part=part, text=text, line=line, number=number, cast=cast)
    return TypedParagraph(
        part=part,
        text=text,
        line=line,
        number=number or properties.get("Number", ""),
        length=read_pages(properties.get("Length")),
        synopsis=_summary(properties),
        cast=cast,
    )


def _tagged(element: Element, tags: dict[str, str]) -> tuple[str, ...]:
    labels = (tags.get(text.get("TagNumber", ""), "") for text in element.findall("Text"))
    return tuple(name for label in labels for name in read_names(label))


def _text(paragraph: Element) -> str:
    """The direct ``Text`` joined: a change of style splits a sentence, a summary lies deeper."""
    return "".join(
        (text.text or "") + "".join(child.tail or "" for child in text)
        for text in paragraph.findall("Text")
    )


def _summary(properties: Element) -> str:
    texts = (_text(paragraph) for paragraph in properties.iterfind("Summary/Paragraph"))
    return " ".join(" ".join(texts).split())


def _title(root: Element) -> str:
    """The first line of the title page that says anything."""
    lines = (_text(paragraph).strip() for paragraph in root.iterfind("TitlePage/Content/Paragraph"))
    return next((line.strip("《》") for line in lines if line), "")


def _read_tags(root: Element) -> dict[str, str]:
    """Who is tagged, by the number that the text carries; places have no category of their own."""
    cast = {
        category.get("Id")
        for category in root.iterfind("TagData/TagCategories/TagCategory")
        if category.get("Name", "").lower().startswith(_CAST)
    }
    labels = {
        definition.get("Id"): definition.get("Label", "")
        for definition in root.iterfind("TagData/TagDefinitions/TagDefinition")
        if definition.get("CatId") in cast
    }
    return {
        tag.get("Number", ""): labels[tag.findtext("DefId")]
        for tag in root.iterfind("TagData/Tags/Tag")
        if tag.findtext("DefId") in labels
    }
