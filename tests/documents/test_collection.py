"""Folders: which file is which document in which language, and what is left aside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from termbase.documents import Skipped, read_collection
from termbase.documents.naming import NameParts, name_parts
from termbase.errors import InputError

EN = "The two countries agreed to share the water of the river fairly. It was signed in spring."
FR = "Les deux pays se sont entendus sur le partage du fleuve et des forêts pour les habitants."
AR = "اتفق البلدان على تقاسم مياه النهر بشكل عادل، وعلى حماية الغابات في المنطقة."
ZH = "两国同意公平分享这条河流的水资源，并且共同保护森林。"
RU = "Обе страны договорились справедливо делить воду реки и охранять лес."


def fill(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


NAMES = [
    ("talks.en.txt", "en", "talks"),
    ("talks_en.docx", "en", "talks"),
    ("talks-zh-CN.html", "zh-CN", "talks"),
    ("talks_zh_Hans.txt", "zh-Hans", "talks"),
    ("talks.es-419.txt", "es-419", "talks"),
    ("talks.EN.TXT", "en", "talks"),
    ("talks (fr).pdf", "fr", "talks"),
    ("talks_French.docx", "fr", "talks"),
    ("talks 中文.txt", "zh", "talks"),
    ("talks.de.txt", "de", "talks"),
    ("en/talks.docx", "en", "talks"),
    ("2021/ar/may/talks.docx", "ar", "2021/may/talks"),
    ("zh-CN/talks.txt", "zh-CN", "talks"),
    ("Español/talks.txt", "es", "talks"),
    ("en/talks.fr.txt", "fr", "talks"),
    ("talks.txt", None, "talks"),
    ("a-new-deal.txt", None, "a-new-deal"),
    ("what_to_do.txt", None, "what_to_do"),
    ("who-we-help_it.txt", None, "who-we-help_it"),
    ("so_be_it.txt", None, "so_be_it"),
    ("report-2020.txt", None, "report-2020"),
    ("annex.ii.txt", None, "annex.ii"),
    ("visit-to.txt", None, "visit-to"),
    ("en.txt", None, "en"),
    ("is/talks.txt", None, "is/talks"),
]


@pytest.mark.parametrize(("name", "lang", "set_name"), NAMES, ids=[name for name, _, _ in NAMES])
def test_names_tell_language_and_set(name: str, lang: str | None, set_name: str) -> None:
    assert name_parts(name) == NameParts(lang, set_name)


def test_translations_meet_in_sets(tmp_path: Path) -> None:
    files = {
        "talks.en.txt": EN,
        "talks.ar.txt": AR,
        "en/plan.txt": EN,
        "zh-CN/plan.txt": ZH,
        "note.txt": EN,
        "note.fr.txt": FR,
    }
    collection = read_collection(fill(tmp_path, files))
    sets = {
        name: {lang: document.name for lang, document in found.items()}
        for name, found in collection.sets().items()
    }
    assert sets == {
        "talks": {"en": "talks.en.txt", "ar": "talks.ar.txt"},
        "plan": {"en": "en/plan.txt", "zh-CN": "zh-CN/plan.txt"},
        "note": {"en": "note.txt", "fr": "note.fr.txt"},
    }


def test_documents_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    collection = read_collection(fill(tmp_path, {"b.en.txt": EN, "a/z.en.txt": EN, "c.en.txt": EN}))
    assert [document.name for document in collection.documents] == ["a/z.en.txt", "b.en.txt", "c.en.txt"]


def test_what_is_no_document_is_left_aside(tmp_path: Path) -> None:
    files = {
        "talks.en.txt": EN,
        "README.md": "About this folder.",
        "LICENSE": "Free.",
        "memory.tmx": "<tmx/>",
        "phrases.csv": "a,b",
        "termbase.tbx": "<tbx/>",
        ".hidden.txt": EN,
        "~$talks.docx": "lock",
        "termbase.db": "SQLite",
        "termbase.db-wal": "x",
        "picture.png": "x",
        "old.doc": "x",
        "empty.txt": "",
        ".git/config.txt": EN,
    }
    collection = read_collection(fill(tmp_path, files))
    assert [document.name for document in collection.documents] == ["talks.en.txt"]
    assert sorted(path.name for path in collection.other) == ["memory.tmx", "phrases.csv", "termbase.tbx"]
    reasons = {skipped.name: skipped.reason for skipped in collection.skipped}
    assert sorted(reasons) == ["LICENSE", "README.md", "empty.txt", "old.doc", "picture.png"]
    assert reasons["README.md"] == "is about the folder, not one of its documents"
    assert "holds no text" in reasons["empty.txt"]
    assert "save it as .docx" in reasons["old.doc"]


def test_excluded_folders_are_not_looked_at(tmp_path: Path) -> None:
    fill(tmp_path, {"talks.en.txt": EN, "out/memory.tmx": "<tmx/>", "out/talks.fr.txt": FR})
    collection = read_collection(tmp_path, exclude=[tmp_path / "out"])
    assert [document.name for document in collection.documents] == ["talks.en.txt"]
    assert collection.other == []


@pytest.mark.parametrize(
    "names",
    [("talks.en.txt", "talks_en.md"), ("en/talks.txt", "talks.en.txt"), ("talks.txt", "talks.en.txt")],
    ids=["two-formats", "folder-and-name", "found-and-named"],
)
def test_two_files_that_claim_to_be_one_are_refused(tmp_path: Path, names: tuple[str, str]) -> None:
    fill(tmp_path, dict.fromkeys(names, EN))
    with pytest.raises(InputError) as caught:
        read_collection(tmp_path)
    assert all(name in caught.value.problem for name in names)
    assert "manifest.csv" in (caught.value.mend or "")


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    fill(tmp_path, {"talks.en.txt": EN})
    (tmp_path / "bad.docx").write_bytes(b"no archive")
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01\x02")
    collection = read_collection(tmp_path)
    assert len(collection.documents) == 1
    assert {skipped.name for skipped in collection.skipped} == {"bad.docx", "binary.txt"}


def test_folders_that_give_nothing_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no documents"):
        read_collection(tmp_path)
    (tmp_path / "bad.docx").write_bytes(b"no archive")
    with pytest.raises(
        InputError, match=r"none of its 1 documents can be read; the first, bad\.docx, is not a Word"
    ):
        read_collection(tmp_path)
    with pytest.raises(InputError, match="no such folder"):
        read_collection(tmp_path / "none")
    with pytest.raises(InputError, match="is a file, not a folder"):
        read_collection(tmp_path / "bad.docx")


def test_links_are_followed_once_and_broken_ones_told(tmp_path: Path) -> None:
    fill(tmp_path, {"a/talks.en.txt": EN})
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    collection = read_collection(tmp_path)
    assert [document.name for document in collection.documents] == ["a/talks.en.txt"]
    assert Skipped("gone.txt", "is a link that leads nowhere") in collection.skipped


def test_pipes_are_not_waited_for(tmp_path: Path) -> None:
    fill(tmp_path, {"talks.en.txt": EN})
    os.mkfifo(tmp_path / "pipe.txt")
    assert read_collection(tmp_path).skipped == [Skipped("pipe.txt", "is not a file that can be read")]


@pytest.mark.skipif(os.geteuid() == 0, reason="everything is open to root")
def test_closed_folders_and_files_are_told(tmp_path: Path) -> None:
    fill(tmp_path, {"talks.en.txt": EN, "closed/a.txt": EN, "secret.txt": EN})
    (tmp_path / "closed").chmod(0)
    (tmp_path / "secret.txt").chmod(0)
    try:
        assert {skipped.name for skipped in read_collection(tmp_path).skipped} == {"closed", "secret.txt"}
    finally:
        (tmp_path / "closed").chmod(0o700)


# The manifest


def test_a_manifest_says_what_files_are(tmp_path: Path) -> None:
    files = {"report.txt": EN, "rapport.txt": FR, "talks.ru.txt": RU}
    files["manifest.csv"] = (
        "file,lang,set,title,date,publisher\nreport.txt,en,river,The pact,2021-05-03,Ministry\n\nrapport.txt,fr,river,,,\n"
    )
    collection = read_collection(fill(tmp_path, files))
    assert {name: sorted(found) for name, found in collection.sets().items()} == {
        "river": ["en", "fr"],
        "talks": ["ru"],
    }
    report = collection.sets()["river"]["en"]
    assert (report.title, str(report.date), report.publisher) == ("The pact", "2021-05-03", "Ministry")
    assert collection.other == []


def test_a_manifest_may_be_a_spreadsheets(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": EN})
    (tmp_path / "list.csv").write_bytes(b"\xef\xbb\xbfFile;Lang;Set\r\na.txt;en;river\r\n")
    assert list(read_collection(tmp_path, manifest=tmp_path / "list.csv").sets()) == ["river"]


MISTAKES = [
    ("file,lang\na.txt,en\n", "line 1: has no column set"),
    ("file,lang,set,colour\na.txt,en,x,red\n", "line 1: has a column 'colour' that is not known"),
    ("file,lang,set\na.txt,en\n", "line 2: names no set"),
    ("file,lang,set\na.txt,en,x\nb.txt,en,x\n", "line 3: there is no file b.txt"),
    ("file,lang,set\na.txt,en,x\na.txt,fr,x\n", "line 3: a.txt stands in line 2 already"),
    ("file,lang,set\n../a.txt,en,x\n", "line 2: ../a.txt is not in the folder"),
    ("file,lang,set\na.txt,e!,x\n", "line 2: 'e!' is not a language code"),
    ("file,lang,set,date\na.txt,en,x,May 2021\n", "line 2: 'May 2021' is not a date"),
    ("file,lang,set\na.txt,en,x,y\n", "line 2: has 4 cells, the first line 3"),
    ('file,lang,set\n"a.txt,en,x\n', "is not a CSV table"),
    ("", "line 1: has no column file"),
]


@pytest.mark.parametrize(("text", "problem"), MISTAKES, ids=[problem for _, problem in MISTAKES])
def test_mistakes_in_a_manifest_are_told_by_line(tmp_path: Path, text: str, problem: str) -> None:
    fill(tmp_path, {"a.txt": EN, "manifest.csv": text})
    with pytest.raises(InputError) as caught:
        read_collection(tmp_path)
    assert problem in str(caught.value)
    assert caught.value.mend


def test_a_manifest_in_another_encoding_is_refused(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": EN})
    (tmp_path / "manifest.csv").write_bytes("file,lang,set\na.txt,en,é\n".encode("cp1252"))
    with pytest.raises(InputError, match="not in UTF-8"):
        read_collection(tmp_path)
