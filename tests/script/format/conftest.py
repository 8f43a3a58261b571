"""One way to read invented content, whatever its format."""

import pytest

from scout.script.reader import read_script


@pytest.fixture
def read(tmp_path, vocabulary):
    """Read text or bytes as a file whose name says nothing."""

    def read_content(content, name="unnamed"):
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_script(file, vocabulary)

    return read_content


@pytest.fixture
def headings():
    """What the headings of a script say: number, INT/EXT, place and time."""

    def say(script):
        return [
            (
                scene.heading.number,
                scene.heading.int_ext and scene.heading.int_ext.value,
                scene.heading.place,
                scene.heading.time and scene.heading.time.value,
            )
            for scene in script.scenes
        ]

    return say
