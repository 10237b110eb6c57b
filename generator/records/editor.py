"""The editor in the browser, for those who keep records without git; an instance asks for it."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from generator.records.field import Record, field, record
from generator.records.links import Link
from generator.records.repository import Forge, Repository
from generator.records.text import Text
from generator.texts import N_


class SignIn(StrEnum):
    """How an editor says who he is."""

    TOKEN = "token"  # an access token that the editor made at the forge; nobody has to register anything
    OAUTH = "oauth"


class Saving(StrEnum):
    """What happens when a record is saved."""

    DIRECT = "direct"
    PROPOSAL = "proposal"  # a pull request or merge request, which somebody else takes in


# As the editor calls each forge, and where its programs reach it. No forge was signed in to yet.
BACKENDS = {Forge.GITHUB: "github", Forge.GITLAB: "gitlab", Forge.FORGEJO: "gitea"}
API = {Forge.GITHUB: "{root}/api/v3", Forge.GITLAB: "{root}/api/v4", Forge.FORGEJO: "{root}/api/v1"}
GITHUB, GITHUB_API = "https://github.com", "https://api.github.com"
# Asked by the editor after signing in there: the pictures of people.
GITHUB_PICTURES = "https://avatars.githubusercontent.com"


@record
class Editor(Record):
    """An editor in the browser at /beheer/, which saves records to the repository."""

    sign_in: SignIn = field(N_("Signing in"), N_("token: with an access token of the forge; oauth: through its page"),
                            example="token")
    application: Text | None = field(
        N_("Application"), N_("id of the OAuth application that the forge knows; only for oauth"), default=None)
    gate: Link | None = field(
        N_("Gate"), N_("address of the service that completes signing in by oauth at GitHub; only for oauth"), default=None,
        example="https://auth.example.org")
    saving: Saving = field(
        N_("Saving"), N_("direct: a saved record is in the branch at once; proposal: as a request that somebody takes in"),
        default=Saving.DIRECT, example="direct")

    def backend(self, repository: Repository) -> dict[str, Any]:
        """The `backend` of the configuration: all follows from the repository."""
        root, path = split(repository)
        made = {"name": BACKENDS[repository.forge], "repo": path, "branch": repository.branch,
                "auth_methods": [self.sign_in.value]}
        if root != GITHUB:
            made |= {"api_root": API[repository.forge].replace("{root}", root), "base_url": root}
        if repository.forge is Forge.GITLAB and self.application:
            made["auth_type"] = "pkce"
        return made | {name: value for name, value in (("app_id", self.application), ("base_url", self.gate)) if value}

    def hosts(self, repository: Repository) -> list[str]:
        """The hosts that the editor asks once somebody signs in."""
        root = split(repository)[0]
        asked = [GITHUB_API] if root == GITHUB else [root]
        return asked + ([host_of(self.gate)] if self.gate else [])


def split(repository: Repository) -> tuple[str, str]:
    """The host of a repository with its protocol, and the path of the repository on it."""
    address = repository.at("{address}")
    return host_of(address), urlsplit(address).path.strip("/")


def host_of(address: str) -> str:
    found = urlsplit(address)
    return f"{found.scheme}://{found.netloc}"
