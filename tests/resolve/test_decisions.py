"""Decisions of people: read from a file, refused where they contradict, followed and taken back."""

import pytest

from staffroll.errors import UsageError
from staffroll.records import Name
from staffroll.resolve.decisions import Decision, parse_decisions, read_decisions, written

SAME = "same\tagent\tAya Mori\t森亜矢"


def test_a_file_is_read_with_its_remarks_and_empty_lines(tmp_path):
    file = tmp_path / "decisions.tsv"
    file.write_text(f"\ufeff# a remark\n\n{SAME}\n  \nprefer\tagent\t森亜矢\n", "utf-8")

    assert [each.verb for each in read_decisions(file).lines] == ["same", "prefer"]


def test_no_file_is_no_decision(tmp_path):
    assert read_decisions(tmp_path / "none.tsv").lines == ()
    assert read_decisions(tmp_path / "none.tsv").digest == ""


def test_the_order_of_the_lines_does_not_matter():
    one, other = SAME, "prefer\tagent\t森亜矢"

    assert parse_decisions(f"{one}\n{other}").digest == parse_decisions(f"{other}\n{one}").digest


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("join\tagent\tA\tB", "line 1: 'join' is no decision; known: same, alias, different, prefer, split"),
        ("\n# remark\nsame\tstudio\tA\tB", "line 3: after 'same' stands 'studio'"),
        ("same\tagent\tA", "'same' takes two names"),
        ("same\tagent\tA\tB\tC", "'same' takes two names"),
        ("prefer\twork\t", "'prefer' takes one name"),
        ("split\twork\tA\tother\tB", "after 'split' stands 'work'"),
        ("split\tagent\tA\tother", "'split' takes a name, a word that tells the other one, and works"),
        ("alias\tagent\tAya Mori\tAYA  MORI", "are one name to begin with"),
        ("same\twork\tBlue Hour\tBLUE HOUR", "are one name to begin with"),
        ("same", "after 'same' stands ''"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_with_what_would_be_right(text, wrong):
    with pytest.raises(UsageError) as refused:
        parse_decisions(text)

    assert wrong in str(refused.value)


@pytest.mark.parametrize(
    "lines",
    [
        (SAME, "different\tagent\t森亜矢\tAYA MORI"),
        (SAME, "alias\tagent\t森亜矢\tRen Kuno", "different\tagent\tRen Kuno\tAya Mori"),
        (SAME, "prefer\tagent\tAya Mori", "prefer\tagent\t森亜矢"),
        ("split\tagent\tAya Mori\tone\tTin Sky", "split\tagent\tMori Aya\tother\tTIN SKY"),
        ("same\tagent\tAya Mori\tAya Mori", "split\tagent\tMori Aya\tother\tTin Sky"),
    ],
)
def test_contradicting_lines_are_refused_and_both_shown(lines):
    with pytest.raises(UsageError) as refused:
        parse_decisions("\n".join(lines))

    assert "contradict each other" in str(refused.value)
    assert str(refused.value).count("line ") == 2


def test_writing_keeps_what_people_wrote_and_taking_back_restores_it(tmp_path):
    file = tmp_path / "decisions.tsv"
    before = f"# mine\n{SAME}\n"
    file.write_text(before, "utf-8")
    line = Decision("prefer", "agent", ("森亜矢",))

    after = written(file, add=[line, line])
    assert after == f"{before}prefer\tagent\t森亜矢\n"
    assert written(file, add=parse_decisions(SAME).lines) == before

    file.write_text(after, "utf-8")
    assert written(file, remove=[line]) == before


def test_what_is_not_there_cannot_be_taken_back(tmp_path):
    with pytest.raises(UsageError, match="has no line"):
        written(tmp_path / "none.tsv", remove=parse_decisions(SAME).lines)


def test_a_line_that_would_contradict_is_not_written(tmp_path):
    file = tmp_path / "decisions.tsv"
    file.write_text(SAME, "utf-8")

    with pytest.raises(UsageError, match="contradict"):
        written(file, add=parse_decisions("different\tagent\tAya Mori\t森亜矢").lines)


def test_a_split_counts_for_every_spelling_of_the_name_and_the_work():
    decisions = parse_decisions("split\tagent\tAya Mori\tthe animator\tTin Sky")

    assert decisions.sense_of(Name("agent", "mori aya"), Name("work", "tin sky!")) == "the animator"
    assert decisions.sense_of(Name("agent", "mori aya"), Name("work", "blue hour")) == ""
