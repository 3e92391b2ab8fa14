"""No number of a distribution without its warning: pages, tables, maps, pictures and files all say what they are."""

import io
import re
import zipfile
from html import unescape

import pytest
from django.test import Client
from django.urls import URLPattern
from django.utils import translation

from banenafspraak.verdeling.gebieden import gebieden
from banenafspraak.verdeling.keurmeldingen import INDICATIEF
from loket.verdeling import urls, urls_bestanden
from loket.verdeling.bestanden import MEDIA_TYPES
from loket.verdeling.opschrift import Maat
from loket.verdeling.tabellen import editions, examples
from tests.house.routes import EXAMPLES, localised
from tests.loket.hulp import page, text_of

pytestmark = pytest.mark.django_db

SLUGS = [tabel.slug for tabel in (*editions(), *examples())]
LANGUAGES = ("nl", "en")
_CAPTION = re.compile(r"<caption(?: class=\"([^\"]*)\")?>(.*?)</caption>", re.DOTALL)
_FIGURE = re.compile(r"<figure.*?</figure>", re.DOTALL)


def words(language: str) -> tuple[str, set[str]]:
    """The stamp, and the measures of which one must be named."""
    with translation.override(language):
        return INDICATIEF.in_(language), {maat.woorden for maat in Maat}


def addresses() -> list[str]:
    """Every public page of the distribution with its examples, every table of it, and the pages of the regions."""
    found = [f"/afspreken/verdeling/{slug}" for slug in SLUGS]
    for pattern in urls.urlpatterns:
        assert isinstance(pattern, URLPattern)
        path = "/" + re.sub(r"<(?:\w+:)?(\w+)>", r"<\1>", str(pattern.pattern))
        found += EXAMPLES.get(path, () if "<" in path else (path,))
    found += [f"/afspreken/verdeling/{slug}/regios/AM24" for slug in SLUGS]
    found += [f"/afspreken/regios/{code}" for code in gebieden().regios]
    return list(dict.fromkeys(found))


def missing(html: str, language: str) -> list[str]:
    """The captions that leave out the stamp or the measure; of a page without stamp, the page."""
    stamp, measures = words(language)
    parts = [text for kind, text in _CAPTION.findall(html) if "wk-verborgen" not in kind]
    parts += [figure.partition("</figcaption>")[0] for figure in _FIGURE.findall(html)]
    said = [unescape(text_of(part)) for part in (*parts, html)]
    return [text[:80] for text in said if stamp not in text or not any(measure in text for measure in measures)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", addresses())
def test_every_page_table_map_and_picture_says_that_it_is_a_guide_and_what_it_counts(
    client: Client, address: str, language: str
) -> None:
    html = page(client, localised(address, language))
    assert missing(html, language) == []


@pytest.mark.parametrize("address", addresses())
def test_no_map_or_picture_stands_outside_a_figure_with_a_caption(client: Client, address: str) -> None:
    html = page(client, address)
    outside = _FIGURE.sub("", html)
    assert "wk-tegels" not in outside
    assert 'class="wk-g"' not in outside
    # A table is one of numbers, with a caption that was looked at, or one of findings.
    assert html.count("<table") == len(_CAPTION.findall(html))


def test_it_notices_a_caption_without_stamp_or_measure() -> None:
    stamp, measures = words("nl")
    good = f"<caption>Banen {stamp} · {min(measures)}</caption>"
    assert missing(good, "nl") == []
    assert len(missing(f"{good}<caption>Banen {stamp}</caption>", "nl")) == 1
    assert len(missing(f"{good}<figure><figcaption>{min(measures)}</figcaption></figure>", "nl")) == 1


def content(body: bytes) -> str:
    """What a file says, also inside the packed kinds."""
    if body[:2] != b"PK":
        return body.decode("utf-8-sig")
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        return " ".join(packed.read(name).decode() for name in packed.namelist() if name.endswith(".xml"))


def files() -> list[str]:
    found = [f"/afspreken/verdeling/{slug}.{ending}" for slug in SLUGS for ending in MEDIA_TYPES]
    for name in ("vergelijk", "wat-als"):
        found += [f"/afspreken/verdeling/{name}.{ending}" for ending in (*MEDIA_TYPES, "svg")]
    return found


def test_every_route_of_a_file_is_tried() -> None:
    names = {str(pattern.pattern).rpartition("/")[2].partition(".")[0] for pattern in urls_bestanden.urlpatterns}
    assert names == {"vergelijk", "wat-als", "<slug:slug>"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", files())
def test_every_file_says_that_it_is_a_guide_and_what_it_counts(client: Client, address: str, language: str) -> None:
    response = client.get(address, {"taal": language})
    assert response.status_code == 200
    assert response["Content-Disposition"].startswith("attachment")
    said = unescape(content(response.content))
    with translation.override(language):
        assert INDICATIEF.in_(language) in said
        assert Maat.EXTRA.woorden in said


@pytest.mark.parametrize("name", ["verdelingen", "rekenvoorbeelden"])
def test_every_row_of_the_open_data_says_so_too(client: Client, name: str) -> None:
    rows = client.get(f"/open-data/{name}.json").json()["rijen"]
    assert rows
    assert {(row["indicatief"], row["maat"]) for row in rows} == {(INDICATIEF.nl, Maat.EXTRA.value)}
