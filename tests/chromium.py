"""Finds a Chromium for the browser tests, and installs one when asked: Debian's package, else Playwright's own.

The shell without windows is the same browser, and takes a third of the processor time: it opens no tab strip for a page.

    python tests/chromium.py            prints where it is
    python tests/chromium.py --install  installs it first when there is none
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync",
         "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost"]  # no other host can be reached


def find() -> str | None:
    """Path of a Chromium: the one named by CHROMIUM, one on the PATH, one in its usual place, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named and Path(named).exists():
        return named
    on_path = next((found for name in NAMES if (found := shutil.which(name))), None)
    return on_path or next((place for place in PLACES if Path(place).exists()), None) or playwrights_own()


def playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and Path(path).exists() else None


def may_install_packages() -> bool:
    return bool(shutil.which("apt-get")) and hasattr(os, "geteuid") and os.geteuid() == 0


def install() -> None:
    """Debian's package where we may install packages, else Playwright's download."""
    if may_install_packages():
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}

        def succeeds(*arguments: str) -> bool:
            command = ["apt-get", "-qq", *arguments]
            return not subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False).returncode

        succeeds("update")
        if any(succeeds("install", "-y", "--no-install-recommends", name) for name in (SHELL, "chromium")):
            return
    if find():
        return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    is_best = bool(shutil.which(SHELL) or os.environ.get("CHROMIUM"))
    if "--install" in sys.argv and not is_best and (may_install_packages() or not find()):
        print("Installing Chromium for the browser tests ...")
        install()
    path = find()
    if path is None:
        print("No Chromium was found and none could be installed. Install one and run again, or name it: "
              "CHROMIUM=/path/to/chromium make test", file=sys.stderr)
        return 1
    if "--install" not in sys.argv:
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
