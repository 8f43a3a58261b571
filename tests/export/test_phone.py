"""Telephone numbers are taken out of texts, however they are written, and nothing else is."""

from dataclasses import replace

import pytest

from scout.export.phone import LEFT_OUT, leave_out_phones


@pytest.mark.parametrize(
    "number",
    ["0755-89785020", "0755 8978 5020", "（0755）89785020", "(0755)8978-5020", "+86-755-89785020",
     "0755—28369597转801", "010-12345678", "13800138000", "138-0013-8000", "+86 138 0013 8000",
     "400-820-8820", "+852 2345 6789", "+44 20 7946 0958"],
)  # fmt: skip
def test_a_number_is_taken_out(number):
    """What stands around it stays, in both languages."""
    assert f"热线 {LEFT_OUT}；周一休" == leave_out_phones(f"热线 {number}；周一休")
    assert f"hotline {LEFT_OUT}, closed" == leave_out_phones(f"hotline {number}, closed")


@pytest.mark.parametrize(
    "text",
    ["110", "119、120、12345", "2026-12-07 07:30", "22.69250, 114.34700", "1763-1791",
     "OSM way 1464142445", "https://example.org/20161201/13800138000", "post_12845567.html",
     "19:00–23:30", "3-12A", "¥12,000", "0.13800138000"],
)  # fmt: skip
def test_what_is_no_number_stays(text):
    """Dates, hours, points, prices, addresses of pages, and what everybody may ring."""
    assert text == leave_out_phones(text)


def test_a_place_has_none_any_more(dawan):
    """Its own field is empty, its texts have a sign instead, all else is as it was."""
    place = replace(dawan, phone="0755-89785020", permit="公园（0755-89785020）")
    found = leave_out_phones(place)
    assert ("", f"公园（{LEFT_OUT}）") == (found.phone, found.permit)
    assert dawan == replace(found, phone=dawan.phone, permit=dawan.permit)
    assert found is leave_out_phones(found)
