"""The slider of the what-if: it fills in the field beside it, in the language of the page."""

import pytest
from playwright.sync_api import Browser


@pytest.mark.parametrize(("prefix", "written"), [("", "1,2"), ("/en", "1.2")])
def test_a_slider_fills_in_its_field(browser: Browser, loket: str, prefix: str, written: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{loket}{prefix}/afspreken/verdeling/wat-als")
    slider, field = page.locator("input[type=range]").first, page.locator("input[name=wajong]")
    assert slider.input_value() == "0.5"
    slider.evaluate("one => { one.value = '1.2'; one.dispatchEvent(new Event('input')) }")
    assert field.input_value() == written
    field.fill("0.25")
    assert slider.input_value() == "0.25"
    context.close()
