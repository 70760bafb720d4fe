#!/usr/bin/env python3
"""Looks at reports in a real browser: check_report.py PAGE…

Every page must load nothing from outside, log no error, show one language at a time (also without scripts),
clip and overlap no text at three widths, hold readable CSV links, and print on sane A4 pages.
Needs Playwright, Debian's chromium and poppler-utils; scripts/test-report.sh installs them.
"""
import csv
import io
import re
import subprocess
import sys
import tempfile
import urllib.parse
from pathlib import Path

from playwright.sync_api import sync_playwright

WIDTHS = (1280, 768, 390)
LANGUAGES = ("zh", "en")
CHINESE = re.compile("[\u4e00-\u9fff]")

# What is wrong with the text that is visible now: an empty list if nothing is.
LOOK = """() => {
  const problems = [];
  // What a closed <details> holds has boxes, but is not shown.
  const isShown = (e) => e.checkVisibility({ checkVisibilityCSS: true, contentVisibilityAuto: true });
  const name = (e) => e.textContent.trim().slice(0, 50);
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > room)
    problems.push(`the page is ${document.documentElement.scrollWidth} wide, but the window ${room}`);
  for (const e of document.querySelectorAll("h1,h2,h3,p,li,summary,a,label,pre,td,th,dt,dd")) {
    if (!isShown(e)) continue;
    const box = e.getBoundingClientRect();
    const scrolls = e.closest(".scroll");
    if (!scrolls && (box.right > room + 1 || box.left < -1)) problems.push(`outside the window: ${name(e)}`);
    if (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === "hidden")
      problems.push(`clipped: ${name(e)}`);
  }
  const blocks = [...document.querySelectorAll("h1,h2,h3,p,li,pre,table,svg,summary")].filter(isShown)
    .filter((e) => !e.closest("svg") || e.tagName === "svg");
  for (let i = 1; i < blocks.length; i++) {
    const [a, b] = [blocks[i - 1], blocks[i]];
    if (a.contains(b) || b.contains(a)) continue;
    const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
    const wide = Math.min(p.right, q.right) - Math.max(p.left, q.left);
    const high = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
    if (wide > 2 && high > 2) problems.push(`overlap: ${name(a)} | ${name(b)}`);
  }
  for (const svg of document.querySelectorAll("svg")) {
    if (!isShown(svg)) continue;
    const frame = svg.getBoundingClientRect();
    const figure = svg.closest("figure").id;
    const texts = [...svg.querySelectorAll("text")].filter((e) => isShown(e) && e.textContent);
    const boxes = texts.map((e) => e.getBoundingClientRect());
    texts.forEach((e, i) => {
      const b = boxes[i];
      if (b.left < frame.left - 2 || b.right > frame.right + 2 || b.top < frame.top - 2 || b.bottom > frame.bottom + 2)
        problems.push(`${figure}: clipped: ${name(e)} (${b.left - frame.left}, ${b.top - frame.top} of ` +
          `${frame.width} × ${frame.height}, ${b.width} × ${b.height})`);
      for (let j = i + 1; j < texts.length; j++) {
        const c = boxes[j];
        const wide = Math.min(b.right, c.right) - Math.max(b.left, c.left);
        const high = Math.min(b.bottom, c.bottom) - Math.max(b.top, c.top);
        if (wide > 1 && high > 4) problems.push(`${figure}: overlap: ${name(e)} | ${name(texts[j])}`);
      }
    });
  }
  return problems;
}"""

# The sections' numbers and what their titles say, as they are shown.
SECTIONS = """() => [...document.querySelectorAll("h2")].map((e) => e.innerText.replace(/\\s+/g, " ").trim())"""


def fail_if(problems, where):
    """Ends with the problems, if there are any."""
    if problems:
        sys.exit("\n".join(f"{where}: {problem}" for problem in problems))


