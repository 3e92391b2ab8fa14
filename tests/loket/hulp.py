"""What the tests of the counter share: running a command with its two streams apart, and reading a page as text."""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

from django.test import Client
from typer.testing import CliRunner

from loket.cli import app

ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
VERSIONS = {"wetversie", "versie"}


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """The one JSON document on stdout; anything else there fails."""
        found = json.loads(self.out)
        assert isinstance(found, dict)
        assert found.keys() >= VERSIONS
        return found

    @property
    def findings(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.document["bevindingen"]
        for finding in found:
            assert finding.keys() == {"code", "ernst", "waar", "bericht", "suggesties"}
            assert finding["ernst"] in {"fout", "let_op"}
            assert finding["waar"].keys() <= {"bestand", "rij", "kolom", "feit"}
            assert finding["bericht"]
        return found


def run(*words: str | Path) -> Outcome:
    """Run ``werkkamer`` inside this process; an exception that escapes is raised here."""
    result = CliRunner().invoke(app, [str(word) for word in words])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Outcome(result.exit_code, result.stdout, result.stderr)


def refused(*words: str | Path) -> list[dict[str, Any]]:
    """The findings of a command that must end with exit code 2."""
    outcome = run(*words)
    assert outcome.code == 2, outcome
    assert "Traceback" not in outcome.err
    found = outcome.findings
    assert found
    return found


def real(*words: str | bytes, **environment: str) -> Outcome:
    """Run ``werkkamer`` as users do: a process of its own, its output not a terminal."""
    command = [sys.executable, "-c", "from loket.cli import main; main()", *words]
    done = subprocess.run(command, capture_output=True, check=False, env=process_environment(environment))
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


def process_environment(more: dict[str, str]) -> dict[str, str]:
    return {"PYTHONPATH": "src", "PATH": "/usr/bin:/bin", "WERKKAMER_DEMO": "1", **more}


def text_of(html: str) -> str:
    """What a visitor reads, with single spaces."""
    bare = re.sub(r"<(script|style|svg).*?</\1>", " ", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", bare)).split())


def main_of(html: str) -> str:
    """The page from its first heading on, as text."""
    return text_of(html[html.index("<h1") :])


def page(client: Client, url: str, **query: str) -> str:
    """The source of a page that must answer 200."""
    response = client.get(url, query or None)
    assert response.status_code == 200, (url, query, response.status_code)
    return response.content.decode()
