"""What a shell needs to complete commands and options: `completion`."""

from __future__ import annotations

import click
from click.shell_completion import BashComplete, FishComplete, ZshComplete

SHELLS = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}


@click.command()
@click.argument("shell", type=click.Choice(list(SHELLS)))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Write the lines with which a shell completes commands, options and file names. Example: gzg completion bash

    For bash, once: gzg completion bash >> ~/.bashrc. For zsh: the same with zsh and ~/.zshrc. For fish: gzg completion fish >
    ~/.config/fish/completions/gzg.fish.
    """
    maker = SHELLS[shell](ctx.find_root().command, {}, "gzg", "_GZG_COMPLETE")
    click.echo(maker.source_template % maker.source_vars())
