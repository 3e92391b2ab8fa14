"""What the repository says about itself is true, and it holds nothing that belongs to one machine."""

import re
import subprocess
from pathlib import Path

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ("README.md", "README.nl.md", "CONTRIBUTING.md")

_REGISTRY = re.compile(r"(pypi|npmjs|pythonhosted|yarnpkg)\.(org|com)")
# Written in parts, so that this file does not find itself.
_MACHINE = re.compile("|".join(("/" + "root/", "/" + "home/", "/" + "Users/", "/" + "work/", r"C:" + r"\\Users")))
_TEXT = {".py", ".md", ".yaml", ".yml", ".json", ".toml", ".html", ".css", ".txt", ".in", ".sh", ".po", ".csv", ""}


def files() -> list[Path]:
    """Every file of the repository: tracked, or new and not ignored."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
    if listed.returncode:
        pytest.skip("This copy is not a git checkout.")
    found = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    return sorted(path for path in found if path.is_file() and path.suffix in _TEXT)


def make_targets() -> set[str]:
    text = (ROOT / "Makefile").read_text("utf-8")
    return set(re.findall(r"^([a-z-]+):.*## ", text, re.MULTILINE))


@pytest.mark.parametrize("pattern", [_REGISTRY, _MACHINE], ids=["registry address", "machine path"])
def test_no_file_names_a_registry_or_a_machine(pattern: re.Pattern[str]) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in files()
        if (match := pattern.search(path.read_text("utf-8", errors="replace")))
    ]
    assert found == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_names_only_make_targets_that_exist(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    named = set(re.findall(r"(?:`|^\s*)make ([a-z-]+)", text, re.MULTILINE))
    assert named <= make_targets(), named - make_targets()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_names_only_files_that_exist(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    linked = [target.split("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text)]
    quoted = re.findall(r"`((?:src|docs|tests|tools|zaken|requirements)/[\w./-]*)`", text)
    named = {target for target in [*linked, *quoted] if target and "://" not in target and ":" not in target}
    absent = sorted(target for target in named if not (ROOT / target).exists())
    assert absent == []


@pytest.mark.parametrize("path", sorted((ROOT / "docs").rglob("*.md")), ids=lambda path: path.name)
def test_a_page_of_the_docs_links_only_to_what_exists(path: Path) -> None:
    linked = [target.split("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text("utf-8"))]
    absent = [target for target in linked if target and "://" not in target and not (path.parent / target).exists()]
    assert absent == []


def test_every_target_of_the_makefile_says_what_it_is_for() -> None:
    text = (ROOT / "Makefile").read_text("utf-8")
    phony = " ".join(re.findall(r"^\.PHONY: (.*)$", text, re.MULTILINE)).split()
    assert {name for name in phony if name not in {"FORCE", "$(STEPS)"}} <= make_targets()


def test_the_licence_is_the_eupl() -> None:
    text = (ROOT / "LICENSE").read_text("utf-8").strip()
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in text.splitlines()[0]
    assert len(text) > 10_000


def test_publiccode_says_what_the_project_is() -> None:
    said = YAML(typ="safe", pure=True).load((ROOT / "publiccode.yml").read_text("utf-8"))
    assert said["publiccodeYmlVersion"]
    assert said["legal"]["license"] == "EUPL-1.2"
    assert set(said["localisation"]["availableLanguages"]) >= {"nl", "en"}
    assert {"nl", "en"} <= set(said["description"])


def test_the_version_is_the_same_everywhere() -> None:
    said = YAML(typ="safe", pure=True).load((ROOT / "publiccode.yml").read_text("utf-8"))
    project = re.search(r'^version = "([^"]+)"', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert project
    assert said["softwareVersion"] == project.group(1)


@pytest.mark.parametrize("name", ["runtime", "dev", "node", "slot"])
def test_a_lock_holds_what_was_asked_for_with_its_hash(name: str) -> None:
    asked = (ROOT / f"requirements/{name}.in").read_text("utf-8").splitlines()
    lock = (ROOT / f"requirements/{name}.txt").read_text("utf-8")
    names = {re.split(r"[<>=\[; ]", line)[0].replace(".", "-").lower() for line in asked if line[:1].isalpha()}
    locked = re.findall(r"^([\w.-]+)==\S+.*\\\n +--hash=sha256:", lock, re.MULTILINE)
    assert names <= set(locked)
    assert len(locked) == len(re.findall(r"^[\w.-]+==", lock, re.MULTILINE))


def test_the_gate_runs_what_users_run() -> None:
    def versions(name: str) -> dict[str, str]:
        lock = (ROOT / f"requirements/{name}.txt").read_text("utf-8")
        return dict(re.findall(r"^([\w.-]+)==([^\s;]+)", lock, re.MULTILINE))

    runtime, dev = versions("runtime"), versions("dev")
    assert {name: dev.get(name) for name in runtime} == runtime


def test_each_environment_variable_is_described() -> None:
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "src/loket").rglob("*.py"))
    read = set(re.findall(r'environ(?:\.get)?[\[(]"([A-Z_]+)"', code)) | {"DATABASE_URL"}
    rows = re.findall(r"^\| (`[^|]+) \|", (ROOT / "docs/beheer.md").read_text("utf-8"), re.MULTILINE)
    described = {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row)}
    assert read <= described, read - described
