"""Reads a page the way a strict reviewer does: structure, names, and what a strict CSP would refuse."""

from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# In HTML these may stay open; our templates close them anyway, so an open one is a mistake.
FIELDS = {"input", "select", "textarea"}


class HtmlPage(HTMLParser):
    """What one document holds. ``faults`` are the plain mistakes; the rest is for tests to look at."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.language: str | None = None
        self.title = ""
        self.h1: list[str] = []
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.links: list[dict[str, str]] = []
        self.assets: list[str] = []
        self._open: list[str] = []
        self._fields: list[dict[str, str]] = []
        self._label_for: set[str] = set()
        self._references: list[tuple[str, str]] = []
        self.text: list[str] = []
        if not text.lstrip().lower().startswith("<!doctype html>"):
            self.faults.append("does not begin with <!doctype html>")
        self.feed(text)
        self.close()
        self._finish()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if len(given) != len(attrs):
            self.faults.append(f"an attribute twice on {self.get_starttag_text()}")
        self._forbidden(tag, given)
        if tag not in VOID:
            self._open.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
            self._references += [(name, part) for part in given.get(name, "").split()]
        match tag:
            case "html":
                self.language = given.get("lang")
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                self.headings.append(int(tag[1]))
                if tag == "h1":
                    self.h1.append("")
            case "a":
                self.links.append(given)
            case "link" | "img" | "script":
                self.assets += [given[name] for name in ("href", "src") if name in given]
                if tag == "img" and "alt" not in given:
                    self.faults.append("img without alt")
            case "label":
                self._label_for.add(given.get("for", ""))
            case _ if tag in FIELDS and given.get("type") not in {"hidden", "submit", "button"}:
                self._fields.append(given | ({"in label": "yes"} if "label" in self._open else {}))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            self.faults.append(f"</{tag}> of an element without content")
        elif not self._open or self._open[-1] != tag:
            self.faults.append(f"</{tag}> at line {self.getpos()[0]} closes nothing; open: {self._open[-3:]}")
            if tag in self._open:
                while self._open.pop() != tag:
                    pass
        else:
            self._open.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if not data.strip():
            return
        if "title" in self._open and "svg" not in self._open:
            self.title += data.strip()
        if "h1" in self._open:
            self.h1[-1] += data.strip() + " "
        self.text.append(data.strip())

    def _forbidden(self, tag: str, given: dict[str, str]) -> None:
        if "style" in given or tag == "style":
            self.faults.append(f"inline style: {self.get_starttag_text()}")
        if tag == "script" and "src" not in given and given.get("type") != "application/json":
            self.faults.append("inline script")
        self.faults += [f"inline handler {name} on {tag}" for name in given if name.startswith("on")]
        if given.get("href", "").strip().lower().startswith("javascript:"):
            self.faults.append("javascript: link")

    def _finish(self) -> None:
        if self._open:
            self.faults.append(f"left open: {self._open}")
        doubles = {name for name in self.ids if self.ids.count(name) > 1}
        self.faults += [f"id {name!r} more than once" for name in sorted(doubles)]
        self.faults += [f"{attr} names no id: {name!r}" for attr, name in self._references if name not in self.ids]
        for field in self._fields:
            named = field.get("id") in self._label_for or {"in label", "aria-label", "aria-labelledby"} & field.keys()
            if not named:
                self.faults.append(f"field without label: {field}")
        for above, below in zip(self.headings, self.headings[1:], strict=False):
            if below > above + 1:
                self.faults.append(f"heading level jumps from {above} to {below}")
