"""The page in a browser: with and without script, at three widths, in the dark, printed, by keyboard."""

from __future__ import annotations

import shutil

import pytest

from citecheck.report.registry import write
from report import small
from report.hostile import INJECTIONS, report

pytestmark = pytest.mark.deep

_BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_CARDS = ".card:not([hidden])"


@pytest.fixture(scope="module")
def browser():
    if _BROWSER is None:
        pytest.skip("needs Chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=_BROWSER, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def opened(browser, tmp_path):
    """Return a function that opens a report, and fails the test on any outside request or broken policy."""
    contexts, asked, said = [], [], []

    def open_it(made, **options):
        path = tmp_path / "page.html"
        path.write_bytes(write(made, "html"))
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: said.append(dialog.message))
        page.goto(path.as_uri())
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert all(url.startswith("file:") for url in asked)
    assert said == []


def test_everything_is_there_without_script(opened):
    page = opened(small.report(), java_script_enabled=False)
    shown = page.locator("body").inner_text()
    for part in (
        "4 references read",
        "Ostrander (2004) is cited but not in the list.",
        "Letters between towers",
        "1-28",
    ):
        assert part in shown
    assert not page.locator(".filters").is_visible()
    assert page.locator(_CARDS).count() == 4


def test_boxes_show_and_hide(opened):
    page = opened(small.report())
    page.get_by_text("Choose what is shown").click()
    page.get_by_label("error", exact=True).uncheck()
    assert page.locator("li[data-severity=error]:visible").count() == 0
    assert page.locator("li[data-severity=warning]:visible").count() == 1
    assert page.locator("#shown").inner_text() == f"{page.locator(_CARDS).count()} entries shown"
    page.get_by_role("checkbox", name="not expected in a register").uncheck()
    page.get_by_label("nothing said").uncheck()
    assert page.locator(_CARDS).count() == 1
    page.get_by_label("R325 pages-differ").uncheck()
    page.get_by_label("R311 year-is-online-first").uncheck()
    assert page.locator("#shown").inner_text() == "0 entries shown"


def test_keys_lead_from_entry_to_entry_and_links_to_and_fro(opened):
    page = opened(small.report())
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "d1-r2"
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == "d1-r1"
    page.locator("#d1-c1").click()
    assert page.url.endswith("#d1-r3")
    page.locator("#d1-r3").get_by_role("link", name="line 3", exact=True).first.click()
    assert page.url.endswith("#d1-c1")


def test_the_first_key_leads_past_the_head(opened):
    page = opened(small.report())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the findings"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


@pytest.mark.parametrize("width", [375, 800, 1400])
@pytest.mark.parametrize("kind", ["small", *INJECTIONS])
def test_nothing_is_wider_than_the_screen(opened, width, kind):
    made = small.report() if kind == "small" else report(INJECTIONS[kind])
    page = opened(made, viewport={"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    wide = page.evaluate(
        "[...document.querySelectorAll('table')].filter(t => t.scrollWidth > t.parentElement.clientWidth).length"
    )
    assert wide == 0


def test_a_wide_screen_keeps_the_text_beside_the_list(opened):
    page = opened(small.report(), viewport={"width": 1400, "height": 400})
    text, last = page.locator(".text"), page.locator(".card").last
    last.scroll_into_view_if_needed()
    assert text.bounding_box()["y"] < 400
    assert text.bounding_box()["x"] + text.bounding_box()["width"] <= last.bounding_box()["x"]


_CONTRAST = """() => {
  const light = (c) => { const [r, g, b] = c.match(/[\\d.]+/g).slice(0, 3).map((v) => { v /= 255;
      return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const ground = (e) => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
      if (!/rgba\\(.*, 0\\)|transparent/.test(c)) return c; } return "rgb(255, 255, 255)"; };
  const bad = [];
  for (const e of document.querySelectorAll("body *")) {
    const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    if (!own || !e.checkVisibility() || e.tagName === "SCRIPT") continue;
    const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) bad.push(e.outerHTML.slice(0, 120));
  }
  return bad; }"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_its_ground(opened, scheme):
    page = opened(small.report(), color_scheme=scheme)
    assert page.evaluate(_CONTRAST) == []
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    assert dark == (scheme == "dark")


def test_print_leaves_out_what_is_for_the_screen_and_shows_the_whole_text(opened):
    page = opened(small.report())
    page.emulate_media(media="print")
    assert not page.locator(".filters").is_visible()
    assert page.evaluate("(e => e.scrollHeight <= e.clientHeight + 1)(document.querySelector('.text'))")


def test_a_screen_reader_hears_headings_names_and_states(opened):
    page = opened(small.report())
    tree = page.locator("body").aria_snapshot()
    for part in (
        'heading "citecheck: lighthouses.md" [level=1]',
        'heading "The list" [level=3]',
        'img "Entries: 2 found, 1 not expected in a register, 1 not checked"',
        'region "lighthouses.md"',
        'rowheader "pages"',
        "main:",
        "contentinfo:",
    ):
        assert part in tree
    page.get_by_text("Choose what is shown").click()
    assert 'group "Severity"' in page.locator("form").aria_snapshot()


@pytest.mark.parametrize("kind", INJECTIONS)
def test_hostile_strings_run_nothing(opened, kind):
    page = opened(report(INJECTIONS[kind]))
    assert page.locator("script").count() == 1
    assert page.locator("img:not([role])").count() == 0
