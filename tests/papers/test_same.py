"""The same revision gives the same bytes: here, again, and in another process."""

import hashlib
import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from scout.actions.paper import PAPERS
from tests.papers.conftest import write_papers

ROOT = Path(__file__).parents[2]
ELSEWHERE = """
import json, pickle, sys
from tests.papers.conftest import write_papers
from tests.papers.test_same import digest
print(json.dumps(digest(write_papers(pickle.load(open(sys.argv[1], "rb")), "both"))))
"""


def digest(written):
    """The SHA-256 of each file of each paper."""
    return {
        name: {file: hashlib.sha256(data).hexdigest() for file, data in files.items()}
        for name, files in written.items()
    }


@pytest.fixture
def again(content, written, monkeypatch, tmp_path):
    """All papers a second time, from another folder."""
    monkeypatch.chdir(tmp_path)
    if "again" not in written:
        written["again"] = write_papers(content, "both")
    return written["again"]


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_bytes_twice(papers, again, name):
    """No clock, no counter and no folder of the machine is in a paper."""
    assert papers("both")[name] == again[name]


def test_the_same_bytes_in_another_process(papers, content, tmp_path):
    """With other hashes of texts, so that no order hangs on them; in another time zone."""
    kept = tmp_path / "content.pickle"
    kept.write_bytes(pickle.dumps(content))
    told = subprocess.run(
        [sys.executable, "-c", ELSEWHERE, str(kept)], cwd=ROOT, check=True, capture_output=True,
        env={"PYTHONHASHSEED": "77", "TZ": "America/Lima", "PYTHONPATH": f"{ROOT}:{ROOT}/tests"},
    )  # fmt: skip
    assert digest(papers("both")) == json.loads(told.stdout)
