"""Writes docs/toegang.md, who may see and change what, from the access table: ``python -m tools.toegang``."""

import sys
from pathlib import Path

import django
from django.utils.translation import override

TABLE = Path(__file__).resolve().parents[1] / "docs/toegang.md"

HEAD = """\
# Who may see and change what

Made by `python -m tools.toegang` from `src/loket/accounts/access.py`, which pages, the API and the tests read as well.
What no row gives, nobody has: an organisation that may not be seen answers as one that does not exist.
`tests/house/test_access.py` visits every route as every role and holds the outcome against a table written by hand.

Purposes: {purposes}.

Reaches: {reaches}.

| role | in | purpose | of which organisations | may change | only who manages |
|---|---|---|---|---|---|
"""
PURPOSES = {
    "contact": "to find an organisation and reach it",
    "organisatie": "to run an organisation: details, branches, people, links for software, trail",
    "stelsel": "to run this installation: new organisations, reports of errors",
    "verdeling": "to read concepts of the distribution; with the right to change also to draft and adopt editions",
    "reactie": "to comment on a concept of the distribution for a region; the reach says for which regions",
}
REACHES = {
    "own": "the organisation of the role",
    "branches": "that one and everything below it",
    "region": "everything in the region of that organisation, today",
    "all": "every organisation",
}


def written() -> str:
    """The whole page."""
    from loket.accounts.access import TABLE as GRANTS

    def explained(words: dict[str, str]) -> str:
        return "; ".join(f"*{name}* {text}" for name, text in words.items())

    with override("en"):
        rows = [
            f"| {grant.role.label} | {grant.kind.label} | {grant.purpose} | {grant.reach} "
            f"| {'yes' if grant.may_change else ''} | {'yes' if grant.managers_only else ''} |"
            for grant in GRANTS
        ]
    head = HEAD.format(purposes=explained(PURPOSES), reaches=explained(REACHES))
    more = (
        "\nRoles that may change something of others need a second step to sign in. Candidates, representatives and\n"
    )
    more += "their invitations are hidden from the administrator.\n"
    return head + "\n".join(rows) + "\n" + more


def main(arguments: list[str]) -> int:
    django.setup()
    text = written()
    if arguments == ["--controle"]:
        if TABLE.exists() and TABLE.read_text("utf-8") == text:
            print("docs/toegang.md says what the access table says")
            return 0
        print("FINDING: docs/toegang.md differs from the access table. Run `python -m tools.toegang`.")
        return 1
    TABLE.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
