"""The letters of Japanese, Chinese and Korean writing, as classes for regular expressions."""

from __future__ import annotations

import re

HIRA = "ぁ-ゖゝゞ"
KANJI = "一-鿿\uf900-\ufaff々〆ヶヵ〇"
WORD = "一-鿿\uf900-\ufaff々〆ヶヵ〇ァ-ヺーヽ-ヿA-Za-z0-9À-ɏａ-ｚＡ-Ｚ０-９Α-ω"
INNER = "・·‧･=＝&＆'’.．!！?？☆★♪♡+＋-"
KATAKANA = re.compile("[ァ-ヺー]")
IS_HIRA = re.compile(f"[{HIRA}]")
TWO_KANJI = re.compile(rf"[{KANJI}]{{2}}")
ALL_HIRA = re.compile(f"[{HIRA}]+")