def check_languages(page, where, language):
    text = page.inner_text("main")
    other = "en" if language == "zh" else "zh"
    shown = page.evaluate(
        "l => [...document.querySelectorAll(`main [lang=${l}]`)].filter(e => e.getClientRects().length).length", other
    )
    fail_if([f"{shown} elements are shown in {other}"] if shown else [], where)
    if language == "en":
        fail_if([f"Chinese in English: {line}" for line in text.splitlines() if CHINESE.search(line)], where)
    else:
        fail_if([] if CHINESE.search(text) else ["no Chinese"], where)
        latin = [l for l in text.splitlines() if re.search(r"(?:[A-Za-z]{2,} ){5}", l) and not CHINESE.search(l)
                 and "puhui" not in l]
        fail_if([f"English in Chinese: {line}" for line in latin], where)


def check_sections(page, where):
    titles = page.evaluate(SECTIONS)
    numbers = [title.split(" ")[0] for title in titles]
    expected = [str(n) for n in range(1, len(titles) + 1)]
    fail_if([] if len(titles) >= 5 and numbers == expected else [f"sections are {titles}"], where)
    empty = page.evaluate(
        "[...document.querySelectorAll('section[id^=section]')].filter(s => s.children.length < 2).map(s => s.id)")
    fail_if([f"{section} is empty" for section in empty], where)


def check_data(page, where):
    links = page.evaluate("[...document.querySelectorAll('a.data')].map(a => [a.download, a.href])")
    figures = page.evaluate("document.querySelectorAll('figure').length")
    problems = [] if len(links) == figures and figures else [f"{figures} figures, but {len(links)} data links"]
    for name, link in links:
        text = urllib.parse.unquote(link.split(",", 1)[1]).removeprefix("\ufeff")
        rows = list(csv.reader(io.StringIO(text)))
        if any(len(row) != len(rows[0]) for row in rows):
            problems.append(f"{name} is ragged")
    fail_if(problems, where)


def check_hover(page, where):
    mark = page.locator("svg.wide [data-tip-en]:not([data-tip-en=''])").first
    mark.scroll_into_view_if_needed()
    mark.hover(force=True)
    fail_if([] if page.locator("#tip").inner_text().strip() else ["no detail under the pointer"], where)


def check_print(page, where, language):
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/report.pdf"
        page.pdf(path=path, prefer_css_page_size=True)
        info = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout
        text = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout
    count = int(re.search(r"Pages:\s+(\d+)", info)[1])
    problems = []
    if "A4" not in info:
        problems.append("the pages are not A4")
    if not 3 <= count <= 45:
        problems.append(f"{count} pages")
    pages = text.split("\f")[:count]
    problems += [f"page {n + 1} is all but empty" for n, p in enumerate(pages[:-1]) if len(p.strip()) < 80]
    if bool(CHINESE.search(text)) != (language == "zh"):
        problems.append("it prints in the other language")
    fail_if(problems, f"{where}, printed")


def check_without_scripts(browser, address, where):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    for language, other in (("en", "zh"), ("zh", "en")):
        page.locator(f"label[for=language-{language}]").click()
        shown = {name: page.locator(f"#section-1 h2 span[lang={name}]").first.is_visible() for name in (language, other)}
        is_right = shown[language] and not shown[other]
        fail_if([] if is_right else [f"the switch to {language} does nothing"], f"{where}, without scripts")
    context.close()


def check(browser, path):
    address = path.resolve().as_uri()
    check_without_scripts(browser, address, path)
    for language in LANGUAGES:
        page = browser.new_page()
        messages, requests = [], []
        page.on("console", lambda message: messages.append(message.text))
        page.on("pageerror", lambda error: messages.append(str(error)))
        page.on("request", lambda request: requests.append(request.url))
        page.goto(address)
        page.locator(f"label[for=language-{language}]").click()
        for width in WIDTHS:
            where = f"{path.parent.name}, {language}, {width} pixels"
            page.set_viewport_size({"width": width, "height": 900})
            fail_if(page.evaluate(LOOK), where)
            check_languages(page, where, language)
        where = f"{path.parent.name}, {language}"
        page.set_viewport_size({"width": 1280, "height": 900})
        check_sections(page, where)
        check_data(page, where)
        check_hover(page, where)
        check_print(page, where, language)
        outside = [u for u in requests if not u.startswith(("file:", "data:"))]
        fail_if([f"asks for {url}" for url in outside] + [f"logs {m}" for m in messages], where)
        page.close()


def main():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name in sys.argv[1:]:
            check(browser, Path(name))
            print(f"{name}: fine")
        browser.close()


main()
