"""Nothing of Scout calls a host: the whole job runs where there is no network at all."""

import os
import re
import shutil
import subprocess

import pytest

from scout import paths

DRAMA = paths.SEEDS / "productions" / "luopan_guitu.txt"
# Whatever makes a browser ask a host: attributes, style sheets, scripts.
REQUESTS = re.compile(
    r"""(?:\bsrc|\bsrcset|<link[^>]+href|\bposter|\baction)\s*=\s*["']?\s*(?:https?:)?//"""
    r"""|url\(\s*["']?\s*(?:https?:)?//|@import\s+["']|\bfetch\(\s*["'`]\s*(?:https?:)?//""",
    re.IGNORECASE,
)


def without_network():
    """The command that runs another one in a world without network, or ``None``."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return None
    command = [unshare, "-n"] if os.geteuid() == 0 else [unshare, "-r", "-n"]
    tried = subprocess.run([*command, "true"], capture_output=True, check=False)
    return command if tried.returncode == 0 else None


@pytest.fixture(scope="module")
def papers(scout, tmp_path_factory):
    """The papers of the sample drama, made without network."""
    command = without_network()
    if command is None:
        pytest.skip("NOT TESTED: this machine cannot take the network away (unshare -n)")
    out = tmp_path_factory.mktemp("papers")
    done = scout("plan", DRAMA, "--start", "2026-12-01", "--out", out, before=command)
    assert done.returncode in {0, 1}, done.stderr
    return out


def test_the_whole_job_needs_no_network(papers):
    """Script to PDF, map page and data, with no interface up."""
    assert [".html", ".json", ".pdf"] == sorted(file.suffix for file in papers.iterdir())


def test_the_map_page_asks_no_host(papers):
    """No source, style sheet, font or script of the page lies on a host."""
    (file,) = papers.glob("*.html")
    page = file.read_text(encoding="utf-8")
    assert [match[0] for match in REQUESTS.finditer(page)] == []
