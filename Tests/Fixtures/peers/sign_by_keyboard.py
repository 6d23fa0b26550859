"""Signs a statement in Debian's chromium with JavaScript switched off, by the keyboard alone.

Takes the address of a statement's page and of the answers (a JSON object by the names of the fields); prints the words
of the last page.
"""

import argparse
import json
import os
import shutil
import sys

from playwright.sync_api import sync_playwright

FOCUSED = ":focus"
MOST_STEPS = 60


def tab_to(page, selector):
    """Presses Tab until the focus is there."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if page.locator(f"{selector}{FOCUSED}").count():
            return
    sys.exit(f"Tab does not reach {selector} on {page.url}")


def check_focus_shows(page, name):
    """Whoever goes by keyboard must see where they are."""
    style = page.locator(FOCUSED).first
    outline = style.evaluate("e => { const s = getComputedStyle(e); return [s.outlineStyle, s.outlineWidth, s.boxShadow] }")
    if (outline[0] == "none" or outline[1] == "0px") and outline[2] == "none":
        sys.exit(f"the focus on {name} can't be seen")


def main():
    parser = argparse.ArgumentParser(description="Signs a statement by keyboard.")
    parser.add_argument("--chromium", default=shutil.which("chromium"))
    parser.add_argument("statement")
    parser.add_argument("answers")
    options = parser.parse_args()
    answers = json.loads(options.answers)
    with sync_playwright() as playwright:
        flags = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=options.chromium, args=flags)
        page = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640}).new_page()
        page.goto(options.statement)
        page.keyboard.press("Tab")
        if not page.locator("a.skip:focus").count():
            sys.exit("the first Tab does not lead to the link that skips to the content")
        tab_to(page, "a[href$='/sign']")
        page.keyboard.press("Enter")
        page.wait_for_selector("form [name=organization]")
        for name in ["organization", "acronym", "country", "kind", "website", "contact", "role", "email", "language"]:
            tab_to(page, f"[name={name}]")
            check_focus_shows(page, name)
            if name in answers:
                page.keyboard.type(answers[name])
        for name in ["authorised", "listed", "updates"]:
            tab_to(page, f"[name={name}]")
            check_focus_shows(page, name)
            if answers.get(name):
                page.keyboard.press("Space")
        page.keyboard.press("Enter")
        page.wait_for_selector("button[value=submit]")
        tab_to(page, "button[value=submit]")
        check_focus_shows(page, "submit")
        page.keyboard.press("Enter")
        page.wait_for_url("**/sent")
        print(" ".join(page.locator("main").inner_text().split()))
        browser.close()


main()
