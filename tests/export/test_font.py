"""The bundled fonts are the ones that THIRD_PARTY.md names."""

import hashlib
import re

import pytest

from scout import paths

ROOT = paths.PACKAGE.parent
ROW = re.compile(r"\| `(resources/[^`]+)` \|.*\| `([0-9a-f]{64})` \|")
VENDORED = ROW.findall((ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("file", "sha256"), VENDORED)
def test_vendored_file_has_its_hash(file, sha256):
    """Each third-party file in the tree is byte for byte the one that was written down."""
    assert sha256 == hashlib.sha256((ROOT / file).read_bytes()).hexdigest()


def test_every_font_is_written_down():
    """No font lies in the tree without a row, a hash and a licence."""
    fonts = {f"resources/fonts/{font.name}" for font in (paths.RESOURCES / "fonts").iterdir()}
    assert fonts == {file for file, _ in VENDORED if file.startswith("resources/fonts/")}
