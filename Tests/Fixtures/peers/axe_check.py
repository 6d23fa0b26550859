"""Opens pages in Debian's chromium, at 320 px and at 1280 px, and says what keeps people out.

Looks for violations of axe-core's rules, horizontal scrolling at 320 px, errors in the console, and violations of the
content security policy. Prints one line for each finding and exits with 1 when there is any.
"""

import argparse
import json
import os
import shutil
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDTHS = (320, 1280)
# The page's own right edge, in case something sticks out without a scrollbar.
WIDEST = "() => Math.max(document.documentElement.scrollWidth, document.body ? document.body.scrollWidth : 0)"


def fill_in(page, answers):
    """Fills in the form that signs and sends it off; what the form does not have is left out."""
    for name, value in answers.items():
        field = page.locator(f"[name={name}]")
        kind = field.evaluate("e => e.tagName + e.type")
        if kind == "INPUTcheckbox":
            field.set_checked(bool(value))
        elif kind.startswith("SELECT"):
            field.select_option(value)
        else:
            field.fill(value)
    page.locator("button[value=check]").click()
    page.wait_for_load_state("load")


def findings(page, url, width, answers=None):
    """Everything wrong with one page at one width, as plain lines; with answers, with the page after its form."""
    found = []
    heard = []

    def listen(line):
        # A page that is meant to be a 404 is no error; what it loads is. The icon is the browser's own idea.
        place = line.location.get("url", "")
        unloaded = line.text.startswith("Failed to load resource")
        if line.type == "error" and not (unloaded and (place == url or place.endswith("/favicon.ico"))):
            heard.append(f"console: {line.text} ({place})")

    page.on("console", listen)
    page.on("pageerror", lambda error: heard.append(f"script: {error}"))
    answer = page.goto(url, wait_until="load")
    if answer is None or answer.status >= 500:
        found.append(f"status {answer.status if answer else 'none'}")
    if answers is not None:
        fill_in(page, answers)
    widest = page.evaluate(WIDEST)
    if width == 320 and widest > width:
        found.append(f"scrolls sideways: {widest} px wide in a window of {width} px")
    # Before axe: it injects a script, which a strict policy may complain about on its own account.
    found += list(heard)
    for violation in Axe().run(page).response["violations"]:
        for node in violation["nodes"]:
            found.append(f"{violation['id']} ({violation['impact']}): {violation['help']}: {' '.join(node['target'])}")
    return found


def main():
    parser = argparse.ArgumentParser(description="Checks pages for what keeps people out.")
    parser.add_argument("--chromium", default=shutil.which("chromium"), help="the browser's path")
    parser.add_argument("--screenshots", help="a folder for a picture of each page")
    parser.add_argument("--cookie", action="append", default=[], help="name=value, sent to every page; may be repeated")
    parser.add_argument("--form", action="append", default=[], help="a form that is sent, once empty and once filled in")
    parser.add_argument("--answers", type=json.loads, default={}, help="what forms are filled in with, as JSON")
    parser.add_argument("urls", nargs="*")
    options = parser.parse_args()
    if not options.chromium:
        sys.exit("There is no chromium. Install it with: scripts/setup test")

    visits = [(url, url, None) for url in options.urls]
    for url in options.form:
        visits += [(url, f"{url} sent empty", {}), (url, f"{url} sent filled in", options.answers)]
    total = 0
    with sync_playwright() as playwright:
        # As root chromium starts only without its sandbox.
        flags = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=options.chromium, args=flags)
        for number, (url, name, answers) in enumerate(visits):
            for width in WIDTHS:
                context = browser.new_context(viewport={"width": width, "height": 800})
                for cookie in options.cookie:
                    name, value = cookie.split("=", 1)
                    context.add_cookies([{"name": name, "value": value, "url": url}])
                page = context.new_page()
                lines = findings(page, url, width, answers)
                if options.screenshots:
                    page.screenshot(path=os.path.join(options.screenshots, f"{number}-{width}.png"), full_page=True)
                context.close()
                for line in lines:
                    print(f"{name} at {width} px: {line}")
                total += len(lines)
                if not lines:
                    print(f"{name} at {width} px: good")
        browser.close()
    sys.exit(1 if total else 0)


main()
