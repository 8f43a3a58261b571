"""A part of ``make fuzz``: mutated files of every format end in a script or a ``ReadError``."""

import warnings

import pytest
from fuzz.reader import READERS, SAMPLES, keep_promise
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_mutated_is_a_script(vocabulary, name):
    """A sample that no reader understands would try nothing."""
    assert keep_promise(SAMPLES[name], vocabulary).scenes


@pytest.mark.parametrize("name", READERS)
def test_a_reader_keeps_its_promise(vocabulary, name):
    """Eighty inputs, the same each time."""

    @settings(
        max_examples=80,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(content=READERS[name])
    def read(content):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            assert keep_promise(content, vocabulary)

    read()


@settings(max_examples=300, deadline=None, database=None)
@given(content=st.binary(min_size=1, max_size=2000))
def test_bytes_of_no_format_keep_the_promise(vocabulary, content):
    """Noise is refused with a sentence, or is a script."""
    assert keep_promise(content, vocabulary)
