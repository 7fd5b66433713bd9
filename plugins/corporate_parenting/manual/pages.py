"""The manual as Markdown pages for a site: one for each rule, and one that lists them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from corporate_parenting.diagnostics.rule import Rule
from corporate_parenting.manual import chapters, level

_INDEX = """\
---
description: Every rule that a file or a page can break, with its reason, its source and its mend.
---
# Rules

Every problem that `corporate-parenting check` tells has a code. Here is what each one means, who asks for it,
and what to do. `corporate-parenting explain CODE` prints the same in a terminal. Only an error stops a site
from being built; of a draft a rule may say less.

A rule that judges what is written can be silenced where it stands, with a reason:

```yaml
# allow hard-word: it is the order's own name
young_people: The court will issue a care order.
```
"""


def pages() -> dict[str, str]:
    """File names and texts, ``index.md`` first."""
    made = {"index.md": "\n".join([_INDEX, *_list()])}
    for chapter in chapters():
        made |= {f"{rule.code}.md": _page(rule) for rule in chapter.rules}
    return made


def _list() -> Iterator[str]:
    for chapter in chapters():
        if chapter.rules:
            yield f"## {chapter.title}\n\n{chapter.intro}\n"
            yield (
                "\n".join(f"- [{rule.title}]({rule.code}.md) (`{rule.code}`)" for rule in chapter.rules)
                + "\n"
            )


def _page(rule: Rule) -> str:
    return "\n".join(
        [
            "---",
            f"title: {json.dumps(rule.title.replace('`', ''), ensure_ascii=False)}",
            f"description: What the rule {rule.code} tells, why, and what to do.",
            "---",
            f"# {rule.title}\n",
            f"`{rule.code}`. {level(rule)}\n",
            f"{rule.markdown()}\n",
            "[All rules](index.md)\n",
        ]
    )
