"""A concept in a real browser: drafted by one person, adopted by another, and then at its address for everybody."""

from tests.browser.conftest import OpenPage, picture, violations

ALL = "/afspreken/verdeling/concepten"
YEARS = "2027-2028"


def test_two_people_bring_an_edition_to_its_address(pagina: OpenPage) -> None:
    form = pagina(f"{ALL}/nieuw?uit=banen-2015", who="werkkamer")
    form.fill("[name=naam]", "Proefverdeling 2027 (fictief)")
    form.fill("[name=jaren]", "volgend jaar")
    form.get_by_role("button", name="Bewaar het concept").click()
    assert form.locator("h2:focus").inner_text() == "Controleer één antwoord: jaren"
    assert form.input_value("[name=naam]") == "Proefverdeling 2027 (fictief)"
    form.fill("[name=jaren]", YEARS)
    form.get_by_role("button", name="Bewaar het concept").click()
    assert violations(form) == []
    picture(form, "concept")
    path = form.url.split("127.0.0.1")[1].partition("/")[2]
    form.get_by_role("link", name="Leg voor").click()
    form.get_by_role("button", name="Leg voor").click()

    second = pagina(f"/{path}/vaststellen", who="tweede")
    assert violations(second) == []
    picture(second, "concept-vaststellen")
    second.get_by_role("button", name="Keur goed").click()
    assert "De editie is vastgesteld." in second.inner_text("main")
    second.get_by_role("link", name="De editie op haar vaste adres").click()
    assert second.url.endswith("/afspreken/verdeling/proefverdeling-2027-fictief")

    public = pagina("/afspreken/verdeling/proefverdeling-2027-fictief", width=320)
    text = public.inner_text("main")
    assert "Proefverdeling 2027 (fictief)" in text
    assert "Indicatief: richtlijn, geen norm" in text
    assert public.evaluate("document.documentElement.scrollWidth") <= 320
