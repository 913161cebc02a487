"""The commands `rules` and `explain`: what citecheck can find, and what each finding means."""

from __future__ import annotations

import click

from citecheck.cli.options import complete_rules, debug_option
from citecheck.cli.suggest import known_rules


def rule_pages() -> dict[str, str]:
    """Return each rule's page by its code, for reports that carry help."""
    from citecheck.check.registry import ALL, page

    return {module.RULE.code: page(module) for module in ALL}


_RULES_HELP = """List all rules: code, severity, name, and what each finds.

\b
Examples:
  citecheck rules
  citecheck rules --format markdown     the table of the README"""

_EXPLAIN_HELP = """Explain rules: what each finds, why it matters, when it stays quiet.

\b
Examples:
  citecheck explain R310
  citecheck explain year-differs
  citecheck explain L2                  all rules whose code begins so"""


@click.command(help=_RULES_HELP)
@click.option("--format", "format_name", type=click.Choice(["text", "markdown"]), default="text", show_default=True)
@debug_option
def rules(format_name: str) -> None:
    """Run the command."""
    from citecheck.check.registry import ALL, summary

    rows = [(module.RULE.code, module.RULE.severity.value, module.RULE.name, summary(module)) for module in ALL]
    if format_name == "markdown":
        click.echo("| code | severity | name | what it finds |\n|---|---|---|---|")
        for code, severity, name, about in rows:
            click.echo(f"| {code} | {severity} | `{name}` | {about} |")
        return
    wide = max((len(name) for _, _, name, _ in rows), default=0)
    for code, severity, name, about in rows:
        click.echo(f"{code}  {severity:<7}  {name:<{wide}}  {about}")


@click.command(help=_EXPLAIN_HELP)
@click.argument("words", nargs=-1, required=True, metavar="RULE...", shell_complete=complete_rules)
@debug_option
def explain(words: tuple[str, ...]) -> None:
    """Run the command."""
    from citecheck.check.registry import named, page

    with known_rules():
        pages = {module.RULE.code: page(module) for word in words for module in named(word)}
    click.echo("\n".join(pages.values()), nl=False)
