"""Letters by the script that they belong to."""

from __future__ import annotations

import re

EAST_ASIAN = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0002fa1f]")
"""A letter of Chinese, Japanese or Korean (Unicode blocks from CJK Radicals on, Hangul syllables, ideographs)."""
