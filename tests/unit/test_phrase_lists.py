"""The lists of phrases: one phrase a line, so that two changes of one list can be joined."""

import tomllib
from pathlib import Path

import pytest

from intake.reading.words.lexicon import phrase_of, table
from tests.phrase_lists import LONGEST, files, laid_out

INTAKE = Path(__file__).resolve().parents[2] / "intake"
LETTERS = '[a]\nx = ["zeta", "alfa",\n  "beta", "beta"]\n"uno dos" = 2.0\n"uno" = 1.5\n'


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_a_file_is_laid_out(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text == laid_out(text, path.name), "python -m tests.phrase_lists lays it out"
    countries = text.find("[countries]")
    long = [line for line in text[:countries].splitlines() if len(line) > LONGEST + 5]
    assert not long, "weights stand one a line, under a heading of their own"


def test_a_short_list_stays_on_its_line_as_written() -> None:
    assert (
        laid_out(LETTERS, "letters.toml").splitlines()[1] == 'x = ["zeta", "alfa", "beta", "beta"]'
    )


def test_a_long_list_stands_one_phrase_a_line_in_order() -> None:
    long = LETTERS.replace("zeta", "z" * LONGEST)
    lines = laid_out(long, "letters.toml").splitlines()
    assert lines[1:6] == ["x = [", '  "alfa",', '  "beta",', f'  "{"z" * LONGEST}",', "]"]
    assert set(tomllib.loads(long)["a"]["x"]) == set(tomllib.loads("\n".join(lines))["a"]["x"])


def test_weights_stand_in_order_where_order_says_nothing() -> None:
    assert laid_out(LETTERS, "roles.toml").splitlines()[-2:] == ['"uno dos" = 2.0', '"uno" = 1.5']
    assert laid_out(LETTERS, "kinds.toml").splitlines()[-2:] == ['"uno dos" = 2.0', '"uno" = 1.5']


@pytest.mark.parametrize(
    "groups",
    [
        *(pytest.param(groups, id=name) for name, groups in table("labels").items()),
        pytest.param(table("identity")["labels"], id="printed"),
        pytest.param(table("words")["numbers"], id="numbers"),
    ],
)
def test_a_phrase_has_one_meaning(groups: dict[str, list[str]]) -> None:
    said = [(phrase_of(text), meaning) for meaning, texts in groups.items() for text in texts]
    meanings = dict(said)
    assert [phrase for phrase, meaning in said if meanings[phrase] != meaning] == []


def test_every_list_of_words_is_asked_for() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in INTAKE.rglob("*.py"))
    assert [name for name in table("words") if f'"{name}"' not in code] == []


def test_a_remark_inside_a_list_is_told() -> None:
    with pytest.raises(ValueError, match="inside the list x"):
        laid_out('x = [\n  "a", # why\n]\n', "words.toml")
