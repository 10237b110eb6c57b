"""The words around every page: header, footer and what the theme shows. The theme reads them from one small file."""

from __future__ import annotations

import json

from generator import policy, routes
from generator.pages.page import Site
from generator.pages.rendering import in_head
from generator.texts import N_, SOURCE, message_languages

NOT_FOUND = N_("This page does not exist")
PARTLY = N_("Not every word around the records has been translated; some stand here in English.")
WORDS = {
    "skip": N_("Skip to the text"),
    "menu": N_("Menu"),
    "sections": N_("Sections"),
    "language": N_("Language"),
    "open_data": N_("Open data"),
    "scheme": N_("Light or dark"),
    "licence": N_("The records are free to use under CC BY 4.0, the code under MIT."),
    "programme": N_("The programme"),
    "about": N_("About this site"),
    "method": N_("How we count"),
    "sources": N_("Sources"),
    "data": N_("Data"),
    "accessibility": N_("Accessibility"),
    "privacy": N_("Privacy"),
    "disclaimer": N_("Disclaimer"),
    "footer": N_("About and legal"),
    "not_found": NOT_FOUND,
    "not_found_text": N_("Perhaps the address was mistyped. Every municipality, project and call has kept its address. "
                         "You can also search for it."),
    "not_found_places": N_("Or go on from here:"),
    "components": N_("Components and licences"),
    "home": N_("To the first page"),
    "close": N_("Close"),
    "search": N_("Search"),
    "search_site": N_("Search this site"),
    "spoken": N_("This page has not been translated yet."),
}


def theme_texts(site: Site) -> str:
    """Jinja lines that set each word; the theme imports them as `texts`."""
    words = {name: site.text(message) for name, message in WORDS.items()}
    words["as_of"] = site.text(N_("State of the records: %(date)s"), date=site.language.date(site.catalogue.as_of))
    notice = site.catalogue.programme.standing_of_site
    words["unofficial"] = site.of(notice) if notice else ""
    words["policy"] = policy.content_policy(site.catalogue.programme)
    words["referrer"] = policy.REFERRER
    words["picture"] = routes.PICTURE
    words["picture_text"] = in_head(site.text(N_("%(programme)s: a map of the municipalities that take part"),
                                              programme=site.of(site.catalogue.programme.name)))
    words["feed"] = routes.FEED
    words["news"] = in_head(site.text(N_("News of %(name)s"), name=site.of(site.catalogue.programme.name)))
    words["news_of"] = in_head(site.text(N_("News of %(name)s"), name="{title}"))
    words["tag"] = site.language.tag
    words["partly"] = site.text(PARTLY) if site.language.code not in message_languages() else ""
    words["partly_language"] = SOURCE if words["partly"] == PARTLY else site.language.tag
    words["agency"] = site.of(site.catalogue.programme.agency)
    return "".join(f"{{% set {name} = {json.dumps(word, ensure_ascii=False)} %}}\n" for name, word in words.items())


def configuration(site: Site, site_url: str) -> dict[str, object]:
    """What differs from mkdocs.yml in the configuration of a language."""
    code = site.language.code
    up = "../" if site.prefix else ""
    return {
        "INHERIT": "../mkdocs.yml",
        "site_name": site.of(site.catalogue.programme.name),
        "site_description": site.of(site.catalogue.programme.summary),
        "docs_dir": f"docs/{code}",
        "site_dir": f"frames/{code}",
        "site_url": f"{site_url}{site.prefix}" if site_url else "",
        "hooks": [],  # the build itself fills the shells
        "theme": {"language": code, "custom_dir": f"theme/{code}"},
        "extra": {"up": up, "prefix": site.prefix, "alternatives": alternatives(site)},
    }


def alternatives(site: Site) -> dict[str, dict[str, str]]:
    """Every language of the site, with its place below the root and what it says where a page is missing."""
    return {language.code: {"tag": language.tag, "name": language.name, "prefix": site.prefix_of(language),
                            "not_found": language.gettext(NOT_FOUND)}
            for language in site.languages}
