"""What HTTP means: waits, redirects, bodies, JSON."""

from __future__ import annotations

import contextlib
import email.utils
import gzip
import time
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.sources.answer import Page, read_json
from citecheck.sources.normalise.values import NonsenseError
from citecheck.sources.wire import AgainError, TooLargeError, decoded, redirected, retry_after


@pytest.mark.parametrize("value", ["", "soon, please", "-5", "1e9", "٣", "Thu, 99 Foo 2026 00:00:00 GMT", "9" * 40])
def test_a_wait_that_makes_no_sense_is_none(value):
    assert retry_after(value) is None


@pytest.mark.parametrize(
    ("value", "least"), [("0", 0.0), ("2", 2.0), (" 7 ", 7.0), ("1.5", 1.5), ("99999999", 99999999.0)]
)
def test_seconds_are_waited_for(value, least):
    assert least <= retry_after(value) <= least + 1


def test_a_date_is_waited_for():
    later = email.utils.formatdate(time.time() + 60, usegmt=True)
    assert 58 < retry_after(later) < 63


def test_a_date_that_is_past_is_not():
    assert retry_after("Sat, 01 Jan 2000 00:00:00 GMT") is None


@pytest.mark.parametrize(
    ("location", "there"),
    [
        ("/other", "https://api.example.org/other"),
        ("https://api.example.org/x?y=1", "https://api.example.org/x?y=1"),
        ("https://data.example.org/x", "https://data.example.org/x"),
    ],
)
def test_redirects_within_the_host_and_to_named_hosts(location, there):
    hosts = frozenset({"data.example.org"})
    assert redirected("https://api.example.org/works/1", location, hosts) == there


@pytest.mark.parametrize(
    "location",
    [
        "",
        "http://api.example.org/x",
        "https://api.example.org:444/x",
        "https://evil.example.org/",
        "http://data.example.org/x",
        "//evil.example.org/",
        "file:///etc/passwd",
        "https://api.example.org@evil.example.org/",
        "https://[broken/",
        "javascript:alert(1)",
    ],
)
def test_redirects_elsewhere_are_refused(location):
    with pytest.raises(NonsenseError):
        redirected("https://api.example.org/works/1", location, frozenset({"data.example.org"}))


@pytest.mark.parametrize("encoding", ["", "gzip", "deflate"])
def test_bodies_are_unpacked(encoding):
    packed = {"": b"abc" * 9, "gzip": gzip.compress(b"abc" * 9), "deflate": zlib.compress(b"abc" * 9)}[encoding]
    assert decoded([packed[:5], packed[5:]], encoding, 100) == b"abc" * 9


@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_a_body_that_grows_too_large_is_cut_off(encoding):
    def endless():
        pack = zlib.compressobj(9, zlib.DEFLATED, 31)
        while True:
            piece = b" " * 100_000
            yield (pack.compress(piece) + pack.flush(zlib.Z_SYNC_FLUSH)) if encoding else piece

    with pytest.raises(TooLargeError):
        decoded(endless(), encoding, 1_000_000)


def test_a_packed_body_that_breaks_off_is_no_answer():
    with pytest.raises(AgainError):
        decoded([gzip.compress(b"abc" * 999)[:-9]], "gzip", 100_000)


def page(body, status=200):
    return Page(status, {}, body)


def test_json_is_read():
    assert read_json(page('{"a": ["ü", 1]}'.encode()), 64) == {"a": ["ü", 1]}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b'{"a": ',
        b'{"a": NaN}',
        b'{"a": "\xff"}',
        b"[" * 100_000,
        b"[" * 65 + b"]" * 65,
        b'{"a":' * 100 + b"1" + b"}" * 100,
        b'"' * 50_001,
        b'"' + b'\\"' * 50_000,
        b"1" * 5_000,
    ],
)
def test_what_is_no_sound_json_is_nonsense(body):
    with pytest.raises(NonsenseError):
        read_json(page(body), 64)


def test_brackets_in_strings_do_not_nest():
    assert read_json(page(b'["' + b"[" * 500 + b'"]'), 64) == ["[" * 500]


def test_nothing_but_success_is_read():
    with pytest.raises(NonsenseError):
        read_json(page(b"{}", status=404), 64)


@given(st.binary(max_size=300))
def test_no_body_raises_anything_else(body):
    with contextlib.suppress(NonsenseError):
        read_json(page(body), 64)
